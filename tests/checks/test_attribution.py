"""Of whom printed words tell."""

import dataclasses

import pytest

from drafter.anonymise.ledger import ledger_of
from drafter.case.case import Case
from drafter.checks.attribution import Attribution
from tests.checks.cases import CLEAN

STAR = "*"
"""Marks the words that are asked about."""


def whom(*blocks: str, case: Case = CLEAN) -> tuple[str, ...]:
    """Of whom the starred words of the last block tell."""
    attribution = Attribution(case, ledger_of(case))
    attribution.begin_section()
    for block in blocks[:-1]:
        attribution.whom(block, [])
    (found,) = attribution.whom(blocks[-1].replace(STAR, ""), [blocks[-1].index(STAR)])
    return found


@pytest.mark.parametrize(
    "text, parties",
    [
        ("Miss X is *84.", ("tenant",)),
        ("Miss X told Mr Y, who is *84.", ("partner",)),
        ("Miss X and Mr Y are *84.", ("tenant", "partner")),
        ("Miss X, Mr Y and Z are *tall.", ("tenant", "partner", "child")),
        ("At *84, Miss X moved.", ("tenant",)),
        ("Mr Y told Z. He is *84.", ("partner",)),
        ("Mr Y told Miss X he is *84.", ("partner",)),
        ("Miss X and Mr Y say her age is *84.", ("tenant",)),
        ("Mr Y told Miss X about Z. She is *9.", ("child",)),
        ("Mr Y told Miss X. It was *odd.", ("tenant",)),
        ("The housing officer is *84.", ("officer",)),
        ("A housing officer is *84.", ("officer",)),
        ("Zed and Mr Young are *84.", ("tenant",)),
    ],
)
def test_the_nearest_before_is_meant_then_the_pronoun(text: str, parties: tuple[str, ...]) -> None:
    assert whom(text) == parties


def test_whoever_was_named_last_is_carried_on_to_the_next_paragraph() -> None:
    assert whom("Mr Y rang.", "The caller was *84.") == ("partner",)
    assert whom("Miss X and Mr Y rang.", "Both are *84.") == ("tenant", "partner")
    assert whom("Mr Y rang.", "She is *84.") == ("partner",)


def test_before_anybody_is_named_the_complainant_is_meant() -> None:
    assert whom("The family is *tall.") == ("tenant",)
    assert whom("She is *tall.") == ("tenant",)


def test_where_nobody_is_known_nobody_is_meant() -> None:
    nobody = dataclasses.replace(CLEAN, parties=())
    assert whom("She is *tall.", case=nobody) == ()
