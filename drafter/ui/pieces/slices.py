"""Many small pieces of work on the window's thread, one between two keys."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer

from drafter.errors import DrafterError

ItemT = TypeVar("ItemT")


class Slices(QObject):
    """Does ``act`` with each item in turn, and goes with its parent; one that fails is left out."""

    def __init__(
        self, parent: QObject, items: Iterable[ItemT], act: Callable[[ItemT], object]
    ) -> None:
        super().__init__(parent)
        self._left, self._act = iter(list(items)), act
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._step)

    def start(self) -> None:
        """Begin, or go on."""
        self._timer.start()

    def _step(self) -> None:
        for item in self._left:
            with suppress(DrafterError):  # whoever chooses it is told
                self._act(item)
            return
        self._timer.stop()
