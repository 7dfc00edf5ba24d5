"""What nobody registered: open in a draft, asked about, and kept where a caseworker says so."""

import dataclasses

import pytest

from drafter.anonymise.anonymise import anonymise
from drafter.anonymise.kept import kept_words
from drafter.anonymise.ledger import ledger_of
from drafter.anonymise.questions import questions
from drafter.anonymise.reader import reader_of
from drafter.anonymise.residue.kinds import Level, level_of
from drafter.anonymise.text.found import Certainty
from drafter.anonymise.words import Node, Plain, Unresolved, Words
from drafter.case.account import ChronologyEntry
from drafter.case.case import Case
from drafter.case.people import (
    BodyInJurisdiction,
    Identifier,
    IdentifierKind,
    Organisation,
    Treatment,
)
from drafter.case.statement import Answer, Scope
from tests.anonymise.marking import COUNCIL, OKAFOR, WHITLOCK, body, case_of, person


def told(text: str, *answers: Answer) -> Case:
    return Case(
        parties=(WHITLOCK, OKAFOR),
        bodies=(COUNCIL,),
        chronology=(ChronologyEntry(id="e", text=text),),
        answers=answers,
    )


def printed(case: Case) -> str:
    """The entry's words as a draft prints them, everything open as [kind?]."""
    entries = anonymise(case).root.fields["chronology"]
    assert isinstance(entries, tuple)
    node = entries[0]
    assert isinstance(node, Node)
    words = node.fields["text"]
    assert isinstance(words, Words)
    return "".join(
        span.text
        if isinstance(span, Plain)
        else f"[{span.kind}?]"
        if isinstance(span, Unresolved)
        else "…"
        for span in words.spans
    )


@pytest.mark.parametrize(
    "text, draft",
    [
        ("Zorvina rang.", "[who?] rang."),
        ("It rang 01632 960999.", "It rang [phone?]."),
        ("It wrote to z@post.example.", "It wrote to [e-mail?]."),
        ("It is at ZZ1 4QP.", "It is at [postcode?]."),
        ("Miss Whitlock met Sarah.", "… met [who?]."),
    ],
)
def test_a_direct_residue_is_open_in_a_draft_and_asked_about(text: str, draft: str) -> None:
    assert printed(told(text)) == draft
    asked = list(questions(told(text)))
    assert [level_of(one.found.kind) for one in asked] == [Level.DIRECT]
    assert asked[0].found.reason


@pytest.mark.parametrize("text", ["She has asthma.", "Her son is nine.", "It is in Wrexhampton."])
def test_a_quasi_residue_stays_and_is_asked_about(text: str) -> None:
    assert printed(told(text)) == text
    assert [level_of(one.found.kind) for one in questions(told(text))] == [Level.QUASI]


def test_nothing_is_asked_about_a_text_that_is_explained() -> None:
    assert list(questions(told("The Council wrote on 5 May 2023."))) == []
    assert list(questions(told("Zorvina wrote on 5 May 2023."))) != []


@pytest.mark.parametrize("scope", list(Scope))
def test_a_kept_residue_stands_and_is_among_the_kept_words(scope: Scope) -> None:
    keep = Answer(
        id="a", place="e", field="text", sentence="Zorvina rang.", word="Zorvina",
        reason="It is a ship.", scope=scope,
    )  # fmt: skip
    case = told("Zorvina rang.", keep)
    assert printed(case) == "Zorvina rang."
    assert list(questions(case)) == []
    assert [kept.word for kept in kept_words(case)] == ["Zorvina"]
    assert list(kept_words(told("Zorvina rang."))) == []


@pytest.mark.parametrize(
    "text, words, kind",
    [
        ("It is okafir_2.docx now.", "okafir_2.docx", "file name"),
        ("A car, AB12 CDE, came.", "AB12 CDE", "vehicle"),
    ],
)
def test_machine_words_round_a_doubtful_name_are_one_question(
    text: str, words: str, kind: str
) -> None:
    found = reader_of(told("")).find(text)
    assert [(text[one.start : one.end], one.kind) for one in found] == [(words, kind)]
    assert found[0].certainty is not Certainty.REPLACE


def test_a_link_with_a_named_body_in_it_is_shown_whole() -> None:
    case = case_of(WHITLOCK, body("c", "Exampleshire"))
    text = "See www.exampleshire.example now."
    (found,) = reader_of(case).find(text)
    assert text[found.start : found.end] == "www.exampleshire.example"
    assert (found.kind, found.certainty) == ("web address", Certainty.RESIDUE)


def test_a_link_with_a_registered_home_in_it_is_one_question() -> None:
    home = Identifier(id="i", kind=IdentifierKind.ADDRESS, value="Gull Cottage, Sea Lane")
    case = case_of(dataclasses.replace(WHITLOCK, identifiers=(home,)))
    text = "It is at maps.shire.example/banks_gull-cottage. She lives at Gull Cottage."
    (link, cottage) = reader_of(case).find(text)
    assert text[link.start : link.end] == "maps.shire.example/banks_gull-cottage"
    assert (link.certainty, cottage.kind) == (Certainty.ASK, "address")


def test_named_bodies_and_organisations_stand_and_unnamed_ones_do_not() -> None:
    case = Case(
        bodies=(BodyInJurisdiction(id="b", name="Larkrise Homes", is_named=False),),
        organisations=(
            Organisation(id="n", name="Quembo Trust", treatment=Treatment.NAMED),
            Organisation(id="h", name="Vuldane Trust", treatment=Treatment.HIDDEN),
        ),
    )
    reader = reader_of(case)
    residue = Certainty.RESIDUE
    assert residue not in {one.certainty for one in reader.find("It asked Quembo Trust.")}
    assert reader.find("It asked Vuldane Trust.") != ()
    assert [one.certainty for one in reader.find("It asked Grumbold Trust.")] == [residue]


def test_a_reader_lets_go_of_old_texts_and_reads_them_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("drafter.anonymise.reader._MOST_KNOWN", 1)
    reader = dataclasses.replace(reader_of(Case()), _known={})
    first = reader.find("Zorvina rang.")
    assert reader.find("Zorvina rang.") is first
    reader.find("Nobody rang.")
    assert reader.find("Zorvina rang.") == first
    assert reader.find("Nobody rang.") == ()


def test_a_reader_of_a_case_without_anybody_still_reads() -> None:
    reader = reader_of(Case())
    assert [one.kind for one in reader.find("Zorvina rang 01632 960999.")] == ["person", "phone"]


def test_an_initial_that_is_a_pseudonyms_letter_belongs_to_its_name() -> None:
    case = case_of(person("p", "Mr|Xan|Zolk"))
    letter = ledger_of(case).entries["p"].pseudonym
    found = reader_of(case).find(f"I met {letter}. Olatunje. I told {letter}. Then he left.")
    assert [one.start for one in found] == [6]
