"""Whether anybody has the recovery sheet of a vault: it is shown once, and may be lost with that.

It is noted as shown before there is a vault at all, and as kept once its groups are typed back. A
program that ends in between leaves a vault whose only key is the passphrase, and the next unlock
knows it.
"""

from drafter.store.database import Database
from drafter.store.facts import fact, keep_fact
from drafter.store.faults import explained_sql
from drafter.store.transactions import immediate

_SHEET = "recovery sheet"
_SHOWN, _KEPT = "shown", "kept"


def note_shown(db: Database) -> None:
    """Make the tables of a new vault, and note that nobody has its sheet yet."""
    from drafter.store.migrations import migrate  # noqa: PLC0415 - no unlock needs it

    migrate(db)
    with immediate(db):
        keep_fact(db, _SHEET, _SHOWN)


def note_kept(db: Database) -> None:
    """Note that somebody has the sheet. Raises DrafterError where that can't be written."""
    if fact(db, _SHEET) == _SHOWN:
        with immediate(db):
            keep_fact(db, _SHEET, _KEPT)


@explained_sql()
def is_unkept(db: Database) -> bool:
    """Whether the sheet was shown and not kept, and none was made since."""
    if fact(db, _SHEET) != _SHOWN:
        return False
    from drafter.store.audit import Deed  # noqa: PLC0415 - seldom an unlock needs it

    made = db.conn.execute("SELECT 1 FROM deeds WHERE deed = ?", (Deed.RECOVERY.name,))
    return made.fetchone() is None
