"""Forenames that are virtues, plants or stones besides, and do what takes hands or a mind."""

import pytest

from tests.anonymise.marking import case_of, marked, person, unmarked

CASE = case_of(
    person("joy", "Ms|Joy|Larkin"),
    person("ivy", "Mrs|Ivy|Dunn"),
    person("amber", "Ms|Amber|Roper"),
    person("bill", "Mr|Bill|Cox"),
    person("robin", "Mr|Robin|Tarn"),
    person("lily", "Miss|Lily|Orr"),
)
NAMED = "Joy Larkin, Ivy Dunn, Amber Roper, Bill Cox, Robin Tarn and Lily Orr met.\n\n"
THEIRS = [
    "{Joy=joy} lost the report.",
    "{Ivy=ivy} showed maps of the river.",
    "{Amber=amber} keeps a small dog.",
    "{Ivy=ivy} carries the shopping up.",
    "{Joy=joy} carried up the shopping.",
    "{Joy=joy} showed me the maps.",
    "{Amber=amber} filled in the form.",
    "{Ivy=ivy} owns the van.",
    'She was told that "{Joy=joy} must make arrangements".',
    "{Amber=amber} made an application.",
    "{Ivy=ivy} must carry her bags.",
    "{Joy=joy} turned the page and forgot us.",
    "{Ivy=ivy} climbed the wall and then shouted.",
    "{Amber=amber} opened the gate and told us.",
    "{Amber=amber} read of it and tells me now.",
    "{Robin=robin} catches the early bus.",
    "{Lily=lily} keeps a parrot.",
    "{Lily=lily} keeps a parrot in a very small cage.",
    "{Robin=robin} cleans the front windows and left.",
    "{Robin=robin} cleans the steps down here.",
    "{Bill=bill} lost the report.",
]
OPEN = [
    "<Ivy?ivy> covered the van.",
    "<Joy?joy> filled the kit.",
    "<Joy?joy> keeps the doctor away.",
    "<Amber?amber> matched the old chair.",
    "<Joy?joy> made the day.",
    "<Joy?joy> made sense and paid.",
    "<Ivy?ivy> hit the wall, and she forgot.",
    "<Ivy?ivy> grew and covered the wall.",
    "<Joy?joy> grew (and cried).",
    "<Joy?joy> grew and grew and",
    "<Ivy?ivy> twisted a Kentish letter.",
    "<Joy?joy> lifts, a letter says.",
    "<Ivy?ivy> over the gate.",
    "<Ivy?ivy> grew",
    "<Ivy?ivy> must Grow.",
    "<Joy?joy> must",
    "<Bill?bill> covers the kettle.",
    "<Joy?joy> twisted up.",
    "<Joy?joy> leaders met.",
    "<Amber?amber> cuttings lay there.",
    "<Lily?lily> dots the size of plates.",
    "<Lily?lily> dots in a row.",
    "<Robin?robin> boxes the tenants planted are full.",
    "<Lily?lily> pots the tenants are fond of.",
    "<Lily?lily> dots the",
    "<Joy?joy> fills the room.",
    "<Joy?joy> grew and, later, spread.",
    "<Joy?joy> makes the payments bearable.",
    "<Joy?joy> keeps the books balanced.",
    "<Ivy?ivy> clogged the oven.",
    "<Amber?amber> flags the file.",
    "<Amber?amber> rated the report.",
    "<Lily?lily> stamps the pupils collect.",
    "<Joy?joy> carried the day.",
    "<Bill?bill> lists the calls.",
    "<Bill?bill> now",
]


@pytest.mark.parametrize("text", THEIRS)
def test_what_takes_hands_or_a_mind_is_done_by_somebody(text: str) -> None:
    assert marked(CASE, NAMED + unmarked(text)).endswith(text)


@pytest.mark.parametrize("text", OPEN)
def test_what_a_virtue_or_a_plant_does_too_is_asked_about(text: str) -> None:
    assert marked(CASE, NAMED + unmarked(text)).endswith(text)
