import datetime as dt

import pytest

from drafter.case.case import Case
from drafter.case.dates import read_date
from drafter.errors import DrafterError
from drafter.store import cases
from drafter.store.audit import deeds
from drafter.store.connection import Database
from drafter.store.migrations import migrate
from drafter.store.retention import after_months, due, last_day, never_due, period, set_period

NOW = dt.datetime(2026, 11, 22, 9, 30, tzinfo=dt.UTC)
DECIDED = ("30 November 2018", "1 December 2018", "December 2018", "2018", "about 2017", "", "soon")


@pytest.fixture
def closed(db: Database) -> Database:
    """Cases decided on each of the days."""
    migrate(db)
    for number, typed in enumerate(DECIDED):
        case = Case(
            id="case", reference=f"18 {number}", decided_on=read_date(typed) if typed else None
        )
        cases.create(db, case, now=NOW)
    return db


def listed(db: Database, day: str) -> list[tuple[str, str]]:
    found = due(db, today=dt.date.fromisoformat(day))
    return [(one.reference, one.due_on.isoformat()) for one in found]


def test_without_a_period_nothing_is_due(closed: Database) -> None:
    assert period(closed) is None
    assert listed(closed, "2099-01-01") == []


def test_the_list_is_exact_to_the_day_over_seven_years(closed: Database) -> None:
    set_period(closed, 7 * 12, now=NOW)
    assert period(closed) == 84
    assert listed(closed, "2024-12-30") == []
    assert listed(closed, "2024-12-31") == [("18 4", "2024-12-31")]
    assert listed(closed, "2025-11-29") == [("18 4", "2024-12-31")]
    assert listed(closed, "2025-11-30")[1:] == [("18 0", "2025-11-30")]
    assert listed(closed, "2025-12-01")[2:] == [("18 1", "2025-12-01")]
    assert listed(closed, "2025-12-31")[3:] == [("18 2", "2025-12-31"), ("18 3", "2025-12-31")]


def test_nothing_is_erased_by_being_due(closed: Database) -> None:
    set_period(closed, 1, now=NOW)
    assert len(due(closed, today=dt.date(2099, 1, 1))) == 5
    assert len(cases.all_ids(closed)) == len(DECIDED)


def test_cases_without_a_date_are_never_due_and_are_counted(closed: Database) -> None:
    assert never_due(closed) == 2


def test_a_period_can_be_changed_and_taken_back_and_that_is_written_down(closed: Database) -> None:
    for months in (84, 12, None):
        set_period(closed, months, now=NOW)
        assert period(closed) == months
    assert [deed.about["counted"] for deed in deeds(closed)] == [
        "84 months",
        "12 months",
        "no period",
    ]
    assert "set how long closed cases are kept (84 months)." in str(next(deeds(closed)))


@pytest.mark.parametrize("months", [0, -1, 1201])
def test_an_absurd_period_is_refused(closed: Database, months: int) -> None:
    with pytest.raises(DrafterError, match="from 1 to 1200 months"):
        set_period(closed, months, now=NOW)
    assert period(closed) is None


@pytest.mark.parametrize(
    "start,months,end",
    [
        ("2024-02-29", 12, "2025-02-28"),
        ("2024-02-29", 48, "2028-02-29"),
        ("2025-10-31", 1, "2025-11-30"),
        ("2025-12-15", 1, "2026-01-15"),
        ("9999-12-31", 12, "9999-12-31"),
    ],
)
def test_months_are_counted_to_the_same_day_or_the_last(start: str, months: int, end: str) -> None:
    assert after_months(dt.date.fromisoformat(start), months) == dt.date.fromisoformat(end)


def test_a_date_without_a_year_or_of_no_calendar_has_no_last_day() -> None:
    assert last_day(read_date("21 April")) is None
    assert last_day(read_date("31 February 2020")) is None
    assert last_day(read_date("February 2020")) == dt.date(2020, 2, 29)
