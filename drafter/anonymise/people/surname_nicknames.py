"""What colleagues and mates make of a surname: "Parky" of Parker, "Robbo" of Robinson."""

from typing import Final

from drafter.anonymise.text.vocabulary import (
    forenames_known,
    surnames,
    towns,
    whole_names,
)

FAR: Final = 3
"""How unlike its surname such a word counts: more than any misspelling."""
_VOWELS: Final = frozenset("aeiouy")
_FEWEST = 4
_FEWEST_OF_STEM = 3
_BEGINNING, _BEHIND_BEGINNING = 4, 3
_FOND: Final = ("ers", "sie", "sey", "ie", "ey", "sy", "y", "o")
_ENDS: Final = ("erson", "inson", "son", "ers", "er", "man", "es", "e", "s", "")
"""What is left away of a surname before it is made a fond one."""
_MACS: Final = frozenset({"macca", "mackie", "macky"})


def is_made_of(word: str, surname: str) -> bool:
    """Whether a folded word may be made of a surname, and is no name or town of its own.

    "Parky" of Parker, "Hendo" of Henderson, "Gibbo" of Gibson, "Macca" of McAllister.
    """
    if len(word) < _FEWEST or not word.endswith(("y", "ie", "o", "ers", "a")) or word == surname:
        return False
    if word[0] != surname[0]:
        return False
    if not (_is_cut_to(word, surname) or (word in _MACS and surname.startswith(("mc", "mac")))):
        return False
    names = forenames_known() | surnames()
    return word not in names and word not in towns() and not whole_names(word)


def _is_cut_to(word: str, surname: str) -> bool:
    return any(
        stem == word.removesuffix(end) or _doubled(stem) == word.removesuffix(end)
        for end in _FOND
        if word.endswith(end)
        for stem in _stems(surname, end)
    )


def _stems(surname: str, end: str) -> set[str]:
    """What a surname is cut down to before an ending, three letters with a vowel and more."""
    cut = {surname.removesuffix(left) for left in _ENDS if surname.endswith(left)}
    cut.update(surname[:at] for at in range(_BEGINNING, len(surname) - _BEHIND_BEGINNING + 1))
    if end == "o":
        cut.discard(surname)  # "Marko" is no Mark
    return {
        stem
        for stem in cut
        if len(stem) >= _FEWEST_OF_STEM and _VOWELS.intersection(stem) and stem[-1] not in _VOWELS
    }


def _doubled(stem: str) -> str:
    return stem + stem[-1]
