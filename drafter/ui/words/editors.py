"""One small editor a kind of typed value. Each shows a value, and says when it was changed.

Which editor a field gets follows from the type its record declares; see ``editing``.
"""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from drafter.case.case import Case
from drafter.case.dates import PartialDate, read_date
from drafter.case.fields import FieldWords
from drafter.case.money import Money, read_money
from drafter.session.stretch import stretch_of
from drafter.ui.pieces.theme import GRID
from drafter.ui.words.tints import units

_INNER = 12
"""Pixels between the edge of a line and its words."""

Choices = Sequence[tuple[str, str]]
"""Ids and the words that stand for them."""


class Editor(QWidget):
    """What every editor is: a widget that a label can be the buddy of, a value, two signals."""

    edited = Signal(object)
    """The new value, at each change a person makes."""
    left = Signal()
    """The keyboard has gone elsewhere."""
    remarked = Signal()
    """:meth:`remark` says something else now."""

    def show_value(self, value: Any) -> None:  # noqa: ANN401 - each editor's own type
        """Show a value without saying that it was edited."""
        raise NotImplementedError

    def offer(self, choices: Choices) -> None:
        """Offer these to choose from; most editors have nothing to offer."""

    def look_round(self, record: Any, case: Case) -> None:  # noqa: ANN401 - any record
        """Learn what else there is, before the value is shown; most editors need nothing."""

    def remark(self) -> str:
        """What the editor makes of the value, in words under the field; often nothing."""
        return ""

    def here(self) -> str:
        """What is said of the words at the cursor, for a screen reader; else nothing."""
        return ""

    def left_out(self) -> str:
        """The example, where the field is empty and too narrow to show it; else nothing."""
        return ""

    def focused_part(self) -> QWidget:
        """The widget that takes the keyboard first."""
        part = self.focusProxy()
        return part if isinstance(part, QWidget) else self

    def parts(self) -> Sequence[QWidget]:
        """The widgets between which the keyboard goes in it; mostly one."""
        return (self.focused_part(),)

    def describe(self, words: str) -> None:
        """Tell a screen reader what stands round the field, wherever the keyboard is in it."""
        for part in self.parts():
            part.setAccessibleDescription(words)

    def _holds(self, part: QWidget) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(part)
        self.setFocusProxy(part)
        part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Say when the keyboard leaves the part, and leave undo to the case."""
        if isinstance(event, QFocusEvent) and event.type() is QEvent.Type.FocusOut:
            self.left.emit()
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            standard = QKeySequence.StandardKey
            if event.matches(standard.Undo) or event.matches(standard.Redo):
                event.ignore()
                return True
        return super().eventFilter(watched, event)


def such_as(example: str) -> str:
    """An example as it stands in an empty field: never to be taken for a value."""
    return f"Such as: {example}" if example else ""


class _Line(QLineEdit):
    """A line whose example stands in it while it is empty, where there is room for all of it."""

    fitted = Signal()
    """There is room for the example now, or no longer."""

    def __init__(self, example: str) -> None:
        super().__init__()
        self._example = such_as(example)
        self._fit()

    def left_out(self) -> str:
        """The example, where the line is empty and too narrow for it."""
        return "" if self.text() or self.placeholderText() else self._example

    def stand_in(self, words: str) -> None:
        """Let words stand in the empty line that are no example: they hold until others come."""
        self._example = words
        self.setPlaceholderText("")
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Show what fits now."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - 2 * _INNER
        fits = self.fontMetrics().horizontalAdvance(self._example) <= room
        if fits != bool(self.placeholderText()):
            self.setPlaceholderText(self._example if fits else "")
            self.fitted.emit()


class LineEditor(Editor):
    """A few words on one line."""

    def __init__(self, declared: FieldWords) -> None:
        super().__init__()
        self._line = _Line(declared.example)
        self._line.fitted.connect(self.remarked)
        self._line.textEdited.connect(self._typed)
        self._holds(self._line)

    def left_out(self) -> str:
        """The example, where the line is empty and too narrow for it."""
        return self._line.left_out()

    def stand_in(self, words: str) -> None:
        """Show words, in grey, that hold while nothing is typed."""
        self._line.stand_in(words)

    def _typed(self, words: str) -> None:
        self.edited.emit(self.read(words))

    def read(self, words: str) -> Any:  # noqa: ANN401 - the field's own type
        """The value that typed words stand for."""
        return words

    def written(self, value: Any) -> str:  # noqa: ANN401 - the field's own type
        """The words that stand for a value."""
        return str(value)

    def show_value(self, value: Any) -> None:  # noqa: ANN401 - see Editor
        """Show the value, unless it is what the typed words mean already."""
        shown = self._line.text()
        if self.read(shown) != value:
            words = self.written(value)
            self._line.setText(words)
            self._line.setCursorPosition(units(words, stretch_of(shown, words).new_end))


class DateEditor(LineEditor):
    """A date as people know it: whole, in part, or about."""

    def __init__(self, declared: FieldWords) -> None:
        super().__init__(declared)
        self._date: PartialDate | None = None

    def read(self, words: str) -> PartialDate | None:
        """The date that the words mean; None for none."""
        return read_date(words) if words.strip() else None

    def written(self, value: Any) -> str:  # noqa: ANN401 - see Editor
        """The date as it was typed."""
        return value.typed if value else ""

    def show_value(self, value: Any) -> None:  # noqa: ANN401 - see Editor
        """Show a date."""
        self._date = value
        super().show_value(value)

    def remark(self) -> str:
        """How the date will be printed, where that differs from what was typed."""
        if self._date is None or not self._date.is_possible:
            return ""
        printed = self._date.printed()
        return "" if printed == self._date.typed.strip() else f"Read as {printed}."


class MoneyEditor(LineEditor):
    """A sum in pounds."""

    def read(self, words: str) -> Money | None:
        """The sum that the words mean; None for none."""
        return read_money(words) if words.strip() else None

    def written(self, value: Any) -> str:  # noqa: ANN401 - see Editor
        """The sum as it was typed."""
        return value.typed if value else ""


class SeveralEditor(LineEditor):
    """Several names on one line, parted by semicolons."""

    def read(self, words: str) -> tuple[str, ...]:
        """The names, without the spaces round them."""
        return tuple(part for piece in words.split(";") if (part := piece.strip()))

    def written(self, value: Any) -> str:  # noqa: ANN401 - see Editor
        """The names on one line."""
        return "; ".join(value)


class YesNoEditor(Editor):
    """Yes or no."""

    def __init__(self, declared: FieldWords) -> None:
        super().__init__()
        self._box = QCheckBox(declared.label)
        self._box.clicked.connect(lambda: self.edited.emit(self._box.isChecked()))
        self._holds(self._box)

    def show_value(self, value: Any) -> None:  # noqa: ANN401 - see Editor
        """Show yes or no."""
        self._box.setChecked(value)


class NumberEditor(Editor):
    """A small whole number."""

    def __init__(self, declared: FieldWords) -> None:
        super().__init__()
        self._box = QSpinBox()
        self._box.setRange(0, 9999)
        self._box.setSpecialValueText(" ")
        self._box.lineEdit().setAccessibleName(declared.label)
        self._box.lineEdit().setTextMargins(GRID, 0, GRID, 0)  # as every other line has it
        self._box.valueChanged.connect(self.edited.emit)
        self._holds(self._box)

    def show_value(self, value: Any) -> None:  # noqa: ANN401 - see Editor
        """Show the number."""
        self._box.blockSignals(True)  # noqa: FBT003 - Qt's own argument
        self._box.setValue(value)
        self._box.blockSignals(False)  # noqa: FBT003 - Qt's own argument
