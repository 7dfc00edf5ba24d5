import dataclasses

import pytest

from drafter.case.case import Case, KindOfWork
from drafter.case.people import (
    BodyInJurisdiction,
    Identifier,
    IdentifierKind,
    Organisation,
    Party,
    Treatment,
)
from drafter.proof.proof import prove
from tests.proof.cases import CASE
from tests.proof.packages import document_xml, docx, zipped


def found(text: str, case: Case = CASE) -> list[str]:
    return [hit.record for hit in prove(docx(text), case, name="a.docx").hits]


@pytest.mark.parametrize(
    "text",
    [
        "Hannah Whitlock came.",
        "WHITLOCK came.",
        "The Whitlocks came.",
        "Whítlöck came.",
        "W.h.i.t.l.o.c.k came.",
        "W h i t l o c k came.",
        "Whit\u200block came.",
        "Whit-\nlock came.",
        "See hwhitlock.docx there.",
        "whitlock_address was attached.",
        "Whіtlосk came.",
    ],
)
def test_a_name_is_found_however_it_is_written(text: str) -> None:
    assert "whitlock" in found(text)


@pytest.mark.parametrize(
    "text",
    ["07700 900318", "07700900318", "+44 7700 900 318", "(07700) 900-318", "0044 7700 900318"],
)
def test_a_phone_is_found_in_every_spelling(text: str) -> None:
    assert found(f"Ring {text} now.")


@pytest.mark.parametrize("text", ["zz1 4qp", "ZZ14QP", "ZZ1-4QP"])
def test_a_postcode_is_found_in_every_spelling(text: str) -> None:
    assert found(f"It went to {text}.")


@pytest.mark.parametrize(
    "text",
    [
        "Miss X complained on 5 May 2023.",
        "Councils may act, and it may rain.",
        "Ring 07700 900319 now.",
        "The number 1077009003182 is another.",
        "The lock was whitened.",
        "A wit locked up.",
    ],
)
def test_words_that_only_look_alike_are_left_alone(text: str) -> None:
    assert not found(text)


def test_a_common_word_is_a_name_where_grammar_says_so() -> None:
    assert found("Mr May complained.") == ["may"]


def test_a_common_word_with_a_capital_is_a_name_in_a_property() -> None:
    core = "<p><creator>{}</creator></p>"
    parts = {"word/document.xml": document_xml("")}
    named = zipped({**parts, "docProps/core.xml": core.format("May")})
    plain = zipped({**parts, "docProps/core.xml": core.format("as may be")})
    assert not prove(named, CASE, name="a.docx").is_clean
    assert prove(plain, CASE, name="a.docx").is_clean


def test_a_name_broken_over_two_paragraphs_is_found() -> None:
    assert not prove(docx("Whit", "lock"), CASE, name="a.docx").is_clean
    assert prove(docx("Whit", "by"), CASE, name="a.docx").is_clean


def test_a_body_may_be_named_even_if_a_party_is_called_like_it() -> None:
    body = BodyInJurisdiction(id="b", name="Whitlock Borough Council", short_form="the Council")
    case = Case(parties=CASE.parties, bodies=(body,))
    assert not found("Whitlock Borough Council sent a letter.", case)
    assert found("Whitlock Borough Council wrote to Whitlock.", case)


def test_a_body_that_is_not_named_excuses_nothing() -> None:
    body = BodyInJurisdiction(id="b", name="Whitlock Lodge", is_named=False)
    assert found("Whitlock Lodge replied.", Case(parties=CASE.parties, bodies=(body,)))


def test_a_named_organisation_is_excused_and_a_hidden_one_is_not() -> None:
    def case(treatment: Treatment) -> Case:
        surgery = Organisation(id="o", name="Whitlock Surgery", treatment=treatment)
        return Case(parties=CASE.parties, organisations=(surgery,))

    assert not found("Whitlock Surgery replied.", case(Treatment.NAMED))
    assert found("Whitlock Surgery replied.", case(Treatment.HIDDEN))


def test_a_font_called_georgia_is_no_person_but_an_author_called_georgia_is() -> None:
    case = Case(parties=(Party(id="g", forenames="Georgia", surname="Vexley"),))
    fonts = document_xml('<w:p><w:r><w:rPr><w:rFonts w:ascii="Georgia"/></w:rPr></w:r></w:p>')
    author = document_xml('<w:ins w:author="Georgia"/>')
    assert prove(zipped({"word/document.xml": fonts}), case, name="a.docx").is_clean
    assert not prove(zipped({"word/document.xml": author}), case, name="a.docx").is_clean


def test_the_file_name_is_searched_and_kept_out_of_messages() -> None:
    proof = prove(docx("x"), CASE, name="whitlock.docx")
    assert [hit.where for hit in proof.hits] == ["the file's name"]
    assert "whitlock" not in proof.certificate.as_json().lower()


def test_the_sentence_of_a_hit_is_fit_for_a_person() -> None:
    hits = prove(docx("Whitlock", "07700 900318"), CASE, name="a.docx").hits
    assert str(hits[0]).startswith("The name of Miss X stands in word/document.xml, paragraph 1")
    assert any("phone of Miss X stands in" in str(hit) for hit in hits)


def test_a_message_keeps_what_names_nobody() -> None:
    proof = prove(
        zipped({"word/document.xml": document_xml(""), "word/whitlock/a.xml": "<a b='Whitlock'/>"}),
        CASE,
        name="a.docx",
    )
    assert "word/…/a.xml, attribute b of a" in {hit.where for hit in proof.hits}


def test_an_exact_common_number_is_no_identifier_of_a_short_kind() -> None:
    identifier = Identifier(id="i", kind=IdentifierKind.ACCOUNT, value="1234")
    case = Case(parties=(Party(id="p", surname="Vexley", identifiers=(identifier,)),))
    assert found("Account 1234.", case)
    assert not found("Account 12345.", case)


def test_words_of_a_template_are_no_name_by_grammar_alone() -> None:
    case = Case(parties=(Party(id="law", title="Mr", forenames="Ian", surname="Page"),))
    foot = docx("Page 1 of 1")
    assert prove(foot, case, name="a.docx").is_clean
    heading = docx("Page numbers are shown.")
    allowed = prove(heading, case, name="a.docx", standing=("Page numbers are shown.", ""))
    assert allowed.is_clean
    assert not prove(docx("Mr Page came."), case, name="a.docx").is_clean


FERNHOLLOW = BodyInJurisdiction(id="l", name="Fernhollow Housing Association")
STUDY = Case(bodies=(FERNHOLLOW,), kind_of_work=KindOfWork.PREPARING)
UNNAMED = Case(bodies=(dataclasses.replace(FERNHOLLOW, is_named=False),))


@pytest.mark.parametrize("text", ["A man from Fernhollow came.", "Fernhollow’s staff refused."])
@pytest.mark.parametrize("case", [STUDY, UNNAMED])
def test_the_first_word_of_an_unnamed_bodys_name_is_found(text: str, case: Case) -> None:
    assert found(text, case) == ["l"]


def test_the_first_word_of_a_named_bodys_name_may_stand() -> None:
    named = Case(bodies=(FERNHOLLOW,))

    assert not found("A man from Fernhollow came.", named)
    assert not found("Complaint about Fernhollow Housing Association.", STUDY)
