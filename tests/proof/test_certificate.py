import hashlib
import json

from drafter.proof.certificate import check_certificate
from drafter.proof.proof import prove
from tests.proof.cases import CASE
from tests.proof.packages import docx

CLEAN = docx("Miss X complained.")


def test_the_same_file_and_case_give_the_same_certificate() -> None:
    first, second = (prove(CLEAN, CASE, name="a.docx").certificate for _ in range(2))
    assert first.as_json() == second.as_json()
    assert first.as_text() == second.as_text()


def test_it_belongs_to_one_file_alone() -> None:
    certificate = prove(CLEAN, CASE, name="a.docx").certificate
    assert certificate.sha256 == hashlib.sha256(CLEAN).hexdigest()
    assert check_certificate(certificate, CLEAN)
    assert not check_certificate(certificate, CLEAN + b"\0")


def test_it_says_what_was_looked_for_where_and_what_cannot_be_known() -> None:
    figures = json.loads(prove(CLEAN, CASE, name="a.docx").certificate.as_json())
    assert figures["format"] == "drafter-certificate"
    assert figures["result"] == "clean"
    assert figures["looked_for"]["people"] == 2
    assert figures["looked_for"]["identifiers"] == 2
    assert figures["looked_for"]["forms"] > 6
    assert figures["looked_in"]["parts"] == 1
    assert "attributes" in figures["looked_in"]["places"]
    assert "nobody registered" in figures["cannot_know"][0]


def test_it_reads_as_text() -> None:
    said = prove(CLEAN, CASE, name="a.docx", checked_on="3 May 2026").certificate.as_text()
    assert "Result: clean." in said
    assert "Checked on 3 May 2026." in said
    assert "Looked for 2 people and 2 identifiers." in said
    assert "Cannot be known: Words in pictures are not read." in said


def test_it_lists_hits_without_a_name() -> None:
    certificate = prove(docx("Hannah Whitlock"), CASE, name="a.docx").certificate
    assert "FOUND: The name of Miss X stands in word/document.xml" in certificate.as_text()
    assert "whitlock" not in certificate.as_text().lower() + certificate.as_json().lower()
    assert certificate.figures["result"].startswith("NOT CLEAN")


def test_it_has_no_day_unless_one_is_given() -> None:
    assert "checked_on" not in prove(CLEAN, CASE, name="a.docx").certificate.figures


def test_a_document_named_on_purpose_says_so() -> None:
    certificate = prove(CLEAN, CASE, name="a.docx", metadata_only=True).certificate
    assert certificate.figures["result"] == "clean, properties and hidden places only"


def test_it_counts_what_may_mean_somebody_nobody_registered() -> None:
    silent = prove(docx("Miss X wrote in May."), CASE, name="a.docx").certificate
    assert silent.figures["unregistered"] == {}
    assert "nobody registered: nothing." in silent.as_text()
    told = prove(docx("Miss X and Bronwen Sampleforth, aged 84."), CASE, name="a.docx").certificate
    assert told.figures["unregistered"] == {"age": 1, "person": 1}
    assert "nobody registered: age 1, person 1." in told.as_text()
    assert "Sampleforth" not in told.as_text() + told.as_json()


def test_it_counts_the_words_of_names_that_stand_by_a_rule() -> None:
    told = prove(docx("It came on 5 May. In May 2024 it ended."), CASE, name="a.docx").certificate
    assert told.figures["passed"] == {"a month or day beside a figure": 2}
    assert (
        "Words of registered names passed as ordinary words: 2 "
        "(a month or day beside a figure 2)." in told.as_text()
    )
    silent = prove(docx("It came on 5 June."), CASE, name="a.docx").certificate
    assert silent.figures["passed"] == {}
    assert "ordinary words" not in silent.as_text()


def test_it_says_nothing_of_what_was_not_counted() -> None:
    file = docx("Miss X wrote in May.")
    certificate = prove(file, CASE, name="a.docx", count_residue=False).certificate
    assert "unregistered" not in certificate.figures
    assert "nobody registered:" not in certificate.as_text()
