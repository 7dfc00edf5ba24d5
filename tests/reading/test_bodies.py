"""Which bodies a pasted text names: in full, once each, and nothing that only sounds like one."""

import pytest

from drafter.case.people import BodyKind
from drafter.reading import read
from drafter.reading.bodies import bodies_named


@pytest.mark.parametrize(
    "text, name, kind",
    [
        ("To: Fernhollow Borough Council", "Fernhollow Borough Council", BodyKind.COUNCIL),
        ("I rent from Lowmarsh Homes.", "Lowmarsh Homes", BodyKind.LANDLORD),
        ("Tideway Housing Association Ltd wrote.", "Tideway Housing Association Ltd", None),
        ("Exampleshire NHS Foundation Trust", "Exampleshire NHS Foundation Trust", BodyKind.HEALTH),
        ("Sandgrove Care Ltd said no.", "Sandgrove Care Ltd", BodyKind.CARE_PROVIDER),
        ("the London Borough of Marrowdale", "London Borough of Marrowdale", BodyKind.COUNCIL),
        ("Kingston upon Example City Council", "Kingston upon Example City Council", None),
        ("Bath and North East Example Council", "Bath and North East Example Council", None),
        ("Yesterday Fernhollow Council came.", "Fernhollow Council", BodyKind.COUNCIL),
        ("They call it 'Fernhollow Council' here.", "Fernhollow Council", BodyKind.COUNCIL),
        ("Example-on-Sea Council came.", "Example-on-Sea Council", BodyKind.COUNCIL),
        ("On Monday Fernhollow Council came.", "Fernhollow Council", BodyKind.COUNCIL),
        ("Council = Wexley Vale DC. Officer: Ada", "Wexley Vale DC", BodyKind.COUNCIL),
        ("Wexley DC wrote.", "Wexley DC", BodyKind.COUNCIL),
    ],
)
def test_a_body_is_found_by_its_name(text: str, name: str, kind: BodyKind | None) -> None:
    (found,) = bodies_named(text)
    assert found.name == name
    assert kind is None or found.kind is kind


@pytest.mark.parametrize(
    "text",
    [
        "The Council wrote. Dear Council, I said.",
        "The County Council and the Parish Council met.",
        "She pays Council Tax and gets Housing Benefit.",
        "Sheltered Housing is full. Care Homes are full.",
        "Nobody came.",
        "On 5 May DC Fold came. A DC rang.",
    ],
)
def test_what_names_no_one_body_is_none(text: str) -> None:
    assert bodies_named(text) == ()


def test_each_is_counted_once_however_its_sentence_begins() -> None:
    found = bodies_named(
        "Sadly Fernhollow Council wrote. Fernhollow Council rang. Then Fernhollow Council came,"
        " and Lowmarsh Homes did not."
    )
    assert [(one.name, one.count) for one in found] == [
        ("Fernhollow Council", 3),
        ("Lowmarsh Homes", 1),
    ]


def test_two_bodies_in_one_sentence_are_two() -> None:
    found = bodies_named("I wrote to Fernhollow Council and Lowmarsh Homes.")
    assert {one.name for one in found} == {"Fernhollow Council", "Lowmarsh Homes"}


def test_at_most_five_are_offered() -> None:
    letters = "ABCDEFG"
    text = " and then ".join(f"{letter}lpha Homes" for letter in letters)
    assert len(bodies_named(text)) == 5


def test_a_body_that_the_title_gave_is_not_offered_again() -> None:
    draft = "Exampleshire Council (25 900 111)\n\nExampleshire Council rang Lowmarsh Homes."
    reading = read(draft)
    assert [(one.name, one.kind) for one in reading.case.bodies] == [
        ("Exampleshire Council", BodyKind.COUNCIL)
    ]
    assert [one.name for one in reading.bodies] == ["Lowmarsh Homes"]


@pytest.mark.parametrize(
    "text",
    [
        "Analysis\n\nThe Council’s policy says so.",
        "SUMMARY\nThe Council was at fault.",
        "Wexley\nBorough Council wrote.",
        "Ada Quill\nHousing Trust rang.",
        "From: Ada Quill\nTo: Council",
        "Her son was waiting for an answer of the Children's Services\nThe Council was late.",
    ],
)
def test_a_name_does_not_go_on_over_the_end_of_a_line(text: str) -> None:
    assert bodies_named(text) == ()
    assert [one.name for one in bodies_named(f"{text}\n\nWexley Council")] == ["Wexley Council"]


def test_a_line_that_was_broken_for_its_width_goes_on() -> None:
    text = "I have now been waiting for eleven months for an answer of Wexley\nBorough Council."
    assert [one.name for one in bodies_named(text)] == ["Wexley Borough Council"]


def test_a_councils_short_name_is_its_own() -> None:
    text = "Wexley DC wrote. Wexley District Council wrote. Marrow BC did."
    assert [(one.name, one.count) for one in bodies_named(text)] == [
        ("Wexley District Council", 2),
        ("Marrow BC", 1),
    ]
