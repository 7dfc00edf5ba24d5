"""The shape of a database that this program writes; what an opening asks of one, and no more.

Steps from an older shape are in :mod:`drafter.store.migrations`, which an opening does without.
"""

from drafter.errors import DrafterError
from drafter.store.database import Database
from drafter.store.facts import fact

NEWEST = 7
"""The shape this program writes: how many migrations there are."""
DECLARED = "15dd9427a75c6af9d31e547990a4dac778239b1ce3221d170951e7a169d54897"
"""What :func:`drafter.store.indexing.made_of` gives; a test says so where it gives another.

It stands here so that an opening need not make it of every record that there is.
"""
MADE_OF = "search index is made of"


class NewerVaultError(DrafterError):
    """The vault was changed by a newer drafter than this one."""


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


def is_newest(db: Database) -> bool:
    """Whether there is nothing to migrate: newest shape, index made of today's fields."""
    return version_of(db) == NEWEST and is_as_declared(db)


def is_as_declared(db: Database) -> bool:
    """Whether the index was made of the fields that are searched today, and not damaged since."""
    return fact(db, MADE_OF) == DECLARED
