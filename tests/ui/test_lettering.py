"""The names of letters' files: each letter has its own, and none names a person."""

import dataclasses

import pytest

from drafter.case.case import Case
from drafter.case.people import BodyInJurisdiction
from drafter.case.preparing import ComplaintStep, StageKind
from drafter.letters.outputs import OUTPUTS, output
from drafter.session.examples import example
from drafter.ui.preparing.lettering import (
    Sending,
    before_sending,
    button_words,
    letter_name,
    name_refusal,
    next_letter,
)

STAGE_1 = output("stage-1")


def about(*bodies: BodyInJurisdiction) -> Case:
    return dataclasses.replace(example("housing-repairs-complaint"), bodies=bodies)


def body(name: str, **changes: object) -> BodyInJurisdiction:
    return BodyInJurisdiction(id=name, name=name, **changes)  # type: ignore[arg-type]


def names(case: Case) -> list[str]:
    return [letter_name(case, Sending(output=STAGE_1, body=one.id)) for one in case.bodies]


@pytest.mark.parametrize(
    "bodies, ends",
    [
        ([body("Fernhollow Council")], [""]),
        (
            [body("Fernhollow Council"), body("Lowmarsh Homes")],
            ["-Fernhollow-Council", "-Lowmarsh-Homes"],
        ),
        ([body("The Council"), body("The  council")], ["-The-Council-1", "-The-council-2"]),
        ([body("One"), body("Two", is_named=False)], ["-One", "-2"]),
        ([body("One"), body("!")], ["-One", "-2"]),
    ],
)
def test_each_body_has_letters_under_a_name_of_their_own(
    bodies: list[BodyInJurisdiction], ends: list[str]
) -> None:
    found = names(about(*bodies))
    assert found == [f"QAC-2026-014-stage-1{end}" for end in ends]
    assert len({one.casefold() for one in found}) == len(found)


def test_a_long_name_is_cut_and_a_body_nobody_knows_is_the_first() -> None:
    case = about(body("Word " * 30), body("Two"))
    first = names(case)[0]
    assert len(first) < 70
    assert letter_name(case, Sending(output=STAGE_1, body="gone")) == first


def test_large_print_and_a_draft_are_said_in_the_name() -> None:
    sending = Sending(output=STAGE_1, is_large=True)
    assert letter_name(about(), sending, lacks=True).endswith("-stage-1-large-print-DRAFT")
    assert letter_name(Case(id="case"), sending) == "letter-stage-1-large-print"


def test_what_lacks_something_says_draft_in_its_name() -> None:
    assert "say DRAFT" in name_refusal("stage-1", "", lacks=True)
    assert name_refusal("stage-1-draft", "", lacks=True) == ""
    assert name_refusal("stage-1", "", lacks=False) == ""
    assert name_refusal("", "Give it a name.", lacks=True) == "Give it a name."
    assert "for statements" in name_refusal("a-IDENTIFIABLE", "", lacks=False)


def test_the_next_letter_goes_on_from_what_was_sent_and_answered() -> None:
    case = example("housing-repairs-complaint")
    first, second = case.steps_so_far

    def after(*steps: ComplaintStep) -> str:
        return next_letter(dataclasses.replace(case, steps_so_far=steps))

    assert after() == "stage-1"
    assert after(dataclasses.replace(first, answered_on=None)) == "chaser"
    assert after(first) == "stage-2"
    assert after(first, dataclasses.replace(second, answered_on=None)) == "chaser"
    assert after(first, second) == "stage-1"
    call = ComplaintStep(id="call", stage=StageKind.FIRST_CONTACT, sent_on=first.sent_on)
    assert after(first, call) == after(call, first) == "stage-2"
    assert after(call) == "chaser"
    gone = ComplaintStep(id="o", stage=StageKind.OMBUDSMAN, sent_on=second.sent_on)
    assert after(gone, first) == after(first, gone) == "stage-1"


def test_the_next_letter_to_a_body_goes_on_from_what_that_body_was_sent() -> None:
    case = example("housing-repairs-complaint")
    other = dataclasses.replace(case.bodies[0], id="other")
    first = dataclasses.replace(case.steps_so_far[0], body=case.bodies[0].id)
    waits = dataclasses.replace(first, id="w", body="other", answered_on=None)
    two = dataclasses.replace(case, bodies=(*case.bodies, other), steps_so_far=(first, waits))
    assert next_letter(two) == next_letter(two, case.bodies[0].id) == "stage-2"
    assert next_letter(two, "other") == "chaser"


def test_time_runs_from_a_complaint_alone() -> None:
    told = {one.id: before_sending(Sending(output=one)) for one in OUTPUTS}
    assert {one for one in told if "time runs" in told[one]} == {"stage-1", "stage-2"}
    assert button_words(Sending(output=STAGE_1), "a") == "Make the letter"
    assert button_words(Sending(output=STAGE_1), "a-DRAFT") == "Make a draft"
