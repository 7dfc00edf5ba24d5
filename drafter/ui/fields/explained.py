"""The lines of a list to choose from: each with what it means below its own word."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from drafter.ui.pieces.look import look
from drafter.ui.pieces.theme import GRID

MEANING: Final = Qt.ItemDataRole.AccessibleDescriptionRole
"""Where a line keeps what it means: a screen reader tells it too."""
_SMALL: Final = 11
"""Effective pixels of the type of help."""

_Index = QModelIndex | QPersistentModelIndex


class Explained(QStyledItemDelegate):
    """Draws a line's word, and below it, small and muted, its meaning."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802 - Qt's name
        """Room for both, in every line: a list reckons its height from the first."""
        word, small = self._metrics(option)
        meaning = str(index.data(MEANING) or "")
        wide = max(word.horizontalAdvance(str(index.data())), small.horizontalAdvance(meaning))
        return QSize(wide + 3 * GRID, word.height() + small.height() + GRID)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the line as any other, without its word; then word and meaning."""
        whole = QStyleOptionViewItem(option)
        self.initStyleOption(whole, index)
        whole.text = ""  # type: ignore[attr-defined,unused-ignore]  # Qt's stubs lack it
        style = QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, whole, painter)
        word, small = self._metrics(option)
        room = QRect(option.rect).adjusted(GRID, GRID // 2, -GRID, -GRID // 2)  # type: ignore[attr-defined,unused-ignore]
        meaning = str(index.data(MEANING) or "")
        painter.save()
        painter.setFont(option.font)  # type: ignore[attr-defined,unused-ignore]
        if not meaning:
            room.setTop(room.top() + small.height() // 2)
        self._draw(painter, room, str(index.data()), look().colours.text, word)
        room.setTop(room.top() + word.height())
        painter.setFont(_small(painter.font()))
        self._draw(painter, room, meaning, look().colours.muted, small)
        painter.restore()

    @staticmethod
    def _draw(
        painter: QPainter, room: QRect, words: str, colour: str, metrics: QFontMetrics
    ) -> None:
        painter.setPen(QColor(colour))
        line = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, line)

    @staticmethod
    def _metrics(option: QStyleOptionViewItem) -> tuple[QFontMetrics, QFontMetrics]:
        font = option.font  # type: ignore[attr-defined,unused-ignore]
        return QFontMetrics(font), QFontMetrics(_small(font))


def _small(font: QFont) -> QFont:
    made = QFont(font)
    made.setPixelSize(look().pixels(_SMALL))
    return made


def make_room(combo: QComboBox) -> None:
    """Let the list that opens be as wide as its longest line, within the screen."""
    widest = combo.view().sizeHintForColumn(0)
    most = combo.screen().availableGeometry().width()
    combo.view().setMinimumWidth(min(widest + 2 * GRID, most))


def show_whole(combo: QComboBox) -> None:
    """Let the list that is open be as high as its lines: Qt forgets the border that it has."""
    short = combo.view().verticalScrollBar().maximum() > 0
    if short and combo.count() <= combo.maxVisibleItems():
        popup = combo.view().window()
        popup.resize(popup.width(), popup.height() + 2 * GRID)
