"""The commands that keep a vault whole: a check, backups, and a way back from them."""

import datetime as dt
from collections.abc import Iterator
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path

import click

from drafter.case.documents import files_of
from drafter.cli.common import FILE, print_json
from drafter.cli.opened import opened
from drafter.cli.passphrase import passphrase_option, require_vault, tell_risks, unlocked
from drafter.errors import DrafterError
from drafter.store import bringing_in
from drafter.store.audit import broken_link, end_in_doubt
from drafter.store.backup import Backup, back_up, backups_of
from drafter.store.checking import Finding, Trouble, finish_check
from drafter.store.checking_files import whole_check
from drafter.store.connection import Database, connect
from drafter.store.evidence import missing_after_restoring, told_missing
from drafter.store.faults import DamagedError
from drafter.store.generations import older_header
from drafter.store.header import is_lost
from drafter.store.restoring import restore_case, restore_vault
from drafter.store.shape import is_newest, refuse_newer
from drafter.store.store import open_store
from drafter.store.thinning import thin_out
from drafter.store.unlocked import Vault


@dataclass(frozen=True, slots=True)
class Wrong:
    """One kind of thing that a check found."""

    kind: str
    count: int
    sentence: str
    mended: bool = False


FOLDER = click.argument("folder", metavar="FOLDER", type=FILE)
_json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON for a program.")


@click.command("check")
@FOLDER
@passphrase_option
@click.option("--mend", is_flag=True, help="Make the search index anew where it is out of step.")
@_json_option
def _check(folder: Path, passphrase_fd: int | None, *, mend: bool, as_json: bool) -> int:
    """Read all of a vault and say what is wrong with it; exit 1 where anything is."""
    vault = unlocked(folder, passphrase_fd)
    tell_risks(folder)
    found = _found(vault, mending=mend)
    if as_json:
        print_json({
            "vault": vault.id,
            "sound": not found,
            "findings": [asdict(one) for one in found],
        })  # fmt: skip
    else:
        for one in found:
            click.echo(one.sentence)
        click.echo(
            f"{len(found)} found in {folder}." if found else f"{folder} is sound: all was read."
        )
    return 1 if any(not one.mended for one in found) else 0


@click.command("backup")
@FOLDER
@passphrase_option
@click.option("--list", "listing", is_flag=True, help="List the backups; make none.")
@_json_option
def _backup(folder: Path, passphrase_fd: int | None, *, listing: bool, as_json: bool) -> int:
    """Make a backup in FOLDER, checked whole after it is made; old ones are thinned out."""
    if listing:
        require_vault(folder)
        _list(backups_of(Vault(folder=folder, id="", key=None)), as_json=as_json)
        return 0
    vault, now = unlocked(folder, passphrase_fd), _now()
    with open_store(vault, now=now) as store:
        place = back_up(vault, store.db, now=now)
        gone = thin_out(vault, now=now)
    if as_json:
        print_json({"backup": place.name, "thinned_out": [one.folder.name for one in gone]})
    else:
        thinned = f" {len(gone)} older ones were thinned out." if gone else ""
        click.echo(f"Backup {place.name} is made and checked.{thinned}")
    return 0


@click.command("restore")
@FOLDER
@click.argument("name", metavar="[BACKUP]", required=False)
@passphrase_option
@click.option("--case", "said", metavar="CASE", help="Bring back this case alone, as a copy.")
@_json_option
def _restore(
    folder: Path, name: str | None, passphrase_fd: int | None, said: str | None, *, as_json: bool
) -> int:
    """Put a backup in the place of the cases, which are put aside; else the newest backup.

    With --case nothing is replaced: the case, as it was, is put beside what is there.

    Cases that were erased since stay erased. A passphrase from before its last change is needed
    only where FOLDER has lost its own header.
    """
    backup = _chosen(folder, name)
    if said:
        return _restore_case(folder, backup, said, passphrase_fd, as_json=as_json)
    vault = _to_restore(folder, backup, passphrase_fd)
    aside = restore_vault(vault, backup.folder, now=_now())
    _tell(missing_after_restoring(vault))
    if as_json:
        print_json({"restored": backup.folder.name, "aside": aside.name if aside else None})
    else:
        kept = f" What was there is kept in backups/{aside.name}." if aside else ""
        click.echo(f"The cases are as they were on {backup}.{kept}")
    return 0


def _restore_case(
    folder: Path, backup: Backup, said: str, passphrase_fd: int | None, *, as_json: bool
) -> int:
    with opened(folder, passphrase_fd) as store:
        vault = store.vault
        with closing(connect(backup.database, vault.key, writing=False)) as kept:
            case_id = bringing_in.chosen(kept, said)
        copy = restore_case(store.db, vault, backup.folder, case_id, now=_now())
        _tell(told_missing(vault, files_of(copy)))
    if as_json:
        print_json({"restored": backup.folder.name, "case": copy.id})
    else:
        click.echo(f"The case as it was on {backup} is brought back as the copy {copy.id}.")
    return 0


def _tell(sentence: str) -> None:
    """Say on standard error what a person must know, if there is anything."""
    if sentence:
        click.echo(sentence, err=True)


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def _found(vault: Vault, *, mending: bool) -> list[Wrong]:
    """Everything wrong with a vault. Only mending, and an older shape, need to write."""
    try:
        if mending:
            with open_store(vault) as store:
                found = finish_check(store.db, whole_check(vault, store.db), now=_now())
                return [*map(_wrong, found), *_put_back(vault, store.db)]
        _bring_up_to_date(vault)
        with closing(connect(vault.database, vault.key, writing=False)) as db:
            found = whole_check(vault, db)
            damaged = any(one.trouble in {Trouble.PAGES, Trouble.STRUCTURE} for one in found)
            return [*map(_wrong, found), *([] if damaged else _put_back(vault, db))]
    except DamagedError as error:
        return [Wrong(Trouble.PAGES.value, 1, str(error))]


def _bring_up_to_date(vault: Vault) -> None:
    """A check reads today's tables; a newer program's vault is refused with a sentence."""
    with closing(connect(vault.database, vault.key, writing=False)) as db:
        refuse_newer(db)
        if is_newest(db):
            return
    open_store(vault).close()


def _wrong(finding: Finding) -> Wrong:
    return Wrong(finding.trouble.value, finding.count, finding.sentence, mended=finding.mended)


def _put_back(vault: Vault, db: Database) -> Iterator[Wrong]:
    """What was changed in the record of who did what or is missing from it, and an old header."""
    entry = broken_link(db)
    if entry is not None:
        yield Wrong("audit trail", 1, f"The audit trail was altered at entry {entry}.")
    for kind, sentence in (
        ("audit trail", end_in_doubt(vault, db)),
        ("header", older_header(vault, db)),
    ):
        if sentence:
            yield Wrong(kind, 1, sentence)


def _list(backups: tuple[Backup, ...], *, as_json: bool) -> None:
    """The backups, oldest first, those put aside by a restore among them."""
    if as_json:
        print_json([
            {"backup": one.folder.name, "made_at": one.made_at.isoformat(), "aside": one.is_aside}
            for one in backups
        ])  # fmt: skip
        return
    for one in backups:
        click.echo(f"{one.folder.name}: {one}{' (put aside by a restore)' * one.is_aside}")
    if not backups:
        click.echo("There is no backup yet.")


def _chosen(folder: Path, name: str | None) -> Backup:
    """The backup of that folder's name; else the newest."""
    known = backups_of(Vault(folder=folder, id="", key=None))
    if name:
        chosen = [one for one in known if one.folder.name == name]
    else:
        chosen = [one for one in known if not one.is_aside]
    if not chosen:
        which = f"no backup “{name}”" if name else "no backup"
        raise DrafterError(f"There is {which} in {folder}; drafter vault backup --list names them.")
    return chosen[-1]


def _to_restore(folder: Path, backup: Backup, passphrase_fd: int | None) -> Vault:
    """The vault by its own header, or by the backup's where its own is gone or damaged."""
    if is_lost(folder):
        return unlocked(backup.folder, passphrase_fd, mend=False)._replace(folder=folder)
    return unlocked(folder, passphrase_fd)


COMMANDS = (_check, _backup, _restore)
