"""Whether a vault can be worked with: the quick look at its opening, and whether more is due."""

import datetime as dt

from drafter.store.database import Database
from drafter.store.facts import fact
from drafter.store.faults import DamagedError, explained_sql

EVERY = dt.timedelta(days=7)
QUICKLY = 24 * 2**20
"""Bytes of a database that the quick check reads whole, in about a quarter of a second."""

CHECKED = "last whole check"
"""The fact that a whole check leaves."""
_SMALL = ("cases", "facts", "deeds", "tombstones")


def quick_check(db: Database, *, encrypted: bool, whole: bool = False) -> None:
    """Look whether the database can be worked with. Raises DamagedError.

    A small one is read whole; of a large one, unless ``whole`` is asked, the tables that
    everything hangs on, because reading gigabytes would keep a caseworker waiting: the rest is
    for :func:`drafter.store.checking.full_check`.
    """
    with explained_sql():
        (pages,) = db.execute("PRAGMA page_count").fetchone()
        (size,) = db.execute("PRAGMA page_size").fetchone()
        if whole or int(pages) * int(size) <= QUICKLY:
            unsealed = db.execute("PRAGMA cipher_integrity_check").fetchone() if encrypted else None
            check = "integrity_check" if whole else "quick_check"  # which leaves out the indexes
            said = [unsealed] if unsealed else db.execute(f"PRAGMA {check}(1)").fetchall()
        else:
            said = [db.execute(f"PRAGMA main.quick_check({name})").fetchone() for name in _SMALL]
    if any(verdict != ("ok",) for verdict in said):
        raise DamagedError(
            "The vault's database is damaged; it was not changed, and the newest sound backup can"
            " be restored."
        )


def is_due(db: Database, *, now: dt.datetime) -> bool:
    """Whether a week has passed since the last whole check, or the clock has gone back."""
    noted = fact(db, CHECKED)
    if not noted:
        return True
    last = dt.datetime.fromisoformat(noted)
    return not last <= now < last + EVERY
