"""A finished file and what is known beside its case: further cases, an office's list."""

import dataclasses
import datetime as dt

import pytest

from drafter.anonymise.allowed import AllowedWords, AllowList
from drafter.anonymise.known import NOTHING, Known
from drafter.anonymise.precedents import precedents_of
from drafter.case.account import ChronologyEntry
from drafter.case.case import Case
from drafter.case.people import BodyInJurisdiction, Identifier, IdentifierKind, Party
from drafter.case.statement import Answer
from drafter.proof.proof import Proof, prove
from tests.pace import timed, within
from tests.proof.cases import CASE, MISS_WHITLOCK
from tests.proof.packages import docx

STRANGER = Party(
    id="b",
    title="Mrs",
    forenames="Delia",
    surname="Brackenbury",
    identifiers=(Identifier(id="p", kind=IdentifierKind.PHONE, value="01632 960441"),),
)
OTHER = Case(
    reference="24 001 002",
    parties=(STRANGER, MISS_WHITLOCK),
    bodies=(BodyInJurisdiction(id="o", name="Otherborough Council"),),
)
KNOWN = Known(precedents=precedents_of([OTHER]))


def proven(text: str, known: Known = KNOWN, case: Case = CASE, name: str = "a.txt") -> Proof:
    return prove(text.encode(), case, name=name, known=known)


@pytest.mark.parametrize(
    "text",
    [
        "The note names Mrs Brackenbury.",
        "The note names Brackenbury.",
        "See delia_brackenbury.pdf there.",
        "See BRACKENBURY, DELIA there.",
    ],
)
def test_somebody_of_a_further_case_stops_a_file(text: str) -> None:
    assert proven(text, NOTHING).is_clean
    (hit,) = proven(text).hits
    assert str(hit).startswith("The name of somebody of case 24 001 002 stands in ")
    assert "rackenbury" not in str(hit)


def test_so_does_an_identifier_of_theirs_and_a_name_in_the_properties() -> None:
    (hit,) = proven("Ring 01632-960 441.").hits
    assert str(hit).startswith("The phone of somebody of case 24 001 002 stands in ")
    assert not proven("Nobody.", name="Delia Brackenbury.txt").is_clean
    assert proven("Nobody.", NOTHING, name="Delia Brackenbury.txt").is_clean


def test_a_word_file_is_searched_in_every_part() -> None:
    data = docx("The note names Mrs Brackenbury.")
    assert not prove(data, CASE, name="a.docx", known=KNOWN).is_clean
    assert prove(data, CASE, name="a.docx").is_clean


@pytest.mark.parametrize(
    "text",
    [
        "Otherborough Council answered.",
        "The court said so in Brackenbury v Exampleshire Council.",
        "The court said so in Exampleshire v Brackenbury.",
        "Delia rang.",
    ],
)
def test_public_bodies_court_cases_and_lone_forenames_stop_nothing(text: str) -> None:
    assert proven(text).is_clean
    assert proven(text.encode().decode(), name="statement.txt").is_clean


def test_somebody_of_both_cases_is_this_cases_own() -> None:
    (hit,) = proven("Hannah Whitlock rang.").hits
    assert "Miss X" in str(hit)


def test_a_kept_word_may_stand_in_its_sentence_alone() -> None:
    text = "The note names Mrs Brackenbury."
    case = dataclasses.replace(
        CASE,
        chronology=(ChronologyEntry(id="e", text=text),),
        answers=(
            Answer(
                id="a", place="e", field="text", sentence=text, word="Mrs Brackenbury", reason="Hm."
            ),
        ),
    )
    assert proven(text, case=case).is_clean
    assert not proven("She met Mrs Brackenbury.", case=case).is_clean


def test_the_certificate_counts_further_cases() -> None:
    certificate = proven("Nobody.").certificate
    figures = certificate.figures["further_cases"]
    assert (figures["cases"], figures["people"], figures["identifiers"]) == (1, 1, 1)
    assert figures["people_of_this_case_too"] == 1
    assert figures["forms"] >= 3
    assert "of 1 further cases; 1 people are in this case too." in certificate.as_text()
    assert "further_cases" not in proven("Nobody.", NOTHING).certificate.figures


def test_the_certificate_counts_what_an_offices_list_let_through() -> None:
    today = dt.date(2026, 11, 20)
    entries = (
        AllowedWords(words="Zorvina Lodge", reason="Public.", date=today),
        AllowedWords(words="Quillon Lodge", reason="Public."),
    )
    known = Known(allowed=AllowList(name="o.toml", entries=entries, today=today))
    text = "She moved to Zorvina Lodge. He moved to Quillon Lodge."
    with_list, without = proven(text, known).certificate, proven(text, NOTHING).certificate
    assert with_list.figures["allow_list"] == {"entries": 2, "in_force": 1, "let_through": 1}
    assert "1 of 2 entries in force; it let 1 words or names through." in with_list.as_text()
    counts = [sum(each.figures["unregistered"].values()) for each in (with_list, without)]
    assert counts[0] == counts[1] - 1


def test_the_certificate_tells_of_the_review_of_people() -> None:
    counts = {"people": 2, "items": 5, "decided": 1, "open": 3}
    certificate = prove(b"Nobody.", CASE, name="a.txt", reviewed=counts).certificate
    assert certificate.figures["told_of_people"] == counts
    assert "about 2 people was reviewed: 5 things, 1 of them decided, 3 still" in (
        certificate.as_text()
    )


def test_a_hundred_further_cases_add_little() -> None:
    crowd = [
        Case(
            reference=f"24 {number:03} 000",
            parties=tuple(
                Party(
                    id=f"p{turn}",
                    forenames=f"Zorvi{number}a",
                    surname=f"Drum{number}quist{turn}",
                    identifiers=(Identifier(id="i", value=f"ZQ{number:03}{turn}77X"),),
                )
                for turn in range(6)
            ),
        )
        for number in range(100)
    ]
    data = docx(*["On Monday the Council wrote about the Repairs Policy." for _ in range(200)])
    known = Known(precedents=precedents_of(crowd))
    without, alone = timed(lambda: prove(data, CASE, name="a.docx", known=NOTHING))
    assert alone.is_clean
    assert within(without + 1, lambda: prove(data, CASE, name="a.docx", known=known)).is_clean
