"""A case begun from a template has what its kind always has, and nobody in it."""

import dataclasses
from pathlib import Path

import pytest

from drafter.case.case import Case, KindOfWork
from drafter.case.people import BodyKind
from drafter.case.reasoning import OutcomeKind
from drafter.errors import DrafterError
from drafter.session.case_templates import (
    CaseTemplate,
    begun_from,
    case_templates,
    load_case_templates,
)

GOOD = '[[case]]\ntitle = "One"\nabout = "A sentence."\n'


@pytest.fixture(params=case_templates(), ids=lambda one: str(one.title))
def template(request: pytest.FixtureRequest) -> CaseTemplate:
    assert isinstance(request.param, CaseTemplate)
    return request.param


def test_a_case_begun_from_any_template_has_nobody_in_it(template: CaseTemplate) -> None:
    made = begun_from(template)
    assert (made.parties, made.complaints, made.reference) == ((), (), "")
    assert all(body.name == "" for body in made.bodies)
    assert [use.code for use in made.paragraphs] == [one.code for one in template.paragraphs]
    assert template.about.endswith(".")


def test_two_cases_begun_from_one_template_share_no_id(template: CaseTemplate) -> None:
    def ids(case: Case) -> set[str]:
        uses = {use.id for use in case.paragraphs}
        return uses | {body.id for body in case.bodies} | {one.id for one in case.outcomes}

    assert not ids(begun_from(template)) & ids(begun_from(template))


def test_titles_are_told_apart_and_both_kinds_of_work_have_some() -> None:
    titles = [one.title for one in case_templates()]
    assert len(set(titles)) == len(titles)
    assert {one.work for one in case_templates()} == {KindOfWork.DECIDING, KindOfWork.PREPARING}


def test_what_a_template_brings_is_said() -> None:
    templates = {one.title: one for one in case_templates()}
    assert templates["Investigation: no fault"].brings.startswith(
        "Brings the paragraphs “Fault and injustice”, “How a decision was made”"
    )
    assert templates["Complaint about a council"].brings == ""
    one = dataclasses.replace(
        templates["Investigation"], paragraphs=templates["Investigation"].paragraphs[:1]
    )
    assert one.brings == "Brings the paragraph “Fault and injustice”."


def test_paragraphs_and_outcome_stand_where_they_are_printed() -> None:
    templates = {one.title: one for one in case_templates()}
    made = begun_from(templates["Investigation: fault, with a remedy"])
    assert [outcome.kind for outcome in made.outcomes] == [OutcomeKind.FAULT_WITH_INJUSTICE]
    assert made.paragraphs[-1].section.value == "action"
    both = begun_from(templates["Investigation: a council and a care provider"])
    assert [body.kind for body in both.bodies] == [BodyKind.COUNCIL, BodyKind.CARE_PROVIDER]
    assert both.outcomes == ()
    first = begun_from(templates["Not investigated: the body comes first"])
    assert [outcome.body for outcome in first.outcomes] == [first.bodies[0].id]


@pytest.mark.parametrize(
    "text, sentence",
    [
        ("[[case]\n", "can't be read as templates of cases"),
        ('case = "x"', "write each template under"),
        ('case = ["x"]', "case 1: a template needs a title and a sentence"),
        ('[[case]]\ntitle = "One"', "case 1: a template needs a title and a sentence"),
        (
            GOOD + 'work = "guessing"',
            "case 1: “guessing” is none of deciding, preparing, practising",
        ),
        (GOOD + 'bodies = ["choir"]', "case 1: “choir” is none of council"),
        (GOOD + 'outcome = "perhaps"', "case 1: “perhaps” is none of fault causing injustice"),
        (GOOD + 'paragraphs = ["GONE"]', "case 1: the library has no paragraph GONE"),
    ],
)
def test_a_wrong_list_is_answered_with_what_is_wrong(
    text: str, sentence: str, tmp_path: Path
) -> None:
    path = tmp_path / "own.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DrafterError, match=sentence.replace("[", r"\[")):
        load_case_templates(path)


def test_a_list_that_is_right_is_read_and_one_that_is_gone_is_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text(GOOD, encoding="utf-8")
    (one,) = load_case_templates(path)
    assert (one.title, one.work, one.paragraphs) == ("One", KindOfWork.DECIDING, ())
    with pytest.raises(DrafterError, match=r"gone\.toml can't be read"):
        load_case_templates(tmp_path / "gone.toml")
