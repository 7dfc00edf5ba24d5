"""Cases whose folder goes while they are open: what is typed is kept, called so, and undone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from drafter.store.vault import create_vault, unlock
from drafter.ui import app
from drafter.ui.pieces.look import look
from drafter.ui.window import Window
from tests.ui.conftest import let_go, named

WORDS = "copper lantern drizzle omit zebra"


@pytest.fixture
def opened(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, quick_vaults: None
) -> Iterator[Window]:
    """A window on locked cases, one of them open."""
    assert quick_vaults is None
    monkeypatch.setattr("drafter.store.aside.user_folder", lambda: tmp_path / "own")
    made = Window(tmp_path / "folder")
    vault, _ = create_vault(made.cases_folder, WORDS)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.open_vault(vault)
    made.new_case()
    yield made
    made.close()
    let_go(made)


def type_category(window: Window, words: str) -> QLineEdit:
    line = named(window, "field:category").focusProxy()
    assert isinstance(line, QLineEdit)
    line.setFocus()
    line.setCursorPosition(len(line.text()))
    QTest.keyClicks(line, words)
    return line


def saving(window: Window) -> QLabel:
    labels = [each for each in window.findChildren(QLabel) if each.isVisible()]
    (found,) = [each for each in labels if "aved" in each.text() and each.objectName() == "quiet"]
    return found


def colour(part: QLabel) -> str:
    return part.palette().color(QPalette.ColorRole.WindowText).name()


@pytest.mark.parametrize("dark", [False, True])
def test_what_is_not_saved_stands_in_the_colour_of_what_blocks(
    opened: Window, *, dark: bool
) -> None:
    app.wear(dark=dark)
    assert opened.bench is not None
    assert opened.bench.session.leave_field()
    assert colour(saving(opened)) == look().colours.muted
    gone = opened.cases_folder.rename(opened.folder / "gone")
    type_category(opened, "Housing")
    assert not opened.bench.session.leave_field()
    assert saving(opened).text().startswith("■ Not saved")
    assert colour(saving(opened)) == look().colours.blocks
    gone.rename(opened.cases_folder)


def test_undo_after_a_rescue_takes_back_what_was_typed_last(opened: Window) -> None:
    bench = opened.bench
    assert bench is not None
    case_id = bench.case.id
    type_category(opened, "Housing")
    assert bench.session.leave_field()
    gone = opened.cases_folder.rename(opened.folder / "gone")
    type_category(opened, " XQ")
    opened.lock()
    assert opened.desk is None
    gone.rename(opened.cases_folder)
    opened.open_vault(unlock(opened.cases_folder, WORDS))
    opened.open_case(case_id)
    assert opened.bench is not None
    assert opened.bench.case.category == "Housing XQ"
    line = named(opened, "field:category").focusProxy()
    assert isinstance(line, QLineEdit)
    found = []
    for _ in range(3):
        QTest.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        found.append(opened.bench.case.category)
    assert found == ["Housing ", "Housing", ""]
