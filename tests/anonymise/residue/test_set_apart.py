"""A word that stands apart behind whose relation it is, or behind a post, is a name."""

import pytest

from drafter.anonymise.reader import reader_of
from drafter.case.case import Case
from tests.anonymise.marking import person
from tests.anonymise.residue.reading import residue

NAMED = [
    # a word of the dictionary, a country, a city, a word of an office
    ("The boy's mother, Blessing, can be rung at home.", "Blessing"),
    ("The child's sister, Mali, aged 3, lives there.", "Mali"),
    ("Her daughter, India, was asleep.", "India"),
    ("The girl's cousin, Kenya, moved out.", "Kenya"),
    ("His stepson, Sterling, rang twice.", "Sterling"),
    ("His son, London, started school.", "London"),
    ("Our nephew, Major, is abroad.", "Major"),
    ("She told her mother, April, about it.", "April"),
    ("We met her partner, Journey.", "Journey"),
    ("We met her partner, Journey", "Journey"),
    ("The tenant's sister, Treasure; nobody else", "Treasure"),
    ("Her mother (Blessing) said so.", "Blessing"),
    ("My brother, Cash (who lives next door), saw it.", "Cash"),
    # behind a post, where a verb goes on
    ("The crew leader Spud admits it.", "Spud"),
    ("Crew leader Blob denies it.", "Blob"),
    ("The warden Moose agreed.", "Moose"),
    ("The bouncer Tiny was rude.", "Tiny"),
    ("The caretaker Pipes can be rude.", "Pipes"),
    ("Midwife Pearl concerned about it.", "Pearl"),
    ("The grants officer Grant to ring.", "Grant"),
    ("Mo knew the child.", "Mo"),
    ("Ask Comfort on duty.", "Comfort"),
    ("She told Unity to go.", "Unity"),
    ("They met Ji-woo Zorvin there.", "Ji-woo Zorvin"),
]
NOBODY = [
    "Her sister, London born, said so.",
    "His mother's country, Kenya, was at war.",
    "She told her carer, Monday to Friday, to come.",
    "She told her mother, Tuesday, about it.",
    "She told her mother, May, June and July.",
    "She told the manager, Housing, about it.",
    "The manager (Housing) said so.",
    "Her carer (Tuesday) said so.",
    "Her sister (London) said so.",
    "Her friend, IT, went home.",
    "His friend Council, tired, went home.",
    "Her brother, Polish, is fluent.",
    "Their son (Q) was away.",
    "Her brother, In, is a word.",
    "Any sister, Treasure, is one.",
    "The team leader Council said no.",
    "The officer Notice was late.",
    "The worker Repairs rang.",
    "The caretaker Pipes",
    "The caretaker, Pipes were late.",
    "The officer May have it.",
    "Mo is a form of more.",
    "Ask Christmas. Ask about Comfort.",
    "we called in and told so many",
]


@pytest.mark.parametrize("text, name", NAMED)
def test_a_word_set_apart_behind_a_relation_or_a_post_is_somebody(text: str, name: str) -> None:
    assert (name, "person") in residue(text)


@pytest.mark.parametrize("text", NOBODY)
def test_what_tells_where_when_or_of_an_office_is_nobody(text: str) -> None:
    assert [words for words, kind in residue(text) if kind == "person"] == []


def test_the_other_half_of_a_double_name_is_shown_beside_a_known_first() -> None:
    text = "It was on the account of Mr P. Quemb-Khan."
    reader = reader_of(Case(parties=(person("q", "Mr|Piers|Quemb"),)))
    assert "Khan" in [text[found.start : found.end] for found in reader.find(text)]
    text = "It was on a Quemb-Sunday with Quemb-led, and so-Khan."
    assert "Khan" not in [text[found.start : found.end] for found in reader.find(text)]


def test_what_is_led_or_made_by_somebody_is_no_half_of_a_name() -> None:
    assert ("Ji", "person") in residue("The Ji-led Zorvin Trust wrote.")
    assert ("Ji", "person") in residue("It was a Ji-wood")
