"""Whether a forename is of another's entry in a list: "LANE, Ida", "Lane (Ida)" of an Ida here."""

from typing import Final

from drafter.anonymise.people.names import Reading, title_at
from drafter.anonymise.people.register import Register
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import (
    ACRONYMS,
    KIN,
    POSTS,
    ROLES,
    TITLES,
    forenames_known,
    is_common,
    is_word,
    surnames,
)

_NO_SURNAMES: Final = ROLES | POSTS | KIN | TITLES
_CLOSING: Final = (",", ";", ".", ")", "/", "\n", ":", " - ", " & ")
_PARTING: Final = frozenset({",", ";", ":", "/", "-", "&"})
_PARTING_LISTS: Final = frozenset({";", "/", "-", "&"})
_JOINED: Final = frozenset({"and", "with"})
_LEADING: Final = _JOINED | {"cc", "from", "to"}
_SHORTEST: Final = 4


def is_of_listed_other(tokens: list[Token], at: int, reading: Reading, register: Register) -> bool:
    """Whether a surname that is not theirs leads to a forename, with a comma or a bracket.

    In a sentence no list is meant: "told Okafor, Ida rang"; there it has to stand in capitals.
    Of people here, "Field, Ida" may be two, but not "Field (Ida)".
    """
    titled = at < reading.first and reading.is_initials
    if not at or tokens[at].gap not in (", ", " (") or tokens[at].after_break:
        return False
    if not (titled or at == reading.first) or not set(reading.roles) <= set("FBfIJX"):
        return False
    surname = tokens[at - 1]
    own = reading.person.surnames | reading.person.called
    if surname.norm in own or not may_be_surname(surname):
        return False
    if surname.norm in register.by_word and tokens[at].gap == ", ":
        return False
    return titled or _is_entry(tokens, at, reading.last)  # "Lane, Ms L" of a Ms Ludd


def _is_entry(tokens: list[Token], at: int, last: int) -> bool:
    """Whether a surname and the forename from ``at`` to ``last`` are an entry of a list."""
    if at > 1 and title_at(tokens, at - 2):
        return False
    if tokens[at].gap == " (":
        return _is_closed(tokens, last)
    if tokens[at - 1].shape is Shape.CAPITALS and tokens[at].shape is Shape.CAPITAL:
        return True
    if not _begins_entry(tokens, at - 1):
        return False
    parted = tokens[at - 1].after_break or _parting(tokens[at - 1]) in _PARTING_LISTS
    return parted or _is_closed(tokens, last)


def may_be_surname(token: Token) -> bool:
    """Whether a capital is a surname, or a word of no dictionary."""
    if not token.is_capital or token.is_possessive or len(token.norm) < _SHORTEST:
        return False
    if token.norm in _NO_SURNAMES or token.norm in ACRONYMS:
        return False
    if token.norm in surnames():
        return True
    strange = not is_common(token.norm) and not is_word(token.norm)
    return strange and token.norm not in forenames_known()


def _begins_entry(tokens: list[Token], at: int) -> bool:
    """Whether a list's entry begins with a word, and no clause goes on with it."""
    token = tokens[at]
    if not at or token.starts or token.after_break:
        return True
    return _parting(token) in _PARTING or (token.gap == " " and tokens[at - 1].norm in _LEADING)


def _parting(token: Token) -> str:
    """The mark between a word and the one before, without stops, quotes and brackets."""
    return token.gap.strip(" .)\"'")


def _is_closed(tokens: list[Token], last: int) -> bool:
    """Whether the entry ends behind the forename."""
    if last >= len(tokens) or tokens[last].after_break:
        return True
    behind = tokens[last]
    return behind.gap.startswith(_CLOSING) or (behind.gap == " " and behind.norm in _JOINED)
