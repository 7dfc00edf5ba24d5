"""Small databases, whole and as a power cut would leave them."""

import shutil
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.store import sqlite_utils_on_sqlcipher
from drafter.store.connection import Database, Journal, connect
from drafter.store.sealing import Key
from drafter.store.transactions import immediate

if TYPE_CHECKING:
    import sqlite_utils

PLAIN = b"SQLite format 3\x00"


def whole(db: Database) -> "sqlite_utils.Database":
    """The same connection as sqlite-utils knows it."""
    made: sqlite_utils.Database = sqlite_utils_on_sqlcipher().Database(db.conn)
    return made


def filled(path: Path, key: Key | None, *, journal: Journal = "wal") -> Path:
    """A database of some pages, closed."""
    with closing(connect(path, key, new=True, journal=journal)) as db, immediate(db):
        whole(db).table("notes").insert_all({"id": nth, "text": "Zqx" * 300} for nth in range(50))
    return path


def cut_off(path: Path, key: Key | None, copy: Path, *, journal: Journal = "wal") -> None:
    """Copy a database and its journal as a power cut would leave them in a transaction."""
    with closing(connect(path, key, journal=journal)) as db:
        db.execute("PRAGMA cache_size = 5")
        db.execute("BEGIN IMMEDIATE")
        db.execute("UPDATE notes SET text = 'changed'")
        if journal == "wal":
            db.execute("COMMIT")
        for each in path.parent.glob(f"{path.name}*"):
            if not each.name.endswith("-shm"):
                shutil.copy(each, copy.with_name(each.name.replace(path.name, copy.name, 1)))


def texts(db: Database) -> set[str]:
    return {text[:7] for (text,) in db.execute("SELECT text FROM notes")}
