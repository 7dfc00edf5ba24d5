"""Where a search found its words, drawn on the line of a case."""

from typing import Any

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QPainter, QPalette, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from drafter.store.excerpts import Excerpt
from drafter.ui.cases.caselist import EXCERPT, Index
from drafter.ui.pieces.look import look


class FoundDelegate(QStyledItemDelegate):
    """Draws an excerpt with the found words bold and tinted; everything else as it is."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a cell."""
        found = index.data(EXCERPT)
        if not isinstance(found, Excerpt):
            super().paint(painter, option, index)
            return
        style = QApplication.style()
        self.initStyleOption(option, index)
        option.text = ""
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter)
        painter.save()
        rect = option.rect.adjusted(8, 0, -8, 0)
        painter.setClipRect(rect)
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        layout = laid_out(found, option.font, rect.width())
        top = rect.top() + max((rect.height() - layout.boundingRect().height()) / 2, 0)
        layout.draw(painter, QPointF(rect.left(), top))
        painter.restore()


def laid_out(found: Excerpt, font: QFont, width: int) -> QTextLayout:
    """An excerpt on one line from shortly before its first mark, the marks shown."""
    text = found.text.replace("\n", " ")
    layout = QTextLayout(text, font)
    layout.setFormats(marked(found, text))
    layout.beginLayout()
    line = layout.createLine()
    line.setNumColumns(len(text) * 2)
    line.setPosition(QPointF(0, 0))
    layout.endLayout()
    if found.marks:
        end: Any = line.cursorToX(_units(text, found.marks[0][1]))  # a number, or with its place
        x = float(end[0]) if isinstance(end, tuple) else float(end)
        line.setPosition(QPointF(min(0.0, width * 0.75 - x), 0))
    return layout


def marked(found: Excerpt, text: str) -> list[QTextLayout.FormatRange]:
    """The look of each mark, its place in Qt's own units (UTF-16)."""
    ranges = []
    for start, end in found.marks:
        each = QTextLayout.FormatRange()
        each.start = _units(text, start)
        each.length = _units(text, end) - each.start
        shape = QTextCharFormat()
        shape.setFontWeight(QFont.Weight.Bold)
        shape.setBackground(QColor(look().colours.name_tint))
        each.format = shape
        ranges.append(each)
    return ranges


def _units(text: str, place: int) -> int:
    return len(text[:place].encode("utf-16-le")) // 2
