"""What has just come is brought into sight, however far the page is scrolled."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

from drafter.ui.pieces.look import look
from drafter.ui.pieces.theme import GRID


def bring_into_sight(widget: QWidget) -> None:
    """Scroll to a widget once it has its place, which layouts inside layouts give it in turns."""

    def bring() -> None:
        around = widget.parent()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parent()
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget, 0, look().pixels(2 * GRID))

    QTimer.singleShot(0, widget, lambda: QTimer.singleShot(0, widget, bring))
