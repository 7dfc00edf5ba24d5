"""The database's shape, step by step: a change is a function appended here, never an edit.

Every step runs in the same transaction as those before it and as the record that it has run.
The words of a step are frozen: they say what a table was when the step was written, whatever
the records of today declare; ``rows`` says what today's need.
"""

from typing import TYPE_CHECKING

from drafter.store import sqlite_utils_on_sqlcipher
from drafter.store.database import Database as Opened
from drafter.store.first_shape import FIRST_SHAPE
from drafter.store.fourth_shape import FOURTH_SHAPE
from drafter.store.indexing import make_anew
from drafter.store.second_shape import SECOND_SHAPE
from drafter.store.seventh_shape import SEVENTH_SHAPE
from drafter.store.shape import NEWEST, is_as_declared, is_newest, refuse_newer
from drafter.store.sixth_shape import SIXTH_SHAPE
from drafter.store.third_shape import THIRD_SHAPE
from drafter.store.transactions import immediate

if TYPE_CHECKING:
    from sqlite_utils import Database
    from sqlite_utils.migrations import Migrations
else:
    Database, Migrations = (
        getattr(sqlite_utils_on_sqlcipher(), name) for name in ("Database", "Migrations")
    )

MIGRATIONS = Migrations("drafter")


@MIGRATIONS(name="1 records, search, history, deeds")
def records(db: Database) -> None:
    """Make every table of the first release."""
    _run(db, FIRST_SHAPE)
    db.execute("INSERT INTO words (words, rank) VALUES ('secure-delete', 1)")  # until shape 5


@MIGRATIONS(name="2 complaints that are prepared")
def preparing(db: Database) -> None:
    """Add stages so far, the guided check, who writes, and what letters were asked."""
    _run(db, SECOND_SHAPE)


@MIGRATIONS(name="3 files of documents, the office")
def files(db: Database) -> None:
    """Add what is known of a document's file, which cases need which, and the office."""
    _run(db, THIRD_SHAPE)


@MIGRATIONS(name="4 why an answer is not good enough")
def not_enough(db: Database) -> None:
    """Add what the client says to an answer."""
    _run(db, FOURTH_SHAPE)


@MIGRATIONS(name="5 the search index keeps what it is given")
def merging(db: Database) -> None:
    """Let deleted words leave the index when it is merged, no longer at once.

    Where a row's word is taken out and put in again, FTS5 3.53 with ``secure-delete`` and
    ``detail = none`` forgets what the rest of the transaction does with that word.
    """
    db.execute("INSERT INTO words (words, rank) VALUES ('secure-delete', 0)")


@MIGRATIONS(name="6 which document is the permission to act")
def permission(db: Database) -> None:
    """Add whether a document is the client's permission: of none is it known yet."""
    _run(db, SIXTH_SHAPE)


@MIGRATIONS(name="7 the time limit that delays are measured against")
def time_limit(db: Database) -> None:
    """Add how long a step should have taken: no case that is there says so."""
    _run(db, SEVENTH_SHAPE)


def migrate(db: Opened) -> None:
    """Bring the database to the newest shape: wholly, or not at all.

    Raises NewerVaultError, and changes nothing, where it is newer already.
    """
    refuse_newer(db)
    if is_newest(db):
        return
    with immediate(db):
        # without the plugins of others, who have no business with cases
        MIGRATIONS.apply(Database(db.conn, execute_plugins=False))
        db.execute(f"PRAGMA user_version = {NEWEST}")
        if not is_as_declared(db):
            make_anew(db)


def _run(db: Database, script: str) -> None:
    """Run each statement of a script inside the transaction; executescript would end it."""
    for statement in script.split(";"):
        if statement.strip():
            db.execute(statement)
