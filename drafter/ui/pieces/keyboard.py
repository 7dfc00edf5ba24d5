"""Where the keyboard goes when what has it is disabled, hidden or deleted: never far away.

Qt gives it to whatever comes next in the window, from the last control that is the first of the
window's bar. Here it goes on in the same page: to what took the place of what is gone, else to
what follows it, else to what stands before it.
"""

from collections.abc import Callable
from typing import NamedTuple

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from drafter.ui.pieces.order import in_order_of_sight
from drafter.ui.pieces.regained import beside_lost, in_its_place

_APART = ("bar", "notice", "rail", "foot")
"""Parts that stand round a page: from a page the keyboard never falls into them."""
PAGE = "page"
"""What a page is called, whose controls belong together."""


class _Level(NamedTuple):
    """A part that holds the lost control: how many controls stood before its branch, and in it."""

    around: QWidget
    before: int
    offset: int


class _Lost(NamedTuple):
    widget: QWidget
    levels: tuple[_Level, ...]
    """From the nearest part to the whole window."""


class Keyboard(QObject):
    """Looks after the keyboard of one window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._lost: _Lost | None = None
        self._lead: QWidget | None = None
        self._from: tuple[QWidget, QWidget] | None = None
        """What was disabled under the keyboard, and what took it then."""
        self._around: list[QWidget] = []
        """What holds the control that has the keyboard, the nearest first."""
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._moved)

    def lose(self, widget: QWidget) -> None:
        """Note where a control stands that goes, and let the keyboard rest until it is gone."""
        if self._lost is None or self._lost.widget is not widget:
            lost = self._lost = _Lost(widget, tuple(_levels(widget, self._window)))
            self._soon(lambda: self._settle(lost))
        widget.clearFocus()

    def _soon(self, act: Callable[[], None]) -> None:
        """Do something once what was put into layouts is shown, which Qt does later itself."""
        QTimer.singleShot(0, self, lambda: QTimer.singleShot(0, self, act))

    def lead(self, part: QWidget) -> None:
        """Go on in a part that has just come, should the keyboard have lost its place now."""
        if self._lost is not None:
            self._lead = part

    def _moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None:
            if now.window() is self._window:
                self._around = _above(now)
        elif self._lost is None and self._is_astray():
            self._soon(self._go_home)

    def _is_astray(self) -> bool:
        """Whether the window is in use and no control of it has the keyboard."""
        if not shiboken6.isValid(self._window):  # it is going, and the keyboard with it
            return False
        return self._window.isActiveWindow() and not _is_usable(self._window.focusWidget())

    def _go_home(self) -> None:
        """What had the keyboard went without a word: go on in the nearest part that is left."""
        if self._lost is not None or not self._is_astray():
            return
        for around in self._around:
            if shiboken6.isValid(around) and around.isVisible() and (stops := _stops(around)):
                _give(stops[0])
                return

    def _settle(self, lost: _Lost) -> None:
        """Everything has its place again: give the keyboard to what is nearest.

        Where it was lost once more meanwhile, what came last has no place yet: that has its turn.
        """
        if self._lost is not lost:
            return
        lead, came = self._lead, self._from
        self._lost = self._lead = self._from = None
        if _is_usable(self._window.focusWidget()):
            return
        found = None
        if lead is not None and shiboken6.isValid(lead) and lead.isVisible():
            found = next(iter(_stops(lead)), None)
        if found is None and came is not None and came[1] is lost.widget and _is_usable(came[0]):
            found = came[0]
        found = found or self._nearest(lost)
        if found is not None:
            _give(found)
            self._from = lost.widget, found

    def _nearest(self, lost: _Lost) -> QWidget | None:
        if _is_usable(lost.widget):
            return lost.widget
        if not shiboken6.isValid(lost.widget) or lost.widget.window() is not self._window:
            return _replacing(lost)
        return _following(lost) or _replacing(lost)


def hold_place(widget: QWidget) -> None:
    """Tell its window that a part goes: the keyboard, where it is in it, keeps its place."""
    keyboard = getattr(widget.window(), "keyboard", None)
    now = widget.window().focusWidget()
    if isinstance(keyboard, Keyboard) and now is not None and _holds(widget, now):
        keyboard.lose(now)


def lead_to(part: QWidget) -> None:
    """Go on in a part that has just come, should the keyboard have lost its place just now."""
    keyboard = getattr(part.window(), "keyboard", None)
    if isinstance(keyboard, Keyboard):
        keyboard.lead(part)


def show_in_areas(widget: QWidget) -> None:
    """Scroll whatever holds a control so that it is in sight."""
    for each in _above(widget):
        if isinstance(each, QScrollArea):
            each.ensureWidgetVisible(widget)


def _give(widget: QWidget) -> None:
    widget.setFocus(Qt.FocusReason.OtherFocusReason)
    show_in_areas(widget)


def _is_usable(widget: QWidget | None) -> bool:
    if widget is None or not shiboken6.isValid(widget):
        return False
    return widget.isVisible() and widget.isEnabled()


def _above(widget: QWidget) -> list[QWidget]:
    """What holds a control, the nearest first, up to its window."""
    found = []
    above = widget.parentWidget()
    while above is not None:
        found.append(above)
        above = None if above.isWindow() else above.parentWidget()
    return found


def _holds(part: QWidget, widget: QWidget) -> bool:
    return part is widget or part.isAncestorOf(widget)


def _levels(widget: QWidget, window: QWidget) -> list[_Level]:
    """Where a control stands in each part that holds it, while it still stands there."""
    stops = in_order_of_sight(window)
    if widget not in stops:
        return [_Level(around, 0, 0) for around in _above(widget)]
    stops = [each for each in stops if each is widget or each.isVisible()]
    found, branch = [], widget
    for around in _above(widget):
        inside = [each for each in stops if _holds(around, each)]
        of_branch = [each for each in inside if _holds(branch, each)]
        found.append(_Level(around, inside.index(of_branch[0]), of_branch.index(widget)))
        branch = around
    return found


def _stops(around: QWidget) -> list[QWidget]:
    """What can be used in a part, but for what stands round its pages."""
    found = in_order_of_sight(around, usable=True)
    apart = [
        each
        for name in _APART
        if around.objectName() != name
        for each in around.findChildren(QWidget, name)
    ]
    return [each for each in found if not any(_holds(part, each) for part in apart)]


def _following(lost: _Lost) -> QWidget | None:
    """What follows a control that is still there, on its page if there is anything, else beyond.

    From what stands round a page the keyboard goes to the page.
    """
    holding = [level.around for level in lost.levels]
    own = next((each for each in holding if each.objectName() in (PAGE, *_APART)), None)
    for around in (own, *holding[-1:]):
        stops = _stops(around) if around is not None else []
        order = in_order_of_sight(around) if around is not None else []
        if around is not own and own is not None and own.objectName() in _APART:
            order = [lost.widget, *order]
        found = beside_lost(order, lost.widget, set(stops))
        if found is not None:
            return found
    return None


def _replacing(lost: _Lost) -> QWidget | None:
    """What stands where a control stood, in the nearest part that is left."""
    for around, before, offset in lost.levels:
        if not shiboken6.isValid(around) or not around.isVisible():
            continue
        branches: dict[QWidget, list[QWidget]] = {}
        for each in _stops(around):
            branches.setdefault(_branch(around, each), []).append(each)
        found = in_its_place(list(branches.values()), before, offset)
        if found is not None:
            return found
    return None


def _branch(around: QWidget, widget: QWidget) -> QWidget:
    """The part, directly in another, that a control stands in."""
    branch = widget
    for above in _above(widget):
        if above is around:
            return branch
        branch = above
    return branch
