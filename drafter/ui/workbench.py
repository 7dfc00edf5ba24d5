"""The open case as widgets see it: the session's one door, and what follows from each change.

Widgets listen to three signals and read ``case``, ``composed`` and ``problems``; they change the
case through the few methods below, each of which is one operation of the session.
"""

import time
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from drafter.anonymise.ledger import Ledger, ledger_of
from drafter.anonymise.ordinals import Ordinals, ordinals_of
from drafter.case.case import Case
from drafter.checks.review import review
from drafter.document.compose import Composed
from drafter.document.model import Identity
from drafter.document.packs import TemplatePack, packs
from drafter.drafting import compose_case
from drafter.errors import DrafterError
from drafter.problem import Fix, Problem
from drafter.scanning import ScannedSpan, scan
from drafter.session import Changed, SaveState, Session, operations
from drafter.ui.printed import Printed, printed_places

PAUSE = 150
"""Milliseconds without a key after which numbers, references and checks follow."""


class Workbench(QObject):
    """A session, composed and checked again after each pause."""

    case_changed = Signal()
    problems_changed = Signal()
    save_state_changed = Signal()
    looked_at = Signal(str, str)
    """The record and field that a person is at."""
    wanted = Signal(str, str)
    """A record and field that a person asked to see."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.pack: TemplatePack = packs()[0]
        self.identity = Identity.ANONYMISED
        self.composed: Composed | None = None
        self.problems: tuple[Problem, ...] = ()
        self.by_field: Mapping[tuple[str, str], list[Problem]] = {}
        self.ordinals: Ordinals = ordinals_of(session.case)
        self.printed: Mapping[str, Printed] = {}
        """Where each record stands in the statement, by its id."""
        self.trouble = ""
        """Why the case can't be composed, where it can't."""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.compose_now)
        self._clock = QTimer(self)
        self._clock.setInterval(500)
        self._clock.timeout.connect(lambda: session.tick(time.monotonic()))
        self._clock.start()
        session.subscribe(self._changed)
        session.subscribe_saving(self._saving)
        self.compose_now()

    @property
    def case(self) -> Case:
        """The case as it is."""
        return self.session.case

    @property
    def ledger(self) -> Ledger:
        """Who is called what."""
        return ledger_of(self.case)

    def scan(self, text: str) -> tuple[ScannedSpan, ...]:
        """Who and what is named in a text of this case."""
        return scan(text, self.case).spans

    def set_field(self, record: str, field: str, value: Any) -> None:  # noqa: ANN401 - any field's value
        """Give a field of a record a value."""
        operations.set_field(self.session, record=record, field=field, value=value)

    def add_record(self, field: str, record: Any, at: int) -> str:  # noqa: ANN401 - any record
        """Put a record into one of the case's lists; its id."""
        return operations.add_record(
            self.session, holder=self.case.id, field=field, record=record, at=at
        )

    def remove_record(self, record: str) -> None:
        """Take a record out."""
        operations.remove_record(self.session, record=record)

    def move_record(self, record: str, to: int) -> None:
        """Give a record another place in its list."""
        operations.move_record(self.session, record=record, to=to)

    def sort_chronology(self) -> None:
        """Put what happened in order of date; undated items stay behind their neighbour."""
        operations.sort_chronology(self.session)

    def accept_fix(self, fix: Fix) -> None:
        """Make the replacement that a problem offers."""
        operations.accept_fix(self.session, fix=fix)

    def leave_field(self) -> None:
        """What was typed is written to disk at once."""
        self.session.leave_field()

    def undo(self) -> None:
        """Take the last step back."""
        self.session.undo()

    def redo(self) -> None:
        """Take it again."""
        self.session.redo()

    def look_at(self, record: str, field: str) -> None:
        """Say where the person is: the preview follows."""
        self.looked_at.emit(record, field)

    def go_to(self, record: str, field: str) -> None:
        """Ask for a record's field to be shown."""
        self.wanted.emit(record, field)

    def close(self) -> bool:
        """Stop listening and write what is left; False where the window holds the only copy."""
        self._clock.stop()
        self._pause.stop()
        return self.session.close()

    def _changed(self, changed: Changed) -> None:
        self.case_changed.emit()
        self._pause.start()
        if changed.places:
            self.looked_at.emit(changed.places[0].record, changed.places[0].field)

    def _saving(self, _state: SaveState) -> None:
        self.save_state_changed.emit()

    def compose_now(self) -> None:
        """Compose and check the case as it is."""
        self._pause.stop()
        try:
            self.ordinals = ordinals_of(self.case)
            self.composed = compose_case(self.case, self.pack, self.identity)
            self.trouble = ""
        except DrafterError as error:
            self.composed, self.trouble = None, str(error)
        composed = self.composed
        self.printed = printed_places(composed.document, self.ordinals) if composed else {}
        self.problems = review(self.case, composed)
        by_field: dict[tuple[str, str], list[Problem]] = {}
        for problem in self.problems:
            by_field.setdefault((problem.place.record, problem.place.field), []).append(problem)
        self.by_field = by_field
        self.problems_changed.emit()
