"""The vault that a widget's window has open."""

from PySide6.QtWidgets import QWidget

from drafter.session.desk import Desk


def desk_of(widget: QWidget) -> Desk | None:
    """The open vault of the window that a widget stands in; None where there is none."""
    window = widget.window()
    desk = None if window is widget else getattr(window, "desk", None)
    return desk if isinstance(desk, Desk) else None
