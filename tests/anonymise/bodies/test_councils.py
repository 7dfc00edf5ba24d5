"""What people call a council."""

import pytest

from drafter.anonymise.bodies.councils import council_forms
from tests.anonymise.marking import body, case_of, marked


@pytest.mark.parametrize(
    "name, form",
    [
        ("Exampleshire County Council", "Exampleshire CC"),
        ("Exampleshire County Council", "Exampleshire Council"),
        ("London Borough of Marlowe", "LB of Marlowe"),
        ("London Borough of Marlowe", "Marlowe Borough Council"),
        ("Royal Borough of Kestrel and Thames", "Kestrel and Thames Council"),
        ("Northmere Metropolitan Borough Council", "Northmere Met Borough Council"),
        ("Northmere Metropolitan Borough Council", "Northmere MBC"),
        ("Unitary Council of Orme", "Orme Unitary Council"),
    ],
)
def test_a_council_has_its_usual_forms(name: str, form: str) -> None:
    assert form in list(council_forms(name))


@pytest.mark.parametrize(
    "name", ["Bridgeford Homes", "Council", "Borough Council", "City of Orme Trust"]
)
def test_what_is_no_council_or_nowhere_has_none(name: str) -> None:
    assert not list(council_forms(name))
    assert list(council_forms("Orme Council")) == ["Orme Council"]


def test_every_form_is_the_council_and_the_place_is_not() -> None:
    case = case_of(body("n", "Northmere City Council"))
    text = "Northmere CC, NORTHMERE COUNCIL, northmere council; City of Northmere"
    assert marked(case, text) == (
        "{Northmere CC=n}, {NORTHMERE COUNCIL=n}, {northmere council=n}; City of Northmere"
    )
