"""Whom a printed sentence tells of: whoever is named nearest before, then by pronoun."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from drafter.anonymise.ledger import Ledger
from drafter.anonymise.tokens import sentences
from drafter.case.case import Case
from drafter.case.people import Pronouns, Role

_SHE: Final = re.compile(r"\b(?:she|her|hers|herself)\b", re.IGNORECASE)
_HE: Final = re.compile(r"\b(?:he|his|him|himself)\b", re.IGNORECASE)
_JOINED: Final = re.compile(r"\s*(?:,|and|, and|&)\s*")


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody named in a printed text, and where."""

    start: int
    end: int
    party: str


@dataclass
class Attribution:
    """Finds who is meant, block after block: who was named last is carried on."""

    case: Case
    ledger: Ledger
    _last: tuple[str, ...] = field(default=(), init=False)

    def __post_init__(self) -> None:
        """Make ready the pattern of what everybody is called."""
        called: dict[str, str] = {}
        for party, entry in self.ledger.entries.items():
            for form in (entry.first, entry.then, entry.pseudonym):
                called.setdefault(form, party)
                called.setdefault(form[:1].upper() + form[1:], party)
        called.pop("", None)
        self._called = called
        forms = "|".join(map(re.escape, sorted(called, key=len, reverse=True)))
        self._pattern = re.compile(rf"(?<![\w’'])(?:{forms})(?!\w|\.\w)") if forms else None
        self._pronouns = {party.id: party.pronouns for party in self.case.parties}

    def begin_section(self) -> None:
        """Nobody named in the section before is meant any more."""
        self._last = tuple(
            party.id for party in self.case.parties if Role.COMPLAINANT in party.roles
        )[:1]

    def whom(self, text: str, places: Iterable[int]) -> list[tuple[str, ...]]:
        """Of whom the words at each of some offsets of a block's text tell; ids of parties."""
        named = list(self._named(text))
        spans = sentences(text)
        found = [self._whom(text, at, named, spans) for at in places]
        if named:
            self._last = self._group(text, named, len(named) - 1)
        return found

    def _named(self, text: str) -> Iterator[Named]:
        for match in self._pattern.finditer(text) if self._pattern else ():
            yield Named(match.start(), match.end(), self._called[match[0]])

    def _whom(
        self, text: str, at: int, named: list[Named], spans: list[tuple[int, int]]
    ) -> tuple[str, ...]:
        first, last = next(((a, z) for a, z in spans if a <= at < z), (0, len(text)))
        before = [n for n, one in enumerate(named) if first <= one.start < at]
        earlier = [n for n, one in enumerate(named) if one.start < first]
        nearest = [named[n].party for n in (*reversed(before), *reversed(earlier))]
        if before:
            since = text[named[before[-1]].end : at]
            meant = self._by_pronoun(since, nearest)
            return (meant,) if meant else self._group(text, named, before[-1])
        meant = self._by_pronoun(text[first:last], nearest)
        if meant:
            return (meant,)
        after = [n for n, one in enumerate(named) if at <= one.start < last]
        if after:
            return (named[after[0]].party,)
        return self._group(text, named, earlier[-1]) if earlier else self._last

    def _by_pronoun(self, words: str, nearest: list[str]) -> str:
        """The nearest person before who goes by the pronoun that words have; nobody without one."""
        for pattern, pronoun in ((_SHE, Pronouns.SHE), (_HE, Pronouns.HE)):
            if pattern.search(words):
                meant = [*nearest, *self._last]
                return next((one for one in meant if self._pronouns.get(one) is pronoun), "")
        return ""

    def _group(self, text: str, named: list[Named], number: int) -> tuple[str, ...]:
        """Somebody, with those named together with them: "Mrs X and Mr Y"."""
        group = [named[number].party]
        while number and _JOINED.fullmatch(text[named[number - 1].end : named[number].start]):
            number -= 1
            group.insert(0, named[number].party)
        return tuple(dict.fromkeys(group))
