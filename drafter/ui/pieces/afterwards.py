"""What waits until the window has been seen: whatever is not needed for its first picture."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


def afterwards(owner: QObject, milliseconds: int, act: Callable[[], object]) -> None:
    """Do something so long after the window's events were first looked at; not if ``owner`` went.

    The time does not begin now: on a slow computer it would be over before anything is painted.
    """
    QTimer.singleShot(0, owner, lambda: QTimer.singleShot(milliseconds, owner, act))
