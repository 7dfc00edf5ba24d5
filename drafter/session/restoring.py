"""A way back from a backup, chosen by a person before anything is open. No Qt."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from drafter.errors import DrafterError
from drafter.store.backup import Backup, backups_of
from drafter.store.evidence import missing_after_restoring
from drafter.store.header import NAME, is_lost
from drafter.store.restoring import restore_vault
from drafter.store.unlocked import DATABASE, Vault
from drafter.store.vault import unlock, unlock_with_recovery


@dataclass(frozen=True, slots=True, kw_only=True)
class Restorable:
    """A backup to choose: its folder, and when and what it is in words."""

    folder: Path
    words: str


def restorable(vault_folder: Path) -> tuple[Restorable, ...]:
    """The backups of a vault, the newest first; it need not be unlocked."""
    found = backups_of(Vault(folder=vault_folder, id="", key=None))
    return tuple(Restorable(folder=one.folder, words=in_words(one)) for one in reversed(found))


def in_words(backup: Backup) -> str:
    """When a backup was made, and whether it is what a restore put aside."""
    return f"{backup}{', put aside by a restore' if backup.is_aside else ''}"


def elsewhere(folder: Path) -> Restorable:
    """A backup that lies in any folder, a stick's for example. Raises DrafterError if none does."""
    if not (folder / DATABASE).is_file() or not (folder / NAME).is_file():
        raise DrafterError(f"{folder} is no backup: a backup’s folder holds {DATABASE} and {NAME}.")
    return Restorable(folder=folder, words=folder.name)


def restore(
    vault_folder: Path, chosen: Restorable, secret: str, *, by_recovery: bool, now: dt.datetime
) -> str:
    """Restore a backup; what became of it in a sentence or two. Takes about a second.

    The secret is the vault's own; the backup's only where the vault has lost its header. Raises
    what unlock and restore_vault raise; the present cases are then as they were.
    """
    way = unlock_with_recovery if by_recovery else unlock
    if is_lost(vault_folder):
        vault = way(chosen.folder, secret, mend=False)._replace(folder=vault_folder)
    else:
        vault = way(vault_folder, secret)
    aside = restore_vault(vault, chosen.folder, now=now)
    done = f"The cases are as they were in the backup of {chosen.words}."
    if aside is not None:
        done += f" What was there before is kept among the backups, as {aside.name}."
    return f"{done} {missing_after_restoring(vault)}".rstrip()
