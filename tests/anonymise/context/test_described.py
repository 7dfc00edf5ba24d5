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


FORD = case_of(
    person("f", "Mr|Ivo|Ford"), person("k", "Ms|Karen|Tull"), person("s", "|Summer|Vane"),
    person("c", "Mr|Colin|Reeve"),
)  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "It was a grey <Ford?f> with flat tyres.", "the blue <Ford?f>", "<Karen?k> trainers",
        "In Summer, six of us came.", "It was <Summer?s>, six", "<Summer?s>, 6 of us came.",
        "<Col?c> then left.", "The Red Cross lent a grey <Ford?f>.",
    ],
)  # fmt: skip
def test_a_car_a_thing_or_a_time_is_not_somebody(text: str) -> None:
    named = "Ivo Ford, Karen Tull, Summer Vane and Colin Reeve met.\n\n"
    assert marked(FORD, named + unmarked(text)).rpartition("\n\n")[2] == text


@pytest.mark.parametrize(
    "text",
    [
        "a worried {Ford=f} rang", "grey {Ford=f} rang", "saw blue-eyed {Ford=f}",
        "the grey {Ford's=f} rang", "{Karen=k} anxious.",
        "{Summer=s}, six, still coughs.", "{Summer=s}, 6, still coughs.",
    ],
)  # fmt: skip
def test_what_somebody_is_or_does_is_theirs(text: str) -> None:
    named = "Ivo Ford, Karen Tull, Summer Vane and Colin Reeve met.\n\n"
    assert marked(FORD, named + unmarked(text)).rpartition("\n\n")[2] == text
