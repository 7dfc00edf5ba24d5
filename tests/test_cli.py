"""The commands, as a person or another program calls them."""

import io
import json
import os
import sys
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest

from drafter import __version__, paths
from drafter.cli import main
from drafter.problem import Severity
from drafter.render.formats import FORMATS, Format

PLAIN: dict[str, Any] = {
    "format": "drafter-case",
    "format_version": 1,
    "reference": "26 000 001",
    "parties": [
        {
            "id": "p",
            "roles": ["complainant"],
            "title": "Miss",
            "forenames": "Ottilie",
            "surname": "Quillfeather",
            "identifiers": [{"kind": "phone", "value": "01632 960 123"}],
        }
    ],
    "bodies": [{"id": "b", "name": "Exampleshire Council", "short_form": "the Council"}],
    "complaints": [{"id": "c", "text": "Miss Quillfeather complains the Council lost her letter."}],
}


@pytest.fixture
def case_file(tmp_path: Path) -> Path:
    return written(tmp_path)


def written(folder: Path, **changes: object) -> Path:
    path = folder / "case.json"
    path.write_text(json.dumps({**PLAIN, **changes}), encoding="utf-8")
    return path


def sentence(capsys: pytest.CaptureFixture[str]) -> str:
    """The one sentence on standard error."""
    said = capsys.readouterr().err
    assert said.count("\n") == 1, said
    assert "Traceback" not in said
    return said.strip()


def read_docx(path: Path) -> str:
    return "\n".join(paragraph.text for paragraph in docx.Document(str(path)).paragraphs)


def test_a_case_becomes_a_statement(
    case_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "statement.docx"
    assert main(["draft", str(case_file), "-o", str(out)]) == 0
    assert "Miss X complains the Council lost her letter." in read_docx(out)
    assert "statement.docx is written." in capsys.readouterr().out


@pytest.mark.parametrize("suffix", ["txt", "html"])
def test_a_file_of_another_format_goes_by_its_ending(
    case_file: Path, tmp_path: Path, suffix: str
) -> None:
    out = tmp_path / f"statement.{suffix}"
    assert main(["draft", str(case_file), "-o", str(out)]) == 0
    assert "Miss X complains the Council" in out.read_text(encoding="utf-8")


def test_the_certificate_can_be_kept(case_file: Path, tmp_path: Path) -> None:
    out, certificate = tmp_path / "s.docx", tmp_path / "s.json"
    asked = ["draft", str(case_file), "-o", str(out), "--certificate", str(certificate)]
    assert main(asked) == 0
    kept = json.loads(certificate.read_text(encoding="utf-8"))
    assert kept["file"]["bytes"] == out.stat().st_size
    assert kept["looked_for"]["identifiers"] == 1
    assert kept["unregistered"] == {}


def test_the_certificate_never_takes_the_place_of_the_statement(
    case_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = str(tmp_path / "s.docx")
    assert main(["draft", str(case_file), "-o", out, "--certificate", out]) == 2
    assert "give another name" in sentence(capsys)
    assert not Path(out).exists()


def test_what_is_read_is_never_written_over(
    case_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = case_file.read_bytes()
    asked = ["draft", str(case_file), "-o", str(case_file), "--format", "txt"]
    assert main(asked) == 2
    assert "case.json" in sentence(capsys)
    out = str(tmp_path / "s.docx")
    assert main(["draft", str(case_file), "-o", out, "--certificate", str(case_file)]) == 2
    assert case_file.read_bytes() == before


def test_an_example_does_not_replace_a_case(
    case_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = case_file.read_bytes()
    assert main(["example", "-o", str(case_file)]) == 2
    assert "--force" in sentence(capsys)
    assert case_file.read_bytes() == before
    assert main(["example", "-o", str(case_file), "--force"]) == 0
    assert case_file.read_bytes() != before


def test_a_name_for_real_names_is_kept_for_them(
    case_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "statement-IDENTIFIABLE.docx"
    assert main(["draft", str(case_file), "-o", str(out)]) == 2
    assert "--names real" in sentence(capsys)
    assert not out.exists()


def test_a_house_style_is_for_word_alone(
    case_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["draft", str(case_file), "-o", str(tmp_path / "s.txt"), "--house-style", "x.docx"]
    assert main(asked) == 2
    assert ".docx" in sentence(capsys)


def test_questions_can_be_answered_with_what_the_command_prints(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "Mrs Quillfeather rang.\n\n- Mrs Quillfeather wrote again. [[#wrote]]"
    case = written(tmp_path, complaints=[{"id": "c", "text": text}])
    out = tmp_path / "s.txt"
    assert main(["draft", str(case), "-o", str(out)]) == 0
    assert out.read_text(encoding="utf-8").count("[who?]") == 2
    capsys.readouterr()
    assert main(["questions", str(case)]) == 0
    assert "‹Mrs Quillfeather› rang." in capsys.readouterr().out
    assert main(["questions", str(case), "--json"]) == 0
    answers = json.loads(capsys.readouterr().out)["answers"]
    assert [answer["party"] for answer in answers] == ["p", "p"]
    answered = written(tmp_path, complaints=[{"id": "c", "text": text}], answers=answers)
    assert main(["questions", str(answered)]) == 0
    assert "Nothing is asked." in capsys.readouterr().out
    assert main(["draft", str(answered), "-o", str(out)]) == 0
    assert "[who?]" not in out.read_text(encoding="utf-8")


def test_a_word_kept_in_a_sub_paragraph_passes_its_proof(tmp_path: Path) -> None:
    people = [{"id": "p", "forenames": "May", "surname": "Quillfeather"}]
    text = "What happened:\n- she said it was May."
    kept = {
        "place": "c",
        "field": "text",
        "sentence": "she said it was May.",
        "word": "May",
        "verdict": "keep",
        "reason": "It is the month.",
    }
    complaints = [{"id": "c", "text": text}]
    bodies = [{"id": "b", "name": "Exampleshire Council"}]
    changes = {"parties": people, "bodies": bodies, "complaints": complaints}
    case = written(tmp_path, **changes, answers=[kept])
    out = tmp_path / "s.docx"
    assert main(["draft", str(case), "-o", str(out)]) == 0
    assert main(["draft", str(case), "-o", str(out.with_suffix(".txt"))]) == 0
    assert "she said it was May." in out.with_suffix(".txt").read_text(encoding="utf-8")
    unanswered = written(tmp_path, **changes)
    assert main(["draft", str(unanswered), "-o", str(out)]) == 0
    assert "she said it was [who?]." in read_docx(out)


def test_real_names_need_a_name_that_says_so(
    case_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "statement.docx"
    assert main(["draft", str(case_file), "-o", str(out), "--names", "real"]) == 2
    assert "statement-IDENTIFIABLE.docx" in sentence(capsys)
    assert not out.exists()
    named = tmp_path / "statement-IDENTIFIABLE.docx"
    assert main(["draft", str(case_file), "-o", str(named), "--names", "real"]) == 0
    assert "Miss Quillfeather complains" in read_docx(named)
    with zipfile.ZipFile(named) as archive:
        headers = [name for name in archive.namelist() if "header" in name]
        assert any(b"real names" in archive.read(name).lower() for name in headers)


def test_a_final_with_something_open_is_refused_and_says_what(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    complaint = {"id": "c", "text": "Miss Quillfeather points to [[nothing]]."}
    final = written(tmp_path, version="final", complaints=[complaint])
    out = tmp_path / "statement.docx"
    out.write_text("an older file", encoding="utf-8")
    assert main(["draft", str(final), "-o", str(out)]) == 1
    said = capsys.readouterr().err
    assert "is not written" in said
    assert "blocks" in said
    assert out.read_text(encoding="utf-8") == "an older file"
    draft = written(tmp_path, version="draft", complaints=[complaint])
    assert main(["draft", str(draft), "-o", str(out)]) == 0
    assert "[paragraph ?]" in read_docx(out)


def test_a_file_that_fails_its_proof_is_not_written(
    case_file: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    out = tmp_path / "statement.txt"
    leaky = FORMATS["txt"].write

    def write(document: Any, style: Any) -> bytes:  # noqa: ANN401 - any writer
        return leaky(document, style) + b"Ottilie Quillfeather"

    form = Format(name="txt", suffix=".txt", label="Plain text", write=write)
    monkeypatch.setattr("drafter.cli.draft.FORMATS", {**FORMATS, "txt": form})
    assert main(["draft", str(case_file), "-o", str(out)]) == 1
    said = capsys.readouterr().err
    assert "its proof found" in said
    assert "Quillfeather" not in said
    assert not out.exists()


def test_a_file_name_that_names_someone_is_refused(
    case_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "Quillfeather decision.docx"
    assert main(["draft", str(case_file), "-o", str(out)]) == 1
    assert "proof" in capsys.readouterr().err
    assert not out.exists()


@pytest.mark.parametrize(
    "name, words",
    [
        ("statement", "--format"),
        ("statement.pages", "--format"),
    ],
)
def test_an_unknown_ending_is_refused(
    case_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, words: str
) -> None:
    assert main(["draft", str(case_file), "-o", str(tmp_path / name)]) == 2
    assert words in sentence(capsys)


def test_a_format_that_belies_the_name_is_refused(
    case_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["draft", str(case_file), "-o", str(tmp_path / "s.docx"), "--format", "txt"]
    assert main(asked) == 2
    assert "s.docx" in sentence(capsys)


BAD_CASES: dict[str, bytes] = {
    "is empty": b"",
    "is not JSON": b"{",
    "is not text in UTF-8": b'{"a": "\xff\xfe"}',
    "a Word file or another packed one": b"PK\x03\x04 something",
    "curly quote": "{“format”: 1}".encode(),
    "one too many": b'{"a": [1,]}',
    "comma is missing": b'{"a": 1 "b": 2}',
    "line break or tab inside a text": b'{"a": "x\ny"}',
    "expected an object at the top": b"[]",
    "lacks": b"{}",
    "newer drafter": b'{"format": "drafter-case", "format_version": 99}',
    "nested too deeply": b"[" * 100_000,
    "stands twice": b'{"format": 1, "format": 2}',
    "chronology[0].text: expected text, got a list": (
        b'{"format": "drafter-case", "format_version": 1, "chronology": [{"text": []}]}'
    ),
}


@pytest.mark.parametrize("command", ["draft", "check", "scan", "verify"])
@pytest.mark.parametrize("words", BAD_CASES)
def test_bad_case_files_get_one_sentence_and_nothing_is_written(
    command: str, words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = tmp_path / "bad.json"
    case.write_bytes(BAD_CASES[words])
    out = tmp_path / "old.docx"
    out.write_bytes(b"an older file")
    arguments = {
        "draft": ["draft", str(case), "-o", str(out)],
        "check": ["check", str(case)],
        "scan": ["scan", str(out), "--case", str(case)],
        "verify": ["verify", str(out), "--case", str(case)],
    }[command]
    assert main(arguments) == 2
    said = sentence(capsys)
    assert words in said
    assert "bad.json" in said
    assert out.read_bytes() == b"an older file"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bad.json", "old.docx"]


def test_a_case_that_is_no_file_gets_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(tmp_path / "gone.json")]) == 2
    assert "There is no file" in sentence(capsys)
    assert main(["check", str(tmp_path)]) == 2
    assert "is a folder" in sentence(capsys)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_named_pipe_does_not_hang(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pipe = tmp_path / "case.json"
    os.mkfifo(pipe)
    assert main(["check", str(pipe)]) == 2
    assert "not an ordinary file" in sentence(capsys)


def test_a_folder_that_is_not_there_gets_one_sentence(
    case_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "nowhere" / "statement.docx"
    assert main(["draft", str(case_file), "-o", str(out)]) == 2
    assert "folder" in sentence(capsys)


@pytest.mark.parametrize(
    "data", [b"", b"{\\rtf1 x}", b"PK\x03\x04cut", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"<html>"]
)
def test_a_bad_house_style_gets_one_sentence_and_nothing_is_written(
    data: bytes, case_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    style, out = tmp_path / "office.docx", tmp_path / "s.docx"
    style.write_bytes(data)
    asked = ["draft", str(case_file), "-o", str(out), "--house-style", str(style)]
    assert main(asked) == 2
    assert "office.docx" in sentence(capsys)
    assert not out.exists()


def test_a_house_style_is_taken_and_what_it_lacks_is_listed(
    case_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    style, out = tmp_path / "office.docx", tmp_path / "s.docx"
    document = docx.Document()
    document.add_paragraph("Ottilie Quillfeather wrote this template.")
    document.core_properties.author = "Ottilie Quillfeather"
    document.save(str(style))
    asked = ["draft", str(case_file), "-o", str(out), "--house-style", str(style)]
    assert main(asked) == 0
    assert "house style" in capsys.readouterr().out
    assert main(["verify", str(out), "--case", str(case_file)]) == 0
    assert main(["verify", str(style), "--case", str(case_file)]) == 1


def test_check_lists_problems_for_people_and_programs(
    case_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(case_file)]) == 0
    assert "where:" in capsys.readouterr().out
    assert main(["check", str(case_file), "--json"]) == 0
    problems = json.loads(capsys.readouterr().out)["problems"]
    assert {"check", "severity", "message", "place", "why", "fix"} <= set(problems[0])
    assert {problem["severity"] for problem in problems} <= {kind.value for kind in Severity}


def test_check_counts_what_is_told_of_somebody_and_undecided(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (paths.resources() / "examples" / "fault-with-injustice.json").read_text("utf-8")
    decided, undecided = json.loads(text), json.loads(text)
    undecided["dismissals"] = []
    case_file = tmp_path / "case.json"
    for case, said in ((decided, "No problems found."), (undecided, "0 ■ blocks, 1 ▲ fix")):
        case_file.write_text(json.dumps(case), encoding="utf-8")
        assert main(["check", str(case_file)]) == 0
        assert said in capsys.readouterr().out


def test_check_exits_with_1_when_something_blocks(tmp_path: Path) -> None:
    complaint = {"id": "c", "text": "Miss Quillfeather points to [[nothing]]."}
    assert main(["check", str(written(tmp_path, version="final", complaints=[complaint]))]) == 1


def test_scan_gives_what_the_contract_says(
    case_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = tmp_path / "letter.txt"
    text.write_text(
        "😀 Ottilie Quillfeather’s phone is 01632960123. "
        "Mrs Quillfeather rang Exampleshire Council.",
        encoding="utf-8",
    )
    assert main(["scan", str(text), "--case", str(case_file), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    typed = text.read_text(encoding="utf-8")
    assert all(typed[span["start"] : span["end"]] == span["text"] for span in found["spans"])
    assert [(span["kind"], span["verdict"], span["pseudonym"]) for span in found["spans"]] == [
        ("person", "replace", "Miss X"),
        ("phone", "replace", "[phone removed]"),
        ("person", "ask", None),
        ("body", "replace", "the Council"),
    ]
    assert found["anonymised"] == (
        "😀 Miss X’s phone is [phone removed]. Mrs Quillfeather rang the Council."
    )
    assert "residue" not in {span["verdict"] for span in found["spans"]}


def test_scan_reads_standard_input_and_finds_what_nobody_registered(
    case_file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    typed = io.TextIOWrapper(io.BytesIO(b"Ottilie rang Bronwen Sampleforth, aged 84."))
    monkeypatch.setattr(sys, "stdin", typed)
    assert main(["scan", "-", "--case", str(case_file)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "“Ottilie” → Miss X" in lines[0]
    assert "residue  person  “Bronwen Sampleforth”" in lines[1]
    assert "residue  age  “84”" in lines[2]


def test_verify_finds_a_name_in_any_file(
    case_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    letter = tmp_path / "letter.html"
    letter.write_text("<p>Nobody is named.</p>", encoding="utf-8")
    assert main(["verify", str(letter), "--case", str(case_file)]) == 0
    letter.write_text("<p title='Quill&#102;eather'>Nobody.</p>", encoding="utf-8")
    assert main(["verify", str(letter), "--case", str(case_file), "--json"]) == 1
    certificate = capsys.readouterr().out
    assert "Quillfeather" not in certificate


def test_examples_are_listed_and_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["example", "--list"]) == 0
    names = [line.split(":")[0] for line in capsys.readouterr().out.splitlines()]
    assert len(names) >= 3
    for name in names:
        case, out = tmp_path / f"{name}.json", tmp_path / f"{name}.docx"
        assert main(["example", name, "-o", str(case)]) == 0
        assert main(["draft", str(case), "-o", str(out)]) == 0
        assert main(["verify", str(out), "--case", str(case)]) == 0
    capsys.readouterr()
    assert main(["example"]) == 0
    assert json.loads(capsys.readouterr().out)["format"] == "drafter-case"


def test_an_example_tells_what_is_made_of_its_kind(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case, complaint = tmp_path / "case.json", tmp_path / "complaint.json"
    assert main(["example", "-o", str(case)]) == 0
    assert f"Next: draft {case} -o" in capsys.readouterr().out
    assert main(["example", "housing-repairs-complaint", "-o", str(complaint)]) == 0
    assert f"Next: prepare letter {complaint} --pack stage-1" in capsys.readouterr().out


def test_an_example_nobody_wrote_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["example", "nonsense"]) == 2
    assert "there are" in sentence(capsys)


def test_templates_schema_and_version_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["templates"]) == 0
    assert "lgsco-decision: " in capsys.readouterr().out
    assert main(["schema"]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "A case of drafter"
    assert main(["--version"]) == 0
    assert __version__ in capsys.readouterr().out


def test_no_command_prints_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    assert "draft" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [["nonsense"], ["draft"], ["draft", "x"], ["check", "--nonsense", "x"], ["draft", "-o"]],
)
def test_bad_use_gets_one_sentence(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    assert sentence(capsys)


def test_a_template_nobody_has_is_refused(
    case_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["draft", str(case_file), "-o", str(tmp_path / "s.docx"), "--template", "nonsense"]
    assert main(asked) == 2
    assert "nonsense" in sentence(capsys)


def test_our_own_fault_names_no_one(
    case_file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise KeyError("Ottilie Quillfeather")

    monkeypatch.setattr("drafter.cli.read.check", fail)
    assert main(["check", str(case_file)]) == 2
    said = sentence(capsys)
    assert "KeyError" in said
    assert "Quillfeather" not in said
