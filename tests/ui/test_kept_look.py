"""Dark or light and the size of text are kept, and worn before the next window is painted."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from drafter.session.preferences import NAME, read_preferences
from drafter.ui import app
from drafter.ui.pieces.look import look
from drafter.ui.window import Window
from tests.ui.conftest import let_go, named

Keys, Control = Qt.Key, Qt.KeyboardModifier.ControlModifier


def choose_dark(window: Window) -> None:
    """By the palette of commands, as by the keyboard."""
    QTest.keyClick(window, Keys.Key_K, Control)
    line = named(window, "finder").findChild(QLineEdit)
    assert line is not None
    QTest.keyClicks(line, "dark or light")
    QTest.keyClick(line, Keys.Key_Return)


def begun_again(folder: Path) -> Window:
    """The next start: a window made in a process that wears nothing of the last."""
    app.wear(dark=False, text_size=100)
    return Window(folder)


def test_dark_and_large_text_are_worn_by_the_next_window(window: Window, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(window.commands.offered()))
    QApplication.processEvents()
    choose_dark(window)
    for _ in range(4):
        QTest.keyClick(window, Keys.Key_Plus, Control)
    assert (look().colours.is_dark, look().text_size) == (True, 200)
    window.close()
    again = begun_again(window.folder)
    assert (look().colours.is_dark, look().text_size) == (True, 200)
    assert again.preferences.idle_minutes == 5
    let_go(again)


def test_locking_loses_neither(window: Window) -> None:
    window.look_around()
    window.dress(dark=True, larger=75)
    window.lock()
    again = begun_again(window.folder)
    assert (look().colours.is_dark, look().text_size) == (True, 175)
    let_go(again)


def test_whoever_turns_back_follows_the_desktop_again(window: Window) -> None:
    window.dress(dark=True)
    window.follow_desktop()
    assert look().colours.is_dark, "what was chosen holds"
    window.dress(dark=False)
    assert read_preferences(window.folder).is_dark is None
    app.wear(dark=True)
    window.follow_desktop()
    assert not look().colours.is_dark, "the desktop of tests is light"


def test_nothing_is_written_where_nothing_was_chosen_and_then_no_word_of_a_case(
    window: Window,
) -> None:
    window.look_around()
    assert not (window.folder / NAME).exists()
    window.dress(larger=25)
    kept = (window.folder / NAME).read_text(encoding="utf-8")
    wanted = '"idle_minutes": 5, "is_private": false, "is_dark": null, "text_size": 125'
    assert kept == f'{{{wanted}, "has_locked": false}}'
