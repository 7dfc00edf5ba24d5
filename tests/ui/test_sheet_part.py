"""The recovery sheet on the screen: every group of the key is whole, at any size of text."""

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot

from drafter.store.recovery import new_recovery_key
from drafter.ui import app
from drafter.ui.pieces.parts import stacked
from drafter.ui.vaults.sheets import SheetPart


@pytest.mark.parametrize("size", [100, 150, 200])
def test_every_group_of_the_key_is_whole(qtbot: QtBot, size: int) -> None:
    app.wear(text_size=size)
    holder, part = QDialog(), SheetPart()
    qtbot.addWidget(holder)
    holder.setLayout(stacked(part))
    part.show_key("0" * 32, str(new_recovery_key()))
    holder.resize(holder.minimumSizeHint())
    with qtbot.waitExposed(holder):
        holder.show()
    cursor = part.sheet.document().find("✓")
    assert cursor.hasSelection()
    cursor.movePosition(QTextCursor.MoveOperation.EndOfLine)
    assert part.sheet.cursorRect(cursor).bottom() <= part.sheet.viewport().height()
    assert part.sheet.verticalScrollBar().value() == 0


def said(part: SheetPart) -> list[str]:
    shown = (each.text() for each in part.findChildren(QLabel) if not each.isHidden())
    return [words for words in shown if words.startswith("▲")]


def test_a_wrong_group_is_named_as_soon_as_it_is_wrong(qtbot: QtBot) -> None:
    holder, part = QDialog(), SheetPart()
    qtbot.addWidget(holder)
    holder.setLayout(stacked(part))
    part.show_key("0" * 32, str(new_recovery_key()))
    with qtbot.waitExposed(holder):
        holder.show()
    first, second = (part.key_groups()[number] for number in part.wanted())
    QTest.keyClicks(part.groups[0], first[:2].lower())
    assert said(part) == []
    part.groups[0].clear()
    QTest.keyClicks(part.groups[0], f"{first}?")
    (words,) = said(part)
    assert words.startswith("▲ Group 3 does not match")
    QTest.keyClicks(part.groups[1], "!")
    assert said(part)[0].startswith("▲ Groups 3 and 6 do not match")
    for line, group in zip(part.groups, (first, second), strict=True):
        line.clear()
        QTest.keyClicks(line, group.lower())
    assert said(part) == []
    part.forget()
    assert said(part) == []
