"""The editor of paragraphs: words as they will be printed, real names tinted where they stand."""

import re
from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QColor, QHelpEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QToolTip

from drafter.case.fields import FieldWords
from drafter.ui.editors import Editor
from drafter.ui.look import look
from drafter.ui.tints import Scanner, Tint, tints, units

_LINE_ENDS = re.compile("[\u2028\u2029]")


class WordsEditor(Editor):
    """Paragraphs, as they will be printed; Tab moves on, as everywhere in the window."""

    def __init__(self, declared: FieldWords) -> None:
        super().__init__()
        self._remark = ""
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setUndoRedoEnabled(False)  # undo is the case's, not the widget's
        if declared.example:
            self.text.setPlaceholderText(f"Such as: {declared.example}")
        self.text.setMinimumHeight(112)
        self.text.textChanged.connect(self._typed)
        self.text.cursorPositionChanged.connect(self._moved)
        self.text.setMouseTracking(True)
        self.scan: Scanner | None = None
        self._tints: tuple[Tint, ...] = ()
        self._holds(self.text)
        self.text.viewport().installEventFilter(self)

    def _typed(self) -> None:
        self.edited.emit(self._value())
        self.tint()

    def tint(self) -> None:
        """Tint who is named: a real name that will be replaced, and what is still asked."""
        if self.scan is None:
            return
        self._tints = tints(self._value(), self.scan)
        self.text.setExtraSelections([self._selection(each) for each in self._tints])
        self._moved()

    def _selection(self, tint: Tint) -> QTextEdit.ExtraSelection:
        colours = look().colours
        form = QTextCharFormat()
        if tint.sure:
            form.setBackground(QColor(colours.name_tint))
        else:
            form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            form.setUnderlineColor(QColor(colours.care))
        cursor = QTextCursor(self.text.document())
        cursor.setPosition(tint.start)
        cursor.setPosition(tint.end, QTextCursor.MoveMode.KeepAnchor)
        made = QTextEdit.ExtraSelection()
        made.cursor, made.format = cursor, form
        return made

    def _at(self, position: int) -> str:
        """What is said of the words at a position; empty where nobody is named."""
        near = (each.words for each in self._tints if each.start <= position <= each.end)
        return next(near, "")

    def _moved(self) -> None:
        words = self._at(self.text.textCursor().position())
        if words != self._remark:
            self._remark = words
            self.remarked.emit()

    def remark(self) -> str:
        """What will be printed for the name at the cursor."""
        return self._remark

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Say on hovering a name what will be printed for it."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            words = self._at(self.text.cursorForPosition(event.pos()).position())
            QToolTip.showText(event.globalPos(), words, self.text)
            return True
        return super().eventFilter(watched, event)

    def _value(self) -> str:
        """The words as typed: Qt's plain text would turn non-breaking spaces into others."""
        return _LINE_ENDS.sub("\n", self.text.document().toRawText())

    def show_value(self, value: Any) -> None:  # noqa: ANN401 - see Editor
        """Show the words, the cursor where it was."""
        if self._value() == value:
            self.tint()
            return
        place = self.text.textCursor().position()
        self.text.blockSignals(True)  # noqa: FBT003 - Qt's own argument
        self.text.setPlainText(value)
        self.text.blockSignals(False)  # noqa: FBT003 - Qt's own argument
        cursor = self.text.textCursor()
        cursor.setPosition(min(place, units(value, len(value))))
        self.text.setTextCursor(cursor)
        self.tint()
