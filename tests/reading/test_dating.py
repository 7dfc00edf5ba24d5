"""Which day a paragraph begins with, and which only seems to."""

import pytest

from drafter.reading.dating import opening_of


@pytest.mark.parametrize(
    "text, day",
    [
        ("On 21 April 2023, she rang.", "21 April 2023"),
        ("1 Jan 2020 – letter sent", "1 January 2020"),
        ("2 Jan 2020\tletter received", "2 January 2020"),
        ("On Monday 3rd of Sept. 2024 it rained.", "3 September 2024"),
        ("On Tues, the 3rd of June, it rained.", "3 June"),
        ("The 5th of May 2024 was dry.", "5 May 2024"),
        ("3/4/2024: rang", "3 April 2024"),
        ("3.4.24 rang", "3 April 2024"),
        ("2024-04-03 rang", "3 April 2024"),
        ("8 Sept ’26 rang", "8 September 2026"),
        ("June 2021. It rained.", "June 2021"),
        ("In June the Council rang.", "June"),
        ("In 2019, they moved.", "2019"),
        ("During May it rained.", "May"),
        ("About May 2020 she moved.", "about May 2020"),
        ("On about 3 May 2020 she moved.", "about 3 May 2020"),
        ("Around 2019 it broke.", "about 2019"),
        ("Before June 2021 nobody came.", "before June 2021"),
        ("Before June nobody came.", "before June"),
        ("Between 3 and 9 July 2024 nobody came.", "between 3 and 9 July 2024"),
        ("Between May and July 2024 nobody came.", "between May and July 2024"),
        ("From 3 May 2024 nobody came.", "3 May 2024"),
        ("Date: Monday, 4 March 2024, 10:05\nFrom: Ada", "4 March 2024"),
        ("From: Ada\nSent: 4 March 2024 11:02\nTo: Ben", "4 March 2024"),
    ],
)
def test_the_day_it_begins_with_is_read(text: str, day: str) -> None:
    found = opening_of(text)
    assert found.happened_on is not None
    assert (found.happened_on.printed(), found.until) == (day, None)


@pytest.mark.parametrize(
    "text, first, last",
    [
        ("From 3 May 2024 to 9 July 2024 nobody came.", "3 May 2024", "9 July 2024"),
        ("3 to 9 July 2024: no heating", "3 July 2024", "9 July 2024"),
        ("3–9 July 2024 no heating", "3 July 2024", "9 July 2024"),
        ("1/2/2024 - 3/4/2024 no heating", "1 February 2024", "3 April 2024"),
    ],
)
def test_a_time_that_went_on_has_both_its_ends(text: str, first: str, last: str) -> None:
    found = opening_of(text)
    assert found.happened_on
    assert found.until
    assert (found.happened_on.printed(), found.until.printed()) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "May I ask why?",
        "March on, they said.",
        "Jan rang on 3 May 2024.",
        "Mar 5 was wet.",
        "On 31 February 2024 it rained.",
        "In 20 years nothing changed.",
        "12 Mayors came.",
        "3 to July 2024 is no span.",
        "In 2020% of cases",
        "Before long it rained.",
        "Between two and three it rained.",
        "",
    ],
)
def test_what_only_seems_to_be_a_day_is_none(text: str) -> None:
    assert opening_of(text).happened_on is None


@pytest.mark.parametrize("piece", ["3 ", "3 May ", "between 3 ", "On the ", "3/4/"])
def test_a_long_line_is_done_with_at_once(piece: str) -> None:
    assert opening_of(piece * 50_000).until is None
