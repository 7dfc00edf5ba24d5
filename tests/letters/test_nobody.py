"""What looks like somebody and is nobody; beside each, somebody whom a rule could have lost."""

import dataclasses

import pytest

from drafter.anonymise.text.vocabulary import surnames
from drafter.case.account import ChronologyEntry
from drafter.case.people import Role
from drafter.letters.nobody import _MAKERS, _THINGS
from drafter.letters.outputs import output
from drafter.letters.writing import others_named
from tests.letters.made import TODAY, prepared


def named(text: str, wanted: str = "stage-1") -> list[str]:
    """Whom a letter names besides, that tells nothing else."""
    case = prepared()
    adviser = tuple(
        party for party in case.parties if {*party.roles} & {Role.COMPLAINANT, Role.ADVISER}
    )
    plain = dataclasses.replace(
        case,
        parties=adviser,
        relations=(),
        chronology=(ChronologyEntry(id="e", text=text),),
        complaints=(dataclasses.replace(case.complaints[0], text="No.", injustice_claimed=""),),
        outcomes_wanted=(),
        evidence=(),
        own_words=(),
        letter_answers=(),
        steps_so_far=(),
    )
    return [one.words for one in others_named(plain, output(wanted), today=TODAY)]


@pytest.mark.parametrize(
    "text",
    [
        "She fell in the Garden Lounge, beside the Lift Lobby.",
        "They kept no Falls Diary, and the Tenant Handbook says otherwise.",
        "The Occupational Therapist wanted a Level Access Shower and a Stair Lift.",
        "They clamped her Vauxhall Corsa.",
        "She rang NHS 111 at once.",
        "She used the My Account portal. Her Work Coach agreed.",
        "Her Mum and Grandad came.",
        "The Policy says it. So does the Spotlight Report.",
        "She borrowed £300 from her brother-in-law.",
    ],
)
def test_a_thing_a_room_or_a_helpline_is_nobody(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    "text, words",
    [
        ("She fell beside Will May, who saw it.", "Will May"),
        ("Mr Garden of Lounge Road came.", "Mr Garden"),
        ("They asked Grace Lobby to come.", "Grace Lobby"),
        ("Ms So rang. Mr Lift came.", "Ms So"),
        ("They clamped the car of Kia Corsa.", "Kia Corsa"),
        ("Her Mum and Gethin came.", "Gethin"),
        ("She borrowed £300 from her brother-in-law Gethin.", "Gethin"),
        ("Sandra from Repairs promised a call.", "Sandra"),
        ("A carer called Precious found her.", "Precious"),
        ("The Spotlight Report was written by Hugo Plan.", "Hugo Plan"),
        ("Her reference is CTR/88/1042.", "CTR/88/1042"),
    ],
)
def test_whoever_could_be_somebody_is_asked_about(text: str, words: str) -> None:
    assert any(words in one for one in named(text)), named(text)


def test_the_adviser_of_the_organisation_is_not_asked_about_and_somebody_else_of_it_is() -> None:
    assert named("Nobody came.", "permission") == []
    assert named("Hanneke Tolliver of Quillford Advice Centre rang.") == []
    found = named("Ottoline Tolliver of Quillford Advice Centre rang.")
    assert any("Ottoline" in one for one in found)


def test_no_thing_and_no_maker_is_a_surname() -> None:
    assert not _THINGS & surnames()
    assert "hill" in surnames()
    assert _MAKERS
