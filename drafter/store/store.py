"""What a session of work opens: one vault's cases, with one writer and one thread that has it."""

import datetime as dt
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from functools import partial
from typing import Self

from sqlite_utils import Database

from drafter.case.case import Case
from drafter.errors import DrafterError
from drafter.store import cases, history, listing, search
from drafter.store.audit import Deed, end_in_doubt, record
from drafter.store.backup import back_up
from drafter.store.checking import Finding, quick_check
from drafter.store.checking_files import whole_check
from drafter.store.clearing import clear
from drafter.store.connection import connect, immediate
from drafter.store.erase import finish_erasures
from drafter.store.faults import SqlError
from drafter.store.filters import ALL, Filters
from drafter.store.generations import note_header, older_header
from drafter.store.indexing import Progress
from drafter.store.lock import Holder, VaultLock
from drafter.store.migrations import is_newest, migrate, refuse_newer, version_of
from drafter.store.places_of_risk import journal_for
from drafter.store.reserve import with_room
from drafter.store.vault import Vault


class Store:
    """The cases of an open vault. :func:`open_store` is its only maker.

    All but :meth:`search` belongs to the thread that opened it; another that calls gets an
    assertion, because a connection has one transaction.
    """

    def __init__(self, vault: Vault, db: Database, lock: VaultLock | None) -> None:
        self.vault = vault
        self._db: Database | None = db
        self._lock = lock
        self._alone = lock is not None and db.execute("PRAGMA journal_mode").fetchone() != ("wal",)
        self._thread = threading.get_ident()
        self.notices: list[str] = []
        """Sentences about what could not be done at the opening and does not stop the work."""

    @property
    def db(self) -> Database:
        """The connection that writes, or the only one of a store opened for reading."""
        assert threading.get_ident() == self._thread, "the store belongs to another thread"
        assert self._db is not None, "the store is closed"
        return self._db

    @property
    def reads_beside(self) -> bool:
        """Whether other threads may search and check; on a shared folder only the writer's may."""
        return not self._alone

    @property
    def writing(self) -> bool:
        """Whether it may write: the lock is ours."""
        return self._lock is not None

    def load(self, case_id: str) -> Case:
        """The whole case. See :func:`drafter.store.cases.load`."""
        return cases.load(self.db, case_id)

    def save(
        self, before: Case, after: Case, *, steps: str | None = None, now: dt.datetime | None = None
    ) -> None:
        """Write what changed, and the undo history where it is given, both or neither.

        See :func:`drafter.store.cases.save` and :func:`drafter.store.history.keep_steps`.
        """
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

    def create(self, case: Case, *, now: dt.datetime | None = None) -> Case:
        """Keep a new case; return it with the id it has here."""
        return cases.create(self.db, case, now=now)

    def page(
        self,
        *,
        filters: Filters = ALL,
        after: listing.Cursor | None = None,
        size: int = 50,
        order: listing.Order = listing.Order.CHANGED,
    ) -> listing.Page:
        """A page of the list. See :func:`drafter.store.listing.page`."""
        return listing.page(self.db, filters=filters, after=after, size=size, order=order)

    def search(self, typed: str, filters: Filters = ALL, size: int = 50) -> tuple[search.Hit, ...]:
        """The cases that have the words, from any thread: on a connection that only reads.

        See :func:`drafter.store.search.search`.
        """
        with self._beside() as db:
            return search.search(db, typed, filters, size)

    def check(self, progress: Progress = lambda _: None) -> tuple[Finding, ...]:
        """Everything wrong with the vault, from any thread: it takes minutes and only reads.

        What it found goes to :func:`drafter.store.checking.finish_check` on the writer.
        """
        with self._beside() as db:
            return whole_check(self.vault, db, progress)

    @contextmanager
    def _beside(self) -> Iterator[Database]:
        """A connection that only reads, beside the writer's.

        On a shared folder the writer has the database for itself: then its own connection, and
        so its own thread, is the only one.
        """
        if self._alone:
            yield self.db
            return
        with closing(connect(self.vault.database, self.vault.key, writing=False)) as db:
            yield db

    def close(self) -> None:
        """Bring the write-ahead log into the database, close it and give the vault up."""
        if self._db is None:
            return
        db, self._db = self.db, None
        try:
            if self.writing:
                with suppress(SqlError):  # on a full disk; what is in the log is safe there
                    db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        finally:
            db.close()
            if self._lock is not None:
                self._lock.release()

    def __enter__(self) -> Self:
        """Work with the store for a block."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it, however the block ended."""
        self.close()


def open_store(
    vault: Vault,
    *,
    writing: bool = True,
    over: Holder | None = None,
    now: dt.datetime | None = None,
) -> Store:
    """Open an unlocked vault's cases; with ``writing``, as their only writer.

    The shape is brought up to date after a backup, wholly or not at all; cases that an older
    database brought back are erased again. Raises HeldError where
    somebody else writes (``over``: see VaultLock.take), NewerVaultError where a newer program
    has changed the shape and writing is asked, DamagedError where the database is not what it
    must be; nothing is made in its place.
    """
    when = now or dt.datetime.now(dt.UTC)
    lock = VaultLock.take(vault.folder, over=over) if writing else None
    try:
        if writing:  # a case may have to be erased on a disk that is full
            db = with_room(vault.folder, partial(_to_write, vault, when))
        else:
            db = _to_read(vault)
    except BaseException:
        if lock is not None:
            lock.release()
        raise
    store = Store(vault, db, lock)
    if writing:
        _finish_erasures(store, when)
        with suppress(DrafterError):  # on a full disk; it is done at the next opening
            clear(vault, db, now=when)
        _look_for_what_was_put_back(store, when)
    return store


def _to_read(vault: Vault) -> Database:
    db = connect(vault.database, vault.key, writing=False)
    try:
        quick_check(db, encrypted=not vault.training)
    except BaseException:
        db.close()
        raise
    return db


def _to_write(vault: Vault, now: dt.datetime) -> Database:
    """The database of a vault whose lock is taken, in today's shape."""
    db = connect(vault.database, vault.key, journal=journal_for(vault.folder))
    try:
        quick_check(db, encrypted=not vault.training)
        _bring_up_to_date(vault, db, now)
    except BaseException:
        db.close()
        raise
    return db


def _bring_up_to_date(vault: Vault, db: Database, now: dt.datetime) -> None:
    """Migrate; after a backup, where there is anything to lose."""
    refuse_newer(db)
    if version_of(db) and not is_newest(db):
        back_up(vault, db, now=now)
    migrate(db)


def _look_for_what_was_put_back(store: Store, now: dt.datetime) -> None:
    """Say where the end of the trail is gone or the header is an old one: somebody did that."""
    vault, db = store.vault, store.db
    doubt, older = end_in_doubt(vault, db), older_header(vault, db)
    store.notices += filter(None, (doubt, older))
    with suppress(DrafterError):  # on a full disk; it is noted at the next opening
        if doubt:
            record(db, Deed.DOUBTED, now=now)
        if not older:
            note_header(vault, db)


def _finish_erasures(store: Store, now: dt.datetime) -> None:
    """End what erasing began; where that can't be done yet (a full disk), it is told."""
    try:
        done = finish_erasures(store.vault, store.db, now=now)
    except DrafterError as error:
        store.notices.append(str(error))
        return
    store.notices += [
        "An erasure is not finished: a backup could not be rewritten; see its certificate."
        for certificate in done
        if not certificate.is_finished
    ]
