"""Two people named together: "Mr and Mrs Example", "P and J Example"."""

import itertools

from drafter.anonymise.context.company import Company
from drafter.anonymise.context.others.listed_others import may_be_surname
from drafter.anonymise.judging.judgement import OTHER_TITLE, SHARED, SOMEONE_ELSE
from drafter.anonymise.people.fitting import fit
from drafter.anonymise.people.names import readings, title_at
from drafter.anonymise.people.register import Person, Register
from drafter.anonymise.text.found import Certainty, Found
from drafter.anonymise.text.tokens import Token

_OWN, _MAY_BE = 3, 2
"""How well a title fits (see :func:`fit`)."""


def initial_of_two(tokens: list[Token], at: int, register: Register) -> tuple[Found, int] | None:
    """The first initial of "P and J Young": a letter, and another with the surname behind it.

    "Mr P and Mrs J Young" has titles too, which must be theirs.
    """
    title = title_at(tokens, at)
    letter = at + bool(title)
    token, other = tokens[letter], _behind_and(tokens, letter)
    if len(token.norm) != 1 or not other:
        return None
    if bool(title) != bool(title_at(tokens, other)) or (at and title_at(tokens, at - 1)):
        return None  # "Mr P and Jo Young" may be of two families
    found = readings(tokens, other, register)
    if not found or not found[0].is_full:
        return None
    surname = tokens[found[0].last - 1].norm
    people = [
        person
        for person in _bearers(surname, register)
        if person.forenames and person.forenames[0][0] == token.norm
    ]
    if not people:
        return None
    theirs = not title or fit(title, people[0]) >= _MAY_BE
    of_other = at > 0 and _ends_name(tokens, at)
    sure = len(people) == 1 and theirs and not of_other
    ids = tuple(person.id for person in people)
    why = SHARED if len(people) > 1 else SOMEONE_ELSE if of_other else OTHER_TITLE
    return Found(
        start=tokens[at].start,
        end=token.end,
        kind="person",
        certainty=Certainty.REPLACE if sure else Certainty.ASK,
        parties=ids if sure else (),
        candidates=ids,
        reason="" if sure else why,
        starts_sentence=tokens[at].starts,
    ), letter + 1


def _ends_name(tokens: list[Token], at: int) -> bool:
    """Whether a letter is the end of a name before it: "Penny, F. and F Odell", "Penny F"."""
    if tokens[at].after_break or tokens[at].gap not in (" ", ", "):
        return False
    return may_be_surname(tokens[at - 1])


def _behind_and(tokens: list[Token], at: int) -> int:
    """Where the second of two begins behind "and" or "&"; 0 for none."""
    if at + 1 >= len(tokens):
        return 0
    if tokens[at + 1].gap.strip(" .") == "&":
        return at + 1
    return at + 2 if tokens[at + 1].norm == "and" and at + 2 < len(tokens) else 0


def couple_at(
    tokens: list[Token], at: int, register: Register, company: Company
) -> tuple[Found, int] | None:
    """Mr and Mrs Example: two titles before one surname."""
    if not _is_title(tokens[at].norm):
        return None
    ampersand = at + 1 < len(tokens) and tokens[at + 1].gap.strip(" .") == "&"
    other = at + 1 if ampersand else at + 2
    if other + 1 >= len(tokens) or not title_at(tokens, other):
        return None
    if not ampersand and tokens[at + 1].norm != "and":
        return None
    first, second = tokens[at].norm, title_at(tokens, other)
    found = readings(tokens, other, register)
    if not found:
        return None
    last = found[0].last
    surname = tokens[last - 1].norm
    named = _bearers(surname, register)
    if len(surname) == 1:  # "Mr and Mrs F", where the text names both in full too
        named = [
            person
            for person in register.persons
            if person.id in company.present and person.surname and person.surname[0][0] == surname
        ]
    pair = _pair(named, first, second, register)
    end = tokens[last - 1]
    sure = len(pair) == 2  # noqa: PLR2004 - two people
    ids = tuple(one.id for one in pair or named)
    return Found(
        start=tokens[at].start,
        end=end.end if sure else end.name_end,
        kind="person",
        certainty=Certainty.REPLACE if sure else Certainty.ASK,
        parties=ids if sure else (),
        candidates=ids,
        reason="" if sure else "One of the two is not registered.",
        possessive=end.is_possessive,
        starts_sentence=tokens[at].starts,
    ), last


def _bearers(surname: str, register: Register) -> list[Person]:
    """Whoever has a surname; if it is all of somebody's, nobody of whose it is half."""
    named = [person for person in register.persons if has_surname(person, surname)]
    return [person for person in named if person.surname == (surname,)] or named


def _pair(named: list[Person], first: str, second: str, register: Register) -> tuple[Person, ...]:
    """The two grown people of one surname whom two titles fit; nothing where others may be meant.

    Both titles are their own, or they are recorded as a couple: a Ms may be Mr Lane's daughter,
    and whose title nobody typed his brother.
    """
    pairs = [
        (one, other)
        for one, other in itertools.permutations(named, 2)
        if not one.is_child
        and not other.is_child
        and min(fit(first, one), fit(second, other))
        >= (_MAY_BE if {one.id, other.id} in register.couples else _OWN)
    ]
    return pairs[0] if len(pairs) == 1 else ()


def _is_title(word: str) -> bool:
    return word in ("mr", "mrs", "miss", "ms", "dr", "rev", "prof", "sir", "lady", "cllr")


def has_surname(person: Person, word: str) -> bool:
    """Whether a folded word is in a person's surnames."""
    return word in person.surnames
