"""The paragraphs that a comment speaks of: "12", "13c", "9 and 10", "9 to 12". No Qt here."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

_LETTER: Final = r"(?:\s*\([a-z]\)|\s?[b-hj-z](?![\w'’])\)?|[ai](?![\w'’])\)?)"
""""(c)", "c", " c"; but "a" and "I" after a space are words."""
_ONE: Final = rf"\d{{1,3}}(?!\d){_LETTER}?"
_SEVERAL: Final = (
    rf"{_ONE}(?:(?:\s*,\s*(?:and\s+)?|\s+(?:and|to)\s+|\s*[-–—&]\s*)(?:{_ONE}|\([a-z]\)))*"
)
ABOUT: Final = re.compile(
    rf"(?:(?:\bparagraphs|\bparas\b\.?|¶¶)\s*(?:nos?\.?\s*)?({_SEVERAL})"
    rf"|(?:\bparagraph|\bpara\b\.?|¶)\s*(?:no\.?\s*)?({_ONE}))",
    re.IGNORECASE,
)
"""Words that name a paragraph, or several after the plural."""
_TYPED: Final = re.compile(_SEVERAL, re.IGNORECASE)
_EACH: Final = re.compile(
    r"(?P<to>\bto\b|[-–—])?\s*(?:(?P<number>\d+)\s*\(?(?P<letter>[a-z])?(?![a-z])"
    r"|\((?P<alone>[a-z])\))"
)
_MOST: Final = 26
"""Paragraphs of a stretch ("9 to 12") at most: more is a slip of the key."""


def named_in(words: str) -> str:
    """What words speak of first: "12", "13c", "9 and 10"; empty for no paragraph."""
    match = ABOUT.search(words)
    return _written(match[1] or match[2]) if match else ""


def numbers_in(typed: str) -> tuple[str, ...]:
    """Every number that was typed: "paragraphs 9 to 11, 13 (b)" is 9, 10, 11 and 13b."""
    match = _TYPED.search(typed)
    found: list[str] = []
    for first, last in _stretches(match[0]) if match else ():
        found += _from_to(first, last)
    return tuple(dict.fromkeys(found))


def one_after_another(numbers: Sequence[str]) -> str:
    """Numbers as they are said: "9", "9 and 10", "9, 10 and 12"."""
    *most, last = numbers or ("",)
    return f"{', '.join(most)} and {last}" if most else last


def called(numbers: Sequence[str]) -> str:
    """What paragraphs are called: "paragraph 9", "paragraphs 9 and 10"."""
    return f"paragraph{'s' * (len(numbers) > 1)} {one_after_another(numbers)}"


def _written(words: str) -> str:
    """Named paragraphs in one way of writing."""
    found = _stretches(words)
    return one_after_another([f"{a} to {b}" if a != b else a for a, b in found])


def _stretches(words: str) -> list[tuple[str, str]]:
    """The first and last number of each stretch, which are the same for a single one."""
    found: list[tuple[str, str]] = []
    number = ""
    for match in _EACH.finditer(words.lower()):
        number = match["number"] or number
        one = f"{number}{match['letter'] or match['alone'] or ''}"
        if match["to"] and found:
            found[-1] = (found[-1][0], one)
        else:
            found.append((one, one))
    return found


def _from_to(first: str, last: str) -> list[str]:
    """Every number of a stretch; both ends alone where nothing is known to lie between."""
    if first.isdigit() and last.isdigit() and int(first) <= int(last) < int(first) + _MOST:
        return [str(number) for number in range(int(first), int(last) + 1)]
    if first[:-1] == last[:-1] and first[-1] < last[-1]:
        return [f"{first[:-1]}{chr(code)}" for code in range(ord(first[-1]), ord(last[-1]) + 1)]
    return list(dict.fromkeys((first, last)))


def is_own_list(numbers: Sequence[tuple[int, str]]) -> bool:
    """Whether points are counted as a list of the writer's own: from one, and none left out."""
    wholes = list(dict.fromkeys(number for number, _ in numbers))
    return wholes == list(range(1, len(wholes) + 1))


def ascends(numbers: Sequence[tuple[int, str]]) -> bool:
    """Whether every number comes after the one before."""
    return all(one < other for one, other in pairwise(numbers))
