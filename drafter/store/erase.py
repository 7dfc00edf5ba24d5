"""Erase a case for good: rows, search index, free pages, write-ahead log, backups (article 17).

What was asked for is put down first, as a tombstone, in the transaction that removes the rows.
Whatever interrupts the rest, the next opening of the vault finishes it: until the deed is written
down a tombstone counts as unfinished.
"""

import datetime as dt
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from functools import partial
from pathlib import Path
from typing import Final

from drafter.errors import DrafterError
from drafter.placing import sync_folder
from drafter.store import audit, cases, clearing
from drafter.store.backup import Backup, Progress, backups_of, check
from drafter.store.certificate import ErasureCertificate
from drafter.store.connection import connect
from drafter.store.database import Database
from drafter.store.emergency import forget_aside
from drafter.store.facts import fact, keep_fact
from drafter.store.faults import DiskFullError, NotWrittenError, explained_sql
from drafter.store.migrations import migrate
from drafter.store.reserve import keep_reserve, with_room
from drafter.store.scouring import scour
from drafter.store.tombstones import (
    is_erased,
    keep_tombstones,
    left_to_erase,
    put_tombstone,
    tombstones,
)
from drafter.store.transactions import immediate
from drafter.store.unlocked import Vault
from drafter.store.writing import PRIVATE_FILE

_CLEANED: Final = "nothing is left of rows of "
_PART: Final = ".erasing"
"""Ends the name of a backup that is being rewritten, beside the one it will replace."""


@explained_sql()
def erase(
    vault: Vault,
    db: Database,
    case_id: str,
    *,
    now: dt.datetime,
    progress: Progress | None = None,
) -> ErasureCertificate:
    """Erase a case from the vault and everything of the vault's that is within reach.

    ``progress`` is told the share done; every backup that has the case is written anew.

    Raises NoSuchCaseError where it has none of that id; a case whose erasure was interrupted is
    erased to the end. Raises DiskFullError where not even the reserve was room enough to begin:
    the case is then still there. Whatever could not be reached is said in the certificate.
    """
    rows = 0
    if cases.exists(db, case_id) or not is_erased(db, case_id):
        rows = with_room(vault.folder, lambda: _begin(db, case_id, now))
    return _finish(vault, db, case_id, rows, now, progress)


def finish_erasures(
    vault: Vault, db: Database, *, now: dt.datetime, left: Iterable[str] | None = None
) -> tuple[ErasureCertificate, ...]:
    """At the opening of a vault: bury what an older database brought back, finish what was begun.

    ``left`` is what :func:`left_to_erase` said, where it was asked before. The reserve is kept
    from then on.
    """
    left = left_to_erase(vault, db) if left is None else left
    keep_reserve(vault.folder)
    return tuple(_finish(vault, db, case_id, 0, now) for case_id in left)


def _begin(db: Database, case_id: str, now: dt.datetime) -> int:
    """Put down what is to go, and remove the rows; how many rows went."""
    with immediate(db):
        clearing.put_down(db, case_id)
        return _remove(db, case_id, now)


def _remove(db: Database, case_id: str, now: dt.datetime) -> int:
    """The tombstone and the removal of all rows, both or neither; how many rows went."""
    with immediate(db):
        rows = _rows_of(db, case_id)
        cases.remove(db, case_id)
        put_tombstone(db, case_id, now=now)
        keep_fact(db, _CLEANED + case_id, "")
    return rows


def _finish(  # noqa: PLR0913, PLR0917 - what an erasure is of, and what of it is done
    vault: Vault,
    db: Database,
    case_id: str,
    rows: int,
    now: dt.datetime,
    progress: Progress | None = None,
) -> ErasureCertificate:
    """Everything after the rows. The deed is written down only when nothing of it is left."""
    files = clearing.erase_files(vault, db, case_id)  # before the backups lose the case
    faults = [*_clean(vault, db, case_id), *_files_left(files)]
    rewritten, unread = _rewrite_backups(vault, case_id, now, progress)
    edits = int(forget_aside(vault, case_id))
    begun = dt.datetime.fromisoformat(tombstones(db)[case_id])
    certificate = ErasureCertificate(
        case_id=case_id,
        begun_at=begun,
        finished_at=None if faults or unread else now.astimezone(dt.UTC),
        rows=rows,
        backups_rewritten=rewritten,
        backups_without_it=len(backups_of(vault)) - rewritten - len(unread),
        edits_discarded=edits,
        files_removed=files.removed,
        files_of_others=files.of_others,
        encrypted=not vault.training,
        faults=tuple(faults),
        backups_not_reached=unread,
        other_files=_other_files(vault),
    )
    if certificate.finished_at:
        about = {"counted": f"{rows} rows, {rewritten} backups rewritten"}
        with immediate(db):
            audit.record(db, audit.Deed.ERASED, case_id=case_id, now=now, about=about)
            keep_fact(db, _CLEANED + case_id, "")
            clearing.forget_doomed(db, case_id)
        with suppress(DrafterError):  # it is kept again when the vault is closed
            audit.keep_count(vault, db)
    keep_reserve(vault.folder)
    return certificate


def _files_left(files: clearing.FilesErased) -> Iterator[str]:
    """A sentence where a file of a document could not be removed."""
    if files.left:
        yield (
            f"Files of documents that could not be removed, because another program has them open"
            f" or the disk is read-only: {len(files.left)}."
        )


def _clean(vault: Vault, db: Database, case_id: str) -> Iterator[str]:
    """Leave nothing of the rows in the database, once; a sentence for what could not be done.

    That it is done is noted, so that a backup which can't be reached makes no later opening slow.
    """
    try:
        keep_tombstones(vault, tombstones(db))
    except DrafterError as error:
        yield f"The list of erased cases could not be written: {error}"
    if cases.exists(db, case_id):
        yield "The case itself could not be removed yet: the disk is full."
    if fact(db, _CLEANED + case_id):
        return
    try:
        with_room(vault.folder, lambda: scour(db))
        keep_fact(db, _CLEANED + case_id, "yes")
    except NotWrittenError as error:
        yield f"The database could not be rewritten: {error}"


def _rows_of(db: Database, case_id: str) -> int:
    """How many rows of any table belong to a case, its own included. Raises NoSuchCaseError."""
    number = cases.number_of(db, case_id)
    tables = db.execute(
        "SELECT t.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c"
        " WHERE t.type = 'table' AND c.name = 'case_number'"
    ).fetchall()
    rows = 1
    for (name,) in tables:
        (count,) = db.execute(
            f'SELECT count(*) FROM "{name}" WHERE case_number = ?',  # noqa: S608 - names out of the schema itself
            (number,),
        ).fetchone()
        rows += int(count)
    return rows


def _rewrite_backups(
    vault: Vault, case_id: str, now: dt.datetime, progress: Progress | None
) -> tuple[int, tuple[str, ...]]:
    """Take the case out of every backup: how many had it, and the names of those not reached."""
    for unfinished_backup in vault.backups.glob(".making-*"):
        shutil.rmtree(unfinished_backup, ignore_errors=True)
    rewritten, unread = 0, []
    backups = backups_of(vault)
    for number, backup in enumerate(backups, start=1):
        if progress:
            progress(number / (len(backups) + 1))
        _remove_parts(backup.folder)
        try:
            rewritten += with_room(vault.folder, partial(_rewrite, vault, backup, case_id, now))
        except DrafterError:
            unread.append(backup.folder.name)
    return rewritten, tuple(unread)


def _rewrite(vault: Vault, backup: Backup, case_id: str, now: dt.datetime) -> bool:
    """Put a copy of a backup without the case in its place; whether it had the case.

    The copy is checked before it is moved over; the old one stays whole until then.
    """
    with closing(connect(backup.database, vault.key, writing=False)) as old:
        if not cases.exists(old, case_id):
            return False
    part = backup.database.with_name(backup.database.name + _PART)
    try:
        _copy(backup.database, part)
        with closing(connect(part, vault.key, journal="delete")) as copy:
            migrate(copy)
            _remove(copy, case_id, now)
            scour(copy)
        check(part, vault.key)
        part.replace(backup.database)
        sync_folder(backup.folder)
    except OSError as error:
        raise DrafterError("A backup could not be rewritten.") from error
    finally:
        _remove_parts(backup.folder)
    return True


def _remove_parts(folder: Path) -> None:
    """Remove what an interrupted rewriting left."""
    for left in folder.glob(f"*{_PART}*"):
        with suppress(OSError):
            left.unlink()


def _copy(path: Path, part: Path) -> None:
    """Copy a backup. Raises DiskFullError, so that the reserve is given up for it."""
    try:
        with path.open("rb") as old, part.open("xb") as new:
            part.chmod(PRIVATE_FILE)
            shutil.copyfileobj(old, new)
            new.flush()
            os.fsync(new.fileno())
    except OSError as error:
        part.unlink(missing_ok=True)
        raise DiskFullError("A backup could not be rewritten for lack of room.") from error


def _other_files(vault: Vault) -> tuple[str, ...]:
    """Databases in the vault's folder that are neither its own nor a backup: kept when damaged."""
    own = {vault.database, *(backup.database for backup in backups_of(vault))}
    names = {f"{vault.database.name}{end}" for end in ("-wal", "-shm", "-journal")}
    found = [path for path in vault.folder.rglob(f"*{vault.database.name}*") if path.is_file()]
    return tuple(
        str(path.relative_to(vault.folder))
        for path in sorted(found)
        if path not in own and path.name not in names
    )
