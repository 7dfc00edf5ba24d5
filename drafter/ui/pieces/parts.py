"""The small parts that every page is built from: labels, buttons, cards, rows."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from drafter.ui.pieces.look import look
from drafter.ui.pieces.theme import GRID

if TYPE_CHECKING:
    from PySide6.QtWidgets import QScrollArea, QStackedWidget

LayoutT = TypeVar("LayoutT", bound=QBoxLayout)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def label(words: str, name: str = "", *, wrap: bool = False) -> QLabel:
    """Words on the screen, never read as markup; ``name`` picks their look from the sheet."""
    made = QLabel(words)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setObjectName(name)
    made.setWordWrap(wrap)
    if wrap:
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return made


class _Button(QPushButton):
    """A button that Enter presses while it has the keyboard, as a link's or a form's does.

    Qt does so only for a dialog's default buttons, which would take Enter from its lines, too.
    """

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Press it, once however long the key is held: it may be held from the page before."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() not in _ENTER or held:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()


def button(
    words: str, act: Callable[[], object], name: str = "", *, spoken: str = ""
) -> QPushButton:
    """A button; ``name`` "main" or "link" picks its look, ``spoken`` says more to a reader."""
    made = _Button(words.replace("&", "&&"))
    made.setObjectName(name)
    made.setAccessibleName(spoken or words)
    made.setAutoDefault(False)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.clicked.connect(lambda _checked: act())
    return made


def retitle(made: QPushButton, words: str, *, spoken: str = "") -> None:
    """Let a button say other words, to a screen reader too."""
    made.setText(words.replace("&", "&&"))
    made.setAccessibleName(spoken or words)


def set_level(widget: QWidget, level: str) -> None:
    """Give a widget the look of a level ("blocks", "care", "done" or none)."""
    if widget.property("level") != level:
        widget.setProperty("level", level)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def shown_if(widget: QWidget, shown: object) -> None:
    """Show or hide a part; one that has no place yet would else become a window of its own."""
    if not shown:
        widget.hide()
    elif widget.parentWidget() is not None:
        widget.show()


def badge(words: str, level: str = "") -> QLabel:
    """A short word on a tint of its own."""
    made = label(words, "badge")
    made.setProperty("level", level)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
    return made


def stacked(*parts: QWidget | QLayout, gap: int = GRID, margin: int = 0) -> QVBoxLayout:
    """Parts below one another."""
    return _filled(QVBoxLayout(), parts, gap, margin)


def beside(*parts: QWidget | QLayout | None, gap: int = GRID, margin: int = 0) -> QHBoxLayout:
    """Parts beside one another; None stands for room that grows."""
    return _filled(QHBoxLayout(), parts, gap, margin)


def _filled(
    layout: LayoutT, parts: Sequence[QWidget | QLayout | None], gap: int, margin: int
) -> LayoutT:
    layout.setSpacing(gap)
    layout.setContentsMargins(margin, margin, margin, margin)
    for part in parts:
        if part is None:
            layout.addStretch(1)
        elif isinstance(part, QWidget):
            layout.addWidget(part)
        else:
            layout.addLayout(part)
    return layout


def card(content: QLayout) -> QFrame:
    """A surface with one hairline border."""
    made = QFrame()
    made.setObjectName("card")
    content.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
    made.setLayout(content)
    return made


class Column(QFrame):
    """A card of a readable width, which grows with the text."""

    def __init__(self, content: QLayout, width: int) -> None:
        super().__init__()
        self.setObjectName("card")
        self._width = width
        content.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        self.setLayout(content)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Grow with the text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        self.setFixedWidth(look().pixels(self._width))


def holding(content: QLayout, name: str = "") -> QWidget:
    """A plain widget that holds a layout."""
    made = QWidget()
    made.setObjectName(name)
    made.setLayout(content)
    return made


def scrolled(content: QWidget) -> "QScrollArea":
    """A page that scrolls down, never sideways."""
    from PySide6.QtWidgets import QScrollArea

    made = QScrollArea()
    made.setWidgetResizable(True)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setWidget(content)
    content.setAutoFillBackground(False)
    return made


def emptied(layout: QLayout) -> None:
    """Take everything out of a layout and let it go; the keyboard keeps its place."""
    _hold_places(layout)
    _empty(layout)


def _hold_places(layout: QLayout) -> None:
    """Note where the keyboard is while what has it still has its place."""
    parent = layout.parentWidget()
    now = parent.window().focusWidget() if parent is not None else None
    if parent is None or now is None or not parent.isAncestorOf(now):
        return
    from drafter.ui.pieces.keyboard import hold_place

    for number in range(layout.count()):
        item = layout.itemAt(number)
        widget = item.widget() if item is not None else None
        if widget is not None:
            hold_place(widget)
        elif item is not None and (inner := item.layout()) is not None:
            _hold_places(inner)


def _empty(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        elif inner is not None:
            _empty(inner)


def put_in_place(stack: "QStackedWidget", number: int, widget: QWidget) -> None:
    """Put a widget where an empty one kept its place in a stack."""
    place = stack.widget(number)
    stack.insertWidget(number, widget)
    if place is not None:
        stack.removeWidget(place)
        place.deleteLater()
