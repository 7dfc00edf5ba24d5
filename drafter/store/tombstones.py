"""Which cases were erased: their random ids alone, so that no older copy brings them back.

A tombstone stands in the database and in every backup that an erasure has rewritten, and all of
them once more in a file of the vault's folder, sealed with its key, for a database that is older
than the erasure and was put in place of the newer one.
"""

import datetime as dt
import json
from collections.abc import Mapping
from contextlib import suppress
from typing import Final

from drafter.errors import DrafterError
from drafter.store.database import Database
from drafter.store.faults import NotWrittenError
from drafter.store.reserve import with_room
from drafter.store.sealing import NotUnsealedError, seal, unseal
from drafter.store.transactions import immediate
from drafter.store.unlocked import Vault
from drafter.store.writing import write_private

NAME: Final = "erased"
ERASED: Final = "ERASED"
"""What the trail calls an erasure that is done (``audit.Deed``)."""
_ABOUT: Final = b"drafter erased cases "


def left_to_erase(vault: Vault, db: Database) -> tuple[str, ...]:
    """What an opening has to erase to the end: what was begun, and what came back, which is buried.

    Costs a look at two tables where there is nothing to do. A full disk keeps no vault from
    opening: what could not be buried is tried again the next time.
    """
    try:
        buried = with_room(vault.folder, lambda: bury(db, vault))
    except NotWrittenError:
        buried = ()
    return tuple(dict.fromkeys((*unfinished(db), *buried)))


def is_all_erased(vault: Vault, db: Database) -> bool:
    """Whether :func:`left_to_erase` would find nothing, and bring nothing in; it only reads."""
    if set(kept_tombstones(vault)) - set(tombstones(db)):
        return False
    return not _brought_back(db) and not unfinished(db)


def unfinished(db: Database) -> tuple[str, ...]:
    """The ids of cases whose erasure was begun and not yet done to the end."""
    found = db.execute(
        "SELECT case_id FROM tombstones WHERE case_id NOT IN"
        " (SELECT case_id FROM deeds WHERE deed = ?) ORDER BY case_id",
        (ERASED,),
    ).fetchall()
    return tuple(case_id for (case_id,) in found)


def put_tombstone(db: Database, case_id: str, *, now: dt.datetime) -> None:
    """Say in the database that a case was erased; the first time counts."""
    at = now.astimezone(dt.UTC).isoformat(timespec="seconds")
    with immediate(db):
        db.execute("INSERT OR IGNORE INTO tombstones (case_id, at) VALUES (?, ?)", (case_id, at))


def tombstones(db: Database) -> Mapping[str, str]:
    """The ids of erased cases, each with the time (ISO, UTC) of its erasure."""
    return dict(db.execute("SELECT case_id, at FROM tombstones ORDER BY case_id").fetchall())


def is_erased(db: Database, case_id: str) -> bool:
    """Whether the case of that id was erased: nothing may bring it back under this id."""
    found = db.execute("SELECT 1 FROM tombstones WHERE case_id = ?", (case_id,)).fetchone()
    return found is not None


def bury(db: Database, vault: Vault | None = None) -> tuple[str, ...]:
    """Remove whatever the tombstones name, and leave nothing of it; the ids that were removed.

    To be done with every database that is older than the last erasure: on a restore, and at each
    opening, where it costs a look at a table. ``vault`` also brings in the tombstones of its
    folder, and keeps there those of the database.
    """
    if vault:
        _merge(db, vault)
    buried = _brought_back(db)
    if buried:
        from drafter.store import cases
        from drafter.store.scouring import scour

        with immediate(db):
            for case_id in buried:
                cases.remove(db, case_id)
        scour(db)
    return buried


def kept_tombstones(vault: Vault) -> Mapping[str, str]:
    """The tombstones of the vault's folder; none where the file is missing or not to be trusted.

    Whoever could write a file of their own could else have cases removed.
    """
    path = vault.folder / NAME
    try:
        kept = path.read_bytes()
        plain = unseal(vault.key, kept, _about(vault)) if vault.key else kept
        found = json.loads(plain)
    except (OSError, ValueError, NotUnsealedError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {case_id: at for case_id, at in found.items() if isinstance(at, str)}


def keep_tombstones(vault: Vault, known: Mapping[str, str]) -> None:
    """Keep these and all earlier tombstones in the vault's folder. Raises DrafterError."""
    before = kept_tombstones(vault)
    if not set(known) - set(before):
        return
    plain = json.dumps({**known, **before}, sort_keys=True).encode()
    sealed = seal(vault.key, plain, _about(vault)) if vault.key else plain
    write_private(vault.folder / NAME, sealed)


def _brought_back(db: Database) -> tuple[str, ...]:
    """The ids of cases that are there although they were erased."""
    held = db.execute(
        "SELECT id FROM cases WHERE id IN (SELECT case_id FROM tombstones) ORDER BY number"
    ).fetchall()
    return tuple(case_id for (case_id,) in held)


def _merge(db: Database, vault: Vault) -> None:
    """The tombstones of the folder into the database, and the other way."""
    own, kept = tombstones(db), kept_tombstones(vault)
    missing = [(case_id, at) for case_id, at in kept.items() if case_id not in own]
    if missing:
        with immediate(db):
            for case_id, at in missing:
                db.execute("INSERT INTO tombstones (case_id, at) VALUES (?, ?)", (case_id, at))
    if set(own) - set(kept):
        with suppress(DrafterError):  # they stand in the database; it is tried at each opening
            keep_tombstones(vault, own)


def _about(vault: Vault) -> bytes:
    return _ABOUT + vault.id.encode()
