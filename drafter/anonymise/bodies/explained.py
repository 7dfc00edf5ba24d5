"""Letters of a body's that a text explains as something else's: "FBC, the Fenwick Bowls Club"."""

import re
from collections.abc import Iterator
from typing import Final

from rapidfuzz.distance import DamerauLevenshtein

from drafter.anonymise.text.folding import squeeze
from drafter.anonymise.text.vocabulary import forenames, surnames

_FEWEST: Final = 2
_SMALL: Final = frozenset({"a", "and", "for", "in", "of", "on", "the", "to", "upon", "with"})
_WORD: Final = re.compile(r"[A-Za-z][A-Za-z']*")
_ENDS: Final = re.compile(r"[.!?][\"')]* |\n")
_FAR: Final = 160
_FARTHEST: Final = 2_000
_MEANS: Final = re.compile(
    r"(?: [a-z]+){0,6}? (?:means|meant|stands for|stood for|(?:is|was) short for)"
    r" (?:also )?(?:an? |the )?(?=[\"'A-Za-z])"
)
_IS: Final = re.compile(r"(?: [a-z]+){0,3}? (?:is|was) (?:also )?(?:an? |the )?(?=[\"'A-Za-z])")
_QUOTED: Final = re.compile(r"\"([^\"]{5,60})\"|(?<!\w)'([^']{5,60})'")
_YEARS: Final = re.compile(r"(?:\d|centur(?:y|ies)) $")
_OF_YEARS: Final = re.compile(r" (?:coins?|dates?|era|years?)\b")
_NEAR: Final = 12
_SLIPS: Final = 3


def is_explained_otherwise(text: str, start: int, end: int, names: tuple[str, ...]) -> bool:
    """Whether words in the same sentence have these initials, and are no name of the body's.

    Words with capitals, or in quotation marks, may stand anywhere in it; others only behind
    "means" and the like. Letters in brackets near by may be explained instead of these.
    """
    if _is_explained(text, start, end, names):
        return True
    written = text[start:end]
    near = max(0, start - _FARTHEST), end + _FARTHEST
    defined = text.find(f"({written})", *near)  # a text has no end, and letters may be all of it
    return defined >= 0 and _is_explained(text, defined + 1, defined + 1 + len(written), names)


def _is_explained(text: str, start: int, end: int, names: tuple[str, ...]) -> bool:
    letters = squeeze(text[start:end])
    if letters == "bc" and (
        _YEARS.search(text, max(0, start - _NEAR), start) or _OF_YEARS.match(text, end)
    ):
        return True
    return any(not _is_own(words, names) for words in _expansions(text, start, end, letters))


def _expansions(text: str, start: int, end: int, letters: str) -> Iterator[list[str]]:
    first, last = _sentence(text, start, end)
    few = len(letters) <= _FEWEST
    for told in (_MEANS,) if few else (_MEANS, _IS):
        means = told.match(text, end, last)
        if means is not None:
            yield from _fitting(_words(text, means.end(), last), letters)
    if few:
        return
    for quoted in _QUOTED.finditer(text, first, last):
        yield from _fitting(_WORD.findall(quoted[1] or quoted[2]), letters)
    if start > first and text[start - 1] == "(":
        yield from _just_before(_words(text, first, start), letters)
    yield from _capitals(text, first, start, letters)
    yield from _capitals(text, end, last, letters)


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    low, high = max(0, start - _FAR), min(len(text), end + _FAR)
    first = max((stop.end() for stop in _ENDS.finditer(text, low, start)), default=low)
    stop = _ENDS.search(text, end, high)
    return first, stop.start() if stop else high


def _words(text: str, start: int, end: int) -> list[str]:
    return _WORD.findall(text[start:end])


def _fitting(words: list[str], letters: str) -> Iterator[list[str]]:
    """The words at the beginning whose initials are the letters; nothing where they are not."""
    at = 0
    for count, word in enumerate(words):
        if word[0].lower() == letters[at]:
            at += 1
            if at == len(letters):
                yield words[: count + 1]
                return
        elif word.lower() not in _SMALL:
            return


def _just_before(words: list[str], letters: str) -> Iterator[list[str]]:
    """The last words where they have the initials: "the full blood count (FBC)"."""
    for at in range(len(words)):
        yield from (one for one in _fitting(words[at:], letters) if one == words[at:])


def _capitals(text: str, start: int, end: int, letters: str) -> Iterator[list[str]]:
    """Every row of words with capitals that has the initials."""
    words = _words(text, start, end)
    for at, word in enumerate(words):
        if word[0].isupper() and word[0].lower() == letters[0]:
            for found in _fitting(words[at:], letters):
                whole = all(one[0].isupper() or one in _SMALL for one in found)
                if whole and not _is_somebody(found):
                    yield found


def _is_somebody(words: list[str]) -> bool:
    return words[0].lower() in forenames() and words[-1].lower() in surnames()


def _is_own(words: list[str], names: tuple[str, ...]) -> bool:
    """Whether words are a name of the body, with a slip or another word within."""
    written, small = squeeze("".join(words)), [word.lower().replace("'", "") for word in words]
    for name in names:
        own = name.lower().split()
        if small[0] == own[0] and small[-1] == own[-1]:
            return True
        if DamerauLevenshtein.distance(written, squeeze(name)) <= _SLIPS:
            return True
    return False
