"""Work that takes longer than a blink, off the window's thread; no job outlives its window."""

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QThread, Signal

from drafter.errors import StoppedError


class Steering(QObject):
    """Hands a job's progress to the window, and the wish to stop to the job.

    The work calls it with the share done, 0 to 1, from its own thread.
    """

    told = Signal(float)
    stopped = Signal()
    """The work is to end, on somebody's word or because its page goes."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._stop = threading.Event()
        parent.destroyed.connect(self._stop.set)

    def stop(self) -> None:
        """Have the work end at its next word of progress."""
        self._stop.set()
        self.stopped.emit()

    def check(self) -> None:
        """Raise StoppedError where the work is to end."""
        if self._stop.is_set():
            raise StoppedError

    def __call__(self, share: float) -> None:
        """Say how much is done. Raises StoppedError where it is to end."""
        self.check()
        self.told.emit(share)


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

    The parent owns it: when the parent goes, it waits for the work and nothing follows. A page
    goes a moment after it is left: until then :func:`let_go` sees to that, and ``unwanted`` is
    given what was made for nobody, so that nothing of it is left.
    """

    finished = Signal()

    def __init__(
        self,
        work: Callable[[], Any],
        then: Callable[[Any], object],
        failed: Callable[[Exception], object],
        parent: QObject,
        *,
        unwanted: Callable[[Any], object] = lambda _: None,
    ) -> None:
        super().__init__(parent)
        self._then, self._failed, self._unwanted = then, failed, unwanted
        self.is_let_go = False
        """Whether whoever asked is about to go."""
        self._thread = _Thread(work, self)
        self._thread.finished.connect(self._done)
        parent.destroyed.connect(self._thread.wait)
        self._thread.start()

    def _done(self) -> None:
        try:
            error, result = self._thread.error, self._thread.result
            if self.is_let_go:
                if error is None:
                    self._unwanted(result)
            elif error is not None:
                self._failed(error)
            else:
                self._then(result)
        finally:
            self.finished.emit()
            self.deleteLater()


def let_go(page: QObject) -> None:
    """Have nothing follow from what a page asked for: it is left, or its cases are locked.

    Work that can be stopped is.
    """
    for steering in page.findChildren(Steering):
        steering.stop()
    for job in page.findChildren(Job):
        job.is_let_go = True
