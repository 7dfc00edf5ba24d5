"""In the privacy view no part of an open case shows a name, whatever kind of widget shows it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from drafter.document.model import Identity
from drafter.session.examples import example
from drafter.ui.pieces.parts import label
from drafter.ui.vaults.redrawing import draw, words_of
from drafter.ui.vaults.veiling import UNTIL, Shade
from drafter.ui.window import Window

NAMES = ("Fennimore", "Adjei", "Isolde", "Orla", "Kwabena", "Pellow", "Oduya")


@pytest.fixture
def private(window: Window) -> Window:
    window.look_around()
    assert window.desk is not None
    window.open_case(window.desk.store.create(example("fault-with-injustice")).id)
    assert window.bench is not None
    window.bench.compose_now()
    QTest.keyClick(
        window,
        Qt.Key.Key_P,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert window.privacy.on
    return window


def shaded(widget: QWidget) -> bool:
    """Whether a shade lies over a widget or over what holds it."""
    above: QWidget | None = widget
    while above is not None:
        if any(isinstance(each, Shade) and each.isVisible() for each in above.children()):
            return True
        above = above.parentWidget()
    return False


def leaks(window: Window) -> list[str]:
    """Every name that can be seen: words that are drawn as they are and that no shade covers."""
    found = []
    assert window.casework is not None
    focused = QApplication.focusWidget()
    for part in window.casework.findChildren(QWidget):
        text = window.privacy.words(words_of(part))
        if isinstance(part, QPlainTextEdit):
            text = part.toPlainText()
        is_in = focused is not None and (part is focused or part.isAncestorOf(focused))
        is_named = any(name in text for name in NAMES)
        if is_named and part.isVisible() and not is_in and not shaded(part):
            found.append(f"{type(part).__name__} {part.objectName()}: {text[:60]}")
    return found


def test_no_page_of_an_open_case_shows_a_name(private: Window) -> None:
    casework = private.casework
    assert casework is not None
    for number, step in enumerate(casework.steps):
        page = casework.show_step(number)
        for tab in range(len(step.tabs)):
            page.open_tab(tab)
            QApplication.processEvents()
            casework.setFocus()
            QApplication.processEvents()
            assert leaks(private) == [], (step.key, tab)
    private.privacy.toggle()
    casework.show_step(1)
    QApplication.processEvents()
    assert leaks(private) != []  # the control: without the view they are there


def test_a_drawing_with_names_is_veiled_until_somebody_is_in_it(
    private: Window, qtbot: QtBot
) -> None:
    casework = private.casework
    assert casework is not None
    casework.show_step(next(n for n, step in enumerate(casework.steps) if step.key == "found"))
    QApplication.processEvents()
    drawing = casework.findChild(QWidget, "timeline")
    assert drawing is not None
    qtbot.waitUntil(lambda: shaded(drawing))
    drawing.setFocus()
    qtbot.waitUntil(lambda: not shaded(drawing))


def test_the_preview_goes_back_to_pseudonyms_and_stays_there(private: Window) -> None:
    bench, casework = private.bench, private.casework
    assert bench is not None
    assert casework is not None
    bench.show_names(real=True)
    QApplication.processEvents()
    assert bench.identity is Identity.ANONYMISED
    assert not any(name in casework.preview.toPlainText() for name in NAMES)
    private.privacy.toggle()
    bench.show_names(real=True)
    assert any(name in casework.preview.toPlainText() for name in NAMES)
    private.privacy.toggle()
    assert bench.identity is Identity.ANONYMISED


def test_a_letter_which_has_no_pseudonyms_is_veiled(window: Window) -> None:
    window.look_around()
    assert window.desk is not None
    window.open_case(window.desk.store.create(example("housing-repairs-complaint")).id)
    casework = window.casework
    assert casework is not None
    assert not shaded(casework.preview)
    window.privacy.toggle()
    assert shaded(casework.preview)
    window.privacy.toggle()
    assert not shaded(casework.preview)


def test_what_is_said_while_it_is_veiled_is_veiled_too(private: Window) -> None:
    casework = private.casework
    assert casework is not None
    page = casework.show_step(0)
    QApplication.processEvents()
    late = label("", "strong")
    late.setParent(page)
    late.setGeometry(0, 0, 400, 30)
    late.show()
    QApplication.processEvents()
    empty = late.grab().toImage()
    late.setText("Miss Fennimore-Tack rang.")
    QApplication.processEvents()
    veiled = late.grab().toImage()
    late.setText("Miss X rang.")
    assert veiled == late.grab().toImage() != empty
    late.setText("Miss Fennimore-Tack rang.")
    private.privacy.toggle()
    assert late.grab().toImage() != veiled
    assert late.text() == "Miss Fennimore-Tack rang."


@pytest.mark.parametrize("kind", [QPushButton, QCheckBox, QRadioButton, QComboBox, QLabel])
def test_each_kind_of_widget_is_drawn_in_other_words(kind: type[QWidget], qtbot: QtBot) -> None:
    def made(words: str) -> QWidget:
        widget = kind()
        qtbot.addWidget(widget)
        if isinstance(widget, QComboBox):
            widget.addItem(words)
        elif isinstance(widget, QLabel | QPushButton | QCheckBox | QRadioButton):
            widget.setText(words)
        widget.resize(200, 32)
        return widget

    other = type("Veiled", (kind,), {"paintEvent": lambda self, _: draw(self, "Miss X")})
    veiled = other()
    qtbot.addWidget(veiled)
    if isinstance(veiled, QComboBox):
        veiled.addItem("Miss Quill")
    else:
        veiled.setText("Miss Quill")
    veiled.resize(200, 32)
    assert words_of(veiled) == "Miss Quill"
    assert veiled.grab().toImage() == made("Miss X").grab().toImage()
    assert veiled.grab().toImage() != made("Miss Quill").grab().toImage()


def test_a_shade_says_what_it_is_for(private: Window) -> None:
    casework = private.casework
    assert casework is not None
    casework.show_step(1)
    QApplication.processEvents()
    casework.setFocus()
    private.privacy.sweep()
    said = {each.text() for each in casework.findChildren(Shade) if each.isVisible()}
    assert UNTIL in said
