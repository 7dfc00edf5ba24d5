"""Letters that a text has for something else than a person."""

import dataclasses

import pytest

from drafter.anonymise.ledger_letters import letters_in_texts, own_letters
from drafter.case.account import ChronologyEntry, Evidence
from drafter.case.case import Case
from drafter.case.people import Party
from drafter.case.statement import PrivateNote


@pytest.mark.parametrize(
    "text, found",
    [
        ("council tax Band D", ["Band D"]),
        ("council tax band D.", ["band D"]),
        ("Flat\u00a0B, 12 Plan Street", ["Flat B"]),
        ("her priority was “B”, zone ‘C’", ["zone C"]),
        ("Plans A and B", ["Plan A", "Plan B"]),
        ("Bands B, C or D", ["Band B", "Band C", "Band D"]),
        ("bands C–E", ["band C", "band E"]),
        ("from Band C to Band D", ["Band C", "Band D"]),
        ("Annexes B & C", ["Annex B", "Annex C"]),
        ("Zones C and D’s home", ["Zone C"]),
        ("Plan B or C", ["Plan B", "Plan C"]),
        ("Band D, and E rang", ["Band D"]),
        ("Band D and E rang", ["Band D"]),
    ],
)
def test_a_letter_behind_what_letters_tell_apart_is_the_texts_own(
    text: str, found: list[str]
) -> None:
    told = list(own_letters(text))
    assert [words for _, _, words in told] == found
    assert all(text[start:end] == words[-1] for start, end, words in told)


@pytest.mark.parametrize(
    "text",
    ["D said", "Child D", "Officer D", "Band Dee", "husband D", "the flat D’s mother has",
     "Plan D.1", "Flat 2B", "band d"],
)  # fmt: skip
def test_any_other_letter_is_not(text: str) -> None:
    assert list(own_letters(text)) == []
    assert list(own_letters(f"{text}, Band E")) != []


def test_every_text_that_may_be_printed_is_looked_through_and_no_other() -> None:
    case = Case(
        parties=(Party(id="p", pseudonym="Zone X"),),
        chronology=(ChronologyEntry(id="c", text="Band D. Band D again."), ChronologyEntry(id="e")),
        evidence=(Evidence(id="f", text="Plan E"),),
        notes=(PrivateNote(id="n", text="Flat B"),),
    )
    assert dict(letters_in_texts(case)) == {"D": "Band D", "E": "Plan E"}
    known, other = letters_in_texts(case), dataclasses.replace(case, chronology=(), evidence=())
    assert letters_in_texts(case) is known
    assert not letters_in_texts(other)
    assert letters_in_texts(case) is known
