"""Labels, buttons and lists of choices, drawn without the people whom their words name.

Their own words stay as they are: what is said to a screen reader is heard by nobody who only
looks, and what a widget is told to show while it is veiled is not lost.
"""

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QLabel,
    QPushButton,
    QRadioButton,
    QStyle,
    QStyleOption,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QWidget,
)

_CONTROLS = (
    (QPushButton, QStyle.ControlElement.CE_PushButton),
    (QCheckBox, QStyle.ControlElement.CE_CheckBox),
    (QRadioButton, QStyle.ControlElement.CE_RadioButton),
)
_NEWS = frozenset({QEvent.Type.ChildPolished, QEvent.Type.ChildAdded})


def words_of(widget: QWidget) -> str:
    """What a widget of these kinds shows; empty for any other."""
    if isinstance(widget, QLabel | QAbstractButton):
        return widget.text()
    return widget.currentText() if isinstance(widget, QComboBox) else ""


class Redrawn(QObject):
    """Draws what it watches in other words, where these differ; tips that differ stay away."""

    def __init__(
        self, words: Callable[[str], str], came: Callable[[], object], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._words, self._came = words, came

    def watch(self, widget: QWidget) -> None:
        """Watch a widget from now on; one whose words differ draws itself again."""
        widget.installEventFilter(self)
        shown = words_of(widget)
        if shown and self._words(shown) != shown:
            widget.update()

    def leave(self, widget: QWidget) -> None:
        """Have a widget draw its own words again."""
        widget.removeEventFilter(self)
        widget.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Draw in its place; hear of what comes."""
        kind = event.type()
        if kind in _NEWS:
            self._came()
        elif kind is QEvent.Type.Paint and isinstance(watched, QWidget):
            shown = words_of(watched)
            veiled = self._words(shown) if shown else shown
            if veiled != shown:
                draw(watched, veiled)
                return True
        elif kind is QEvent.Type.ToolTip and isinstance(watched, QWidget):
            return self._words(watched.toolTip()) != watched.toolTip()
        return False


def draw(widget: QWidget, words: str) -> None:
    """Draw a label, a button or a list of choices with other words, while it is being painted."""
    painter = QPainter(widget)
    try:
        if isinstance(widget, QLabel):
            _label(widget, words, painter)
        elif isinstance(widget, QComboBox):
            _combo(widget, words, painter)
        elif isinstance(widget, QAbstractButton):
            _button(widget, words, painter)
    finally:
        painter.end()


def _label(label: QLabel, words: str, painter: QPainter) -> None:
    option = QStyleOption()
    option.initFrom(label)
    style, margin = label.style(), label.margin()
    style.drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, label)
    alignment = int(label.alignment())
    if label.wordWrap():
        alignment |= int(Qt.TextFlag.TextWordWrap)
    inner = style.subElementRect(QStyle.SubElement.SE_FrameContents, option, label)
    room = (inner if inner.isValid() else label.contentsRect()).intersected(label.contentsRect())
    room = room.adjusted(margin, margin, -margin, -margin)
    role = label.foregroundRole()
    style.drawItemText(painter, room, alignment, option.palette, label.isEnabled(), words, role)


def _combo(combo: QComboBox, words: str, painter: QPainter) -> None:
    option = QStyleOptionComboBox()
    combo.initStyleOption(option)
    option.currentText = words
    style = combo.style()
    style.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option, painter, combo)
    style.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option, painter, combo)


def _button(button: QAbstractButton, words: str, painter: QPainter) -> None:
    option = QStyleOptionButton()
    for kind, element in _CONTROLS:
        if isinstance(button, kind):
            with suppress(AttributeError):
                button.initStyleOption(option)
            option.text = words
            button.style().drawControl(element, option, painter, button)
            return
    painter.drawText(button.rect(), Qt.AlignmentFlag.AlignCenter, words)
