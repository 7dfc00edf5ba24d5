"""What several things told of one person come to, and which of them could be vaguer.

Things of weight 1 never add up: half the street could say them. Three or more of weight 2 or
more do, once they weigh 5 together. What no finding rests on is to be blurred first, the
weightiest first, until less than that is left.
"""

from dataclasses import dataclass, replace
from typing import Final

from drafter.anonymise.printing import listing
from drafter.checks.blurring import called
from drafter.checks.particulars import Action, Item
from drafter.checks.signs import Circle

_TOO_MUCH: Final = 5
_FEWEST: Final = 3
_LEAST: Final = 2
_MOST_WORDS: Final = 6
_IN_WORDS: Final = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
)  # fmt: skip
_WHY_LITTLE: Final = f"{Circle.MANY.why}; alone it singles nobody out."


@dataclass(frozen=True, slots=True)
class Sum:
    """What adds up: the person's items with what is suggested now, and the sentence."""

    items: tuple[Item, ...]
    together: str


def adding_up(name: str, items: tuple[Item, ...], shared: tuple[Item, ...]) -> Sum | None:
    """Weigh somebody's items, and what is ``shared`` with the household; None where little is."""
    notable = [item for item in (*items, *shared) if item.weight >= _LEAST]
    total = sum(item.weight for item in notable)
    if len(notable) < _FEWEST or total < _TOO_MUCH:
        return None
    blurred: list[Item] = []
    for item in sorted(notable, key=lambda each: (each.rests, -each.weight)):
        is_needed = item.rests and item.action is Action.KEEP
        if total >= _TOO_MUCH and not item.decision and item in items and not is_needed:
            blurred.append(item)
            total -= item.weight
    weighed = tuple(
        replace(item, action=Action.BLUR, reason=_added(name, item))
        if item in blurred and item.action is Action.KEEP
        else eased(item)
        for item in items
    )
    enough = listing([f"“{item.words}”" for item in items if item in blurred])
    advice = f" It is enough to blur or leave out {enough}."
    if total >= _TOO_MUCH and blurred:
        advice = f" Blur or leave out {enough}; findings rest on the rest, or it was kept."
    elif total >= _TOO_MUCH:
        advice = " Findings rest on all of it, or it was kept: say why it may stay."
    return Sum(weighed, _together(name, notable) + advice)


def eased(item: Item) -> Item:
    """An item that may stay, with the reason why."""
    if item.action is not Action.KEEP or item.topic:
        return item
    return replace(item, reason=_WHY_LITTLE)


def _added(name: str, item: Item) -> str:
    """Why something is to be blurred that could stay alone."""
    if not item.topic:
        return item.reason
    return f"With the rest it may single {name} out; it is known to {item.known_to}."


def _together(name: str, notable: list[Item]) -> str:
    """The sentence that says what adds up, and who would know."""
    count = _IN_WORDS[len(notable)] if len(notable) < len(_IN_WORDS) else str(len(notable))
    if len(notable) <= _MOST_WORDS:
        what = listing([f"“{item.words}”" for item in notable])
    else:
        what = listing(list(dict.fromkeys(called(item.kind) for item in notable)))
    circles = dict.fromkeys(item.known_to for item in notable if item.known_to)
    known = f" Known to {'; '.join(circles)}." if circles else ""
    return (
        f"All in all, these {count} together may single {name} out, though each alone may not: "
        f"{what}.{known}"
    )
