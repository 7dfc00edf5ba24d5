"""Back from a backup: the whole vault, or one case as a copy. Nothing is thrown away, and what
was erased stays erased.
"""  # noqa: D205 - one thought, two lines

import datetime as dt
import secrets
import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from drafter.case.case import Case
from drafter.errors import DrafterError
from drafter.placing import sync_folder
from drafter.store import audit, cases
from drafter.store.backup import backups_of, check, place_for_aside, remove_unfinished
from drafter.store.connection import connect
from drafter.store.copies import sound_header
from drafter.store.database import Database
from drafter.store.faults import SqlError
from drafter.store.header import NAME as HEADER
from drafter.store.header import OLD_NAME, HeaderError, read_header
from drafter.store.lock import VaultLock
from drafter.store.migrations import migrate
from drafter.store.mounts import journal_for
from drafter.store.shape import NEWEST, version_of
from drafter.store.tombstones import bury, is_erased, keep_tombstones, tombstones
from drafter.store.transactions import immediate
from drafter.store.unlocked import DATABASE, Vault
from drafter.store.writing import (
    PRIVATE_FILE,
    explained,
    make_private_folder,
    write_private,
)

_BESIDE = ("", "-wal", "-shm", "-journal")
_RESTORING = ".restoring-"


class ErasedError(DrafterError):
    """The case was erased; no backup brings it back."""


def restore_vault(vault: Vault, backup: Path, *, now: dt.datetime) -> Path | None:
    """Put the database of a backup's folder in the place of the vault's, which is put aside.

    ``vault`` may have lost its database and header: unlock the backup's folder as a vault, and
    pass that with the folder wanted. Cases erased since stay erased, and the trail of deeds goes
    on where it was. Returns where the present database went; None where there was none. Raises
    HeldError while the vault is open anywhere, DamagedError for a backup that is not whole; the
    present database is then as it was.
    """
    with VaultLock.take(vault.folder):
        remove_unfinished(vault)
        check(backup / DATABASE, vault.key)
        with _working_copy(vault, backup) as copy:
            with closing(_to_write(copy, vault)) as db:
                migrate(db)
                _carry_over(vault, db)
                bury(db, vault)
                audit.record(db, audit.Deed.RESTORED, now=now, about={"what": "the whole vault"})
                db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            aside = _put_aside(vault, now)
            with explained(vault.database):
                copy.replace(vault.database)
            _restore_header(vault, backup)
            sync_folder(vault.folder)
        with closing(_to_write(vault.database, vault)) as db:
            # Not before: a restore that is killed has cut off nothing.
            audit.keep_count(vault, db)
    return aside


def restore_case(
    db: Database, vault: Vault, backup: Path, case_id: str, *, now: dt.datetime
) -> Case:
    """Bring one case of a backup into the open database as a case of its own; return the copy.

    The case that is there stays as it is. Raises ErasedError for one that was erased,
    NoSuchCaseError for one that the backup does not have.
    """
    if is_erased(db, case_id):
        raise ErasedError("That case was erased; it can't be brought back from a backup.")
    made = next((str(one) for one in backups_of(vault) if one.folder == backup), backup.name)
    with _readable(vault, backup) as kept:
        case = cases.load(kept, case_id)
    about = f"Brought back from the backup of {made}.\n\n{case.about}".rstrip()
    with immediate(db):
        copy = cases.create(db, replace(case, about=about), now=now)
        audit.record(db, audit.Deed.RESTORED, now=now, case_id=copy.id)
    return copy


@contextmanager
def _readable(vault: Vault, backup: Path) -> Iterator[Database]:
    """A backup's database in today's shape; the backup itself is never written to."""
    with closing(connect(backup / DATABASE, vault.key, writing=False)) as db:
        if version_of(db) >= NEWEST:
            yield db
            return
    with _working_copy(vault, backup) as copy, closing(_to_write(copy, vault)) as db:
        migrate(db)
        yield db


@contextmanager
def _working_copy(vault: Vault, backup: Path) -> Iterator[Path]:
    """A copy of a backup's database in the vault's folder, gone after the block unless moved."""
    for left in vault.folder.glob(f"{_RESTORING}*"):
        with suppress(OSError):  # of a restore that was killed
            left.unlink()
    copy = vault.folder / f"{_RESTORING}{secrets.token_hex(8)}.db"
    try:
        with explained(vault.database):  # which a person knows, and which this is to become
            for end in _BESIDE:
                source = backup / f"{DATABASE}{end}"
                if source.is_file():
                    shutil.copyfile(source, f"{copy}{end}")
                    Path(f"{copy}{end}").chmod(PRIVATE_FILE)
        yield copy
    finally:
        for end in _BESIDE:
            with suppress(OSError):
                Path(f"{copy}{end}").unlink()


def _to_write(database: Path, vault: Vault) -> Database:
    """Open a database in the vault's folder as that place allows."""
    return connect(database, vault.key, journal=journal_for(vault.folder))


def _carry_over(vault: Vault, restored: Database) -> None:
    """Bring what the present database knows of erasures and deeds, where it can still be read.

    Its log is brought into it: what is put aside is one file, which an erasure can rewrite.
    """
    try:
        with closing(_to_write(vault.database, vault)) as present:
            present.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            keep_tombstones(vault, tombstones(present))
            deeds = present.execute(
                "SELECT seq, at, deed, case_id, about, chain FROM deeds ORDER BY seq"
            ).fetchall()
    except (DrafterError, SqlError):
        return  # damaged or gone: what the vault's folder keeps of both must do
    known = restored.execute("SELECT seq, chain FROM deeds ORDER BY seq").fetchall()
    if known and known[-1] not in [(deed[0], deed[-1]) for deed in deeds]:
        return  # not the beginning of the same trail
    audit.carry_over(restored, deeds[len(known) :])


def _put_aside(vault: Vault, now: dt.datetime) -> Path | None:
    """Keep the present database, with its log and a copy of its header, among the backups.

    It keeps its place until the restored one takes that, so that a vault is there whenever this
    is cut off. Where a log is left (the database is damaged), or on a disk without links, both
    are moved, the log first: a database without its log is missing its newest changes, one that
    is missing altogether is noticed.
    """
    if not vault.database.exists():
        return None
    aside = place_for_aside(vault, now)
    make_private_folder(aside)
    with explained(aside):
        with suppress(OSError):
            write_private(aside / HEADER, sound_header(vault.folder, vault.key))
        present = [vault.folder / f"{DATABASE}{end}" for end in reversed(_BESIDE)]
        there = [path for path in present if path.exists()]
        if there != [vault.database] or not _linked(vault.database, aside / DATABASE):
            for path in there:
                path.rename(aside / path.name)
    sync_folder(aside)
    return aside


def _linked(path: Path, second: Path) -> bool:
    """Give a file a second name; whether the disk can."""
    try:
        second.hardlink_to(path)
    except (OSError, NotImplementedError):
        return False
    return True


def _restore_header(vault: Vault, backup: Path) -> None:
    """Take the backup's header only where the vault has none that fits.

    A sound one is newer than the backup's, and may have another passphrase.
    """
    for name in (HEADER, OLD_NAME):
        with suppress(HeaderError):
            if read_header(vault.folder / name).id == vault.id:
                return
    with explained(vault.folder / HEADER):
        header = (backup / HEADER).read_bytes()
    for name in (OLD_NAME, HEADER):
        write_private(vault.folder / name, header)
