"""Whatever was typed, every limit can be told and no function fails."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from drafter.case.case import Case, KindOfWork, Nation
from drafter.case.dates import PartialDate, read_date
from drafter.case.days import MONTHS
from drafter.case.people import BodyInJurisdiction, BodyKind
from drafter.case.preparing import CheckedPoint, ComplaintStep, Procedure, Reply, StageKind
from drafter.limits.counting import LimitState
from drafter.limits.limits import limits_of, most_pressing
from drafter.limits.problems import time_limit_problems
from drafter.limits.reading import rules
from drafter.limits.route import questions_for, routes_of

ASKED = [one.id for scheme in rules().schemes.values() for one in scheme.questions]
YEARS = st.one_of(st.integers(2020, 2030), st.sampled_from([0, 1, 1899, 1975, 2089, 2100, 9999]))
WRITTEN = st.builds("{} {} {:04}".format, st.integers(1, 31), st.sampled_from(MONTHS[1:]), YEARS)
TYPED = st.one_of(
    WRITTEN, st.sampled_from(["", " ", "May", "May 2026", "2026", "about May 2025", "31/02/2026"])
)
DATES: st.SearchStrategy[PartialDate | None] = st.one_of(st.none(), TYPED.map(read_date))
LINKS = st.sampled_from(["", "b0", "b1", "nobody"])
STEPS = st.builds(
    ComplaintStep,
    id=st.sampled_from(["s1", "s2", "s3"]),
    body=LINKS,
    stage=st.sampled_from(StageKind),
    sent_on=DATES,
    acknowledged_on=DATES,
    answered_on=DATES,
    extended_to=DATES,
    final=st.booleans(),
)
BODIES = st.lists(st.sampled_from(BodyKind), max_size=2).map(
    lambda kinds: tuple(
        BodyInJurisdiction(id=f"b{at}", kind=kind, name=f"Body {at}")
        for at, kind in enumerate(kinds)
    )
)
POINTS = st.builds(
    CheckedPoint,
    id=st.just("p"),
    question=st.sampled_from([*ASKED, "other-government", "gone"]),
    reply=st.sampled_from(Reply),
)
CASES = st.builds(
    Case,
    id=st.just("case"),
    kind_of_work=st.sampled_from(KindOfWork),
    nation=st.sampled_from(Nation),
    procedure=st.sampled_from(Procedure),
    first_aware_on=DATES,
    received_on=DATES,
    statement_agreed_on=DATES,
    bodies=BODIES,
    steps_so_far=st.lists(STEPS, max_size=4).map(tuple),
    points=st.lists(POINTS, max_size=3).map(tuple),
)
DAYS = st.dates(dt.date(1975, 1, 1), dt.date(2099, 12, 31))


@given(CASES, DAYS)
def test_every_case_has_its_limits_told(case: Case, today: dt.date) -> None:
    limits = limits_of(case, today=today)
    for limit in limits:
        assert limit.words[0].isupper()
        assert limit.words.endswith((".", "”"))
        assert (limit.what_next == "") == (limit.state is LimitState.MET)
        assert limit.due is not None or limit.state is not LimitState.LATE
        assert limit.due is not None or limit.state is not LimitState.SOON
        assert limit.place.record
        assert "{" not in limit.words
    pressing = most_pressing(limits)
    settled = (limit.state is LimitState.MET or limit.was_sent for limit in limits)
    assert (pressing is None) == all(settled)


@given(CASES, DAYS)
def test_every_case_has_an_answer_and_problems_with_a_place(case: Case, today: dt.date) -> None:
    routes = routes_of(case, today=today)
    assert len(routes) == max(1, len(case.bodies))
    asked = {question.id for question in questions_for(case)}
    for route in routes:
        assert route.answer.endswith(".")
        assert {question.id for question in route.open_questions} <= asked
    for problem in time_limit_problems(case, today=today):
        assert problem.place.record
        assert problem.place.field
        assert problem.why
