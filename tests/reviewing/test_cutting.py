"""Where a name stands in or beside an organisation's."""

import pytest

from drafter.reviewing.cutting import Cut, cut, somebody_new


@pytest.mark.parametrize(
    "words, person, organisation",
    [
        (
            "Mrs Nkemelu of Brightwater Care Homes Limited",
            "Mrs Nkemelu",
            "Brightwater Care Homes Limited",
        ),
        ("Mrs Nkemelu, Brightwater Care Homes Ltd", "Mrs Nkemelu", "Brightwater Care Homes Ltd"),
        ("Brightwater Homes Mrs Nkemelu", "Mrs Nkemelu", "Brightwater Homes"),
        ("Dr Nkemelu's Surgery", "Dr Nkemelu", "Dr Nkemelu's Surgery"),
        ("Duke of Quillshire's School", "", "Duke of Quillshire's School"),
        ("St Brannock’s Primary School", "", "St Brannock’s Primary School"),
        ("Fernhollow Lodge’s", "", "Fernhollow Lodge"),
        ("Fernhollow View", "", "Fernhollow View"),
        ("Wilfred Nkemelu’s", "Wilfred Nkemelu", ""),
        ("Wilfred of Fernhollow", "Wilfred of Fernhollow", ""),
        ("Mrs Nkemelu of Fernhollow", "Mrs Nkemelu of Fernhollow", ""),
        ("Nkemelu\nRoe", "Nkemelu Roe", ""),
        ("", "", ""),
    ],
)
def test_a_person_and_an_organisation_are_cut_apart(
    words: str, person: str, organisation: str
) -> None:
    assert cut(words) == Cut(person, organisation)


@pytest.mark.parametrize(
    "words, named",
    [
        ("Wilfred Nkemelu", ("", "Wilfred", "Nkemelu")),
        ("Mrs Jane Ann Roe", ("Mrs", "Jane Ann", "Roe")),
        ("Mrs Nkemelu of Brightwater Care Homes Limited", ("Mrs", "", "Nkemelu")),
        ("Roe", ("", "", "Roe")),
        ("", ("", "", "")),
    ],
)
def test_somebody_new_is_called_by_the_words_found(words: str, named: tuple[str, str, str]) -> None:
    made = somebody_new(words)
    assert (made.title, made.forenames, made.surname) == named
