"""Two vaults with the same many cases, one encrypted and one plain, made in minutes.

Real saving (``drafter.store.cases.create``) writes every statement: it runs in processes beside,
against a connection that only notes what it is told, and what it was told is then executed a batch
of cases at a time, in one transaction, search index and foreign keys included. So the rows are
those that saving the cases one by one gives, down to the byte (tests/store/test_filling.py
compares them). The database is then copied table by table into both vaults, and the last cases
are saved in each as a caseworker saves, a transaction and its syncs each, so that the search
index also has young and small parts.
"""

import datetime as dt
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, cast

from bench.invented import invented_cases
from drafter.store import cases
from drafter.store.connection import Database, connect
from drafter.store.migrations import migrate
from drafter.store.shape import version_of
from drafter.store.transactions import immediate
from drafter.store.unlocked import Vault

NOW = dt.datetime(2026, 3, 2, 9, 30, tzinfo=dt.UTC)
WORKERS = 2
BATCH = 500
YOUNG = 200
"""Cases that are saved one by one, last."""
AHEAD = 3
"""Batches that may be ready and not yet written: a hundred megabytes or so."""
CACHE = "-400000"
"""KiB of pages kept in memory while the database is filled."""
INDEX_BYTES = 64_000_000
"""What of the search index is kept in memory before it is written and merged."""

Noted = list[tuple[str, list[tuple[Any, ...]]]]
"""Statements in the order of their first use, each with the values of every use."""


class Notebook:
    """Stands in for a database that has no cases: notes what is written, and answers nothing.

    The case that is created next in it is given the next ``number``.
    """

    def __init__(self, first: int) -> None:
        self.number = first - 1
        self.noted: dict[str, list[tuple[Any, ...]]] = {}
        self.conn = self
        self.in_transaction = True
        self._asked = ""

    def execute(self, statement: str, values: Sequence[Any] = ()) -> "Notebook":
        """Note a write; a question has no answer."""
        self._asked = statement
        if statement.startswith("INSERT"):
            self.number += statement.startswith("INSERT INTO cases ")
            self.noted.setdefault(statement, []).append(tuple(values))
        return self

    def executemany(self, statement: str, rows: Iterable[Sequence[Any]]) -> "Notebook":
        """Note a write for each of the rows."""
        for values in rows:
            self.execute(statement, values)
        return self

    @property
    def lastrowid(self) -> int:
        """The number of the case that was noted last."""
        return self.number

    def fetchone(self) -> tuple[int] | None:
        """No such case; asked for the next turn, as many as there are cases and one."""
        return (self.number + 1,) if "max(turn)" in self._asked else None

    def fetchall(self) -> list[tuple[int, ...]]:
        """No rows."""
        return []

    @contextmanager
    def atomic(self) -> Iterator[None]:
        """A part of a transaction."""
        yield


def noted(first: int, count: int) -> Noted:
    """What real saving would write of so many invented cases, the first of them with a number.

    Cases are numbered from 1 as they come into a vault.
    """
    book = Notebook(first)
    for case in invented_cases(count, first=first - 1):
        cases.create(cast(Database, book), case, keep_id=True, now=NOW)
    return list(book.noted.items())


def fill(folder: Path, vaults: Sequence[Vault], count: int) -> None:
    """Put the same invented cases into new vaults; ``folder`` has room for them once more."""
    bulk = max(0, count - YOUNG)
    scratch = folder / "scratch.db"
    with closing(connect(scratch, None, new=True, journal="delete")) as db:
        write(db, bulk)
        for vault in vaults:
            copy(db, vault)
    scratch.unlink()
    for vault in vaults:
        with closing(connect(vault.database, vault.key)) as db:
            for case in invented_cases(count - bulk, first=bulk):
                cases.create(db, case, keep_id=True, now=NOW)
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()


def write(db: Database, count: int) -> None:
    """Make the tables of a new database and write cases into it, safe from nothing."""
    for pragma in ("journal_mode = OFF", "synchronous = OFF", f"cache_size = {CACHE}"):
        db.execute(f"PRAGMA {pragma}").fetchone()
    migrate(db)
    db.execute("INSERT INTO words (words, rank) VALUES (?, ?)", ("hashsize", INDEX_BYTES))
    for batch in _batches(count):
        with immediate(db):
            for statement, values in batch:
                db.conn.executemany(statement, values)
    db.execute("DELETE FROM words_config WHERE k = 'hashsize'")


def copy(db: Database, vault: Vault) -> None:
    """Copy all of a plain database into a vault's empty one, under its key where it has one."""
    key = f"x'{vault.key.raw.hex()}'" if vault.key else ""
    db.execute("ATTACH ? AS vault KEY ?", (str(vault.database), key))
    for pragma in ("journal_mode = OFF", "synchronous = OFF"):
        db.execute(f"PRAGMA vault.{pragma}").fetchone()
    db.execute("SELECT sqlcipher_export('vault')").fetchone()
    db.execute(f"PRAGMA vault.user_version = {version_of(db)}")
    db.execute("DETACH vault")


def _batches(count: int) -> Iterator[Noted]:
    """What to write, batch by batch, made ready in processes beside."""
    starts = range(1, count + 1, BATCH)
    with ProcessPoolExecutor(WORKERS) as workers:
        coming = deque[Future[Noted]]()
        for start in starts:
            coming.append(workers.submit(noted, start, min(BATCH, count + 1 - start)))
            if len(coming) > AHEAD:
                yield coming.popleft().result()
        while coming:
            yield coming.popleft().result()
