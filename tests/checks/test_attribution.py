"""Of whom printed words tell."""

import dataclasses

import pytest

from drafter.anonymise.ledger import ledger_of
from drafter.case.case import Case
from drafter.checks.attribution import Attribution, Reading
from tests.checks.cases import CLEAN

STAR = "*"
"""Marks the words that are asked about."""


def whom(*blocks: str, case: Case = CLEAN, private: bool = False) -> tuple[str, ...]:
    """Of whom the starred words of the last block tell."""
    attribution = Attribution(case, ledger_of(case))
    attribution.begin_section()
    for block in blocks[:-1]:
        attribution.read(block)
    reading = attribution.read(blocks[-1].replace(STAR, ""))
    at = blocks[-1].index(STAR)
    return reading.whom_privately(at) if private else reading.whom(at)


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
        ("Miss X and Mr Y rang. They say their age is *odd.", ("tenant", "partner")),
    ],
)
def test_the_nearest_before_is_meant_then_the_pronoun(text: str, parties: tuple[str, ...]) -> None:
    assert whom(text) == parties


@pytest.mark.parametrize("words", ["Band Z", "zones Y and Z", "a Z-bend"])
def test_a_letter_of_the_texts_own_is_nobody(words: str) -> None:
    assert whom(f"Miss X rang. The flat has {words}. It is *odd.") == ("tenant",)
    assert whom("Miss X rang. The flat has Z. It is *odd.") == ("child",)


def test_where_a_name_was_typed_it_is_somebody_whatever_stands_before() -> None:
    attribution = Attribution(CLEAN, ledger_of(CLEAN))
    text = "Under the plan Z had 3 hours."
    assert attribution.read(text).private_named() == ()
    assert attribution.read(text, [(15, 16)]).private_named() == ("child",)


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


def test_an_officer_is_nobody_of_whom_private_things_are_told() -> None:
    text = "Miss X rang. The housing officer saw the *wheelchair."
    assert whom(text) == ("officer",)
    assert whom(text, private=True) == ("tenant",)


def test_the_family_is_the_complainants_and_no_she() -> None:
    assert whom("Mr Y rang. The family had a *dog.", private=True) == ("tenant",)
    text = "Z came. When she went, the family took her *chair."
    assert whom(f"Miss X rang. {text}", private=True) == ("child",)


def reading_of(text: str, case: Case = CLEAN) -> Reading:
    attribution = Attribution(case, ledger_of(case))
    attribution.begin_section()
    return attribution.read(text)


def test_whose_something_is_and_with_whom_it_was_stand_beside_it() -> None:
    reading = reading_of("Z’s chair broke. Mr Y was in court with Miss X.")
    assert reading.possessor(reading.text.index("chair")) == "child"
    assert reading.possessor(reading.text.index("court")) == ""
    assert reading.with_whom(reading.text.index("court") + len("court")) == ("tenant",)
    assert reading.with_whom(reading.text.index("chair") + len("chair")) == ()


def test_the_people_of_a_sentence_are_named_or_meant_by_a_pronoun() -> None:
    reading = reading_of("Miss X rang. She waited. Mr Y came and Z came. It rained.")
    assert reading.private_in_sentence(0) == ("tenant",)
    assert reading.private_in_sentence(reading.text.index("waited")) == ("tenant",)
    assert reading.private_in_sentence(reading.text.index("came and")) == ("partner", "child")
    assert reading.private_in_sentence(reading.text.index("rained")) == ()
    assert reading.private_before(reading.text.index("and Z")) == ("partner",)
    assert reading.private_named() == ("tenant", "partner", "child")


def test_words_that_begin_or_end_inside_a_name_cut_it() -> None:
    reading = reading_of("She lives with Miss X in the week.")
    start = reading.text.index("Miss")
    assert reading.cuts_name(start + 5, start + 12)
    assert reading.cuts_name(0, start + 4)
    assert not reading.cuts_name(4, len(reading.text))


def test_without_a_complainant_the_family_is_nobodys() -> None:
    others = tuple(party for party in CLEAN.parties if party.id == "partner")
    case = dataclasses.replace(CLEAN, parties=others)
    assert reading_of("The family moved.", case).private_named() == ()
    assert reading_of("The family moved.").private_named() == ("tenant",)
