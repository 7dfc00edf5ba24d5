"""Initials that are an acronym besides: told by what only somebody does and by others' letters."""

import pytest

from tests.anonymise.marking import case_of, marked, person, unmarked

CASE = case_of(
    person("n", "Ms|Nuria|Bexcombe"),
    person("h", "Mr|Hal|Orsett"),
    person("d", "Mrs|Delyth|Kemble-Sayer"),
)
BEFORE = "It is about housing. Nuria Bexcombe and Hal Orsett met Delyth Kemble-Sayer. "


@pytest.mark.parametrize(
    "text",
    [
        "{NB=n} rang to say no.",
        "{NB=n} said no.",
        "we told {NB=n} twice",
        "{NB=n} to ring",
        "{HO=h} and {DKS=d} to meet.",
        "{DKS=d} and {NB=n} agreed",
        "{DKS=d}/{NB=n} met",
        "an email from <NB?n> of 4 May",
        "sent c/o <NB?n>",
        "seen by <HO?h>",
        "It reads “{NB=n} not at home”",
        "It reads “<HO?h>”",
        "told <HO?h> twice",
        "<NB?n>'s view was no",
        "12 May - <HO?h> called in",
    ],
)
def test_letters_of_somebody_in_the_text_are_found(text: str) -> None:
    assert marked(CASE, BEFORE + unmarked(text)).endswith(f"Sayer=d}}. {text}")


@pytest.mark.parametrize(
    "text",
    ["NB the gate is shut", "The HO and the police met", "an ho and a dks", "a TV and HO set"],
)
def test_an_acronym_as_such_is_left_alone(text: str) -> None:
    assert marked(CASE, BEFORE + text).endswith(f"Sayer=d}}. {text}")


def test_an_acronym_needs_its_person_in_the_text() -> None:
    assert marked(CASE, "Seen about housing by HO") == "Seen about housing by HO"
    assert "<HO?h>" in marked(CASE, BEFORE + "seen by HO")
