"""Registered dates of birth in every way a date is written."""

import pytest

from tests.anonymise.marking import case_of, marked, person

CASE = case_of(person("p", "||", date_of_birth="3 June 1984"))


@pytest.mark.parametrize(
    "words",
    [
        "3 June 1984", "3rd June 1984", "03/06/1984", "3/6/84", "03.06.1984", "1984-06-03",
        "1984 June 3", "03-06-84", "3 Jun 84", "3rd of June, 1984", "03/ 06 / 1984", "03061984",
        "19840603", "3rd day of June 1984", "June 3, 1984", "June 3rd 1984", "3-Jun-1984",
        "3June1984", "3\nJune\n1984", "3 June '84",
        "third of June eighty-four", "third of june nineteen eighty four", "3.VI.1984", "3/vi/84",
    ],
)  # fmt: skip
def test_a_date_of_birth_is_found_however_written(words: str) -> None:
    assert marked(CASE, f"was {words}; then") == f"was {{{words}=date of birth}}; then"


def test_the_american_order_is_asked_about() -> None:
    assert marked(CASE, "6/3/1984") == "<6/3/1984?date of birth>"


@pytest.mark.parametrize(
    "text",
    [
        "30 June 1984",
        "13 June 1984",
        "3 June 1985",
        "3 June",
        "June 1984",
        "31/31/1984",
        "99999999",
    ],
)
def test_the_date_of_an_event_stays(text: str) -> None:
    assert marked(CASE, f"On {text} it rained") == f"On {text} it rained"
    assert marked(CASE, f"{text} and 3 June 1984") == f"{text} and {{3 June 1984=date of birth}}"


@pytest.mark.parametrize("before", ["born on", "her birthday,", "DOB:", "date of birth is"])
def test_day_and_month_behind_such_a_word_are_a_birthday(before: str) -> None:
    assert marked(CASE, f"{before} 3 June") == f"{before} {{3 June=date of birth}}"
    assert marked(CASE, f"{before} 4 June") == f"{before} 4 June"


def test_twins_share_a_date() -> None:
    twins = case_of(
        person("a", "||", date_of_birth="03/06/1984"), person("b", "||", date_of_birth="3.6.1984")
    )
    assert marked(twins, "3 June 1984") == "{3 June 1984=date of birth}"


@pytest.mark.parametrize("value", ["June 3, 1984", "03061984", "3rd day of June 1984", "3/6/84"])
def test_a_date_is_read_however_it_was_registered(value: str) -> None:
    case = case_of(person("p", "||", date_of_birth=value))
    assert marked(case, "3 June 1984") == "{3 June 1984=date of birth}"


def test_what_cannot_be_read_is_sought_as_it_stands() -> None:
    case = case_of(person("p", "||", date_of_birth="summer 1980"))
    assert marked(case, "in Summer, 1980") == "in {Summer, 1980=date of birth}"


def test_a_year_alone_is_asked_about() -> None:
    case = case_of(person("p", "||", date_of_birth="1984"))
    assert marked(case, "since 1984") == "since <1984?date of birth>"


@pytest.mark.parametrize(
    "value, words",
    [
        ("4 May 2004", "fourth of May two thousand and four"),
        ("9 May 2000", "ninth of may two thousand"),
        ("5 May 2021", "fifth of May twenty twenty-one"),
        ("5 May 1919", "fifth of May nineteen nineteen"),
        ("5 May 1920", "5 May twenty"),
    ],
)
def test_a_year_in_words_is_read(value: str, words: str) -> None:
    case = case_of(person("p", "||", date_of_birth=value))
    assert marked(case, f"on {words}.") == f"on {{{words}=date of birth}}."
