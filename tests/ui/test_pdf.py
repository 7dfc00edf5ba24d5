"""LibreOffice over a PDF: ended when nobody waits, and what a killed program left is removed."""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from drafter.errors import DrafterError, StoppedError
from drafter.store import running
from drafter.ui.export import office


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary folders are made."""
    made = tmp_path / "temporary"
    made.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(made))
    return made


def program(folder: Path, does: str) -> Path:
    made = folder / "soffice"
    made.write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
    made.chmod(0o700)
    return made


def dead() -> str:
    """A process that has been, as a folder names it."""
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as process:
        return f"{process.pid} {running.started(process.pid)}"


def left(folders: Path, name: str, owner: str | None) -> Path:
    made = folders / name
    (made / "profile").mkdir(parents=True)
    (made / "statement.docx").write_bytes(b"the statement")
    if owner is not None:
        (made / "owner").write_text(owner, encoding="utf-8")
    return made


def test_what_a_killed_program_left_is_removed_and_nobody_elses(folders: Path) -> None:
    gone = left(folders, "drafter-pdf-gone", dead())
    number = os.getpid()
    lives = left(folders, "drafter-pdf-lives", f"{number} {running.started(number)}")
    again = left(folders, "drafter-pdf-again", f"{number} another start")
    others = [
        left(folders, "drafter-pdf-unsaid", None),
        left(folders, "drafter-pdf-odd", "no number"),
        left(folders, "other", dead()),
    ]
    office.clear_left()
    assert not gone.exists()
    assert not again.exists()
    assert lives.exists()
    assert all(each.exists() for each in others)


def test_a_folder_says_whose_it_is_and_goes_with_the_pdf(folders: Path, tmp_path: Path) -> None:
    gone = left(folders, "drafter-pdf-gone", dead())
    said = tmp_path / "said"
    copies = program(tmp_path, f'for last; do :; done\ncp "$(dirname "$last")/owner" "{said}"')
    with pytest.raises(DrafterError, match="made no PDF"):
        office.as_pdf(b"PK", copies)
    number = os.getpid()
    assert said.read_text(encoding="utf-8") == f"{number} {running.started(number)}"
    assert not gone.exists()
    assert list(folders.iterdir()) == []


def test_an_office_that_nobody_waits_for_is_ended_with_all_that_it_started(
    folders: Path, tmp_path: Path
) -> None:
    noted = tmp_path / "child"
    slow = program(tmp_path, f'sleep 60 &\necho $! > "{noted}"\nwait')

    def check() -> None:
        if noted.exists() and noted.read_text(encoding="utf-8").strip():
            raise StoppedError

    began = time.monotonic()
    with pytest.raises(StoppedError):
        office.as_pdf(b"PK", slow, check)
    assert time.monotonic() - began < 30
    child = int(noted.read_text(encoding="utf-8"))
    state = Path(f"/proc/{child}/stat")
    assert not running.started(child) or ") Z " in state.read_text(encoding="utf-8")
    assert list(folders.iterdir()) == []
