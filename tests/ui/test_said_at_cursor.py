"""What is said of the words at the cursor is told to a screen reader, too."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from drafter.ui.window import Window


def test_the_field_tells_what_is_printed_for_the_name_at_the_cursor(
    window: Window, qtbot: QtBot
) -> None:
    window.look_around()
    bench, casework = window.bench, window.casework
    assert bench is not None
    assert casework is not None
    casework.go_to(bench.case.chronology[0].id, "text")
    text = QApplication.focusWidget()
    assert isinstance(text, QPlainTextEdit)
    usual = text.accessibleDescription()
    assert "One thing that happened" in usual
    cursor = text.textCursor()
    cursor.setPosition(0)
    text.setTextCursor(cursor)
    QTest.keyClicks(text, "Orla rang. ")
    cursor.setPosition(2)
    text.setTextCursor(cursor)
    qtbot.waitUntil(lambda: text.accessibleDescription().startswith("Orla → Miss X"))
    assert "One thing that happened" in text.accessibleDescription()
    cursor.setPosition(7)
    text.setTextCursor(cursor)
    qtbot.waitUntil(lambda: text.accessibleDescription() == usual)
