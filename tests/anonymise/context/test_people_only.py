"""Forenames that are words besides, where what goes on is told of nobody but people."""

import pytest

from tests.anonymise.marking import case_of, marked, person

NAMES = ["Faith", "Carol", "Summer", "Dawn", "Lily", "Robin"]
WORKER = person("kowal", "Mr|Ivan|Kowal")
THEIRS = [
    "X was sent a bill in another name.",
    "X, sixty-eight, was not asked.",
    "X is eighty.",
    "X was sick in the car.",
    "X was treated for the fits.",
    "X went to the Bluebird Club.",
    "X is now at Larch Tye Care Home.",
    "X was taken to Mill Hospital.",
    "X put in a claim.",
    "X took the morning off.",
    "X has COPD.",
    "X died at Haddon Cottage Hospital.",
    "X framed it.",
]
THEIRS_BUT_FOR_TIMES = [
    "X, are you there?",
    "X off sick. It went on.",
    "X in tears, it says.",
    "X in room.",
    "X kicking again.",
    "X and aunt, the note says.",
    "X paid £20 a week.",
    "X arrived 14.50.",
]
OPEN = [
    "X was sent a boost.",
    "X is two months away.",
    "X is eighty miles off.",
    "X was shown the door.",
    "X went to the wind.",
    "X was paid a visit.",
    "X put in an appearance.",
    "X in room temperature is lost.",
    "X is in Hospital Road.",
    "X in hospital is rare.",
]


def _told(name: str, text: str) -> str:
    case = case_of(person("one", f"Mrs|{name}|Barker"), WORKER)
    before = f"Mrs {name} Barker wrote to Mr Kowal.\n\n"
    return marked(case, before + text.replace("X", name)).split("\n\n")[1]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("text", [*THEIRS, *THEIRS_BUT_FOR_TIMES])
def test_somebody_whom_the_text_names_is_meant(name: str, text: str) -> None:
    sure = text in THEIRS or name != "Summer" or "paid" in text
    mark = f"{{{name}=one}}" if sure else f"<{name}?one>"
    assert mark in _told(name, text)


@pytest.mark.parametrize("name", ["Summer", "Faith"])
@pytest.mark.parametrize("text", OPEN)
def test_what_is_told_of_a_virtue_too_stays_a_question(name: str, text: str) -> None:
    assert f"<{name}?one>" in _told(name, text)
    assert f"{{{name}=one}}" in _told(name, "X put in a claim.")


@pytest.mark.parametrize("text", ["X paid £20.", "X off sick.", "X in room."])
def test_what_cases_are_about_is_paid_and_sent_itself(text: str) -> None:
    assert "<Bill?one>" in _told("Bill", text)
    assert "{Bill=one}" in _told("Bill", "X put in a claim.")


@pytest.mark.parametrize("name", ["Christian", "Rich", "Sunny"])
def test_a_quality_is_no_subject_but_may_be_noted(name: str) -> None:
    assert f"{{{name}=one}}" in _told(name, "X was sent a bill.")
    assert f"{{{name}=one}}" in _told(name, "X went to the Bluebird Club.")
    assert f"<{name}?one>" in _told(name, "X in room.")


def test_a_birth_and_whoever_is_asked_for_are_told_of_people() -> None:
    assert "{Summer=one}" in _told("Summer", "X (b. 22.6.11) came late.")
    assert "{Summer=one}" in _told("Summer", "X (date of birth 30 Sept 1987) came late.")
    assert "{Dawn=one}" in _told("Dawn", "X (fourteen months) came late.")
    assert "{Summer=one}" in _told("Summer", 'He asked: "Is X there?" and left.')
    assert "{Faith=one}" in _told("Faith", "It is asked: Is X there or not.")
    assert "<Summer?one>" in _told("Summer", "X (the dry one) came late.")
