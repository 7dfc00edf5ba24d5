"""Several statements as one: all of them kept, or none; all of them reading the same."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress

from drafter.store.database import Database
from drafter.store.faults import SqlError, explained_sql


@contextmanager
def immediate(db: Database) -> Iterator[None]:
    """One transaction that asks for the pen at once; nested, a part of the outer one.

    All of it is on the disk when this ends, or none of it. Raises BusyError, DiskFullError,
    ReadOnlyError or VanishedError for the world's faults, and lets every other pass.
    """
    if db.conn.in_transaction:
        with _inner(db):
            yield
        return
    with explained_sql():
        db.conn.execute("BEGIN IMMEDIATE")
        try:
            yield
            db.conn.execute("COMMIT")
        except BaseException:
            with suppress(SqlError, MemoryError):  # what went wrong first is what is told
                db.conn.rollback()
            raise


@contextmanager
def reading(db: Database) -> Iterator[None]:
    """One view of the database for several SELECTs, whoever writes meanwhile.

    Raises DamagedError or VanishedError for the world's faults, and lets every other pass.
    """
    if db.conn.in_transaction:
        yield
        return
    with explained_sql():
        db.conn.execute("BEGIN")
        try:
            yield
        finally:
            db.conn.execute("ROLLBACK")  # nothing was written; a COMMIT asks more of a damaged file


@contextmanager
def _inner(db: Database) -> Iterator[None]:
    """A part of a transaction that can be undone by itself."""
    db.conn.execute("SAVEPOINT part")
    try:
        yield
    except BaseException:
        if db.conn.in_transaction:  # a fault of the disk ends the whole of it
            db.conn.execute("ROLLBACK TO part")
            db.conn.execute("RELEASE part")
        raise
    db.conn.execute("RELEASE part")
