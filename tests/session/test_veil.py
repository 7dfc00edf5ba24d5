"""What the privacy view hides, and what it leaves: the program's own words name nobody."""

import pytest

from drafter.case.case import Case
from drafter.session.examples import example
from drafter.session.veil import HIDDEN, Veil


@pytest.fixture
def case() -> Case:
    return example("fault-with-injustice")


@pytest.mark.parametrize(
    "words",
    [
        "R  Put these words",
        "L  Leave it out",
        "N  Somebody new",
        "Find a command    Ctrl K",
        "Ctrl+E makes it again, in the same place.",
        "Press Ctrl and Enter",
        "Esc closes it",
        "Ctrl+Shift+P ends it",
        "A statement must not carry what identifies a person (LGA 1974, section 30(3)).",
        "Passphrase",
        "About Drafter",
        "25-900-417-final",
        "25-900-417-final.docx is written",
        "25-900-417-final (2).pdf is written",
        "25-900-417-final-certificate.json",
    ],
)
def test_words_of_the_programs_own_are_left(case: Case, words: str) -> None:
    assert Veil(case).words(words) == words


@pytest.mark.parametrize(
    "words, shown",
    [
        ("P  Perpetua Inchbald", f"P  {HIDDEN}"),
        ("Mrs Ctrl rang", f"{HIDDEN} rang"),
        ("25-900-417-nkemelu.docx", HIDDEN),
        ("LGA 1980", HIDDEN),
        ("A  Orla Fennimore-Tack", "A  Miss X"),
    ],
)
def test_what_stands_beside_them_is_hidden_as_ever(case: Case, words: str, shown: str) -> None:
    assert Veil(case).words(words) == shown


@pytest.mark.parametrize(
    "words, shown",
    [
        (
            "O  Brightwater Care Homes Limited, printed as “a care home”",
            f"O  {HIDDEN}, printed as “a care home”",
        ),
        ("They asked Brightwater Care Homes Limited.", f"They asked {HIDDEN}."),
        ("They asked a care home.", "They asked a care home."),
    ],
)
def test_an_organisation_that_nobody_registered_is_hidden(
    case: Case, words: str, shown: str
) -> None:
    assert Veil(case).words(words) == shown
