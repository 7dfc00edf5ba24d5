"""The open case as widgets see it: the session's one door, and what follows from each change.

Widgets listen to three signals and read ``case``, ``composed`` and ``problems``; they change the
case through the few methods below, each of which is one operation of the session.
"""

import gc
import time
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from drafter.anonymise.known import NOTHING, Known
from drafter.anonymise.ledger import Ledger, ledger_of
from drafter.anonymise.memory import forget
from drafter.anonymise.ordinals import Ordinals
from drafter.case.case import Case
from drafter.case.today import Clock, today
from drafter.document.compose import Composed
from drafter.document.model import Document, Identity
from drafter.document.packs import TemplatePack
from drafter.problem import Fix, Problem
from drafter.session import operations
from drafter.session.session import Changed, SaveState, Session
from drafter.ui.bench.changes import changed_pair, is_long, is_outer
from drafter.ui.bench.composing import Followed, by_field, follow
from drafter.ui.bench.lettering import usual_pack
from drafter.ui.bench.pausing import Making, Pausing
from drafter.ui.bench.printed import Printed
from drafter.ui.bench.telling import Telling
from drafter.ui.words.aids import Aids

UNSEEN = 200
"""Milliseconds after which a case is composed that was opened and that no page shows."""
_SWEEPS = (20_000, 20, 100)
"""When Python looks for cycles: seldom among all that stays, as a long case is some 100 ms."""


class Workbench(QObject):
    """A session, composed and checked after it is first seen, and again after each pause."""

    case_changed = Signal()
    problems_changed = Signal()
    save_state_changed = Signal()
    looked_at = Signal(str, str)
    """The record and field that a person is at."""
    wanted = Signal(str, str)
    """A record and field that a person asked to see."""
    printed_now = Signal(object)
    """The blocks (:class:`Spliced`) that a field prints at once; all else follows."""

    def __init__(
        self,
        session: Session,
        parent: QObject | None = None,
        *,
        clock: Clock = today,
        known: Known = NOTHING,
    ) -> None:
        super().__init__(parent)
        self.session = session
        self.known = known
        """What is known beside the case: the words that the office lets through."""
        self.today = clock
        self.pack: TemplatePack = usual_pack(session.case)
        self.body = ""
        """The id of the body that a letter goes to; empty for the first."""
        self.identity = Identity.ANONYMISED
        self.composed: Composed | None = None
        self.shown: Document | None = None
        """What the preview shows: never anything that leaves the window."""
        self.composed_case = session.case
        """The case that ``composed`` was made of."""
        self.problems: tuple[Problem, ...] = ()
        self.by_field: Mapping[tuple[str, str], list[Problem]] = {}
        self.ordinals = Ordinals({}, {})
        self.printed: Mapping[str, Printed] = {}
        """Where each record stands in the statement, by its id."""
        self._found: tuple[Problem, ...] = ()
        self.telling = Telling(self._settled, self)
        """What the statement tells of its people, read when the keys have rested."""
        self.telling.changed.connect(self._retell)
        self.trouble = ""
        """Why the case can't be composed, where it can't."""
        self.scan = Aids(self)
        """Reads texts of the case for whoever edits them."""
        self._followed: Followed | None = None
        self._is_typing = self._is_untold = False
        """Whether words are being typed; whether views wait for the pause to show them."""
        self._outer: dict[str, bool] = {}
        self._pausing = Pausing(self._making, lambda: is_long(self.case), self)
        self._pausing.rested.connect(self.tell_now)
        self._pausing.followed.connect(self._take)
        self._clock = QTimer(self)
        self._clock.setInterval(500)
        self._clock.timeout.connect(lambda: session.tick(time.monotonic()))
        self._clock.start()
        session.subscribe(self._changed)
        session.subscribe_saving(self._saving)
        gc.set_threshold(*_SWEEPS)
        self._pausing.begin(UNSEEN)

    @property
    def case(self) -> Case:
        """The case as it is."""
        return self.session.case

    @property
    def ledger(self) -> Ledger:
        """Who is called what."""
        return ledger_of(self.case)

    def set_field(self, record: str, field: str, value: Any) -> None:  # noqa: ANN401 - any field's value
        """Give a field of a record a value."""
        operations.set_field(self.session, record=record, field=field, value=value)

    def type_in(self, record: str, field: str, value: Any) -> None:  # noqa: ANN401 - any field's value
        """Give a field what a person types into it.

        For words, views other than the field and its paragraph follow at the pause, or as soon
        as the keyboard leaves the field: the case itself is changed at once.
        """
        self._is_typing = isinstance(value, str) and self._is_outer(record)
        try:
            self.set_field(record, field, value)
        finally:
            self._is_typing = False

    def _is_outer(self, record: str) -> bool:
        """Whether a record stands in one of the case's own lists; of one record it stays so."""
        if record not in self._outer:
            self._outer[record] = is_outer(self.case, record)
        return self._outer[record]

    def tell_now(self) -> None:
        """Let every view show the case as it is, where one was left to follow at the pause."""
        if self._is_untold:
            self._is_untold = False
            self.case_changed.emit()

    def add_record(self, field: str, record: Any, at: int) -> str:  # noqa: ANN401 - any record
        """Put a record into one of the case's lists; its id."""
        return operations.add_record(
            self.session, holder=self.case.id, field=field, record=record, at=at
        )

    def add_records(self, field: str, records: Sequence[Any], at: int) -> tuple[str, ...]:
        """Put records into one of the case's lists in one step; their ids."""
        return operations.add_records(
            self.session, holder=self.case.id, field=field, records=records, at=at
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
        """Make the replacement that a problem offers, unless its words have changed since."""
        self.tell_now()
        if not operations.accept_fix(self.session, fix=fix, seen=self.composed_case):
            self.compose_now()

    def leave_field(self) -> None:
        """What was typed is written to disk at once."""
        self.tell_now()
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

    def show_names(self, *, real: bool) -> None:
        """Compose under real names, for the eyes at this window alone, or under pseudonyms."""
        self.identity = Identity.IDENTIFIABLE if real else Identity.ANONYMISED
        self.compose_now()

    def show_pack(self, pack: TemplatePack, body: str = "") -> None:
        """Compose by another template; a letter to the body of that id."""
        if (pack, body) != (self.pack, self.body):
            self.pack, self.body = pack, body
            self.compose_now()

    def close(self) -> bool:
        """Stop listening and write what is left; False where the window holds the only copy."""
        self._clock.stop()
        self._pausing.stop()
        self.telling.stop()
        is_kept = self.session.close()
        if is_kept:
            forget()
        return is_kept

    def begin(self) -> None:
        """The case is in sight as it was kept: now see what follows from it."""
        if not self.is_read:
            self._pausing.begin(0)

    @property
    def is_read(self) -> bool:
        """Whether the case was ever composed and checked; until then nothing is known of it."""
        return self._followed is not None

    @property
    def is_settled(self) -> bool:
        """Whether everything that is shown follows from the case as it is."""
        return self.is_read and self.composed_case is self.case

    @property
    def pause(self) -> float:
        """Seconds without a key after which the rest follows: longer where that takes long."""
        return self._pausing.seconds

    @property
    def is_pausing(self) -> bool:
        """Whether what follows from the last change waits for the keys to rest."""
        return self._pausing.is_waiting

    def _changed(self, changed: Changed) -> None:
        self._pausing.begin()
        self._print_at_once(changed)
        self._is_untold = True
        if not self._is_typing:
            self.tell_now()
        if changed.places:
            self.looked_at.emit(changed.places[0].record, changed.places[0].field)

    def _print_at_once(self, changed: Changed) -> None:
        """What a changed text prints, where that is certain already; all else at the pause."""
        instant = self._followed.instant if self._followed else None
        if instant is None or len(changed.places) != 1:
            return
        place = changed.places[0]
        pair = changed_pair(changed.before, changed.after, place.record)
        if pair is None:
            return
        spliced = instant.splice(changed.after, *pair, place.field)
        if spliced is not None:
            self.printed_now.emit(spliced)

    def _saving(self, _state: SaveState) -> None:
        self.save_state_changed.emit()

    def compose_now(self) -> None:
        """Compose and check the case as it is, and wait for it."""
        self._pausing.make_now()

    def _making(self) -> Making:
        """What composes and checks the case as it is now, in any thread."""
        case, pack, identity, body = self.case, self.pack, self.identity, self.body
        day, known = self.today(), self.known
        return lambda is_wanted: follow(
            case, pack, identity, is_wanted, body, today=day, known=known
        )

    def _take(self, followed: Followed) -> None:
        self._followed = followed
        self.composed, self.shown = followed.composed, followed.shown
        self.composed_case = followed.case
        self.ordinals, self.trouble = followed.ordinals, followed.trouble
        self._found, self.printed = followed.problems, followed.printed
        self.telling.wait()
        self._retell()

    def _settled(self) -> tuple[Case, Composed | None, Known] | None:
        """The case with all that followed from it; None while something is still to follow."""
        return (self.case, self.composed, self.known) if self.is_settled else None

    def _retell(self) -> None:
        """Show every problem: what was found, and what is told of somebody and undecided."""
        self.problems = self.telling.with_open(self.composed_case, self._found)
        self.by_field = by_field(self.problems)
        self.problems_changed.emit()
