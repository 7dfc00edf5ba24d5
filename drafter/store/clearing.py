"""Files of documents that nobody needs any more: written over, and removed.

A file is needed while a case of the vault, of a backup or of what a restore put aside needs it
(:mod:`drafter.store.file_uses`). An erasure does not wait: what a case needed goes with it, unless
another case has it too.
"""

import datetime as dt
import json
import os
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from drafter.case.files import EvidenceFile, is_stored_id
from drafter.errors import DrafterError
from drafter.store import file_uses
from drafter.store.backup import backups_of
from drafter.store.connection import connect
from drafter.store.database import Database
from drafter.store.evidence import ADDING, folder_of, path_of
from drafter.store.facts import fact, keep_fact
from drafter.store.faults import SqlError
from drafter.store.transactions import immediate
from drafter.store.unlocked import Vault

GRACE: Final = dt.timedelta(days=30)
"""How long a file that nothing needs is kept: a database that names it may yet be brought back."""
_UNNEEDED: Final = "files that nothing needs"
_TO_ERASE: Final = "files to erase with "
_AT_ONCE: Final = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class FilesErased:
    """How many files an erasure removed, how many another case still has, and which are left."""

    removed: int = 0
    of_others: int = 0
    left: tuple[str, ...] = ()


def put_down(db: Database, case_id: str) -> None:
    """Note which files are to go with a case, in the transaction that removes its rows."""
    _keep_doomed(db, case_id, _doomed(db, case_id) | file_uses.needed_by(db, case_id))


def erase_files(vault: Vault, db: Database, case_id: str) -> FilesErased:
    """Remove every file that only this case needed, here or in a backup.

    To be done after :func:`put_down` and before backups lose the case. A backup that can't be
    opened is not waited for. What is left is tried again at the next opening.
    """
    own, others = _doomed(db, case_id), file_uses.needed_by_others(db, case_id)
    for asked in _ask_backups(vault, case_id):
        if asked is not None:
            own, others = own | asked[0], others | asked[1]
    _keep_doomed(db, case_id, own)
    gone = [one for one in sorted(own - others) if _is_there(vault, one)]
    left = tuple(one for one in gone if not _remove(folder_of(vault) / one))
    return FilesErased(removed=len(gone) - len(left), of_others=len(own & others), left=left)


def forget_doomed(db: Database, case_id: str) -> None:
    """Forget what was to go with a case: it has gone."""
    _keep_doomed(db, case_id, frozenset())


def remove_file(vault: Vault, db: Database, stored: str) -> None:
    """Remove one file for good, whoever needs it: it was added by mistake.

    The records that name it are the caller's to change; versions and backups that name it will
    say that it is missing. Raises DrafterError where it can't be removed.
    """
    path = path_of(vault, stored)
    with immediate(db):
        file_uses.forget(db, stored)
    if path.exists() and not _remove(path):
        raise DrafterError("The file could not be removed; another program may have it open.")


def drop(vault: Vault, db: Database, files: Iterable[EvidenceFile]) -> None:
    """Remove files that were sealed just now where no case needs them after all."""
    needed = file_uses.needed(db)
    throw_away(vault, (one for one in files if one.stored not in needed))


def throw_away(vault: Vault, files: Iterable[EvidenceFile]) -> None:
    """Remove files that were sealed just now and that no case was told of yet; any thread."""
    for stored in {one.stored for one in files}:
        if _is_there(vault, stored):
            _remove(folder_of(vault) / stored)


def clear(vault: Vault, db: Database, *, now: dt.datetime) -> int:
    """Remove what was never whole, and what nothing has needed for thirty days; how many.

    At the opening of a vault, before anything is added. Costs a look at a folder where there is
    nothing to do. With a backup that can't be opened nobody knows what it needs: nothing goes.
    """
    kept: set[str] = set()
    with suppress(OSError):
        for path in folder_of(vault).iterdir():
            if path.name.startswith(ADDING):
                _remove(path)
            elif is_stored_id(path.name):
                kept.add(path.name)
    unneeded = _unneeded(vault, frozenset(kept) - file_uses.needed(db))
    since, today = _since(db), now.astimezone(dt.UTC).date()
    days = {one: since.get(one, today.isoformat()) for one in sorted(unneeded)}
    gone = [one for one, day in days.items() if dt.date.fromisoformat(day) + GRACE <= today]
    removed = [one for one in gone if _remove(folder_of(vault) / one)]
    left = {one: day for one, day in days.items() if one not in removed}
    if left != since:
        with immediate(db):
            keep_fact(db, _UNNEEDED, json.dumps(left) if left else "")
    return len(removed)


def _unneeded(vault: Vault, among: frozenset[str]) -> frozenset[str]:
    """Those that no backup needs either; none where one can't be asked."""
    if not among:
        return among
    for asked in _ask_backups(vault, ""):
        if asked is None:
            return frozenset()
        among -= asked[1]
    return among


def _ask_backups(
    vault: Vault, case_id: str
) -> Iterator[tuple[frozenset[str], frozenset[str]] | None]:
    """The files that a case, and that others need in each backup; None for one that can't be read.

    Those put aside by a restore are asked too.
    """
    for backup in backups_of(vault):
        asked = None
        with suppress(DrafterError, SqlError):
            asked = _needed_in(connect(backup.database, vault.key, writing=False), case_id)
        yield asked


def _needed_in(db: Database, case_id: str) -> tuple[frozenset[str], frozenset[str]]:
    """Asked of a database that is then closed."""
    with closing(db):
        return file_uses.needed_by(db, case_id), file_uses.needed_by_others(db, case_id)


def _since(db: Database) -> dict[str, str]:
    """Since which day (ISO) each file is known to be needed by nothing."""
    noted = fact(db, _UNNEEDED)
    found: dict[str, str] = json.loads(noted) if noted else {}
    return found


def _doomed(db: Database, case_id: str) -> frozenset[str]:
    return frozenset(fact(db, _TO_ERASE + case_id).split())


def _keep_doomed(db: Database, case_id: str, stored: Iterable[str]) -> None:
    doomed = " ".join(sorted(stored))
    if doomed != fact(db, _TO_ERASE + case_id):
        with immediate(db):
            keep_fact(db, _TO_ERASE + case_id, doomed)


def _is_there(vault: Vault, stored: str) -> bool:
    return is_stored_id(stored) and (folder_of(vault) / stored).exists()


def _remove(path: Path) -> bool:
    """Write zeros over a file and remove it; whether it is gone."""
    try:
        with path.open("r+b") as file:
            left = os.fstat(file.fileno()).st_size
            while left > 0:
                left -= file.write(bytes(min(left, _AT_ONCE)))
            file.flush()
            os.fsync(file.fileno())
        path.unlink()
    except OSError:
        with suppress(OSError):  # a file that may not be written may yet be removed
            path.unlink(missing_ok=True)
    return not path.exists()
