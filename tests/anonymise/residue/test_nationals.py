"""Charities and services of the whole country stay, whole; what only begins like one does not."""

import pytest

from drafter.anonymise.residue.lexicon import NATIONAL_NAMES
from tests.anonymise.residue.reading import residue


@pytest.mark.parametrize("name", sorted(NATIONAL_NAMES))
def test_a_national_service_singles_nobody_out(name: str) -> None:
    assert residue(f"She asked the {name} for help.") == []
    assert residue(f"{name} was told in May.") == []


@pytest.mark.parametrize(
    "text, found",
    [
        ("She has Macmillan Wrexus at home.", [("Macmillan Wrexus", "person")]),
        ("Her guide dogs are old.", [("guide dogs", "condition")]),
        ("Her guide Dogs are old.", [("guide Dogs", "condition")]),
        (
            "The Wrexus Poverty Action Group wrote.",
            [("Wrexus Poverty Action Group", "organisation")],
        ),
        ("He spoke to National.", []),
    ],
)
def test_what_only_begins_like_one_is_read_as_any_words(
    text: str, found: list[tuple[str, str]]
) -> None:
    assert residue(text) == found


def test_one_may_be_broken_over_lines_and_joined_by_a_sign() -> None:
    assert residue("He asked Ring & Ride for a bus, and the Dogs\nTrust for a bowl.") == []
    assert residue("He asked Ring, Ride and the Dogs, Trust for a bus.") != []
