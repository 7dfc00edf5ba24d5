import dataclasses
import datetime as dt

import pytest

from drafter.case.case import Case, Nation
from drafter.case.dates import read_date
from drafter.case.people import BodyKind
from drafter.case.preparing import (
    CheckedPoint,
    ComplaintStep,
    Office,
    OwnWords,
    Procedure,
    Reply,
)
from drafter.letters.form import counted, form_answers, questions
from drafter.limits.route import questions_for, route_of
from tests.letters.made import TODAY, prepared


def answers(case: Case) -> dict[str, str]:
    return {one.part: one.answer for one in form_answers(case, today=TODAY)}


def test_the_worked_example_answers_every_question() -> None:
    found = answers(prepared())
    assert list(found) == [one.part for one in questions()]
    assert all(found.values())
    assert found["who"].startswith("Ms Delphine Marchbanks\n7 Tannery Court, Quillford, ZZ1 4QA")
    assert "signed permission on 22 January 2026" in found["representative"]
    assert "(Monday to Thursday, 9.30am to 4pm)" in found["representative"]
    assert "(document 4)" in found["what-happened"]
    assert "It was their final answer." in found["complained"]
    assert found["court"] == "No."
    assert "washing machine" not in found["documents"]


def test_an_empty_case_has_no_answers() -> None:
    found = form_answers(Case(id="case"), today=TODAY)
    assert not any(one.answer for one in found)
    assert {counted(one) for one in found} == {"no answer yet"}


def test_an_answer_is_counted_and_one_that_is_too_long_is_said() -> None:
    (aware,) = [one for one in form_answers(prepared(), today=TODAY) if one.part == "aware"]
    assert aware.is_own
    assert counted(aware) == "44 characters, 8 words"
    longer = dataclasses.replace(aware, answer="x" * 900)
    assert counted(longer) == "900 characters, 1 words: longer than 800, shorten it if you can"


def test_own_words_replace_an_answer() -> None:
    own = OwnWords(id="x", output="ombudsman-form", part="effect", text="It was cold.")
    assert answers(dataclasses.replace(prepared(), own_words=(own,)))["effect"] == "It was cold."


def asked(steps: tuple[ComplaintStep, ...] = (), **changes: object) -> Case:
    """A complaint about a council, so that the questions of its Ombudsman are asked."""
    case = dataclasses.replace(prepared(), own_words=(), points=(), steps_so_far=steps)
    council = dataclasses.replace(case.bodies[0], kind=BodyKind.COUNCIL)
    given = {"bodies": (council,), "procedure": Procedure.COUNCIL, **changes}
    return dataclasses.replace(case, **given)  # type: ignore[arg-type]


def point(question: str, reply: Reply = Reply.YES, because: str = "") -> CheckedPoint:
    return CheckedPoint(id=question, question=question, reply=reply, because=because)


def test_what_was_noticed_long_ago_takes_the_reason_from_the_check() -> None:
    why = point("lgsco-late", because="She was in hospital.")
    case = asked(points=(why,), first_aware_on=read_date("3 May 2024"))
    assert answers(case)["aware"] == "3 May 2024. She was in hospital."
    recent = dataclasses.replace(case, first_aware_on=read_date("3 May 2026"))
    assert answers(recent)["aware"] == "3 May 2026."


@pytest.mark.parametrize(
    "nation, kind",
    [
        (Nation.ENGLAND, BodyKind.COUNCIL),
        (Nation.ENGLAND, BodyKind.HEALTH),
        (Nation.SCOTLAND, BodyKind.COUNCIL),
        (Nation.WALES, BodyKind.COUNCIL),
        (Nation.NORTHERN_IRELAND, BodyKind.COUNCIL),
    ],
)
def test_the_check_asks_why_it_is_late_wherever_time_runs_from_knowing(
    nation: Nation, kind: BodyKind
) -> None:
    case = asked(nation=nation, procedure=Procedure.USUAL, first_aware_on=read_date("3 May 2024"))
    case = dataclasses.replace(case, bodies=(dataclasses.replace(case.bodies[0], kind=kind),))
    (late,) = [one.id for one in questions_for(case) if one.text.startswith("Did something keep")]
    told = dataclasses.replace(case, points=(point(late, because="She was in hospital."),))
    assert answers(told)["aware"] == "3 May 2024. She was in hospital."
    assert "late" in route_of(told, today=TODAY).answer
    assert any("kept the person" in one for one in route_of(told, today=TODAY).reasons)


def test_what_comes_late_is_open_until_somebody_says_why() -> None:
    def open_words(case: Case) -> str:
        return next(one.open for one in form_answers(case, today=TODAY) if one.part == "aware")

    case = asked(first_aware_on=read_date("3 May 2024"))
    assert open_words(case) == "open, it does not say why not sooner"
    assert not open_words(dataclasses.replace(case, first_aware_on=read_date("3 May 2026")))
    assert not open_words(dataclasses.replace(case, first_aware_on=None))
    why = point("lgsco-late", because="She was in hospital.")
    assert not open_words(dataclasses.replace(case, points=(why,)))


@pytest.mark.parametrize(
    "question, reply, because, said",
    [
        ("housing-court", Reply.NO, "", "No."),
        ("housing-court", Reply.YES, "The county court, in March.", "The county court, in March."),
        ("housing-court", Reply.YES, "", "Yes."),
        ("housing-court", Reply.NOT_SURE, "", "Not sure."),
        ("lgsco-court", Reply.NO, "", ""),  # asked of councils, and one of several
    ],
)
def test_a_court_case_is_told_as_the_check_has_it(
    question: str, reply: Reply, because: str, said: str
) -> None:
    case = dataclasses.replace(prepared(), points=(point(question, reply, because),))
    assert answers(case)["court"] == said


COURTS = ("lgsco-tribunal", "lgsco-tribunal-used", "lgsco-minister", "lgsco-court")


@pytest.mark.parametrize(
    "points, said",
    [
        ([point(one, Reply.NO) for one in COURTS], "No."),
        ([point(one, Reply.NO) for one in COURTS[:3]], ""),  # nobody asked about courts
        ([point("lgsco-tribunal"), *(point(one, Reply.NO) for one in COURTS[1:])], ""),
        ([point("lgsco-tribunal", because="She may appeal.")], "She may appeal."),
        ([point("lgsco-tribunal-used"), point("lgsco-parish", because="A court.")], "Yes."),
        ([point("lgsco-court", Reply.NOT_SURE)], ""),
    ],
)
def test_that_there_could_be_a_case_does_not_say_that_there_is(
    points: list[CheckedPoint], said: str
) -> None:
    assert answers(asked(points=tuple(points)))["court"] == said


def test_what_was_answered_for_another_body_is_not_told() -> None:
    case = prepared()
    other = dataclasses.replace(case.bodies[0], id="other")
    theirs = point("housing-court/other", because="In March.")
    told = answers(dataclasses.replace(case, bodies=(*case.bodies, other), points=(theirs,)))
    assert told["court"] == ""
    own = dataclasses.replace(theirs, question=f"housing-court/{case.bodies[0].id}")
    told = answers(dataclasses.replace(case, bodies=(*case.bodies, other), points=(own,)))
    assert told["court"] == "In March."
    assert answers(dataclasses.replace(case, bodies=(), points=(theirs,)))["court"] == ""


def test_a_stage_without_an_answer_says_so() -> None:
    step = dataclasses.replace(prepared().steps_so_far[0], answered_on=None, answer="")
    case = dataclasses.replace(prepared(), steps_so_far=(step,))
    assert answers(case)["complained"].endswith("Not answered.")
    assert dt.date(2026, 5, 18) == TODAY


def test_an_adviser_nobody_can_reach_or_without_permission_is_named_alone() -> None:
    case = Case(id="case", offices=(Office(id="o", adviser="Ida Example"),))
    assert answers(case)["representative"] == "Ida Example is helping the person who complains."


def test_what_went_on_for_a_while_has_both_days_and_a_day_is_not_said_twice() -> None:
    case = prepared()
    first, second = case.chronology[:2]
    story = (
        dataclasses.replace(first, until=read_date("6 November 2025"), text="On 4 November, cold."),
        dataclasses.replace(second, text="On 18 November, a man came."),
    )
    answers = form_answers(dataclasses.replace(case, chronology=story), today=TODAY)
    told = next(one.answer for one in answers if one.part == "what-happened").splitlines()
    assert told[0].startswith("4 November 2025 to 6 November 2025: On 4 November, cold.")
    assert told[2].startswith("18 November 2025: A man came.")


def test_who_complains_for_them_is_open_until_somebody_says_that_they_agreed() -> None:
    case = prepared()
    parties = tuple(dataclasses.replace(one, represents=()) for one in case.parties)
    bare = dataclasses.replace(case, parties=parties, evidence=case.evidence[:-1])
    (told,) = (one for one in form_answers(bare, today=TODAY) if one.part == "representative")
    assert told.answer
    assert told.is_open
    assert counted(told).endswith(": open, it does not say whether they agreed")
    (said,) = (one for one in form_answers(case, today=TODAY) if one.part == "representative")
    assert not said.is_open
    own = OwnWords(id="o", output="ombudsman-form", part="representative", text="She agreed.")
    typed = dataclasses.replace(bare, own_words=(own,))
    assert not next(
        one for one in form_answers(typed, today=TODAY) if one.part == "representative"
    ).is_open
