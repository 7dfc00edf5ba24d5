"""Letters that abbreviate something, in texts that speak of it and in texts that do not."""

import pytest

from drafter.anonymise.text.vocabulary import abbreviations
from tests.anonymise.marking import case_of, marked, person, unmarked

CASE = case_of(
    person("hb", "Mr|Hal|Boon"),
    person("os", "Ms|Ona|Sable"),
    person("ms", "Mrs|Maud|Stray"),
)
NAMED = "Mr Boon, Ms Sable and Mrs Stray complain about a fence.\n\n"


def shown(text: str, before: str = NAMED) -> str:
    """What is found in a note behind a paragraph that names everybody."""
    return marked(CASE, before + unmarked(text)).rpartition("\n\n")[2]


@pytest.mark.parametrize(
    "text, topic",
    [
        ("{HB=hb} says the gate is next.", "He pays rent."),
        ("{HB=hb} phoned, will ring again.", "He is a tenant here."),
        ("{OS=os} to ring.", "It is on the map."),
        ("{OS=os} swore at the crew.", "The survey is of 1911."),
        ("{HB=hb} marked the file.", "It was overpaid."),
        ("{MS=ms} has no drive.", "She was diagnosed late."),
    ],
)
def test_letters_are_somebodys_where_nothing_else_is_spoken_of(text: str, topic: str) -> None:
    assert shown(text) == text
    asked = text.replace("{", "<").replace("=", "?").replace("}", ">")
    assert shown(asked, NAMED.replace("\n", f" {topic}\n", 1)) == asked


@pytest.mark.parametrize(
    "thing", ["the HB", "his HB", "gets HB", "2 HB", "the TV and HB", "an HB", "of HB"]
)
def test_letters_that_are_a_thing_once_are_asked_about_everywhere(thing: str) -> None:
    text = "<HB?hb> says the gate is next."
    assert shown(text, NAMED.replace("\n", f" She asked about {thing}.\n", 1)) == text
    assert shown("{HB=hb} says the gate is next.", NAMED) == "{HB=hb} says the gate is next."


def test_letters_are_no_thing_at_the_beginning_of_a_text() -> None:
    assert marked(CASE, "HB says so. Mr Boon knows.") == "{HB=hb} says so. {Mr Boon=hb} knows."


@pytest.mark.parametrize("text", ["<HB?hb> in the stairwell again", "Gate shut, <HB?hb>"])
def test_letters_that_do_nothing_are_asked_about_there(text: str) -> None:
    assert shown(text) == text
    silent = text.replace("<HB?hb>", "HB")
    assert shown(silent, NAMED.replace("\n", " The rent is due.\n", 1)) == silent


def test_the_table_tells_beginnings_of_words() -> None:
    table = abbreviations()
    assert "hb" in table
    assert all(
        letters.islower() and all(map(str.isalpha, about)) for letters, about in table.items()
    )
    assert all(len(start) > 2 for about in table.values() for start in about)
