"""Who a pasted text seems to be about: names with a title, and whoever else is told of."""

import itertools
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from drafter.reading.titled import Mention, titled

_WOMEN = frozenset({"Mrs", "Miss", "Ms", "Dame"})
_MEN = frozenset({"Mr", "Sir", "Fr"})
_FEMALE = frozenset(
    ["aunt", "auntie", "daughter", "girlfriend", "grandma", "granddaughter", "grandmother",
     "mother", "mum", "niece", "sister", "wife"]
)  # fmt: skip
_MALE = frozenset(
    ["boyfriend", "brother", "dad", "father", "granddad", "grandad", "grandfather", "grandson",
     "husband", "nephew", "son", "uncle"]
)  # fmt: skip
_MOST = 20
_MOST_ASKED = 200
"""People whose forenames a forename alone is compared with, so that a long text takes no longer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Somebody who may be a party: title, forenames and surname as written, and how often.

    ``also_known_as`` are shorter forenames that the text has, too ("Des" for a Desmond).
    """

    title: str
    forenames: str
    surname: str
    count: int
    also_known_as: tuple[str, ...] = ()


Finder = Callable[[str], Iterable[Mention]]
"""Finds people without a title; the anonymiser, which knows names, is one."""
Short = Callable[[str, str], bool]
"""Whether a forename, in small letters, may be short for another."""


@dataclass(slots=True)
class _Person:
    """The mentions that are one person's."""

    title: str
    forenames: str
    surname: str
    mentions: list[Mention] = field(default_factory=list)
    called: list[str] = field(default_factory=list)
    """Shorter forenames of theirs."""

    @property
    def is_full(self) -> bool:
        return bool(self.forenames and self.surname)

    @property
    def first(self) -> str:
        """The first forename, without the stop of an initial."""
        return (self.forenames.split() or [""])[0].rstrip(".")

    @property
    def is_shown(self) -> bool:
        """Whether enough tells that this is a person."""
        return any(each.is_sure for each in self.mentions) or (
            self.is_full and len(self.mentions) > 1
        )

    def take(self, title: str, mentions: list[Mention]) -> None:
        """Count mentions, and a title, as theirs."""
        self.mentions += mentions
        self.title = self.title or title

    def may_be(self, title: str) -> bool:
        """Whether a title may be this person's."""
        if self.title:
            return self.title == title
        kin = {each.kin for each in self.mentions}
        return not (title in _WOMEN and kin & _MALE) and not (title in _MEN and kin & _FEMALE)


def candidates(
    text: str, finder: Finder | None = None, is_short: Short | None = None
) -> tuple[Candidate, ...]:
    """The people a text names, the commonest first, at most twenty.

    "Mrs Dunmore" joins "Mrs Anna Dunmore", and "Anna" joins "Anna Dunmore", where one person
    alone may be meant; "Des Dunmore" is Desmond where ``is_short`` says so, and keeps both names. A
    pseudonym ("Miss X") is nobody. Without a ``finder`` only those with a title are found.
    """
    named = list(titled(text))
    taken = bytearray(len(text))
    for one in named:
        taken[one.start : one.end] = b"\x01" * (one.end - one.start)
    for one in finder(text) if finder else ():
        if not any(taken[one.start : one.end]):
            taken[one.start : one.end] = b"\x01" * (one.end - one.start)
            named.append(one)
    named.sort(key=lambda one: one.start)
    people = [each for each in _grouped(named, is_short or _is_never) if each.is_shown]
    people.sort(key=lambda each: (-len(each.mentions), min(one.start for one in each.mentions)))
    return tuple(
        Candidate(
            title=each.title,
            forenames=each.forenames,
            surname=each.surname,
            count=len(each.mentions),
            also_known_as=tuple(dict.fromkeys(each.called)),
        )
        for each in people[:_MOST]
    )


def _is_never(_one: str, _other: str) -> bool:
    return False


class _People:
    """The people of mentions, found again by their names."""

    def __init__(self) -> None:
        self._by_names: dict[tuple[str, str], list[_Person]] = {}

    def take(self, one: Mention) -> None:
        """Put a mention with others written alike, else begin a person with it."""
        names = (_plain(one.forenames), _plain(one.surname))
        known = self._by_names.setdefault(names, [])
        person = next((each for each in known if _is_alike(each, one)), None)
        if person is None:
            person = _Person(title="", forenames=one.forenames, surname=one.surname)
            known.append(person)
        elif person.forenames.isupper() and not one.forenames.isupper():
            person.forenames, person.surname = one.forenames, one.surname
        person.take(one.title, [one])

    def in_order(self) -> list[_Person]:
        """All of them, as each is first named."""
        everybody = itertools.chain.from_iterable(self._by_names.values())
        return sorted(everybody, key=lambda each: min(one.start for one in each.mentions))


def _is_alike(person: _Person, one: Mention) -> bool:
    """Whether a mention of the same names may be the same person's, as far as titles tell."""
    return person.title == one.title or (person.is_full and not (person.title and one.title))


def _grouped(mentions: list[Mention], is_short: Short) -> list[_Person]:
    """The people of mentions in their order; each mention is somebody's once."""
    known, rest = _People(), _People()
    alone = []
    for one in mentions:
        if one.forenames and one.surname:
            known.take(one)
        else:
            alone.append(one)
    full = _without_twins(known.in_order(), is_short)
    by_name: dict[str, list[_Person]] = {}
    for each in full:
        for name in {_plain(each.surname), _plain(each.first), *map(_plain, each.called)}:
            by_name.setdefault(name, []).append(each)
    for one in alone:
        meant = _meant(one, by_name)
        if not meant and one.forenames:
            cut = _Person(title="", forenames=one.forenames, surname="", mentions=[one])
            meant = [each for each in full[:_MOST_ASKED] if _is_shorter(cut, each, is_short)]
            if len(meant) == 1:
                meant[0].called.append(one.forenames)
        if len(meant) == 1:
            meant[0].take(one.title, [one])
        elif one.title or not meant:
            rest.take(one)
    return full + rest.in_order()


def _meant(one: Mention, by_name: dict[str, list[_Person]]) -> list[_Person]:
    """Whose surname or forename stands alone, or may: of several, those of the same title."""
    name = _plain(one.surname or one.forenames)
    meant = [
        each
        for each in by_name.get(name, ())
        if not one.title or (name == _plain(each.surname) and each.may_be(one.title))
    ]
    return [each for each in meant if one.title and each.title == one.title] or meant


def _without_twins(people: list[_Person], is_short: Short) -> list[_Person]:
    """The people, "A. Dunmore" and "Anna Mary Dunmore" counted as Anna Dunmore's.

    Who goes by a shorter forename ("Des" for Desmond) is counted so, too, and it is kept.
    """
    kept: dict[str, list[_Person]] = {}
    for each in sorted(people, key=lambda one: (-len(one.first), -len(one.forenames))):
        known = kept.setdefault(_plain(each.surname), [])
        alike = list(itertools.islice((one for one in known if _is_same(each, one)), 2))
        shorter = [] if alike else [one for one in known if _is_shorter(each, one, is_short)]
        whose = (alike or shorter)[:2]
        if len(whose) == 1:
            whose[0].take(each.title, each.mentions)
            whose[0].called += [each.forenames, *each.called] if shorter else each.called
        else:
            known.append(each)
    remaining = {id(each) for each in itertools.chain.from_iterable(kept.values())}
    return [each for each in people if id(each) in remaining]


def _is_same(one: _Person, other: _Person) -> bool:
    """Whether two full names of one surname may be one person's: neither is against it."""
    if one.title and other.title and one.title != other.title:
        return False
    names = zip(one.forenames.split(), other.forenames.split(), strict=False)
    return all(_agree(mine, theirs) for mine, theirs in names)


def _is_shorter(one: _Person, other: _Person, is_short: Short) -> bool:
    """Whether a full name is the other with a forename cut short, and no word of the two apart.

    Two who stand beside each other ("Des and Desmond Dunmore"), or of whom one is a son and
    the other a Mrs, are two.
    """
    first, second = _plain(one.first), _plain(other.first)
    if " " in one.forenames or not (is_short(first, second) or is_short(second, first)):
        return False
    if one.title and other.title and one.title != other.title:
        return False
    untitled = (one, other.title) if not one.title else (other, one.title)
    if untitled[1] and not untitled[0].may_be(untitled[1]):
        return False
    kin = [{each.kin for each in person.mentions if each.kin} for person in (one, other)]
    if all(kin) and kin[0] != kin[1]:
        return False
    beside = itertools.product(one.mentions[:_MOST], other.mentions[:_MOST])
    return not any(_are_beside(mine, theirs) for mine, theirs in beside)


def _are_beside(one: Mention, other: Mention) -> bool:
    first, second = sorted((one, other), key=lambda each: each.start)
    return second.start - first.end <= len(" and ")


def _agree(one: str, other: str) -> bool:
    """Whether two forenames are the same, or one is the other's initial."""
    mine, theirs = _plain(one.rstrip(".")), _plain(other.rstrip("."))
    return mine == theirs or (min(len(mine), len(theirs)) == 1 and mine[0] == theirs[0])


def _plain(name: str) -> str:
    """A name without what is often left out in writing it: capitals, accents, curly quotes."""
    return "".join(
        char
        for char in unicodedata.normalize("NFKD", name.casefold().replace("’", "'"))
        if not unicodedata.combining(char)
    )
