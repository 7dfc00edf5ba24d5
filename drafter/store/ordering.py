"""Positions of rows: whole numbers with room between, so that a move writes one row."""

from bisect import bisect_left
from collections.abc import Sequence

GAP = 1024
"""Room left between two rows that are written one after the other."""


def positions(held: Sequence[int | None]) -> list[int]:
    """A rising position for each row in its new order; ``held`` has those they have now.

    As many as possible keep theirs; None is a row that has none yet. Where no room is left
    between two that stay, all get new ones.
    """
    kept = _longest_rise(held)
    placed: list[int] = []
    low: int | None = None
    waiting = 0
    for index, position in enumerate(held):
        if index not in kept or position is None:
            waiting += 1
            continue
        between = _between(low, position, waiting)
        if between is None:
            return [(number + 1) * GAP for number in range(len(held))]
        placed.extend((*between, position))
        low, waiting = position, 0
    start = low or 0
    placed.extend(start + (number + 1) * GAP for number in range(waiting))
    return placed


def _between(low: int | None, high: int, count: int) -> list[int] | None:
    """``count`` rising positions below ``high`` and above ``low``; None where there is no room."""
    if low is None:
        return [high - (count - number) * GAP for number in range(count)]
    step = (high - low) // (count + 1)
    if count and step < 1:
        return None
    return [low + (number + 1) * step for number in range(count)]


def _longest_rise(held: Sequence[int | None]) -> set[int]:
    """The indexes of one longest strictly rising run of positions, with others between."""
    tails: list[int] = []  # the lowest position that ends a rise of each length
    ends: list[int] = []  # and its index
    before: dict[int, int | None] = {}
    for index, position in enumerate(held):
        if position is None:
            continue
        length = bisect_left(tails, position)
        before[index] = ends[length - 1] if length else None
        tails[length:], ends[length:] = (
            [position, *tails[length + 1 :]],
            [index, *ends[length + 1 :]],
        )
    kept: set[int] = set()
    at = ends[-1] if ends else None
    while at is not None:
        kept.add(at)
        at = before[at]
    return kept
