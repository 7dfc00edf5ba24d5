"""Enter presses the button that has the keyboard, in a window and in a dialog, and nothing else."""

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from drafter.ui.pieces.parts import button, stacked
from tests.ui.conftest import let_go

NONE = Qt.KeyboardModifier.NoModifier
KEYPAD = Qt.KeyboardModifier.KeypadModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


class Form(QDialog):
    """A line whose Enter means something, and two buttons."""

    def __init__(self) -> None:
        super().__init__()
        self.presses: list[str] = []
        self.line = QLineEdit()
        self.line.returnPressed.connect(lambda: self.presses.append("line"))
        self.first, self.second = (
            button(words, partial(self.presses.append, words)) for words in ("first", "second")
        )
        self.setLayout(stacked(self.line, self.first, self.second))


@pytest.fixture
def form(qtbot: QtBot) -> Iterator[Form]:
    made = Form()
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    let_go(made)


@pytest.mark.parametrize(
    "key, modifiers",
    [(Qt.Key.Key_Return, NONE), (Qt.Key.Key_Enter, KEYPAD), (Qt.Key.Key_Space, NONE)],
)
def test_the_button_that_has_the_keyboard_is_pressed_once(
    form: Form, key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    form.second.setFocus()
    QTest.keyClick(form.second, key, modifiers)
    assert form.presses == ["second"]
    assert form.isVisible()


def test_a_key_that_is_held_presses_once_and_one_with_control_not_at_all(form: Form) -> None:
    form.first.setFocus()
    for is_held in (False, True, True):
        pressed = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, NONE, "\r", is_held)
        QApplication.sendEvent(form.first, pressed)
    assert form.presses == ["first"]
    QTest.keyClick(form.first, Qt.Key.Key_Return, CONTROL)
    assert form.presses == ["first"]


def test_enter_in_a_line_means_what_the_line_says(form: Form) -> None:
    form.line.setFocus()
    QTest.keyClick(form.line, Qt.Key.Key_Return)
    assert form.presses == ["line"]
    assert not any(each.autoDefault() for each in form.findChildren(QPushButton))
