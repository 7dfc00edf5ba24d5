"""Cases that are open, as far as a list shows them: read, found, checked, given up again.

A window shows the list as soon as they are open, so what is only asked for later is imported where
it is used (tests/ui/test_warming.py).
"""

import datetime as dt
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Self

from drafter.store import listing
from drafter.store.connection import connect
from drafter.store.database import Database
from drafter.store.faults import explained_sql
from drafter.store.filters import ALL, Filters
from drafter.store.left_at import left_at
from drafter.store.lock import VaultLock
from drafter.store.shape import NEWEST, version_of
from drafter.store.soundness import is_due
from drafter.store.unlocked import Vault

if TYPE_CHECKING:
    from drafter.case.case import Case
    from drafter.store.checking import Finding
    from drafter.store.search import Hit


class OpenCases:
    """The cases of an open vault, to be read. ``lock`` is None where nothing may be written.

    All but :meth:`search` and :meth:`check` belongs to the thread that opened it; another that
    calls gets an assertion, because a connection has one transaction. Nothing of it writes:
    who may do that has a :class:`drafter.store.store.Store`, and no other way to a connection.
    """

    def __init__(self, vault: Vault, db: Database, lock: VaultLock | None) -> None:
        self.vault = vault
        self._db: Database | None = db
        self._lock = lock
        self._alone = lock is not None and db.execute("PRAGMA journal_mode").fetchone() != ("wal",)
        self._thread = threading.get_ident()

    @property
    def _own(self) -> Database:
        """The connection, to whoever it belongs to."""
        assert threading.get_ident() == self._thread, "the store belongs to another thread"
        assert self._db is not None, "the store is closed"
        return self._db

    @property
    def reads_beside(self) -> bool:
        """Whether other threads may search and check; on a shared folder only the writer's may."""
        return not self._alone

    @property
    def is_empty(self) -> bool:
        """Whether there is no case."""
        with explained_sql():
            return self._own.execute("SELECT 1 FROM cases LIMIT 1").fetchone() is None

    def page(
        self,
        *,
        filters: Filters = ALL,
        after: listing.Cursor | None = None,
        size: int = 50,
        order: listing.Order = listing.Order.CHANGED,
    ) -> listing.Page:
        """A page of the list. See :func:`drafter.store.listing.page`."""
        return listing.page(self._own, filters=filters, after=after, size=size, order=order)

    def count(self, filters: Filters = ALL) -> int:
        """How many cases the filters let through."""
        return listing.count(self._own, filters)

    def lines(self, case_ids: Iterable[str]) -> tuple[listing.ListedCase, ...]:
        """The lines of these cases. See :func:`drafter.store.listing.lines_of`."""
        return listing.lines_of(self._own, case_ids)

    def bodies(self) -> tuple[str, ...]:
        """The names of all bodies. See :func:`drafter.store.listing.bodies`."""
        return listing.bodies(self._own)

    def read(self, case_id: str) -> "Case":
        """A case, for looking at. See :func:`drafter.store.cases.read`."""
        from drafter.store import cases  # noqa: PLC0415 - no list needs it

        return cases.read(self._own, case_id)

    def is_check_due(self, *, now: dt.datetime) -> bool:
        """Whether a week has passed since all of the vault was looked at."""
        with explained_sql():
            return is_due(self._own, now=now)

    @property
    def lacks_sheet(self) -> bool:
        """Whether nobody has a recovery sheet of the vault."""
        from drafter.store import sheet_kept  # noqa: PLC0415 - no list needs it

        return sheet_kept.is_unkept(self._own)

    @property
    def left_at(self) -> str:
        """Where the work was left. See :func:`drafter.store.left_at.left_at`."""
        return left_at(self._own)

    def search(self, typed: str, filters: Filters = ALL, size: int = 50) -> tuple["Hit", ...]:
        """The cases that have the words, from any thread: on a connection that only reads.

        See :func:`drafter.store.search.search`.
        """
        from drafter.store import search  # noqa: PLC0415 - no list needs it

        with self._beside() as db:
            return search.search(db, typed, filters, size)

    def check(self, progress: Callable[[float], None] = lambda _: None) -> tuple["Finding", ...]:
        """Everything wrong with the vault, from any thread: it takes minutes and only reads.

        What it found goes to :func:`drafter.store.checking.finish_check` on the writer.
        """
        from drafter.store.checking_files import whole_check  # noqa: PLC0415 - no list needs it

        with self._beside() as db:
            return whole_check(self.vault, db, progress)

    @contextmanager
    def _beside(self) -> Iterator[Database]:
        """A connection that only reads, beside the writer's.

        On a shared folder the writer has the database for itself: then its own connection, and
        so its own thread, is the only one.
        """
        if self._alone:
            yield self._own
            return
        with closing(connect_to_read(self.vault)) as db:
            yield db

    def close(self) -> None:
        """Close the database and give the vault up; a second time does nothing."""
        if self._db is None:
            return
        db, self._db = self._own, None
        try:
            self._tidy(db)
        finally:
            try:
                db.close()
            finally:
                if self._lock is not None:
                    self._lock.release()

    def _tidy(self, db: Database) -> None:
        """What is done to the database last; nothing where it is only read."""

    def __enter__(self) -> Self:
        """Work with the cases for a block."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close them, however the block ended."""
        self.close()


def connect_to_read(vault: Vault) -> Database:
    """A connection that only reads, and shows today's shape whatever the database's own is."""
    db = connect(vault.database, vault.key, writing=False)
    try:
        with explained_sql():
            if version_of(db) < NEWEST:
                from drafter.store.older_shape import read_as_newest  # noqa: PLC0415 - seldom

                read_as_newest(db)
    except BaseException:
        db.close()
        raise
    return db
