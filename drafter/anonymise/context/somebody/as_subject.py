"""A name that is a word where a sentence begins that has it for its subject, without an article.

"Case lost them", "Stone does not", "Dean is off sick": a thing there is one of has an article in a
whole sentence, but notes leave out that of an institution, a calling and what cases are about.
"""

from typing import Final

from drafter.anonymise.context.somebody.in_play import is_off, is_one_of_many
from drafter.anonymise.context.somebody.of_people import is_calling
from drafter.anonymise.people.names import Reading
from drafter.anonymise.sentence.behind import ANSWERING, past_adverbs
from drafter.anonymise.text.inflected import is_done, is_verb_form
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import (
    AUXILIARIES,
    NOBODY_ELSE_DOES,
    PEOPLE_DO,
    SPEECH_VERBS,
)

_BY_HAND: Final = frozenset(
    ["answered", "ate", "borrowed", "bought", "carried", "caught", "checked", "collected", "copied",
     "drank", "drove", "emailed", "fed", "fetched", "filed", "forgot", "framed", "hid", "hugged",
     "hung", "ignored", "kissed", "lost", "mislaid", "opened", "paid", "phoned", "posted", "pushed",
     "read", "returned", "sent", "shredded", "signed", "slapped", "sold", "stole", "threw", "tore",
     "typed", "visited", "washed", "wrote"]
)  # fmt: skip
"""What somebody does to things and people, and nothing else does."""
_OBJECTS: Final = frozenset({"her", "him", "it", "me", "them", "us"})
_DOES: Final = frozenset({"did", "didnt", "does", "doesnt"})
_NOT: Final = frozenset({"never", "not"})
_BEING: Final = frozenset({"is", "isnt", "was", "wasnt"})
_HELPING: Final = frozenset({"did", "didnt", "had", "hadnt", "has", "hasnt", "was", "wasnt"})
_WOULD: Final = frozenset({"can", "could", "must", "should", "will", "would"})
_QUALITIES: Final = frozenset(
    ["bob", "bright", "christian", "drew", "earnest", "ernest", "frank", "gay", "happy", "jimmy",
     "misty", "nick", "noble", "pat", "precious", "rich", "rob", "rocky", "sandy", "sue", "sunny"]
)  # fmt: skip
"""Forenames that are hardly nouns: no sentence has them for its subject."""
_DRIVEN: Final = frozenset({"dug", "drove", "fell", "left", "ran", "sat", "took", "went"})
_MEANWHILE: Final = frozenset(
    ["acting", "asking", "complaining", "crying", "emailing", "laughing", "phoning", "replying",
     "ringing", "shouting", "sitting", "sobbing", "speaking", "texting", "writing"]
)  # fmt: skip
_OF_CASES: Final = frozenset(
    ["bill", "blessing", "bond", "case", "grant", "mark", "page", "price", "star"]
)
"""What cases are about, so that notes leave out its article: "Grant never covers this"."""
_OLD_TRADES: Final = frozenset(
    ["archer", "carter", "carver", "chandler", "cooper", "draper", "fowler", "fuller", "glover",
     "mercer", "parker", "potter", "salter", "skinner", "spicer", "tanner", "tucker", "turner",
     "tyler", "weaver", "webster"]
)  # fmt: skip
"""Callings by which no case calls anybody, so that notes leave out no article of theirs."""
_WEATHER_DOES: Final = frozenset(
    ["carried", "caught", "fed", "hid", "hung", "opened", "paid", "pushed", "returned", "tore",
     "washed"]
)  # fmt: skip
"""What stuff does by hand too: "Water carried it", "Frost opened them"; "Price paid" is one."""
_HIMSELF: Final = frozenset({"herself", "himself"})
_LIKES: Final = frozenset({"like", "prefer"})
_TENS: Final = frozenset(
    ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
)
_GOING_ON: Final = frozenset({"and", "but", "next", "now", "this", "today"})
_OFF_FOR: Final = frozenset({"off", "on"})
_MOST_BACK: Final = 25
_LONG = 4


def is_sole_subject(tokens: list[Token], reading: Reading) -> bool:
    """Whether a typed word that begins a sentence can be no thing there, for it has no article."""
    word, last = tokens[reading.first], reading.last
    if not word.starts or word.is_possessive or last >= len(tokens):
        return False
    if tokens[last].gap == ", ":
        return reading.roles == "F" and is_one_of_many(word.norm) and _is_meanwhile(tokens, last)
    if word.norm not in reading.person.typed or last - reading.first > 1:
        return False
    if tokens[last].gap != " " or tokens[last].shape is not Shape.LOWER:
        return False
    if reading.roles == "F" and word.norm in _QUALITIES:
        return _is_said(tokens, last)
    return _does_as_somebody(tokens, reading)


def _does_as_somebody(tokens: list[Token], reading: Reading) -> bool:
    """Whether a noun does what somebody does; an institution or a calling may lack its article."""
    word, is_forename = tokens[reading.first].norm, reading.roles == "F"
    calling = is_calling(word) and word not in _OLD_TRADES
    if not is_forename and (calling or word in ANSWERING):
        return False
    if _does_not(tokens, reading) or (not is_forename and _is_no_stuff(tokens, reading)):
        return True
    return is_one_of_many(word) and _is_theirs(tokens, reading, is_forename=is_forename)


def _is_meanwhile(tokens: list[Token], at: int) -> bool:
    """Whether somebody is told to be at something besides: "Con, writing with Bea, complained"."""
    off = at + 1 < len(tokens) and tokens[at + 1].norm == "off"  # "Grant, writing off debts"
    return tokens[at].norm in _MEANWHILE and not off


def _is_theirs(tokens: list[Token], reading: Reading, *, is_forename: bool) -> bool:
    """Whether a word of which there are many does or is what only somebody does or is."""
    word, verb = tokens[reading.first].norm, past_adverbs(tokens, reading.last)
    if verb + 1 >= len(tokens) or tokens[verb].gap != " ":
        return False
    does, further = tokens[verb].norm, tokens[verb + 1]
    if does in _BEING and not is_forename:
        return is_off(tokens, verb + 1)
    by_hand = does in _BY_HAND and further.gap == " " and further.norm in _OBJECTS
    never = is_forename and tokens[verb - 1].norm == "never" and verb > reading.last
    return by_hand or (never and word not in _OF_CASES and _is_now(does))


def _is_no_stuff(tokens: list[Token], reading: Reading) -> bool:
    """Whether a surname does or is what no stone, law or frost does or is either."""
    verb = past_adverbs(tokens, reading.last)
    if tokens[reading.last].norm in _HIMSELF:
        return True
    if verb + 1 >= len(tokens) or tokens[verb].gap != " " or tokens[verb + 1].gap != " ":
        return False
    does, further = tokens[verb].norm, tokens[verb + 1].norm
    if does in _BEING:
        is_old = further in _TENS and tokens[reading.first].norm not in _OF_CASES
        aged = is_old and _ends_age(tokens, verb + 2)
        return aged or (further in _OFF_FOR and is_off(tokens, verb + 1))
    if does == "would":
        return further in _LIKES
    return does in _BY_HAND - _WEATHER_DOES and further in _OBJECTS


def _ends_age(tokens: list[Token], at: int) -> bool:
    """Whether nothing is counted by a number in words: "is eighty-one and", not "eighty pounds"."""
    if at < len(tokens) and tokens[at].gap == "-":
        at += 1
    return at >= len(tokens) or tokens[at].gap != " " or tokens[at].norm in _GOING_ON


def _is_now(word: str) -> bool:
    """Whether a verb tells what somebody does by habit: "cancels"."""
    return len(word) >= _LONG and word.endswith("s") and word not in AUXILIARIES


def _is_said(tokens: list[Token], at: int) -> bool:
    """Whether a verb goes on behind a quality: "Frank was frank", "Sandy dug a hole"."""
    verb = past_adverbs(tokens, at)
    if verb >= len(tokens) or tokens[verb].gap != " " or tokens[verb].shape is not Shape.LOWER:
        return False
    does = tokens[verb].norm
    if does in _WOULD:
        return verb + 1 < len(tokens) and _follows_would(tokens[verb + 1])
    return does in _HELPING | _DRIVEN or (not does.endswith("s") and is_verb_form(does))


def _follows_would(token: Token) -> bool:
    """Whether what somebody will be or do goes on: no "Christian will and testament"."""
    return token.gap == " " and (token.norm in _NOT | {"be", "have"} or is_done(token.norm))


def _does_not(tokens: list[Token], reading: Reading) -> bool:
    """Whether somebody does, or does not, what another does before: "He agreed. Stone did not"."""
    does, end = reading.last, reading.last + 1
    if tokens[does].norm not in _DOES:
        return False
    if end < len(tokens) and tokens[end].gap == " " and tokens[end].norm in _NOT:
        end += 1
    if end < len(tokens) and tokens[end].gap == " ":
        return False
    return _is_of_people(tokens, reading.first)


def _is_of_people(tokens: list[Token], at: int) -> bool:
    """Whether the sentence before tells what somebody does: "The clerk accepts this"."""
    before = tokens[max(0, at - _MOST_BACK) : at]
    starts = [place for place, token in enumerate(before) if token.starts]
    return any(
        not _THEIRS.isdisjoint((word, *(word.removesuffix(end) for end in ("s", "d", "ed"))))
        for word in (token.norm for token in before[starts[-1] if starts else 0 :])
    )


_THEIRS: Final = (
    SPEECH_VERBS | PEOPLE_DO | NOBODY_ELSE_DOES | frozenset({"accept", "came", "come", "went"})
)
