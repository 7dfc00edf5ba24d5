"""What a careful reader lists for each person of five statements, beside what the review lists.

Each line is one thing a reader of the printed statement would note, as words that the review's
own words hold. ``MISSED`` are those that the review is known not to list; it must be short.
"""

import dataclasses
import re
from pathlib import Path

import pytest

from drafter import paths
from drafter.case.case import Case
from drafter.case.json_form import read_case
from drafter.checks.intruder import Told, told_of_people
from drafter.checks.particulars import Item
from tests.checks.cases import composed
from tests.published.adapter import published_case

SHARED = Path(__file__).parents[2].parent / "shared"
READ = {
    "care-provider-two-complainants": {
        "Mrs X": """family: mother
            family: daughter
            family: brother
            money: £90 a night
            date: 3 exact days""",
        "Mr Y": """family: mother
            family: son
            family: brother
            money: £90 a night
            date: 3 exact days""",
        "Mrs Z": """family: their mother
            family: son
            family: daughter
            event: died
            age: in her eighties
            condition: dementia
            home: a room for her in a home
            health: fall
            event: alone
            event: found Mrs Z on the floor
            health: ambulance
            health: hospital
            health: could no longer speak
            date: 4 exact days, from 10 February to 17 April 2025""",
    },
    "fault-with-injustice": {
        "Miss X": """family: her partner
            family: daughter
            family: all three of them
            home: one hotel room for 19 weeks
            home: second floor
            home: homeless
            home: a ground-floor flat from a private landlord
            home: landlord asked for the flat back
            health: bought a refrigerator for medicine
            date: 9 exact days, from 2 June to 30 October 2025""",
        "Mr Y": """family: her partner
            family: daughter
            health: hurt his back""",
        "Z": """family: daughter
            health: uses a wheelchair
            health: missed two appointments
            health: medicine that must be kept cold
            health: children’s hospital
            health: health was at risk
            date: 2 exact days""",
        "Mrs B": "home: wash at her home three times a week",
    },
    "five-planted-gaps": {
        "Mr X": """family: his sister
            health: assisted collection
            health: move a bin
            health: uses two sticks
            health: fall
            health: was hurt
            health: disabled person
            date: 3 exact days, from 14 August to 10 October 2025""",
        "Mrs Z": """family: his sister
            event: found him an hour later""",
    },
    "no-fault": {
        "X": """family: son
            family: former partner
            work: paid work on three days a week
            place: one lane had no pavement
            place: 2.4 miles
            event: a councillor spoke for them
            date: 5 exact days, from 30 June to 7 November 2025""",
        "Y": """family: their son
            home: lives with X in the week
            school: secondary school
            school: due to start in September
            date: 1 exact day""",
        "Ms Z": """family: son
            family: former partner""",
        "Mr B": """home: lives on the lane
            event: wrote in support""",
    },
    "published": {
        "Miss X": """family: partner
            family: Miss X’s child
            home: safe place
            home: lives at the property
            home: doorbell
            event: harassment
            event: domestic abuse
            date: 2 exact days""",
        "Mr Y": """family: partner
            family: ex-partner
            family: child
            event: court proceedings
            event: non-molestation
            event: police
            event: harassment
            home: social housing""",
        "Ms Z": """family: ex-partner
            family: child
            event: parcels
            event: court proceedings
            event: non-molestation
            event: harassment
            event: child protection""",
        "Child N": """family: child
            event: family assessment
            health: GP""",
    },
}
MISSED = {
    # bought for the medicine, which is listed of her daughter
    ("fault-with-injustice", "Miss X", "health: bought a refrigerator for medicine"),
    # a councillor acts by office; that one helped is not told of anybody
    ("no-fault", "X", "event: a councillor spoke for them"),
    # what is told of a household stands with its complainant
    ("published", "Mr Y", "home: social housing"),
}


def case_of(name: str) -> Case:
    if name == "published":
        if not SHARED.exists():
            pytest.skip("the published decision lies outside the checkout (../shared)")
        return published_case(SHARED)
    path = paths.resources() / "examples" / f"{name}.json"
    return read_case(path.read_text(encoding="utf-8"), path.name)


def review(name: str) -> tuple[Told, ...]:
    case = case_of(name)
    return told_of_people(case, composed(case))


def noted(name: str, called: str) -> list[str]:
    return [line.strip() for line in READ[name][called].splitlines()]


def still_open(people: tuple[Told, ...]) -> list[str]:
    return [f"{each.called}: {i.words}" for each in people for i in each.items if i.is_open]


def holds(item: Item, line: str) -> bool:
    kind, words = line.split(": ", 1)
    return item.kind == kind and re.search(re.escape(words), item.words) is not None


@pytest.mark.parametrize("name", READ)
def test_the_review_lists_the_people_a_reader_would_know_again(name: str) -> None:
    assert {each.called for each in review(name)} == READ[name].keys()


@pytest.mark.parametrize("name", READ)
def test_the_review_lists_what_a_careful_reader_notes(name: str) -> None:
    missed = {
        (name, each.called, line)
        for each in review(name)
        for line in noted(name, each.called)
        if not any(holds(item, line) for item in each.items)
    }
    assert missed == {one for one in MISSED if one[0] == name}


@pytest.mark.parametrize("name", READ)
def test_the_review_lists_little_that_a_reader_does_not_note(name: str) -> None:
    unnoted = [
        f"{each.called}: {item.kind}: {item.words}"
        for each in review(name)
        for item in each.items
        if not any(holds(item, line) for line in noted(name, each.called))
    ]
    assert len(unnoted) <= 2, unnoted


@pytest.mark.parametrize("name", READ)
def test_a_worked_statement_leaves_nothing_open(name: str) -> None:
    assert still_open(review(name)) == []


def test_what_nobody_decided_is_open() -> None:
    case = dataclasses.replace(case_of("fault-with-injustice"), dismissals=())
    assert still_open(told_of_people(case, composed(case))) == ["Z: children’s hospital"]


def test_what_adds_up_is_said_with_who_would_know() -> None:
    (child,) = [each for each in review("fault-with-injustice") if each.together]
    assert child.called == "Z"
    assert "wheelchair" in child.together
    assert "hotel" in child.together
    assert "children’s hospital" in child.together
    assert "neighbours" in child.together


def test_days_on_which_findings_rest_are_kept_and_others_become_months() -> None:
    (complainant, *_) = review("fault-with-injustice")
    (days,) = [item for item in complainant.items if item.kind == "date"]
    assert "Findings rest on 6 of them" in days.reason
    assert days.offered == "the month for 8 August, 22 August and 30 October"
    assert "13" in days.paragraphs
