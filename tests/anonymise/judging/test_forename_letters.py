"""Somebody called by the letters of two forenames."""

import pytest

from tests.anonymise.marking import case_of, marked, person, unmarked

CASE = case_of(
    person("mj", "Ms|Maria José|Tarnby"),
    person("pb", "Mr|Piotr Bo|Venn"),
    person("ma", "Mrs|Mary Ann|Corlett"),
    person("cb", "Ms|Cy|Brisk"),
)
NAMED = "Ms Tarnby, Mr Venn, Mrs Corlett and Ms Brisk met.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "The officer turned <MJ?mj> away.", "<MJ?mj> rang.", "He told <MJ?mj> so.",
        "a note for <MJ?mj>", "<MJ?mj>'s bag",
        # an article, somebody else's surname, a degree, letters that are a budget or whole initials
        "the MJ file", "MJ Harbour rang.", "She has an MA.", "told MA so", "PB rang.",
        "MJ 12 is shut.", "{CB=cb} rang.",
    ],
)  # fmt: skip
def test_letters_of_forenames_are_asked_about_where_somebody_acts(text: str) -> None:
    assert marked(CASE, NAMED + unmarked(text)).rpartition("\n\n")[2] == text


def test_nobody_whom_the_text_does_not_name_is_called_so() -> None:
    assert marked(CASE, "MJ rang. CB rang.") == "MJ rang. {CB=cb} rang."
