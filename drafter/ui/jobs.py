"""Work that takes longer than a blink, off the window's thread; no job outlives its window."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QThread, Signal


class _Thread(QThread):
    """One function in a thread of its own."""

    def __init__(self, work: Callable[[], Any], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self.result: Any = None
        self.error: Exception | None = None

    def run(self) -> None:
        """Do the work; whatever it raises is handed over, not lost in the thread."""
        try:
            self.result = self._work()
        except Exception as error:  # noqa: BLE001 - handed to whoever asked
            self.error = error


class Job(QObject):
    """A piece of work and what follows it, on the window's thread.

    The parent owns it: when the parent goes, it waits for the work and nothing follows.
    """

    finished = Signal()

    def __init__(
        self,
        work: Callable[[], Any],
        then: Callable[[Any], object],
        failed: Callable[[Exception], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._then, self._failed = then, failed
        self._thread = _Thread(work, self)
        self._thread.finished.connect(self._done)
        parent.destroyed.connect(self._thread.wait)
        self._thread.start()

    def _done(self) -> None:
        if self._thread.error is not None:
            self._failed(self._thread.error)
        else:
            self._then(self._thread.result)
        self.finished.emit()
        self.deleteLater()
