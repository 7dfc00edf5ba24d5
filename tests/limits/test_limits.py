"""What is due when, counted by hand; England in 2026 unless said otherwise."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from drafter.case.case import Case, KindOfWork, Nation
from drafter.case.people import BodyKind
from drafter.case.preparing import Procedure, Reply, StageKind
from drafter.limits.counting import Limit, LimitState
from drafter.limits.limits import limits_of, most_pressing
from drafter.limits.moments import all_against
from drafter.limits.route import questions_for
from drafter.limits.schemes import Moment, Standing, Whose
from tests.limits.cases import (
    COUNCIL,
    OMBUDSMAN,
    ONE,
    PANEL,
    TWO,
    body,
    complaint,
    date,
    points,
    step,
)

MAY = dt.date(2026, 5, 11)
"""A Monday."""


def limits(case: Case, today: dt.date = MAY) -> dict[str, Limit]:
    return {limit.rule: limit for limit in limits_of(case, today=today)}


def limit(rule: str, case: Case, today: dt.date = MAY) -> Limit:
    return limits(case, today)[rule]


def test_twelve_months_begin_with_the_day_the_person_knew() -> None:
    found = limit("lgsco-twelve-months", complaint())
    assert found.due == dt.date(2027, 2, 1)
    assert found.counted_from == dt.date(2026, 2, 2)
    assert found.state is LimitState.RUNNING
    assert found.what_next.startswith("Take the complaint through")
    assert found.whose is Whose.COMPLAINANT
    assert (found.place.record, found.place.field) == ("case", "first_aware_on")
    assert found.body == "council"


@pytest.mark.parametrize(
    "today, state",
    [
        (dt.date(2027, 1, 3), LimitState.RUNNING),
        (dt.date(2027, 1, 4), LimitState.SOON),  # 28 days before
        (dt.date(2027, 2, 1), LimitState.SOON),
        (dt.date(2027, 2, 2), LimitState.LATE),
    ],
)
def test_a_limit_is_soon_four_weeks_before_and_late_the_day_after(
    today: dt.date, state: LimitState
) -> None:
    found = limit("lgsco-twelve-months", complaint(), today)
    assert found.state is state
    assert "Say first of all why" in found.what_next or state is not LimitState.LATE
    assert found.discretion


@pytest.mark.parametrize(
    "sent, state, told",
    [
        ("1 February 2027", LimitState.MET, "on 1 February 2027, in time."),
        ("2 February 2027", LimitState.LATE, "on 2 February 2027, 1 day late."),
        ("12 February 2027", LimitState.LATE, "on 12 February 2027, 11 days late."),
    ],
)
def test_a_complaint_that_went_to_the_ombudsman_is_in_time_or_late(
    sent: str, state: LimitState, told: str
) -> None:
    case = complaint(step(OMBUDSMAN, sent))
    found = limit("lgsco-twelve-months", case, dt.date(2027, 6, 1))
    assert found.state is state
    assert told in found.words
    assert (found.what_next == "") == (state is LimitState.MET)


def test_a_complaint_that_went_on_a_day_not_known_is_met_and_says_so() -> None:
    found = limit("lgsco-twelve-months", complaint(step(OMBUDSMAN)))
    assert found.state is LimitState.MET
    assert "went to the Ombudsman; the day is not known." in found.words


def test_a_letter_to_the_ombudsman_of_a_day_to_come_has_not_gone() -> None:
    found = limit("lgsco-twelve-months", complaint(step(OMBUDSMAN, "1 June 2026")))
    assert found.state is LimitState.RUNNING


def test_a_limit_that_ends_on_a_day_off_names_the_working_day_before() -> None:
    case = complaint(aware="29 December 2024")  # ends on Sunday 28 December 2025
    found = limit("lgsco-twelve-months", case)
    assert found.due == dt.date(2025, 12, 28)
    assert "send it by 24 December 2025" in found.words
    assert "no working day" not in limit("lgsco-twelve-months", complaint()).words


def test_a_month_alone_counts_from_its_first_day_and_says_so() -> None:
    found = limit("lgsco-twelve-months", complaint(aware="February 2026"))
    assert found.due == dt.date(2027, 1, 31)
    assert "Counted from 1 February 2026, the first day that “February 2026” means." in found.words


def test_what_a_body_owes_counts_from_the_last_day_that_a_month_means() -> None:
    found = limit("council-1-acknowledged", complaint(step(ONE, "March 2026")))
    assert found.due == dt.date(2026, 4, 9)
    assert "Counted from 31 March 2026, the last day that “March 2026” means." in found.words


@pytest.mark.parametrize(
    "aware, asked",
    [
        ("", "Give the day on which the person first knew of the matter."),
        ("31 February 2026", "The calendar has no “31 February 2026”."),
        ("last spring", "This date can’t be read; write it as 21 April 2023."),
        ("2 February", "Give the year as well, as in 21 April 2023."),
        ("2 February 1215", "The year 1215 can’t be meant."),
        ("2 February 1960", "Time limits are counted from 1975 to 2089."),
        ("2 June 2026", "2 June 2026 has not come yet."),
    ],
)
def test_a_date_that_cant_be_counted_from_is_asked_for_in_a_sentence(
    aware: str, asked: str
) -> None:
    found = limit("lgsco-twelve-months", complaint(aware=aware))
    assert found.state is LimitState.UNKNOWN
    assert found.due is None
    assert found.what_next == asked


def test_without_the_day_of_knowing_nobody_can_say_whether_it_went_in_time() -> None:
    case = complaint(step(OMBUDSMAN, "1 May 2026"), aware="")
    assert limit("lgsco-twelve-months", case).state is LimitState.UNKNOWN


@pytest.mark.parametrize(
    "dates, rule, due, state, told",
    [
        ({}, "council-1-acknowledged", "2026-04-07", "late", ""),
        ({"ack": "1 April 2026"}, "council-1-acknowledged", "2026-04-07", "met", "in time"),
        ({"ack": "8 April 2026"}, "council-1-acknowledged", "2026-04-07", "met", "1 working day l"),
        ({"answered": "9 April 2026"}, "council-1-acknowledged", "2026-04-07", "met", "2 working"),
        ({}, "council-1-answered", "2026-04-21", "late", "counted from 7 April 2026, its last"),
        ({"ack": "1 April 2026"}, "council-1-answered", "2026-04-17", "late", ""),
        (
            {"ack": "1 April 2026", "answered": "23 April 2026"},
            "council-1-answered", "2026-04-17", "met", "23 April 2026, 4 working days late.",
        ),
        (
            {"ack": "1 April 2026", "until": "30 April 2026"},
            "council-1-answered", "2026-04-30", "late", "They asked for time until 30 April 2026.",
        ),
        (
            {"ack": "1 April 2026", "until": "20 May 2026"},
            "council-1-answered", "2026-05-20", "running", "than the rule allows, which is 1 May 2",
        ),
        (
            {"ack": "1 April 2026", "until": "10 April 2026"},
            "council-1-answered", "2026-04-17", "late", "",
        ),
    ],
)  # fmt: skip
def test_a_councils_first_stage_is_counted_over_easter(
    dates: dict[str, Any], rule: str, due: str, state: str, told: str
) -> None:
    """Sent on Friday 27 March 2026; Good Friday is 3 April, Easter Monday 6 April."""
    found = limit(rule, complaint(step(ONE, "27 March 2026", **dates)))
    assert found.due == dt.date.fromisoformat(due)
    assert found.state.value == state
    assert told in found.words
    assert found.words.startswith("The Council should")
    assert found.place.record == "stage 1"


def test_an_extension_within_the_rule_is_not_called_too_long() -> None:
    case = complaint(step(ONE, "27 March 2026", ack="1 April 2026", until="1 May 2026"))
    assert "than the rule allows" not in limit("council-1-answered", case).words


def test_the_second_stage_has_twenty_working_days_of_its_acknowledgement() -> None:
    case = complaint(step(TWO, "30 April 2026", ack="5 May 2026"))
    found = limit("council-2-answered", case)
    assert found.due == dt.date(2026, 6, 3)  # 25 May is a bank holiday
    assert found.state is LimitState.RUNNING


def test_a_stage_that_was_not_answered_is_over_once_the_next_was_asked_for() -> None:
    case = complaint(step(ONE, "2 March 2026"), step(TWO, "1 May 2026"))
    found = limit("council-1-answered", case)
    assert found.state is LimitState.MET
    assert found.words.endswith("The complaint was taken to the next stage on 1 May 2026.")


def test_an_answer_of_a_day_to_come_is_no_answer() -> None:
    case = complaint(step(ONE, "2 March 2026", answered="1 June 2026"))
    assert limit("council-1-answered", case).state is LimitState.LATE


def test_an_answer_whose_day_cant_be_read_is_an_answer() -> None:
    case = complaint(step(ONE, "2 March 2026", answered="some time in April"))
    found = limit("council-1-answered", case)
    assert found.state is LimitState.MET
    assert found.words.endswith("It was answered; the day is not known.")


def test_a_complaint_whose_day_of_sending_is_missing_is_asked_for() -> None:
    found = limit("council-1-answered", complaint(step(ONE)))
    assert found.state is LimitState.UNKNOWN
    assert found.what_next == "Give the day on which this was sent."
    assert (found.place.record, found.place.field) == ("stage 1", "sent_on")


def test_what_was_answered_needs_no_day_of_sending() -> None:
    found = limit("council-1-answered", complaint(step(ONE, answered="1 April 2026")))
    assert found.state is LimitState.MET
    assert found.due is None


def test_first_contact_has_no_time_limits_and_does_not_end_the_wait() -> None:
    case = complaint(step(StageKind.FIRST_CONTACT, "1 January 2026"))
    assert set(limits(case)) == {"lgsco-twelve-months", "lgsco-premature"}
    assert limit("lgsco-premature", case).what_next == "Complain to the body first."


@pytest.mark.parametrize(
    "steps, state, due",
    [
        ((), LimitState.RUNNING, None),
        ((step(ONE),), LimitState.UNKNOWN, None),
        ((step(ONE, "16 February 2026"),), LimitState.MET, dt.date(2026, 5, 11)),
        ((step(ONE, "17 February 2026"),), LimitState.RUNNING, dt.date(2026, 5, 12)),
        ((step(ONE, "February 2026"),), LimitState.RUNNING, dt.date(2026, 5, 23)),
        (
            (step(ONE, "1 April 2026"), step(TWO, "1 May 2026", answered="8 May 2026", final=True)),
            LimitState.MET,
            dt.date(2026, 6, 24),
        ),
        (
            (step(TWO, "1 May 2026", answered="1 June 2026", final=True),),
            LimitState.RUNNING,
            dt.date(2026, 7, 24),
        ),
        ((step(TWO, "1 May 2026"), step(ONE, "9 February 2026")), LimitState.MET, "2026-05-04"),
    ],
)
def test_twelve_weeks_or_a_final_answer_end_the_wait(
    steps: tuple[Any, ...], state: LimitState, due: dt.date | str | None
) -> None:
    found = limit("lgsco-premature", complaint(*steps))
    assert found.state is state
    assert found.due == (dt.date.fromisoformat(due) if isinstance(due, str) else due)
    assert bool(found.what_next) == (state is not LimitState.MET)


CHILDREN: dict[str, Any] = {"procedure": Procedure.CHILDREN}


def test_the_childrens_second_stage_runs_from_the_agreed_statement() -> None:
    case = complaint(
        step(TWO, "5 January 2026"), statement_agreed_on=date("2 February 2026"), **CHILDREN
    )
    found = limit("children-2-answered", case)
    assert found.due == dt.date(2026, 3, 9)
    assert found.state is LimitState.LATE


def test_the_childrens_second_stage_may_take_sixty_five_working_days() -> None:
    agreed = date("2 February 2026")
    case = complaint(
        step(TWO, "5 January 2026", until="7 May 2026"), statement_agreed_on=agreed, **CHILDREN
    )
    assert "than the rule allows" not in limit("children-2-answered", case).words
    case = complaint(
        step(TWO, "5 January 2026", until="8 May 2026"), statement_agreed_on=agreed, **CHILDREN
    )
    assert "than the rule allows, which is 7 May" in limit("children-2-answered", case).words


def test_without_the_statement_its_day_is_asked_for() -> None:
    found = limit("children-2-answered", complaint(step(TWO, "5 January 2026"), **CHILDREN))
    assert found.state is LimitState.UNKNOWN
    assert found.what_next == "Give the day on which the statement of complaint was agreed."


def test_the_panel_and_what_follows_take_fifty_working_days() -> None:
    found = limit("children-3-answered", complaint(step(PANEL, "2 February 2026"), **CHILDREN))
    assert found.due == dt.date(2026, 4, 15)


@pytest.mark.parametrize(
    "steps, state",
    [
        ((step(ONE, "2 March 2026"),), LimitState.UNKNOWN),
        ((step(ONE, "2 March 2026", answered="7 May 2026"),), LimitState.RUNNING),
        ((step(ONE, "2 March 2026", answered="13 April 2026"),), LimitState.SOON),
        ((step(ONE, "2 March 2026", answered="8 April 2026"),), LimitState.LATE),
        ((step(ONE, "2 March 2026"), step(TWO, "1 May 2026")), LimitState.MET),
        (
            (step(ONE, "2 March 2026", answered="8 April 2026"), step(TWO, "8 May 2026")),
            LimitState.LATE,
        ),
    ],
)
def test_the_next_stage_is_to_be_asked_for_within_twenty_working_days(
    steps: tuple[Any, ...], state: LimitState
) -> None:
    """Twenty working days of 8 April are 7 May, of 13 April 12 May: 4 May is a bank holiday."""
    assert limit("children-2-asked", complaint(*steps, **CHILDREN)).state is state


def test_after_a_final_answer_there_is_no_next_stage_to_ask_for() -> None:
    last = step(ONE, "2 March 2026", answered="8 April 2026", final=True)
    assert "children-2-asked" not in limits(complaint(last, **CHILDREN))


def test_the_childrens_procedure_has_its_own_times_in_place_of_twelve_weeks() -> None:
    begun = step(ONE, "1 September 2025")
    of_children = limits(complaint(begun, aware="1 August 2025", **CHILDREN))
    assert "lgsco-premature" not in of_children
    assert of_children["lgsco-premature-children"].state is LimitState.RUNNING
    of_council = limits(complaint(begun, aware="1 August 2025"))
    assert "lgsco-premature-children" not in of_council
    assert of_council["lgsco-premature"].state is LimitState.MET


def test_each_complaint_at_a_stage_has_limits_of_its_own() -> None:
    case = complaint(step(ONE, "2 March 2026", id="a"), step(ONE, "1 April 2026", id="b"))
    ids = {one.id for one in limits_of(case, today=MAY)}
    assert {"council-1-answered:a", "council-1-answered:b"} <= ids


def test_limits_come_in_order_of_time_and_those_without_a_date_last() -> None:
    case = complaint(step(ONE, "27 March 2026"), step(TWO), aware="1 May 2025")
    dues = [one.due for one in limits_of(case, today=MAY)]
    dated = [due for due in dues if due]
    assert dated == sorted(dated)
    assert dues[: len(dated)] == dated
    assert None in dues


FINAL = step(TWO, "5 January 2026", answered="31 January 2026", final=True)


@pytest.mark.parametrize(
    "rule, due, changes",
    [
        ("housing-twelve-months", "2027-01-30", {"bodies": (body(BodyKind.LANDLORD),)}),
        ("spso-twelve-months", "2027-02-02", {"nation": Nation.SCOTLAND}),
        ("psow-one-year", "2027-02-01", {"nation": Nation.WALES}),
        ("nipso-six-months", "2026-07-31", {"nation": Nation.NORTHERN_IRELAND}),
        ("phso-health-one-year", "2027-02-02", {"procedure": Procedure.HEALTH}),
        ("fos-six-months", "2026-07-31", {"procedure": Procedure.FINANCE}),
        ("fos-three-years", "2029-02-02", {"procedure": Procedure.FINANCE}),
        ("leo-six-months", "2026-07-31", {"procedure": Procedure.LEGAL}),
        ("leo-one-year", "2027-02-02", {"procedure": Procedure.LEGAL}),
        ("oia-twelve-months", "2027-01-31", {"procedure": Procedure.UNIVERSITY}),
    ],
)
def test_each_ombudsman_has_a_limit_of_its_own(
    rule: str, due: str, changes: dict[str, Any]
) -> None:
    assert limit(rule, complaint(FINAL, **changes)).due == dt.date.fromisoformat(due)


def test_a_limit_from_the_final_answer_waits_for_it() -> None:
    case = complaint(step(ONE, "2 March 2026"), bodies=(body(BodyKind.LANDLORD),))
    found = limit("housing-twelve-months", case)
    assert found.state is LimitState.UNKNOWN
    assert found.what_next == "This runs from the final answer: give its date when it comes."
    assert (found.place.record, found.place.field) == ("stage 1", "answered_on")
    nothing_sent = limit("housing-twelve-months", complaint(bodies=(body(BodyKind.LANDLORD),)))
    assert nothing_sent.place.record == "case"


def test_a_final_answer_without_its_date_is_asked_for_in_its_own_place() -> None:
    case = complaint(step(TWO, "2 March 2026", final=True), bodies=(body(BodyKind.LANDLORD),))
    found = limit("housing-twelve-months", case)
    assert found.state is LimitState.UNKNOWN
    assert (found.place.record, found.place.field) == ("stage 2", "answered_on")


def test_what_went_to_the_ombudsman_without_a_final_answer_is_settled() -> None:
    case = complaint(step(OMBUDSMAN, "1 May 2026"), bodies=(body(BodyKind.LANDLORD),))
    assert limit("housing-twelve-months", case).state is LimitState.MET


def test_in_northern_ireland_a_final_answer_ends_the_twelve_months() -> None:
    case = complaint(FINAL, aware="1 January 2024", nation=Nation.NORTHERN_IRELAND)
    found = limit("nipso-twelve-months", case)
    assert found.state is LimitState.MET
    assert found.words.endswith("The final answer came on 31 January 2026.")
    unknown = limit("nipso-twelve-months", complaint(FINAL, aware="", nation=case.nation))
    assert unknown.state is LimitState.MET


def test_without_a_final_answer_the_twelve_months_of_northern_ireland_run() -> None:
    case = complaint(aware="1 January 2025", nation=Nation.NORTHERN_IRELAND)
    assert limit("nipso-twelve-months", case).state is LimitState.LATE


def test_a_complaint_to_the_body_ends_its_own_limit() -> None:
    case = complaint(step(ONE, "1 May 2026"), aware="1 January 2025", procedure=Procedure.HEALTH)
    found = limit("care-twelve-months", case)
    assert found.due == dt.date(2026, 1, 1)
    assert found.state is LimitState.LATE
    assert found.words.endswith("The complaint was sent on 1 May 2026, 120 days late.")


def test_the_nhs_has_six_months_beginning_with_the_day_it_had_the_complaint() -> None:
    case = complaint(step(ONE, "1 December 2025"), procedure=Procedure.HEALTH)
    assert limit("care-answered", case).due == dt.date(2026, 5, 31)
    assert limit("care-acknowledged", case).due == dt.date(2025, 12, 4)


@pytest.mark.parametrize(
    "nation, rule, due",
    [
        (Nation.SCOTLAND, "scotland-1-answered", "2026-04-07"),
        (Nation.SCOTLAND, "scotland-2-acknowledged", "2026-04-06"),
        (Nation.NORTHERN_IRELAND, "northern-ireland-1-answered", "2026-04-08"),
        (Nation.WALES, "wales-1-answered", "2026-04-15"),
    ],
)
def test_each_nation_has_its_own_stages_and_bank_holidays(
    nation: Nation, rule: str, due: str
) -> None:
    """Stage 1 sent on Monday 30 March 2026, stage 2 on Tuesday; Scotland works Easter Monday."""
    case = complaint(step(ONE, "30 March 2026"), step(TWO, "31 March 2026"), nation=nation)
    assert limit(rule, case).due == dt.date.fromisoformat(due)


def test_a_firm_has_eight_weeks() -> None:
    case = complaint(step(ONE, "2 March 2026"), procedure=Procedure.FINANCE)
    assert limit("firm-answered", case).due == dt.date(2026, 4, 27)
    assert limit("firm-answered", case).state is LimitState.LATE


def test_a_firms_late_answer_is_told_in_days() -> None:
    case = complaint(
        step(ONE, "2 March 2026", answered="28 April 2026"), procedure=Procedure.FINANCE
    )
    assert limit("firm-answered", case).words.endswith("on 28 April 2026, 1 day late.")


def test_each_body_of_a_case_has_limits_of_its_own() -> None:
    trust = body(BodyKind.HEALTH, "Example NHS Trust")
    case = complaint(
        step(ONE, "2 March 2026", body="council", id="a"),
        step(ONE, "9 March 2026", body=trust.id, id="b"),
        step(ONE, "16 March 2026", id="c"),
        step(OMBUDSMAN, "1 May 2026", id="d"),
        bodies=(COUNCIL, trust),
    )
    found = limits_of(case, today=MAY)
    assert {one.body for one in found} == {"council", trust.id}
    ids = {one.id for one in found}
    assert {"council-1-answered:a", "care-answered:b"} <= ids
    assert not [one for one in ids if one.endswith(":c")]
    went = [one for one in found if one.rule in ("lgsco-twelve-months", "phso-health-one-year")]
    assert [one.state for one in went] == [LimitState.MET, LimitState.MET]


def test_a_case_without_a_body_is_counted_by_its_procedure() -> None:
    case = complaint(step(ONE, "2 March 2026"), bodies=())
    found = limit("council-1-answered", case)
    assert found.body == ""
    assert found.words.startswith("The body should answer")


@pytest.mark.parametrize(
    "kind, wanted",
    [
        (BodyKind.COUNCIL, Procedure.COUNCIL),
        (BodyKind.LANDLORD, Procedure.LANDLORD),
        (BodyKind.HEALTH, Procedure.HEALTH),
        (BodyKind.CARE_PROVIDER, Procedure.OTHER),
        (BodyKind.OTHER, Procedure.OTHER),
    ],
)
def test_the_procedure_is_the_usual_one_until_somebody_says_otherwise(
    kind: BodyKind, wanted: Procedure
) -> None:
    assert Case(id="case").procedure is Procedure.USUAL
    usual = complaint(bodies=(body(kind),), procedure=Procedure.USUAL)
    assert [one.procedure for one in all_against(usual, MAY)] == [wanted]
    said = complaint(bodies=(body(kind),), procedure=Procedure.CHILDREN)
    assert [one.procedure for one in all_against(said, MAY)] == [Procedure.CHILDREN]


def test_each_body_has_the_procedure_of_its_own_kind() -> None:
    case = complaint(bodies=(COUNCIL, body(BodyKind.LANDLORD)), procedure=Procedure.USUAL)
    procedures = [one.procedure for one in all_against(case, MAY)]
    assert procedures == [Procedure.COUNCIL, Procedure.LANDLORD]
    ids = {question.id for question in questions_for(case)}
    assert {"lgsco-parish/council", "housing-member/landlord"} <= ids
    alone = complaint(bodies=(body(BodyKind.LANDLORD),), procedure=Procedure.USUAL)
    assert "lgsco-parish" not in {question.id for question in questions_for(alone)}


def test_nothing_is_counted_while_neither_body_nor_procedure_is_known() -> None:
    case = complaint(step(ONE, "2 March 2026"), bodies=(), procedure=Procedure.USUAL)
    assert limits_of(case, today=MAY) == ()
    assert limits_of(complaint(step(ONE, "2 March 2026"), bodies=()), today=MAY)


def test_a_body_without_a_name_is_the_body() -> None:
    case = complaint(step(ONE, "2 March 2026"), bodies=(body(BodyKind.COUNCIL, ""),))
    assert limit("council-1-answered", case).words.startswith("The body should answer")


def test_a_body_nobody_has_rules_for_has_no_limits() -> None:
    case = complaint(step(ONE, "2 March 2026"), bodies=(body(BodyKind.OTHER),))
    assert limits_of(case, today=MAY) == ()


@pytest.mark.parametrize(
    "case, today, rule",
    [
        (complaint(step(ONE, "2 March 2026"), aware="1 May 2025"), MAY, "lgsco-twelve-months"),
        (complaint(step(ONE, "2 March 2026")), MAY, "council-1-answered"),
        (complaint(step(ONE, "7 May 2026"), aware="20 May 2025"), MAY, "lgsco-twelve-months"),
        (complaint(step(ONE, "7 May 2026")), MAY, "lgsco-twelve-months"),
        (complaint(step(ONE, "7 May 2026"), aware=""), MAY, "council-1-acknowledged"),
        (complaint(aware="", procedure=Procedure.UNIVERSITY), MAY, "oia-premature"),
    ],
)
def test_the_most_pressing_is_late_then_soon_then_runs_and_the_complainants_first(
    case: Case, today: dt.date, rule: str
) -> None:
    pressing = most_pressing(limits_of(case, today=today))
    assert pressing
    assert pressing.rule == rule


def test_where_everything_is_settled_nothing_presses() -> None:
    case = complaint(FINAL, step(OMBUDSMAN, "4 May 2026"))
    assert {one.state for one in limits_of(case, today=MAY)} == {LimitState.MET}
    assert most_pressing(limits_of(case, today=MAY)) is None


def test_what_was_sent_late_presses_no_more() -> None:
    waiting = complaint(step(ONE, "1 March 2026"), aware="1 May 2024")
    pressing = most_pressing(limits_of(waiting, today=MAY))
    assert pressing
    assert pressing.rule == "lgsco-twelve-months"
    sent = complaint(step(ONE, "1 March 2026"), step(OMBUDSMAN, "4 May 2026"), aware="1 May 2024")
    late = limit("lgsco-twelve-months", sent)
    assert (late.state, late.was_sent) == (LimitState.LATE, True)
    after = most_pressing(limits_of(sent, today=MAY))
    assert after is None or after.rule != "lgsco-twelve-months"


def test_what_was_only_remembered_never_stands_there_as_if_it_were_law() -> None:
    remembered = limit("children-one-year", complaint(**CHILDREN))
    assert "This is not confirmed: check with the Regulations." in remembered.words
    assert "not confirmed" not in limit("lgsco-twelve-months", complaint()).words


def test_a_decisions_complaint_reached_the_ombudsman_when_it_was_received() -> None:
    received: dict[str, Any] = {"received_on": date("1 May 2026")}
    deciding = complaint(kind_of_work=KindOfWork.DECIDING, **received)
    assert "on 1 May 2026, in time." in limit("lgsco-twelve-months", deciding).words
    preparing = complaint(**received)
    assert limit("lgsco-twelve-months", preparing).state is LimitState.RUNNING
    nothing = complaint(kind_of_work=KindOfWork.DECIDING)
    assert limit("lgsco-twelve-months", nothing).state is LimitState.RUNNING


def test_a_limit_can_be_looked_at_on_the_last_day_there_is() -> None:
    assert limit("lgsco-twelve-months", complaint(), dt.date.max).state is LimitState.LATE


def test_the_independent_adjudicators_own_example_is_counted_as_it_counts() -> None:
    """Its guidance: a letter dated 1 January 2019, the complaint form by 1 January 2020."""
    letter = step(TWO, "1 October 2018", answered="1 January 2019", final=True)
    case = complaint(letter, aware="1 June 2018", procedure=Procedure.UNIVERSITY)
    assert limit("oia-twelve-months", case).due == dt.date(2020, 1, 1)


LANDLORD: dict[str, Any] = {
    "procedure": Procedure.USUAL,
    "bodies": (body(BodyKind.LANDLORD, "Lowmarsh Homes"),),
}


@pytest.mark.parametrize(
    "sent, ack, answered, due, late_by",
    [
        # 20 working days after Mon 9 March 2026 without Good Friday and Easter Monday: 8 April
        ("2 March 2026", "9 March 2026", "8 April 2026", dt.date(2026, 4, 8), ""),
        ("2 March 2026", "9 March 2026", "9 April 2026", dt.date(2026, 4, 8), "1 working day"),
        # Fri 24 April back to Wed 8 April: 9, 10, 13 to 17, 20 to 24
        ("2 March 2026", "9 March 2026", "24 April 2026", dt.date(2026, 4, 8), "12 working days"),
        # April 16, May 19 (holidays 4, 25), June 22, July 23, August 17 to Tue 25: 97
        ("2 March 2026", "9 March 2026", "25 August 2026", dt.date(2026, 4, 8), "97 working days"),
    ],
)
def test_a_late_answer_says_how_late_it_was_and_when(
    sent: str, ack: str, answered: str, due: dt.date, late_by: str
) -> None:
    case = complaint(step(TWO, sent, ack=ack, answered=answered), **LANDLORD)
    of_answer = limit("landlord-2-answered", case, dt.date(2026, 11, 23))
    assert (of_answer.due, of_answer.late_by) == (due, late_by)
    assert of_answer.state is LimitState.MET
    assert of_answer.done_by is Moment.ANSWERED
    assert (f"{late_by} late" in of_answer.words) is bool(late_by)


def test_a_stage_that_was_left_unanswered_too_long_says_what_ended_it() -> None:
    case = complaint(
        step(ONE, "2 March 2026", ack="9 March 2026"), step(TWO, "13 April 2026"), **LANDLORD
    )
    first = limit("landlord-1-answered", case)
    assert (first.done_by, first.done_on) == (Moment.NEXT, dt.date(2026, 4, 13))
    # due 23 March; then four days to Friday, four before Easter, four after it, and the 13th
    assert first.late_by == "13 working days"


def test_the_answer_of_the_last_stage_starts_the_twelve_months() -> None:
    second = step(TWO, "2 March 2026", answered="1 May 2026")
    case = complaint(step(ONE, "2 February 2026", answered="16 February 2026"), second, **LANDLORD)
    twelve = limit("housing-twelve-months", case)
    assert (twelve.counted_from, twelve.due) == (dt.date(2026, 5, 1), dt.date(2027, 4, 30))
    assert "Stage 2 is the last stage, so its answer is taken as the final one" in twelve.words
    assert limit("housing-both-stages", case).state is LimitState.MET
    first_only = complaint(step(ONE, "2 February 2026", answered="16 February 2026"), **LANDLORD)
    assert limit("housing-twelve-months", first_only).due is None
    assert limit("housing-both-stages", first_only).state is LimitState.RUNNING


def test_an_answer_after_which_another_is_to_come_starts_nothing() -> None:
    second = step(TWO, "2 March 2026", answered="1 May 2026")
    unticked = points(landlord_more_to_come=Reply.YES)
    case = complaint(second, points=unticked, **LANDLORD)
    assert limit("housing-twelve-months", case).due is None
    assert limit("housing-both-stages", case).state is LimitState.RUNNING
    said = replace(case, steps_so_far=(replace(second, final=True),))
    assert limit("housing-twelve-months", said).due == dt.date(2027, 4, 30)
    assert "is taken as" not in limit("housing-twelve-months", said).words
    assert limit("housing-twelve-months", replace(case, points=())).due == dt.date(2027, 4, 30)


def test_a_council_that_answered_stage_two_is_no_longer_premature() -> None:
    case = complaint(step(TWO, "2 March 2026", answered="20 April 2026"))
    assert limit("lgsco-premature", case).state is LimitState.MET
    first = complaint(step(ONE, "2 March 2026", answered="20 April 2026"))
    assert limit("lgsco-premature", first).state is LimitState.RUNNING


def test_the_answer_that_is_owed_presses_before_what_it_replaces() -> None:
    case = complaint(
        step(ONE, "5 January 2026", ack="7 January 2026"), step(TWO, "2 February 2026"), **LANDLORD
    )
    pressing = most_pressing(limits_of(case, today=MAY))
    assert pressing
    assert pressing.id == "landlord-2-answered:stage 2"


def test_damp_has_times_of_its_own_from_the_first_that_the_landlord_heard() -> None:
    hazard = points(housing_hazard=Reply.YES)
    told = step(StageKind.FIRST_CONTACT, "4 November 2025")
    case = complaint(told, step(ONE, "26 January 2026"), points=hazard, **LANDLORD)
    looked = limit("landlord-hazard-investigated", case)
    # ten working days after Tue 4 November 2025
    assert (looked.due, looked.state) == (dt.date(2025, 11, 18), LimitState.UNKNOWN)
    assert looked.source.standing is Standing.SECOND_HAND
    early = limit("landlord-hazard-investigated", case, dt.date(2025, 11, 10))
    assert early.state is LimitState.RUNNING
    without = replace(case, points=())
    assert "landlord-hazard-investigated" not in limits(without, MAY)


def test_what_a_landlord_heard_before_the_law_began_is_not_counted() -> None:
    hazard = points(housing_hazard=Reply.YES)
    before = complaint(step(ONE, "26 October 2025"), points=hazard, **LANDLORD)
    assert "landlord-hazard-investigated" not in limits(before, MAY)
    since = complaint(step(ONE, "27 October 2025"), points=hazard, **LANDLORD)
    assert "landlord-hazard-investigated" in limits(since, MAY)


def test_a_landlord_outside_the_scheme_has_none_of_its_time_limits() -> None:
    case = complaint(step(ONE, "2 March 2026"), **LANDLORD)
    assert "landlord-1-answered" in limits(case, MAY)
    outside = replace(case, points=points(housing_member=Reply.NO))
    assert limits(outside, MAY) == {}
