import io
import json
import zipfile
from pathlib import Path

import pytest

from drafter.cli import about
from tests.cli.worked import REFERENCE, Run


def test_what_is_held_about_a_person_is_written_and_logged(
    run: Run, kept: str, tmp_path: Path
) -> None:
    word, plain = tmp_path / "a-IDENTIFIABLE.docx", tmp_path / "a-IDENTIFIABLE.json"
    for out, person in ((word, "Z"), (plain, "p-child")):
        code, said, _ = run("case", "about", kept, "--person", person, "-o", out)
        assert code == 0
        assert "49 entries" in said
    with zipfile.ZipFile(io.BytesIO(word.read_bytes())) as package:
        text = package.read("word/document.xml").decode()
    for each in (text, plain.read_text("utf-8")):
        assert "Isolde" in each
        assert "Adjei-Lorne" not in each
        assert "Orla" not in each
    assert "told a person what is held in" in run("vault", "deeds")[1]


def test_what_an_earlier_version_said_about_a_person_is_written_too(
    run: Run, case_file: Path, kept: str
) -> None:
    text = case_file.read_text("utf-8").replace("Isolde uses a wheelchair", "Isolde limps")
    case_file.write_text(text, "utf-8")
    assert run("case", "import", case_file, "--replace")[0] == 0
    out = case_file.with_name("a-IDENTIFIABLE.json")
    assert run("case", "about", kept, "--person", "Z", "-o", out)[0] == 0
    told = json.loads(out.read_text("utf-8"))["elsewhere"]
    earlier = [item for item in told if item["where"].startswith("Version kept on ")]
    assert any("Isolde uses a wheelchair" in item["value"] for item in earlier)


@pytest.mark.parametrize(
    "refusal",
    [
        ("a.docx", "Z", "ends in -IDENTIFIABLE"),
        ("a-IDENTIFIABLE.pdf", "Z", "ends in .docx or .json"),
        ("a-IDENTIFIABLE.docx", "Miss Q", "one of the people of this case: Miss X, Mr Y"),
    ],
)
def test_subject_access_is_refused_in_one_sentence(
    run: Run, case_file: Path, refusal: tuple[str, str, str]
) -> None:
    name, person, said = refusal
    run("case", "import", case_file)
    out = case_file.with_name(name)
    code, _, refused = run("case", "about", REFERENCE, "--person", person, "-o", out)
    assert code == 2
    assert said in refused
    assert not out.exists()


def test_subject_access_in_which_another_is_found_is_not_written(
    run: Run, kept: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(about, "as_word", lambda *_: (b"", ("The name of Mr Y stands in it.",)))
    out = tmp_path / "a-IDENTIFIABLE.docx"
    code, _, refused = run("case", "about", kept, "--person", "Z", "-o", out)
    assert (code, out.exists()) == (1, False)
    assert "  The name of Mr Y stands in it.\n" in refused


def test_words_held_back_are_counted_for_whoever_answers(
    run: Run, case_file: Path, tmp_path: Path
) -> None:
    text = case_file.read_text("utf-8")
    text = text.replace("Best rung after", "Wilhelmina Stroud, 07700 900555: best rung after")
    case_file.write_text(text, "utf-8")
    run("case", "import", case_file)
    out = tmp_path / "a-IDENTIFIABLE.json"
    said = run("case", "about", REFERENCE, "--person", "Miss X", "-o", out)[1]
    assert "2 words are held back" in said
