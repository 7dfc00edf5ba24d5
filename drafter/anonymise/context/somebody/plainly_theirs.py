"""A name that is a word besides, of somebody whom the text names: where it can be no thing.

"Faith opened it", "Dawn had no kit", "Summer's physiotherapist": virtues, stuff and times do or
have none of that.
"""

from collections.abc import Callable
from typing import Final

from drafter.anonymise.context.beside import is_determined
from drafter.anonymise.context.company import Company
from drafter.anonymise.context.somebody.circumstances import is_late_relative
from drafter.anonymise.context.somebody.given_to import is_given_or_beside
from drafter.anonymise.context.somebody.in_play import is_one_of_many
from drafter.anonymise.context.somebody.of_seasons import owns_as_somebody
from drafter.anonymise.context.somebody.people_only import is_of_people_only
from drafter.anonymise.people.names import Reading
from drafter.anonymise.sentence.behind import YEARS, does_act, past_adverbs
from drafter.anonymise.sentence.illness import is_illness
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import (
    AUXILIARIES,
    KIN,
    MASS_WORDS,
    NOBODY_ELSE_DOES,
    PEOPLE_DO,
    PERSON_VERBS,
    SPEECH_VERBS,
    TIMES,
    english,
    is_common,
)

_SHORTEST: Final = 3
_UNCOUNTED: Final = MASS_WORDS | TIMES
_HANDLED: Final = frozenset(
    ["booked", "borrowed", "bought", "called", "carried", "checked", "chose", "cleaned", "closed",
     "collected", "copied", "deleted", "drew", "dropped", "fed", "fetched", "filed", "fixed",
     "framed", "grabbed", "handed", "hid", "hung", "locked", "mislaid", "opened", "ordered",
     "packed", "painted", "picked", "posted", "printed", "pulled", "pushed", "scanned",
     "sent", "shredded", "shut", "signed", "sold", "summarised", "threw", "unlocked",
     "uploaded", "washed", "wore", "wrote"]
)  # fmt: skip
"""What is done with hands or words; no virtue and no season does it."""
_TAKEN: Final = frozenset({"found", "got", "held", "read", "took", "tried", "used", "wanted"})
"""The same, of which a season does some: "Summer took its toll"."""
_DONE: Final = _HANDLED | _TAKEN
_WHAT: Final = frozenset(
    ["a", "an", "her", "him", "his", "it", "me", "my", "our", "the", "their", "them", "these",
     "this", "those", "us", "you", "your"]
)  # fmt: skip
_HAVE: Final = frozenset({"had", "has"})
_SOME: Final = frozenset({"a", "an", "another", "no", "three", "two"})
_ABSTRACT: Final = frozenset(
    ["bearing", "beginning", "case", "chance", "cost", "effect", "end", "ending", "impact",
     "importance", "influence", "limit", "limits", "meaning", "name", "part", "place", "point",
     "price", "purpose", "reason", "role", "say", "start", "use", "value", "way", "weight"]
)  # fmt: skip
"""What a virtue has: "Hope has no place in a budget"."""
_HAD: Final = frozenset({"looked", "parental"})
_CLAUSES: Final = frozenset(
    ["and", "as", "because", "but", "if", "says", "so", "that", "though", "when", "where", "while"]
)
_OWN: Final = frozenset({"her", "hers", "herself", "his", "himself"})
_BEING: Final = frozenset({"is", "isnt", "was", "wasnt"})
_MODALS: Final = frozenset(
    ["can", "cannot", "cant", "could", "couldnt", "did", "didnt", "does", "doesnt", "will", "wont",
     "would", "wouldnt"]
)  # fmt: skip
_REFUSES: Final = frozenset({"did", "didnt", "does", "doesnt"})
_LIKES: Final = frozenset({"like", "prefer"})
_REACHED: Final = frozenset({"contacted", "phoned", "reached"})
_MOST_TO_OWN: Final = 9
_MOST_IN_BRACKETS: Final = 6
_MOST_TO_ITS: Final = 6
_TO_A_PLACE: Final = 3
"""As many words as "to the door" has."""
_CALLING: Final = frozenset({"again", "calling", "here", "speaking"})
_CARED: Final = (
    "atrician", "iatrist", "ologist", "therapist", "teacher", "tutor", "minder", "carer",
)  # fmt: skip
"""Endings of whom only somebody has: "Summer's paediatrician"."""
_PERSONAL: Final = frozenset(
    ["birthday", "chair", "eyes", "inhaler", "name", "passport", "roof", "twin", "twins",
     "walker", "wrist"]
)  # fmt: skip
_GOES: Final = frozenset({"came", "drove", "got", "ran", "walked", "went"})
_WHERE: Final = frozenset(["door", "house", "meeting", "office", "reception", "room", "school"])


def is_plainly_theirs(  # noqa: PLR0911 - a ladder of rules, one return each
    tokens: list[Token], reading: Reading, company: Company
) -> bool:
    """Whether a word that means other things can only be somebody's name where it stands.

    The text names them elsewhere, no other capital stands beside the word, and nothing
    determines it.
    """
    at, last = reading.first, reading.last
    word = tokens[at]
    if last - at > 1 or not word.is_capital or len(word.norm) < _SHORTEST or not reading.is_exact:
        return False
    if word.norm not in reading.person.typed or reading.person.id not in company.present:
        return False
    if not (is_common(word.norm) or word.norm in _UNCOUNTED):
        return False
    if reading.roles == "F" and _is_reported(tokens, at, last):
        return True
    if is_determined(tokens, at, thing=word.is_possessive) or _is_flanked(tokens, at, last):
        return False
    doubled = word.norm in company.doubled
    if word.shape is Shape.CAPITALS:
        return not doubled and _is_written_large(tokens, at, last)
    called = reading.roles in "FB" and word.shape is Shape.CAPITAL
    if not called:
        return False
    if word.is_possessive:
        return _is_owner(tokens, last) or owns_as_somebody(tokens, last, doubled=doubled)
    if is_given_or_beside(tokens, at, last) or is_late_relative(tokens, at):
        return True
    return _is_called(tokens, at, last) and not (doubled and _has_some(tokens, last))


def _is_written_large(tokens: list[Token], at: int, last: int) -> bool:
    """Whether a word in capitals amid small letters is or does something: "STONE was misspelt"."""
    if not tokens[at].starts and tokens[at - 1].norm not in _CLAUSES:
        return False
    verb = past_adverbs(tokens, last)
    if verb >= len(tokens) or tokens[verb].gap != " " or tokens[verb].shape is not Shape.LOWER:
        return False
    return tokens[verb].norm in AUXILIARIES or does_act(tokens, last)


def _is_called(tokens: list[Token], at: int, last: int) -> bool:
    """Whether a forename that is a word besides does, has, owns or signs as somebody."""
    if last >= len(tokens):
        return False
    behind = tokens[last]
    if is_of_people_only(tokens, at, last):
        return True
    if behind.gap.startswith('"'):
        return _signs(tokens, at)
    if behind.gap == " (":
        return _is_reached_at(tokens, last)
    return behind.gap == " " and (_acts(tokens, at, last) or _is_calling(tokens, at, behind))


def _is_flanked(tokens: list[Token], at: int, last: int) -> bool:
    """Whether another capital stands right before or behind within the sentence."""
    word = tokens[at]
    before = tokens[at - 1] if at and word.gap in (" ", "-", "/") and not word.starts else None
    if before is not None and before.is_capital:
        return not (before.starts and before.norm in _BEING)  # "Is Hope there?"
    if last >= len(tokens) or tokens[last].gap not in (" ", "-", "/"):
        return False
    return tokens[last].is_capital and not (word.is_possessive and tokens[last].norm == "gp")


def _is_reported(tokens: list[Token], at: int, last: int) -> bool:
    """Whether a note tells what somebody said of them: "Said Will promised"."""
    led = at > 0 and tokens[at - 1].norm == "said" and tokens[at - 1].starts
    if not led or tokens[at].gap != " " or last >= len(tokens):
        return False
    word = tokens[at].norm in english()  # "Said Omar promised" names one man
    return word and tokens[last].gap == " " and tokens[last].norm in SPEECH_VERBS


def _is_owner(tokens: list[Token], at: int) -> bool:
    """Whether what only somebody has goes on behind a possessive."""
    if at >= len(tokens) or tokens[at].gap != " " or tokens[at].is_capital:
        return False
    thing = tokens[at].norm
    if thing == "date":
        return [token.norm for token in tokens[at + 1 : at + 3]] == ["of", "birth"]
    return thing in _PERSONAL or thing in KIN or thing.endswith(_CARED)


def _signs(tokens: list[Token], at: int) -> bool:
    """Whether a noun without an article ends what is quoted, a sentence by itself: "Guy"."""
    if not at or not tokens[at].starts or not is_one_of_many(tokens[at].norm):
        return False
    return tokens[at].gap in (". ", "! ", "? ") and not tokens[at - 1].is_possessive


def _is_reached_at(tokens: list[Token], at: int) -> bool:
    """Whether brackets tell where somebody is reached, or say "you": "Faith (f@post.example)"."""
    if tokens[at].norm in ("ext", "tel", "you"):
        return True
    return any("@" in token.gap for token in tokens[at : at + _MOST_IN_BRACKETS])


def _is_calling(tokens: list[Token], at: int, behind: Token) -> bool:
    """Whether somebody says who it is: "it is Faith again"."""
    if at < 2 or tokens[at].gap != " " or behind.norm not in _CALLING:  # noqa: PLR2004 - "it is"
        return False
    it = [token.norm for token in tokens[at - 2 : at]]
    return it == ["it", "is"] or it[1] == "its" or it == ["this", "is"]


def _acts(tokens: list[Token], at: int, last: int) -> bool:
    """Whether what goes on is done by somebody only."""
    verb = past_adverbs(tokens, last)
    if verb >= len(tokens) or tokens[verb].gap != " " or tokens[verb].shape is not Shape.LOWER:
        return False
    does = tokens[verb].norm
    if does in _REFUSES and _ends(tokens, verb + 1):
        return True
    if verb + 1 >= len(tokens) or tokens[verb + 1].gap != " ":
        return False
    if does in _DONE:
        return _handles(tokens, verb, timed=tokens[at].norm in TIMES)
    rule = _OF_VERBS.get(does)
    return rule is not None and rule(tokens, verb)


def _handles(tokens: list[Token], verb: int, *, timed: bool) -> bool:
    """Whether it is told what was opened or taken: of a season, that it was somebody or "it"."""
    what = tokens[verb + 1].norm
    if tokens[verb].norm in _HANDLED or not timed:
        return what in _WHAT
    return what in ("her", "him", "it")


def _ends(tokens: list[Token], at: int) -> bool:
    """Whether "did" or "did not" ends the sentence."""
    if at < len(tokens) and tokens[at].norm == "not" and tokens[at].gap == " ":
        at += 1
    return at >= len(tokens) or tokens[at].starts


def _has(tokens: list[Token], verb: int) -> bool:
    """Whether what had or has been done or is had is somebody's: "had no kit", "has asthma"."""
    at = past_adverbs(tokens, verb + 1)
    if at >= len(tokens) or tokens[at].gap != " ":
        return False
    word = tokens[at].norm
    if word in _SOME:
        thing = tokens[at + 1] if at + 1 < len(tokens) else None
        if (
            thing is None
            or thing.gap != " "
            or any(one.norm == "its" for one in tokens[at : at + _MOST_TO_ITS])
        ):
            return False
        return thing.shape is not Shape.CAPITAL and thing.norm not in _ABSTRACT
    done = word in PERSON_VERBS and word.endswith("ed")
    return done or word in _OWN | _HAD or is_illness(tokens, at)


def _has_some(tokens: list[Token], last: int) -> bool:
    """Whether something is had that a document may have too: "Will had a key"."""
    words = [token.norm for token in tokens[last : last + 2]]
    return words[:1] != [] and words[0] in _HAVE and words[-1] in _SOME


def _is(tokens: list[Token], verb: int) -> bool:
    """Whether an age, or his or her own, is told of: "is nine", "was found by his cousin"."""
    first = tokens[verb + 1]
    if first.norm in YEARS and _ends(tokens, verb + 2):
        return True
    if first.norm in _OWN:
        return False  # "Hope was her strength"
    for token in tokens[verb + 1 : verb + _MOST_TO_OWN]:
        if token.starts or token.is_capital or token.gap not in (" ", ", "):
            return False
        if token.norm in _OWN:
            return True
    return False


def _would(tokens: list[Token], verb: int) -> bool:
    """Whether only somebody would or could: "would like", "can be reached"."""
    at = verb + 1
    while at < len(tokens) and tokens[at].norm in ("also", "never", "not", "only", "still"):
        at += 1
    if at >= len(tokens) or tokens[at].gap != " ":
        return False
    word = tokens[at].norm
    if word == "be":
        return at + 1 < len(tokens) and tokens[at + 1].norm in _REACHED
    return word in _LIKES or word in NOBODY_ELSE_DOES or word in PEOPLE_DO


def _goes_somewhere(tokens: list[Token], verb: int) -> bool:
    """Whether somebody came to a door or the like: "came to the door", "went to her school"."""
    words = [token.norm for token in tokens[verb + 1 : verb + 4]]
    return len(words) == _TO_A_PLACE and words[0] in ("in", "into", "to") and words[2] in _WHERE


_OF_VERBS: Final[dict[str, Callable[[list[Token], int], bool]]] = {
    **dict.fromkeys(_GOES, _goes_somewhere),
    **dict.fromkeys(_MODALS, _would),
    **dict.fromkeys(_BEING, _is),
    **dict.fromkeys(_HAVE, _has),
}
"""What to look for behind each verb."""
