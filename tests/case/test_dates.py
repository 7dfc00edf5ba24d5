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


@pytest.mark.parametrize(
    "typed, first, last",
    [
        ("21 April 2023", dt.date(2023, 4, 21), dt.date(2023, 4, 21)),
        ("February 2024", dt.date(2024, 2, 1), dt.date(2024, 2, 29)),
        ("about 2019", dt.date(2019, 1, 1), dt.date(2019, 12, 31)),
        ("before June 2021", None, dt.date(2021, 5, 31)),
        ("between 3 and 9 July 2024", dt.date(2024, 7, 3), dt.date(2024, 7, 9)),
        ("between May and July 2024", dt.date(2024, 5, 1), dt.date(2024, 7, 31)),
        ("21 April", None, None),
        ("before May", None, None),
        ("between 3 and 9 July", None, None),
        ("between 3 and 39 July 2024", None, None),
        ("before 0001", None, dt.date.min),
    ],
)
def test_the_days_it_can_mean(typed: str, first: dt.date | None, last: dt.date | None) -> None:
    date = read_date(typed)
    assert (date.earliest(), date.latest()) == (first, last)


@pytest.mark.parametrize(
    "typed", ["before June 2021", "before 3 June 2021", "between 3 and 9 July 2024"]
)
def test_a_bound_or_a_span_is_no_exact_day_and_reads_back_as_printed(typed: str) -> None:
    date = read_date(typed)
    assert date.as_date() is None
    assert date.about
    assert date.is_possible
    assert read_date(date.printed()).printed() == date.printed()


@pytest.mark.parametrize(
    "typed, is_read",
    [
        ("between 9 and 3 July 2024", True),
        ("between 3 July 2024 and 31 June 2024", True),
        ("between 3 and July 2024", False),
        ("between two and three", False),
        ("before long", False),
    ],
)
def test_a_span_that_no_calendar_has_is_not_possible(typed: str, *, is_read: bool) -> None:
    date = read_date(typed)
    assert date.is_read is is_read
    assert not date.is_possible
    assert (date.typed, date.printed(), date.latest()) == (typed, "", None)


@pytest.mark.parametrize(
    "typed, placed",
    [
        ("21 April 2023", dt.date(2023, 4, 21)),
        ("about 2019", dt.date(2019, 1, 1)),
        ("before June 2021", dt.date(2021, 5, 31)),
        ("between 3 and 9 July 2024", dt.date(2024, 7, 3)),
        ("21 April", None),
        ("before May", None),
        ("31 June 2023", None),
    ],
)
def test_what_lies_before_a_date_is_placed_right_before_it(
    typed: str, placed: dt.date | None
) -> None:
    assert read_date(typed).placed() == placed


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
        ("before  June 2021", "before June 2021"),
        ("Prior to 3/4/2021", "before 3 April 2021"),
        ("before 2019", "before 2019"),
        ("between 3 and 9 July 2024", "between 3 and 9 July 2024"),
        ("between 3rd June and 9 July 2024", "between 3 June and 9 July 2024"),
        ("between 30/12/2023 and 2/1/2024", "between 30 December 2023 and 2 January 2024"),
        ("between June and July 2021", "between June and July 2021"),
        ("between 2019 and 2021", "between 2019 and 2021"),
        ("between 3 July and July 2024", "between 3 July and July 2024"),
        ("between 3 and 9 July", "between 3 and 9 July"),
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
