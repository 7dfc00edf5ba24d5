"""Cases in sight whose problems nobody has counted are counted while nothing else is done."""

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from drafter.errors import DrafterError, StoppedError
from drafter.ui.pieces.jobs import Job, Steering

if TYPE_CHECKING:
    from drafter.problem import Problem
    from drafter.session.desk import Desk
    from drafter.ui.cases.caselist import CaseGrid, CasesModel

QUIET = 1_200
"""Milliseconds in which the list stayed as it is before a case is read."""


class Counting(QObject):
    """Counts for the rows in sight, one case at a time, off the window's thread.

    A case has counts once it was closed in the window; one that was taken in, made of a text or
    by a command has none. A case that can't be read is left as it is: opening it says why.
    """

    def __init__(
        self, desk: "Desk", model: "CasesModel", table: "CaseGrid", today: Callable[[], dt.date]
    ) -> None:
        super().__init__(table)
        self._desk, self._model, self._table, self._today = desk, model, table, today
        self._tried: set[str] = set()
        self._is_busy = False
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET)
        self._quiet.timeout.connect(self.go_on)
        model.modelReset.connect(self._wait)
        table.verticalScrollBar().valueChanged.connect(lambda _: self._quiet.start())
        self._quiet.start()

    def _wait(self) -> None:
        """Nothing is counted beside typing: what is being counted is left for later."""
        for steering in self.findChildren(Steering):
            steering.stop()
        self._quiet.start()

    def _next(self) -> str:
        """The first case in sight that has no counts; empty where all have."""
        first = max(self._table.rowAt(0), 0)
        last = self._table.rowAt(self._table.viewport().height() - 1)
        last = last if last >= 0 else self._model.rowCount() - 1
        for row in range(first, last + 1):
            case = self._model.case(row)
            if case is not None and case.problems is None and case.case_id not in self._tried:
                return case.case_id
        return ""

    def go_on(self) -> None:
        """Count for the next case in sight, unless the list is left or nothing is to be counted."""
        case_id = self._next()
        if self._is_busy or not case_id or not self._desk.is_open or not self._table.isVisible():
            return
        from drafter.ui.cases.counted import counting_of  # noqa: PLC0415 - it loads all of a case

        self._tried.add(case_id)
        steering = Steering(self)

        def is_wanted() -> bool:
            steering(0.0)  # it raises once the list is left
            return True

        try:
            count = counting_of(self._desk, case_id, self._today(), is_wanted)
        except DrafterError:
            steering.deleteLater()
            self._quiet.start()
            return

        def ended() -> None:
            self._is_busy = False
            steering.deleteLater()

        def keep(problems: "tuple[Problem, ...]") -> None:
            ended()
            self._keep(case_id, problems)

        def failed(error: Exception) -> None:
            ended()
            if not isinstance(error, StoppedError):
                raise error
            self._tried.discard(case_id)
            self._quiet.start()

        self._is_busy = True
        Job(count, keep, failed, self)

    def _keep(self, case_id: str, problems: "tuple[Problem, ...]") -> None:
        if not self._desk.is_open or self._desk.session is not None:
            return  # a case that is open keeps its own counts when it is closed
        self._desk.note_problems(case_id, problems)
        self._model.renew(case_id)
        self.go_on()
