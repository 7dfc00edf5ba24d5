"""Finds the plain words that tell something of somebody: every sign of the tables."""

import functools
import re
from dataclasses import dataclass
from typing import Final

from drafter.checks.signs import Sign
from drafter.checks.signs_of_body import SIGNS as OF_BODY
from drafter.checks.signs_of_home import SIGNS as OF_HOME
from drafter.checks.signs_of_life import SIGNS as OF_LIFE

_SIGNS: Final = (*OF_BODY, *OF_HOME, *OF_LIFE)
_WORD: Final = re.compile(r"[a-z]+")


@dataclass(frozen=True, slots=True)
class Signed:
    """A sign, and where it stands in a text."""

    start: int
    end: int
    sign: Sign


@functools.cache
def _by_trigger() -> dict[str, tuple[int, ...]]:
    """The signs that each word may set off, by their place in the tables."""
    by_trigger: dict[str, tuple[int, ...]] = {}
    for number, sign in enumerate(_SIGNS):
        for word in sign.triggers:
            by_trigger[word] = (*by_trigger.get(word, ()), number)
    return by_trigger


def signs_in(text: str) -> list[Signed]:
    """Every sign of a text in its order; where two overlap, the one of the earlier line."""
    by_trigger = _by_trigger()
    words = set(_WORD.findall(text.lower())) & by_trigger.keys()
    found: list[Signed] = []
    for number in sorted({number for word in words for number in by_trigger[word]}):
        sign = _SIGNS[number]
        for match in sign.pattern.finditer(text):
            start, end = match.span()
            if all(end <= each.start or each.end <= start for each in found):
                found.append(Signed(start, end, sign))
    return sorted(found, key=lambda each: each.start)
