"""Where two states of a text differ."""

from typing import NamedTuple


class Stretch(NamedTuple):
    """What stood from ``start`` to ``old_end`` stands to ``new_end`` now, in code points."""

    start: int
    old_end: int
    new_end: int


def stretch_of(old: str, new: str) -> Stretch:
    """The one stretch outside which two texts are the same."""
    start = _shared(old, new)
    same = _shared(old[start:][::-1], new[start:][::-1])
    return Stretch(start, len(old) - same, len(new) - same)


def _shared(one: str, other: str) -> int:
    """How many code points two texts begin with in common; by halves, as texts may be long."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
