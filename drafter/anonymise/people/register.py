"""Who is registered in a case, as words to be found in text."""

import re
from collections import Counter
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias

from rapidfuzz.distance import DamerauLevenshtein

from drafter.anonymise.memory import remembered
from drafter.anonymise.people.fond import fondness
from drafter.anonymise.people.others_own import each_by_their_own
from drafter.anonymise.people.persons import Person, has_capitals, person_of
from drafter.anonymise.people.slips import Near, slips
from drafter.anonymise.people.sounds import may_sound_alike, sound
from drafter.anonymise.people.spellings import name_words
from drafter.anonymise.people.surname_nicknames import FAR, is_made_of
from drafter.anonymise.text.vocabulary import (
    MONTHS,
    PARTICLES,
    TITLES,
    WEEKDAYS,
    forenames,
    is_common,
    is_word,
    surnames,
    whole_names,
)
from drafter.case.case import Case
from drafter.case.people import RelationKind

__all__ = [
    "Near",
    "Person",
    "Register",
    "is_distinctive",
    "name_words",
    "person_of",
    "register_of",
]

WordsOf: TypeAlias = Callable[["Person"], AbstractSet[str]]
Introduced: TypeAlias = tuple[str, str, bool]

_SHORTEST_FUZZY = 4
_DISTINCTIVE = 5
_DISTINCTIVE_SIGNS = 2
_LONG = 7
_GLUED = ("mrs", "miss", "ms", "mr", "dr")
_MOST_TEXTS = 100
_MOST_DULL = 50_000
_PARENTS = frozenset({"ba", "ma", "mam", "mim", "pa"})
_OTHERS = frozenset(
    ["ana", "ava", "bea", "cai", "dai", "ela", "gwi", "huw", "idu", "ifa", "ila", "ima", "kai",
     "lia", "mia", "nia", "noa", "pia", "rhi", "sia", "taj", "una", "uma", "wyn", "yan", "zia"]
)  # fmt: skip
"""Whole forenames of three letters that the lists lack."""


@dataclass(frozen=True)
class Register:
    """All persons of a case, indexed by every word of their names."""

    persons: tuple[Person, ...]
    couples: frozenset[frozenset[str]] = frozenset()
    """Who are recorded as partners, two ids each."""
    _near: dict[str, tuple[Near, ...]] = field(default_factory=dict, repr=False)
    _slips: dict[str, tuple[Near, ...]] = field(default_factory=dict, repr=False)
    _fond: dict[str, tuple[tuple[str, int], ...]] = field(default_factory=dict, repr=False)
    dull: set[str] = field(default_factory=set, repr=False, compare=False)
    """Words in small letters with which no name begins."""
    no_fond: set[str] = field(default_factory=set, repr=False, compare=False)
    """Words that are nobody's fond name and no form of a forename that nobody typed."""
    _leads: dict[str, bool] = field(default_factory=dict, repr=False)
    _calling: dict[frozenset[Introduced], "Register"] = field(default_factory=dict, repr=False)

    def pass_over(self, norm: str) -> None:
        """Settle that no name begins with a word in small letters, unless "the" leads to it."""
        if len(self.dull) >= _MOST_DULL:
            self.dull.clear()
        self.dull.add(norm)

    def pass_as_no_fond(self, norm: str) -> None:
        """Settle that a word is nobody's fond name, and no form that nobody typed."""
        if len(self.no_fond) >= _MOST_DULL:
            self.no_fond.clear()
        self.no_fond.add(norm)

    def calling(self, introduced: AbstractSet[Introduced]) -> "Register":
        """The register with words that a text itself calls people by.

        Each is a word, a person's id and whether it is sure. Letters are initials; any other
        word is a name. What two people are called is nobody's.
        """
        if not introduced:
            return self
        introduced = frozenset(introduced)
        known = self._calling.get(introduced)
        if known is None:
            if len(self._calling) >= _MOST_TEXTS:
                self._calling.clear()
            people = Counter(word for word, _ in {(word, who) for word, who, _ in introduced})
            own = [each for each in introduced if people[each[0]] == 1]
            sure = {word for word, _, is_sure in own if is_sure}
            persons = tuple(
                one.called_also(
                    frozenset(word for word, who, _ in own if who == one.id and word in sure),
                    frozenset(word for word, who, _ in own if who == one.id and word not in sure),
                )
                for one in self.persons
            )
            known = self._calling[introduced] = Register(persons, self.couples)
        return known

    @cached_property
    def by_word(self) -> dict[str, tuple[Person, ...]]:
        """Who has a word in their names."""
        return self._index(lambda person: person.called | person.surnames)

    @cached_property
    def typed(self) -> frozenset[str]:
        """Every word of a name that the caseworker typed."""
        return frozenset().union(*(person.typed for person in self.persons))

    @cached_property
    def by_short(self) -> dict[str, tuple[Person, ...]]:
        """Who has a nickname of two letters, which nobody typed."""
        return self._index(lambda person: person.short)

    @cached_property
    def by_initials(self) -> dict[str, tuple[Person, ...]]:
        """Who may be noted down by these letters; by rarer ones, where nobody has them else."""
        index = self._index(lambda person: person.initials)
        return {
            letters: tuple(one for one in people if letters not in one.rarer_initials) or people
            for letters, people in index.items()
        }

    @cached_property
    def by_handle(self) -> dict[str, tuple[Person, ...]]:
        """Who may be called this in an e-mail address or file name."""
        return self._index(lambda person: person.handles)

    @cached_property
    def by_letters(self) -> dict[str, tuple[Person, ...]]:
        """Whose forenames begin with these letters, two and more: "HJ" before a surname."""
        return self._index(
            lambda person: {person.letters[:count] for count in range(2, len(person.letters) + 1)}
        )

    @cached_property
    def by_first_letter(self) -> dict[str, tuple[Person, ...]]:
        """Whose first forename or surname begins with a letter."""
        return self._index(
            lambda person: {word[0] for word in (*person.forenames[:1], *person.surname)}
        )

    def _index(self, words_of: "WordsOf") -> dict[str, tuple[Person, ...]]:
        index: dict[str, tuple[Person, ...]] = {}
        for person in self.persons:
            for word in words_of(person):
                index[word] = (*index.get(word, ()), person)
        return index

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """The first letters, two and more, of every word: of "ogun banjo" the first half."""
        return frozenset(word[:count] for word in self.by_word for count in range(2, len(word)))

    def may_lead(self, norm: str) -> bool:
        """Whether a name may begin with a word that is written with a capital."""
        known = self._leads.get(norm)
        if known is None:
            known = self._leads[norm] = self._find_lead(norm)
        return known

    def _find_lead(self, norm: str) -> bool:
        known = norm in self.by_word or norm in self.by_short
        named = known or norm in self.by_letters or norm in self.beginnings
        if named or len(norm) == 1 or norm in TITLES or norm in PARTICLES:
            return True
        stems = (norm.removesuffix("s"), norm.removesuffix("es"))
        known = any(stem in self.by_word for stem in stems)
        return known or bool(self.near(norm) or self.slips(norm))

    @cached_property
    def distinctive(self) -> frozenset[str]:
        """Typed words so particular that they are found inside other words too."""
        return frozenset(
            word for person in self.persons for word in person.typed if is_distinctive(word)
        )

    @cached_property
    def inside_words(self) -> re.Pattern[str] | None:
        """A pattern for particular names inside other words, over folded lower-case text."""
        words = sorted(self.distinctive, key=len, reverse=True)
        return re.compile("|".join("['-]?".join(word) for word in words)) if words else None

    @cached_property
    def _fuzzy_words(self) -> tuple[tuple[str, str], ...]:
        words = {word for person in self.persons for word in person.typed}
        return tuple((word, sound(word)) for word in sorted(words) if len(word) >= 3)  # noqa: PLR2004

    def near(self, norm: str) -> tuple[Near, ...]:
        """Registered words that ``norm`` may be a misspelling of, nearest first."""
        known = self._near.get(norm)
        if known is None:
            known = self._near[norm] = tuple(self._find_near(norm))
        return known

    def slips(self, norm: str) -> tuple[Near, ...]:
        """Registered words that ``norm`` may misspell beside a title or the rest of the name."""
        if norm not in self._slips:
            self._slips[norm] = () if norm in self.by_word else slips(norm, self.typed)
        return self._slips[norm]

    def fond(self, norm: str) -> tuple[tuple[str, int], ...]:
        """The forenames of which a word may be a fond name, and how surely (``fondness``)."""
        known = self._fond.get(norm)
        if known is None:
            other = norm in _PARENTS or norm in _OTHERS
            other = other or (norm in PARTICLES and len(norm) < _SHORTEST_FUZZY - 1)
            known = self._fond[norm] = tuple(
                (name, strength)
                for name in (() if other else self._first_names)
                if (strength := fondness(norm, name))
            )
        return known

    @cached_property
    def _first_names(self) -> tuple[str, ...]:
        """What people are called first, and what they also go by; none twice."""
        names = {one.forenames[0] for one in self.persons if one.forenames}
        names |= {word for one in self.persons for word in one.called & one.typed}
        return tuple(sorted(names))

    def _cut_short(self, norm: str) -> list[Near]:
        """The one forename that two or three letters begin: "Wi" of Wiremu."""
        if len(norm) not in (2, 3) or norm in PARTICLES or norm in _PARENTS or is_word(norm):
            return []
        if norm in forenames() or norm in surnames() or whole_names(norm) or norm in _OTHERS:
            return []
        names = {one.forenames[0] for one in self.persons if one.forenames}
        names = {name for name in names if name.startswith(norm) and len(name) > len(norm) + 1}
        return [Near(name, len(name) - len(norm), sounds_alike=False) for name in names]

    def _find_near(self, norm: str) -> list[Near]:
        if len(norm) < 3 and norm not in self.by_word:  # noqa: PLR2004 - too short to be misspelt
            return self._cut_short(norm)
        if norm in self.by_word or norm in MONTHS or norm in WEEKDAYS:
            return []
        if any(norm.startswith(title) and norm[len(title) :] in self.by_word for title in _GLUED):
            return []  # "MrsTarn" is no misspelling
        key, found = "", self._cut_short(norm)
        for word, heard in self._fuzzy_words:
            if abs(len(word) - len(norm)) > 2:  # noqa: PLR2004 - letters
                if len(norm) >= _SHORTEST_FUZZY and word.startswith(norm):
                    found.append(Near(word, len(word) - len(norm), sounds_alike=False))
                continue
            most = 2 if len(word) >= _LONG else 1
            alike = word[0] == norm[0] or may_sound_alike(word, norm)
            if alike:
                key = key or sound(norm)
                alike = heard == key
            distance = DamerauLevenshtein.distance(word, norm, score_cutoff=most)
            if alike or (distance <= most and min(len(word), len(norm)) >= _SHORTEST_FUZZY):
                found.append(Near(word, distance, alike))
        if not found and norm.isalpha():
            found = [
                Near(name, abs(len(name) - len(norm)), sounds_alike=False)
                for name, _ in self.fond(norm)
            ]
        found = found or self._of_surnames(norm)
        return sorted(found, key=lambda near: (near.distance, -len(near.word), near.word))

    def _of_surnames(self, norm: str) -> list[Near]:
        """The surnames of which a word may be a fond name: "Parky" of Parker."""
        names = {one.surname[-1] for one in self.persons if one.surname}
        return [Near(name, FAR, sounds_alike=False) for name in names if is_made_of(norm, name)]


@remembered
def register_of(case: Case) -> Register:
    """The register of a case's parties; those without any name are left out."""
    persons = each_by_their_own([person_of(party) for party in case.parties])
    couples = (
        frozenset({one.of, one.to}) for one in case.relations if one.kind is RelationKind.PARTNER
    )
    return Register(
        tuple(person for person in persons if person.called or person.surnames), frozenset(couples)
    )


def is_distinctive(word: str) -> bool:
    """Whether a folded word is safe to look for inside other words."""
    shortest = _DISTINCTIVE if has_capitals(word) else _DISTINCTIVE_SIGNS
    return len(word) >= shortest and not is_common(word)
