import pytest

from drafter.case.account import ChronologyEntry
from drafter.case.case import Case
from drafter.case.people import Called, Party
from drafter.case.statement import Answer, Verdict
from drafter.proof.proof import prove
from tests.proof.cases import MR_MAY
from tests.proof.packages import document_xml, docx, zipped

OFFICER = Party(
    id="officer",
    title="Ms",
    forenames="Ada",
    surname="Vexley",
    called=Called.PHRASE,
    first_called="a Council officer",
    then_called="the officer",
)
STREET = Party(id="street", title="Mrs", forenames="Ivy", surname="Thornquist", pseudonym="Mrs Z")


def kept(text: str, word: str, reason: str = "It is a street, not a person.") -> Case:
    answer = Answer(
        id="a",
        place="entry",
        field="text",
        sentence=text,
        word=word,
        verdict=Verdict.KEEP,
        reason=reason,
    )
    return Case(
        parties=(MR_MAY, OFFICER, STREET),
        chronology=(ChronologyEntry(id="entry", text=text),),
        answers=(answer,),
    )


CASE = kept("The office is in Thornquist Street.", "Thornquist")


def test_a_kept_word_may_stand_in_its_own_sentence() -> None:
    file = docx("First. The office is in Thornquist Street. It rained.")
    assert prove(file, CASE, name="a.docx").is_clean


def test_a_kept_word_may_stand_nowhere_else() -> None:
    file = docx("The office is in Thornquist Street.", "Thornquist came.")
    assert [hit.where for hit in prove(file, CASE, name="a.docx").hits] == [
        "word/document.xml, paragraph 2"
    ]


def test_a_kept_word_excuses_no_other_part() -> None:
    body = "<w:p><w:r><w:t>The office is in Thornquist Street.</w:t></w:r></w:p>"
    parts: dict[str, str | bytes] = {
        "word/document.xml": document_xml(body),
        "word/note.bin": b"\0by Thornquist\0",
    }
    hits = prove(zipped(parts), CASE, name="a.docx").hits
    assert [hit.where for hit in hits] == ["word/note.bin, as bytes"]


def test_a_word_that_nobody_kept_may_not_stand() -> None:
    file = docx("The office is in Thornquist Street.")
    assert not prove(file, Case(parties=(STREET,)), name="a.docx").is_clean


@pytest.mark.parametrize("called", ["The officer", "A Council officer"])
def test_a_kept_sentence_may_hold_a_first_mention(called: str) -> None:
    case = kept("Ms Vexley went to Thornquist Street.", "Thornquist")
    file = docx(f"{called} went to Thornquist Street.")
    assert prove(file, case, name="a.docx").is_clean


def test_a_kept_sentence_may_hold_a_reference() -> None:
    case = kept("As [[call|above]] shows, Thornquist Street is long.", "Thornquist")
    file = docx("As paragraph 12b) (above) shows, Thornquist Street is long.")
    assert prove(file, case, name="a.docx").is_clean


def test_the_certificate_names_kept_words_and_reasons() -> None:
    figures = prove(docx("x"), CASE, name="a.docx").certificate.figures
    assert figures["answers"]["kept"] == 1
    assert figures["answers"]["kept_words"] == [
        {"word": "Thornquist", "reason": "It is a street, not a person."}
    ]


@pytest.mark.parametrize("reason", ["Mrs Thornquist agreed.", "Mr May said so."])
def test_a_reason_that_names_someone_stays_out_of_the_certificate(reason: str) -> None:
    case = kept("The office is in Thornquist Street.", "Thornquist", reason)
    said = prove(docx("x"), case, name="a.docx").certificate.as_json()
    assert reason not in said
    assert "kept with the case" in said
