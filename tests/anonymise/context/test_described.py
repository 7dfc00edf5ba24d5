"""A name in small letters behind a quality: what somebody does or is, and no name."""

import pytest

from tests.anonymise.marking import case_of, marked, person, unmarked

CASE = case_of(person("b", "Mr|Frank|Booker"), person("s", "Ms|Ona|Savill"))
NAMED = "Frank Booker and Ona Savill complain.\n\n"


def shown(text: str) -> str:
    return marked(CASE, NAMED + unmarked(text)).rpartition("\n\n")[2]


@pytest.mark.parametrize(
    "text",
    [
        "A regular booker of the room gave a statement.", "The first booker came.",
        "No sensible booker came.", "a booker of rooms", "a plain <savill?s> of old",
    ],
)  # fmt: skip
def test_an_article_and_a_quality_make_a_thing_of_it(text: str) -> None:
    assert shown(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "told {booker=b} to go", "the tenant {booker=b} says no", "regular {savill=s} rang",
        "the Tall {booker=b} rang", "it was a regular, {savill=s} said",
        "it was a regular day-{savill=s} rang", "{savill=s} rang",
    ],
)  # fmt: skip
def test_it_is_somebodys_behind_anything_else(text: str) -> None:
    assert shown(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "A slater was booked.",
        "the new slater came",
        "told <slater?o+i> to go",
        "the <Slater?o+i> came",
    ],
)
def test_what_two_are_called_is_a_calling_too(text: str) -> None:
    case = case_of(person("o", "Mr|Obi|Slater"), person("i", "Mrs|Ivy|Slater"))
    found = marked(case, "Obi Slater and Ivy Slater met.\n\n" + unmarked(text))
    assert found.rpartition("\n\n")[2] == text
