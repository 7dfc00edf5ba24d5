"""What must hold of the project's own files, whatever its rooms do."""

import os
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
CONSTRAINTS = (ROOT / "constraints.txt").read_text(encoding="utf-8")
PICTURES_AND_FILES = {".docx", ".ico", ".pdf", ".db", ".png", ".ttf", ".zip"}
MACHINE = re.compile(r"(?<![\w.~])/(?:root|work)/\w|/home/\w")
UNFINISHED = re.compile(r"\b(?:TODO|FIXME)\b")
ADDRESS = re.compile(r"\w+://|\b(?:www|files|index)\.|index-url|find-links|\.(?:com|org|net|io)\b")


def tracked() -> list[Path]:
    """The files git knows; a copy without its history can't be asked."""
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("this copy of the project has no history to ask")
    listing = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    return [path for name in listing.split("\0") if name and (path := ROOT / name).is_file()]


def tracked_text() -> dict[str, str]:
    """The text of every tracked file by its path, but for this one: it holds what it looks for."""
    return {
        str(path.relative_to(ROOT)): path.read_bytes().decode("utf-8")
        for path in tracked()
        if path.suffix not in PICTURES_AND_FILES and path != Path(__file__)
    }


def pins() -> dict[str, Requirement]:
    lines = (line.split("--hash")[0].strip(" \\\n") for line in CONSTRAINTS.splitlines())
    required = [Requirement(line) for line in lines if line]
    return {canonicalize_name(requirement.name): requirement for requirement in required}


def wanted() -> list[Requirement]:
    extras = PROJECT.get("optional-dependencies", {}).values()
    return [Requirement(line) for group in (PROJECT["dependencies"], *extras) for line in group]


def test_every_tracked_text_file_is_utf_8_and_in_unix_lines() -> None:
    texts = tracked_text()
    assert "pyproject.toml" in texts
    assert [name for name, text in texts.items() if "\r" in text] == []


@pytest.mark.parametrize("planted", ["see /home/ann/notes", "/root/x", "(/work/x)"])
def test_a_path_of_a_machine_is_recognised(planted: str) -> None:
    assert MACHINE.search(planted)


def test_no_tracked_file_holds_a_path_of_a_machine() -> None:
    assert [name for name, text in tracked_text().items() if MACHINE.search(text)] == []


def test_a_note_to_oneself_is_recognised() -> None:
    assert UNFINISHED.search("# TODO: later")


def test_no_tracked_file_holds_a_note_to_oneself() -> None:
    assert [name for name, text in tracked_text().items() if UNFINISHED.search(text)] == []


@pytest.mark.parametrize(
    "planted",
    ["click @ https://example.com/click.whl", "--extra-index-url x", "# via files.example.org"],
)
def test_an_address_is_recognised(planted: str) -> None:
    assert ADDRESS.search(planted)


def test_the_constraints_hold_names_versions_and_hashes_alone() -> None:
    assert ADDRESS.search(CONSTRAINTS) is None
    line = re.compile(
        r"[a-z0-9-]+==[\w.]+(?: ; [\w .<>='!]+)? \\|    --hash=sha256:[0-9a-f]{64}(?: \\)?"
    )
    assert [text for text in CONSTRAINTS.splitlines() if not line.fullmatch(text)] == []


def test_every_library_the_project_names_is_pinned_within_its_bounds() -> None:
    pinned = pins()
    assert wanted()
    for requirement in wanted():
        (exact,) = pinned[canonicalize_name(requirement.name)].specifier
        assert requirement.specifier.contains(Version(exact.version)), requirement


def test_the_oldest_python_is_the_same_wherever_it_is_told() -> None:
    assert PROJECT["requires-python"] == ">=3.11"
    assert "(3, 11)" in (ROOT / "run").read_text(encoding="utf-8")
    assert "OLDEST = (3, 11)" in (ROOT / "run.py").read_text(encoding="utf-8")


def test_qt_keeps_clear_of_the_version_that_aborts() -> None:
    """PySide6 6.12.0 loses references to None on Python 3.10 and 3.11, and aborts."""
    for requirement in wanted():
        if requirement.name.startswith("PySide6"):
            assert not requirement.specifier.contains(Version("6.12.0"))
            assert requirement.specifier.contains(Version("6.8.3"))


@pytest.mark.skipif(os.name == "nt", reason="Windows starts run.py itself")
@pytest.mark.parametrize("command", ["run", "test", ".ci/run"])
def test_the_commands_can_be_started(command: str) -> None:
    assert os.access(ROOT / command, os.X_OK)


def test_the_readme_tells_the_two_commands() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "./run" in text
    assert "./test" in text


def test_the_licence_is_the_one_that_is_declared() -> None:
    assert PROJECT["license"] == "MIT"
    assert (ROOT / "LICENSE").read_text(encoding="utf-8").startswith("MIT License")
