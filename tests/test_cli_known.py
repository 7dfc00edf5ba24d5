"""The options that say what is known beside a case, and the review of what is told of whom."""

import json
from pathlib import Path
from typing import Any

import pytest

from drafter.cli import main
from tests.test_cli import PLAIN, sentence, written

STRANGER = {
    "id": "s", "title": "Mrs", "forenames": "Delia", "surname": "Brackenbury",
}  # fmt: skip
COMPLAINT = "Miss Quillfeather complains that the Council told Mrs Brackenbury first."


@pytest.fixture
def case_file(tmp_path: Path) -> Path:
    return written(tmp_path)


@pytest.fixture
def other(tmp_path: Path) -> Path:
    path = tmp_path / "other.json"
    plain = {**PLAIN, "reference": "24 001 002", "parties": [STRANGER]}
    path.write_text(json.dumps(plain), encoding="utf-8")
    return path


@pytest.fixture
def office(tmp_path: Path) -> Path:
    path = tmp_path / "office.toml"
    path.write_text(
        '[[entry]]\nwords = "Zorvina Lodge"\nreason = "Public."\n'
        "date = 2026-03-01\nuntil = 2999-01-01\n",
        encoding="utf-8",
    )
    return path


def complaining(folder: Path, text: str) -> str:
    return str(written(folder, complaints=[{"id": "c", "text": text}]))


def checked(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    main(["check", *arguments, "--json"])
    plain: dict[str, Any] = json.loads(capsys.readouterr().out)
    return plain


def test_check_asks_about_people_of_further_cases(
    tmp_path: Path, other: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = complaining(tmp_path, COMPLAINT)
    found = checked(capsys, case, "--also", str(other))["problems"]
    assert any("It may be somebody of case 24 001 002." in each["message"] for each in found)
    found = checked(capsys, case)["problems"]
    assert not any("24 001 002" in each["message"] for each in found)


def test_questions_and_scan_name_the_other_case(
    tmp_path: Path, other: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = complaining(tmp_path, COMPLAINT)
    assert main(["questions", case, "--also", str(other)]) == 0
    assert "It may be somebody of case 24 001 002." in capsys.readouterr().out
    text = tmp_path / "notes.txt"
    text.write_text("Then Mrs Brackenbury rang.", encoding="utf-8")
    assert main(["scan", str(text), "--case", case, "--also", str(other)]) == 0
    assert "ask  person  “Mrs Brackenbury”" in capsys.readouterr().out


def test_verify_finds_people_of_further_cases(
    tmp_path: Path, case_file: Path, other: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = tmp_path / "statement.txt"
    text.write_text("Then Mrs Brackenbury rang.", encoding="utf-8")
    assert main(["verify", str(text), "--case", str(case_file), "--also", str(other)]) == 1
    said = capsys.readouterr().out
    assert "FOUND: The name of somebody of case 24 001 002" in said
    assert main(["verify", str(text), "--case", str(case_file)]) == 0


def test_draft_prints_a_question_for_them_and_never_saves_their_name(
    tmp_path: Path, other: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = complaining(tmp_path, COMPLAINT)
    out = tmp_path / "statement.txt"
    assert main(["draft", case, "-o", str(out), "--also", str(other)]) == 0
    assert "told [who?] first" in out.read_text(encoding="utf-8")
    named = tmp_path / "brackenbury.txt"
    assert main(["draft", case, "-o", str(named), "--also", str(other)]) == 1
    assert not named.exists()
    assert "somebody of case 24 001 002" in capsys.readouterr().err


def test_no_file_that_is_read_beside_the_case_is_written_over(
    case_file: Path, other: Path, office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    beside = ["--also", str(other), "--allow-list", str(office)]
    for path in (other, office):
        before = path.read_bytes()
        assert main(["draft", str(case_file), "-o", str(path), "--format", "txt", *beside]) == 2
        assert "is needed for something else" in sentence(capsys)
        assert path.read_bytes() == before


def test_words_of_an_offices_list_are_no_problem(
    tmp_path: Path, office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = complaining(tmp_path, "Miss Quillfeather complains about Zorvina Lodge.")
    listed = checked(capsys, case, "--allow-list", str(office))["problems"]
    plain = checked(capsys, case)["problems"]
    assert [each for each in plain if each in listed] == listed
    assert len(listed) < len(plain)


def test_an_entry_that_lets_nothing_through_is_told_with_its_line(
    tmp_path: Path, case_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    office = tmp_path / "office.toml"
    office.write_text('[[entry]]\nwords = "Zorvina Lodge"\nreason = "Public."\n', encoding="utf-8")
    main(["check", str(case_file), "--allow-list", str(office)])
    said = capsys.readouterr().out
    assert "office.toml, line 1: the entry “Zorvina Lodge” has no date" in said
    assert "where: \n" not in said


def test_a_malformed_list_gets_one_sentence(
    tmp_path: Path, case_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    office = tmp_path / "office.toml"
    office.write_text("[[entry]\n", encoding="utf-8")
    assert main(["check", str(case_file), "--allow-list", str(office)]) == 2
    assert "office.toml is not TOML" in sentence(capsys)


TOLD = "Miss Quillfeather is 84 years old. She lives in Little Snoring and has Friedreich’s ataxia."


def test_check_tells_what_is_told_about_each_person(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["check", complaining(tmp_path, TOLD)])
    said = capsys.readouterr().out
    section = said[said.index("What the statement tells about each person") :]
    assert "Miss X\n" in section
    assert "blur: “Little Snoring” (paragraph 1) → “a village”." in section
    assert "may stay: “84 years old” (paragraph 1)" in section
    assert "these three together" in section


def test_the_review_brings_the_records_that_decide_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = complaining(tmp_path, TOLD)
    (each,) = checked(capsys, case)["review"]
    place = next(item for item in each["items"] if item["kind"] == "place")
    answer = {**place["answer"], "id": "a", "reason": "The complaint is about this village."}
    aside = {**each["dismissal"], "id": "d", "reason": "She agrees."}
    decided = written(
        tmp_path,
        complaints=[{"id": "c", "text": TOLD}],
        answers=[answer],
        dismissals=[aside],
    )
    (each,) = checked(capsys, str(decided))["review"]
    place = next(item for item in each["items"] if item["kind"] == "place")
    assert place["decision"] == "The complaint is about this village."
    certificate = tmp_path / "c.json"
    out = str(tmp_path / "s.txt")
    assert main(["draft", str(decided), "-o", out, "--certificate", str(certificate)]) == 0
    figures = json.loads(certificate.read_text(encoding="utf-8"))["told_of_people"]
    assert (figures["people"], figures["items"], figures["decided"]) == (1, 3, 1)


def test_the_review_offers_a_dismissal_for_words_made_from_choices(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    action = {"id": "a", "kind": "other", "payees": ["p"], "what": "visit her in Little Snoring"}
    case = written(tmp_path, actions=[action])
    items = [item for each in checked(capsys, str(case))["review"] for item in each["items"]]
    assert all(("answer" in item) != ("dismissal" in item) for item in items)
    assert items
