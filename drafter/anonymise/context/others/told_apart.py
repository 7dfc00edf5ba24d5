"""Whether the words beside a name tell its bearer apart: "a Mrs Lane", "Ida Lane (no relation)"."""

import itertools
from typing import Final

from drafter.anonymise.context.company import Company
from drafter.anonymise.people.names import Reading
from drafter.anonymise.people.register import Register
from drafter.anonymise.text.tokens import Token
from drafter.anonymise.text.vocabulary import KIN, POSTS, ROLES, SAME_TITLES, TITLES, WOMEN

_SOME: Final = frozenset({"a", "an", "certain", "namesake", "one", "some", "unrelated"})
_WHICH: Final = frozenset({"other", "real", "second", "wrong"})
_SEVERAL: Final = frozenset({"both", "several", "three", "two"})
_COUNTED_BY_ONE: Final = frozenset(
    ["band", "day", "form", "level", "no", "number", "page", "part", "phase", "room", "section",
     "stage", "step", "that", "the", "this", "ward", "week", "year"]
)  # fmt: skip
_NAMING: Final = frozenset({"called", "named"})
_UNRELATED: Final = frozenset({"connection", "relation", "relative"})
_NOT_THE: Final = frozenset({"claimant", "complainant", "one", "resident", "same"})
_GONE: Final = frozenset({"former", "last", "new", "next", "old", "present", "previous"})
_HOLDERS: Final = POSTS | frozenset(["occupant", "occupier", "owner", "resident", "tenant"])
_PETS: Final = frozenset(
    ["budgie", "cat", "dog", "hamster", "horse", "kitten", "pony", "puppy", "rabbit", "tortoise"]
)
_OFFICIAL: Final = frozenset(
    ["alderman", "cllr", "constable", "councillor", "dc", "dci", "insp", "judge", "justice", "pc",
     "father", "imam", "lady", "lord", "rabbi", "rev", "reverend", "sir", "sgt", "sister", "wpc"]
)  # fmt: skip
_ALIAS: Final = frozenset({"aka", "alias", "as", "or"})
_GREETING: Final = frozenset({"dear", "hello", "hey", "hi", "morning", "thanks"})
_FURTHER: Final = frozenset({"and", "but", "so", "while"})
_LONGEST_SENTENCE = 40
_LONGEST_LETTER = 80


def is_told_apart(tokens: list[Token], at: int, reading: Reading, register: Register) -> bool:
    """Whether somebody else is told apart who is called as a registered person is."""
    if _is_led_apart(tokens, at, reading) or _is_set_apart(tokens, reading.last):
        return True
    if at < reading.first:
        return _has_other_title(tokens, at, reading, register)
    if not set(reading.roles) <= set("FBf"):
        return False
    return _is_pets(tokens, at) or _is_called_formally_too(tokens, reading)


def _is_led_apart(  # noqa: PLR0911 - a ladder of rules, one return each
    tokens: list[Token], at: int, reading: Reading
) -> bool:
    """Whether what stands before says so: "one Ida Lane", "a tenant also called Ida Lane"."""
    if not at:
        return False
    before = tokens[at - 1]
    led = tokens[at - 2].norm if at > 1 else ""
    if tokens[at].gap == " " and before.norm in _SOME:
        whole = at < reading.first or reading.last - reading.first > 1
        return whole and not (before.norm == "one" and led in _COUNTED_BY_ONE)
    if tokens[at].gap == " " and before.norm in _WHICH:
        return led in ("a", "the")
    if tokens[at].gap == " " and before.norm in _SEVERAL:
        return at < reading.first and tokens[reading.last - 1].norm.endswith("s")
    if tokens[at].gap == " " and before.norm in _NAMING:
        return led in ("also", "too")
    if tokens[at].gap != ", ":
        return False
    if before.norm in ("name", "namesake"):
        return led == "same" or before.norm == "namesake"
    return before.norm in _HOLDERS and led in _GONE


def _is_set_apart(tokens: list[Token], last: int) -> bool:
    """Whether what follows says so: "Mrs Lane (no relation)", "Ida Lane (not the complainant)"."""
    if last + 1 >= len(tokens) or tokens[last].gap not in (" (", ", "):
        return False
    first, second = tokens[last].norm, tokens[last + 1].norm
    if first == "no":
        return second in _UNRELATED
    if first == "not" and second == "the" and last + 2 < len(tokens):
        return tokens[last + 2].norm in _NOT_THE | ROLES | POSTS
    return first == "unrelated"


def _has_other_title(tokens: list[Token], at: int, reading: Reading, register: Register) -> bool:
    """Whether a title is an office's before a forename, or a mother's may be a child's."""
    title = SAME_TITLES.get(tokens[at].norm, tokens[at].norm)
    person = reading.person
    if set(reading.roles) <= set("F"):
        own = person.titles | {person.title}
        return title in _OFFICIAL and title not in own and not person.has_post
    if not person.is_child or person.title or title not in WOMEN:
        return False
    if not set(reading.roles) <= set("SB"):
        return False
    words = {token.norm for token in tokens[reading.first : reading.last]}
    return any(
        one.title in WOMEN and not one.is_child and words <= set(one.surname)
        for one in register.persons
    )


def has_namesake(tokens: list[Token], at: int, reading: Reading, company: Company) -> bool:
    """Whether a forename alone is that of another in the text too: "Ida Smith of Housing"."""
    if at != reading.first or reading.last - at != 1:
        return False
    return tokens[at].norm in company.namesakes


def _is_pets(tokens: list[Token], at: int) -> bool:
    """Whether an animal is called so: "the dog, Ida, barked"."""
    if not at or tokens[at].gap not in (" ", ", ") or tokens[at - 1].is_possessive:
        return False
    return tokens[at - 1].norm in _PETS


def _is_called_formally_too(tokens: list[Token], reading: Reading) -> bool:
    """Whether the same clause calls the person by title: "Mrs Lane told Ida so".

    No text calls anybody by both in one breath, but where it says that they are the same; a
    further clause may: "It distressed Mrs Lane, and a heater cost Ida money".
    """
    first, own = reading.first, reading.person
    if own.is_child or not own.title or tokens[first].gap != " ":
        return False
    if tokens[first - 1].norm in _ALIAS:
        return False
    for place in range(first, max(0, first - _LONGEST_SENTENCE), -1):
        word = tokens[place]
        if word.starts or (word.gap.startswith(",") and word.norm in _FURTHER):
            return False
        name, title = tokens[place - 1], tokens[place - 2] if place > 1 else None
        if title is None or title.norm not in TITLES or name.gap not in (" ", ". "):
            continue
        same = SAME_TITLES.get(title.norm, title.norm) == own.title
        if same and name.norm in own.surnames and title.is_capital:
            between = {token.norm for token in tokens[place:first]}
            known = between.isdisjoint(ROLES | KIN | _PETS) and not name.is_possessive
            return not (known and between & _NAMING)  # "Mrs Lane, called Ida,"
    return False


def is_greeted_by_others(tokens: list[Token], at: int, reading: Reading, company: Company) -> bool:
    """Whether whoever is written to is told of the person: "Hi Ida, please ring Mrs Lane"."""
    if at != reading.first or not at or not set(reading.roles) <= set("FBf"):
        return False
    person = reading.person
    greeted = tokens[at - 1].norm in _GREETING and tokens[at].gap == " "
    if not greeted or person.has_post or person.id not in company.formal:
        return False
    for one, other in itertools.pairwise(tokens[reading.last : at + _LONGEST_LETTER]):
        if '"' in one.gap:
            return False  # what was quoted has ended: "Hi Ida, please ring." Mrs Lane rang
        if one.norm in TITLES and other.norm in person.surnames and not one.after_break:
            return True
    return False
