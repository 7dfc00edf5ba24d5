"""The keyboard stays on its page when the control that has it is disabled, hidden or deleted."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from drafter.case.json_form import read_case
from drafter.paths import resources
from drafter.ui.pieces.keyboard import Keyboard, hold_place, lead_to
from drafter.ui.pieces.parts import emptied, holding, stacked
from drafter.ui.pieces.regained import beside_lost, in_its_place
from drafter.ui.window import Window
from tests.ui.conftest import named

Keys, Mods = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def looking(window: Window) -> Window:
    window.look_around()
    assert window.casework is not None
    return window


@pytest.fixture
def gaps(window: Window) -> Window:
    """A case with several problems."""
    window.look_around()
    path = resources() / "examples" / "five-planted-gaps.json"
    window.add_case(read_case(path.read_text(encoding="utf-8"), path.name))
    window.show_case("review")
    assert window.bench is not None
    window.bench.compose_now()
    return window


def seen(window: QWidget, words: str) -> list[QPushButton]:
    found = window.findChildren(QPushButton)
    return [each for each in found if each.isVisible() and each.text() == words]


def press_by_key(window: QWidget, words: str) -> None:
    """Press a button by Space, as whoever has come to it by Tab."""
    found = seen(window, words)[0]
    found.setFocus()
    QTest.keyClick(found, Keys.Key_Space)


def words_of_keyboard() -> str:
    now = QApplication.focusWidget()
    if isinstance(now, QAbstractButton):
        return now.text()
    return now.accessibleName() if now is not None else ""


def at() -> QWidget:
    """What has the keyboard."""
    now = QApplication.focusWidget()
    assert now is not None
    return now


def open_tab(window: Window, step: str, number: int) -> None:
    assert window.casework is not None
    for place, each in enumerate(window.casework.steps):
        if each.key == step:
            window.casework.show_step(place).open_tab(number)


def export_into(window: Window, folder: Path) -> None:
    open_tab(window, "review", 4)
    line = named(window, "export:folder")
    assert isinstance(line, QLineEdit)
    line.setText(str(folder))
    press_by_key(window, "Make the file")


def test_after_the_file_is_made_the_keyboard_is_at_what_came_of_it(
    looking: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    export_into(looking, tmp_path)
    qtbot.waitUntil(lambda: words_of_keyboard() == "Open the folder", timeout=30_000)
    assert not at().visibleRegion().isEmpty(), "it is out of sight"


def test_while_the_file_is_made_the_keyboard_can_stop_it_and_comes_back(
    looking: Window, qtbot: QtBot, tmp_path: Path, held_back: threading.Event
) -> None:
    assert not held_back.is_set()
    export_into(looking, tmp_path)
    qtbot.waitUntil(lambda: words_of_keyboard() == "Stop", timeout=30_000)
    QTest.keyClick(at(), Keys.Key_Space)
    qtbot.waitUntil(lambda: words_of_keyboard() == "Make the file")
    assert looking.bench is not None, "the case is still open"


def test_problems_are_set_aside_one_after_another_by_the_keyboard(
    gaps: Window, qtbot: QtBot
) -> None:
    assert gaps.bench is not None
    seen(gaps, "Set aside…")[0].setFocus()
    for count in (1, 2):
        now = QApplication.focusWidget()
        assert isinstance(now, QPushButton)
        QTest.keyClick(now, Keys.Key_Space)
        line = QApplication.focusWidget()
        assert isinstance(line, QLineEdit)
        QTest.keyClicks(line, "Known")
        QTest.keyClick(line, Keys.Key_Return)
        qtbot.waitUntil(lambda: words_of_keyboard() == "Set aside…")
        assert len(gaps.bench.case.dismissals) == count
    open_tab(gaps, "review", 3)
    seen(gaps, "Take back")[1].setFocus()
    QTest.keyClick(at(), Keys.Key_Space)
    qtbot.waitUntil(lambda: words_of_keyboard() == "Take back")
    assert len(gaps.bench.case.dismissals) == 1


def test_a_hidden_preview_leaves_the_keyboard_in_the_case(looking: Window, qtbot: QtBot) -> None:
    assert looking.casework is not None
    looking.casework.show_step(5)
    press_by_key(looking, "Hide")
    qtbot.waitUntil(lambda: bool(words_of_keyboard()))
    assert looking.casework.isAncestorOf(at())
    assert not looking.casework.rail.isAncestorOf(at())


def test_a_preview_that_is_put_back_has_the_keyboard_where_it_was_put_back(
    looking: Window, qtbot: QtBot
) -> None:
    press_by_key(looking, "Tear off")
    torn = named(looking, "torn-off")
    torn.activateWindow()
    qtbot.waitUntil(torn.isActiveWindow)
    press_by_key(torn, "Put back")
    qtbot.waitUntil(lambda: words_of_keyboard() == "Tear off")


def test_a_notice_that_is_closed_leaves_the_keyboard_to_the_page(
    looking: Window, qtbot: QtBot
) -> None:
    looking.tell("Something to know.")
    press_by_key(looking, "Close")
    qtbot.waitUntil(lambda: bool(words_of_keyboard()))
    assert looking.casework is not None
    assert looking.casework.isAncestorOf(at())


def test_a_control_that_is_deleted_without_a_word_leaves_the_keyboard_nearby(
    looking: Window, qtbot: QtBot
) -> None:
    assert isinstance(looking.keyboard, Keyboard)
    page = named(looking, "page")
    assert page.isAncestorOf(at()), "an open case has the keyboard on its page"
    layout = page.layout()
    assert layout is not None
    stray = QPushButton("Stray")
    layout.addWidget(stray)
    qtbot.waitUntil(stray.isVisible)
    stray.setFocus()
    stray.deleteLater()
    qtbot.waitUntil(lambda: words_of_keyboard() not in ("", "Stray"))
    assert page.isAncestorOf(at())


def test_a_part_leads_nowhere_while_the_keyboard_has_its_place(
    looking: Window, qtbot: QtBot
) -> None:
    before = words_of_keyboard()
    part = holding(stacked(QPushButton("Elsewhere")))
    lead_to(part)  # of no window that looks after the keyboard
    hold_place(part)
    assert looking.casework is not None
    lead_to(looking.casework.rail)
    QApplication.processEvents()
    assert words_of_keyboard() == before
    emptied(part.layout())  # type: ignore[arg-type]  # it has one
    part.deleteLater()
    qtbot.waitUntil(lambda: words_of_keyboard() == before)


def test_what_follows_takes_the_place_and_at_the_end_what_comes_before() -> None:
    order = ("a", "b", "c", "d")
    assert beside_lost(order, "b", {"a", "d"}) == "d"
    assert beside_lost(order, "c", {"a", "b"}) == "b"
    assert beside_lost(order, "c", frozenset()) is None
    assert beside_lost(order, "e", {"a"}) is None


def test_the_same_control_of_the_next_part_takes_the_place_of_one_in_a_part_that_is_gone() -> None:
    cards = [["go 1", "aside 1"], [], ["fix 2", "go 2", "aside 2"]]
    assert in_its_place(cards, 0, 1) == "aside 1"
    assert in_its_place(cards, 2, 1) == "go 2"
    assert in_its_place(cards, 2, 7) == "aside 2"
    assert in_its_place(cards, 9, 0) == "fix 2"
    assert in_its_place([[]], 0, 0) is None
