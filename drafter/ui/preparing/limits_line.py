"""Where time limits lie on a line of time, and in which lanes below it. Nothing here knows Qt."""

import bisect
import datetime as dt
import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from drafter.case.days import MONTHS
from drafter.limits.counting import Limit, LimitState
from drafter.limits.schemes import Moment

_LONG: Final = 400
"""Days without anything in them from which a stretch is drawn short, with a break."""
_SHORT: Final = 90
"""Days' worth of room that such a stretch gets."""
_MOST_TICKS: Final = 8
_STEPS: Final = (1, 2, 3, 6, 12, 24, 60)
"""Months between two ticks."""
_YEAR: Final = 365.25


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A limit on the line: from where it is counted to its last day, both from 0 to 1.

    ``done`` is where the body did it after that day; None where it did not, or in time.
    """

    id: str
    start: float
    end: float
    state: LimitState
    done: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """The beginning of a month, and its name; a year beside January or the first."""

    at: float
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Break:
    """A long stretch that is drawn short, and how long it is."""

    start: float
    end: float
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """The bars in order of their last days, and what helps to read them."""

    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    breaks: tuple[Break, ...]
    today: float


class _Scale:
    """Days to places from 0 to 1; empty stretches are drawn short."""

    def __init__(self, days: Sequence[dt.date]) -> None:
        self.knots = sorted({day.toordinal() for day in days})
        gaps = [after - before for before, after in itertools.pairwise(self.knots)]
        self.is_broken = [gap > _LONG for gap in gaps]
        rooms = [_SHORT if gap > _LONG else gap for gap in gaps]
        whole = max(sum(rooms), 1)
        self.places = [0.0, *(room / whole for room in itertools.accumulate(rooms))]

    def at(self, day: dt.date) -> float:
        """The place of a day between the first and the last."""
        number = day.toordinal()
        after = min(max(bisect.bisect_left(self.knots, number), 1), len(self.knots) - 1)
        low, high = self.knots[after - 1], self.knots[after]
        begins, ends = self.places[after - 1], self.places[after]
        return begins + (number - low) / (high - low) * (ends - begins)

    def breaks(self) -> tuple[Break, ...]:
        """The stretches that are drawn short."""
        return tuple(
            Break(
                start=self.places[number],
                end=self.places[number + 1],
                words=_years(self.knots[number + 1] - self.knots[number]),
            )
            for number, broken in enumerate(self.is_broken)
            if broken
        )


def line_of(limits: Sequence[Limit], today: dt.date) -> Line | None:
    """The line of those limits that have a beginning and an end; None where none has."""
    dated = [(limit.counted_from, limit.due, limit) for limit in limits]
    drawn = [(first, last, limit) for first, last, limit in dated if first and last]
    if not drawn:
        return None
    days = [day for first, last, _ in drawn for day in (first, last)]
    days += [day for _, _, limit in drawn if (day := _done_late(limit))]
    # a month before and after, so that no mark stands on the edge
    room = dt.timedelta(days=max((max(*days, today) - min(*days, today)).days // 24, 3))
    scale = _Scale([*days, today, min(*days, today) - room, max(*days, today) + room])
    bars = tuple(
        Bar(
            id=limit.id,
            start=scale.at(first),
            end=scale.at(last),
            state=limit.state,
            done=scale.at(done) if (done := _done_late(limit)) else None,
        )
        for first, last, limit in sorted(drawn, key=lambda each: (each[1], each[0]))
    )
    return Line(bars=bars, ticks=_ticks(scale), breaks=scale.breaks(), today=scale.at(today))


def _done_late(limit: Limit) -> dt.date | None:
    """The day on which the body did too late what it owed."""
    is_done = limit.done_by in (Moment.ANSWERED, Moment.ACKNOWLEDGED)
    return limit.done_on if limit.late_by and is_done else None


def _ticks(scale: _Scale) -> tuple[Tick, ...]:
    """The beginnings of months, few enough to be read; none where the line is broken."""
    first, last = (dt.date.fromordinal(scale.knots[place]) for place in (0, -1))
    broken = [(each.start, each.end) for each in scale.breaks()]
    found: list[tuple[dt.date, float]] = []
    for step in _STEPS:
        months = range(first.year * 12 + first.month, last.year * 12 + last.month)
        starts = [dt.date(number // 12, number % 12 + 1, 1) for number in months]
        places = [(day, scale.at(day)) for day in starts if (day.month - 1) % min(step, 12) == 0]
        if step > 12:  # noqa: PLR2004 - months of a year
            places = [each for each in places if each[0].year % (step // 12) == 0]
        found = [
            (day, at) for day, at in places if not any(low < at < high for low, high in broken)
        ]
        if len(found) <= _MOST_TICKS:
            break
    years = [0, *(day.year for day, _ in found)]
    return tuple(
        Tick(at=at, words=_month(day, is_new=day.year != before))
        for (day, at), before in zip(found, years, strict=False)
    )


def _month(day: dt.date, *, is_new: bool) -> str:
    name = MONTHS[day.month][:3]
    return f"{name} {day.year}" if is_new else name


def _years(days: int) -> str:
    years = round(days / _YEAR)
    return f"{years} years" if years > 1 else "over a year"


def lanes(stretches: Sequence[tuple[float, float]], gap: float) -> list[int]:
    """A lane for each stretch, the uppermost in which it stands ``gap`` clear of those before."""
    ends: list[list[tuple[float, float]]] = []
    chosen = []
    for start, end in stretches:
        for number, held in enumerate(ends):
            if all(end + gap <= low or high + gap <= start for low, high in held):
                held.append((start, end))
                chosen.append(number)
                break
        else:
            ends.append([(start, end)])
            chosen.append(len(ends) - 1)
    return chosen
