"""Who is registered in a case, as words to be found in text."""

import re
from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias

from rapidfuzz.distance import DamerauLevenshtein

from drafter.anonymise.folding import fold, squeeze
from drafter.anonymise.memory import remembered
from drafter.anonymise.vocabulary import (
    PARTICLES,
    TITLES,
    is_common,
    is_word,
    nicknames,
    surnames,
)
from drafter.anonymise.vocabulary import forenames as forenames_known
from drafter.case.case import Case
from drafter.case.people import Party

WordsOf: TypeAlias = Callable[["Person"], AbstractSet[str]]

_WORDS = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_SPELT_OUT = {
    "ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe",
    "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "Å": "Aa", "Ø": "Oe",
}  # fmt: skip
_SHORTEST_NICKNAME = 3
_SHORTEST_FUZZY = 4
_INITIALS = 3
_CLIPPED = 7
_CLIP = 4
_DISTINCTIVE = 5
_DISTINCTIVE_SIGNS = 2
_LONG = 8


def name_words(name: str) -> tuple[str, ...]:
    """The folded words of a name: "St John-Smythe" is st, john, smythe; "O'Neill" is oneill."""
    return tuple(word.replace("'", "") for word in _WORDS.findall(fold(name).lower))


@dataclass(frozen=True, slots=True)
class Person:
    """One party's names as folded words.

    ``forenames`` are in order, ``called`` all that may stand for the first of them (joined
    double forenames, nicknames, what they also go by); ``surnames`` are the words of every
    surname they have. ``typed`` are the words the caseworker typed, not the nickname table's.
    """

    id: str
    title: str
    is_child: bool
    forenames: tuple[str, ...]
    called: frozenset[str]
    surname: tuple[str, ...]
    surnames: frozenset[str]
    initials: frozenset[str]
    typed: frozenset[str]
    handles: frozenset[str]
    forms: frozenset[str] = frozenset()
    """Other languages' and spellings' forms of the forename, which nobody typed."""

    @property
    def letters(self) -> str:
        """The initials of the forenames: "hj"."""
        return "".join(word[0] for word in self.forenames)

    def is_mere_particle(self, word: str) -> bool:
        """Whether a word is a small part of this person's surname ("van") and names nobody."""
        return len(self.surname) > 1 and (word in PARTICLES or word == "saint")


def person_of(party: Party) -> Person:
    """Read a party's names; titles inside also-known-as names are left out."""
    forenames = name_words(party.forenames)
    surname = name_words(party.surname)
    called, lasts, typed = set(forenames), set(surname), {*forenames, *surname}
    called.update(_without_marks(party.forenames))
    lasts.update(_without_marks(party.surname))
    pieces = party.forenames.split()
    called.update(squeeze(piece) for piece in pieces)
    called.add("".join(forenames))
    lasts.add("".join(surname))
    typed.add("".join(surname))
    whole = "".join((*surname, *forenames))
    if not _has_capitals(whole):  # 王伟 is written as one word, family name first
        joined = {whole, "".join((*forenames, *surname))}
        typed |= joined
        lasts |= joined
    if "st" in surname or "saint" in surname:
        lasts.update(("st", "saint"))
    if forenames:
        called.update(nick for nick in nicknames(forenames[0]) if len(nick) >= _SHORTEST_NICKNAME)
    called.update(clip for forename in forenames for clip in clips(forename))
    letters: set[str] = set()
    for alias in party.also_known_as:
        alias_words = name_words(alias)
        has_title = bool(alias_words) and alias_words[0] in TITLES
        alias_words = alias_words[1:] if has_title else alias_words
        if alias_words and all(len(word) == 1 for word in alias_words):
            letters.add("".join(alias_words))  # "P.J."
            continue
        typed.update(alias_words)
        if len(alias_words) == 1 and alias.strip().isupper() and len(alias_words[0]) <= _INITIALS:
            letters.add(alias_words[0])  # "PJ" is also written "P.J."
        if len(alias_words) == 1 and not has_title:
            called.update(alias_words)
            called.update(nicknames(alias_words[0]))
        elif alias_words:
            lasts.add(alias_words[-1])
            called.update(alias_words[:-1])
    initials = _initials(forenames, surname) | letters
    for words in (called, lasts, typed):
        words.discard("")
    lasts |= {_other_mac(word) for word in lasts}
    lasts -= PARTICLES - set(surname)
    titles = name_words(party.title)
    return Person(
        id=party.id,
        title=titles[0] if titles else "",
        is_child=party.is_child,
        forenames=forenames,
        called=frozenset(called),
        surname=surname,
        surnames=frozenset(lasts),
        initials=frozenset(initials),
        typed=frozenset(typed),
        handles=frozenset(_handles(forenames, surname)),
    )


def clips(forename: str) -> Iterator[str]:
    """What is left of a long forename cut short, where that is no word or other name.

    "Kwab" of Kwabena, "tunde" of Babatunde: at least four letters of seven and more.
    """
    if len(forename) < _CLIPPED:
        return
    cuts = range(_CLIP, len(forename) - 1)
    for clip in (*(forename[:at] for at in cuts), *(forename[-at:] for at in cuts)):
        if not (is_word(clip) or clip in surnames() or clip in forenames_known()):
            yield clip


def _without_marks(name: str) -> tuple[str, ...]:
    """The words of a name as it is written where letters with dots and rings are not to be had."""
    spelt = "".join(_SPELT_OUT.get(letter, letter) for letter in name)
    return name_words(spelt) if spelt != name else ()


def _other_mac(word: str) -> str:
    """The other spelling of a Mac surname; any other word as it is."""
    if word.startswith("mac") and len(word) > 5:  # noqa: PLR2004 - not "mace"
        return "mc" + word[3:]
    return "mac" + word[2:] if word.startswith("mc") and len(word) > 4 else word  # noqa: PLR2004


def _initials(forenames: tuple[str, ...], surname: tuple[str, ...]) -> set[str]:
    """The letters someone may be noted down by: "hw", "soa", "sjc", "dmcd"."""
    if not forenames or not surname:
        return set()
    last = "".join(word[0] for word in surname)
    lasts = {last, surname[-1][0], surname[0][0]}
    if surname[0].startswith(("mc", "mac")) and len(surname) == 1:
        lasts.update({"mc" + surname[0].removeprefix("mac").removeprefix("mc")[:1]})
    if "st" in surname:
        lasts.add("".join("st" if word == "st" else word[0] for word in surname))
    firsts = {forenames[0][0], "".join(word[0] for word in forenames)}
    whole = "".join(word[0] for word in (*surname, *forenames))  # family name first
    return {first + end for first in firsts for end in lasts} | {whole}


def _handles(forenames: tuple[str, ...], surname: tuple[str, ...]) -> Iterator[str]:
    """What someone may be called in an e-mail address or file name: "slee", "leesam"."""
    if forenames and surname:
        first, last = forenames[0], "".join(surname)
        letters = "".join(word[0] for word in forenames)
        for front in (first, first[0], letters):
            yield from (front + last, last + front)


def sound(word: str) -> str:
    """A rough key by which words that sound alike are the same: "cox" and "cocks"."""
    key = word
    for spelt, heard in (
        ("ck", "k"), ("x", "ks"), ("ph", "f"), ("v", "f"), ("mac", "mc"), ("sch", "s"), ("th", "t"),
        ("c", "k"), ("q", "k"), ("z", "s"), ("w", "v"), ("j", "g"),
    ):  # fmt: skip
        key = key.replace(spelt, heard)
    kept = key[:1] + re.sub(r"[aeiouyh]", "", key[1:])
    return re.sub(r"(.)\1+", r"\1", kept)


@dataclass(frozen=True, slots=True)
class Near:
    """A registered word that another word may be a misspelling of."""

    word: str
    distance: int
    sounds_alike: bool


@dataclass(frozen=True)
class Register:
    """All persons of a case, indexed by every word of their names."""

    persons: tuple[Person, ...]
    _near: dict[str, tuple[Near, ...]] = field(default_factory=dict, repr=False)

    @cached_property
    def by_word(self) -> dict[str, tuple[Person, ...]]:
        """Who has a word in their names."""
        return self._index(lambda person: person.called | person.surnames)

    @cached_property
    def by_initials(self) -> dict[str, tuple[Person, ...]]:
        """Who may be noted down by these letters."""
        return self._index(lambda person: person.initials)

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
    def distinctive(self) -> frozenset[str]:
        """Typed words so particular that they are found inside other words too."""
        return frozenset(
            word for person in self.persons for word in person.typed if is_distinctive(word)
        )

    @cached_property
    def inside_words(self) -> re.Pattern[str] | None:
        """A pattern for particular names inside other words, over folded lower-case text."""
        words = sorted(self.distinctive, key=len, reverse=True)
        return re.compile("|".join("'?".join(word) for word in words)) if words else None

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

    def _find_near(self, norm: str) -> list[Near]:
        if len(norm) < 3 or norm in self.by_word:  # noqa: PLR2004 - too short to be misspelt
            return []
        key, found = sound(norm), []
        for word, heard in self._fuzzy_words:
            if abs(len(word) - len(norm)) > 2:  # noqa: PLR2004 - letters
                continue
            most = 2 if len(word) >= _LONG else 1
            alike = heard == key and word[0] == norm[0]
            distance = DamerauLevenshtein.distance(word, norm, score_cutoff=most)
            if alike or (distance <= most and min(len(word), len(norm)) >= _SHORTEST_FUZZY):
                found.append(Near(word, distance, alike))
        return sorted(found, key=lambda near: (near.distance, near.word))


@remembered
def register_of(case: Case) -> Register:
    """The register of a case's parties; those without any name are left out."""
    persons = (person_of(party) for party in case.parties)
    return Register(tuple(person for person in persons if person.called or person.surnames))


def is_distinctive(word: str) -> bool:
    """Whether a folded word is safe to look for inside other words."""
    shortest = _DISTINCTIVE if _has_capitals(word) else _DISTINCTIVE_SIGNS
    return len(word) >= shortest and not is_common(word)


def _has_capitals(word: str) -> bool:
    """Whether a word's letters have capitals: those of many scripts have none."""
    return word.upper() != word.lower()
