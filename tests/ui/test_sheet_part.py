"""The recovery sheet on the screen: every group of the key is whole, at any size of text."""

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QDialog
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
