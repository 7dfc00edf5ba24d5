"""The line in which a caseworker says how long a body had: typed, or one of the usual."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox

from drafter.case.time_limit import TimeLimit
from drafter.errors import DrafterError
from drafter.ui.deciding.allowed import HOW_TO, LIMITS, NO_LIMIT, limit_words, read_limit
from drafter.ui.words.editors import Editor

NAME = "Time limit, counted from the chosen entry"


class _Lines(QComboBox):
    """A list that may be typed into; a passing mouse wheel changes nothing."""

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Scroll the page instead."""
        event.ignore()


class LimitEditor(Editor):
    """A time limit, taken at Enter, at a choice and when the keyboard leaves."""

    refused = Signal(str)
    """Why what was typed is no limit."""

    def __init__(self) -> None:
        super().__init__()
        self._limit: TimeLimit | None = None
        self._lines = _Lines()
        self._lines.setObjectName("timeline:limit")
        self._lines.setEditable(True)
        self._lines.setCompleter(None)  # type: ignore[arg-type]  # "2" is no "20 working days"
        self._lines.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._lines.addItems([NO_LIMIT, *map(limit_words, LIMITS)])
        self._lines.setMinimumContentsLength(len("20 working days") + 1)
        line = self._lines.lineEdit()
        assert line is not None  # it may be typed into
        self._line = line
        for part in (self._lines, line):
            part.setAccessibleName(NAME)
            part.setAccessibleDescription(HOW_TO)
        line.editingFinished.connect(self._take)
        self._lines.activated.connect(lambda _place: self._take())
        self._holds(self._lines)
        line.installEventFilter(self)

    def show_value(self, value: Any) -> None:  # noqa: ANN401 - see Editor
        """Show a limit, unless it is what the typed words mean already."""
        if value != self._limit or not self._line.hasFocus():
            self._limit = value
            self._lines.setCurrentText(limit_words(value))

    def _take(self) -> None:
        try:
            limit = read_limit(self._lines.currentText())
        except DrafterError as error:
            self.refused.emit(str(error))
            return
        self._lines.setCurrentText(limit_words(limit))
        if limit != self._limit:
            self._limit = limit
            self.edited.emit(limit)
