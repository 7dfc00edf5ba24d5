"""Who writes a message, and to whom, where names are words in small letters besides.

"hi will its rose, ben in hospital", "rose its Darek from 31", "so rose shes twenty four": a
message says so at its beginning, and nothing else is introduced to anybody.
"""

from typing import Final

from drafter.anonymise.context.somebody.of_people import is_calling
from drafter.anonymise.people.names import Reading
from drafter.anonymise.people.register import Register
from drafter.anonymise.sentence.behind import ANSWERING
from drafter.anonymise.sentence.noted_places import is_whole
from drafter.anonymise.text.inflected import Use, uses_of
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import CALLED_AFTER, TIMES, forenames, is_common

_GREETING: Final = frozenset({"evening", "hello", "hey", "hi", "hiya", "morning"})
_BEHIND: Final = frozenset({"again", "agen", "at", "calling", "from", "here"})
_ITS: Final = frozenset({"im", "its"})
_IS_ONE: Final = frozenset({"hes", "shes"})
_LEADING: Final = frozenset({"and", "but", "cos", "so", "then", "well"})
_TELLING: Final = frozenset({"tell", "telling", "told"})
_WORDS_TOLD: Final = frozenset(
    ["he", "how", "i", "im", "ive", "no", "not", "she", "sorry", "thanks", "they", "we", "what",
     "when", "why", "you"]
)  # fmt: skip
"""What somebody is told, never what is told of a rose."""
_HELD: Final = frozenset({"custody", "hospice", "hospital", "jail", "labour", "prison"})
_WRONGED: Final = frozenset(
    ["accused", "assaulted", "blackmailed", "insulted", "kicked", "mocked", "punched", "shoved",
     "slapped", "threatened"]
)  # fmt: skip
"""What only somebody does to whoever writes."""
_REFUSED: Final = frozenset({"banned", "barred", "blocked", "evicted", "sacked"})
"""What a pub, a school or a landlord's office does, too."""
_PUBS: Final = ANSWERING | CALLED_AFTER | frozenset(
    ["anchor", "angel", "barley", "bay", "bear", "bell", "bull", "bush", "cock", "cross", "dove",
     "duke", "eagle", "feather", "fleece", "fox", "george", "grapes", "green", "hare", "hart",
     "horse", "king", "lamb", "lion", "nag", "oak", "plough", "prince", "queen", "raven", "robin",
     "rose", "royal", "ship", "stag", "star", "sun", "swan", "vine", "vines"]
)  # fmt: skip
_US: Final = frozenset({"me", "us"})
_CALLED: Final = frozenset({"babe", "bro", "hun", "m8", "mate", "mum"})
_MOST_TO_HERE: Final = 4
_SENTENCE: Final = 3


def is_in_message(tokens: list[Token], reading: Reading, register: Register) -> bool:
    """Whether a small word is whoever a message is from, or to, or of whom it tells at once."""
    at, last = reading.first, reading.last
    word = tokens[at]
    if word.shape is not Shape.LOWER or word.is_possessive or word.norm in TIMES:
        return False
    if at and tokens[at].gap == " " and tokens[at - 1].norm in _ITS and not word.starts:
        return _is_writer(tokens, at, last)
    if at and tokens[at - 1].norm in _TELLING and word.gap == " ":
        behind = tokens[last] if last < len(tokens) else None
        told = behind is not None and behind.gap == " " and behind.norm in _WORDS_TOLD
        return told and reading.roles == "F"
    if last >= len(tokens) or not _begins(tokens, at):
        return False
    if _has_wronged(tokens, at, last):
        return True
    return reading.roles == "F" and (
        _is_spoken_to(tokens, last, register) or _is_told_of(tokens, at, last)
    )


def _begins(tokens: list[Token], at: int) -> bool:
    """Whether a message or a clause of it begins: "so rose", "m8 rose", 'said "rose'."""
    word = tokens[at]
    if word.starts or word.after_break or not at:
        return True
    return word.gap == " " and tokens[at - 1].norm in _LEADING | _CALLED


def _is_writer(tokens: list[Token], at: int, last: int) -> bool:
    """Whether whoever writes is told: "its rose again", "hi will its rose, ben in hospital"."""
    its = at - 1
    if not (last >= len(tokens) or tokens[last].gap != " " or tokens[last].norm in _BEHIND):
        return False
    greeted = any(token.norm in _GREETING for token in tokens[max(0, its - 2) : its])
    if greeted:
        return True
    again = last < len(tokens) and tokens[last].gap == " "
    return tokens[its].starts and again and not uses_of(tokens[at].norm) & (Use.STUFF | Use.VERB)


def _is_spoken_to(tokens: list[Token], last: int, register: Register) -> bool:
    """Whether the writer's own name goes on: "rose its Darek from 31", "rose its ruby lane"."""
    name, behind = last + 1, last + 2
    if tokens[last].norm not in _ITS or tokens[last].gap not in (" ", ", "):
        return _is_greeted(tokens, last, register)
    if name >= len(tokens) or tokens[name].gap != " ":
        return False
    own = tokens[name].norm
    ends = behind >= len(tokens) or tokens[behind].gap != " "
    known = own in forenames() and not is_common(own)
    if tokens[name].is_capital or known:
        return ends or tokens[behind].norm in _BEHIND or own in register.by_word
    surnames = {each for one in register.by_word.get(own, ()) for each in one.surnames}
    return behind < len(tokens) and tokens[behind].gap == " " and tokens[behind].norm in surnames


def _is_greeted(tokens: list[Token], last: int, register: Register) -> bool:
    """Whether a message's first word is whom it is to: "rose. ben lane here"."""
    if tokens[last].gap not in (". ", ", ") or tokens[last - 1].norm in _GREETING:
        return False
    near = tokens[last + 1 : last + _MOST_TO_HERE]
    here = next((place for place, token in enumerate(near) if token.norm == "here"), None)
    if here is None or any(token.gap != " " for token in near[: here + 1]):
        return False
    named = tokens[last].norm in forenames() or tokens[last].norm in register.by_word
    return named and is_whole(tokens, last + 1 + here + 1)


def _is_told_of(tokens: list[Token], at: int, last: int) -> bool:
    """Whether somebody is at once told of: "so rose shes twenty four", "rose in hospital"."""
    behind = tokens[last]
    if behind.gap != " ":
        return False
    if behind.norm in _IS_ONE:
        return Use.STUFF not in uses_of(tokens[at].norm)
    held = last + 1 < len(tokens) and tokens[last + 1].gap == " "
    held = held and behind.norm == "in" and tokens[last + 1].norm in _HELD
    return held and is_whole(tokens, last + 2)


def _has_wronged(tokens: list[Token], at: int, last: int) -> bool:
    """Whether what only somebody does was done to the writer: "reed has barred me".

    Messages leave out the article of a calling and of a pub: "bell has barred me 4 life".
    """
    near = tokens[last : last + _SENTENCE]
    if len(near) < _SENTENCE or any(token.gap != " " for token in near):
        return False
    has, done, whom = (token.norm for token in near)
    if has not in ("had", "has") or whom not in _US:
        return False
    word = tokens[at].norm
    if word in _PUBS or Use.STUFF in uses_of(word) or is_calling(word):
        return done in _WRONGED and not is_calling(word)
    return done in _WRONGED | _REFUSED
