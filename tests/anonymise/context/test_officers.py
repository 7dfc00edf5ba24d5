"""Relatives, friends and neighbours who are called as an officer is."""

import pytest

from drafter.case.people import Role
from tests.anonymise.marking import case_of, marked, person, unmarked

CASE = case_of(
    person("a", "Mrs|Susan|Patel", role=Role.COMPLAINANT),
    person("p", "Mr|Peter|Lane"),
    person("o", "Mr|David|Turner", role=Role.OFFICER),
)


@pytest.mark.parametrize(
    "text",
    [
        "Her partner <David?o> rang, as did her ex <David?o> and her stepdad, <David?o>.",
        "Her father-in-law <David?o> rang. Her brother-in-law, <David?o>, rang.",
        "<David?o>, her husband, rang. <David?o> (her late friend) rang. <David?o> (husband) rang.",
        "<David?o>, her father-in-law, rang. It saw <David?o> (neighbour)",
        "Her husband is <David?o>. Her friend is called <David?o>.",
        "Her neighbour <Mr Turner?o> rang. neighbour <mr turner?o>",
        "<Mr Turner?o>, her neighbour, rang.",
        "Partner: <David?o>. nok <david?o>. husband - <David?o>. Her friends <David?o> and Ida",
        "<David?o> her husband rang. <David?o> - her husband - rang. <David?o> is her husband.",
        # not a relative, or all of the officer's name
        "The officer {David=o} rang. {David=o}, the officer, rang. {David=o} (Housing) rang.",
        "Her husband {David Turner=o} rang. Her husband’s {David=o}. Her husband. {David=o} rang.",
        "{David’s=o} husband rang. {David=o}, her husband’s officer, rang. {David=o}",
        "{David=o} (her, husband) rang. {David=o} (her most kind and patient neighbour) rang.",
        "{David=o}, husband, rang. <David?o>, Ida’s husband, rang.",
        "{David=o} is her, and her most kind and patient neighbour. This {David=o} is",
        "{David=o}, her husband says, rang. This is {David=o}. It was called {David=o}",
        "{Mrs Patel=a} and her neighbour {Peter=p} rang.",
    ],
)
def test_a_relative_called_as_an_officer_is_asked_about(text: str) -> None:
    assert marked(CASE, unmarked(text)) == text
