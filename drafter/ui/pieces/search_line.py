"""A line to search in, whose arrows walk the list below it while the cursor stays."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

_BY = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class SearchLine(QLineEdit):
    """A line in which Up and Down are for the list below it."""

    walked = Signal(int)
    """By how many lines."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Pass the arrows on."""
        by = _BY.get(Qt.Key(event.key()), 0)
        if by:
            self.walked.emit(by)
        else:
            super().keyPressEvent(event)
