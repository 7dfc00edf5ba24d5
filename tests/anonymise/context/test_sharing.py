"""Two forenames before one surname, which one of them may not have here."""

import pytest

from tests.anonymise.marking import case_of, marked, person, unmarked

CASE = case_of(
    person("ln", "Ms|Lena|Nworah"),
    person("fp", "Mr|Frank|Penny"),
    person("ip", "Mrs|Ines|Penny"),
    person("ib", "Mr|Ivo|Banks"),
    person("lb", "Mrs|Ada|Banks-Lowry"),
)


@pytest.mark.parametrize(
    "text",
    [
        "<Mr Ivo?ib> & Mrs Colin Marsh",
        "<Lena?ln> and Marek Kowalczyk rang",
        "<Lena?ln> & Colin Marsh",
    ],
)
def test_a_forename_that_would_share_anothers_surname_is_a_question(text: str) -> None:
    assert marked(CASE, unmarked(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "{Ines=ip} and {Frank Penny=fp} rang",
        "{Lena=ln} and {Frank Penny=fp} rang",
        "{Lena=ln} and {Frank=fp} rang",
        "{Lena=ln} and {Mr Penny=fp} rang",
        "{Lena Nworah=ln} and {Frank Penny=fp} rang",
        "{Lena=ln} and Colin came on March 3",
        "{Lena's=ln} and {Frank Penny's=fp} flats",
        "He told {Lena=ln}, and {Frank Penny=fp} left",
    ],
)
def test_with_their_own_surname_or_none_behind_it_is_theirs(text: str) -> None:
    assert marked(CASE, unmarked(text)) == text


def test_half_a_surname_makes_no_couple_with_whoever_has_no_more() -> None:
    assert "{" not in marked(CASE, "Mr and Mrs Banks rang")
    assert marked(CASE, "Mr and Mrs Penny rang") == "{Mr and Mrs Penny=fp+ip} rang"
