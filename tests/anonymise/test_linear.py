"""Twice the text takes about twice the time, however odd it is."""

import functools

import pytest

from drafter.anonymise.anonymise import anonymise
from drafter.anonymise.memory import forget
from drafter.anonymise.mentions import seeker_of
from drafter.case.account import ChronologyEntry
from drafter.case.case import Case
from drafter.case.people import Party
from tests.anonymise.marking import COUNCIL, OKAFOR, person
from tests.conftest import SOAK
from tests.pace import timed, within

WHITLOCK = person(
    "w", "Miss|Hannah Jane|Whitlock", phone="01632 960123", email="sunny77@post.example",
    date_of_birth="3 June 1984", address="27 Quill Street, Exampleton, ZZ1 4QP",
)  # fmt: skip
CASE = Case(parties=(WHITLOCK, OKAFOR), bodies=(COUNCIL,))
PIECES = [
    "a", "a.", "1", "1 ", "Capital ", "ABCD ", "a@", "(a1", "_", " ", "'", ".", "Hannah ",
    "whitlock", "Whit-", "W.", "H ", "\u0301", "а", "\u00ad", "\n", "27 ", "4-", "www.",
    "http://", "Miss Whitlock said. ", "Exampleshire ", "the Whitlocks' ", "Whitlock, ", "“‘",
]  # fmt: skip
SIZE = 4_000
SHARE = 1 if SOAK else 4
"""The soak reads a megabyte in a line; this part of it, in this part of the time, is read here."""


def seconds(text: str) -> float:
    seeker = seeker_of(CASE)
    seeker.find("warm")
    best = float("inf")
    for _ in range(2):
        forget()
        fresh = seeker_of(CASE)
        fresh.find("warm")
        best = min(best, timed(functools.partial(fresh.find, text))[0])
    return best


@pytest.mark.parametrize("piece", PIECES)
def test_a_text_of_one_piece_again_and_again_takes_linear_time(piece: str) -> None:
    text = piece * (SIZE // len(piece))
    short, long = seconds(text), seconds(text * 4)
    assert long < short * 12 + 0.1  # four times the text; the square would be sixteen
    assert long < 4


def test_a_very_long_line_is_anonymised() -> None:
    text = "Then Miss Whitlock rang 01632 960123 again and again " * (20_000 // SHARE)
    case = Case(parties=CASE.parties, chronology=(ChronologyEntry(id="e", text=text),))
    made = within(60 / SHARE, lambda: anonymise(case))
    assert made.root.kind == "Case"


def test_capitals_by_the_ten_thousand_are_read() -> None:
    text = "Wheelock Hanna OKAFER " * (11_000 // SHARE)
    assert within(60 / SHARE, lambda: seeker_of(CASE).find(text))


def test_sixty_people_are_sought_quickly_in_a_usual_paragraph() -> None:
    crowd = tuple(
        Party(
            id=f"p{number}", title="Mr", forenames=f"Zorvi{number}a", surname=f"Drum{number}quist"
        )
        for number in range(60)
    )
    seeker = seeker_of(Case(parties=crowd))
    seeker.find("warm")
    text = "On Monday the Council wrote to Zorvi7a Drum7quist about the Repairs Policy. " * 4
    assert len(within(0.1, lambda: seeker.find(text))) == 4


@pytest.mark.parametrize("piece", ["W.", "W ", "H. "])
def test_letters_by_the_ten_thousand_are_read_in_seconds(piece: str) -> None:
    text = piece * (200_000 // SHARE // len(piece))
    within(8 / SHARE, lambda: seeker_of(CASE).find(text))  # a megabyte took half a minute once
