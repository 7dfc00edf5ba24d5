"""Who writes the letters, kept once in a vault: the office's words, its letterhead, its lists.

All lie in the database, so that they are encrypted, backed up and restored with the cases.
"""

import dataclasses
from dataclasses import dataclass
from typing import Final

from drafter.case.files import in_words, kept_name
from drafter.case.office import MOST_LETTERHEAD_BYTES, OFFICE, read_office, write_office
from drafter.case.preparing import Office
from drafter.errors import DrafterError
from drafter.store.columns import kept_text
from drafter.store.database import Database
from drafter.store.faults import explained_sql
from drafter.store.transactions import immediate

_DETAILS: Final = "details"
_LETTERHEAD: Final = "letterhead"
_NAME: Final = "name of the letterhead"
_ALLOWED: Final = "words that name nobody"
_ALLOWED_NAME: Final = "name of the words that name nobody"


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """The office's own Word file, for its looks; whoever keeps it has looked whether it is one."""

    name: str
    data: bytes


def office_of(db: Database) -> Office:
    """The office of a vault; empty where nothing was kept yet. Raises DrafterError."""
    kept = _row(db, _DETAILS)
    return read_office(kept.decode()) if kept else Office(id=OFFICE)


def keep_office(db: Database, office: Office) -> None:
    """Keep the office in place of what was kept before."""
    text = kept_text(write_office(dataclasses.replace(office, id=OFFICE)))
    _keep(db, _DETAILS, text.encode())


def letterhead_of(db: Database) -> Letterhead | None:
    """The letterhead of a vault; None where there is none."""
    data = _row(db, _LETTERHEAD)
    return Letterhead(name=_row(db, _NAME).decode(), data=data) if data else None


def keep_letterhead(db: Database, letterhead: Letterhead) -> None:
    """Keep a letterhead in place of the one before. Raises DrafterError for one too large."""
    name = kept_name(letterhead.name)
    if len(letterhead.data) > MOST_LETTERHEAD_BYTES:
        raise DrafterError(
            f"“{name}” is too large for a letterhead ({in_words(len(letterhead.data))}); it may"
            f" have {in_words(MOST_LETTERHEAD_BYTES)}."
        )
    with immediate(db):
        _keep(db, _LETTERHEAD, letterhead.data)
        _keep(db, _NAME, name.encode())


def remove_letterhead(db: Database) -> None:
    """Do without a letterhead."""
    with immediate(db):
        db.execute("DELETE FROM office WHERE name IN (?, ?)", (_LETTERHEAD, _NAME))


def allow_list_of(db: Database) -> tuple[str, str]:
    """The file name and text of the list of words that name nobody; both empty without one."""
    return _row(db, _ALLOWED_NAME).decode(), _row(db, _ALLOWED).decode()


def keep_allow_list(db: Database, name: str, text: str) -> None:
    """Keep a list in place of the one before; whoever keeps it has looked whether it is one."""
    with immediate(db):
        _keep(db, _ALLOWED, text.encode())
        _keep(db, _ALLOWED_NAME, kept_name(name).encode())


def remove_allow_list(db: Database) -> None:
    """Do without a list."""
    with immediate(db):
        db.execute("DELETE FROM office WHERE name IN (?, ?)", (_ALLOWED, _ALLOWED_NAME))


@explained_sql()
def _row(db: Database, name: str) -> bytes:
    found = db.execute("SELECT body FROM office WHERE name = ?", (name,)).fetchone()
    return bytes(found[0]) if found else b""


def _keep(db: Database, name: str, body: bytes) -> None:
    with immediate(db):
        db.execute(
            "INSERT INTO office (name, body) VALUES (?, ?)"
            " ON CONFLICT (name) DO UPDATE SET body = excluded.body",
            (name, body),
        )
