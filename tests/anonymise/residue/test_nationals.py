"""Charities and services of the whole country stay, whole; what only begins like one does not."""

import pytest

from drafter.anonymise.residue.lexicon import NATIONAL_NAMES, OFFICIAL_TERMS
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


@pytest.mark.parametrize("term", sorted(OFFICIAL_TERMS))
def test_a_term_of_an_office_is_nobody(term: str) -> None:
    for text in (
        f"We sent the {term} in March.",
        f"{term}: see above.",
        f"He was told of {term}s.",
    ):
        assert residue(text) == []


@pytest.mark.parametrize(
    "text, found",
    [
        ("She wrote to the Ouzeby Memory Clinic.", [("Ouzeby Memory Clinic", "organisation")]),
        ("He lives at Right of Way Cottages.", [("Right of Way Cottages", "address")]),
        ("He went to Rapid Response Nursery.", [("Rapid Response Nursery", "organisation")]),
        ("Miss Whitlock's Memory Clinic wrote.", []),
        ("The Council Tax Direct Debit failed.", []),
        ("Memory Clinic. Nobody wrote.", []),
        ("The Independent Mental Capacity Advocate and the Claimant Debit Sensor failed.", []),
    ],
)
def test_a_term_that_is_part_of_a_name_explains_nothing(
    text: str, found: list[tuple[str, str]]
) -> None:
    assert residue(text) == found


@pytest.mark.parametrize("letters", ["EHO", "NTO", "EWO", "CMHT"])
def test_posts_by_their_letters_ring_as_people_do(letters: str) -> None:
    assert residue(f"{letters} rang. Then {letters}'s letter came.") == []
    assert residue("QXV rang.") == [("QXV", "person")]


def test_a_label_in_short_is_nobody() -> None:
    assert residue("Att: the clerk") == []
    assert residue("Atto: the clerk") != []
