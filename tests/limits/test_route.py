import dataclasses
import datetime as dt
import itertools
from typing import Any

import pytest

from drafter.case.case import Nation
from drafter.case.people import BodyInJurisdiction, BodyKind
from drafter.case.preparing import CheckedPoint, ComplaintStep, Procedure, Reply
from drafter.limits.route import Verdict, questions_for, route_of, routes_of
from tests.limits.cases import COUNCIL, OMBUDSMAN, ONE, TWO, body, complaint, points, step

MAY = dt.date(2026, 5, 11)
E, W, S, N = Nation.ENGLAND, Nation.WALES, Nation.SCOTLAND, Nation.NORTHERN_IRELAND
LGSCO = "Local Government and Social Care Ombudsman"
HOUSING = "Housing Ombudsman"
SPSO = "Scottish Public Services Ombudsman"
PSOW = "Public Services Ombudsman for Wales"
NIPSO = "Northern Ireland Public Services Ombudsman"
PHSO = "Parliamentary and Health Service Ombudsman"
FOS = "Financial Ombudsman Service"
LEO = "Legal Ombudsman"
OIA = "Office of the Independent Adjudicator"
FINAL = step(TWO, "2 March 2026", answered="1 May 2026", final=True)


@pytest.mark.parametrize(
    "nation, kind, procedure, name",
    [
        (E, BodyKind.COUNCIL, Procedure.COUNCIL, LGSCO),
        (E, BodyKind.COUNCIL, Procedure.CHILDREN, LGSCO),
        (E, BodyKind.COUNCIL, Procedure.ADULT_CARE, LGSCO),
        (E, BodyKind.CARE_PROVIDER, Procedure.COUNCIL, LGSCO),
        (E, BodyKind.SCHOOL_PANEL, Procedure.COUNCIL, LGSCO),
        (E, BodyKind.COUNCIL, Procedure.LANDLORD, HOUSING),
        (E, BodyKind.LANDLORD, Procedure.COUNCIL, HOUSING),
        (E, BodyKind.LANDLORD, Procedure.LANDLORD, HOUSING),
        (E, BodyKind.HEALTH, Procedure.HEALTH, PHSO),
        (E, BodyKind.HEALTH, Procedure.COUNCIL, PHSO),
        (E, BodyKind.OTHER, Procedure.UNIVERSITY, OIA),
        (E, BodyKind.OTHER, Procedure.FINANCE, FOS),
        (E, BodyKind.OTHER, Procedure.LEGAL, LEO),
        (E, BodyKind.OTHER, Procedure.OTHER, ""),
        (W, BodyKind.COUNCIL, Procedure.COUNCIL, PSOW),
        (W, BodyKind.LANDLORD, Procedure.LANDLORD, PSOW),
        (W, BodyKind.HEALTH, Procedure.HEALTH, PSOW),
        (W, BodyKind.CARE_PROVIDER, Procedure.ADULT_CARE, PSOW),
        (W, BodyKind.OTHER, Procedure.UNIVERSITY, OIA),
        (W, BodyKind.OTHER, Procedure.FINANCE, FOS),
        (W, BodyKind.OTHER, Procedure.LEGAL, LEO),
        (S, BodyKind.COUNCIL, Procedure.COUNCIL, SPSO),
        (S, BodyKind.LANDLORD, Procedure.LANDLORD, SPSO),
        (S, BodyKind.HEALTH, Procedure.HEALTH, SPSO),
        (S, BodyKind.CARE_PROVIDER, Procedure.COUNCIL, SPSO),
        (S, BodyKind.OTHER, Procedure.UNIVERSITY, SPSO),
        (S, BodyKind.OTHER, Procedure.FINANCE, FOS),
        (S, BodyKind.OTHER, Procedure.LEGAL, ""),
        (N, BodyKind.COUNCIL, Procedure.COUNCIL, NIPSO),
        (N, BodyKind.LANDLORD, Procedure.LANDLORD, NIPSO),
        (N, BodyKind.HEALTH, Procedure.HEALTH, NIPSO),
        (N, BodyKind.CARE_PROVIDER, Procedure.COUNCIL, NIPSO),
        (N, BodyKind.OTHER, Procedure.UNIVERSITY, NIPSO),
        (N, BodyKind.OTHER, Procedure.FINANCE, FOS),
        (N, BodyKind.OTHER, Procedure.LEGAL, ""),
    ],
)
def test_nation_body_and_procedure_lead_to_an_ombudsman(
    nation: Nation, kind: BodyKind, procedure: Procedure, name: str
) -> None:
    case = complaint(nation=nation, procedure=procedure, bodies=(body(kind),))
    assert route_of(case, today=MAY).ombudsman == name


@pytest.mark.parametrize(
    "nation, kind, procedure", [*itertools.product(Nation, BodyKind, Procedure)], ids=str
)
def test_whatever_the_case_there_is_a_plain_answer_and_never_a_refusal(
    nation: Nation, kind: BodyKind, procedure: Procedure
) -> None:
    case = complaint(
        step(ONE, "1 April 2026"), nation=nation, procedure=procedure, bodies=(body(kind),)
    )
    route = route_of(case, today=MAY)
    assert route.answer.endswith(".")
    assert route.reasons or route.open_questions
    if route.ombudsman:
        assert route.answer.endswith("What it takes is for the Ombudsman to decide.")


def test_a_finished_complaint_in_time_is_ready() -> None:
    asked = questions_for(complaint(FINAL))
    fine = {"lgsco-injustice": Reply.YES, "lgsco-permission": Reply.YES}
    answered = tuple(
        CheckedPoint(id=one.id, question=one.id, reply=fine.get(one.id, Reply.NO)) for one in asked
    )
    route = route_of(complaint(FINAL, points=answered), today=MAY)
    assert route.verdict is Verdict.READY
    assert route.answer == (
        f"The {LGSCO} can be asked to look at it now. What it takes is for the Ombudsman to decide."
    )
    assert len(route.reasons) == 1
    assert route.open_questions == ()
    assert "signed by the person" in route.needs
    assert route.body == "council"


def test_questions_without_a_yes_or_no_stay_open() -> None:
    case = complaint(FINAL, points=points(lgsco_court=Reply.NO, lgsco_minister=Reply.NOT_SURE))
    route = route_of(case, today=MAY)
    still_open = [question.id for question in route.open_questions]
    assert "lgsco-court" not in still_open
    assert "lgsco-minister" in still_open
    assert "lgsco-tribunal" in still_open
    assert "Some questions are still open" in route.answer
    replies = {question.id: question.reply for question in questions_for(case)}
    assert replies["lgsco-court"] is Reply.NO
    assert replies["lgsco-minister"] is Reply.NOT_SURE
    assert replies["lgsco-tribunal"] is None


@pytest.mark.parametrize(
    "steps, changes, words",
    [
        ((step(ONE, "28 April 2026"),), {}, "it can go from 21 July 2026, or as soon as the final"),
        ((), {}, "it can go as soon as the final answer has come"),
        ((step(ONE),), {}, "can’t be told. Give the day on which the complaint was sent."),
        (
            (step(ONE, "28 April 2026"),),
            {"bodies": (body(BodyKind.LANDLORD),)},
            "it can go as soon as the final answer has come",
        ),
    ],
)
def test_a_complaint_still_with_the_body_is_too_early(
    steps: tuple[Any, ...], changes: dict[str, Any], words: str
) -> None:
    route = route_of(complaint(*steps, **changes), today=MAY)
    assert route.verdict is Verdict.TOO_EARLY
    assert words in route.answer


def test_a_late_complaint_may_still_be_taken_and_why_is_told() -> None:
    route = route_of(complaint(FINAL, aware="1 May 2025"), today=MAY)
    assert route.verdict is Verdict.LATE
    assert "may still take it" in route.answer
    (told,) = [reason for reason in route.reasons if "the last day was 30 April 2026" in reason]
    assert "section 26B(3)" in told


def test_too_early_and_late_are_both_told() -> None:
    route = route_of(complaint(step(ONE, "28 April 2026"), aware="1 May 2025"), today=MAY)
    assert route.verdict is Verdict.TOO_EARLY
    assert "By the rule it is late" in route.answer


def test_a_missing_day_leaves_open_whether_it_is_in_time() -> None:
    route = route_of(complaint(FINAL, aware=""), today=MAY)
    assert route.verdict is Verdict.READY
    assert [one for one in route.reasons if "whether this is in time can’t be told" in one]


def test_what_has_gone_to_the_ombudsman_has_gone() -> None:
    route = route_of(complaint(FINAL, step(OMBUDSMAN, "5 May 2026")), today=MAY)
    assert route.verdict is Verdict.SENT
    assert route.answer.startswith(f"The complaint has gone to the {LGSCO}.")


def test_a_right_of_appeal_is_a_doubt_with_its_source() -> None:
    case = complaint(FINAL, points=points(lgsco_tribunal=Reply.YES))
    route = route_of(case, today=MAY)
    assert route.verdict is Verdict.DOUBTFUL
    assert "may not look at all of it" in route.answer
    assert [one for one in route.reasons if "section 26(6)(a)" in one]
    clear = complaint(FINAL, points=points(lgsco_tribunal=Reply.NO))
    assert route_of(clear, today=MAY).verdict is Verdict.READY


def test_the_last_answer_to_a_question_counts() -> None:
    twice = (*points(lgsco_tribunal=Reply.YES), *points(lgsco_tribunal=Reply.NO))
    assert route_of(complaint(FINAL, points=twice), today=MAY).verdict is Verdict.READY


def test_several_bodies_are_each_answered_for_alone() -> None:
    other = BodyInJurisdiction(id="other", kind=BodyKind.COUNCIL, name="Fernhollow Council")
    own = (
        CheckedPoint(id="a", question="lgsco-tribunal/council", reply=Reply.YES),
        CheckedPoint(id="b", question="lgsco-court", reply=Reply.NO),
    )
    case = complaint(FINAL, bodies=(COUNCIL, other), points=own)
    replies = {question.id: question.reply for question in questions_for(case)}
    assert replies["lgsco-tribunal/council"] is Reply.YES
    assert replies["lgsco-tribunal/other"] is None
    assert replies["lgsco-court/council"] is replies["lgsco-court/other"] is Reply.NO
    assert {question.body for question in questions_for(case)} == {"council", "other"}
    first, second = routes_of(case, today=MAY)
    asked = {question.id for question in second.open_questions}
    assert "lgsco-tribunal/other" in asked
    assert not any(one.id.startswith("lgsco-tribunal/") for one in first.open_questions)


def test_one_body_left_alone_keeps_the_answers_that_were_its_own() -> None:
    own = CheckedPoint(id="a", question="lgsco-tribunal/council", reply=Reply.YES)
    others = CheckedPoint(id="b", question="lgsco-court/gone", reply=Reply.YES)
    case = complaint(FINAL, points=(own, others))
    replies = {question.id: question.reply for question in questions_for(case)}
    assert replies["lgsco-tribunal/council"] is Reply.YES
    assert replies["lgsco-court"] is None
    bodiless = complaint(FINAL, bodies=(), points=(own,))
    assert {question.reply for question in questions_for(bodiless)} == {None}


def test_a_council_as_landlord_leads_to_the_housing_ombudsman() -> None:
    case = complaint(FINAL, points=points(lgsco_landlord=Reply.YES))
    route = route_of(case, today=MAY)
    assert route.ombudsman == HOUSING
    asked = [question.id for question in questions_for(case)]
    assert asked[0] == "lgsco-landlord"
    assert "housing-member" in asked
    assert "lgsco-tribunal" not in asked


def test_a_council_that_is_complained_of_as_no_landlord_leads_back() -> None:
    case = complaint(
        FINAL, procedure=Procedure.LANDLORD, points=points(housing_council_function=Reply.YES)
    )
    assert route_of(case, today=MAY).ombudsman == LGSCO


def test_answers_that_contradict_one_another_end_in_a_doubt() -> None:
    both = points(lgsco_landlord=Reply.YES, housing_council_function=Reply.YES)
    route = route_of(complaint(FINAL, points=both), today=MAY)
    assert route.ombudsman == HOUSING
    assert route.verdict is Verdict.DOUBTFUL


def test_a_department_of_government_goes_through_a_member_of_parliament() -> None:
    case = complaint(bodies=(body(BodyKind.OTHER),), procedure=Procedure.OTHER)
    asked = route_of(case, today=MAY)
    assert asked.verdict is Verdict.UNKNOWN
    assert "name no Ombudsman for Somebody" in asked.answer
    assert [question.id for question in asked.open_questions] == ["other-government"]
    told = complaint(
        bodies=case.bodies, procedure=case.procedure, points=points(other_government=Reply.YES)
    )
    route = route_of(told, today=MAY)
    assert route.ombudsman == PHSO
    assert "Member of Parliament" in route.needs


def test_lawyers_in_scotland_are_told_of_somebody_else_and_that_it_was_not_confirmed() -> None:
    case = complaint(nation=S, procedure=Procedure.LEGAL, bodies=(body(BodyKind.OTHER),))
    route = route_of(case, today=MAY)
    assert route.verdict is Verdict.UNKNOWN
    assert route.answer.startswith("Complaints about lawyers in Scotland")
    assert "not confirmed" in route.reasons[0]


def test_each_body_has_a_route_of_its_own_and_questions_are_asked_once() -> None:
    other = BodyInJurisdiction(id="other", kind=BodyKind.COUNCIL, name="Otherford Council")
    case = complaint(FINAL, bodies=(COUNCIL, other, body(BodyKind.HEALTH)))
    routes = routes_of(case, today=MAY)
    assert [route.ombudsman for route in routes] == [LGSCO, LGSCO, PHSO]
    asked = [question.id for question in questions_for(case)]
    assert len(set(asked)) == len(asked)
    assert "phso-health-nhs/health body" in asked


def test_a_case_without_a_body_has_a_route_by_its_procedure() -> None:
    assert route_of(complaint(bodies=()), today=MAY).ombudsman == LGSCO
    assert route_of(complaint(bodies=(), procedure=Procedure.OTHER), today=MAY).ombudsman == ""


def test_a_question_is_asked_only_where_it_can_matter() -> None:
    of_council = {one.id for one in questions_for(complaint())}
    assert {"lgsco-landlord", "lgsco-minister", "lgsco-parish"} <= of_council
    care = complaint(procedure=Procedure.ADULT_CARE, bodies=(body(BodyKind.CARE_PROVIDER),))
    of_care = {one.id for one in questions_for(care)}
    assert not of_care & {"lgsco-landlord", "lgsco-minister", "lgsco-parish"}
    assert "lgsco-court" in of_care
    landlord = complaint(bodies=(body(BodyKind.LANDLORD),))
    assert "housing-council-function" not in {one.id for one in questions_for(landlord)}


LANDLORD: dict[str, Any] = {
    "procedure": Procedure.USUAL,
    "bodies": (body(BodyKind.LANDLORD, "Lowmarsh Homes"),),
}


def test_a_silent_landlord_is_chased_once_and_the_ombudsman_told() -> None:
    # acknowledged by nobody: 5 working days to 11 March, then 20 to Mon 13 April
    steps = (step(ONE, "2 February 2026", answered="16 February 2026"), step(TWO, "4 March 2026"))
    route = route_of(complaint(*steps, **LANDLORD), today=MAY)
    assert route.verdict is Verdict.UNANSWERED
    assert "its answer was due on 10 April 2026. Chase it once." in route.answer
    assert "tell the Housing Ombudsman" in route.answer
    assert "too early" not in route.answer
    in_time = route_of(complaint(*steps, **LANDLORD), today=dt.date(2026, 4, 10))
    assert in_time.verdict is Verdict.TOO_EARLY


def test_a_silent_council_is_told_from_when_no_answer_is_needed() -> None:
    route = route_of(complaint(step(ONE, "1 April 2026")), today=MAY)
    assert route.verdict is Verdict.UNANSWERED
    assert "The Council has not answered in time" in route.answer or "the Council" in route.answer
    assert "From 24 June 2026 it is no longer too early" in route.answer


def test_a_silent_body_is_no_matter_once_the_ombudsman_has_it() -> None:
    steps = (step(ONE, "2 February 2026"), step(OMBUDSMAN, "4 May 2026"))
    assert route_of(complaint(*steps, **LANDLORD), today=MAY).verdict is Verdict.SENT


def test_a_landlord_outside_the_scheme_is_probably_not_for_the_ombudsman() -> None:
    case = complaint(step(ONE, "2 March 2026"), **LANDLORD)
    outside = dataclasses.replace(case, points=points(housing_member=Reply.NO))
    route = route_of(outside, today=MAY)
    assert (route.verdict, route.ombudsman) == (Verdict.UNLIKELY, HOUSING)
    assert "Probably not the Housing Ombudsman." in route.answer
    assert "environmental health" in route.answer
    assert any("members of its scheme" in reason for reason in route.reasons)
    assert route_of(case, today=MAY).verdict is not Verdict.UNLIKELY


def test_an_answered_last_stage_is_ready_for_the_ombudsman() -> None:
    steps = (
        step(ONE, "2 February 2026", answered="16 February 2026"),
        step(TWO, "2 March 2026", answered="1 May 2026"),
    )
    assert route_of(complaint(*steps, **LANDLORD), today=MAY).verdict is Verdict.READY
    case = complaint(*steps, points=points(landlord_more_to_come=Reply.YES), **LANDLORD)
    assert route_of(case, today=MAY).verdict is Verdict.TOO_EARLY


def test_whether_the_last_answer_was_final_is_asked_once_there_is_one() -> None:
    def asked(*steps: ComplaintStep) -> bool:
        questions = questions_for(complaint(*steps, **LANDLORD))
        return "landlord-more-to-come" in [one.id for one in questions]

    second = step(TWO, "2 March 2026", answered="1 May 2026")
    assert asked(second)
    assert not asked(step(TWO, "2 March 2026"))
    assert not asked(dataclasses.replace(second, final=True))


def test_a_question_that_only_brings_time_limits_leaves_the_answer_closed() -> None:
    replies = points(housing_member=Reply.YES, housing_resident=Reply.YES)
    fine = (*replies, *points(housing_court=Reply.NO, housing_charges=Reply.NO))
    case = complaint(FINAL, points=fine, **LANDLORD)
    assert [one.id for one in questions_for(case) if one.reply is None] == ["housing-hazard"]
    assert route_of(case, today=MAY).open_questions == ()
    damp = dataclasses.replace(case, points=(*fine, *points(housing_hazard=Reply.YES)))
    route = route_of(damp, today=MAY)
    assert route.verdict is Verdict.READY
    assert any("part of the tenancy" in reason for reason in route.reasons)
