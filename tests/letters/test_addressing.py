"""The note of advice says "you" to the client, where the words allow it, and else says so first."""

import dataclasses

import pytest

from drafter.case.case import Case
from drafter.case.people import Party, Role
from drafter.letters.addressing import said_to, said_to_client, still_named
from drafter.letters.outputs import output
from drafter.letters.writing import before_it_goes
from tests.letters.made import TODAY, prepared, text_of

CLIENT = Party(id="p", title="Ms", forenames="Ada", surname="Example", roles=(Role.COMPLAINANT,))


@pytest.mark.parametrize(
    "typed, told",
    [
        ("Apologise to Ms Example and Tom.", "Apologise to you and Tom."),
        ("Pay Ms Ada Example £86.", "Pay you £86."),
        ("Repair Ms Example’s boiler.", "Repair your boiler."),
        ("Ms Example was not told. Ms Example's son fell.", "You were not told. Your son fell."),
        ("So that Ms Example still has heating.", "So that you still have heating."),
        ("Ada Example paid twice.", "You paid twice."),
        ("Write to Ms Example as promised.", "Write to you as promised."),
        ("Ms Example really is cold.", "You really are cold."),
    ],
)
def test_the_client_is_you(typed: str, told: str) -> None:
    assert said_to(typed, CLIENT) == told


@pytest.mark.parametrize(
    "typed",
    [
        "Apologise to Ms Example and mend her boiler.",
        "It wrote “Ms Example is wrong”.",
        "Ms Example lives alone.",
        "Ms Example often writes.",
        "Ms Example, who is ill, waits.",
        "Ms Example hasn’t paid.",
        "Ms Examples left; Ms Example-Hall stayed.",
        "The landlord left the flat cold.",
    ],
)
def test_what_would_read_wrong_stays_as_typed(typed: str) -> None:
    assert said_to(typed, CLIENT) == typed


def test_nobody_is_told_by_a_first_name_alone() -> None:
    assert said_to("Pay Ada £5.", Party(id="p", forenames="Ada")) == "Pay Ada £5."
    assert said_to("Pay Ada £5.", CLIENT) == "Pay Ada £5."


def test_the_note_of_advice_speaks_to_the_client() -> None:
    text = text_of(prepared(), "advice-note")
    assert "apologise in writing to you and Otis." in text
    assert "apologise in writing to Ms Marchbanks and Otis." in text_of(prepared(), "stage-1")


def test_what_still_speaks_of_the_client_is_told_before_the_note_goes() -> None:
    case = prepared()
    (first, *others) = case.complaints
    named = dataclasses.replace(first, text="Nobody rang Ms Marchbanks when she asked.")
    step = dataclasses.replace(case.steps_so_far[0], answer="They say Ms Marchbanks was out.")
    case = dataclasses.replace(
        case, complaints=(named, *others), steps_so_far=(step, *case.steps_so_far[1:])
    )
    note = output("advice-note")
    _, told = before_it_goes(case, note, today=TODAY)
    assert [(one.place.record, one.place.field) for one in told] == [
        (first.id, "text"),
        (step.id, "answer"),
    ]
    assert "The note goes to Ms Marchbanks" in told[0].message
    assert before_it_goes(prepared(), note, today=TODAY)[1] == ()
    assert list(still_named(case, output("stage-1"))) == []


def test_a_case_without_a_client_is_told_as_it_is() -> None:
    case = Case(id="case")
    note = output("advice-note")
    assert said_to_client(case, note) is case
    assert list(still_named(case, note)) == []
    nameless = dataclasses.replace(case, parties=(Party(id="p", roles=(Role.COMPLAINANT,)),))
    assert list(still_named(nameless, note)) == []
