"""Which cases need which kept files: in their documents now, in a kept version, in their undo.

A case that has had a file needs it until the case is erased, because a version or a step back may
show it again. Every backup has the table as it was, so nothing else need be opened to know what a
backup needs.
"""

from collections.abc import Iterable

from drafter.case.case import Case
from drafter.case.documents import files_of
from drafter.case.files import is_stored_id
from drafter.store.database import Database
from drafter.store.faults import SqlError


def note_uses(db: Database, number: int, before: Case | None, after: Case) -> None:
    """Note that the case of that number in the tables needs the files that it has got."""
    known = {one.stored for one in files_of(before)} if before else set()
    note(db, number, {one.stored for one in files_of(after)} - known)


def note(db: Database, number: int, stored: Iterable[str]) -> None:
    """Note that a case needs these files. Inside a transaction of the caller's, or alone."""
    rows = [(number, one) for one in stored if is_stored_id(one)]
    db.conn.executemany("INSERT OR IGNORE INTO file_uses (case_number, stored) VALUES (?, ?)", rows)


def forget(db: Database, stored: str) -> None:
    """Forget that any case needs a file."""
    db.conn.execute("DELETE FROM file_uses WHERE stored = ?", (stored,))


def needed(db: Database) -> frozenset[str]:
    """Every file that a case of the database needs; none where its shape knows no files."""
    return _asked(db, "SELECT DISTINCT stored FROM file_uses")


def needed_by(db: Database, case_id: str) -> frozenset[str]:
    """The files that a case needs; none where the database does not have the case."""
    return _asked(db, f"{_BY_CASE} = ?", case_id)


def needed_by_others(db: Database, case_id: str) -> frozenset[str]:
    """The files that any case but this one needs."""
    return _asked(db, f"{_BY_CASE} <> ?", case_id)


_BY_CASE = (
    "SELECT DISTINCT stored FROM file_uses JOIN cases ON cases.number = case_number WHERE cases.id"
)


def _asked(db: Database, query: str, *values: str) -> frozenset[str]:
    try:
        return frozenset(stored for (stored,) in db.conn.execute(query, values))
    except SqlError as error:
        if "no such table: file_uses" not in str(error):
            raise
        return frozenset()  # a backup from before there were files
