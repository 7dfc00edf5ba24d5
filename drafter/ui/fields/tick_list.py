"""A list of lines to tick, each in full: long words take more lines, and no row is cut in two."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem

_ROOM = 40
"""Pixels below which the list has no width of its own yet, so that words can't be measured."""
_ROW = 24
"""The height of a row of one line, until it is measured."""
_EDGES = 6


_LINES = 2
"""Lines that a row has in the room a list may take: of longer rows fewer are shown at once."""
_PARTS = (
    QStyle.SubElement.SE_ItemViewItemCheckIndicator,
    QStyle.SubElement.SE_ItemViewItemText,
)

_Index = QModelIndex | QPersistentModelIndex


class _Wrapped(QStyledItemDelegate):
    """Measures a row by the room its words have: Qt forgets the tick beside them."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802 - Qt's name
        """Room for all lines."""
        whole = QStyleOptionViewItem(option)
        self.initStyleOption(whole, index)
        view = whole.widget  # type: ignore[attr-defined,unused-ignore]  # Qt's stubs lack it
        tick, words = (view.style().subElementRect(part, whole, view) for part in _PARTS)
        width = option.rect.width()  # type: ignore[attr-defined,unused-ignore]
        narrowed = QStyleOptionViewItem(option)
        narrowed.rect.setWidth(width - (words.left() - tick.left()))  # type: ignore[attr-defined,unused-ignore]
        return QSize(width, super().sizeHint(narrowed, index).height())


class TickList(QListWidget):
    """As high as its first ``most`` rows are, whatever lines they take; the rest is scrolled to."""

    fitted = Signal(int)
    """The height it has now."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most
        self.setObjectName("list")
        self.setWordWrap(True)
        self.setItemDelegate(_Wrapped(self))
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
            heights = [self.visualItemRect(self.item(row)).height() for row in range(rows)]
            room = self._most * _LINES * self.fontMetrics().lineSpacing()
            while len(heights) > 1 and sum(heights) > room:
                heights.pop()
            height = sum(heights) + edges
        self.setFixedHeight(height)
        self.fitted.emit(height)
