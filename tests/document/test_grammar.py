import datetime as dt

import pytest

from drafter.document.deadlines import due_on
from drafter.document.grammar import (
    capitalised,
    count_in_words,
    letter,
    listed,
    midsentence,
    period,
    pronoun,
    separators,
)


def test_things_are_listed_with_commas_and_a_last_and() -> None:
    assert listed(["a", "b", "c"], ", ", " and ") == ["a", ", ", "b", " and ", "c"]
    assert listed(["a"], ", ", " and ") == ["a"]


@pytest.mark.parametrize(
    "things, comma, last",
    [
        (["a", "b"], ", ", " and "),
        (["a and b", "c"], ", ", ", and "),
        (["a, and b", "c"], "; ", "; and "),
    ],
)
def test_things_with_an_and_of_their_own_are_parted_more_strongly(
    things: list[str], comma: str, last: str
) -> None:
    assert separators(things) == (comma, last)


@pytest.mark.parametrize(
    "typed, printed", [("the officer", "The officer"), ("‘so’ it", "‘So’ it"), ("…", "…"), ("", "")]
)
def test_the_first_letter_becomes_a_capital(typed: str, printed: str) -> None:
    assert capitalised(typed) == printed


@pytest.mark.parametrize(
    "typed, printed",
    [
        ("Delay in repairs", "delay in repairs"),
        ("NHS care", "NHS care"),
        ("I saw", "I saw"),
        ("A flat", "a flat"),
        ("Mother’s fall", "mother’s fall"),
        ("Christmas visits", "Christmas visits"),
        ("April’s bins", "April’s bins"),
        ("Blue Badge refused", "Blue Badge refused"),
        ("", ""),
    ],
)
def test_a_phrase_in_a_sentence_begins_small_unless_it_is_an_abbreviation(
    typed: str, printed: str
) -> None:
    assert midsentence(typed) == printed


def test_pronouns_follow_the_party_and_several_are_they() -> None:
    assert pronoun("she", "possessive", several=False) == "her"
    assert pronoun("she", "object", several=True) == "them"
    assert pronoun("", "self", several=False) == "themselves"


def test_counts_are_words_up_to_ten() -> None:
    assert [count_in_words(number) for number in (1, 10, 11, 0, -3)] == [
        "one", "ten", "11", "0", "-3",
    ]  # fmt: skip


def test_a_period_of_one_is_singular() -> None:
    assert period(1, "months") == "one month"
    assert period(20, "working days") == "20 working days"


def test_letters_after_z_repeat_as_word_numbers_them() -> None:
    assert [letter(nth) for nth in (1, 26, 27, 28, 53)] == ["a", "z", "aa", "bb", "aaa"]


@pytest.mark.parametrize(
    "decided, count, unit, due",
    [
        (dt.date(2023, 4, 21), 1, "months", dt.date(2023, 5, 21)),
        (dt.date(2023, 1, 31), 1, "months", dt.date(2023, 2, 28)),
        (dt.date(2023, 12, 31), 14, "months", dt.date(2025, 2, 28)),
        (dt.date(2023, 4, 21), 2, "weeks", dt.date(2023, 5, 5)),
        (dt.date(2023, 4, 21), 10, "days", dt.date(2023, 5, 1)),
        (dt.date(2023, 4, 21), 10, "working days", None),
        (dt.date(2023, 4, 21), 0, "months", None),
        (dt.date(2023, 4, 21), 10**9, "days", None),
        (dt.date(9999, 4, 21), 1, "days", None),
    ],
)
def test_a_deadline_ends_on_a_day_that_exists(
    decided: dt.date, count: int, unit: str, due: dt.date | None
) -> None:
    assert due_on(decided, count, unit) == due
