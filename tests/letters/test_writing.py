import dataclasses
import re

import pytest

from drafter.document.packs import pack
from drafter.drafting import draft
from drafter.letters.outputs import OUTPUTS
from drafter.letters.writing import write_letter
from drafter.proof.proof import prove
from drafter.render.formats import FORMATS
from drafter.render.structure import structural_problems
from tests.letters.made import TODAY, made, part, prepared

LETTERS = [one.id for one in OUTPUTS if not one.is_anonymised]


@pytest.mark.parametrize("wanted", LETTERS)
def test_every_output_is_a_word_file_of_ours_with_no_residue(wanted: str) -> None:
    written = made(prepared(), wanted, "docx")
    assert structural_problems(written.data) == ()
    assert written.proof
    assert written.proof.is_clean
    core = part(written.data, "docProps/core.xml")
    assert "creator" not in core
    assert "Marchbanks" not in core
    assert "en-GB" in core
    assert 'w:outlineLvl w:val="0"' in part(written.data, "word/styles.xml")


@pytest.mark.parametrize("wanted", LETTERS)
def test_large_print_has_nothing_below_14_points(wanted: str) -> None:
    data = made(prepared(), wanted, "docx", large_print=True).data
    sizes = [
        int(size)
        for name in ("styles", "document", "footer", "numbering")
        for size in re.findall(r'<w:szC?s? w:val="(\d+)"', part(data, f"word/{name}.xml"))
    ]
    assert sizes
    assert min(sizes) >= 28
    plain = part(made(prepared(), wanted, "docx").data, "word/styles.xml")
    assert '<w:sz w:val="18"/>' in plain


def test_large_print_reaches_web_pages_too() -> None:
    assert b"font-size: 133%" in made(prepared(), "stage-1", "html", large_print=True).data
    assert b"font-size: 133%" not in made(prepared(), "stage-1", "html").data


def test_a_file_named_after_the_client_fails_its_proof() -> None:
    written = write_letter(
        prepared(), OUTPUTS[0], FORMATS["docx"], name="Delphine Marchbanks.docx", today=TODAY
    )
    assert written.data == b""
    assert written.proof
    assert written.proof.hits


def test_the_case_study_names_nobody_and_passes_a_second_proof() -> None:
    case = prepared()
    drafted = draft(case, pack("case-study"), FORMATS["docx"], name="study.docx")
    assert drafted.data
    assert prove(drafted.data, case, name="study.docx").is_clean
    text = " ".join(block.text for block in drafted.document.blocks)
    for name in ("Marchbanks", "Otis", "Redfearn", "Tolliver", "Quillford", "Quayside"):
        assert name not in text
    assert "Ms X" in text
    letter = made(case, "stage-1", "docx", needed=()).data
    assert not prove(letter, case, name="letter.docx").is_clean  # a letter would not pass


def test_the_case_study_of_a_case_with_a_stranger_asks() -> None:
    case = prepared()
    told = dataclasses.replace(case.chronology[0], text="Mrs Quennell came.")
    case = dataclasses.replace(case, chronology=(told,))
    drafted = draft(case, pack("case-study"), FORMATS["txt"], name="study.txt")
    assert "Quennell" not in "".join(block.text for block in drafted.document.blocks)
