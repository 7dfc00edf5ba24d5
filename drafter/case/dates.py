"""Dates as people know them: in part, or about; what was typed is kept beside what was read."""

import calendar
import dataclasses
import datetime as dt
import re
from dataclasses import dataclass

from drafter.case.days import MONTHS

_BY_NAME = {name[:3].lower(): number for number, name in enumerate(MONTHS) if name}
_ABOUT = re.compile(r"^(?:about|around|circa|c\.|approximately|approx\.?)\s+", re.IGNORECASE)
_WORDS = re.compile(
    r"^(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?P<month>[A-Za-z]{3,9})\.?,?(?:\s+(?P<year>\d{4}))?$"
)
_SHORT = (
    re.compile(r"^(?P<day>\d{1,2})(?P<mark>[/.])(?P<month>\d{1,2})(?P=mark)(?P<year>\d{2})$"),
    re.compile(
        r"^(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>[A-Za-z]{3,9})\.?,?"
        r"\s+['’]?(?P<year>\d{2})$"
    ),
)
"""A year of two figures, where the day stands before the month: "26-09-08" may mean three days."""
_THIS_CENTURY = 50
"""Two figures below it are a year of the 2000s, the others one of the 1900s."""
_FIGURES = re.compile(r"^(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4})$")
_ISO = re.compile(r"^(?P<year>\d{4})-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?$")
_YEAR = re.compile(r"^(?P<year>\d{4})$")
_BEFORE = re.compile(r"^(?:before|prior to)\s+", re.IGNORECASE)
_BETWEEN = re.compile(r"^between\s+(?P<first>.+?)\s+and\s+(?P<last>.+)$", re.IGNORECASE)
_SECOND = dt.date.min + dt.timedelta(days=1)
_DAY_ALONE = re.compile(r"^(?P<day>\d{1,2})(?:st|nd|rd|th)?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class PartialDate:
    """A date of which the day or the year may be unknown.

    ``typed`` is what the caseworker wrote. ``year``, ``month`` and ``day`` are 0 where unknown;
    all three are 0 where nothing could be read. An impossible day (31 February) is kept as
    typed and read, for a check to report.

    ``before`` says that it lies before that date, ``last`` that it lies between the two, both
    included. Such a date is ``about``, too: whoever wants an exact one finds none in it.
    """

    typed: str
    year: int = 0
    month: int = 0
    day: int = 0
    about: bool = False
    before: bool = False
    last: "PartialDate | None" = None

    @property
    def is_read(self) -> bool:
        """Whether anything was understood."""
        return bool(self.year or self.month)

    @property
    def is_possible(self) -> bool:
        """Whether the calendar has such a day; a date of which nothing was read has not."""
        if not self.is_read or self.month > 12:  # noqa: PLR2004 - months
            return False
        if self.last is not None and not self._is_span():
            return False
        if not self.day:
            return True
        year = self.year or 2000  # a leap year: 29 February of an unknown year may exist
        return self.month > 0 and self.day <= calendar.monthrange(year, self.month)[1]

    def _is_span(self) -> bool:
        """Whether the last date of a span is a possible one, and not before the first."""
        last = self.last
        if last is None or not last.is_possible or bool(self.year) != bool(last.year):
            return False
        return (self.year, self.month, self.day) <= (
            last.year,
            last.month or 12,
            last.day or 31,
        )

    def as_date(self) -> dt.date | None:
        """The exact day, or None where day, month or year is missing or impossible."""
        if not (self.year and self.month and self.day and self.is_possible):
            return None
        if self.before or self.last is not None:
            return None
        return dt.date(self.year, self.month, self.day)

    def earliest(self) -> dt.date | None:
        """The first day it can mean, or None where the year is unknown or the day impossible.

        What lies before a date has no first day, only a last one.
        """
        return None if self.before else self.placed()

    def latest(self) -> dt.date | None:
        """The last day it can mean, or None where the year is unknown or the day impossible."""
        if self.last is not None:
            return self.last.latest() if self.is_possible else None
        first = self.placed()
        if first is None or self.before or self.day:
            return first
        month = self.month or 12
        return dt.date(self.year, month, calendar.monthrange(self.year, month)[1])

    def placed(self) -> dt.date | None:
        """The day that orders it among others: the first of a month, a year or a span.

        What lies before a date stands right before that date. None where the year is unknown or
        the day impossible.
        """
        if not self.year or not self.is_possible:
            return None
        first = dt.date(self.year, self.month or 1, self.day or 1)
        return max(first, _SECOND) - dt.timedelta(days=1) if self.before else first

    def printed(self) -> str:
        """The house form, "21 April 2023", without the parts that are unknown.

        "before June 2021"; "between 3 and 9 July 2024", what both have in common said once.
        """
        if not self.is_possible:
            return ""
        if self.last is not None:
            year = self.year if self.year != self.last.year else 0
            same = not year and self.month == self.last.month and self.day and self.last.day
            month = 0 if same else self.month
            return f"between {_parts(year, month, self.day)} and {self.last.printed()}"
        lead = "before " if self.before else "about " if self.about else ""
        return lead + _parts(self.year, self.month, self.day)


def _parts(year: int, month: int, day: int) -> str:
    return " ".join(filter(None, (str(day or ""), MONTHS[month], str(year or ""))))


def printed_day(day: dt.date) -> str:
    """A day in the house form: "21 April 2023"; of a moment its day as it stands."""
    return f"{day.day} {MONTHS[day.month]} {day.year}"


def as_typed(day: dt.date) -> PartialDate:
    """A day as a field keeps it."""
    return PartialDate(typed=printed_day(day), year=day.year, month=day.month, day=day.day)


def read_date(typed: str) -> PartialDate:
    """Read "21 April 2023", "21 April", "April 2023", "2023", "21/04/2023" or "2023-04-21".

    "21/4/23" and "21 Apr 23" are read, too, and so are "about 2019", "before June 2021" and
    "between 3 and 9 July 2024". Day before month, as British dates go. What cannot be read is
    kept as typed.
    """
    words = " ".join(typed.split())
    span = _BETWEEN.match(words)
    if span is not None:
        return _read_span(typed, span["first"], span["last"])
    before = _BEFORE.match(words)
    if before is not None:
        date = _read_one(typed, words[before.end() :])
        return dataclasses.replace(date, about=date.is_read, before=date.is_read)
    plain = _ABOUT.sub("", words)
    date = _read_one(typed, plain)
    return dataclasses.replace(date, about=date.is_read and plain != words)


def _read_span(typed: str, first: str, last: str) -> PartialDate:
    """Read the two ends of a span; the first may leave out what the last says."""
    ends, begins = _read_one(last, last), _read_one(typed, first)
    day = _DAY_ALONE.match(first)
    if day is not None and ends.day:
        begins = PartialDate(typed=typed, month=ends.month, day=int(day["day"]))
    if not (begins.is_read and ends.is_read):
        return PartialDate(typed=typed)
    return dataclasses.replace(begins, year=begins.year or ends.year, about=True, last=ends)


def _read_one(typed: str, plain: str) -> PartialDate:
    """Read one date without a word before it."""
    for pattern in (_ISO, _FIGURES, _YEAR, _WORDS, *_SHORT):
        match = pattern.match(plain)
        if match is None:
            continue
        parts = match.groupdict()
        month = _month(parts.get("month"))
        if month is None:
            continue
        year, day = int(parts.get("year") or 0), int(parts.get("day") or 0)
        if pattern in _SHORT:
            year += 2000 if year < _THIS_CENTURY else 1900
        return PartialDate(typed=typed, year=year, month=month, day=day)
    return PartialDate(typed=typed)


def _month(typed: str | None) -> int | None:
    """A month's number; 0 where none was given, None where the word is no month."""
    if not typed:
        return 0
    if typed.isdigit():
        return int(typed)
    number = _BY_NAME.get(typed[:3].lower())
    if number is None or not MONTHS[number].lower().startswith(typed.lower().removesuffix("t")):
        return None
    return number
