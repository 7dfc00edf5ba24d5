"""Forenames that are qualities, before a verb; initials that look like the "v" of a court case."""

import pytest

from tests.anonymise.marking import case_of, marked, person, unmarked

CASE = case_of(
    person("frank", "Mr|Frank|Tull"),
    person("chris", "Mr|Christian|Day"),
    person("vs", "Ms|Vera|Summers"),
    person("summer", "Ms|Summer|Vane"),
)
NAMED = "Frank Tull, Christian Day, Vera Summers and Summer Vane met.\n\n"


def shown(text: str) -> str:
    return marked(CASE, NAMED + unmarked(text)).rpartition("\n\n")[2]


@pytest.mark.parametrize(
    "text",
    [
        "{Frank=frank} posted as somebody else.", "{Christian=chris} will be offered a day.",
        "{Christian=chris} should ring us.", "{Frank=frank} can not come.",
        "{Frank=frank} wrote.", "{Christian=chris} was not asked.",
    ],
)  # fmt: skip
def test_a_quality_that_does_something_is_somebody(text: str) -> None:
    assert shown(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "<Frank?frank> exchanges followed.", "<Christian?chris> will and testament.",
        "<Frank?frank> admissions helped.", "<Frank?frank> Posted", "<Christian?chris> would",
        "<Frank?frank> always",
    ],
)  # fmt: skip
def test_a_quality_of_something_is_asked_about(text: str) -> None:
    assert shown(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "Visit by {VS=vs}. {Frank=frank} tearful.", "LANE <VS?vs>. <FRANK?frank>",
        "Lane vs <Frank?frank>",
    ],
)  # fmt: skip
def test_initials_that_end_a_sentence_are_no_versus(text: str) -> None:
    assert shown(text) == text


@pytest.mark.parametrize(
    "text",
    [
        'He wrote: "Dear Bo, thank you for this. He will be in touch. {Summer=summer}." Done.',
        'He wrote: "It was told. He asked you when. <Summer?summer>." Done.',
        'He wrote: "Dear Bo, thank you for this, <Summer?summer>." Done.',
        'He wrote: "Dear Bo, thank you for this. <Summer?summer>. Then more." Done.',
        'He wrote: "Dear Bo, thank you for this. <Summer?summer>.',
    ],
)
def test_a_letter_that_is_quoted_may_end_with_a_stop(text: str) -> None:
    assert shown(text) == text
