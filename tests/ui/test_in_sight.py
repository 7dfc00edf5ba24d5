"""The line being written is in sight: the page goes with the cursor, and by itself never else."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QScrollArea
from pytestqt.qtbot import QtBot

from drafter.ui.window import Window
from drafter.ui.words.sight_lines import scrolled_to

Keys, Mods = Qt.Key, Qt.KeyboardModifier
SENTENCE = " The Council wrote that it would look at the room, and nobody came to look at it then."


@pytest.fixture
def looking(window: Window) -> Window:
    window.look_around()
    assert window.casework is not None
    return window


def text_by_tab(window: Window) -> QPlainTextEdit:
    """Go on with Tab until the keyboard is in paragraphs."""
    for _ in range(60):
        now = QApplication.focusWidget()
        if isinstance(now, QPlainTextEdit) and not now.isReadOnly():
            return now
        QTest.keyClick(now or window, Keys.Key_Tab)
    raise AssertionError("Tab leads to no text")


def page_of(text: QPlainTextEdit) -> QScrollArea:
    above = text.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    assert isinstance(above, QScrollArea)
    return above


def paste(text: QPlainTextEdit, words: str) -> None:
    pasted = QMimeData()
    pasted.setText(words)
    QGuiApplication.clipboard().setMimeData(pasted)
    QTest.keyClick(text, Keys.Key_V, Mods.ControlModifier)


def out_of_sight(text: QPlainTextEdit) -> int:
    """How many pixels the cursor's line is above or below what is seen of its page."""
    seen, line = page_of(text).viewport(), text.cursorRect()
    top = text.viewport().mapTo(seen, line.topLeft()).y()
    return max(0, -top, top + line.height() - seen.height())


@pytest.mark.parametrize("step, larger", [(3, 0), (6, 0), (6, 100), (7, 100), (0, 100)])
def test_the_line_being_written_is_in_sight_in_every_step(
    looking: Window, qtbot: QtBot, step: int, larger: int
) -> None:
    looking.dress(larger=larger)
    QTest.keyClick(looking, getattr(Keys, f"Key_{step}"), Mods.AltModifier)
    if not step:
        assert looking.casework is not None
        looking.casework.show_step(9)
    text = text_by_tab(looking)
    qtbot.waitUntil(lambda: not out_of_sight(text))
    QTest.keyClick(text, Keys.Key_End, Mods.ControlModifier)
    for _ in range(4):
        paste(text, SENTENCE * 2)
        QTest.keyClicks(text, " So it is.")
        qtbot.waitUntil(lambda: not out_of_sight(text))
    QTest.keyClick(text, Keys.Key_Home, Mods.ControlModifier)
    qtbot.waitUntil(lambda: not out_of_sight(text))


def test_what_is_said_of_the_name_at_the_cursor_is_in_sight_below_it(
    looking: Window, qtbot: QtBot
) -> None:
    QTest.keyClick(looking, Keys.Key_6, Mods.AltModifier)
    text = text_by_tab(looking)
    QTest.keyClick(text, Keys.Key_End, Mods.ControlModifier)
    paste(text, SENTENCE * 3)
    QTest.keyClicks(text, " Then came Orla")

    def is_told_in_sight() -> bool:
        told = [each for each in looking.findChildren(QLabel) if "Orla → Miss X" in each.text()]
        return bool(told) and not told[0].visibleRegion().isEmpty()

    qtbot.waitUntil(is_told_in_sight)


def test_the_end_of_a_long_paste_is_in_sight(looking: Window, qtbot: QtBot) -> None:
    QTest.keyClick(looking, Keys.Key_6, Mods.AltModifier)
    text = text_by_tab(looking)
    QTest.keyClick(text, Keys.Key_End, Mods.ControlModifier)
    paste(text, SENTENCE * 30)
    qtbot.waitUntil(lambda: not out_of_sight(text))


def test_a_page_scrolled_by_hand_stays_until_a_key_is_pressed(
    looking: Window, qtbot: QtBot
) -> None:
    QTest.keyClick(looking, Keys.Key_6, Mods.AltModifier)
    text = text_by_tab(looking)
    QTest.keyClick(text, Keys.Key_End, Mods.ControlModifier)
    paste(text, SENTENCE * 8)
    qtbot.waitUntil(lambda: not out_of_sight(text))
    bar = page_of(text).verticalScrollBar()
    for _ in range(200):
        bar.triggerAction(bar.SliderAction.SliderSingleStepSub)
    assert looking.bench is not None
    looking.bench.compose_now()
    for _ in range(5):
        QApplication.processEvents()
    assert out_of_sight(text), "the page went back by itself"
    QTest.keyClick(text, Keys.Key_A)
    qtbot.waitUntil(lambda: not out_of_sight(text))


@pytest.mark.parametrize(
    "now, top, wanted",
    [
        (0, 100, 0),
        (0, 290, 70),
        (200, 100, 80),
        (200, 0, 0),
        (90, 200, 90),
    ],
)
def test_a_page_is_scrolled_no_further_than_the_lines_round_the_cursor(
    now: int, top: int, wanted: int
) -> None:
    assert scrolled_to(now, 300, top, 20) == wanted


def test_a_page_too_low_for_the_lines_round_it_shows_the_line_itself() -> None:
    assert scrolled_to(0, 40, 100, 20) == 80
