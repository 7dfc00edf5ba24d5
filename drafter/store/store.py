"""What a session of work opens: one vault's cases, with one writer and one thread that has it.

A window shows the list of cases as soon as this is open, so what an opening seldom needs, and
what is only asked for later, is imported where it is used (tests/ui/test_warming.py).
"""

import datetime as dt
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from functools import partial
from typing import TYPE_CHECKING, Self

from drafter.errors import DrafterError
from drafter.store import listing
from drafter.store.connection import connect
from drafter.store.database import Database
from drafter.store.faults import SqlError
from drafter.store.filters import ALL, Filters
from drafter.store.lock import Holder, VaultLock
from drafter.store.mounts import journal_for
from drafter.store.reserve import keep_reserve, with_room
from drafter.store.shape import is_newest, refuse_newer, version_of
from drafter.store.soundness import quick_check
from drafter.store.tombstones import left_to_erase
from drafter.store.transactions import immediate
from drafter.store.unlocked import EVIDENCE, Vault

if TYPE_CHECKING:
    from drafter.case.case import Case
    from drafter.store.checking import Finding
    from drafter.store.search import Hit


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
        self._is_looked_at = False
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

    def look(self) -> None:
        """Look once whether the database can be worked with. Raises DamagedError."""
        if not self._is_looked_at:
            quick_check(self.db, encrypted=not self.vault.training)
            self._is_looked_at = True

    def settle(self, *, now: dt.datetime) -> None:
        """Do what an opening to write has to do and no list of cases waits for.

        Raises DamagedError where the database is not what it must be; nothing was written then.
        """
        self.look()
        if (self.vault.folder / EVIDENCE).is_dir():
            from drafter.store.clearing import clear

            with suppress(DrafterError):  # on a full disk; it is done at the next opening
                clear(self.vault, self.db, now=now)
        _look_for_what_was_put_back(self, now)

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

    def search(self, typed: str, filters: Filters = ALL, size: int = 50) -> tuple["Hit", ...]:
        """The cases that have the words, from any thread: on a connection that only reads.

        See :func:`drafter.store.search.search`.
        """
        from drafter.store import search

        with self._beside() as db:
            return search.search(db, typed, filters, size)

    def check(self, progress: Callable[[float], None] = lambda _: None) -> tuple["Finding", ...]:
        """Everything wrong with the vault, from any thread: it takes minutes and only reads.

        What it found goes to :func:`drafter.store.checking.finish_check` on the writer.
        """
        from drafter.store.checking_files import whole_check

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
    settled: bool = True,
) -> Store:
    """Open an unlocked vault's cases; with ``writing``, as their only writer.

    Without ``settled`` the caller has :meth:`Store.settle` still to call, as soon as the list of
    cases is seen: no case is to be opened or changed before, and it may yet find damage.

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
            store = with_room(vault.folder, partial(_to_write, vault, lock, when, settled=settled))
        else:
            store = _to_read(vault)
    except BaseException:
        if lock is not None:
            lock.release()
        raise
    if writing:
        _finish_erasures(store, when)
        if settled:
            store.settle(now=when)
    return store


def _to_read(vault: Vault) -> Store:
    store = Store(vault, connect(vault.database, vault.key, writing=False), None)
    try:
        store.look()
    except BaseException:
        store.db.close()
        raise
    return store


def _to_write(vault: Vault, lock: VaultLock | None, now: dt.datetime, *, settled: bool) -> Store:
    """The store of a vault whose lock is taken, in today's shape."""
    db = connect(vault.database, vault.key, journal=journal_for(vault.folder))
    store = Store(vault, db, lock)
    try:
        if settled or not _is_in_shape(db):
            store.look()
            _bring_up_to_date(vault, db, now)
    except BaseException:
        db.close()
        raise
    return store


def _is_in_shape(db: Database) -> bool:
    """Whether a database is in today's shape, as far as it can be read."""
    try:
        return is_newest(db)
    except SqlError:
        return False


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


def _look_for_what_was_put_back(store: Store, now: dt.datetime) -> None:
    """Say where the end of the trail is gone or the header is an old one: somebody did that."""
    from drafter.store.audit import Deed, end_in_doubt, record
    from drafter.store.generations import note_header, older_header

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
        left = left_to_erase(store.vault, store.db)
        if not left:
            keep_reserve(store.vault.folder)
            return
        from drafter.store.erase import finish_erasures

        done = finish_erasures(store.vault, store.db, now=now, left=left)
    except DrafterError as error:
        store.notices.append(str(error))
        return
    store.notices += [
        "An erasure is not finished: a backup could not be rewritten; see its certificate."
        for certificate in done
        if not certificate.is_finished
    ]
