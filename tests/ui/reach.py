"""What is wrong with a page for whoever uses large text, the keyboard or a screen reader.

Each function yields a line for every widget that fails; an empty list is a good page.
"""

import itertools
from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListWidget,
    QMainWindow,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QSpinBox,
    QTabBar,
    QTableView,
    QTextBrowser,
    QWidget,
)

INPUTS = (QLineEdit, QPlainTextEdit, QComboBox, QSpinBox, QListWidget, QTableView, QTextBrowser)
FORM_INPUTS = (QLineEdit, QPlainTextEdit, QComboBox, QSpinBox)
ON_THE_SPOT = ("filter:", "find:", "finder:", "keep:", "library:", "preview:", "sift:", "cases:")
"""Names of what searches or sifts on the spot: accessible name and placeholder say what for."""

_OF_PARTS = (QSpinBox, QComboBox, QTabBar, QAbstractScrollArea)
Page = QWidget
Walk = list[tuple[QWidget, QRect]]
"""What Tab goes through, one after another, with places in the window."""


def shown(page: Page) -> Iterator[QWidget]:
    """Every widget of ours that can be seen: not the inner parts of Qt's own."""
    for each in page.findChildren(QWidget):
        if not each.isVisible() or isinstance(each, QScrollBar):
            continue
        if not isinstance(each.parent(), _OF_PARTS):
            yield each


def told(widget: QWidget) -> str:
    """A widget in words, for a failure to be found."""
    words = getattr(widget, "text", lambda: "")()
    return f"{type(widget).__name__} {widget.objectName()!r} {str(words)[:40]!r}"


def nameless(page: Page) -> list[str]:
    """Inputs and buttons without a name for a screen reader."""
    return [
        told(each)
        for each in shown(page)
        if isinstance(each, (*INPUTS, QAbstractButton))
        and not each.accessibleName()
        and not (isinstance(each, QAbstractButton) and each.text())
    ]


def without_label(page: Page) -> list[str]:
    """Inputs of a form that no label leads to."""
    buddies = {each.buddy() for each in page.findChildren(QLabel)}
    return [
        told(each)
        for each in shown(page)
        if isinstance(each, FORM_INPUTS)
        and not each.objectName().startswith(ON_THE_SPOT)
        and each not in buddies
        and not getattr(each, "isReadOnly", lambda: False)()
    ]


def out_of_reach(window: QMainWindow, walk: Walk) -> list[str]:
    """What can be clicked and Tab never gets to; of buttons that exclude one another, any does."""
    reached = {id(each) for each, _ in walk}
    return [
        told(each)
        for each in shown(window)
        if isinstance(each, (*INPUTS, QAbstractButton, QTabBar))
        and each.isEnabled()
        and id(each) not in reached
        and not (isinstance(each, QAbstractButton) and each.group() and each.isCheckable())
    ]


def cut(page: Page) -> list[str]:
    """Words that do not fit where they stand."""
    return [told(each) + why for each in shown(page) for why in _cut(each)]


def _cut(each: QWidget) -> Iterator[str]:
    wanted = each.sizeHint()
    if isinstance(each, QLabel) and each.wordWrap():
        yield from _cut_lines(each)
    elif isinstance(each, QLabel | QAbstractButton | QTabBar):
        spare = isinstance(each, QTabBar)  # its hint is rounded up for the line below a tab
        if each.width() < wanted.width() or each.height() + spare < wanted.height():
            yield f": {each.size().toTuple()}, wants {wanted.toTuple()}"
    elif isinstance(each, QLineEdit | QComboBox | QSpinBox):
        if each.height() < wanted.height():
            yield f": {each.height()} high, wants {wanted.height()}"
        is_empty = isinstance(each, QLineEdit) and not each.text()
        hint = each.placeholderText() if is_empty and isinstance(each, QLineEdit) else ""
        if hint and each.width() - 18 < each.fontMetrics().horizontalAdvance(hint):
            yield f": too narrow for {hint!r}"
    elif isinstance(each, QTableView):
        yield from _cut_heads(each.horizontalHeader(), each)


def _cut_lines(each: QLabel) -> Iterator[str]:
    words = max(each.text().split(), key=len, default="")
    if each.height() < each.heightForWidth(each.width()):
        yield f": {each.height()} high, wants {each.heightForWidth(each.width())}"
    if each.contentsRect().width() < each.fontMetrics().horizontalAdvance(words):
        yield f": too narrow for {words!r}"


def _cut_heads(header: QHeaderView, table: QTableView) -> Iterator[str]:
    for column in range(table.model().columnCount()):
        is_shown = not header.isSectionHidden(column)
        if is_shown and header.sectionSize(column) < header.sectionSizeHint(column):
            yield f": column {column} is too narrow for its title"
    if header.length() > header.width():
        yield f": columns are {header.length()} wide in {header.width()}"
    if table.rowHeight(0) < table.fontMetrics().height() + 6:
        yield ": rows are too low for their words"


def astray(page: Page) -> list[str]:
    """Widgets that lie outside what holds them."""
    found = []
    for each in shown(page):
        parent = each.parentWidget()
        if parent is None or each.isWindow() or each.size().isEmpty():
            continue
        room = parent.rect()
        if isinstance(parent.parent(), QScrollArea):  # what scrolls is higher than what is seen
            room.setHeight(each.geometry().bottom() + 1)
            room.setTop(min(room.top(), each.geometry().top()))
        if not room.contains(each.geometry()):
            found.append(f"{told(each)}: {each.geometry().getRect()} in {room.getRect()}")
    return found


def walked(window: QMainWindow) -> Walk:
    """Press Tab until it comes round."""
    found: list[QWidget] = []
    seen: set[int] = set()
    whole = window.centralWidget()
    assert whole is not None
    whole.setFocus()
    for _ in range(300):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        part = QApplication.focusWidget()
        if part is None or id(part) in seen:
            break
        found.append(part)
        seen.add(id(part))
    # measured at the end: the page scrolls on the way
    return [(each, QRect(each.mapTo(window, QPoint(0, 0)), each.size())) for each in found]


def out_of_order(walk: Walk) -> list[str]:
    """Where Tab goes up, or left on a line, within a pane of the window."""
    found = []
    for (one, before), (other, after) in itertools.pairwise(walk):
        if _pane(one) is not _pane(other):
            continue
        on_a_line = after.top() <= before.center().y() <= after.bottom()
        goes_back = after.right() < before.left() if on_a_line else after.bottom() < before.top()
        beside = after.left() > before.right()
        if goes_back and not beside:
            found.append(f"{told(one)} then {told(other)}")
    panes = [_pane(each) for each, _ in walk]
    visits = [pane for n, pane in enumerate(panes) if n == 0 or panes[n - 1] is not pane]
    if len({id(pane) for pane in visits}) < len(visits):
        found.append("Tab leaves a pane and comes back to it")
    return found


def _pane(widget: QWidget) -> QWidget:
    """The part of the window a widget belongs to: rail, page, preview, foot or bar."""
    at: QWidget = widget
    while (parent := at.parentWidget()) is not None:
        if isinstance(parent.parent(), QScrollArea):  # it may be scrolled against the rest
            return at
        if at.objectName() in ("rail", "page", "bar", "foot", "preview", "notice"):
            return at
        at = parent
    return at


def unseen_focus(page: Page) -> list[str]:
    """What looks the same with the keyboard on it and without."""
    inputs = (*INPUTS, QAbstractButton, QTabBar)
    found = []
    for each in list(shown(page)):
        if not isinstance(each, inputs) and each.objectName() not in ("timeline", "map"):
            continue
        if each.isEnabled() and each.focusPolicy() & Qt.FocusPolicy.TabFocus:
            here = _painted(each, partial(each.setFocus, Qt.FocusReason.TabFocusReason))
            if here == _painted(each, each.clearFocus):
                found.append(told(each))
    return found


def _painted(widget: QWidget, act: Callable[[], object]) -> QImage:
    act()
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        widget.setCursorWidth(0) if isinstance(widget, QPlainTextEdit) else None
    QApplication.processEvents()
    return widget.grab().toImage()
