"""Unusual facts, families, faiths, pets and cars are shown."""

import pytest

from tests.anonymise.residue.reading import residue

TOLD = [
    (
        "My brother was killed in the Wexby pit disaster.",
        "killed in the Wexby pit disaster",
        "fact",
    ),
    ("She won £25,000 on the lottery.", "on the lottery", "fact"),
    ("He won the county marrow prize.", "He won the county marrow prize", "fact"),
    ("They are triplets.", "triplets", "fact"),
    ("He was on local radio.", "on local radio", "fact"),
    ("He is the oldest man in the village.", "the oldest man in the village", "fact"),
    ("She was the first woman to drive it.", "the first woman to drive", "fact"),
    ("She has three sons.", "three sons", "family"),
    ("He has nine children.", "nine children", "family"),
    ("She is a mother of six.", "mother of six", "family"),
    ("He is one of nine children.", "one of nine", "family"),
    ("She speaks Kurmanji.", "Kurmanji", "origin"),
    ("He speaks only Polish.", "Polish", "origin"),
    ("They are a Plymouth Brethren family.", "Plymouth Brethren family", "origin"),
    ("He is a Jehovah's Witness.", "Jehovah's Witness", "origin"),
    ("She is Zoroastrian.", "Zoroastrian", "origin"),
    ("Her cat Bramble died.", "cat Bramble", "pet"),
    ("He has a parrot called Kiki.", "parrot called Kiki", "pet"),
    ("She breeds alpacas.", "breeds alpacas", "job"),
    ("He drives a blue Ford Fiesta.", "blue Ford Fiesta", "car"),
    ("He has an MBE.", "an MBE", "fact"),
    ("She is a Paralympian.", "a Paralympian", "fact"),
    ("He is a retired sapper.", "retired sapper", "job"),
    ("He was in the Royal Wexshire Regiment.", "Royal Wexshire Regiment", "organisation"),
    ("She lives in the old rectory.", "old rectory", "place"),
    ("He is a Jehovah", "Jehovah", "origin"),
]
SILENT = [
    "The press of work was great. The",
    "He won his appeal. He won",
    "It was the first complaint. The oldest of them",
    "It was the first man. His oldest son in the house",
    "She has two children. The children left.",
    "It was one of many. One of the mother",
    "One of six options failed.",
    "The family is Polish. The Polish translation was late.",
    "The cat and a dog sat. Cats",
    "The dog. The ford was deep. A focus",
    "The van was blue.",
    "The bem was",
    "The captain left. The Captain left.",
    "It was a new regiment. Regiment",
    "A chapel",
    "He keeps the dog.",
    "mother of",
]
KINDS = {"fact", "family", "origin", "pet", "car", "place", "job", "organisation"}


@pytest.mark.parametrize("text, words, kind", TOLD)
def test_what_tells_of_somebody_is_shown_whole(text: str, words: str, kind: str) -> None:
    assert (words, kind) in residue(text)


@pytest.mark.parametrize("text", SILENT)
def test_everyday_words_like_them_are_not(text: str) -> None:
    assert not [words for words, kind in residue(text) if kind in KINDS]


@pytest.mark.parametrize(
    "text, words",
    [
        ("They lived there since the fire at Wrexolby Wharf.", "the fire at Wrexolby Wharf"),
        ("It was two days before the big flood.", "the big flood"),
        ("She came after the riots in the Wrexolby market.", "the riots in the Wrexolby"),
        ("That was the day of the great chimney fire.", "the great chimney fire"),
    ],
)
def test_a_time_told_by_what_is_remembered_is_shown(text: str, words: str) -> None:
    shown = "".join(found for found, _ in residue(text)).replace(" ", "")
    assert words.replace(" ", "") in shown


@pytest.mark.parametrize(
    "text",
    [
        "It rang after the fire, and since the flood in the flat the lift is out.",
        "The fire in Exampleshire was out. Fire! A fire. A big fire was lit before the meeting.",
        "Since the fire in April the alarm is new.",
        "They wrote before the fire in Exampleshire.",
    ],
)
def test_a_leak_or_an_alarm_is_not(text: str) -> None:
    assert [words for words, kind in residue(text) if kind == "fact"] == []
