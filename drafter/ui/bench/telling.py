"""What the statement tells of its people, read once the keys have rested, off the window's thread.

It is told by whoever shows it, and its open points are problems of the case as all others are.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from drafter.anonymise.known import Known
from drafter.case.case import Case
from drafter.checks.intruder import Told, told_of_people
from drafter.document.compose import Composed
from drafter.problem import Problem
from drafter.reviewing.undecided import Undecided, together, undecided
from drafter.ui.pieces.jobs import Job, let_go

REST = 600
"""Milliseconds after all else followed; more where reading takes longer than a sixth of it."""
_SHARE = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What was read of one state of a case, and how long that took, in seconds."""

    case: Case
    composed: Composed | None
    told: tuple[Told, ...]
    seconds: float = 0.0


def read(case: Case, composed: Composed | None, known: Known) -> Read:
    """Read a statement as somebody who wants to know its people would. Any thread."""
    began = time.perf_counter()
    told = told_of_people(case, composed, known) if composed else ()
    return Read(case=case, composed=composed, told=told, seconds=time.perf_counter() - began)


class Telling(QObject):
    """Reads a settled case after a rest; ``changed`` where there is something new to be shown."""

    changed = Signal()

    def __init__(
        self, settled: Callable[[], tuple[Case, Composed | None, Known] | None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._settled = settled
        self._is_reading = False
        self.last: Read | None = None
        """What was read last: of an earlier case while somebody types."""
        self.open: tuple[Undecided, ...] = ()
        """What is to be decided, as :meth:`with_open` last found it."""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self.begin)

    def of(self, case: Case) -> Read | None:
        """What was read of this very case; None where it is still to be read."""
        return self.last if self.last and self.last.case is case else None

    def with_open(self, case: Case, problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
        """The problems of a case with those that this reading adds, the gravest first."""
        self.open = undecided(case, self.last.told, problems) if self.last else ()
        return together(problems, self.open)

    def undecided(self, problem: Problem) -> Undecided | None:
        """What a problem says is to be decided; None for any other problem."""
        return next((each for each in self.open if each.problem == problem), None)

    def wait(self) -> None:
        """Read after a rest, counted from now."""
        seconds = self.last.seconds if self.last else 0.0
        self._rest.start(max(REST, round(seconds * 1000 * _SHARE)))

    def stop(self) -> None:
        """Read no more, and let nothing follow from what is being read."""
        self._rest.stop()
        let_go(self)

    def begin(self) -> None:
        """Read now, where all else has followed and this has not; one reading at a time."""
        now = self._settled()
        if now is None or self._is_reading or self.of(now[0]):
            return
        self._is_reading = True

        def failed(error: Exception) -> None:
            self._is_reading = False
            raise error

        Job(lambda: read(*now), self.take, failed, self)

    def take(self, found: Read) -> None:
        """Keep what was read; where the case has gone on, read again after a rest."""
        self._is_reading = False
        before = self.last
        self.last = found
        if before is None or before.told != found.told or before.case is not found.case:
            self.changed.emit()
        now = self._settled()
        if now is not None and self.of(now[0]) is None:
            self.wait()
