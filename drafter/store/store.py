"""What a session of work opens: one vault's cases, with one writer and one thread that has it."""

import datetime as dt
import threading
from typing import Self

from sqlite_utils import Database

from drafter.case.case import Case
from drafter.store import cases
from drafter.store.connection import connect
from drafter.store.lock import Holder, VaultLock
from drafter.store.migrations import migrate
from drafter.store.vault import Vault


class Store:
    """The cases of an open vault. :func:`open_store` is its only maker.

    Whatever writes belongs to the thread that opened it; another that calls gets an assertion,
    because SQLite's one connection has one transaction.
    """

    def __init__(self, vault: Vault, db: Database, lock: VaultLock | None) -> None:
        self.vault = vault
        self._db: Database | None = db
        self._lock = lock
        self._thread = threading.get_ident()

    @property
    def db(self) -> Database:
        """The connection that writes, or the only one of a store opened for reading."""
        assert self._db is not None, "the store is closed"
        assert threading.get_ident() == self._thread, "the store belongs to another thread"
        return self._db

    @property
    def writing(self) -> bool:
        """Whether it may write: the lock is ours."""
        return self._lock is not None

    def load(self, case_id: str) -> Case:
        """The whole case. See :func:`drafter.store.cases.load`."""
        return cases.load(self.db, case_id)

    def save(self, before: Case, after: Case, *, now: dt.datetime | None = None) -> None:
        """Write what changed. See :func:`drafter.store.cases.save`."""
        cases.save(self.db, before, after, now=now)

    def create(self, case: Case, *, now: dt.datetime | None = None) -> Case:
        """Keep a new case; return it with the id it has here."""
        return cases.create(self.db, case, now=now)

    def close(self) -> None:
        """Bring the write-ahead log into the database, close it and give the vault up."""
        if self._db is None:
            return
        db, self._db = self._db, None
        try:
            if self.writing:
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


def open_store(vault: Vault, *, writing: bool = True, over: Holder | None = None) -> Store:
    """Open an unlocked vault's cases; with ``writing``, as their only writer.

    The shape is brought up to date, wholly or not at all. Raises HeldError where somebody else
    writes (``over``: see VaultLock.take), NewerVaultError where a newer program has changed the
    shape and writing is asked, DamagedError where the database is not what it must be.
    """
    lock = VaultLock.take(vault.folder, over=over) if writing else None
    try:
        db = connect(vault.database, vault.key, writing=writing)
        try:
            if writing:
                migrate(db)
        except BaseException:
            db.close()
            raise
    except BaseException:
        if lock is not None:
            lock.release()
        raise
    return Store(vault, db, lock)
