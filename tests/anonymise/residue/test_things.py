"""Films, storms, papers and firms spelt as no name is are explained; names beside them are not."""

import pytest

from tests.anonymise.residue.reading import residue

THINGS = [
    "She saw Zorvina, the film, at home.",
    "We paid Zorvina (a firm) at once.",
    "They call it Operation Zorvina.",
    "Hurricane Zorvina took the roof off.",
    "He booked through QuickZorv.",
    "The DfX wrote to us.",
    "A Zorvina-compliant form was used.",
    "He has a Zorvina boiler.",
    "The paper Keeping Pupils Safe in Lessons applies.",
    "Zorvina is statutory guidance.",
    "It was Nelson Mandela who said so.",
    "I am no Miss Havisham.",
    "It was the ZRVB says she.",
    "SO DID THE ZRVB.",
    "The Archbishop of Westminster wrote.",
    "Even the ZVB says so.",
]


@pytest.mark.parametrize("text", THINGS)
def test_a_thing_with_a_name_is_silent(text: str) -> None:
    assert residue(text) == []


NAMES = [
    ("She saw Zorvina, the teacher, at home.", "Zorvina"),
    ("We spoke to Zorvina (a nurse) at once.", "Zorvina"),
    ("It was McZorvi who came.", "McZorvi"),
    ("It was MacPhail who came.", "MacPhail"),
    ("I am no Miss Zorvi.", "Miss Zorvi"),
    ("Harding and Zorvina to see the school.", "Zorvina"),
    ("It was my granddaughter Britannia who came.", "Britannia"),
    ("Only young Askew came.", "young Askew"),
    ("JW: the wall was low.", "JW"),
    ("The file was closed. JW", "JW"),
    ("It was another girl, surname Brogan.", "Brogan"),
    ('She left "Tigh na Zorva", The Strand.', '"Tigh na Zorva", The Strand'),
]


@pytest.mark.parametrize("text, name", NAMES)
def test_somebody_in_like_words_is_shown(text: str, name: str) -> None:
    assert any(name in words for words, _ in residue(text))


ADDRESSES = [
    ("Number 11, that's the old man, is empty.", "Number 11"),
    ("He lives opposite number 61.", "number 61"),
    ("She knocked at no 84 again.", "no 84"),
]


@pytest.mark.parametrize("text, words", ADDRESSES)
def test_a_house_by_its_number_alone_is_shown(text: str, words: str) -> None:
    assert (words, "address") in residue(text)


@pytest.mark.parametrize(
    "text",
    [
        "Number 10 said no.",
        "We were at number 6 on the list.",
        "The bus number 61 was late.",
        "On 15 July 2014 the Supreme Court said so.",
        "On 15 July 2014 The Supreme Court said so.",
        "It was 03.11.2023 17:40 by then.",
        "Your ref: unknown.",
    ],
)
def test_numbers_that_count_or_date_are_silent(text: str) -> None:
    assert residue(text) == []


def test_a_reference_with_letters_alone_is_shown_behind_its_label() -> None:
    assert residue("Your ref: ZRM/letter 3") == [("ZRM/letter 3", "reference")]


def test_a_letter_of_a_surname_goes_with_a_forename_in_small_letters() -> None:
    assert ("shanelle t", "person") in residue("the girl upstairs, shanelle t had it done")
    assert ("shanelle", "person") in residue("it was shanelle i saw")
