"""The file again by one key: wherever somebody is, whatever became of its folder meanwhile."""

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from drafter.ui.export.exporting import places
from drafter.ui.export.page import ExportPage
from drafter.ui.window import Window

CONTROL = Qt.KeyboardModifier.ControlModifier
LONG = 30_000


@pytest.fixture(autouse=True)
def nowhere_yet() -> Iterator[None]:
    """Every test begins as a fresh start of the program."""
    places.by_case.clear()
    places.folder = None
    yield
    places.by_case.clear()
    places.folder = None


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "drive"
    made.mkdir()
    return made


@pytest.fixture
def page(window: Window, folder: Path) -> ExportPage:
    """The page that makes the file, with a folder typed."""
    window.look_around()
    assert window.casework is not None
    window.casework.show_export()
    (shown,) = window.findChildren(ExportPage)
    line(shown, "export:folder").setText(str(folder))
    return shown


def line(page: ExportPage, name: str) -> QLineEdit:
    found = page.findChild(QLineEdit, name)
    assert found is not None
    return found


def made_once(page: ExportPage, qtbot: QtBot) -> Path:
    page.export()
    done(page, qtbot)
    assert page.path().exists()
    return page.path()


def done(page: ExportPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.is_running and not page.jobs, timeout=LONG)


def press(window: Window) -> None:
    """Ctrl+E, while somebody writes."""
    casework = window.casework
    assert casework is not None
    found = next(number for number, each in enumerate(casework.steps) if each.key == "found")
    casework.show_step(found)
    text = next(each for each in window.findChildren(QPlainTextEdit) if each.isVisible())
    text.setFocus()
    QTest.keyClick(text, Qt.Key.Key_E, CONTROL)


def said(page: ExportPage) -> str:
    return "\n".join(each.text() for each in page.findChildren(QLabel) if each.isVisible())


def button(page: ExportPage, words: str) -> QPushButton:
    found = [one for one in page.findChildren(QPushButton) if one.text() == words]
    assert len(found) == 1, words
    return found[0]


def test_a_folder_that_was_away_takes_the_file_once_it_is_back(
    window: Window, page: ExportPage, qtbot: QtBot, folder: Path
) -> None:
    path = made_once(page, qtbot)
    shutil.rmtree(folder)
    press(window)
    assert not page.is_running
    qtbot.waitUntil(lambda: "The folder is not there" in said(page))
    qtbot.waitUntil(button(page, "Try again").hasFocus)
    folder.mkdir()
    press(window)
    qtbot.waitUntil(lambda: page.is_running)
    assert "The folder is not there" not in said(page)
    assert "There is no such folder" not in said(page)
    done(page, qtbot)
    assert path.exists()


def test_a_folder_that_is_back_is_seen_when_somebody_comes_back_to_the_page(
    window: Window, page: ExportPage, folder: Path
) -> None:
    assert window.casework is not None
    folder.rmdir()
    page.export()
    assert "There is no such folder" in said(page)
    folder.mkdir()
    window.casework.show_step(0)
    window.casework.show_export()
    assert "There is no such folder" not in said(page)


def test_what_is_typed_on_changes_nothing_that_is_asked_for(
    window: Window, page: ExportPage, qtbot: QtBot, folder: Path, held_back: threading.Event
) -> None:
    held_back.set()
    path = made_once(page, qtbot)
    held_back.clear()
    name = line(page, "export:name").text()
    path.unlink()
    press(window)
    (bar,) = page.findChildren(QProgressBar)
    assert window.focusWidget() is bar
    QTest.keyClicks(bar, " and so")
    assert page.is_running, "Space is on no button"
    assert line(page, "export:folder").text() == str(folder)
    assert line(page, "export:name").text() == name
    held_back.set()
    done(page, qtbot)
    assert path.exists()
    qtbot.waitUntil(button(page, "Open the folder").hasFocus)


def test_where_the_file_never_went_the_keyboard_is_on_what_is_to_be_typed(
    window: Window, page: ExportPage, qtbot: QtBot
) -> None:
    press(window)
    assert not page.is_running
    assert line(page, "export:name").hasFocus()
    line(page, "export:folder").clear()
    press(window)
    assert line(page, "export:folder").hasFocus()
    assert "Choose a folder" in said(page)
    assert not page.make.isEnabled()
    assert qtbot is not None


def test_a_folder_that_has_the_files_name_is_left_alone(page: ExportPage, qtbot: QtBot) -> None:
    page.path().mkdir()
    page.export()
    qtbot.waitUntil(lambda: "There is a folder called" in said(page))
    words = [one.text() for one in page.result.findChildren(QPushButton)]
    assert words == ["Save as 25-900-417-final (2).docx"]


def test_an_ending_is_typed_for_nothing(page: ExportPage) -> None:
    line(page, "export:name").setText("decision.docx")
    assert page.path().name == "decision.docx"
    assert page.make.isEnabled()


def test_leaving_the_case_stops_the_file_and_says_so_and_its_folder_is_kept(
    window: Window, page: ExportPage, folder: Path
) -> None:
    assert window.bench is not None
    case = window.bench.case.id
    page.export()
    assert page.is_running
    QTest.keyClick(window, Qt.Key.Key_O, CONTROL)
    assert "still being made" in said_across(window)
    assert list(folder.iterdir()) == []
    QApplication.processEvents()
    window.open_case(case)
    assert window.casework is not None
    window.casework.show_export()
    (shown,) = [each for each in window.findChildren(ExportPage) if each is not page]
    assert line(shown, "export:folder").text() == str(folder)
    assert list(folder.iterdir()) == []


def test_leaving_the_case_after_the_file_is_written_or_stopped_says_nothing(
    window: Window, page: ExportPage, qtbot: QtBot
) -> None:
    made_once(page, qtbot)
    page.export()
    button(page, "Stop").click()
    assert not page.is_running
    QTest.keyClick(window, Qt.Key.Key_O, CONTROL)
    assert window.casework is None
    assert "still being made" not in said_across(window)


def said_across(window: Window) -> str:
    found = [each for each in window.findChildren(QLabel, "notice-words") if each.isVisible()]
    return " ".join(each.text() for each in found)
