"""Exact days of a printed statement: of a life, and those that are tied to people."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from drafter.anonymise.printing import listing
from drafter.case.days import MONTHS

_MONTH: Final = "|".join(MONTHS[1:])
_DAY: Final = re.compile(
    rf"(?:\b[Oo]n )?\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?P<month>{_MONTH})(?: (?P<year>\d{{4}}))?"
)
_YEAR: Final = re.compile(r"(?<= )(?:19|20)\d\d\b")
_BEFORE_YEAR: Final = ("in ", "In ", *(f"{month} " for month in MONTHS[1:]))
_LIFE: Final = re.compile(
    r"\b(?:born|birth|birthday|died|death|passed away|funeral|buried|cremated|married|wedding"
    r"|divorced?|miscarr\w+|stillb\w+|gave birth|diagnos\w+|operated on|had an operation"
    r"|sectioned|arrested|convicted|sentenced|suicide|overdose|stabbed|assaulted|christened"
    r"|adopted|made redundant|car crash|accident|collapsed)\b",
    re.IGNORECASE,
)
_DIGIT: Final = re.compile(r"\d")
_NEAR: Final = 60
_FEW: Final = 3
WHY_LIFE: Final = "A day of somebody’s life is in registers and newspapers; the month would do."


@dataclass(frozen=True, slots=True, order=True)
class Day:
    """A day as far as print tells it; ``year`` is 0 where no year was ever printed before it."""

    year: int
    month: int
    day: int

    def printed(self, *, with_year: bool = False) -> str:
        """As in "2 June", "2 June 2025"."""
        year = f" {self.year}" if with_year and self.year else ""
        return f"{self.day} {MONTHS[self.month]}{year}"


@dataclass(frozen=True, slots=True)
class Dated:
    """A day, where it stands in a text, and whether it is one of a life (a birth, a death)."""

    start: int
    end: int
    day: Day
    is_of_life: bool


@dataclass
class Calendar:
    """Reads days block after block: a day without a year is of the year named last."""

    _year: int = field(default=0, init=False)

    def read(self, text: str, year: int = 0) -> list[Dated]:
        """The exact days of the next block; ``year`` is that of its record, where it has one."""
        self._year = year or self._year
        if not _DIGIT.search(text):
            return []
        return list(self._dated(text))

    def _dated(self, text: str) -> Iterator[Dated]:
        years = [
            (each.start(), int(each[0]))
            for each in _YEAR.finditer(text)
            if text.endswith(_BEFORE_YEAR, 0, each.start())
        ]
        for match in _DAY.finditer(text):
            start, end = match.span()
            while years and years[0][0] < end:
                self._year = years.pop(0)[1]
            day = Day(self._year, MONTHS.index(match["month"]), int(match["day"]))
            near = text[max(0, start - _NEAR) : end + _NEAR]
            yield Dated(start, end, day, bool(_LIFE.search(near)))
        if years:
            self._year = years[-1][1]


def told_days(days: set[Day]) -> str:
    """Days in one phrase: "9 exact days, from 2 June to 13 October 2025"."""
    first, *_, last = in_order = (*sorted(days), max(days))
    count = len(in_order) - 1
    if count == 1:
        return f"1 exact day, {first.printed(with_year=True)}"
    opening = first.printed(with_year=first.year != last.year)
    return f"{count} exact days, from {opening} to {last.printed(with_year=True)}"


def month_for(days: set[Day]) -> str:
    """What would do for days on which nothing rests: "June", "the month for 3 of them"."""
    in_order = sorted(days)
    if len(in_order) == 1:
        (day,) = in_order
        return f"{MONTHS[day.month]}{f' {day.year}' if day.year else ''} for {day.printed()}"
    if 0 < len(in_order) <= _FEW:
        return f"the month for {listing([day.printed() for day in in_order])}"
    return f"the month for {len(in_order)} of them" if in_order else ""
