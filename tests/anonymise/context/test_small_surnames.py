"""A forename in small letters that goes on as another's name is asked about."""

import pytest

from tests.anonymise.marking import case_of, marked, person, unmarked

CASE = case_of(person("o", "Ms|Claire|Denton"))


@pytest.mark.parametrize(
    "text",
    [
        "<claire?o> harris rang",
        "<claire?o> smith rang from school",
        "tc to <claire?o> okonkwo",
        # nobody else
        "{claire denton=o} rang",
        "{claire=o} rang",
        "{claire=o} then rang back",
        "{claire=o} mum rang",
        "{claire=o} home today",
        "{claire=o}, smith rang",
        "{claire’s=o} brown bag",
        "rang {claire=o}",
        "{Claire=o} smith rang",
        "{claire=o} tcb",
        "{claire claire=o} rang",
        "fname={claire=o} lname=<denton?o>",
        "surname=<denton?o>\ncolour=denton",
    ],
)
def test_a_small_surname_makes_it_somebody_else(text: str) -> None:
    assert marked(CASE, unmarked(text)) == text
