"""Tab goes through the window as the eye does, whatever was made when."""

from collections.abc import Iterable, Iterator

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

_BY_TAB = Qt.FocusPolicy.TabFocus.value
_WHOLE = (QAbstractScrollArea, QAbstractSpinBox, QComboBox, QLineEdit, QTabBar)
"""Widgets whose inner parts are Qt's own affair."""


def in_order_of_sight(part: QWidget, *, usable: bool = False) -> Iterator[QWidget]:
    """Yield what takes the keyboard by Tab in a part of the window, in the order of its layouts.

    Of a stack only the page in front; what is hidden for now is in its place as well, unless only
    what is ``usable`` now is asked for: seen, and not disabled.
    """
    if usable and not (part.isVisible() and part.isEnabled()):
        return  # nor is anything inside it
    # figures, because at every Tab hundreds of parts are asked, and sets of flags are slow
    if part.focusPolicy().value & _BY_TAB and part.focusProxy() is None:
        yield part
    for each in _inside(part):
        if each is not None and not each.isWindow():
            yield from in_order_of_sight(each, usable=usable)


def _inside(part: QWidget) -> Iterable[QWidget | None]:
    """What a part holds, in its order."""
    if isinstance(part, QScrollArea):
        return (part.widget(),)
    if isinstance(part, QStackedWidget):
        return (part.currentWidget(),)
    if isinstance(part, QSplitter):
        return (part.widget(number) for number in range(part.count()))
    if isinstance(part, _WHOLE):
        return ()
    layout = part.layout()
    if layout is None:
        return (each for each in part.children() if isinstance(each, QWidget))
    return _held(layout)


def _held(layout: QLayout) -> Iterator[QWidget]:
    """The widgets of a layout and of those inside it."""
    for number in range(layout.count()):
        item = layout.itemAt(number)
        if item is None:
            continue
        widget = item.widget()
        if widget is not None:
            yield widget
        elif (inner := item.layout()) is not None:
            yield from _held(inner)


def place_of(stops: list[QWidget], part: QWidget | None) -> int:
    """Where the keyboard is among the stops; -1 where it is at none."""
    while part is not None:
        if part in stops:
            return stops.index(part)
        part = part.parentWidget()
    return -1
