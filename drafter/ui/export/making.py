"""A file that is being made: what is being done, the way to stop it, and what came of it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from drafter.errors import DrafterError, StoppedError
from drafter.ui.export.exporting import Made
from drafter.ui.pieces.jobs import Job, Steering
from drafter.ui.pieces.keyboard import hold_place
from drafter.ui.pieces.parts import beside, button, card, label, shown_if, stacked


class Telling(QObject):
    """Hands words of progress from the work's thread to the window's."""

    said = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.steering = Steering(self)

    def __call__(self, words: str) -> None:
        """Say what is being done. Raises StoppedError where nobody waits any more."""
        self.steering.check()
        self.said.emit(words)


class MakingCard(QWidget):
    """Shown while a file is being made; what nobody waits for any more is thrown away."""

    made = Signal(object)
    """The ``Made`` that was waited for."""
    failed = Signal(object)
    """The DrafterError that came instead."""
    ended = Signal()
    """Nobody waits any more, whatever came of it; before what came is handed over."""
    given_up = Signal()
    """The page goes while the file is being made: it is stopped, and nobody asked for that."""

    def __init__(self) -> None:
        super().__init__()
        self._telling: Telling | None = None
        self.jobs = 0
        """Files that are being made, those included that nobody waits for any more."""
        self._doing = label("", "quiet")
        self._bar = bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName("Being made and proven")
        stop = button("Stop", self.stop)
        self.setLayout(stacked(card(stacked(beside(self._doing, None, stop), bar))))
        self.hide()

    @property
    def is_running(self) -> bool:
        """Whether a file is being made that somebody waits for."""
        return self._telling is not None

    def begin(self, work: Callable[[Telling], Made]) -> None:
        """Make a file off the window's thread; the one before is waited for no more."""
        telling = Telling(self)
        telling.said.connect(self._doing.setText)
        telling.steering.stopped.connect(lambda: self._give_up(telling))
        self._telling = telling
        self._doing.setText("Beginning")
        shown_if(self, shown=True)

        def done(made: Made) -> None:
            if self._is_waited_for(telling):
                self.made.emit(made)

        def stopped(error: Exception) -> None:
            if not self._is_waited_for(telling) or isinstance(error, StoppedError):
                return
            if not isinstance(error, DrafterError):
                raise error
            self.failed.emit(error)

        job = Job(lambda: work(telling), done, stopped, self)
        self.jobs += 1
        job.finished.connect(self._count_down)

    def _count_down(self) -> None:
        self.jobs -= 1

    def _is_waited_for(self, telling: Telling) -> bool:
        """Put the progress away; whether anybody still waits for the answer."""
        waits = self._telling is telling
        telling.deleteLater()
        if waits:
            self._end()
        return waits

    def take_keyboard(self) -> None:
        """Let the keyboard rest where what is typed on does nothing; by Tab it is on "Stop"."""
        self._bar.setFocus()

    def stop(self) -> None:
        """Stop waiting: what is being made is thrown away, and nothing was written."""
        telling = self._telling
        self._end()
        if telling is not None:
            telling.steering.stop()

    def _give_up(self, telling: Telling) -> None:
        if self._telling is telling:
            self._end()
            self.given_up.emit()

    def _end(self) -> None:
        self._telling = None
        hold_place(self)
        shown_if(self, shown=False)
        self.ended.emit()
