import dataclasses
import datetime as dt
from typing import Any

import pytest

from drafter.case.case import Case, KindOfWork
from drafter.case.people import BodyKind
from drafter.case.preparing import Procedure, Reply
from drafter.checks.dates import unreal_dates
from drafter.checks.reviewed import Reviewed
from drafter.limits.problems import time_limit_problems
from drafter.problem import Problem, Severity
from tests.limits.cases import COUNCIL, OMBUDSMAN, ONE, PANEL, TWO, body, complaint, points, step

MAY = dt.date(2026, 5, 11)
FINE = complaint(step(ONE, "1 May 2026", ack="5 May 2026"))


def problems(case: Case, today: dt.date = MAY) -> dict[tuple[str, str], Problem]:
    """Each problem by its check and the field it lies in."""
    found = time_limit_problems(case, today=today)
    return {(one.check, f"{one.place.record}.{one.place.field}"): one for one in found}


def test_a_complaint_in_time_has_no_problem() -> None:
    assert problems(FINE) == {}


def test_only_a_complaint_being_prepared_is_looked_at() -> None:
    missing = complaint(aware="")
    assert problems(missing)
    assert not problems(dataclasses.replace(missing, kind_of_work=KindOfWork.DECIDING))


@pytest.mark.parametrize(
    "case, check, place, words",
    [
        (complaint(aware=""), "missing-date", "case.first_aware_on", "first knew of the matter"),
        (complaint(step(ONE)), "missing-date", "stage 1.sent_on", "this complaint was sent"),
        (
            complaint(step(ONE, "1 May 2026", ack="31 April 2026")),
            "unreal-date", "stage 1.acknowledged_on", "The calendar has no “31 April 2026”.",
        ),
        (
            complaint(aware="29 February 2025"),
            "unreal-date", "case.first_aware_on", "The calendar has no “29 February 2025”.",
        ),
        (
            complaint(step(ONE, "1 May 2026", answered="1 May 2036")),
            "future-date", "stage 1.answered_on", "1 May 2036 has not come yet.",
        ),
        (
            complaint(step(ONE, "12 May 2026")),
            "future-date", "stage 1.sent_on", "12 May 2026 has not come yet.",
        ),
        (
            complaint(step(ONE, "May")),
            "uncountable-date", "stage 1.sent_on", "Give the year as well, as in 21 April 2023.",
        ),
        (
            complaint(step(ONE, "before May 2026")),
            "uncountable-date", "stage 1.sent_on", "No time can be counted from “before”",
        ),
        (
            complaint(step(ONE, "1 May 2026", ack="30 April 2026")),
            "date-too-early", "stage 1.acknowledged_on", "This lies before 1 May 2026",
        ),
        (
            complaint(step(ONE, "1 May 2026", until="1 May 2025")),
            "date-too-early", "stage 1.extended_to", "This lies before 1 May 2026",
        ),
        (
            complaint(step(ONE, "1 January 2026")),
            "date-too-early", "stage 1.sent_on", "This lies before 2 February 2026",
        ),
        (
            complaint(aware="1 May 2025"),
            "time-limit-late", "case.first_aware_on", "the last day was 30 April 2026.",
        ),
    ],
)  # fmt: skip
def test_a_wrong_or_late_date_is_to_be_put_right(
    case: Case, check: str, place: str, words: str
) -> None:
    found = problems(case)[check, place]
    assert words in found.message
    assert found.severity is Severity.FIX
    assert found.why


def test_time_until_which_they_asked_may_lie_ahead() -> None:
    until = complaint(step(ONE, "1 May 2026", ack="5 May 2026", until="1 June 2026"))
    assert problems(until) == {}


def test_an_unreal_date_is_the_same_problem_as_the_general_check_finds() -> None:
    case = complaint(step(ONE, "31 April 2026"), aware="soon")
    found = [one for one in time_limit_problems(case, today=MAY) if one.check == "unreal-date"]
    assert len(found) == 2
    assert set(found) == set(unreal_dates(Reviewed(case=case)))


def test_a_limit_that_ends_soon_is_worth_a_thought() -> None:
    found = problems(complaint(aware="1 June 2025"))["time-limit-soon", "case.first_aware_on"]
    assert "the last day is 31 May 2026" in found.message
    assert found.severity is Severity.CONSIDER


def test_of_a_letter_that_nobody_answered_only_the_last_limit_is_told() -> None:
    found = problems(complaint(step(ONE, "2 March 2026")))
    (overdue,) = [one for (check, _), one in found.items() if check == "answer-overdue"]
    assert overdue.message.startswith("Stage 1: answered: this was due on 23 March 2026.")
    assert overdue.severity is Severity.CONSIDER


def test_an_acknowledgement_alone_can_be_overdue() -> None:
    found = problems(complaint(step(ONE, "28 April 2026")), dt.date(2026, 5, 7))
    assert found["answer-overdue", "stage 1.sent_on"].message.startswith("Stage 1: acknowledged")


@pytest.mark.parametrize(
    "steps, changes, early",
    [
        ((step(ONE, "2 March 2026"), step(OMBUDSMAN, "1 May 2026")), {}, True),
        ((step(OMBUDSMAN, "1 May 2026"),), {}, True),
        ((step(ONE, "5 February 2026"), step(OMBUDSMAN, "30 April 2026")), {}, False),
        (
            (step(TWO, "2 March 2026", answered="30 April 2026", final=True),
             step(OMBUDSMAN, "1 May 2026")),
            {}, False,
        ),
        (
            (step(TWO, "2 March 2026", answered="2 May 2026", final=True),
             step(OMBUDSMAN, "1 May 2026")),
            {}, True,
        ),
        (
            (step(TWO, "5 February 2026"), step(OMBUDSMAN, "1 May 2026")),
            {"bodies": (body(BodyKind.LANDLORD),)}, True,
        ),
        ((step(ONE, "2 March 2026"), step(OMBUDSMAN)), {}, False),
        ((step(ONE, "2 March 2026"), step(OMBUDSMAN, "1 June 2026")), {}, False),
    ],
)  # fmt: skip
def test_going_to_the_ombudsman_too_early_is_told(
    steps: tuple[Any, ...],
    changes: dict[str, Any],
    early: bool,  # noqa: FBT001 - what is expected
) -> None:
    found = problems(complaint(*steps, **changes))
    assert (("premature", "Ombudsman.sent_on") in found) is early


def test_of_several_bodies_a_complaint_must_say_which() -> None:
    several = (COUNCIL, body(BodyKind.HEALTH))
    found = problems(complaint(step(ONE, "1 May 2026"), bodies=several))
    assert ("missing-body", "stage 1.body") in found
    named = step(ONE, "1 May 2026", ack="5 May 2026", body="council")
    assert problems(complaint(named, bodies=several)) == {}
    went = complaint(step(OMBUDSMAN, "1 May 2026"), bodies=several)
    assert ("missing-body", "Ombudsman.body") not in problems(went)


@pytest.mark.parametrize(
    "steps, changes, asked",
    [
        ((step(TWO, "2 March 2026", answered="1 May 2026"),), {}, ""),
        (
            (step(TWO, "2 March 2026", answered="1 May 2026"),),
            {"points": points(council_more_to_come=Reply.YES)}, "stage 2.final",
        ),
        ((step(TWO, "2 March 2026", answered="1 May 2026", final=True),), {}, ""),
        ((step(ONE, "2 March 2026", answered="1 May 2026"),), {}, ""),
        (
            (step(TWO, "2 March 2026", answered="1 May 2026"),),
            {"procedure": Procedure.CHILDREN}, "",
        ),
        (
            (step(PANEL, "2 March 2026", answered="1 May 2026"),),
            {"procedure": Procedure.CHILDREN}, "stage 3 (panel).final",
        ),
        (
            (step(ONE, "2 March 2026", answered="1 May 2026"),),
            {"procedure": Procedure.ADULT_CARE}, "stage 1.final",
        ),
        (
            (step(TWO, "2 March 2026", answered="1 May 2026"),),
            {"procedure": Procedure.UNIVERSITY}, "",  # whose own rules nobody knows here
        ),
    ],
)  # fmt: skip
def test_whether_the_last_answer_was_final_is_asked(
    steps: tuple[Any, ...], changes: dict[str, Any], asked: str
) -> None:
    found = problems(complaint(*steps, **changes))
    assert [place for check, place in found if check == "final-answer"] == [asked] * bool(asked)


def test_a_problem_of_all_bodies_is_told_once() -> None:
    several = (COUNCIL, body(BodyKind.COUNCIL, "Otherford Council"))
    found = time_limit_problems(complaint(aware="soon", bodies=several), today=MAY)
    assert [one.check for one in found] == ["unreal-date"]
