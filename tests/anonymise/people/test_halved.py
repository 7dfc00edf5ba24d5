"""Names in two pieces, or with a half misspelt, are one name: nothing of them is left over."""

import pytest

from tests.anonymise.marking import case_of, marked, person, unmarked

CASE = case_of(
    person("d", "Mr|Daniel|Vuldane"),
    person("a", "Mrs|Alison|Lake-Tarn"),
    person("k", "Ms|Kathleen|Sow-Fall"),
    person("o", "Mr|Oleksandr|Grumbold"),
    person("r", "Mr|Robin|Zorvi"),
)


@pytest.mark.parametrize(
    "text",
    [
        "{Dan iel=d} rang. {Dan iel's=d} flat is wet.",
        "{Dan Iel Vuldane=d} and {Mr Oleksa ndr Grumbold=o} came.",
        "{Kathl een=k} has palsy.",
        "{Mrs Lake-arn=a} rang {Ms Sow-all=k}.",
        "{Alison Lake-aTrn=a} and {Kathleen Sow-aFll=k} signed.",
    ],
)
def test_two_pieces_are_one_name(text: str) -> None:
    assert marked(CASE, unmarked(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "{Dan=d} elegantly refused.",
        "The {Robin Zorvi=r} file: <Rob?r> in housing rang.",
        "{Ali=a} son of nobody did not ask.",
        "the {Mrs Lake=a}-led review, {Ms Sow=k}-based",
        "{Dan=d}. Iel is a place.",
    ],
)
def test_a_word_of_its_own_is_no_half(text: str) -> None:
    assert marked(CASE, unmarked(text)) == text


def test_of_two_people_whoever_the_pieces_make_is_meant() -> None:
    two = case_of(person("d", "Mr|Daniel|Vuldane"), person("n", "Mr|Dan|Grumbold"))
    assert marked(two, "Dan iel rang.") == "{Dan iel=d} rang."
    assert marked(two, "Dan Vuldane rang.") == "{Dan Vuldane=d} rang."
