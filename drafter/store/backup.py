"""Backups: a copy of the whole database under the vault's own key, opened and checked.

Each lies in a folder of its own, ``<UTC stamp>-<number>``, with the header that opens it. Numbers
only grow, so that a wrong clock mixes up no order. A folder that ends in ``-aside`` holds a
database that a restore replaced, as it was.
"""

import datetime as dt
import os
import re
import secrets
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from drafter.case.dates import printed_day
from drafter.errors import DrafterError
from drafter.placing import sync_folder
from drafter.store.connection import connect
from drafter.store.copies import sound_header
from drafter.store.database import Database
from drafter.store.faults import DamagedError, explained_sql
from drafter.store.header import NAME as HEADER
from drafter.store.sealing import Key
from drafter.store.unlocked import DATABASE, Vault
from drafter.store.writing import explained, make_private_folder, write_private

EVERY = 30 * 60.0
"""Seconds of work after which there is a backup again."""

_STAMP = "%Y%m%dT%H%M%SZ"
_FOLDER = re.compile(r"(\d{8}T\d{6}Z)-(\d+)(-aside)?")
_BEING_MADE = re.compile(r"\.making-[0-9a-f]{16}")
_AT_ONCE = 2000
"""Pages copied between two reports of progress: 8 MB."""

Progress = Callable[[float], None]
"""Told the share done, 0 to 1; what it raises stops the work and is passed on."""


class BackupError(DrafterError):
    """No backup was made, and nothing of it is left; why is in the sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """A backup that lies in ``folder``; ``made_at`` is what the clock said, ``number`` the order.

    ``is_aside`` is what a restore put aside: whole perhaps, perhaps damaged.
    """

    folder: Path
    number: int
    made_at: dt.datetime
    is_aside: bool = False

    @property
    def database(self) -> Path:
        """Its copy of the cases."""
        return self.folder / DATABASE

    @property
    def header(self) -> Path:
        """Its copy of the vault's header."""
        return self.folder / HEADER

    def __str__(self) -> str:
        """When it was made, in this computer's own time."""
        when = self.made_at.astimezone()
        return f"{printed_day(when)}, {when:%H:%M}"


def is_due(*, last: float | None, now: float, changed: bool) -> bool:
    """Whether it is time: at start, and after 30 minutes in which something changed.

    ``last`` and ``now`` are seconds of a clock that nobody sets (``time.monotonic``).
    """
    return last is None or (changed and now - last >= EVERY)


def backups_of(vault: Vault) -> tuple[Backup, ...]:
    """Every backup in the vault's folder, oldest first by number, those put aside included."""
    try:
        found = [_read_name(folder) for folder in vault.backups.iterdir()]
    except OSError:
        return ()
    return tuple(sorted((one for one in found if one), key=lambda one: one.number))


def back_up(
    vault: Vault, db: Database, *, now: dt.datetime, progress: Progress | None = None
) -> Path:
    """Make a backup of what ``db`` shows, outside any transaction; its folder.

    It is copied under a temporary name, opened, checked whole and counted against the original,
    and only then moved into place. Raises BackupError.
    """
    assert not db.conn.in_transaction  # it would hold what may yet be undone
    remove_unfinished(vault)
    making = vault.backups / f".making-{secrets.token_hex(8)}"
    try:
        make_private_folder(making)
        try:
            counts = _copy(db, making / DATABASE, vault.key, progress)
            write_private(making / HEADER, sound_header(vault.folder, vault.key))
            check(making / DATABASE, vault.key, counts)
            place = _place(vault, now)
            with explained(place):
                making.rename(place)
            sync_folder(vault.backups)
        finally:
            shutil.rmtree(making, ignore_errors=True)
    except (DrafterError, OSError) as error:
        why = str(error) if isinstance(error, DrafterError) else "The disk did not answer."
        raise BackupError(f"No backup was made. {why}") from error
    return place


def check(database: Path, key: Key | None, counts: dict[str, int] | None = None) -> None:
    """Read all of a database: every page's seal, every table and index, and how much is in each.

    Raises DamagedError where anything is not as it must be. Nothing is written.
    """
    with closing(connect(database, key, writing=False)) as db, explained_sql():
        unsealed = db.execute("PRAGMA cipher_integrity_check").fetchone() if key else None
        (verdict,) = db.execute("PRAGMA integrity_check(1)").fetchone()
        if unsealed or verdict != "ok":
            raise DamagedError(f"{database} is damaged.")
        if counts is not None and _counts(db) != counts:
            raise DamagedError(f"{database} does not hold as much as what it was copied from.")


def remove_unfinished(vault: Vault) -> None:
    """Remove what a killed backup or restore left; there is one writer, so none is being made.

    A restore that was killed just before it replaced the database has put aside only a second
    name of it.
    """
    if not vault.backups.is_dir():
        return
    left = [at for at in vault.backups.iterdir() if _BEING_MADE.fullmatch(at.name)]
    for one in backups_of(vault):
        with suppress(OSError):
            if one.is_aside and one.database.samefile(vault.database):
                left.append(one.folder)
    for folder in left:
        shutil.rmtree(folder, ignore_errors=True)


def place_for_aside(vault: Vault, now: dt.datetime) -> Path:
    """Where a database that is about to be replaced is kept; not made yet."""
    place = _place(vault, now)
    return place.with_name(f"{place.name}-aside")


def _read_name(folder: Path) -> Backup | None:
    """The backup of a folder's name; None for what is not ours."""
    match = _FOLDER.fullmatch(folder.name)
    if match is None or not folder.is_dir():
        return None
    try:
        made_at = dt.datetime.strptime(match[1], _STAMP).replace(tzinfo=dt.UTC)
    except ValueError:
        return None
    return Backup(folder=folder, number=int(match[2]), made_at=made_at, is_aside=bool(match[3]))


def _place(vault: Vault, now: dt.datetime) -> Path:
    """The folder of the next backup."""
    number = max((backup.number for backup in backups_of(vault)), default=0) + 1
    return vault.backups / f"{now.astimezone(dt.UTC):{_STAMP}}-{number:06d}"


def _copy(db: Database, path: Path, key: Key | None, progress: Progress | None) -> dict[str, int]:
    """Copy the database as it is at one moment, keyed alike; how much is in each of its tables."""

    def told(_: int, left: int, pages: int) -> None:
        if progress:
            progress(1 - left / max(pages, 1))

    with closing(connect(path, key, new=True, journal="delete")) as copy, explained_sql():
        # What is not yet moved into place need not survive a power cut; it is synced below.
        copy.execute("PRAGMA journal_mode = OFF")
        copy.execute("PRAGMA synchronous = OFF")
        with _one_view(db):
            db.conn.backup(copy.conn, pages=_AT_ONCE, progress=told, sleep=0)
            counts = _counts(db)
        copy.execute("PRAGMA journal_mode = DELETE").fetchone()  # a single file, no log beside it
    with explained(path), path.open("rb") as file:
        os.fsync(file.fileno())
    return counts


@contextmanager
def _one_view(db: Database) -> Iterator[None]:
    """Hold on to one moment of the database, whoever writes meanwhile.

    The moment is that of the first reading: a transaction alone holds on to nothing yet.
    """
    db.conn.execute("BEGIN")
    try:
        db.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        yield
    finally:
        db.conn.execute("ROLLBACK")


def _counts(db: Database) -> dict[str, int]:
    """How many rows each table has."""
    names = db.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 ORDER BY name"
    ).fetchall()
    return {
        name: int(db.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0])  # noqa: S608 - names out of the schema itself
        for (name,) in names
    }
