"""How long closed cases are kept, and which have been kept that long (UK GDPR, article 5(1)(e)).

The office sets one period for a vault. Nothing is ever erased by it: whoever answers for the
cases looks at the list and erases, case by case, what is to go.
"""

import calendar
import datetime as dt
from dataclasses import dataclass
from typing import Final

from drafter.case.dates import PartialDate, read_date
from drafter.errors import DrafterError
from drafter.store.audit import Deed, record
from drafter.store.database import Database
from drafter.store.faults import explained_sql
from drafter.store.transactions import immediate

MOST_MONTHS: Final = 100 * 12
_FACT: Final = "months a closed case is kept"


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A case that was closed so long ago that its period is over; ``reference`` as typed."""

    case_id: str
    reference: str
    closed_on: dt.date
    due_on: dt.date


@explained_sql()
def period(db: Database) -> int | None:
    """The months that a closed case is kept; None where the office has set none."""
    found = db.execute("SELECT value FROM facts WHERE name = ?", (_FACT,)).fetchone()
    return int(found[0]) if found else None


def set_period(db: Database, months: int | None, *, now: dt.datetime) -> None:
    """Set the period of the vault, or with None do without one. Raises DrafterError."""
    if months is not None and not 1 <= months <= MOST_MONTHS:
        raise DrafterError(f"Closed cases are kept from 1 to {MOST_MONTHS} months, not {months}.")
    with immediate(db):
        db.execute("DELETE FROM facts WHERE name = ?", (_FACT,))
        if months is not None:
            db.execute("INSERT INTO facts (name, value) VALUES (?, ?)", (_FACT, str(months)))
        counted = f"{months} months" if months else "no period"
        record(db, Deed.RETENTION, now=now, about={"counted": counted})


@explained_sql()
def due(db: Database, *, today: dt.date) -> tuple[Due, ...]:
    """The cases whose period is over on a day, first those that have been due longest.

    The period runs from the final decision's date; from the last day that one can mean where
    its day or month is not known. Empty where no period is set.
    """
    months = period(db)
    if months is None:
        return ()
    rows = db.execute(
        "SELECT id, reference, decided_on FROM cases WHERE decided_day <= ? ORDER BY number",
        (today.isoformat(),),
    ).fetchall()
    found = []
    for case_id, reference, typed in rows:
        closed_on = last_day(read_date(typed))
        assert closed_on  # a date without a year has no decided_day
        due_on = after_months(closed_on, months)
        if due_on <= today:
            found.append(
                Due(case_id=case_id, reference=reference, closed_on=closed_on, due_on=due_on)
            )
    return tuple(sorted(found, key=lambda one: one.due_on))


@explained_sql()
def never_due(db: Database) -> int:
    """How many cases have no date of a final decision, so that no period of theirs can end."""
    found = db.execute("SELECT count(*) FROM cases WHERE decided_day IS NULL").fetchone()
    return int(found[0])


def last_day(date: PartialDate) -> dt.date | None:
    """The last day a date can mean; None where its year is unknown or the day impossible."""
    return date.latest()


def after_months(day: dt.date, months: int) -> dt.date:
    """The day so many months later; the month's last where it has no such day."""
    years, month = divmod(day.month - 1 + months, 12)
    year = min(day.year + years, dt.MAXYEAR)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
