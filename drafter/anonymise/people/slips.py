"""Slips that are a name only beside a title or the rest of it: "Mrs Dya", "Ivt Day".

Alone such a word is too short, or too unlike, for anybody's name.
"""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from rapidfuzz.distance import DamerauLevenshtein

from drafter.anonymise.people.homophones import are_heard_alike
from drafter.anonymise.text.vocabulary import MONTHS, PARTICLES, TITLES, WEEKDAYS, is_word

_SHORT, _LONG, _LONGER = 3, 5, 9
_MOST, _MOST_OF_LONGER, _FAR = 2, 3, 5
_NO_SLIPS = MONTHS | WEEKDAYS | TITLES | PARTICLES


@dataclass(frozen=True, slots=True)
class Near:
    """A registered word that another word may be a misspelling of."""

    word: str
    distance: int
    sounds_alike: bool
    is_slip: bool = False
    """Whether it is one beside a title or another part of the name only."""


def slips(norm: str, words: AbstractSet[str]) -> tuple[Near, ...]:
    """Those of some registered words that a word of three letters and more may be a slip of."""
    if len(norm) < _SHORT or not norm.isalpha() or norm in _NO_SLIPS:
        return ()
    found = [
        Near(word, distance, are_heard_alike(word, norm), is_slip=True)
        for word in words
        if word not in PARTICLES and (distance := _slip(norm, word))
    ]
    return tuple(sorted(found, key=lambda near: (near.distance, near.word)))


def _slip(norm: str, word: str) -> int:
    """How many letters are wrong, if that is no other name; else 0."""
    if word[0] != norm[0] and not are_heard_alike(word, norm):
        return 0
    short, long = sorted((len(norm), len(word)))
    if is_word(norm):
        return int(short >= _SHORT and DamerauLevenshtein.distance(norm, word) == 1)
    if short < _SHORT:
        return int(long == _SHORT and norm.startswith(word))  # "Nge" for Ng
    most = _MOST_OF_LONGER if short >= _LONGER else _MOST if short >= _LONG else 1
    distance = DamerauLevenshtein.distance(norm, word, score_cutoff=_FAR)
    return int(distance) if distance <= most or are_heard_alike(word, norm) else 0
