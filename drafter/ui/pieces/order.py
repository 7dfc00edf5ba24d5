"""Tab goes through the window as the eye does, whatever was made when."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLayout,
    QLineEdit,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QTabBar,
    QWidget,
)

_WHOLE = (QAbstractScrollArea, QAbstractSpinBox, QComboBox, QLineEdit, QTabBar)
"""Widgets whose inner parts are Qt's own affair."""


def in_order_of_sight(part: QWidget) -> Iterator[QWidget]:
    """Yield what takes the keyboard by Tab in a part of the window, in the order of its layouts.

    Of a stack only the page in front; what is hidden for now is in its place as well.
    """
    if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.focusProxy() is None:
        yield part
    inside: list[QWidget | None]
    if isinstance(part, QScrollArea):
        inside = [part.widget()]
    elif isinstance(part, QStackedWidget):
        inside = [part.currentWidget()]
    elif isinstance(part, QSplitter):
        inside = [part.widget(number) for number in range(part.count())]
    elif isinstance(part, _WHOLE):
        inside = []
    elif part.layout() is None:
        inside = [each for each in part.children() if isinstance(each, QWidget)]
    else:
        inside = list(_held(part.layout()))
    for each in inside:
        if each is not None and not each.isWindow():
            yield from in_order_of_sight(each)


def _held(layout: QLayout | None) -> Iterator[QWidget]:
    """The widgets of a layout and of those inside it."""
    for number in range(layout.count() if layout else 0):
        item = layout.itemAt(number) if layout else None
        if item is None:
            continue
        inner, widget = item.layout(), item.widget()
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _held(inner)


def place_of(stops: list[QWidget], part: QWidget | None) -> int:
    """Where the keyboard is among the stops; -1 where it is at none."""
    while part is not None:
        if part in stops:
            return stops.index(part)
        part = part.parentWidget()
    return -1
