"""Where the work was left when the vault was locked, in words that the window can read."""

from drafter.store.database import Database
from drafter.store.facts import fact, keep_fact
from drafter.store.faults import explained_sql
from drafter.store.transactions import immediate

_LEFT = "left at"


@explained_sql()
def left_at(db: Database) -> str:
    """What was kept last; empty where nothing was."""
    return fact(db, _LEFT)


@explained_sql()
def keep_left(db: Database, words: str) -> None:
    """Keep this in place of what was kept before. Raises DrafterError."""
    with immediate(db):
        keep_fact(db, _LEFT, words)
