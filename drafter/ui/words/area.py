"""The field that paragraphs are written in: it grows, pastes plainly and knows its menu keys."""

import re
from collections.abc import Callable

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QMenu, QPlainTextEdit

from drafter.ui.words.in_sight import CursorInSight
from drafter.ui.words.pasting import Pasted, from_html, from_plain

FEWEST_LINES, MOST_LINES = 3, 16
_LINE_ENDS = re.compile("[\u2028\u2029]")


class WritingArea(QPlainTextEdit):
    """Paragraphs of plain words. Undo is the case's, not the widget's."""

    pasted = Signal(object)
    """What was pasted (:class:`Pasted`), after it was put in."""
    fitted = Signal()
    """There is room for the example now, or no longer."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setMouseTracking(True)
        self._example = ""
        self._in_sight = CursorInSight(self)
        self.extend_menu: Callable[[QMenu, int], None] = lambda _menu, _position: None
        """Adds to the menu what concerns a position (UTF-16 units)."""
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())
        self._fit()

    def show_example(self, example: str) -> None:
        """Show an example while nothing is written, where there is room for all of it."""
        self._example = example
        self._fit_example()

    def left_out(self) -> str:
        """The example, where nothing is written and there is no room for it."""
        written = not self.document().isEmpty()
        return "" if written or self.placeholderText() else self._example

    def _fit_example(self) -> None:
        room = self.viewport().rect().adjusted(_EDGE, _EDGE, -_EDGE, 0)
        asked = self.fontMetrics().boundingRect(
            room, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop, self._example
        )
        fits = room.contains(asked)
        if fits != bool(self.placeholderText()):
            self.setPlaceholderText(self._example if fits else "")
            self.fitted.emit()

    def words(self) -> str:
        """The text as typed: Qt's plain text would turn non-breaking spaces into others."""
        return _LINE_ENDS.sub("\n", self.document().toRawText())

    def _fit(self) -> None:
        """Be as high as the text, between the fewest and the most lines."""
        lines = round(self.document().size().height())
        room = 2 * self.frameWidth() + 2 * round(self.document().documentMargin())
        margins = self.contentsMargins()
        room += margins.top() + margins.bottom() + self.height() - self._inner_height()
        shown = min(max(lines, FEWEST_LINES), MOST_LINES)
        wanted = shown * self.fontMetrics().lineSpacing() + room
        if wanted != self.minimumHeight():
            self.setFixedHeight(wanted)

    def _inner_height(self) -> int:
        """The height within frame and padding."""
        return self.height() - 2 * _PADDING

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Lines break elsewhere in another width."""
        super().resizeEvent(event)
        self._fit()
        self._fit_example()
        self._in_sight.follow()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Whoever comes to write sees where."""
        super().focusInEvent(event)
        self._in_sight.follow()

    def put(self, start: int, end: int, words: str) -> None:
        """Type words in place of a stretch (UTF-16 units)."""
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(words)
        self.setTextCursor(cursor)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802 - Qt's name
        """Words alone can be pasted or dropped; no picture and no file."""
        return source.hasText() or source.hasHtml()

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's name
        """Paste as plain paragraphs, whatever it looked like."""
        made = from_html(source.html()) if source.hasHtml() else Pasted("", 0)
        if not made.text:
            made = from_plain(source.text())
        self.textCursor().insertText(made.text)
        self.ensureCursorVisible()
        self.pasted.emit(made)

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802 - Qt's name
        """Copy the words alone, exactly as typed."""
        made = QMimeData()
        made.setText(_LINE_ENDS.sub("\n", self.textCursor().selectedText()))
        return made

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """The menu key and Shift+F10 open the menu where the cursor is."""
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_Menu or (event.key() == Qt.Key.Key_F10 and shift):
            self.open_menu(self.mapToGlobal(self.cursorRect().bottomLeft()))
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Open the menu for the word under the mouse."""
        if (
            event.reason() is QContextMenuEvent.Reason.Mouse
            and not self.textCursor().hasSelection()
        ):
            self.setTextCursor(self.cursorForPosition(event.pos()))
        self.open_menu(event.globalPos())

    def open_menu(self, where: QPoint) -> None:
        """Show what can be done with the words at the cursor; it closes itself."""
        menu = QMenu(self)
        menu.setObjectName("writing-menu")
        menu.setAccessibleName("What can be done here")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.extend_menu(menu, self.textCursor().position())
        chosen = self.textCursor().hasSelection()
        for words, keys, act, can in (
            ("Cu&t", "Ctrl+X", self.cut, chosen),
            ("&Copy", "Ctrl+C", self.copy, chosen),
            ("&Paste", "Ctrl+V", self.paste, self.canPaste()),
            ("Select &all", "Ctrl+A", self.selectAll, True),
        ):
            action = menu.addAction(f"{words}\t{keys}", act)
            action.setEnabled(can)
        menu.popup(where)


_EDGE = 4
"""Pixels between the edge of the text and its words, as Qt keeps them."""
_PADDING = 6
"""Pixels above and below the text that the style sheet gives, border included."""
