"""Which control takes the keyboard after the one that had it is gone. Nothing here knows Qt."""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def beside_lost(order: Sequence[T], lost: T, usable: frozenset[T] | set[T]) -> T | None:
    """What comes next in an order after what can't be used any more, else what comes before.

    None where ``lost`` is not in the order, or nothing else in it can be used.
    """
    if lost not in order:
        return None
    at = order.index(lost)
    for each in (*order[at + 1 :], *reversed(order[:at])):
        if each in usable:
            return each
    return None


def in_its_place(branches: Sequence[Sequence[T]], before: int, offset: int) -> T | None:
    """What stands now where something stood that was taken away.

    ``branches`` are the controls of each part of a list as it is now, ``before`` counts the
    controls that stood before the lost part, ``offset`` those before the lost one in its part. So
    the same control of the next part takes its place, after the last one that of the one before.
    """
    filled = [branch for branch in branches if branch]
    counted = 0
    for branch in filled:
        counted += len(branch)
        if counted > before:
            return branch[min(offset, len(branch) - 1)]
    return filled[-1][min(offset, len(filled[-1]) - 1)] if filled else None
