"""Whether the same sentence tells of somebody else of a name: "Mrs Lane upstairs, Una Lane,"."""

from typing import Final

from drafter.anonymise.context.beside import RANKS
from drafter.anonymise.people.names import Reading
from drafter.anonymise.people.register import Person, Register
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import (
    CALLED_AFTER,
    CALLED_AFTER_OR_SURNAME,
    KIN,
    MONTHS,
    ROLES,
    TITLES,
    WEEKDAYS,
    is_common,
    surnames,
)

_LONGEST_SENTENCE = 40
_MOST_TO_NAME = 7
_MOST_TO_CALLED = 6
_KINDRED: Final = frozenset({"kin", "relation", "relative"})
_BEING: Final = frozenset({"are", "is", "was", "were"})
_SUBJECTS: Final = frozenset({"he", "she", "they", "who"})
_SOMEBODY: Final = frozenset({"family", "lady", "man", "one", "person", "woman"})
_CLAIMANTS: Final = frozenset({"applicant", "claimant", "complainant"})
_OFFICERS: Final = frozenset({"caseworker", "officer", "worker"})
_WHERE: Final = frozenset({"above", "at", "below", "from", "in", "of", "on", "opposite"})
_NAMING: Final = frozenset({"called", "named"})
_OF_THINGS: Final = ["of", "the"]
"""What "no relation" is of in jest: "no relation of the old road"."""
_STREETS: Final = CALLED_AFTER | CALLED_AFTER_OR_SURNAME
_NO_SURNAMES: Final = _STREETS | MONTHS | TITLES | WEEKDAYS
_FURTHER: Final = frozenset({"another", "different", "second"})
_NEIGHBOURS: Final = frozenset({"neighbour", "pupil", "resident", "tenant", "visitor"})


def is_no_kin(tokens: list[Token], at: int, reading: Reading, register: Register) -> bool:
    """Whether somebody else is told of in this sentence who has a name that is read at ``at``."""
    if not tokens[reading.last - 1].is_capital:
        return False
    if reading.roles[-1] in "SB":
        end = _end_of_sentence(tokens, reading.last)
        if _is_told_apart(tokens, reading, end, register):
            return True
        if reading.roles in ("S", "B") and _is_titled(tokens, at, reading):
            return _has_other_forename(tokens, reading, end) or _is_a_further(tokens, at, reading)
    return at == reading.first and _is_surnamed_otherwise(tokens, reading, register)


def _is_titled(tokens: list[Token], at: int, reading: Reading) -> bool:
    """Whether a title or a rank leads to a surname: "Nurse Lane"."""
    if at < reading.first:
        return True
    return at > 0 and tokens[at].gap == " " and tokens[at - 1].norm in RANKS


def _end_of_sentence(tokens: list[Token], at: int) -> int:
    most = min(len(tokens), at + _LONGEST_SENTENCE)
    return next((place for place in range(at, most) if tokens[place].starts), most)


def _is_told_apart(tokens: list[Token], reading: Reading, end: int, register: Register) -> bool:
    """Whether "who is no relation" or "is a different man" goes on, of nobody else between."""
    own = reading.person.surnames | reading.person.called
    for place in range(reading.last, end - 1):
        token = tokens[place]
        if token.is_capital and token.norm in register.by_word and token.norm not in own:
            return False
        if token.norm in ("no", "not", "different") and _is_apart(tokens, place, reading.person):
            return True
    return False


def _is_apart(tokens: list[Token], at: int, person: Person) -> bool:
    """Whether "no kin", "not related", "not the officer" or "different man" is said so."""
    word, behind = tokens[at].norm, tokens[at + 1].norm
    if word == "different":
        closed = at + 2 >= len(tokens) or tokens[at + 2].gap != " "
        is_one = tokens[at - 1].norm == "a" and tokens[at - 2].norm in _BEING
        return behind in _SOMEBODY and is_one and closed
    subject = tokens[at - 1].norm in _BEING and tokens[at - 2].norm in _SUBJECTS
    if word == "no":
        further = [token.norm for token in tokens[at + 2 : at + 4]]
        return behind in _KINDRED and (subject or tokens[at].gap != " ") and further != _OF_THINGS
    if behind == "related":
        return subject and not tokens[at - 2].starts
    if behind != "the" or at + 2 >= len(tokens) or not subject or tokens[at - 2].gap == " ":
        return False
    return tokens[at + 2].norm in (_OFFICERS if person.has_post else _CLAIMANTS)


def _has_other_forename(tokens: list[Token], reading: Reading, end: int) -> bool:
    """Whether another's whole name explains a surname: "Mrs Lane in the flat above, Una Lane,"."""
    last = reading.last
    if tokens[last - 1].is_possessive:
        return False
    for place in range(last, min(end - 1, last + _MOST_TO_NAME)):
        token = tokens[place]
        if token.gap in (", ", " ("):
            return _is_other_whole_name(tokens, place, reading)
        if token.gap != " " or token.norm in ROLES | KIN or token.is_capital:
            return False
        if place == last and token.norm not in _WHERE:
            return False
    return False


def _is_other_whole_name(tokens: list[Token], at: int, reading: Reading) -> bool:
    forename, surname = tokens[at], tokens[at + 1]
    if forename.shape is not Shape.CAPITAL or surname.norm != tokens[reading.last - 1].norm:
        return False
    if surname.gap != " " or surname.is_possessive or forename.norm in reading.person.called:
        return False
    if len(forename.norm) == 1 or forename.norm in TITLES:
        return False
    return at + 2 >= len(tokens) or tokens[at + 2].gap != " "


def _is_a_further(tokens: list[Token], at: int, reading: Reading) -> bool:
    """Whether "a second resident, Mr Lane," can be no complainant."""
    if at < 2 or tokens[at].gap != ", " or not reading.person.is_client:  # noqa: PLR2004 - words
        return False
    return tokens[at - 1].norm in _NEIGHBOURS and tokens[at - 2].norm in _FURTHER


def _is_surnamed_otherwise(tokens: list[Token], reading: Reading, register: Register) -> bool:
    """Whether the sentence gives the forename whole to a stranger: "James, called James Poole"."""
    at, last = reading.first, reading.last
    if last - at != 1 or tokens[at].is_possessive:
        return False
    norm = tokens[at].norm
    end = _end_of_sentence(tokens, last)
    for place in range(last, min(end - 1, last + _MOST_TO_CALLED)):
        if tokens[place].norm == norm and tokens[place - 1].norm in _NAMING:
            return _is_strange_surname(tokens, place + 1, register)
    if tokens[at].starts or tokens[at - 1].is_capital:
        return False
    for place in range(at - 2, max(-1, at - _MOST_TO_CALLED - 2), -1):
        if tokens[place].norm == norm and tokens[place].is_capital:
            return _is_strange_surname(tokens, place + 1, register)
        if tokens[place + 1].starts:
            return False
    return False


def _is_strange_surname(tokens: list[Token], at: int, register: Register) -> bool:
    """Whether a surname stands there that nobody here has."""
    if at >= len(tokens) or tokens[at].gap != " " or tokens[at].shape is not Shape.CAPITAL:
        return False
    norm = tokens[at].norm
    if norm in _NO_SURNAMES or norm in register.by_word or register.near(norm):
        return False
    return norm in surnames() or not is_common(norm)
