"""A bundle that is opened by its icon reaches the page that takes it in."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from drafter.store import raising
from drafter.ui.cases.importing import ImportingPage
from drafter.ui.window import Window
from tests.ui.conftest import let_go
from tests.ui.test_beginning import said, shown


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    made = Window(tmp_path / "folder")
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()
    let_go(made)


def test_a_bundle_waits_until_the_cases_are_open(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    window.bring(tmp_path / "handed over.drafter-case")
    assert "as soon as the cases are open" in said(window)
    assert not isinstance(window.page, ImportingPage)
    window.look_around()
    window.show_cases()
    page = shown(window, qtbot, ImportingPage)
    assert page.path.text() == str(tmp_path / "handed over.drafter-case")
    window.show_cases()
    assert not isinstance(window.page, ImportingPage)


def test_a_bundle_reaches_the_page_where_cases_are_open(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    window.look_around()
    window.bring(tmp_path / "one.drafter-case")
    page = shown(window, qtbot, ImportingPage)
    assert page.path.text() == str(tmp_path / "one.drafter-case")


def test_a_second_start_with_a_bundle_hands_it_to_the_first_window(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    window.look_around()
    raising.ask(window.training_folder, tmp_path / "two.drafter-case")
    page = shown(window, qtbot, ImportingPage)
    assert page.path.text() == str(tmp_path / "two.drafter-case")
    assert raising.is_answered(window.training_folder)


@pytest.mark.parametrize("place", ["window.png", "no such folder/window.png"])
def test_a_picture_is_taken_of_the_training_cases_or_its_failure_is_told(
    place: str, tmp_path: Path
) -> None:
    words = ["--data-dir", str(tmp_path / "own"), "--picture", place]
    line = f"import sys; from drafter.__main__ import window; sys.exit(window({words!r}))"
    ran = subprocess.run(
        [sys.executable, "-c", line],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])},
        check=False,
    )
    assert ran.returncode == (1 if "folder" in place else 0)
    assert QImage(str(tmp_path / place)).width() == (0 if "folder" in place else 1280)
    assert (tmp_path / "own" / "training" / "vault.json").is_file()
