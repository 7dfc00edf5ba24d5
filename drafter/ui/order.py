"""Tab goes through the window as the eye does, whatever was made when."""

import itertools
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLayout,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QWidget,
)


def in_order_of_sight(part: QWidget) -> Iterator[QWidget]:
    """Yield what takes the keyboard by Tab in a part of the window, in the order of its layouts.

    Of a stack only the page in front; what is hidden for now is in its place as well.
    """
    if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.focusProxy() is None:
        yield part
    if isinstance(part, QScrollArea):
        inside = [part.widget()]
    elif isinstance(part, QStackedWidget):
        inside = [part.currentWidget()]
    elif isinstance(part, QSplitter):
        inside = [part.widget(number) for number in range(part.count())]
    elif isinstance(part, QAbstractItemView) or part.layout() is None:
        inside = []
    else:
        inside = list(_held(part.layout()))
    for each in inside:
        if each is not None:
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


def follow_sight(part: QWidget) -> None:
    """Let Tab go through the window that ``part`` is in from top to bottom, left to right."""
    whole = part.window()
    central = getattr(whole, "centralWidget", None)
    root = central() if central else whole
    for before, after in itertools.pairwise(in_order_of_sight(root)):
        QWidget.setTabOrder(before, after)
