"""When what follows from a case is made: after a pause, off the window's thread if that is felt."""

import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from drafter.errors import StoppedError
from drafter.ui.bench.composing import Followed
from drafter.ui.pieces.jobs import Job

PAUSE = 150
"""Milliseconds without a key after which numbers, references and checks follow."""
LONG_PAUSE = 400
"""The same where composing takes so long that it would be felt between two keys."""
BLINK = 0.06
"""Seconds above which composing goes off the window's thread."""
_SWITCH = 0.0005
"""Seconds after which a thread that composes lets the window's thread go on."""

Making = Callable[[Callable[[], bool]], Followed]
"""Makes all that follows from a state of the case, while it is wanted; any thread."""


class Pausing(QObject):
    """Waits for the keys to rest, and has what follows made.

    ``making`` takes hold of the case as it is; ``is_long`` guesses whether it takes long to make
    what follows from it, before that was ever done.
    """

    rested = Signal()
    """The keys have rested: what shows the case itself may do so first."""
    followed = Signal(object)
    """The :class:`Followed` of the last state; of one that has gone on since there is none."""

    def __init__(
        self, making: Callable[[], Making], is_long: Callable[[], bool], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._making, self._is_long = making, is_long
        self._took: float | None = None
        self._wanted: object = None
        """Stands for the making whose result is waited for; None where nobody waits."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._make_soon)

    @property
    def seconds(self) -> float:
        """How long the keys have to rest: longer where making takes long."""
        return (LONG_PAUSE if self._takes_long() else PAUSE) / 1000

    @property
    def is_waiting(self) -> bool:
        """Whether the keys have not rested for so long since the last change."""
        return self._timer.isActive()

    def begin(self, milliseconds: int | None = None) -> None:
        """Wait anew, so long or as long as is due; what was being made is not wanted any more."""
        self._wanted = None
        self._timer.start(round(self.seconds * 1000) if milliseconds is None else milliseconds)

    def stop(self) -> None:
        """Wait for nothing, and want nothing that is being made."""
        self._timer.stop()
        self._wanted = None

    def make_now(self) -> None:
        """Have what follows made, and wait for it."""
        self.stop()
        self.rested.emit()
        self._take(self._making()(lambda: True))

    def _takes_long(self) -> bool:
        return self._is_long() if self._took is None else self._took > BLINK

    def _make_soon(self) -> None:
        """At once where that is quick; else off the window's thread."""
        if not self._takes_long():
            self.make_now()
            return
        self.rested.emit()
        make, wanted = self._making(), object()
        self._wanted = wanted

        def is_wanted() -> bool:
            return self._wanted is wanted

        def take(followed: Followed) -> None:
            if is_wanted():
                self._take(followed)

        def failed(error: Exception) -> None:
            if not isinstance(error, StoppedError):
                raise error

        sys.setswitchinterval(_SWITCH)
        Job(lambda: make(is_wanted), take, failed, self)

    def _take(self, followed: Followed) -> None:
        self._took = followed.seconds
        self.followed.emit(followed)
