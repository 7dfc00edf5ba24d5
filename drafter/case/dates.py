"""Dates as people know them: in part, or about; what was typed is kept beside what was read."""

import calendar
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


@dataclass(frozen=True, slots=True, kw_only=True)
class PartialDate:
    """A date of which the day or the year may be unknown.

    ``typed`` is what the caseworker wrote. ``year``, ``month`` and ``day`` are 0 where unknown;
    all three are 0 where nothing could be read. An impossible day (31 February) is kept as
    typed and read, for a check to report.
    """

    typed: str
    year: int = 0
    month: int = 0
    day: int = 0
    about: bool = False

    @property
    def is_read(self) -> bool:
        """Whether anything was understood."""
        return bool(self.year or self.month)

    @property
    def is_possible(self) -> bool:
        """Whether the calendar has such a day; a date of which nothing was read has not."""
        if not self.is_read or self.month > 12:  # noqa: PLR2004 - months
            return False
        if not self.day:
            return True
        year = self.year or 2000  # a leap year: 29 February of an unknown year may exist
        return self.month > 0 and self.day <= calendar.monthrange(year, self.month)[1]

    def as_date(self) -> dt.date | None:
        """The exact day, or None where day, month or year is missing or impossible."""
        if not (self.year and self.month and self.day and self.is_possible):
            return None
        return dt.date(self.year, self.month, self.day)

    def earliest(self) -> dt.date | None:
        """The first day it can mean, or None where the year is unknown or the day impossible."""
        if not self.year or not self.is_possible:
            return None
        return dt.date(self.year, self.month or 1, self.day or 1)

    def printed(self) -> str:
        """The house form, "21 April 2023", without the parts that are unknown."""
        if not self.is_possible:
            return ""
        parts = [str(self.day) if self.day else "", MONTHS[self.month], str(self.year or "")]
        return ("about " if self.about else "") + " ".join(part for part in parts if part)


def printed_day(day: dt.date) -> str:
    """A day in the house form: "21 April 2023"; of a moment its day as it stands."""
    return f"{day.day} {MONTHS[day.month]} {day.year}"


def as_typed(day: dt.date) -> PartialDate:
    """A day as a field keeps it."""
    return PartialDate(typed=printed_day(day), year=day.year, month=day.month, day=day.day)


def read_date(typed: str) -> PartialDate:
    """Read "21 April 2023", "21 April", "April 2023", "2023", "21/04/2023" or "2023-04-21".

    "21/4/23" and "21 Apr 23" are read, too. Day before month, as British dates go. What
    cannot be read is kept as typed.
    """
    words = " ".join(typed.split())
    plain = _ABOUT.sub("", words)
    about = plain != words
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
        return PartialDate(typed=typed, year=year, month=month, day=day, about=about)
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
