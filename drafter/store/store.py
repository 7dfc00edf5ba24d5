"""What a session of work opens: one vault's cases, with one writer and one thread that has it.

An opening has two halves. :func:`drafter.store.unsettled.open_unsettled` gives what a list of
cases is made of, and writes nothing; :func:`settled` looks whether the database is sound, does
what an opening has to do, and gives the :class:`Store` that may write.
"""

import datetime as dt
from collections.abc import Iterable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from drafter.errors import DrafterError
from drafter.store.database import Database
from drafter.store.faults import SqlError, explained_sql
from drafter.store.lock import Holder, VaultLock
from drafter.store.open_cases import OpenCases, connect_to_read
from drafter.store.reserve import keep_reserve, with_room
from drafter.store.shape import is_newest, refuse_newer, version_of
from drafter.store.soundness import quick_check
from drafter.store.tombstones import left_to_erase
from drafter.store.transactions import immediate
from drafter.store.unlocked import EVIDENCE, Vault
from drafter.store.unsettled import Unsettled, open_unsettled

if TYPE_CHECKING:
    from drafter.case.case import Case


class Store(OpenCases):
    """The cases of an open vault that was looked at. :func:`open_store`, :func:`settled` make it.

    ``notices`` are sentences about what could not be done at the opening and does not stop the
    work.
    """

    def __init__(
        self, vault: Vault, db: Database, lock: VaultLock | None, notices: Iterable[str] = ()
    ) -> None:
        super().__init__(vault, db, lock)
        self.notices = list(notices)

    @property
    def db(self) -> Database:
        """The connection that writes, or the only one of a store opened for reading."""
        return self._own

    @property
    def writing(self) -> bool:
        """Whether it may write: the lock is ours."""
        return self._lock is not None

    def load(self, case_id: str) -> "Case":
        """The whole case. See :func:`drafter.store.cases.load`."""
        from drafter.store import cases

        return cases.load(self.db, case_id)

    def save(
        self,
        before: "Case",
        after: "Case",
        *,
        steps: str | None = None,
        now: dt.datetime | None = None,
    ) -> None:
        """Write what changed, and the undo history where it is given, both or neither.

        See :func:`drafter.store.cases.save` and :func:`drafter.store.history.keep_steps`.
        """
        from drafter.store import cases, history

        self.confirm()
        with immediate(self.db):
            cases.save(self.db, before, after, now=now)
            if steps is not None:
                history.keep_steps(self.db, after.id, steps)
            revision = cases.revision_of(self.db, after.id)
        self.confirm()  # what vanished meanwhile took the write and kept nothing
        cases.remember(self.db, after, revision)

    def confirm(self) -> None:
        """Raise LostError where what is written would no longer reach the vault."""
        if self._lock is not None:
            self._lock.confirm()

    def create(self, case: "Case", *, now: dt.datetime | None = None) -> "Case":
        """Keep a new case; return it with the id it has here."""
        from drafter.store import cases

        return cases.create(self.db, case, now=now)

    def _tidy(self, db: Database) -> None:
        """Bring the write-ahead log into the database."""
        if self.writing:
            with suppress(SqlError):  # on a full disk; what is in the log is safe there
                db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()


def open_store(
    vault: Vault,
    *,
    writing: bool = True,
    over: Holder | None = None,
    now: dt.datetime | None = None,
) -> Store:
    """Open an unlocked vault's cases; with ``writing``, as their only writer: see :func:`settled`.

    To read, a database of an older shape is shown in today's, with nothing in what it lacks.
    Raises HeldError where somebody else writes (``over``: see VaultLock.take), NewerVaultError
    where a newer program has changed the shape and writing is asked, DamagedError where the
    database is not what it must be; nothing is made in its place.
    """
    if not writing:
        return _to_read(vault)
    with open_unsettled(vault, over=over) as cases:  # closed, unless it was handed over
        return settled(cases, now=now or dt.datetime.now(dt.UTC))


def settled(cases: Unsettled, *, now: dt.datetime, whole: bool = False) -> Store:
    """Look (``whole``: at every page), then do what an opening to write has to do.

    The shape is brought up to date after a backup, wholly or not at all; cases that an older
    database brought back are erased again. Raises DamagedError and NewerVaultError, and has then
    written nothing; where it raises, ``cases`` is still the caller's to close.
    """
    vault = cases.vault
    with explained_sql():
        db = cases.look(whole=whole)
        with_room(vault.folder, partial(_bring_up_to_date, vault, db, now))
        notices = _finish_erasures(vault, db, now)
        if (vault.folder / EVIDENCE).is_dir():
            from drafter.store.clearing import clear

            with suppress(DrafterError):  # on a full disk; it is done at the next opening
                clear(vault, db, now=now)
        notices += _look_for_what_was_put_back(vault, db, now)
    return Store(*cases.hand_over(), notices)


def _to_read(vault: Vault) -> Store:
    db = connect_to_read(vault)
    try:
        quick_check(db, encrypted=not vault.training)
        return Store(vault, db, None)
    except BaseException:
        db.close()
        raise


def _bring_up_to_date(vault: Vault, db: Database, now: dt.datetime) -> None:
    """Migrate; after a backup, where there is anything to lose."""
    refuse_newer(db)
    if is_newest(db):
        return
    from drafter.store.backup import back_up
    from drafter.store.migrations import migrate

    if version_of(db):
        back_up(vault, db, now=now)
    migrate(db)


def _look_for_what_was_put_back(vault: Vault, db: Database, now: dt.datetime) -> tuple[str, ...]:
    """Say where the end of the trail is gone or the header is an old one: somebody did that."""
    from drafter.store.audit import Deed, end_in_doubt, record
    from drafter.store.generations import note_header, older_header

    doubt, older = end_in_doubt(vault, db), older_header(vault, db)
    with suppress(DrafterError):  # on a full disk; it is noted at the next opening
        if doubt:
            record(db, Deed.DOUBTED, now=now)
        if not older:
            note_header(vault, db)
    return tuple(filter(None, (doubt, older)))


def _finish_erasures(vault: Vault, db: Database, now: dt.datetime) -> tuple[str, ...]:
    """End what erasing began; where that can't be done yet (a full disk), it is told."""
    try:
        left = left_to_erase(vault, db)
        if not left:
            keep_reserve(vault.folder)
            return ()
        from drafter.store.erase import finish_erasures

        done = finish_erasures(vault, db, now=now, left=left)
    except DrafterError as error:
        return (str(error),)
    return tuple(
        "An erasure is not finished: a backup could not be rewritten; see its certificate."
        for certificate in done
        if not certificate.is_finished
    )
