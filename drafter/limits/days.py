"""Working days of the four nations, and months as the law counts them.

Bank holidays come from the library ``holidays`` (the Banking and Financial Dealings Act 1971,
common law days and royal proclamations), with those of ``resources/limits/bank-holidays.toml``
added: a day that is proclaimed after a version of the program can be put there by hand.
"""

import calendar
import datetime as dt
import functools
from pathlib import Path
from typing import Any, Final

from drafter import paths
from drafter.case.case import Nation
from drafter.errors import DrafterError
from drafter.limits.tables import read_table

FIRST_YEAR: Final = 1975
"""Since then bank holidays are as they are now, but for the days that were added."""
LAST_YEAR: Final = 2099
_CODES: Final = {
    Nation.ENGLAND: "ENG",
    Nation.WALES: "WLS",
    Nation.SCOTLAND: "SCT",
    Nation.NORTHERN_IRELAND: "NIR",
}
_SATURDAY: Final = 5
_ONE_DAY: Final = dt.timedelta(days=1)
_MOST_DAYS: Final = 2_000
_MOST_MONTHS: Final = 1_200


def is_countable(day: dt.date) -> bool:
    """Whether bank holidays are known for that year."""
    return FIRST_YEAR <= day.year <= LAST_YEAR


@functools.cache
def bank_holidays(nation: Nation, year: int) -> frozenset[dt.date]:
    """Every bank holiday of a year, with the days that are kept in place of those on a weekend.

    Raises DrafterError for a year whose bank holidays are not known.
    """
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise DrafterError(
            f"Bank holidays are known from {FIRST_YEAR} to {LAST_YEAR}, not for {year}."
        )
    # Only here is the library wanted; it takes a fifth of a second, which no start should pay.
    from holidays.countries.united_kingdom import UnitedKingdom  # noqa: PLC0415

    # A language it lacks: the names are not used, and need no files of translations then.
    # The class says nothing of its types.
    made: Any = UnitedKingdom
    known = made(subdiv=_CODES[nation], years=year, language="none")
    return frozenset(day for day in known if day.year == year) | _added(nation, year)


def is_working_day(day: dt.date, nation: Nation) -> bool:
    """Whether a day is neither of a weekend nor a bank holiday of that nation."""
    return day.weekday() < _SATURDAY and day not in bank_holidays(nation, day.year)


def working_days_after(start: dt.date, days: int, nation: Nation) -> dt.date:
    """The day that is so many working days after ``start``; the day itself counts as none.

    Raises DrafterError where that lies in a year whose bank holidays are not known, or for a
    number of days that nobody can mean.
    """
    if not 0 <= days <= _MOST_DAYS:
        raise DrafterError(f"{days} working days can’t be counted; give 0 to {_MOST_DAYS:,}.")
    day = start
    for _ in range(days):
        day += _ONE_DAY
        while not is_working_day(day, nation):
            day += _ONE_DAY
    return day


def working_days_between(first: dt.date, last: dt.date, nation: Nation) -> int:
    """How many working days lie after ``first`` up to and with ``last``; 0 if last is earlier."""
    days = (first + _ONE_DAY * number for number in range(1, (last - first).days + 1))
    return sum(is_working_day(day, nation) for day in days)


def months_after(start: dt.date, months: int) -> dt.date:
    """The corresponding date: the same number in the month, or else the last day of the month.

    A period of months *after* or *from* a day ends with this day: the day itself is not counted
    (Dodds v Walker [1981] 1 WLR 1027, the corresponding date rule).
    """
    if not 0 <= months <= _MOST_MONTHS:
        raise DrafterError(f"{months} months can’t be counted; give 0 to {_MOST_MONTHS:,}.")
    years, month = divmod(start.month - 1 + months, 12)
    year = start.year + years
    if year > dt.MAXYEAR:
        raise DrafterError(f"{months} months after {start.year} lie beyond every calendar.")
    return dt.date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1]))


def last_of_months_beginning(start: dt.date, months: int) -> dt.date:
    """The last day of a period of months *beginning with* ``start``, which is counted.

    It is the day before the corresponding date (LGA 1974, section 26B(2): "the period of 12
    months beginning with the day"); where the last month has no such date, its last day.
    """
    after = months_after(start, months)
    return after - _ONE_DAY if after.day == start.day else after


@functools.cache
def _added(nation: Nation, year: int) -> frozenset[dt.date]:
    return frozenset(day for day, nations in _additions() if day.year == year and nation in nations)


@functools.cache
def _additions() -> tuple[tuple[dt.date, frozenset[Nation]], ...]:
    """The days of the file and the nations that keep each; DrafterError names what is wrong."""
    return additions_in(paths.resources() / "limits" / "bank-holidays.toml")


def additions_in(path: Path) -> tuple[tuple[dt.date, frozenset[Nation]], ...]:
    """The days of a file like ``bank-holidays.toml`` and the nations that keep each.

    Raises DrafterError, one sentence that says what is wrong and where.
    """
    table = read_table(path)
    added: list[tuple[dt.date, frozenset[Nation]]] = []
    for entry in table.tables("added"):
        added.append((entry.day("date"), frozenset(entry.some_of("nations", Nation))))
        for key in ("name", "source"):
            entry.text(key)
        entry.require_nothing_else()
    table.require_nothing_else()
    return tuple(added)
