import json
from pathlib import Path

import pytest

from drafter.store.evidence import folder_of
from drafter.store.unlocked import Vault
from tests.cli.worked import REFERENCE, Run, example, held

NAME = "Letter of Orla Fennimore-Tack.PDF"


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / NAME
    path.write_bytes(b"Words of a letter.")
    return path


def first(kept: str) -> int:
    """The number that the next document will have."""
    assert kept
    return len(example().evidence) + 1


def test_files_are_added_and_listed_without_what_they_are_called(
    run: Run, kept: str, vault: Vault, letter: Path, tmp_path: Path
) -> None:
    number = first(kept)
    (tmp_path / "folder").mkdir()
    code, said, refused = run("evidence", "add", REFERENCE, letter, tmp_path / "folder")
    assert code == 1
    assert said == f"Document {number}: 18 bytes kept.\n"
    assert refused == "“folder” is a folder: add the files in it.\n"
    code, said, _ = run("evidence", "list", REFERENCE)
    assert code == 0
    assert f"{number}  application/pdf  18  kept" in said
    assert f"{number} documents." in said
    assert "Fennimore" not in said
    listed = json.loads(run("evidence", "list", kept, "--json", "--names", "real")[1])
    assert listed["documents"][-1] == {
        "number": number,
        "document": "Letter of Orla Fennimore-Tack",
        "file": NAME,
        "type": "application/pdf",
        "size": 18,
        "kept": "kept",
    }
    assert listed["documents"][0]["kept"] == "no file"
    for path in folder_of(vault).iterdir():
        path.unlink()
    assert f"{number}  application/pdf  18  missing" in run("evidence", "list", REFERENCE)[1]
    code, said, _ = run("vault", "check")
    assert code == 1
    assert "1 file of a document is missing, in: 25 900 417." in said


def test_a_copy_is_taken_out_and_never_over_another(
    run: Run, kept: str, letter: Path, tmp_path: Path
) -> None:
    number, out = str(first(kept)), tmp_path / "out.pdf"
    assert run("evidence", "add", REFERENCE, letter)[0] == 0
    code, said, _ = run("evidence", "take-out", REFERENCE, number, "-o", out)
    assert (code, said) == (0, "out.pdf is written (18 bytes).\n")
    assert out.read_bytes() == b"Words of a letter."
    for arguments, why in (
        ((number, "-o", out), "there already"),
        ((number, "-o", tmp_path / "out.txt"), "ends in .pdf"),
        (("1", "-o", tmp_path / "x"), "No file is kept with document 1."),
        (("99", "-o", tmp_path / "x"), "no document 99"),
    ):
        code, _, said = run("evidence", "take-out", REFERENCE, *arguments)
        assert code == 2
        assert why in said
    assert f"(document {number}, file" in run("vault", "deeds")[1]


def test_a_file_added_by_mistake_is_removed_for_good(
    run: Run, kept: str, vault: Vault, letter: Path
) -> None:
    number = str(first(kept))
    assert run("evidence", "add", REFERENCE, letter)[0] == 0
    assert len(list(folder_of(vault).iterdir())) == 1
    assert run("evidence", "remove", REFERENCE, number)[0] == 0
    assert list(folder_of(vault).iterdir()) == []
    assert len(held(vault)[kept].evidence) == int(number)
    code, _, said = run("evidence", "remove", REFERENCE, number)
    assert code == 2
    assert f"No file is kept with document {number}." in said


def test_copies_for_a_reader_are_written_into_a_new_folder(
    run: Run, kept: str, letter: Path, tmp_path: Path
) -> None:
    assert run("evidence", "add", REFERENCE, letter)[0] == 0
    body, out = example().bodies[0].id, tmp_path / "for the council"
    code, said, _ = run("evidence", "copies", REFERENCE, "--for", body, "-o", out)
    assert code == 0
    assert said.startswith("1 copy is in for the council.")
    assert len(list(out.iterdir())) == 2
    assert run("evidence", "copies", REFERENCE, "--for", body, "-o", out)[0] == 2
    code, _, said = run("evidence", "copies", REFERENCE, "--for", "q", "-o", tmp_path / "x")
    assert code == 2
    assert "no party, body or organisation “q”" in said
    assert first(kept)


def test_a_way_back_says_which_files_are_missing(
    run: Run, kept: str, vault: Vault, letter: Path
) -> None:
    assert run("evidence", "add", REFERENCE, letter)[0] == 0
    assert run("vault", "backup")[0] == 0
    code, _, said = run("vault", "restore")
    assert (code, said) == (0, "")
    for path in folder_of(vault).iterdir():
        path.unlink()
    missing = f"One file is not here, and must be added again: “{NAME}”.\n"
    code, _, said = run("vault", "restore", "--case", kept)
    assert (code, said) == (0, missing)
    code, _, said = run("vault", "restore")
    assert (code, said) == (0, missing)


def test_files_go_along_in_a_bundle_and_not_in_a_case_file(
    run: Run, kept: str, vault: Vault, letter: Path, tmp_path: Path
) -> None:
    assert run("evidence", "add", REFERENCE, letter)[0] == 0
    out, bundle = tmp_path / "out-IDENTIFIABLE.json", tmp_path / "out.drafter-case"
    nameless = tmp_path / "nameless.drafter-case"
    assert run("case", "export", REFERENCE, "-o", out, "--names", "real")[0] == 0
    assert run("bundle", "make", REFERENCE, "-o", bundle, "--names", "real")[0] == 0
    said = run("bundle", "make", REFERENCE, "-o", nameless)[1]
    assert "Its files are left out: nobody has looked into them" in said
    for path in folder_of(vault).iterdir():
        path.unlink()
    code, _, said = run("case", "import", out, "--copy")
    assert code == 0
    assert said == f"One file is not here, and must be added again: “{NAME}”.\n"
    code, said, _ = run("bundle", "open", bundle)
    assert code == 1  # it is here already: nothing of the bundle is left
    assert list(folder_of(vault).iterdir()) == []
    code, said, _ = run("bundle", "open", bundle, "--copy")
    assert code == 0
    assert len(list(folder_of(vault).iterdir())) == 1
    bare = tmp_path / "bare.drafter-case"
    assert run("bundle", "make", kept, "-o", bare, "--names", "real")[0] == 0
    said = run("bundle", "open", bare, "--copy")[1]
    assert "One file is not here" in said
    lacking = said.removeprefix("Case ").split()[0]
    number = str(first(kept))
    assert run("evidence", "remove", lacking, number)[0] == 0
    assert run("evidence", "remove", lacking, number)[0] == 2


def test_training_cases_take_files_that_are_said_to_be_invented(
    run: Run, case_file: Path, training: Vault, letter: Path
) -> None:
    assert run("case", "import", case_file, folder=training.folder)[0] == 0
    code, _, said = run("evidence", "add", REFERENCE, letter, folder=training.folder)
    assert code == 1
    assert "invented documents only" in said
    arguments = ("evidence", "add", REFERENCE, letter, "--invented")
    assert run(*arguments, folder=training.folder)[0] == 0
