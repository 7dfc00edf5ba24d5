"""Cars, plants, sayings and bodies of the country are nobody; whoever is called so is shown."""

import pytest

from tests.anonymise.residue.reading import residue

NOBODY = [
    # cars by make and model
    "Her car, a Ford Focus, was towed.",
    "She drove a Kia Picanto, a Skoda Fabia and a Mercedes.",
    "The Honda Jazz and her Peugeot were clamped.",
    "It was an Austin Leon, or Austin Allegro.",
    # honours, and figures of sayings
    "The Victoria Cross, the George Medal and the Military Cross are no part of this.",
    "Jack Frost is not a defence.",
    "Blame Jack Frost.",
    "Blame Jack Frost",
    "It was the work of Jack Frost here.",
    # what grows, flies and is eaten
    "They own the tree, a hazel next to two ash saplings and a thorn hedge.",
    "It was fennel, basil and an olive tree in a pot.",
    "They cut a rowan, marigolds and a quince. A linnet sang over plaice and nougat.",
    "It is paved with heather-coloured brick.",
    # bodies of the country, and by a general name
    "The National Allotment Society and the Royal Horticultural Society wrote.",
    "They asked the Royal Gardening Institute.",
    "He went for help at law centre.",
    "The Sikh community centre and the Polish community association wrote.",
]
SOMEBODY = [
    ("Leon Austin rang.", "Leon Austin"),
    ("Austin Leon rang.", "Austin Leon"),
    ("It was Austin Leon.", "Austin Leon"),
    ("It was Ford Zorvina.", "Ford Zorvina"),
    ("Mercedes is ill.", "Mercedes"),
    ("It was Mercedes.", "Mercedes"),
    ("A Mercedes Quemb Zorvina Brown was there.", "Mercedes Quemb Zorvina Brown"),
    ("It was a Mercedes's owner.", "Mercedes"),
    ("Jack Frost said no.", "Jack Frost"),
    ("He met Jack Frost.", "Jack Frost"),
    ("Jack Frost was ill.", "Jack Frost"),
    ("Jack Frost will be there.", "Jack Frost"),
    ("It was Jack Frost, aged about six.", "Jack Frost"),
    ("the lodger rowan rang", "rowan"),
    ("She came with heather.", "heather"),
    ("She came with heather-zorvi.", "heather"),
    ("She collects marigolds.", "collects marigolds"),
    ("The National Zorvina Society wrote.", "National Zorvina Society"),
    ("The National Hope Trust wrote.", "National Hope Trust"),
    ("He goes to the Sikh community centre.", "Sikh community"),
    ("Sikh community life is all she has.", "Sikh community"),
    ("The Sikh community is small.", "Sikh community"),
]


@pytest.mark.parametrize("text", NOBODY)
def test_a_thing_called_as_people_are_is_silent(text: str) -> None:
    assert residue(text) == []


@pytest.mark.parametrize("text, words", SOMEBODY)
def test_somebody_called_as_things_are_is_shown(text: str, words: str) -> None:
    assert any(words in found for found, _ in residue(text))


@pytest.mark.parametrize(
    "text, words",
    [
        ("Subject: ASB ASB-10023/22", "ASB-10023/22"),
        ("Re HB HB-4471/23 today", "HB-4471/23"),
        ("The log is CAD 4417.", "CAD 4417"),
    ],
)
def test_a_subject_before_a_reference_with_letters_of_its_own_stays(text: str, words: str) -> None:
    assert residue(text) == [(words, "reference")]
