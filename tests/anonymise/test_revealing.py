"""Words printed as they stand must not hold a real name."""

import pytest

from drafter.anonymise.revealing import real_names
from drafter.case.case import Case
from drafter.case.people import Organisation, Treatment
from tests.anonymise.marking import body, case_of, person

CASE = Case(
    parties=case_of(
        person("a", "Mr|Ann Mark|Young", "Bunty"), person("w", "Ms|Samuel|Whitlock")
    ).parties,
    bodies=(body("b", "Rosewood Care Home", named=False), body("c", "Exampleshire Council")),
    organisations=(
        Organisation(id="o", name="Lakeview School", treatment=Treatment.HIDDEN),
        Organisation(id="n", name="Named Trust"),
    ),
)


@pytest.mark.parametrize(
    "words",
    ["Ann", "Ann’s sister", "Mr Young", "bunty", "Sam’s mother", "the whitlock home", "Mark",
     "a Rosewood carer", "the Lakeview teacher", "prewhitlocked"],
)  # fmt: skip
def test_real_names_are_seen(words: str) -> None:
    assert real_names(CASE).stand_in(words)


@pytest.mark.parametrize(
    "words",
    ["the young person", "her mark", "Miss X", "A", "an Exampleshire Council officer", "annual",
     "the Home", "a Named Trust nurse", "", "a Care Home manager"],
)  # fmt: skip
def test_other_words_pass(words: str) -> None:
    assert not real_names(CASE).stand_in(words)
    assert real_names(CASE).stand_in(f"{words} Whitlock")
