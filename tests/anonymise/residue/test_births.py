"""Dates of birth are told from the dates of events by what stands round them."""

import pytest

from tests.anonymise.residue.reading import residue

BIRTHS = [
    ("Zorvina, 11TH FEB '79, of Exampleton", "11TH FEB '79"),
    ("the son (b. 3/4/81) came", "3/4/81"),
    ("the daughter (DoB Sept 9 2011) came", "Sept 9 2011"),
    ("His date of birth, the fourth of May 1962, was wrong.", "fourth of May 1962"),
    ("Her birthday is 19 October.", "19 October"),
    ("On her birthday, 6 June, they came.", "6 June"),
    ("She turned 50 on 6 June 2020.", "6 June 2020"),
    ("DOB – 31 Dec 99", "31 Dec 99"),
    ("Born 1984 in Leeds.", "1984"),
    ("31/12/99 is her birthday.", "31/12/99"),
    ("It was Zorvina (4.4.61).", "4.4.61"),
    ("They saw Zorvina (3.3.2012) and Vuldane (4.5.2014).", "3.3.2012"),
    ("They saw Zorvina (3.3.2012) and Vuldane (4.5.2014).", "4.5.2014"),
    ("Zorvina (born 7.9.2009) and Vuldane (3.3.2012)", "3.3.2012"),
    ("her dob on the letter 12.7.67", "12.7.67"),
]
EVENTS = [
    "The road was adopted on 11 May 1998, and the order made on 4 March 1987.",
    "The rule is for children born on or after 6 April 2017.",
    "The Council replied on 5 June 2023 (and again on 6/7/23).",
    "On Monday, 4 May 1998, it met.",
]


@pytest.mark.parametrize("text, date", BIRTHS)
def test_a_date_of_birth_is_found(text: str, date: str) -> None:
    assert (date, "date of birth") in residue(text)


@pytest.mark.parametrize("text", EVENTS)
def test_dates_of_events_are_silent(text: str) -> None:
    assert residue(text) == []
