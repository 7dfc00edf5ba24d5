"""What a database notes about itself, by name."""

from drafter.store.database import Database


def fact(db: Database, name: str) -> str:
    """What was noted under the name; empty where nothing was."""
    found = db.conn.execute("SELECT value FROM facts WHERE name = ?", (name,)).fetchone()
    return str(found[0]) if found else ""


def keep_fact(db: Database, name: str, value: str) -> None:
    """Note this in place of what was noted before."""
    db.conn.execute(
        "INSERT INTO facts (name, value) VALUES (?, ?)"
        " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (name, value),
    )
