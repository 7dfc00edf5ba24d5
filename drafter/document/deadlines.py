"""When an action falls due, counted from the final decision."""

import calendar
import datetime as dt

from drafter.case.reasoning import DeadlineUnit

_DAYS = {DeadlineUnit.DAYS.value: 1, DeadlineUnit.WEEKS.value: 7}
_FURTHEST = 10_000
"""A longer deadline is a slip of the keyboard; no date is made of it."""


def due_on(decided_on: dt.date, count: int, unit: str) -> dt.date | None:
    """The last day of a period; None where it can't be told here.

    A month ends on the day of the same number, or on the month's last day where it has none.
    Working days need the bank holidays of the nation, so no date is given for them.
    """
    if not 0 < count <= _FURTHEST or decided_on.year > 2200:  # noqa: PLR2004 - far from dt.date.max
        return None
    if unit in _DAYS:
        return decided_on + dt.timedelta(days=count * _DAYS[unit])
    if unit != DeadlineUnit.MONTHS.value:
        return None
    years, month = divmod(decided_on.month - 1 + count, 12)
    year = decided_on.year + years
    day = min(decided_on.day, calendar.monthrange(year, month + 1)[1])
    return dt.date(year, month + 1, day)
