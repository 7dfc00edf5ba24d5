"""Leave nothing of what was deleted in a database's own files.

A deleted row's bytes are overwritten at once (``secure_delete``); but what was written lies in the
write-ahead log until that is emptied, and the search index keeps deleted words in its segments
until those are merged.
"""

from drafter.store.database import Database
from drafter.store.faults import BusyError, explained_sql
from drafter.store.transactions import immediate


def scour(db: Database) -> None:
    """Merge the search index, write the file anew without free pages, empty the log.

    Outside any transaction. Raises DiskFullError where there is no room to write the file anew,
    BusyError where somebody still reads what the log holds; done again, it does the rest.
    """
    with immediate(db):
        db.execute("INSERT INTO words (words) VALUES ('optimize')")
    with explained_sql():
        db.execute("VACUUM")
    empty_log(db)


def empty_log(db: Database) -> None:
    """Bring the write-ahead log into the file and cut it to nothing. Raises BusyError."""
    with explained_sql():
        (busy, *_) = db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if busy:
        raise BusyError("Another window still reads these cases; close it and try again.")
