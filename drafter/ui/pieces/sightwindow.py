"""The window whose Tab key goes as the eye does; what that takes is loaded with the first Tab."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMainWindow

from drafter.ui.pieces.afterwards import afterwards

if TYPE_CHECKING:
    from drafter.ui.pieces.keyboard import Keyboard

LOOKED_AFTER = 300
"""Milliseconds until the keyboard is looked after; the window has been painted by then."""


class SightWindow(QMainWindow):
    """A window whose Tab key follows sight, and whose keyboard never falls out of its page.

    Qt's own chain has the order in which parts were made, and parts that are made later or put
    elsewhere tear it; so it is not asked.
    """

    def __init__(self) -> None:
        super().__init__()
        afterwards(self, LOOKED_AFTER, lambda: self.keyboard)

    @cached_property
    def keyboard(self) -> "Keyboard":
        """Looks after the keyboard; made when it is first needed, which a start does not wait for.

        A control that is about to go is told to it by :func:`keyboard.hold_place`.
        """
        from drafter.ui.pieces.keyboard import Keyboard

        return Keyboard(self)

    def focusNextPrevChild(self, following: bool) -> bool:  # noqa: N802, FBT001 - Qt's own
        """Take the keyboard to what stands next, or before; whether there is anything.

        Qt asks for this as well when the control that has the keyboard can't be used any more.
        """
        now = self.focusWidget()
        if now is not None and not (now.isVisible() and now.isEnabled()):
            self.keyboard.lose(now)
            return True
        return self._go_by_sight(following=following)

    def _go_by_sight(self, *, following: bool) -> bool:
        from PySide6.QtCore import Qt
        from PySide6.QtWidgets import QApplication

        from drafter.ui.pieces.keyboard import show_in_areas
        from drafter.ui.pieces.order import in_order_of_sight, place_of

        whole = self.centralWidget()
        stops = in_order_of_sight(whole, usable=True) if whole else []
        if not stops:
            return False
        here = place_of(stops, QApplication.focusWidget())
        if here < 0:
            target = stops[0 if following else -1]
        else:
            target = stops[(here + (1 if following else -1)) % len(stops)]
        reason = Qt.FocusReason
        target.setFocus(reason.TabFocusReason if following else reason.BacktabFocusReason)
        show_in_areas(target)
        return True
