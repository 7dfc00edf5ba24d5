"""A list of lines to tick, each in full: long words take more lines, and no row is cut in two."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QListWidget

_ROOM = 40
"""Pixels below which the list has no width of its own yet, so that words can't be measured."""
_ROW = 24
"""The height of a row of one line, until it is measured."""
_EDGES = 6


class TickList(QListWidget):
    """As high as its first ``most`` rows are, whatever lines they take; the rest is scrolled to."""

    fitted = Signal(int)
    """The height it has now."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most
        self.setObjectName("list")
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Measure the rows anew where their width is another."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Measure the rows in the type that they are drawn in."""
        super().showEvent(event)
        self.fit()

    def fit(self) -> None:
        """Take the height of the rows that are there now."""
        rows = min(max(self.count(), 1), self._most)
        height = rows * max(self.sizeHintForRow(0), _ROW) + _EDGES
        if self.count() and self.viewport().width() > _ROOM:
            self.doItemsLayout()
            edges = self.height() - self.viewport().height()
            lines = sum(self.visualItemRect(self.item(row)).height() for row in range(rows))
            height = lines + edges
        self.setFixedHeight(height)
        self.fitted.emit(height)
