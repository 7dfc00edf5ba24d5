"""Capitals of which the words beside make a dish, a plant, an office, a court or a colour."""

import pytest

from tests.anonymise.marking import body, case_of, marked, person

CASE = case_of(
    person("lamb", "Ms|Patience|Lamb"),
    person("holly", "Ms|Holly|Tarn"),
    person("king", "Mr|Adil|King"),
    person("justice", "Mr|Justice|Orr"),
    person("young", "Mr|Ikenna|Young"),
    person("teal", "Mrs|Una|Teal"),
    person("rhodes", "Mr|Miles|Rhodes"),
    person("booker", "Mr|Colin|Booker"),
    person("dean", "Mr|Dean|Fell"),
    person("amber", "Mrs|Amber|Sill"),
    body("lintel", "Lintel Homes", "Lintel"),
)
HERE = (
    "Ms Lamb, Holly Tarn, Mr King, Justice Orr, Mr Young, Mrs Teal, Mr Rhodes, Mr Booker, Dean "
    "Fell and Amber Sill came. "
)
THINGS = [
    "Lamb stew is on the menu.",
    "Holly from the hedge blocked the path.",
    "It was the day of the King's birthday.",
    "He went to the Royal Courts of Justice.",
    "Justice delayed is justice denied.",
    "Young person: no.",
    "Young mothers were asked.",
    "He was on holiday in Rhodes.",
    "They drive to Rhodes.",
    "Ask the booker at the cab firm.",
    "The Dean and Chapter own it.",
    "Your return is rated amber.",
    "It found the window lintel cracked.",
]
PEOPLE = [
    ("She gave Lamb stew.", "She gave {Lamb=lamb} stew."),
    ("Lamb told them.", "{Lamb=lamb} told them."),
    ("Holly rang from home.", "{Holly=holly} rang from home."),
    ("It was King's birthday.", "It was {King's=king} birthday."),
    ("He is the uncle of Justice.", "He is the uncle of {Justice=justice}."),
    ("Young told them.", "{Young=young} told them."),
    ("They wrote to Rhodes.", "They wrote to {Rhodes=rhodes}."),
    ("Confidence in Rhodes is low.", "Confidence in {Rhodes=rhodes} is low."),
    ("told booker", "told {booker=booker}"),
    ("Dean told them.", "{Dean=dean} told them."),
    ("They rang Lintel.", "They rang {Lintel=lintel}."),
    ("Teal folder seen.", "<Teal?teal> folder seen."),
    ("Teal drove home.", "{Teal=teal} drove home."),
    ("Teal home at three.", "{Teal=teal} home at three."),
    ("Teal absent.", "{Teal=teal} absent."),
]


@pytest.mark.parametrize("text", THINGS)
def test_what_is_eaten_grows_or_is_owned_by_an_office_is_left(text: str) -> None:
    assert marked(CASE, HERE + text).endswith(f"came. {text}")


@pytest.mark.parametrize("text, expected", PEOPLE)
def test_whoever_is_called_so_is_not(text: str, expected: str) -> None:
    assert marked(CASE, HERE + text).endswith(f"came. {expected}")
