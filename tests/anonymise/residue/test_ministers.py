"""Whoever governs is named on purpose; a minister of a church, or anybody else, is not."""

import pytest

from drafter.anonymise.text.found import Certainty
from tests.anonymise.residue.reading import reader, residue


@pytest.mark.parametrize(
    "text",
    [
        "Ianthe Quembo was the Minister for Care then.",
        "The then Housing Secretary, Orlo Vuldane, said so.",
        "The Secretary of State for Levelling Up, Housing and Communities, Ms Quembo, agreed.",
        "The Prime Minister Orlo Vuldane spoke.",
        "Ianthe Quembo, then Secretary of State, spoke.",
    ],
)
def test_ministers_are_named_with_their_office(text: str) -> None:
    assert residue(text) == []


@pytest.mark.parametrize(
    "text, name",
    [
        ("Ianthe Quembo was the minister at the chapel.", "Ianthe Quembo"),
        ("The club Secretary Orlo Vuldane came.", "Secretary Orlo Vuldane"),
        ("Orlo Vuldane, whose uncle met a Minister, came.", "Orlo Vuldane"),
    ],
)
def test_nobody_else_is(text: str, name: str) -> None:
    assert name in {words for words, _ in residue(text)}


def test_a_party_in_office_stays_one() -> None:
    text = "Hannah Whitlock, then Secretary of State, spoke."
    sure = [found for found in reader().find(text) if found.certainty is Certainty.REPLACE]
    assert [text[found.start : found.end] for found in sure] == ["Hannah Whitlock"]
