"""What forenames that are words besides did and went to, and what leads to seasons."""

import pytest

from tests.anonymise.marking import case_of, marked, person

WORKER = person("kowal", "Mr|Ivan|Kowal")
NAMES = ["Faith", "Summer", "May", "Dawn", "Carol", "Rose"]
DONE = [
    "X lost his job there.",
    "X used to stay at the lodge.",
    "X had sent a card each year.",
    "X moved to Quenby St Mary.",
    "X went to his uncle.",
    "X was on leave.",
    "He was three and X was 18 months.",
    "X has MS and cannot walk.",
    "X has sickle cell, she says.",
    "X, 64, said no.",
]
LED_TO = [
    "He sent the bill to X that day.",
    "They sent it to X.",
    "He spoke only to X.",
    "Mr Kowal and X now share a filter.",
    "Me and X have the boy.",
]
OWNED = [
    "X's selective mutism was left.",
    "X's new carers are late.",
    "He said that X's chest hurt.",
]
OPEN = [
    "X lost its charm.",
    "X used to be dry.",
    "X had sent a chill.",
    "X moved to Wednesday.",
    "X moved to Plan B.",
    "X went to plan.",
    "He sent the dates from March to X.",
    "He put it back to X.",
    "X's long teacher strike hurt.",
]


def _told(name: str, text: str) -> str:
    case = case_of(person("one", f"Mrs|{name}|Barker"), WORKER)
    before = f"Mrs {name} Barker wrote to Mr Kowal.\n\n"
    return marked(case, before + text.replace("X", name)).split("\n\n")[1]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("text", [*DONE, *LED_TO])
def test_what_somebody_does_or_is_sent_is_theirs(name: str, text: str) -> None:
    chronicled = name == "May" and any(verb in text for verb in ("lost", "moved", "went"))
    mark = f"<{name}?one>" if chronicled else f"{{{name}=one}}"
    assert mark in _told(name, text)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("text", OWNED)
def test_what_somebody_has_is_theirs(name: str, text: str) -> None:
    assert f"{{{name}'s=one}}" in _told(name, text)


@pytest.mark.parametrize("text", OPEN)
def test_what_a_season_does_too_stays_a_question(text: str) -> None:
    assert "<Summer?one>" in _told("Summer", text)
    assert "{Summer=one}" in _told("Summer", DONE[0])


def test_a_time_is_no_place_to_send_to() -> None:
    assert _told("May", "He sent it back to X 2020.") == "He sent it back to May 2020."
    assert "<May?one>" in _told("May", "He sent it back to X.")
    assert "{May=one}" in _told("May", "They sent it to X.")


@pytest.mark.parametrize("text", ["X died at Mill Hospital.", "X put in a claim."])
def test_a_list_by_months_needs_no_subject(text: str) -> None:
    assert "<May?one>" in _told("May", text)
    assert "{Dawn=one}" in _told("Dawn", text)


def test_what_goes_to_somebody_is_no_person() -> None:
    assert "<Praise?one>" in _told("Praise", "X went to Quenby.")
    assert "{Praise=one}" in _told("Praise", "X went to his uncle.")


@pytest.mark.parametrize(
    "text",
    ["00.15 X heard it.", "05.12.22 X rang.", "In June 2021 X told us."],
)
def test_a_time_or_a_whole_date_before_a_month_is_no_day_of_it(text: str) -> None:
    told = _told("May", text)
    assert "<May?one>" in told or "{May=one}" in told


@pytest.mark.parametrize(
    "text",
    [
        "It came 15 X.",
        "It cost £5.50 X rent.",
        "Signed 10.30 X.",
        "It came on 3 X 2021.",
        "At 00.15 X 3 it rang.",
    ],
)
def test_a_day_of_a_month_is_left(text: str) -> None:
    assert _told("May", text) == text.replace("X", "May")
    assert _told("May", "It is 15.30. X said no.") == "It is 15.30. {May=one} said no."
