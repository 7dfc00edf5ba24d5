"""Whether something was in time, where its day is known in part or falls on a day off."""

import datetime as dt
from typing import Any

import pytest

from drafter.case.case import Case
from drafter.case.people import BodyKind
from drafter.case.preparing import Procedure
from drafter.letters.lateness import late_answers
from drafter.limits.counting import Limit, LimitState
from drafter.limits.limits import limits_of
from drafter.limits.problems import time_limit_problems
from tests.limits.cases import OMBUDSMAN, ONE, PANEL, TWO, body, complaint, step

TODAY = dt.date(2026, 11, 23)
LANDLORD: dict[str, Any] = {
    "procedure": Procedure.LANDLORD,
    "bodies": (body(BodyKind.LANDLORD, "Lowmarsh"),),
}


def limit(rule: str, case: Case) -> Limit:
    return next(one for one in limits_of(case, today=TODAY) if one.rule == rule)


def answered(day: str, sent: str = "5 January 2026", ack: str = "6 January 2026") -> Case:
    """Stage 1 of a landlord; with these days its answer is due on Tuesday 20 January 2026."""
    return complaint(step(ONE, sent, ack=ack, answered=day), **LANDLORD)


@pytest.mark.parametrize(
    "day, state, is_late, late_by, told",
    [
        ("20 January 2026", LimitState.MET, False, "", "on 20 January 2026, in time."),
        ("21 January 2026", LimitState.MET, True, "1 working day", "1 working day late."),
        ("January 2026", LimitState.UNKNOWN, False, "", "the exact day is needed to tell"),
        ("2026", LimitState.UNKNOWN, False, "", "on a day given as “2026”: the exact day"),
        ("about 21 January 2026", LimitState.UNKNOWN, False, "", "the exact day is needed"),
        ("May 2026", LimitState.MET, True, "", "on a day given as “May 2026”, late."),
    ],
)
def test_an_answer_is_late_or_in_time_only_if_every_day_it_can_mean_is(
    day: str,
    state: LimitState,
    is_late: bool,  # noqa: FBT001 - a row
    late_by: str,
    told: str,
) -> None:
    found = limit("landlord-1-answered", answered(day))
    assert found.due == dt.date(2026, 1, 20)
    assert (found.state, found.is_done_late, found.late_by) == (state, is_late, late_by)
    assert told in found.words
    assert "on 1 January 2026" not in found.words
    assert bool(late_answers(answered(day), TODAY)) is bool(late_by)


def test_an_answer_in_a_month_that_ends_before_its_last_day_is_in_time() -> None:
    case = answered("January 2026", sent="22 January 2026", ack="23 January 2026")
    assert limit("landlord-1-answered", case).words.endswith("“January 2026”, in time.")


def test_an_answer_without_its_day_asks_for_it_at_its_own_field() -> None:
    found = limit("landlord-1-answered", answered("January 2026"))
    assert (found.place.record, found.place.field) == ("stage 1", "answered_on")
    assert found.what_next == "Give the exact day on which they answered."
    assert (found.done_on, found.done_when) == (None, "on a day given as “January 2026”")
    exact = limit("landlord-1-answered", answered("19 January 2026"))
    assert (exact.place.field, exact.what_next) == ("acknowledged_on", "")
    assert (exact.done_on, exact.done_when) == (dt.date(2026, 1, 19), "on 19 January 2026")


def test_lateness_is_not_counted_from_a_complaint_whose_day_is_not_known() -> None:
    loose = answered("12 May 2026", sent="January 2026", ack="")
    found = limit("landlord-1-answered", loose)
    assert found.is_done_late
    assert not found.late_by
    assert found.words.endswith("on 12 May 2026, late.")
    assert late_answers(loose, TODAY) == {}
    assert limit("landlord-1-answered", answered("12 May 2026")).late_by


def test_a_day_that_nobody_is_sure_of_is_no_exact_beginning() -> None:
    found = limit("landlord-1-answered", answered("12 May 2026", ack="about 6 January 2026"))
    assert "from 6 January 2026, though “about 6 January 2026” is not certain." in found.words
    assert not found.late_by
    assert "not certain" not in limit("landlord-1-answered", answered("12 May 2026")).words


@pytest.mark.parametrize(
    "day, told, late",
    [
        # due on Friday 23 January: two days off, then the first working day after
        ("23 January 2026", "on 23 January 2026, in time.", ""),
        ("24 January 2026", "on 24 January 2026, before the next working day.", ""),
        ("25 January 2026", "on 25 January 2026, before the next working day.", ""),
        ("26 January 2026", "on 26 January 2026, 1 working day late.", "1 working day"),
    ],
)
def test_an_answer_on_the_weekend_after_is_not_late(day: str, told: str, late: str) -> None:
    case = answered(day, sent="8 January 2026", ack="9 January 2026")
    found = limit("landlord-1-answered", case)
    assert found.due == dt.date(2026, 1, 23)
    assert told in found.words
    assert found.late_by == late
    assert found.is_done_late is bool(late)
    assert list(late_answers(case, TODAY).values()) == (
        ["1 working day after it was due on 23 January 2026"] if late else []
    )


@pytest.mark.parametrize(
    "sent, state, told",
    [
        ("4 March 2026", LimitState.MET, "on 4 March 2026, in time."),
        ("5 March 2026", LimitState.LATE, "on 5 March 2026, 1 day late."),
        ("February 2026", LimitState.MET, "on a day given as “February 2026”, in time."),
        ("March 2026", LimitState.LATE, "“March 2026”, which can mean 31 March 2026: late."),
        ("April 2026", LimitState.LATE, "on a day given as “April 2026”, late."),
    ],
)
def test_the_complainant_is_judged_by_the_last_day_that_a_date_can_mean(
    sent: str, state: LimitState, told: str
) -> None:
    case = complaint(step(OMBUDSMAN, sent), aware="5 March 2025")
    found = limit("lgsco-twelve-months", case)
    assert found.due == dt.date(2026, 3, 4)
    assert found.state is state
    assert told in found.words


def test_a_complainants_lateness_is_told_in_days_where_no_working_day_lies_between() -> None:
    children: dict[str, Any] = {"procedure": Procedure.CHILDREN}
    first = step(TWO, "2 February 2026", answered="6 March 2026")
    # 20 working days after 6 March without Good Friday and Easter Monday: Tuesday 7 April
    late = complaint(first, step(PANEL, "8 April 2026"), **children)
    found = limit("children-3-asked", late)
    assert (found.due, found.late_by) == (dt.date(2026, 4, 7), "1 working day")
    first = step(TWO, "2 February 2026", answered="11 March 2026")
    weekend = complaint(first, step(PANEL, "11 April 2026"), **children)
    found = limit("children-3-asked", weekend)
    assert (found.due, found.late_by) == (dt.date(2026, 4, 10), "1 day")
    assert found.state is LimitState.LATE


def test_time_asked_for_until_a_month_runs_to_its_end() -> None:
    day: dict[str, Any] = {"ack": "6 January 2026", "until": "February 2026"}
    case = complaint(step(ONE, "5 January 2026", answered="27 February 2026", **day), **LANDLORD)
    found = limit("landlord-1-answered", case)
    assert found.due == dt.date(2026, 2, 28)
    assert "They asked for time until 28 February 2026." in found.words
    assert found.words.endswith("in time.")
    late = complaint(step(ONE, "5 January 2026", answered="9 March 2026", **day), **LANDLORD)
    assert limit("landlord-1-answered", late).is_done_late
    assert not limit("landlord-1-answered", late).late_by


def test_going_on_in_a_month_ends_the_bodys_time_all_the_same() -> None:
    case = complaint(
        step(ONE, "5 January 2026", ack="6 January 2026"), step(TWO, "January 2026"), **LANDLORD
    )
    found = limit("landlord-1-answered", case)
    assert found.state is LimitState.MET
    assert not found.late_by
    assert found.words.endswith("taken to the next stage on a day given as “January 2026”.")


@pytest.mark.parametrize(
    "sent, message",
    [
        ("16 January 2026", "On this day it was too early"),
        ("January 2026", "On any day that this can mean it was too early"),
        ("2026", "On some of the days that this can mean it was too early"),
    ],
)
def test_too_early_for_the_ombudsman_is_told_as_far_as_the_day_is_known(
    sent: str, message: str
) -> None:
    first = step(ONE, "5 January 2026")
    case = complaint(first, step(OMBUDSMAN, sent))
    (found,) = (one for one in time_limit_problems(case, today=TODAY) if one.check == "premature")
    assert found.message.startswith(message)
