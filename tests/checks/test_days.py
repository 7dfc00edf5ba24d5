"""Exact days, read block after block."""

import pytest

from drafter.checks.days import Calendar, Day, month_for, told_days


def days(*texts: str) -> list[Day]:
    calendar = Calendar()
    return [dated.day for text in texts for dated in calendar.read(text)]


def test_a_day_without_a_year_is_of_the_year_named_last() -> None:
    assert days("On 2 June 2025 they left.", "No date.", "On 9 June she rang.") == [
        Day(2025, 6, 2), Day(2025, 6, 9),
    ]  # fmt: skip
    assert days("On 9 June. In 2024 and in May 2025.", "On 1st July.") == [
        Day(0, 6, 9), Day(2025, 7, 1),
    ]  # fmt: skip


def test_the_year_of_the_record_comes_first() -> None:
    calendar = Calendar()
    calendar.read("In May 2024, long before, he walked.")
    assert [each.day for each in calendar.read("On 3 September.", 2025)] == [Day(2025, 9, 3)]


def test_a_day_of_a_life_is_told_apart() -> None:
    (death,) = Calendar().read("He died on 4 March 2024.")
    (call,) = Calendar().read("He rang on 4 March 2024.")
    assert death.is_of_life
    assert not call.is_of_life
    assert "He died on 4 March 2024."[death.start : death.end] == "on 4 March 2024"


@pytest.mark.parametrize(
    "found, printed",
    [
        ({Day(2023, 4, 17)}, "1 exact day, 17 April 2023"),
        ({Day(0, 4, 17)}, "1 exact day, 17 April"),
        ({Day(2025, 6, 2), Day(2025, 10, 13)}, "2 exact days, from 2 June to 13 October 2025"),
        (
            {Day(2024, 11, 4), Day(2025, 1, 2), Day(2025, 3, 3)},
            "3 exact days, from 4 November 2024 to 3 March 2025",
        ),
    ],
)
def test_days_are_told_in_one_phrase(found: set[Day], printed: str) -> None:
    assert told_days(found) == printed


@pytest.mark.parametrize(
    "found, printed",
    [
        (set(), ""),
        ({Day(2025, 7, 14)}, "July 2025 for 14 July"),
        ({Day(0, 7, 14)}, "July for 14 July"),
        ({Day(2025, 8, 8), Day(2025, 8, 22)}, "the month for 8 August and 22 August"),
        ({Day(2025, 8, day) for day in range(1, 6)}, "the month for 5 of them"),
    ],
)
def test_the_month_is_offered_for_the_others(found: set[Day], printed: str) -> None:
    assert month_for(found) == printed
