import pytest

from drafter.case.account import ChronologyEntry
from drafter.case.dates import read_date
from drafter.ui.times import in_words, timeline


def entry(number: int, when: str, until: str = "") -> ChronologyEntry:
    return ChronologyEntry(
        id=f"e{number}",
        happened_on=read_date(when) if when else None,
        until=read_date(until) if until else None,
    )


def test_marks_lie_to_scale_in_order_of_time() -> None:
    line = timeline([entry(1, "1 May 2023"), entry(2, "11 April 2023"), entry(3, "21 April 2023")])
    assert [(mark.record, mark.at) for mark in line.marks] == [("e2", 0), ("e3", 0.5), ("e1", 1)]


def test_undated_and_impossible_entries_are_counted_not_drawn() -> None:
    line = timeline([entry(1, "1 May 2023"), entry(2, ""), entry(3, "31 February 2023")])
    assert (len(line.marks), line.undated) == (1, 2)
    assert timeline([]).marks == ()


def test_a_date_without_a_year_takes_that_of_the_entry_before() -> None:
    line = timeline([entry(1, "1 May 2023"), entry(2, "11 May"), entry(3, "31 May 2023")])
    assert [round(mark.at, 2) for mark in line.marks] == [0, 0.33, 1]
    assert timeline([entry(1, "11 May")]).undated == 1
    assert timeline([entry(1, "1 May 2023"), entry(2, "29 February")]).undated == 1


def test_a_period_ends_where_it_says_and_never_before_it_begins() -> None:
    line = timeline([entry(1, "1 May 2023", "11 May 2023"), entry(2, "21 May 2023", "2 May 2023")])
    assert [(mark.at, mark.until) for mark in line.marks] == [(0, 0.5), (1, 1)]


def test_a_long_stretch_is_named_and_a_short_one_is_not() -> None:
    line = timeline([entry(1, "1 May 2023"), entry(2, "5 May 2023"), entry(3, "1 July 2023")])
    assert [stretch.words for stretch in line.intervals] == ["8 weeks"]


def test_what_is_not_known_to_the_day_is_marked_so() -> None:
    line = timeline([entry(1, "April 2023"), entry(2, "about 3 May 2023"), entry(3, "9 May 2023")])
    assert [(mark.when, mark.about) for mark in line.marks] == [
        ("Apr 2023", True),
        ("3 May", True),
        ("9 May", False),
    ]


@pytest.mark.parametrize(
    "days, words", [(14, "14 days"), (41, "41 days"), (63, "9 weeks"), (200, "7 months")]
)
def test_a_length_of_time_is_said_as_people_say_it(days: int, words: str) -> None:
    assert in_words(days) == words
