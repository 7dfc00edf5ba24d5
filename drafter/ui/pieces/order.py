"""Tab goes through the window as the eye does, whatever was made when."""

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


def in_order_of_sight(part: QWidget, *, usable: bool = False) -> list[QWidget]:
    """What takes the keyboard by Tab in a part of the window, in the order of its layouts.

    Of a stack only the page in front; what is hidden for now is in its place as well, unless only
    what is ``usable`` now is asked for: seen, and not disabled.
    """
    found: list[QWidget] = []
    _gather(part, found, usable=usable)
    return found


def _gather(part: QWidget, found: list[QWidget], *, usable: bool) -> None:
    """Add what a part has; asked of hundreds of parts at every Tab."""
    if usable and not (part.isVisible() and part.isEnabled()):
        return  # nor is anything inside it
    if part.focusPolicy().value & _BY_TAB and part.focusProxy() is None:  # sets of flags are slow
        found.append(part)
    for each in _inside(part):
        if not each.isWindow():
            _gather(each, found, usable=usable)


def _inside(part: QWidget) -> list[QWidget]:
    """What a part holds, in its order."""
    inside: list[QWidget | None]
    if isinstance(part, QScrollArea):
        inside = [part.widget()]
    elif isinstance(part, QStackedWidget):
        inside = [part.currentWidget()]
    elif isinstance(part, QSplitter):
        inside = [part.widget(number) for number in range(part.count())]
    elif isinstance(part, _WHOLE):
        return []
    elif (layout := part.layout()) is not None:
        return _held(layout)
    else:
        return [each for each in part.children() if isinstance(each, QWidget)]
    return [each for each in inside if each is not None]


def _held(layout: QLayout) -> list[QWidget]:
    """The widgets of a layout and of those inside it."""
    found: list[QWidget] = []
    for number in range(layout.count()):
        item = layout.itemAt(number)
        if item is None:
            continue
        widget = item.widget()
        if widget is not None:
            found.append(widget)
        elif (inner := item.layout()) is not None:
            found += _held(inner)
    return found


def place_of(stops: list[QWidget], part: QWidget | None) -> int:
    """Where the keyboard is among the stops; -1 where it is at none."""
    while part is not None:
        if part in stops:
            return stops.index(part)
        part = part.parentWidget()
    return -1
