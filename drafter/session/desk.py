"""An open vault at work: what is done at its opening, its list of cases, the one that is open."""

import datetime as dt
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import closing, suppress
from typing import Self

from drafter.case.case import Case
from drafter.errors import DrafterError
from drafter.problem import Problem, Severity
from drafter.session.session import Session
from drafter.store import (
    audit,
    backup,
    cases,
    checking,
    emergency,
    erase,
    history,
    listing,
    thinning,
)
from drafter.store.certificate import ErasureCertificate
from drafter.store.connection import connect
from drafter.store.faults import SqlError
from drafter.store.filters import ALL, Filters
from drafter.store.search import Hit
from drafter.store.store import Store, open_store
from drafter.store.vault import Vault

Now = Callable[[], dt.datetime]


def utc_now() -> dt.datetime:
    """The time, aware."""
    return dt.datetime.now(tz=dt.UTC)


class StoreKeeping:
    """Keeps an open case in its vault; what the vault can't take is sealed beside it."""

    def __init__(self, store: Store, now: Now = utc_now) -> None:
        self._store, self._now = store, now

    def save(self, before: Case, after: Case, steps: str) -> None:
        """Write what differs, and the history, in one transaction."""
        self._store.save(before, after, steps=steps, now=self._now())

    def put_aside(self, before: Case, after: Case) -> None:
        """Seal the case in the caseworker's own folder, for the next unlock."""
        emergency.put_aside(self._store.vault, before, after, now=self._now())

    def forget_aside(self, case: Case) -> None:
        """Drop what was put aside."""
        emergency.forget_aside(self._store.vault, case.id)


class Desk:
    """A vault that is open to work in. :meth:`open` is its maker.

    ``notices`` are sentences for the caseworker: what was merged, mended or could not be done
    at the opening. None of it stops the work.

    ``apart`` runs a piece of work that need not be waited for, on any thread: a backup reads the
    vault over a connection of its own, so nobody's typing waits for it.
    """

    def __init__(
        self, store: Store, now: Now = utc_now, *, apart: Callable[[Callable[[], None]], None]
    ) -> None:
        self.store = store
        self.notices: list[str] = []
        self.session: Session | None = None
        self._now = now
        self._last_backup: float | None = None
        self._changed = False
        self._apart = apart
        self._backing_up = threading.Lock()
        self._is_closing = False

    @classmethod
    def open(
        cls,
        vault: Vault,
        *,
        now: Now = utc_now,
        apart: Callable[[Callable[[], None]], None] = lambda work: work(),
    ) -> Self:
        """Open a vault as its one writer, finish what was begun, merge what was put aside.

        Raises HeldError where somebody else has it, and whatever open_store raises.
        """
        desk = cls(open_store(vault, now=now()), now, apart=apart)
        desk.notices += [*filter(None, [vault.notice]), *desk.store.notices]
        try:
            desk._merge()
        except DrafterError as error:
            desk.notices.append(str(error))
        if cases.all_ids(desk.store.db):
            desk._back_up_apart(time.monotonic())
        audit.record(desk.store.db, audit.Deed.UNLOCKED, now=now())
        return desk

    def _merge(self) -> None:
        merged = emergency.merge_aside(self.store.vault, self.store.db, now=self._now())
        self.notices += [each.sentence for each in merged if each.sentence]

    def _back_up_apart(self, clock: float) -> None:
        """Have a backup made without waiting for it."""
        self._last_backup, self._changed = clock, False
        self._apart(self._back_up_quietly)

    def _back_up_quietly(self) -> None:
        """Make a backup on any thread; what went wrong becomes a notice."""
        try:
            self._back_up(self._go_on)
        except DrafterError as error:
            if not self._is_closing:
                self.notices.append(str(error))

    def _go_on(self, _share: float) -> None:
        if self._is_closing:
            raise DrafterError("The cases are being closed.")

    def _back_up(self, progress: backup.Progress | None) -> None:
        """Back up and thin out over a connection of its own, one at a time."""
        vault = self.store.vault
        with self._backing_up, closing(connect(vault.database, vault.key, writing=False)) as db:
            backup.back_up(vault, db, now=self._now(), progress=progress)
            thinning.thin_out(vault, now=self._now())

    def back_up(self, clock: float, progress: backup.Progress | None = None) -> None:
        """Make a backup now and thin out the older ones. Raises BackupError."""
        self._back_up(progress)
        self._last_backup, self._changed = clock, False

    def tick(self, clock: float) -> None:
        """Save what is due, and back up after half an hour in which something changed."""
        if self.session is not None:
            self.session.tick(clock)
        if backup.is_due(last=self._last_backup, now=clock, changed=self._changed):
            self._back_up_apart(clock)

    @property
    def is_check_due(self) -> bool:
        """Whether a week has passed since all of the vault was looked at."""
        return checking.is_due(self.store.db, now=self._now())

    def finish_check(self, found: Iterable[checking.Finding]) -> tuple[checking.Finding, ...]:
        """Mend what ``store.check``, made on any thread, found and may be mended."""
        return checking.finish_check(self.store.db, found, now=self._now())

    def page(self, filters: Filters = ALL, after: listing.Cursor | None = None) -> listing.Page:
        """A page of the list of cases, the last changed first."""
        return listing.page(self.store.db, filters=filters, after=after)

    def search(self, typed: str, filters: Filters = ALL) -> tuple[Hit, ...]:
        """The cases that have all the words typed."""
        return self.store.search(typed, filters)

    def lines(self, hits: Iterable[Hit]) -> tuple[listing.ListedCase, ...]:
        """What the list says of the cases that were found."""
        return listing.lines_of(self.store.db, [hit.case_id for hit in hits])

    def add(self, case: Case) -> Session:
        """Keep a new case and open it; the one that was open is closed first."""
        self.close_case()
        return self.open_case(self.store.create(case, now=self._now()).id)

    def open_case(self, case_id: str) -> Session:
        """Open a case, its undo history with it; the one that was open is closed first.

        Raises DrafterError where that one could be saved nowhere.
        """
        self.close_case()
        case = self.store.load(case_id)
        steps = history.steps_of(self.store.db, case_id)
        audit.record(self.store.db, audit.Deed.OPENED, now=self._now(), case_id=case_id)
        self.session = Session(case, StoreKeeping(self.store, self._now), history=steps)
        self.session.subscribe(self._note_change)
        return self.session

    def _note_change(self, _changed: object) -> None:
        self._changed = True

    def close_case(self, problems: tuple[Problem, ...] | None = None) -> None:
        """Save and close the open case, and keep a version of it.

        ``problems`` are those that the list of cases will count. Raises DrafterError where what
        was typed is safe nowhere: the case then stays open.
        """
        session = self.session
        if session is None:
            return
        if not session.close():
            raise DrafterError(session.save_state.sentence)
        self.session = None
        cases.forget(self.store.db, session.case.id)
        with suppress(DrafterError):  # the case itself is safe; a version is a convenience
            history.keep_version(
                self.store.db, session.case.id, history.Moment.SESSION, now=self._now()
            )
            if problems is not None:
                counts = Counter(problem.severity for problem in problems)
                cases.set_open_problems(
                    self.store.db,
                    session.case.id,
                    blocks=counts[Severity.BLOCKS],
                    to_fix=counts[Severity.FIX],
                    to_consider=counts[Severity.CONSIDER],
                )

    def erase(self, case_id: str, progress: backup.Progress | None = None) -> ErasureCertificate:
        """Erase a case for good; the certificate."""
        if self.session is not None and self.session.case.id == case_id:
            self.close_case()
        with self._backing_up:  # a copy begun before would hold what is to be gone
            return erase.erase(
                self.store.vault, self.store.db, case_id, now=self._now(), progress=progress
            )

    def close(self) -> None:
        """Close the open case, then the vault. Raises DrafterError as :meth:`close_case`."""
        self.close_case()
        self._is_closing = True  # a backup that is being made ends, and leaves nothing
        with self._backing_up:
            self._close_vault()

    def _close_vault(self) -> None:
        with suppress(DrafterError, SqlError):  # a vault that is gone can't be tidied up
            audit.keep_count(self.store.vault, self.store.db)
        with suppress(DrafterError, SqlError):
            self.store.close()
