"""How, where and how often somebody does what no virtue, plant or stone is said to do."""

import pytest

from tests.anonymise.marking import case_of, marked, person, unmarked

CASE = case_of(
    person("joy", "Ms|Joy|Larkin"),
    person("ivy", "Mrs|Ivy|Dunn"),
    person("amber", "Ms|Amber|Roper"),
    person("sky", "Ms|Sky|Cox"),
)
NAMED = "Joy Larkin, Ivy Dunn, Amber Roper and Sky Cox met.\n\n"
THEIRS = [
    "{Joy=joy} slipped on 3 August.",
    "{Ivy=ivy} tripped over the kerb.",
    "{Amber=amber} stopped three times.",
    "{Joy=joy} was frank about it.",
    "{Ivy=ivy} is adamant.",
    "{Amber=amber} was taken to Ty Melyn.",
    "{Joy=joy} was given a key.",
    "{Joy=joy} was at the hearing.",
    'The minutes say "{Ivy=ivy} presented as clean".',
    "{Amber=amber} presented very tired.",
    "{Joy=joy} bangs on my door at all hours.",
    "{Ivy=ivy} works at Marl House.",
    "{Joy=joy} works for Marl Homes, but",
    "{Joy=joy} works for Marl",
    "{Joy=joy} just stood there.",
    "{Ivy=ivy} finds joy in the water.",
    "{Joy=joy} was a deacon at Zion Hall.",
    "{Ivy=ivy} is a young lodger at Marl House.",
    "{Joy=joy}, that Mr Pinner took my pitch.",
    "He is the son of the late {Joy=joy}.",
    "Said {Joy=joy} promised.",
    "He told {Joy=joy} of another flat.",
]
OPEN = [
    "<Joy?joy> slipped on ice.",
    "<Joy?joy> slipped on 3 counts.",
    "<Joy?joy> slipped on.",
    "<Joy?joy> slipped on 3",
    "<Amber?amber> stopped three weeks.",
    "<Amber?amber> stopped on 3 August.",
    "<Joy?joy> was frank music.",
    "<Joy?joy> was not what she felt.",
    "<Ivy?ivy> was taken to the tip.",
    "<Ivy?ivy> was taken to Marl Tip.",
    "<Ivy?ivy> was taken to May.",
    "<Ivy?ivy> was taken to",
    "<Joy?joy> was given",
    "<Joy?joy> was given, again.",
    "<Joy?joy> was at the heart of it.",
    "<Joy?joy> was at Marl House.",
    "<Joy?joy> was Hers.",
    "<Joy?joy> was so",
    "<Ivy?ivy> presented a hazard.",
    "<Ivy?ivy> presented as",
    "<Ivy?ivy> bangs on my window.",
    "<Ivy?ivy> bangs on the wall.",
    "<Ivy?ivy> bangs, on my wall.",
    "<Ivy?ivy> bangs on 'my' wall.",
    "<Ivy?ivy> bangs loudly.",
    "<Ivy?ivy> works wonders.",
    "<Ivy?ivy> works at height.",
    "<Ivy?ivy> works at",
    "<Amber?amber> works at Marl House.",
    "<Ivy?ivy> works at Marl House were late.",
    "<Joy?joy> just stood in it.",
    "<Sky?sky> was given a key.",
    "<Joy?joy>, that is what we want.",
    "<Joy?joy> was a deacon.",
    "<Joy?joy> was a Welsh deacon at Zion Hall.",
    "<Joy?joy> was a very, very odd deacon at Zion.",
    "<Joy?joy> was a pupil, at Zion.",
    "<Joy?joy> takes joy away.",
    "<Joy?joy>, that Pinner",
    "Boats of the late <Joy?joy> sank.",
    "<Joy?joy>",
    "Said <Joy?joy> was late.",
    'Said "<Joy?joy>',
]


@pytest.mark.parametrize("text", THEIRS)
def test_what_is_told_of_people_alone_tells_of_somebody(text: str) -> None:
    assert marked(CASE, NAMED + unmarked(text)).endswith(text)


@pytest.mark.parametrize("text", OPEN)
def test_what_is_told_of_things_too_is_asked_about(text: str) -> None:
    assert marked(CASE, NAMED + unmarked(text)).endswith(text)
