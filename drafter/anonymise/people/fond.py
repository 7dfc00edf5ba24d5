"""Fond names that no table has: which shapes make one of a forename, and who is meant by it."""

from typing import Final

_VOWELS = frozenset("aeiouy")
_ENDINGS: Final = (
    "inho", "inha", "shka", "ush", "usz", "iek", "ito", "ita", "sia", "sha", "zza", "ie", "ey",
    "ya", "ia", "ja", "ka", "ko", "io", "us", "ek", "ik", "is", "os", "za", "ou", "y", "i", "a",
    "o", "u", "z", "x",
)  # fmt: skip
"""What goes on the beginning of a forename in one language or another."""
_FEWEST, _LONG = 2, 3
_TAIL = 4
CLIP, SHAPE, FAINT = 3, 2, 1


def fondness(word: str, forename: str) -> int:
    """How surely a word is a fond name of a forename, both folded: 3 to 1, 0 for none.

    3 is its beginning ("Theo" of Theodora), 2 three letters of it with an ending or its last
    four and more ("Vasu", "Nonso"), 1 two letters with an ending, or a z for an r ("Ify", "Daz").
    """
    if word == forename or len(word) < _FEWEST or len(forename) <= _LONG:
        return 0
    if forename.startswith(word):
        return CLIP if len(word) < len(forename) - 1 or len(word) >= _TAIL else 0
    if forename.endswith(word):
        return SHAPE if len(word) >= _TAIL else 0
    return _shaped(word, forename) if _LONG <= len(word) <= len(forename) else 0


def _shaped(word: str, forename: str) -> int:
    start, bare = word[:_FEWEST], forename.lstrip("aeiou")
    if not forename.startswith(start) and not bare.startswith(start):
        return 0  # every shape keeps the first two letters, of the name or behind its vowels
    if _has_stem(word, forename):
        return SHAPE
    if bare != forename and len(bare) > _LONG and _has_stem(word, bare):
        return SHAPE if len(word) > _LONG else FAINT
    return FAINT if _is_short(word, forename) or _has_no_r(word, forename) else 0


def _stems(word: str) -> list[str]:
    """What a word is without an ending, with one letter where it was doubled: "dan" of Danny."""
    cut = [word[: -len(end)] for end in _ENDINGS if word.endswith(end)]
    single = [stem[:-1] for stem in cut if len(stem) > _FEWEST and stem[-1] == stem[-2]]
    return [stem for stem in (*cut, *single) if len(stem) >= _FEWEST]


def _has_stem(word: str, forename: str) -> bool:
    """Whether three letters and more begin the forename, which goes on for two and more."""
    return any(
        len(stem) >= _LONG and forename.startswith(stem) and len(forename) - len(stem) >= _FEWEST
        for stem in _stems(word)
    )


def _is_short(word: str, forename: str) -> bool:
    """Whether two letters with an ending stand for a forename: "Ify" of Ifeoma."""
    return len(word) <= _TAIL and any(
        len(stem) == _FEWEST and forename.startswith(stem) and set(stem) & _VOWELS
        for stem in _stems(word)
    )


def _has_no_r(word: str, forename: str) -> bool:
    """Whether a z, l or m stands for the r of a forename: "Shaz" of Sharon, "Tel" of Terence."""
    at = forename.find("r")
    if not 1 < at < _TAIL:
        return False
    stem = forename[:at]
    return word in {stem + end for end in ("z", "l", "za", "zza", "zzer")}
