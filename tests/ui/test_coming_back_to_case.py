"""A page that is shown over a case leads back to the very place in it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from drafter.ui.about import AboutPage
from drafter.ui.cases.erasing import ErasingPage
from drafter.ui.cases.page import CasesPage
from drafter.ui.pieces.askpage import AskPage
from drafter.ui.vaults.safety import SafetyPage
from drafter.ui.window import Window


@pytest.fixture
def looking(window: Window) -> Window:
    window.look_around()
    return window


def at() -> QPlainTextEdit:
    now = QApplication.focusWidget()
    assert isinstance(now, QPlainTextEdit)
    return now


def typing_in_findings(window: Window) -> QPlainTextEdit:
    """The reasoning of the second finding, in mid-word."""
    bench, casework = window.bench, window.casework
    assert bench is not None
    assert casework is not None
    casework.go_to(bench.case.findings[1].id, "reasoning")
    text = at()
    cursor = text.textCursor()
    cursor.setPosition(9)
    text.setTextCursor(cursor)
    QTest.keyClicks(text, "Zeb")
    return text


def back(window: Window) -> None:
    page = window.page
    assert isinstance(page, AskPage)
    (leads,) = [e for e in page.findChildren(QPushButton) if e.text() == "Back to the case"]
    QTest.mouseClick(leads, Qt.MouseButton.LeftButton)


def test_f1_in_mid_typing_leads_back_into_the_same_word(looking: Window, qtbot: QtBot) -> None:
    text = typing_in_findings(looking)
    words, place = text.toPlainText(), text.textCursor().position()
    QTest.keyClick(text, Qt.Key.Key_F1)
    assert isinstance(looking.page, AboutPage)
    QTest.keyClick(looking.page, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QPlainTextEdit))
    assert looking.casework is not None
    assert (at().toPlainText(), at().textCursor().position()) == (words, place)
    QTest.keyClicks(at(), "ra")
    assert "Zebra" in at().toPlainText()
    assert looking.bench is not None
    assert looking.bench.session.undo_name.startswith("typing")


def test_a_page_that_leads_on_leads_back_to_the_case_as_well(looking: Window) -> None:
    assert looking.casework is not None
    looking.casework.show_step(5).open_tab(0)
    looking.ways.show_safety()
    assert isinstance(looking.page, SafetyPage)
    looking.ways.show_about()
    back(looking)
    assert looking.casework is not None
    assert looking.casework.standing().step == 5


def test_a_tab_without_fields_is_come_back_to(looking: Window) -> None:
    assert looking.casework is not None
    looking.casework.show_step(len(looking.casework.steps) - 1).open_tab(4)
    before = looking.casework.standing()
    looking.ways.show_about()
    back(looking)
    assert looking.casework is not None
    assert looking.casework.standing()[:2] == before[:2]


def test_a_case_that_was_erased_meanwhile_leads_to_the_list(looking: Window) -> None:
    assert looking.bench is not None
    assert looking.desk is not None
    gone = looking.bench.case.id
    looking.ways.show_erase()
    assert isinstance(looking.page, ErasingPage)
    looking.desk.erase(gone)
    back(looking)
    assert isinstance(looking.page, CasesPage)


def test_from_the_list_a_page_leads_back_to_the_list(looking: Window) -> None:
    looking.ways.show_about()
    looking.show_cases()
    looking.ways.show_safety()
    assert isinstance(looking.page, SafetyPage)
    QTest.keyClick(looking.page, Qt.Key.Key_Escape)
    assert isinstance(looking.page, CasesPage)
    assert looking.bench is None
