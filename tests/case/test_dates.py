import datetime as dt
import re
from pathlib import Path

import pytest

from drafter.case import dates
from drafter.case.dates import as_typed, printed_day, read_date
from drafter.case.days import short_day


@pytest.mark.parametrize(
    "typed, year, month, day",
    [
        ("21 April 2023", 2023, 4, 21),
        ("21st of April, 2023", 2023, 4, 21),
        ("21 April", 0, 4, 21),
        ("April 2023", 2023, 4, 0),
        ("Sept 2023", 2023, 9, 0),
        ("2023", 2023, 0, 0),
        ("21/04/2023", 2023, 4, 21),
        ("21.4.2023", 2023, 4, 21),
        ("2023-04-21", 2023, 4, 21),
        ("2023-04", 2023, 4, 0),
        (" 5  May ", 0, 5, 5),
        ("8/9/26", 2026, 9, 8),
        ("08.09.26", 2026, 9, 8),
        ("8 Sept 26", 2026, 9, 8),
        ("8th Sept. '26", 2026, 9, 8),
        ("3/4/85", 1985, 4, 3),
        ("3/4/49", 2049, 4, 3),
    ],
)
def test_a_date_is_read_in_part_or_whole(typed: str, year: int, month: int, day: int) -> None:
    date = read_date(typed)
    assert (date.year, date.month, date.day) == (year, month, day)
    assert date.typed == typed
    assert date.is_possible


@pytest.mark.parametrize("typed", ["", "soon", "32", "5 Mayor 2023", "Marvel 2023", "21/04/123"])
def test_what_is_no_date_is_kept_as_typed(typed: str) -> None:
    date = read_date(typed)
    assert not date.is_read
    assert not date.is_possible
    assert date.typed == typed
    assert date.printed() == ""


@pytest.mark.parametrize(
    "typed, possible",
    [
        ("30 February 2023", False),
        ("29 February 2023", False),
        ("29 February 2024", True),
        ("29 February", True),
        ("31 April", False),
        ("1/13/2023", False),
        ("April 2023", True),
    ],
)
def test_only_a_day_of_the_calendar_is_possible(typed: str, *, possible: bool) -> None:
    date = read_date(typed)
    assert date.is_read
    assert date.is_possible is possible


def test_only_a_whole_possible_date_is_a_day() -> None:
    assert read_date("21 April 2023").as_date() == dt.date(2023, 4, 21)
    assert read_date("21 April").as_date() is None
    assert read_date("30 February 2023").as_date() is None


def test_the_first_day_it_can_mean() -> None:
    assert read_date("April 2023").earliest() == dt.date(2023, 4, 1)
    assert read_date("2023").earliest() == dt.date(2023, 1, 1)
    assert read_date("21 April").earliest() is None
    assert read_date("31 June 2023").earliest() is None


@pytest.mark.parametrize(
    "typed, printed",
    [
        ("2023-04-21", "21 April 2023"),
        ("21/04/2023", "21 April 2023"),
        ("about 2019", "about 2019"),
        ("c. May 2020", "about May 2020"),
        ("5 may", "5 May"),
    ],
)
def test_the_house_form_is_printed(typed: str, printed: str) -> None:
    assert read_date(typed).printed() == printed


@pytest.mark.parametrize("typed", ["26-09-08", "8/9.26", "Sept 26 26", "8/9/126"])
def test_two_figures_are_a_year_only_behind_a_day_and_a_month(typed: str) -> None:
    assert not read_date(typed).is_read


def test_march_26_is_no_year() -> None:
    assert read_date("March 26").year == 0


def test_a_day_prints_in_the_house_form_and_is_read_back() -> None:
    day = dt.date(2023, 4, 1)
    assert printed_day(day) == "1 April 2023"
    assert short_day(dt.date(2026, 9, 12)) == "12 Sep 2026"
    assert as_typed(day) == read_date("1 April 2023")
    assert as_typed(day).as_date() == day
    for month in range(1, 13):
        assert as_typed(dt.date(2026, month, 3)) == read_date(printed_day(dt.date(2026, month, 3)))


def test_a_moment_prints_as_its_day() -> None:
    assert printed_day(dt.datetime(2026, 11, 2, 23, 59, tzinfo=dt.UTC)) == "2 November 2026"


def test_a_month_has_its_english_name_on_a_computer_that_speaks_otherwise() -> None:
    source = Path(dates.__file__).parent.parent
    spoken = re.compile(r"%[bBaA]|calendar\.(?:month|day)_")
    assert spoken.search("{day:%B %Y}")
    found = [
        path.name
        for path in source.rglob("*.py")
        if spoken.search(path.read_text(encoding="utf-8"))
    ]
    assert found == []
