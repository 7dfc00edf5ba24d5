"""Whether a text tells its day, and how one begins that is made to."""

import pytest

from drafter.case.account import ChronologyEntry
from drafter.case.dates import read_date
from drafter.case.told_day import day_opening, entry_tells_day, tells_clock, tells_day, with_day


@pytest.mark.parametrize(
    "day, until, opening",
    [
        ("14 January 2024", "", "On 14 January 2024"),
        ("14/1", "", ""),
        ("14 January", "", "On 14 January"),
        ("January 2024", "", "In January 2024"),
        ("2024", "", "In 2024"),
        ("about May 2020", "", "About May 2020"),
        ("before June 2021", "", "Before June 2021"),
        ("between 3 and 9 July 2024", "", "Between 3 and 9 July 2024"),
        ("3 July 2024", "9 July 2024", "From 3 July 2024 to 9 July 2024"),
        ("3 July 2024", "3/7/2024", "On 3 July 2024"),
        ("31 February 2024", "", ""),
        ("soon", "", ""),
    ],
)
def test_a_sentence_begins_as_its_day_is_known(day: str, until: str, opening: str) -> None:
    assert day_opening(read_date(day), read_date(until) if until else None) == opening


@pytest.mark.parametrize(
    "text, begun",
    [
        ("The Council wrote.", "On 4 May 2026, the Council wrote."),
        ("She rang.", "On 4 May 2026, she rang."),
        ("Ms Quill rang.", "On 4 May 2026, Ms Quill rang."),
        ("Wrote to them. No reply.", "On 4 May 2026, Wrote to them. No reply."),
        ("One-off help came.", "On 4 May 2026, One-off help came."),
        ("THE COUNCIL WROTE", "On 4 May 2026, THE COUNCIL WROTE"),
    ],
)
def test_only_a_word_that_has_its_capital_from_the_sentence_loses_it(text: str, begun: str) -> None:
    assert with_day(text, read_date("4 May 2026")) == begun
    assert with_day(text, read_date("soon")) == text


@pytest.mark.parametrize(
    "text",
    [
        "On 14 January she rang.",
        "She rang (14th of January).",
        "On 14 Jan 2024 she rang.",
        "14/1: she rang",
        "She rang on 14/01/2024.",
        "2024-01-14 she rang",
        "In January, she rang.",
        "The next day, she rang.",
        "Two weeks later she rang. He came.",
        "Later that month she rang",
        "He came on 12 and 14 January.",
    ],
)
def test_a_day_its_month_or_a_time_beside_another_is_told(text: str) -> None:
    assert tells_day(text, read_date("14 January 2024"))


@pytest.mark.parametrize(
    "text",
    [
        "She rang.",
        "She rang about his letter of 3 January.",
        "She rang about his letter of 14 March.",
        "She rang. He came the next day.",
        "She paid 14 pounds on 3/1/2024.",
        "The Janitor rang at 14:01.",
        "The Council said it would answer within ten days.",
    ],
)
def test_another_day_is_not_its_own(text: str) -> None:
    assert not tells_day(text, read_date("14 January 2024"))
    assert tells_day(f"On 14 January, {text}", read_date("14 January 2024"))


def test_a_year_and_the_end_of_a_span_are_told_by_their_own_words() -> None:
    assert tells_day("In 2019, she moved.", read_date("about 2019"))
    assert not tells_day("In 2018, she moved.", read_date("about 2019"))
    span = read_date("between 3 May and 9 July 2024")
    assert tells_day("By 9 July nobody had come.", span)
    assert not tells_day("By 9 June nobody had come.", span)


def test_an_entry_tells_its_day_in_its_heading_or_by_its_end_too() -> None:
    day = read_date("3 May 2024")
    assert entry_tells_day(ChronologyEntry(text="She rang."))
    assert entry_tells_day(ChronologyEntry(text="She rang.", happened_on=read_date("soon")))
    assert entry_tells_day(ChronologyEntry(text="She rang.", heading="May", happened_on=day))
    until = read_date("9 June 2024")
    assert entry_tells_day(ChronologyEntry(text="Until 9 June.", happened_on=day, until=until))
    assert not entry_tells_day(ChronologyEntry(text="She rang.", happened_on=day, until=until))


def test_a_time_of_day_is_known() -> None:
    assert tells_clock("At 12.05pm he rang.")
    assert tells_clock("At 14:30 he rang.")
    assert not tells_clock("He paid 12.05 on 14 May.")
