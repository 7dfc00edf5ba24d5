"""A paragraph that is a name and a comma greets somebody, whatever else the name means."""

import pytest

from drafter.anonymise.reader import reader_of
from tests.anonymise.marking import case_of, marked, person

CASE = case_of(
    person("hope", "Ms|Hope|Lincoln"),
    person("may", "Mrs|May|Tarn"),
    person("kent", "Mr|Kent|Ash"),
    person("one", "Mr|Basil|Wood"),
    person("two", "Mr|Basil|Marsh"),
)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Re: rent\n\nHope,\n\nThe bill came.", "Re: rent\n\n{Hope=hope},\n\nThe bill came."),
        ("Kent,", "{Kent=kent},"),
        ("Kent ,\n\nyou rang", "{Kent=kent} ,\n\nyou rang"),
        ("hope,\n\nall is well", "hope,\n\nall is well"),
        ("May,\n\nI write", "<May?may>,\n\nI write"),
        ("Lincoln,\n\nI write", "<Lincoln?hope>,\n\nI write"),
        ("Basil,\n\nI write", "<Basil?one+two>,\n\nI write"),
        ("Hope\n\nI write", "<Hope?hope>\n\nI write"),
        ("We saw Kent,\n\nand left", "We saw {Kent=kent},\n\nand left"),
    ],
)
def test_a_greeting_is_somebodys_name(text: str, expected: str) -> None:
    assert marked(CASE, text) == expected


def test_a_paragraph_is_read_as_the_whole() -> None:
    (found,) = reader_of(CASE).find("So it goes.\n\nKent,\n\nSo it went.")
    assert (found.start, found.end, found.parties) == (13, 17, ("kent",))
