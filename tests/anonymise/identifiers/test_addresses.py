"""Registered addresses by postcode, house and street."""

import pytest

from tests.anonymise.marking import case_of, marked, person

CASE = case_of(person("p", "||", address="Flat 3, 27 Quill Street, Exampleton, ZZ1 4QP"))
OTHERS = {
    "Rosewood, Mill Lane, Exampleton": ["Rosewood", "Mill Ln"],
    "14 St. Mary’s Road\nExampleton\nZZ3 1AA": ["14 Saint Marys Rd", "14 St Mary's Road", "zz31aa"],
    "27 Quill St": ["27 Quill Street", "No. 27 Quill St."],
    "27 Quill Street Exampleton": ["27 Quill Street", "27 Quill Street Exampleton"],
    "9 Hill View Court Exampleton": ["9 Hill View Court", "9 Hill View"],
    "Flat 3, 12 Thornbeck": ["12 Thornbeck"],
    "Orchard Cottage": ["Orchard Cottage", "orchard cott"],
    "12a The Mount": ["12A The Mount"],
    "12 Avenue Road": ["12 Ave Rd"],
}


@pytest.mark.parametrize(
    "words",
    ["27 Quill Street", "27 quill st", "No 27 Quill St", "27, Quill Street", "27 Quill\nStreet",
     "27QuillStreet"],
)  # fmt: skip
def test_house_and_street_together_are_sure(words: str) -> None:
    assert marked(CASE, f"at {words}, then") == f"at {{{words}=address}}, then"


def test_a_postcode_inside_an_address_is_sought_too() -> None:
    assert marked(CASE, "zz1 4qp") == "{zz1 4qp=postcode}"


@pytest.mark.parametrize("words", ["Quill Street", "no. 27", "number 27", "Flat 3"])
def test_a_street_or_a_house_alone_is_asked_about(words: str) -> None:
    assert marked(CASE, f"at {words}, then") == f"at <{words}?address>, then"


@pytest.mark.parametrize("words", ["Exampleton", "27 people", "3 cats", "ZZ1", "Quilling"])
def test_a_town_or_a_bare_figure_is_nobodys_address(words: str) -> None:
    assert marked(CASE, words) == words
    assert marked(CASE, f"{words} 27 Quill Street") == f"{words} {{27 Quill Street=address}}"


@pytest.mark.parametrize("value", OTHERS)
def test_every_line_that_says_a_place_is_found(value: str) -> None:
    case = case_of(person("p", "||", address=value))
    for words in OTHERS[value]:
        assert f"{{{words.removesuffix('.')}" in marked(case, f"at {words}"), words


@pytest.mark.parametrize("value", ["Hillside", "7", "Flat 9", "The Mount", ", ;"])
def test_a_house_that_is_a_common_word_is_never_sure(value: str) -> None:
    case = case_of(person("p", "||", address=value))
    assert "{" not in marked(case, f"by a hillside with 7 people in flat 9, {value}") or (
        value == "The Mount"
    )


@pytest.mark.parametrize(
    "text, expected",
    [
        ("at 5 Quill Street", "at <5 Quill Street?address>"),
        ("at 5b, Quill Street", "at <5b, Quill Street?address>"),
        ("in 12345 Quill Street", "in 12345 <Quill Street?address>"),
        ("at 27 Quill Street", "at {27 Quill Street=address}"),
        ("at number 5", "at number 5"),
    ],
)
def test_a_neighbours_number_goes_with_the_street(text: str, expected: str) -> None:
    case = case_of(person("p", "||", address="27 Quill Street"))
    assert marked(case, text) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        ("at Flat 12, 27 Quill Street", "at <Flat 12, 27 Quill Street?address>"),
        ("at Apt 3a at 27 Quill Street", "at <Apt 3a at 27 Quill Street?address>"),
        ("at Flat 3, 27 Quill Street", "at <Flat 3?address>, {27 Quill Street=address}"),
        ("a flat. 27 Quill Street", "a {flat. 27 Quill Street=address}"),
    ],
)
def test_another_flat_of_the_house_is_a_neighbours(text: str, expected: str) -> None:
    assert marked(CASE, text) == expected
