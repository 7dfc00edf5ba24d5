"""Which of the two a start is: a command or the window."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from drafter import __main__ as program
from drafter import __version__, paths
from drafter.ui import start as starting

pytestmark = pytest.mark.usefixtures("memory")


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The per-user folders of the windows that would have been opened."""
    opened: list[Path] = []

    def start(file: Path | None, picture: Path | None) -> int:
        opened.extend(path for path in (paths.user_folder(), file, picture) if path)
        return 0

    monkeypatch.setenv("DRAFTER_DATA_DIR", "")
    monkeypatch.setattr(starting, "start", start)
    return opened


def test_no_word_opens_the_window(windows: list[Path]) -> None:
    assert program.main([]) == 0
    assert windows == [paths.user_folder()]


@pytest.mark.parametrize("form", ["two words", "one word"])
def test_whose_folder_it_is_alone_opens_the_window_on_it(
    form: str, windows: list[Path], tmp_path: Path
) -> None:
    words = ["--data-dir", str(tmp_path)] if form == "two words" else [f"--data-dir={tmp_path}"]
    assert program.main(words) == 0
    assert windows == [tmp_path]


def test_a_bundle_is_handed_to_the_window(windows: list[Path], tmp_path: Path) -> None:
    bundle = tmp_path / "handed over.drafter-case"
    assert program.window(["--data-dir", str(tmp_path), str(bundle)]) == 0
    assert windows == [tmp_path, bundle]


@pytest.mark.parametrize("words", [["--version"], ["templates"]])
def test_any_other_word_is_a_commands(
    words: Sequence[str], windows: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert program.main(words) == 0
    assert capsys.readouterr().out
    assert windows == []


def test_a_command_keeps_what_it_keeps_in_the_folder_that_is_named(
    windows: list[Path], tmp_path: Path
) -> None:
    assert program.main(["--data-dir", str(tmp_path / "mine"), "templates"]) == 0
    assert paths.user_folder() == tmp_path / "mine"
    assert windows == []


@pytest.mark.parametrize("words", [[], ["templates"]])
def test_a_file_in_the_folders_place_is_refused_in_one_sentence(
    words: Sequence[str], windows: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a-file").touch()
    assert program.main(["--data-dir", str(tmp_path / "a-file"), *words]) == 2
    assert capsys.readouterr().err.endswith("a-file is no folder.\n")
    assert windows == []


@pytest.mark.parametrize("start, other", [("main", "PySide6"), ("window", "click")])
def test_a_command_imports_no_qt_and_the_window_no_click(start: str, other: str) -> None:
    code = (
        f"import contextlib, sys; from drafter.__main__ import {start}\n"
        f"sys.argv[1:] = ['--version']\nwith contextlib.suppress(SystemExit): {start}()\n"
        "print(*sys.modules)"
    )
    told = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout
    assert __version__ in told
    assert other not in told.split()


def test_a_system_without_what_qt_needs_is_told_so_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "drafter.ui.start", None)
    assert program.window([]) == 2
    assert capsys.readouterr().err.startswith("The window can't be opened: ")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there always is a display")
def test_a_machine_without_a_display_is_told_so_in_one_sentence(
    windows: list[Path], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert program.window([]) == 2
    assert capsys.readouterr().err == (
        "The window can't be opened: there is no display here to show it on.\n"
    )
    assert windows == []
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert program.window([]) == 0
    assert windows


def test_an_option_without_its_folder_is_bad_use(windows: list[Path]) -> None:
    with pytest.raises(SystemExit) as ending:
        program.main(["--data-dir"])
    assert ending.value.code == 2
    assert windows == []


def test_the_module_is_the_program() -> None:
    told = subprocess.run(
        [sys.executable, "-m", "drafter", "--version"], capture_output=True, text=True, check=True
    ).stdout
    assert told == f"drafter {__version__}\n"
