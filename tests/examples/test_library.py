"""The shipped library of standard paragraphs is complete, well shaped and says what it should."""

import datetime as dt
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from drafter.case.account import SectionName

LIBRARY = Path(__file__).parents[2] / "templates" / "paragraphs" / "lgsco.toml"

# The paragraphs that published decisions and guidance were seen to use.
# fmt: off
SEEN = {
    "FI", "INJ", "SERVFAIL", "DM", "ADM", "BOP", "SAT", "24A6", "24A7", "RESTRICT", "LATE",
    "PREM", "PREM-3A", "TRIB", "TRIB-USED", "MILBURN", "BRADFORD", "CASE-M", "MINISTER",
    "COURT", "SCH5-COURT", "SCH5-3", "SCH5-4", "SCH5-5(2)", "SCH5-5A", "SEND-TRIB-DEF", "VT",
    "LT", "QUASI", "ICO", "FOI", "COMPLAINT-PROC", "25(7)", "PARISH", "PART3A-FI", "PART3/3A",
    "REP", "OFSTED", "END", "HRA", "EQA", "APOLOGY", "SYMBOLIC", "S31(2)", "COVID", "COMMENTS",
    "AGREED-EVIDENCE",
}
# fmt: on
RECALLED = {"SCH5A-COURT", "REP-3A", "NAMING", "JOINT", "OTHERS", "CQC"}

KEYS = {"code", "title", "section", "text", "needed_when", "seen_in", "source", "date_checked"}
KEYS |= {"recalled"}
OPTIONAL = {"citation", "superseded", "template", "follows", "said_by", "found_by"}

PROVISION = re.compile(
    r"section \d+[A-Z]{0,2}(?:\((?:\d+[A-Z]?|i)\)(?:\([A-Za-z]\))?)?"
    r"|Schedule \d+[A-Z]?, paragraph \d+[A-Z]?(?:\(\d+\))?"
    r"|Part \d+[A-Z]?"
)
NEUTRAL = re.compile(r"\[\d{4}\](?: EW(?:CA Civ|HC) \d+(?: \([A-Z][a-z]+\))?)?")
ACT = re.compile(r"[A-Z][A-Za-z ]+ Act \d{4}")
ABBREVIATION = re.compile(r"\b[A-Z]{2,}\b")
EXPLAINED = {"SEND", "COVID"}  # the name of a tribunal and of a disease, as everyone writes them


def read_library() -> list[dict[str, Any]]:
    paragraphs = tomllib.loads(LIBRARY.read_text(encoding="utf-8"))["paragraph"]
    assert isinstance(paragraphs, list)
    return paragraphs


PARAGRAPHS = read_library()


@pytest.fixture(params=PARAGRAPHS, ids=[paragraph["code"] for paragraph in PARAGRAPHS])
def paragraph(request: pytest.FixtureRequest) -> dict[str, Any]:
    found = request.param
    assert isinstance(found, dict)
    return found


def test_codes_are_unique() -> None:
    codes = [paragraph["code"] for paragraph in PARAGRAPHS]
    assert sorted(codes) == sorted(set(codes))


def test_every_paragraph_seen_in_print_is_there() -> None:
    assert {paragraph["code"] for paragraph in PARAGRAPHS} >= SEEN


def test_what_is_recalled_and_nothing_else_is_marked_so() -> None:
    marked = {paragraph["code"] for paragraph in PARAGRAPHS if paragraph["recalled"]}
    assert marked == RECALLED


def test_a_superseded_paragraph_names_the_one_that_took_its_place() -> None:
    codes = {paragraph["code"] for paragraph in PARAGRAPHS}
    successors = [
        paragraph["superseded"].removeprefix("use ")
        for paragraph in PARAGRAPHS
        if "superseded" in paragraph
    ]
    assert successors
    assert set(successors) <= codes


def test_a_paragraph_has_every_key_and_no_other(paragraph: dict[str, Any]) -> None:
    assert set(paragraph) >= KEYS
    assert set(paragraph) <= KEYS | OPTIONAL


def test_no_words_are_empty(paragraph: dict[str, Any]) -> None:
    for key in ("code", "title", "text", "needed_when", "source"):
        assert paragraph[key].strip(), key
        assert paragraph[key] == paragraph[key].strip(), key


def test_a_paragraph_stands_in_a_section_of_the_statement(paragraph: dict[str, Any]) -> None:
    assert SectionName(paragraph["section"]) is not SectionName.SCOPE


def test_text_ends_as_a_sentence_and_has_curly_quotes(paragraph: dict[str, Any]) -> None:
    assert paragraph["text"].endswith(".")
    assert not set("'\"{}[]<>*") & set(paragraph["text"])


def test_text_explains_every_abbreviation(paragraph: dict[str, Any]) -> None:
    assert set(ABBREVIATION.findall(paragraph["text"])) <= EXPLAINED


def test_an_abbreviation_would_be_found() -> None:
    assert ABBREVIATION.findall("The BinJ told the ICO.") == ["ICO"]


def test_text_holds_no_citation_of_its_own(paragraph: dict[str, Any]) -> None:
    assert "as amended" not in paragraph["text"]
    assert "(Local Government Act" not in paragraph["text"]


def test_sentences_are_short(paragraph: dict[str, Any]) -> None:
    for block in re.split(r"\n(?:- |\n)?", paragraph["text"]):
        for sentence in re.split(r"(?<=[.?]) ", block):
            assert len(sentence.split()) <= 32, sentence


def test_a_sub_paragraph_has_a_stem(paragraph: dict[str, Any]) -> None:
    for block in paragraph["text"].split("\n\n"):
        first, *others = block.split("\n")
        assert not first.startswith("- ")
        assert all(line.startswith("- ") for line in others)
        assert not others or first.endswith(":")


def test_needed_when_is_one_sentence_for_the_caseworker(paragraph: dict[str, Any]) -> None:
    assert paragraph["needed_when"].endswith(".")
    assert paragraph["needed_when"].count(". ") == 0


def test_references_of_decisions_have_their_shape(paragraph: dict[str, Any]) -> None:
    for reference in paragraph["seen_in"]:
        assert re.fullmatch(r"\d\d \d{3} \d{3}", reference)


def test_the_day_it_was_checked_is_a_date(paragraph: dict[str, Any]) -> None:
    assert type(paragraph["date_checked"]) is dt.date


def test_citations_are_shaped(paragraph: dict[str, Any]) -> None:
    for citation in paragraph.get("citation", []):
        if "case" in citation:
            assert set(citation) == {"case", "neutral"}
            assert " v " in citation["case"]
            assert NEUTRAL.fullmatch(citation["neutral"])
        else:
            assert set(citation) == {"act", "provisions", "as_amended"}
            assert ACT.fullmatch(citation["act"])
            assert citation["as_amended"] is True
            assert citation["provisions"]
            for provision in citation["provisions"]:
                assert PROVISION.fullmatch(provision), provision


@pytest.mark.parametrize("misprint", ["section 34(B)", "section26(1)", "sections 26(1)", "s 26(1)"])
def test_a_misprinted_provision_would_be_found(misprint: str) -> None:
    assert not PROVISION.fullmatch(misprint)


def test_a_misprinted_court_would_be_found() -> None:
    assert NEUTRAL.fullmatch("[2006] EWHC 2847 (Admin)")
    assert not NEUTRAL.fullmatch("[2006] EHWCC 2847 (Admin)")
