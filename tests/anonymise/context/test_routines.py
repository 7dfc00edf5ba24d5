"""What goes on in people's lives alone, in words."""

import pytest

from tests.anonymise.marking import case_of, marked, person, unmarked

CASE = case_of(
    person("joy", "Ms|Joy|Larkin"),
    person("ivy", "Mrs|Ivy|Dunn"),
    person("ruby", "Ms|Ruby|Roper"),
    person("bill", "Mr|Bill|Cox"),
)
NAMED = "Joy Larkin, Ivy Dunn, Ruby Roper and Bill Cox met.\n\n"
THEIRS = [
    "{Joy=joy} gets PIP.",
    "{Ivy=ivy} moved in with me last June.",
    "{Ruby=ruby} shares a room with her brother.",
    "{Joy=joy} spent two nights in the car.",
    "{Ivy=ivy} needs a ramp.",
    "{Ruby=ruby} needs help with washing.",
    "{Joy=joy} could not get through.",
    "{Joy=joy} cannot climb up.",
    "{Ivy=ivy} can no longer climb the stairs.",
    "{Ruby=ruby} had been promised a visit.",
    "{Joy=joy} was moved to Ward 4.",
    "{Ivy=ivy} was on the waiting list.",
    "{Ruby=ruby} is in year 4.",
    "{Joy=joy} is deaf in one ear.",
    "{Ivy=ivy} is under the care of Dr Marl.",
    "{Ruby=ruby} was the one who rang.",
    "{Joy=joy} looks after me.",
    "{Ivy=ivy} took to her bed.",
    "{Ruby=ruby} passed away on 3 May.",
    "{Joy=joy} broke a tooth.",
    "{Ivy=ivy} ran out of insulin.",
    "{Ruby=ruby} goes to dialysis three times a week.",
    "{Joy=joy} goes by bus.",
    "{Ivy=ivy} stopped going.",
    "{Ruby=ruby} began to cry.",
    "{Ivy=ivy} gave me her key.",
    "{Ruby=ruby} put it in writing.",
    "{Joy=joy} set off at six.",
    "{Ivy=ivy} stood in the queue for an hour.",
    "{Bill=bill} shares a flat with him.",
    "{Bill=bill} was on the waiting list.",
    "{Joy=joy} failed the exam.",
    "{Ivy=ivy} passed exams.",
    "{Ruby=ruby} drinks too much.",
    "{Joy=joy} was ten minutes late.",
    "{Ivy=ivy} had a fall on the stairs.",
    "{Ruby=ruby} had no hot water for a week.",
    "{Joy=joy} had no water.",
    "{Ivy=ivy} fell off the swing.",
    "{Ruby=ruby} fell and broke her hip.",
    "{Joy=joy} works as a cleaner.",
    "{Ivy=ivy} turned up late.",
    "{Ruby=ruby} should have been told.",
    "{Joy=joy} is a single parent.",
    "{Ivy=ivy} parks in bay 4.",
    "{Bill=bill} drives for a parcels firm.",
    "{Joy=joy} cycles to work.",
    "{Bill=bill} works nights.",
    "{Ivy=ivy} lives alone.",
    "{Ruby=ruby} speaks only Polish.",
]
OPEN = [
    "<Joy?joy> gets you nowhere.",
    "<Bill?bill> was in the post.",
    "<Ivy?ivy> fell off the bench.",
    "<Ivy?ivy> fell and broke her pots.",
    "<Ivy?ivy> was left in a wet corner.",
    "<Ivy?ivy> was seen by the surveyor.",
    "<Ivy?ivy> needs a stick.",
    "<Ivy?ivy> was found on the floor.",
    "<Ivy?ivy> fell and covered the wall.",
    "<Ivy?ivy> works as a screen.",
    "<Ivy?ivy> turned up in the compost.",
    "<Joy?joy> is a single thread.",
    "<Ruby?ruby> should have been set in gold.",
    "<Ivy?ivy> needs a trim.",
    "<Ivy?ivy> cannot get a grip.",
    "<Ivy?ivy> has been cut.",
    "<Joy?joy> was on, the list.",
    "<Ivy?ivy> is on the list of weeds.",
    "<Ivy?ivy> is under the care of the parks team.",
    "<Joy?joy> was the one thing.",
    "<Joy?joy> ran out.",
    "<Joy?joy> ran out of road.",
    "<Ruby?ruby> set off the alarm.",
    "<Ivy?ivy> stood in the rain.",
    "<Joy?joy>, was",
    "<Joy?joy> has faded.",
    "{Joy=joy} has",
    "{Joy=joy} has been",
    "<Joy?joy> has its limits.",
    "<Joy?joy> knows no bounds.",
    "<Joy?joy> took the edge off.",
    "<Joy?joy> lives on.",
    "{Joy=joy} lives on her own.",
    "{Joy=joy} knows no lawyer.",
    "{Joy=joy} knows no",
    "{Joy=joy} took the key.",
]


@pytest.mark.parametrize("text", THEIRS)
def test_what_goes_on_in_a_life_is_somebodys(text: str) -> None:
    assert marked(CASE, NAMED + unmarked(text)).endswith(text)


@pytest.mark.parametrize("text", OPEN)
def test_what_goes_on_with_things_too_is_asked_about(text: str) -> None:
    assert marked(CASE, NAMED + unmarked(text)).endswith(text)
