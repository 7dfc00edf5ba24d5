"""Where the boxes of the reasoning map lie in their columns. Nothing here knows Qt."""

from collections.abc import Mapping
from itertools import pairwise

from drafter.ui.deciding.reasoning import COLUMNS, Node, ReasoningMap


def tops(shown: ReasoningMap, heights: Mapping[str, float], apart: float) -> dict[str, float]:
    """How far below the first row every box begins, by key; ``apart`` is the room between two.

    A column goes by what its boxes follow from, so that curves cross as little as may be. A box
    lies beside that where there is room: no column is made higher than the highest has to be.
    """
    sources: dict[str, list[str]] = {}
    for link in shown.links:
        sources.setdefault(link.target, []).append(link.source)
    columns = [[each for each in shown.nodes if each.column == at] for at in range(len(COLUMNS))]
    highest = max(_height(column, heights, apart) for column in columns)
    found: dict[str, float] = {}
    for column in columns:
        wished = {each.key: _wish(sources.get(each.key, ()), found, highest) for each in column}
        column.sort(key=lambda each: wished[each.key])  # else as in the case
        y = 0.0
        for at, each in enumerate(column):
            latest = highest - _height(column[at:], heights, apart)
            led = each.key in sources
            y = max(y, min(wished[each.key], latest)) if led else y
            found[each.key] = y
            y += heights[each.key] + apart
    return found


def in_sight(shown: ReasoningMap, places: Mapping[str, float]) -> list[str]:
    """The boxes' keys in the order of sight: column after column, each from its top."""
    ordered = sorted(shown.nodes, key=lambda each: (each.column, places[each.key]))
    return [each.key for each in ordered]


def _wish(sources: "list[str] | tuple[()]", found: Mapping[str, float], none: float) -> float:
    """Where what a box follows from begins; behind all else where it follows from nothing."""
    return min((found[each] for each in sources if each in found), default=none)


def _height(column: list[Node], heights: Mapping[str, float], apart: float) -> float:
    return sum(heights[each.key] for each in column) + apart * sum(1 for _ in pairwise(column))
