"""The database's shape, step by step: a change is a function appended here, never an edit.

Every step runs in the same transaction as those before it and as the record that it has run.
The words of a step are frozen: they say what a table was when the step was written, whatever
the records of today declare; ``rows`` says what today's need.
"""

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from drafter.errors import DrafterError
from drafter.store.connection import immediate
from drafter.store.first_shape import FIRST_SHAPE
from drafter.store.indexing import is_as_declared, make_anew
from drafter.store.second_shape import SECOND_SHAPE
from drafter.store.third_shape import THIRD_SHAPE

MIGRATIONS = Migrations("drafter")


class NewerVaultError(DrafterError):
    """The vault was changed by a newer drafter than this one."""


@MIGRATIONS(name="1 records, search, history, deeds")
def records(db: Database) -> None:
    """Make every table of the first release."""
    _run(db, FIRST_SHAPE)
    # A deleted word leaves the index's pages at once, instead of when they are next merged.
    db.execute("INSERT INTO words (words, rank) VALUES ('secure-delete', 1)")


@MIGRATIONS(name="2 complaints that are prepared")
def preparing(db: Database) -> None:
    """Add stages so far, the guided check, who writes, and what letters were asked."""
    _run(db, SECOND_SHAPE)


@MIGRATIONS(name="3 files of documents, the office")
def files(db: Database) -> None:
    """Add what is known of a document's file, which cases need which, and the office."""
    _run(db, THIRD_SHAPE)


NEWEST = 3
"""The shape this program writes: how many migrations there are."""


def version_of(db: Database) -> int:
    """The shape of the database: how many migrations have run; 0 where it is empty."""
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def refuse_newer(db: Database) -> None:
    """Raise NewerVaultError where a newer program has changed the database's shape."""
    version = version_of(db)
    if version > NEWEST:
        raise NewerVaultError(
            f"These cases were last opened by a newer drafter (shape {version}; this one writes "
            f"shape {NEWEST}). They can be read and exported here; to change them, install the "
            "newer program."
        )


def migrate(db: Database) -> None:
    """Bring the database to the newest shape: wholly, or not at all.

    Raises NewerVaultError, and changes nothing, where it is newer already.
    """
    refuse_newer(db)
    if is_newest(db):
        return
    with immediate(db):
        MIGRATIONS.apply(db)
        db.execute(f"PRAGMA user_version = {NEWEST}")
        if not is_as_declared(db):
            make_anew(db)


def is_newest(db: Database) -> bool:
    """Whether there is nothing to migrate: newest shape, index made of today's fields."""
    return version_of(db) == NEWEST and is_as_declared(db)


def _run(db: Database, script: str) -> None:
    """Run each statement of a script inside the transaction; executescript would end it."""
    for statement in script.split(";"):
        if statement.strip():
            db.execute(statement)
