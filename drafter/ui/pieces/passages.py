"""Words that are shown, not typed in, with stretches of them marked."""

from collections.abc import Sequence
from typing import TypeAlias

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QTextEdit

from drafter.ui.pieces.look import look
from drafter.ui.pieces.theme import GRID, Colours

Mark: TypeAlias = tuple[int, int, str]
"""From, to (UTF-16 units), and why: "name", "fault", "injustice", "gone" or "come"."""


class MarkedText(QPlainTextEdit):
    """A few paragraphs, as high as they are up to ``most`` lines; words can be selected."""

    def __init__(self, spoken: str, *, most: int = 8) -> None:
        super().__init__()
        self._most = most
        self._marks: tuple[Mark, ...] = ()
        self.setReadOnly(True)
        self.setAccessibleName(spoken)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str, marks: Sequence[Mark] = ()) -> None:
        """Show other words and marks; what was selected is let go where the words change."""
        if text != self.toPlainText():
            self.setPlainText(text)
            self._fit()
        self._marks = tuple(marks)
        self._draw()

    def _draw(self) -> None:
        self.setExtraSelections([self._selection(mark) for mark in self._marks])

    def _selection(self, mark: Mark) -> QTextEdit.ExtraSelection:
        start, end, why = mark
        made = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        made.cursor, made.format = cursor, _form(why, look().colours)
        return made

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the theme and the size of text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._fit()
            self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Be as high as the words are at this width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def _fit(self) -> None:
        lines, block = 0, self.document().firstBlock()
        while block.isValid():
            layout = block.layout()
            lines += max(layout.lineCount() if layout else 1, 1)
            block = block.next()
        high = min(max(lines, 1), self._most) * self.fontMetrics().lineSpacing()
        self.setFixedHeight(high + 3 * GRID)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Narrow by nature: the page gives the width."""
        return QSize(200, self.height())


def _form(why: str, colours: Colours) -> QTextCharFormat:
    form = QTextCharFormat()
    ground = {
        "name": colours.name_tint,
        "fault": colours.accent_soft,
        "injustice": colours.care_soft,
        "gone": colours.blocks_soft,
        "come": colours.done_soft,
    }[why]
    form.setBackground(QColor(ground))
    form.setForeground(QColor(colours.text))
    if why in ("fault", "injustice", "come"):
        form.setFontUnderline(True)
        style = QTextCharFormat.UnderlineStyle
        dotted = why == "injustice"
        form.setUnderlineStyle(style.DotLine if dotted else style.SingleUnderline)
    if why == "gone":
        form.setFontStrikeOut(True)
    return form
