"""The window whose Tab key goes as the eye does; what that takes is loaded with the first Tab."""

from PySide6.QtWidgets import QMainWindow


class SightWindow(QMainWindow):
    """A window whose Tab key follows sight.

    Qt's own chain has the order in which parts were made, and parts that are made later or put
    elsewhere tear it; so it is not asked.
    """

    def focusNextPrevChild(self, following: bool) -> bool:  # noqa: N802, FBT001 - Qt's own
        """Take the keyboard to what stands next, or before; whether there is anything."""
        from PySide6.QtCore import Qt
        from PySide6.QtWidgets import QApplication, QScrollArea

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
        at = target.parentWidget()
        while at is not None:
            if isinstance(at, QScrollArea):
                at.ensureWidgetVisible(target)
            at = at.parentWidget()
        return True
