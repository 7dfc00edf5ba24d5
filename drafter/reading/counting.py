"""Numbers of paragraphs that have no stop behind them ("4.2 It was fixed"), told from figures."""

import itertools
import re
from collections.abc import Collection, Sequence
from typing import Final

from drafter.reading.headings import section_of

_FIGURES: Final = re.compile(
    r"^[ \t]*(?P<number>\d{1,3}(?:\.\d{1,3}){1,2})(?P<stop>[.)]?)(?=[ \t]+\S)"
)
_SINGLE: Final = re.compile(r"^[ \t]*(?P<number>\d{1,3})(?P<stop>[.)]?)[ \t]+(?=\S)")

Number = tuple[int, ...]


def stopped(text: str) -> str:
    """A text with a stop behind every number of several figures that counts its paragraphs.

    A number counts where the one before or after it is its neighbour (4.1 and 4.2), or where it
    begins what a line has begun ("5. Analysis", 5.1). Sums, times and days are let stand.
    """
    lines = text.split("\n")
    numbers = [_number(line) for line in lines]
    several = [number for number in numbers if len(number) > 1]
    counting = iter(_counting(several, {number for number in numbers if len(number) == 1}))
    return "\n".join(
        _FIGURES.sub(r"\g<number>.", line) if len(number) > 1 and next(counting) else line
        for line, number in zip(lines, numbers, strict=True)
    )


def _number(line: str) -> Number:
    """The number that a line begins with; empty for none, or one that is no paragraph's."""
    found = _FIGURES.match(line)
    if found is None:
        found = _SINGLE.match(line)
        if found is not None and not found["stop"] and section_of(line[found.end() :]) is None:
            return ()  # "3 May"
    return tuple(map(int, found["number"].split("."))) if found else ()


def _counting(several: Sequence[Number], sections: Collection[Number]) -> list[bool]:
    """Of each number of several figures, whether it counts among these."""
    begun = [number[-1] == 1 and number[:-1] in sections for number in several]
    follows = [_follows(one, other) for one, other in itertools.pairwise(several)]
    is_within = (
        follows[at] and one[:-1] == other[:-1]
        for at, (one, other) in enumerate(itertools.pairwise(several))
    )
    if not any(begun) and not any(is_within):  # 14.1 and 15.1 may be days
        return [False] * len(several)
    beside = zip(begun, [False, *follows], [*follows, False], strict=True) if several else ()
    return [any(each) for each in beside]


def _follows(one: Number, other: Number) -> bool:
    """Whether a number is the next: 4.2 after 4.1, 5.1 after 4.7, 4.1.1 after 4.1."""
    *above, last = other
    if last != 1:
        return one[: len(other)] == (*above, last - 1)
    begun = tuple(above)
    return one == begun or one[: len(begun)] == (*begun[:-1], begun[-1] - 1)
