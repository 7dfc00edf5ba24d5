"""The commands of a complaint that is prepared, as an adviser calls them."""

import dataclasses
import json
import re
import zipfile
from pathlib import Path

import pytest

from drafter.case.case import Case
from drafter.case.json_form import write_case
from drafter.cli import main
from drafter.letters.outputs import OUTPUTS
from tests.letters.made import prepared


def file_of(folder: Path, case: Case) -> str:
    path = folder / "case.json"
    path.write_text(write_case(case), encoding="utf-8")
    return str(path)


@pytest.fixture
def unasked(tmp_path: Path) -> str:
    return file_of(tmp_path, dataclasses.replace(prepared(), letter_answers=()))


@pytest.fixture
def answered(tmp_path: Path) -> str:
    return file_of(tmp_path, prepared())


def test_the_worked_example_goes_from_its_name_to_a_letter(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case, letter = tmp_path / "c.json", tmp_path / "letter.docx"
    assert main(["example", "housing-repairs-complaint", "-o", str(case)]) == 0
    assert main(["prepare", "letter", str(case), "--pack", "stage-1", "-o", str(letter)]) == 0
    assert letter.read_bytes()[:2] == b"PK"
    assert "letter.docx is written under real names" in capsys.readouterr().out


def test_a_letter_that_names_others_is_not_written_until_they_are_ticked(
    unasked: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    letter = tmp_path / "letter.docx"
    asked = ["prepare", "letter", unasked, "--pack", "stage-1", "-o", str(letter)]
    assert main(asked) == 1
    assert "letter.docx is not written: it names others." in capsys.readouterr().err
    assert not letter.exists()
    assert main([*asked, "--needed", "p-son", "--needed", "p-officer"]) == 0
    assert letter.exists()


def test_the_others_are_listed_with_their_keys(
    unasked: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["prepare", "others", unasked, "--pack", "stage-1"]) == 1
    said = capsys.readouterr().out
    assert "p-son: Otis Marchbanks (person affected) (person): ?" in said
    assert main(["prepare", "others", unasked, "--pack", "document-list"]) == 0
    assert "Nobody else is named." in capsys.readouterr().out


def test_a_file_named_after_somebody_is_refused(
    answered: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    letter = tmp_path / "Stallybrass.docx"
    assert main(["prepare", "letter", answered, "--pack", "stage-1", "-o", str(letter)]) == 1
    assert "its proof found what may not leave" in capsys.readouterr().err
    assert not letter.exists()


def test_a_letter_that_lacks_something_is_a_draft_or_is_not_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = file_of(tmp_path, dataclasses.replace(prepared(), outcomes_wanted=()))
    letter, draft = tmp_path / "letter.txt", tmp_path / "letter-DRAFT.txt"
    asked = ["prepare", "letter", case, "--pack", "stage-1", "-o"]
    assert main([*asked, str(letter)]) == 1
    said = capsys.readouterr().err
    assert (
        "letter.txt is not written: it lacks something. Missing: what would put it right." in said
    )
    assert "--draft" in said
    assert not letter.exists()
    assert main([*asked, str(letter), "--draft"]) == 2
    assert "letter.txt: a draft says DRAFT in its file's name." in capsys.readouterr().err
    assert main([*asked, str(draft), "--draft"]) == 0
    assert "Missing: what would put it right." in capsys.readouterr().out
    assert draft.read_text(encoding="utf-8").startswith("Draft, not to be sent\n")


def test_who_must_be_answered_for_is_said_beside_what_is_lacking(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bare = dataclasses.replace(prepared(), outcomes_wanted=(), letter_answers=())
    asked = ["prepare", "letter", file_of(tmp_path, bare), "--pack", "stage-1", "-o"]
    assert main([*asked, str(tmp_path / "letter.txt")]) == 1
    said = capsys.readouterr().err
    assert "it names others" in said
    assert "it lacks something" in said


def test_what_is_not_recorded_of_a_permission_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = prepared()
    parties = tuple(dataclasses.replace(one, represents=()) for one in case.parties)
    unsigned = dataclasses.replace(case, parties=parties, evidence=case.evidence[:-1])
    path = file_of(tmp_path, unsigned)
    letter = tmp_path / "letter.txt"
    assert main(["prepare", "letter", path, "--pack", "stage-1", "-o", str(letter)]) == 0
    assert "No permission of Ms Delphine Marchbanks is recorded." in capsys.readouterr().out


def test_a_letter_takes_the_offices_styles_and_another_reader(
    answered: str, tmp_path: Path
) -> None:
    style, out = tmp_path / "style.docx", tmp_path / "list.docx"
    common = ["prepare", "letter", answered, "--pack", "document-list"]
    assert main([*common, "-o", str(style), "--large-print"]) == 0
    asked = [*common, "-o", str(out), "--house-style", str(style), "--for", "client"]
    assert main([*asked, "--needed", "p-neighbour"]) == 0
    with zipfile.ZipFile(out) as package:
        assert "neighbour" in package.read("word/document.xml").decode()
        sizes = re.findall(r'<w:sz w:val="(\d+)"', package.read("word/styles.xml").decode())
    assert min(map(int, sizes)) >= 28


def test_the_form_is_printed_counted_or_one_answer_alone(
    answered: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["prepare", "form", answered]) == 0
    assert "[aware: 44 characters, 8 words]" in capsys.readouterr().out
    assert main(["prepare", "form", answered, "--question", "court"]) == 0
    assert capsys.readouterr().out == "No.\n"
    assert main(["prepare", "form", answered, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["part"] == "who"
    assert main(["prepare", "form", answered, "--question", "colour"]) == 2
    assert "no question “colour”; it has who, " in capsys.readouterr().err
    empty = file_of(tmp_path, Case(id="case"))
    assert main(["prepare", "form", empty]) == 1
    assert main(["prepare", "form", empty, "--question", "who"]) == 1


def test_the_study_is_written_anonymised_and_proven(
    answered: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "study.docx"
    assert main(["prepare", "study", answered, "-o", str(out), "--large-print"]) == 0
    assert "Result: clean" in capsys.readouterr().out
    assert main(["verify", str(out), "--case", answered]) == 0
    with zipfile.ZipFile(out) as package:
        assert "Marchbanks" not in package.read("word/document.xml").decode()


def test_a_study_that_would_single_somebody_out_waits_for_the_review(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = prepared()
    told = dataclasses.replace(
        case.complaints[0],
        text="Ms Marchbanks is 36, a lighthouse keeper from Norway with eleven children, and has"
        " narcolepsy. She lost her leg on 4 November 2025 at the fair.",
    )
    case = dataclasses.replace(case, complaints=(told,))
    out = tmp_path / "study.docx"
    asked = ["prepare", "study", file_of(tmp_path, case), "-o", str(out)]
    assert main(asked) == 1
    assert "together, this may tell who somebody is" in capsys.readouterr().err
    assert not out.exists()
    assert main([*asked, "--reviewed"]) == 0
    assert out.exists()


def test_outputs_are_listed_and_a_study_is_no_letter(
    answered: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["prepare", "outputs"]) == 0
    said = capsys.readouterr().out
    assert all(f"{one.id}: {one.label}." in said for one in OUTPUTS)
    out = str(tmp_path / "x.docx")
    assert main(["prepare", "letter", answered, "--pack", "case-study", "-o", out]) == 2
    assert "use drafter prepare study" in capsys.readouterr().err
    assert main(["draft", answered, "--template", "stage-1", "-o", out]) == 2
    assert "is a letter; see drafter prepare" in capsys.readouterr().err


def test_a_statement_in_large_print_has_no_small_letters(tmp_path: Path) -> None:
    case, out = tmp_path / "c.json", tmp_path / "s.docx"
    assert main(["example", "-o", str(case)]) == 0
    assert main(["draft", str(case), "-o", str(out), "--large-print"]) == 0
    with zipfile.ZipFile(out) as package:
        sizes = re.findall(r'<w:sz w:val="(\d+)"', package.read("word/styles.xml").decode())
    assert min(map(int, sizes)) >= 28
