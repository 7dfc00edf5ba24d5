from pathlib import Path

import pytest

from drafter.case.account import ParagraphUse
from drafter.case.case import Case
from drafter.document.compose import compose
from drafter.document.library import (
    Citation,
    Library,
    citation,
    citations,
    library,
    load_library,
)
from drafter.document.packs import load_pack
from drafter.errors import DrafterError
from tests.document.cases import anonymised
from tests.document.compositions import lines_of, write_pack

ACT = "Example Act 1990"
OWN = """
[[paragraph]]
code = "ONE"
title = "One"
section = "role and powers"
text = "First.\\n\\n- an item"
needed_when = "Always."
seen_in = ["23 000 000"]
source = "invented"
date_checked = 2026-11-22
[[paragraph.citation]]
act = "Example Act 1990"
provisions = ["section 1(2)", "section 3"]
as_amended = true
[[paragraph.citation]]
case = "R (on application of Example) v Example"
neutral = "[2020] EWCA Civ 1"

[[paragraph]]
code = "TWO"
text = "Second."
superseded = "ONE"
citation = { act = "Example Act 1990", provisions = ["section 4"], as_amended = true }
"""
TEMPLATE = "{% for use in paragraphs %}\n\n{{ use.text }}\n\n{% endfor %}"


@pytest.mark.parametrize(
    "cited, printed",
    [
        (Citation(act=ACT, provisions=("section 1",)), f"{ACT}, section 1"),
        (
            Citation(act=ACT, provisions=("section 1", "section 2A(1)"), as_amended=True),
            f"{ACT}, sections 1 and 2A(1), as amended",
        ),
        (
            Citation(act=ACT, provisions=("section 1", "section 2", "section 3")),
            f"{ACT}, sections 1, 2 and 3",
        ),
        (
            Citation(act=ACT, provisions=("Schedule 5, paragraph 3", "section 2")),
            f"{ACT}, Schedule 5, paragraph 3 and section 2",
        ),
        (Citation(act=ACT, provisions=("sections 1 and 2",)), f"{ACT}, sections 1 and 2"),
        (Citation(act=ACT), ACT),
        (Citation(case="A v B", neutral="[2020] EWHC 1 (Admin)"), "A v B [2020] EWHC 1 (Admin)"),
    ],
)
def test_a_citation_has_one_printed_form(cited: Citation, printed: str) -> None:
    assert citation(cited) == printed


def test_no_citation_prints_no_brackets() -> None:
    assert citations(()) == ""
    assert citations((Citation(act=ACT),)) == f"({ACT})"


def own_library(folder: Path) -> Library:
    path = folder / "own.toml"
    path.write_text(OWN, encoding="utf-8")
    return load_library(path)


def test_a_library_reads_its_paragraphs(tmp_path: Path) -> None:
    one = own_library(tmp_path).paragraphs["ONE"]
    assert (one.section, one.seen_in) == ("role and powers", ("23 000 000",))
    assert citations(one.citations) == (
        f"({ACT}, sections 1(2) and 3, as amended; "
        "R (on application of Example) v Example [2020] EWCA Civ 1)"
    )


def test_the_shipped_library_reads_and_is_kept() -> None:
    assert "FI" in library().paragraphs
    assert library() is library()


@pytest.mark.parametrize(
    "text, sentence",
    [
        ("[[paragraph]\n", "can't be read as a library"),
        ('paragraph = "x"', "write each paragraph under"),
        ('paragraph = ["x"]', "paragraph 1: a paragraph needs a code and a text"),
        ('[[paragraph]]\ncode = "A"', "paragraph 1: a paragraph needs a code and a text"),
        (OWN + OWN.replace("TWO", "THREE"), "the code ONE stands twice"),
    ],
)
def test_a_wrong_library_is_answered_with_what_is_wrong(
    text: str, sentence: str, tmp_path: Path
) -> None:
    path = tmp_path / "own.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DrafterError) as error:
        load_library(path)
    assert sentence in str(error.value)


def test_a_library_that_is_gone_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(DrafterError, match=r"own\.toml can't be read"):
        load_library(tmp_path / "own.toml")


def test_paragraphs_print_with_their_citation_or_reworded(tmp_path: Path) -> None:
    uses = (
        ParagraphUse(id="u1", code="ONE"),
        ParagraphUse(id="u2", code="TWO"),
        ParagraphUse(id="u3", code="ONE", reworded="In my own words. (My Act)"),
        ParagraphUse(id="u4", code="GONE"),
        ParagraphUse(id="u5"),
    )
    pack = load_pack(write_pack(tmp_path / "tried", TEMPLATE))
    case = anonymised(Case(id="case", paragraphs=uses))
    result = compose(case, pack, own_library(tmp_path))
    assert lines_of(result.document) == [
        "1. First.",
        (
            f"a) an item ({ACT}, sections 1(2) and 3, as amended; "
            "R (on application of Example) v Example [2020] EWCA Civ 1)"
        ),
        f"2. Second. ({ACT}, section 4, as amended)",
        "3. In my own words. (My Act)",
        "4. [MISSING: the standard paragraph GONE]",
        "5. [MISSING: a paragraph]",
    ]
    assert [(one.check, one.place.record, one.place.field) for one in result.problems] == [
        ("superseded-paragraph", "r3", "code"),
        ("missing", "r5", "code"),
        ("missing", "r6", "code"),
    ]
