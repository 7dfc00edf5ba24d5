"""What the page of time limits and the guided check say and draw, without a window."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from drafter.case.case import Case
from drafter.case.people import BodyKind
from drafter.case.preparing import Procedure, Reply
from drafter.limits.counting import Limit, LimitState
from drafter.limits.limits import limits_of
from drafter.limits.route import Verdict, questions_for
from drafter.limits.schemes import Standing, Whose
from drafter.ui.bench.preparing import PREPARING
from drafter.ui.bench.states import step_of
from drafter.ui.preparing.limits_line import lanes, line_of
from drafter.ui.preparing.limits_shown import (
    distance,
    empty_words,
    headline,
    pressing,
    shown,
    ways_of,
)
from drafter.ui.preparing.limits_states import counts, level_of, state_words
from drafter.ui.preparing.route_points import (
    first_wanted,
    following,
    gone,
    point_of,
    state_of,
    verdict_words,
)
from tests.limits.cases import COUNCIL, OMBUDSMAN, ONE, TWO, body, complaint, points, step

TODAY = dt.date(2026, 3, 20)


def limit_of(case: Case, rule: str, today: dt.date = TODAY) -> Limit:
    return next(each for each in limits_of(case, today=today) if each.rule == rule)


def test_a_state_has_a_sign_and_a_word_of_its_own() -> None:
    late = limit_of(complaint(step(ONE, "2 February 2026")), "council-1-answered")
    assert (state_words(late), level_of(late)) == ("✗ overdue", "care")
    own = limit_of(complaint(aware="1 May 2024"), "lgsco-twelve-months")
    assert (state_words(own), level_of(own)) == ("✗ late", "blocks")
    told = {
        (whose, state): state_words(replace(late, whose=whose, state=state))
        for whose in Whose
        for state in LimitState
    }
    assert all(len(set(words.split(" ", 1))) == 2 for words in told.values())
    assert told[Whose.WAIT, LimitState.RUNNING] == "… too early"
    assert told[Whose.WAIT, LimitState.MET] == "✓ not too early"


@pytest.mark.parametrize(
    "days, words",
    [
        (0, "today"),
        (1, "tomorrow"),
        (-1, "yesterday"),
        (12, "in 12 days"),
        (-59, "59 days ago"),
        (61, "in 2 months"),
        (-365, "12 months ago"),
    ],
)
def test_a_day_is_as_far_off_as_people_say(days: int, words: str) -> None:
    assert distance(TODAY + dt.timedelta(days=days), TODAY) == words


def test_a_limit_says_all_that_is_asked_of_it() -> None:
    case = complaint(step(ONE, "2 February 2026", ack="4 February 2026"))
    told = shown(case, limit_of(case, "council-1-answered"), TODAY)
    assert (told.title, told.state) == ("Stage 1: answered", "✗ overdue")
    assert (told.counted_from, told.due) == ("4 February 2026", "18 February 2026")
    assert (told.distance, told.ends) == ("30 days ago", "Last day for them")
    assert told.short == ("4 Feb 2026", "18 Feb 2026")
    assert told.what_next
    assert "checked 22 November 2026" in told.source
    assert [way.words for way in told.ways] == [
        "Go to “They said they had it on”, stage 1",
        "Go to “They answered on”, stage 1",
    ]
    assert not told.adds


def test_why_it_may_still_be_taken_stands_beside_what_is_late_and_not_what_is_done() -> None:
    late = complaint(aware="1 May 2024")
    assert "26B(3)" in shown(late, limit_of(late, "lgsco-twelve-months"), TODAY).discretion
    done = complaint(step(ONE, "2 February 2026"), step(OMBUDSMAN, "2 March 2026"))
    assert not shown(done, limit_of(done, "lgsco-twelve-months"), TODAY).discretion


def test_a_rule_that_was_not_confirmed_says_so() -> None:
    case = complaint()
    limit = limit_of(case, "lgsco-twelve-months")
    assert shown(case, limit, TODAY).checked == ""
    for standing in (Standing.SECOND_HAND, Standing.UNCONFIRMED):
        other = replace(limit, source=replace(limit.source, standing=standing))
        assert shown(case, other, TODAY).checked.startswith("▲")


def test_a_limit_without_its_day_leads_to_the_date_it_wants() -> None:
    first = complaint(aware="")
    (way,) = ways_of(first, limit_of(first, "lgsco-twelve-months"))
    assert (way.place.record, way.place.field) == ("case", "first_aware_on")
    wait = limit_of(first, "lgsco-premature")
    assert ways_of(first, wait) == ()
    assert shown(first, wait, TODAY).adds
    of_landlord: dict[str, Any] = {
        "procedure": Procedure.LANDLORD,
        "bodies": (body(BodyKind.LANDLORD),),
    }
    open_case = complaint(step(TWO, "2 March 2026"), **of_landlord)
    (way,) = ways_of(open_case, limit_of(open_case, "housing-twelve-months"))
    assert (way.place.record, way.place.field) == ("stage 2", "answered_on")
    answered = complaint(
        step(TWO, "2 February 2026", answered="9 March 2026"),
        points=points(landlord_more_to_come=Reply.YES),
        **of_landlord,
    )
    (way,) = ways_of(answered, limit_of(answered, "housing-twelve-months"))
    assert (way.place.record, way.place.field) == ("stage 2", "final")


def test_several_bodies_are_told_apart() -> None:
    case = complaint(step(ONE, "2 March 2026", body="council"))
    assert shown(case, limit_of(case, "council-1-answered"), TODAY).title == "Stage 1: answered"
    two = replace(case, bodies=(COUNCIL, body(BodyKind.LANDLORD, "Lowmarsh Homes")))
    title = shown(two, limit_of(two, "council-1-answered"), TODAY).title
    assert title == "Stage 1: answered (the Council)"


def test_the_gravest_is_counted_first() -> None:
    case = complaint(step(ONE, "2 February 2026"))
    told = counts(limits_of(case, today=TODAY))
    assert told.startswith("✗ 2 overdue")
    assert "… 1 too early" in told
    assert counts(()) == ""


def test_what_presses_most_is_said_in_a_line() -> None:
    case = complaint(step(ONE, "2 February 2026", ack="4 February 2026"))
    first = pressing(case, limits_of(case, today=TODAY))
    assert first is not None
    assert headline(first).startswith("Stage 1: answered, overdue (18 February 2026). ")
    bare = complaint(aware="")
    unknown = limit_of(bare, "lgsco-twelve-months")
    assert "“Go to the Ombudsman” can’t be counted" in headline(unknown)
    assert headline(limit_of(bare, "lgsco-premature")) == "Complain to the body first."


def test_what_was_sent_late_presses_no_more() -> None:
    late = complaint(aware="1 May 2024")
    first = pressing(late, limits_of(late, today=TODAY))
    assert first is not None
    assert first.rule == "lgsco-twelve-months"
    sent = complaint(step(OMBUDSMAN, "2 March 2026"), aware="1 May 2024")
    assert limit_of(sent, "lgsco-twelve-months").state is LimitState.LATE
    after = pressing(sent, limits_of(sent, today=TODAY))
    assert after is None or after.rule != "lgsco-twelve-months"
    assert pressing(sent, ()) is None


def test_bars_lie_between_the_ends_and_in_order_of_their_last_days() -> None:
    case = complaint(step(ONE, "2 February 2026", ack="4 February 2026"))
    line = line_of(limits_of(case, today=TODAY), TODAY)
    assert line is not None
    assert all(0 < bar.start <= bar.end < 1 for bar in line.bars)
    ends = [bar.end for bar in line.bars]
    assert ends == sorted(ends)
    assert 0 < line.today < 1
    assert line.breaks == ()
    assert 2 <= len(line.ticks) <= 8
    assert line.ticks[0].words.endswith("2026")
    assert line_of(limits_of(complaint(aware=""), today=TODAY), TODAY) is None


def test_empty_years_are_drawn_short_and_named() -> None:
    case = complaint(step(ONE, "2 February 2026"), aware="3 May 2010")
    line = line_of(limits_of(case, today=TODAY), TODAY)
    assert line is not None
    (gap,) = line.breaks
    assert gap.words == "15 years"
    assert gap.end - gap.start < 0.25
    assert not any(gap.start < tick.at < gap.end for tick in line.ticks)
    assert len(line.ticks) <= 8
    assert all(0 < bar.start <= bar.end < 1 for bar in line.bars)


def test_what_would_touch_goes_to_another_lane() -> None:
    assert lanes([(0, 10), (12, 20), (5, 8), (21, 30)], 2) == [0, 0, 1, 1]
    assert lanes([(0, 10), (12, 20)], 3) == [0, 1]
    assert lanes([], 2) == []


def test_a_field_of_the_case_is_gone_to_where_it_stands() -> None:
    case = complaint(step(ONE, "2 February 2026"))
    assert step_of(PREPARING, case, "case", "first_aware_on") == "so-far"
    assert step_of(PREPARING, case, "case", "category") == "client"
    assert step_of(PREPARING, case, "case", "") == "client"
    assert step_of(PREPARING, case, "stage 1", "sent_on") == "so-far"
    assert step_of(PREPARING, case, "gone", "sent_on") == ""


def test_the_check_goes_on_with_what_nobody_has_answered() -> None:
    case = complaint()
    ids = [question.id for question in questions_for(case)]
    assert len(ids) > 3
    assert following(questions_for(case), ids[0]) == ids[1]
    assert following(questions_for(case), ids[-1]) == ids[0]
    replies = {name.replace("-", "_"): Reply.NO for name in ids}
    done = questions_for(complaint(points=points(**replies)))
    assert following(done, ids[0]) == ids[1]
    assert following(done, ids[-1]) == ""
    assert first_wanted(done) == ids[0]
    doubt = questions_for(
        complaint(points=points(**{**replies, ids[2].replace("-", "_"): Reply.NOT_SURE}))
    )
    assert first_wanted(doubt) == ids[2]
    assert first_wanted(()) == following((), "") == ""
    assert {state_of(each) for each in doubt} == {"no", "not sure"}
    assert state_of(questions_for(case)[0]) == "open"


def test_the_last_answer_to_a_question_counts() -> None:
    one, two = points(lgsco_court=Reply.NO)[0], points(lgsco_court=Reply.YES)[0]
    case = complaint(points=(one, replace(two, id="second")))
    assert point_of(case, "lgsco-court") is case.points[1]
    assert point_of(case, "lgsco-tribunal") is None


def test_answers_to_questions_that_are_not_asked_any_more_are_counted() -> None:
    case = complaint(points=points(lgsco_tribunal=Reply.NO, never_asked=Reply.NO))
    assert gone(case, questions_for(case)) == 1


def test_every_verdict_has_a_sign_and_words_and_none_is_a_refusal() -> None:
    told = [verdict_words(each) for each in Verdict]
    assert len({words for words, _ in told}) == len(Verdict)
    assert not any(level == "blocks" for _, level in told)


OF_LANDLORD: dict[str, Any] = {
    "procedure": Procedure.LANDLORD,
    "bodies": (body(BodyKind.LANDLORD),),
}
LATER = dt.date(2026, 11, 23)


def test_an_answer_that_came_late_is_no_tick() -> None:
    case = complaint(
        step(TWO, "2 March 2026", ack="9 March 2026", answered="25 August 2026"), **OF_LANDLORD
    )
    answer = limit_of(case, "landlord-2-answered", LATER)
    told = shown(case, answer, LATER)
    assert (told.state, told.level) == ("▲ done late", "care")
    assert told.late == "97 working days late"
    assert told.distance == "answered 97 working days late, on 25 August 2026"
    assert "▲ 1 done late" in counts(limits_of(case, today=LATER))
    line = line_of(limits_of(case, today=LATER), LATER)
    assert line is not None
    (bar,) = (bar for bar in line.bars if bar.id == answer.id)
    assert bar.done is not None
    assert bar.end < bar.done < line.today
    in_time = complaint(
        step(TWO, "2 March 2026", ack="9 March 2026", answered="8 April 2026"), **OF_LANDLORD
    )
    kept = limit_of(in_time, "landlord-2-answered", LATER)
    assert (state_words(kept), shown(in_time, kept, LATER).late) == ("✓ done", "")


def test_what_was_never_answered_is_no_tick_either() -> None:
    case = complaint(step(ONE, "2 February 2026"), step(TWO, "13 April 2026"), **OF_LANDLORD)
    for rule, verb in (
        ("landlord-1-acknowledged", "acknowledged"),
        ("landlord-1-answered", "answered"),
    ):
        told = shown(case, limit_of(case, rule, LATER), LATER)
        assert (told.state, told.late, told.distance) == ("▲ never done", "", f"not {verb}")


def test_the_end_of_the_wait_has_its_day() -> None:
    case = complaint(step(TWO, "2 March 2026", answered="8 April 2026"), **OF_LANDLORD)
    told = shown(case, limit_of(case, "housing-both-stages", LATER), LATER)
    assert (told.ends, told.due) == ("Not too early since", "8 April 2026")
    vague = complaint(step(TWO, "2 March 2026", answered="at Easter"), **OF_LANDLORD)
    told = shown(vague, limit_of(vague, "housing-both-stages", LATER), LATER)
    assert (told.ends, told.due) == ("Not too early since", "the final answer")


def test_what_no_field_tells_is_asked_about() -> None:
    hazard = points(housing_hazard=Reply.YES)
    case = complaint(step(ONE, "2 March 2026"), points=hazard, **OF_LANDLORD)
    assert state_words(limit_of(case, "landlord-hazard-investigated", LATER)) == "? ask about it"


def test_where_no_limit_holds_the_page_says_where_to_look() -> None:
    outside = complaint(points=points(housing_member=Reply.NO), **OF_LANDLORD)
    assert "the Housing Ombudsman probably can’t look at this" in empty_words(outside, LATER)
    assert "Say above whose" in empty_words(complaint(procedure=Procedure.OTHER), LATER)
