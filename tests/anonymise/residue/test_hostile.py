"""Residue is sought in time linear in the text, however odd that is."""

import dataclasses
import functools

import pytest

from tests.anonymise.residue.reading import reader, residue
from tests.conftest import SOAK
from tests.pace import timed, within

PIECES = [
    "a-", "1/", "1-", "A1/", "a_1 ", "-1", "1", "0", "1 ", "1. ", "1\n", "(", "((a)", "[(", "'",
    "ABCD ", "W. ", "A B C ", "Zorvina ", "Zorvina and ", "of the ", "Zorvina\n", "Act (",
    "of Act ", "Miss ", "Zorvi's disease ", "@a", "a@a.", "www.", "aged 5 ", "twenty-", "2 Ab ",
    "sort code ", "12 34 56 ", "flat 1 ", "no. ", "NHS ", "born ",
    "9 and ", "is 9 and 9 ", "Ltd ", "St ", "at the Swan ", "only nurse in Wexby ", "now 9 ",
    "£1,234.56 ", "lodge and ", "one thousand ", "children, 4, 4, ", "> Oak School ",
    "wrexolby_miss Whitlock.pdf ",
]  # fmt: skip
SIZES = (2_000, 8_000)
SHARE = 1 if SOAK else 4
"""The soak reads half a megabyte in a line; this part of it is read here."""


def seconds(text: str) -> float:
    best = float("inf")
    for _ in range(2):
        fresh = dataclasses.replace(reader(), seeker=reader().seeker, _known={})
        best = min(best, timed(functools.partial(fresh.find, text))[0])
    return best


@pytest.mark.parametrize("piece", PIECES)
def test_one_piece_again_and_again_takes_linear_time(piece: str) -> None:
    assert residue("It was Zorvina.") == [("Zorvina", "person")]
    short, long = (seconds(piece * (size // len(piece))) for size in SIZES)
    assert long < short * 10 + 0.1  # four times the text; the square would be sixteen


def test_capitals_by_the_ten_thousand_are_one_finding() -> None:
    text = "Wrexolby " * (12_000 // SHARE)
    assert within(30 / SHARE, lambda: residue(text)) == [(text.strip(), "person")]


def test_a_very_long_line_is_read() -> None:
    text = "They told Zorvina on 01632 960999 again. " * (12_000 // SHARE)
    assert len(within(60 / SHARE, lambda: residue(text))) == 24_000 // SHARE
