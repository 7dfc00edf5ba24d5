"""The commands of a vault: its making and its keys."""

import datetime as dt
import sys
from pathlib import Path

import click

from drafter.case.today import today
from drafter.cli.common import FILE, print_json
from drafter.cli.passphrase import (
    new_passphrase_from,
    new_passphrase_option,
    passphrase_from,
    passphrase_option,
    require_vault,
    tell_notice,
    tell_risks,
)
from drafter.errors import DrafterError
from drafter.store import keyring_copy
from drafter.store.audit import Deed, keep_count, record
from drafter.store.generations import note_header
from drafter.store.lock import VaultLock
from drafter.store.passphrases import estimate, offered, refusal
from drafter.store.sheet import sheet, sheet_html
from drafter.store.store import open_store
from drafter.store.unlocked import Vault
from drafter.store.vault import (
    change_passphrase,
    create_training_vault,
    create_vault,
    new_recovery_key,
    require_empty,
    unlock,
    unlock_with_recovery,
)
from drafter.store.writing import write_private

FOLDER = click.argument("folder", metavar="FOLDER", type=FILE)
_sheet_option = click.option(
    "--recovery-sheet",
    metavar="FILE",
    type=FILE,
    help="Save the recovery sheet (.html or text) instead of printing it.",
)
_json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON for a program.")


@click.command("remember")
@FOLDER
@passphrase_option
@click.option("--forget", is_flag=True, help="Take the copy out again.")
def _remember(folder: Path, passphrase_fd: int | None, *, forget: bool) -> int:
    """Keep a copy of the key in this computer's keyring, beside the passphrase.

    Whoever can use your account on this computer can then open the vault. The passphrase is
    asked for again after 14 days.
    """
    require_vault(folder)
    if forget:
        keyring_copy.forget(folder)
        click.echo("This computer's keyring opens the vault no longer.")
        return 0
    vault = unlock(folder, passphrase_from(passphrase_fd))
    tell_notice(vault)
    keyring_copy.remember(vault, dt.datetime.now(tz=dt.UTC))
    click.echo("Remembered; the passphrase is asked for again in 14 days.")
    return 0


@click.command("create")
@FOLDER
@passphrase_option
@_sheet_option
@click.option("--training", is_flag=True, help="Unencrypted, for invented cases only.")
@_json_option
def _create(
    folder: Path,
    passphrase_fd: int | None,
    recovery_sheet: Path | None,
    *,
    training: bool,
    as_json: bool,
) -> int:
    """Make a vault in FOLDER, and print its recovery sheet once."""
    require_empty(folder)
    tell_risks(folder)
    if training:
        vault = create_training_vault(folder)
        open_store(vault).close()
        _say_made(vault, as_json=as_json)
        return 0
    _require_free(recovery_sheet)
    if passphrase_fd is None and sys.stdin.isatty():
        click.echo(f"Five random words you may take: {offered()}", err=True)
    passphrase = new_passphrase_from(passphrase_fd, refusal)
    vault, recovery_key = create_vault(folder, passphrase)
    if not as_json:
        _say_made(vault, as_json=False)
        click.echo(f"The passphrase: {estimate(passphrase)}")
    _hand_out(vault, recovery_key, recovery_sheet, as_json=as_json)
    open_store(vault).close()  # its tables, last: the sheet comes once, whatever the disk does
    return 0


@click.command("passphrase")
@FOLDER
@passphrase_option
@new_passphrase_option
def _passphrase(folder: Path, passphrase_fd: int | None, new_passphrase_fd: int | None) -> int:
    """Change the passphrase; the cases stay as they are."""
    require_vault(folder)
    with VaultLock.take(folder):
        vault = unlock(folder, passphrase_from(passphrase_fd))
        tell_notice(vault)
        passphrase = new_passphrase_from(_second(passphrase_fd, new_passphrase_fd), refusal)
        change_passphrase(vault, passphrase)
    _write_down(vault, Deed.REKEYED)
    click.echo(f"The passphrase of {folder} is changed. {estimate(passphrase)}")
    return 0


@click.command("recovery")
@FOLDER
@click.option(
    "--recovery-fd",
    "--passphrase-fd",
    "recovery_fd",
    metavar="N",
    type=click.IntRange(min=0),
    help="Read the recovery key from the open file N, its first line; else it is asked for.",
)
@new_passphrase_option
@_sheet_option
@click.option(
    "--lost-sheet",
    is_flag=True,
    help="Open it by its passphrase, which stays; whoever finds the lost sheet opens nothing.",
)
@_json_option
def _recovery(  # noqa: PLR0913 - one a command-line option
    folder: Path,
    recovery_fd: int | None,
    new_passphrase_fd: int | None,
    recovery_sheet: Path | None,
    *,
    lost_sheet: bool,
    as_json: bool,
) -> int:
    """Open FOLDER by its recovery key, set a new passphrase, and print a new sheet."""
    _require_free(recovery_sheet)
    require_vault(folder)
    with VaultLock.take(folder):
        if lost_sheet:
            vault = unlock(folder, passphrase_from(recovery_fd))
            tell_notice(vault)
            said = "The sheet before this one opens nothing now."
            deeds: tuple[Deed, ...] = (Deed.RECOVERY,)
        else:
            vault = _recovered(folder, recovery_fd, new_passphrase_fd)
            said = f"The passphrase of {folder} is changed, and the sheet used now opens nothing."
            deeds = (Deed.REKEYED, Deed.RECOVERY)
        recovery_key = new_recovery_key(vault)
    if not as_json:
        click.echo(said)
    _hand_out(vault, recovery_key, recovery_sheet, as_json=as_json)
    _write_down(vault, *deeds)
    return 0


def _recovered(folder: Path, recovery_fd: int | None, new_passphrase_fd: int | None) -> Vault:
    """The vault by its recovery key, under a new passphrase."""
    vault = unlock_with_recovery(folder, passphrase_from(recovery_fd, "Recovery key"))
    tell_notice(vault)
    change_passphrase(vault, new_passphrase_from(_second(recovery_fd, new_passphrase_fd), refusal))
    return vault


def _write_down(vault: Vault, *done: Deed) -> None:
    """Put what was done with the keys into the trail; it is done even where that can't be."""
    try:
        with open_store(vault) as store:
            for deed in done:
                record(store.db, deed, now=dt.datetime.now(tz=dt.UTC))
            note_header(vault, store.db)
            keep_count(vault, store.db)
    except DrafterError as error:
        click.echo(f"The change is made, and stands in no audit trail: {error}", err=True)


def _second(first: int | None, second: int | None) -> int | None:
    """Where a new passphrase comes from: a program that gives one must give the other."""
    if first is not None and second is None and not sys.stdin.isatty():
        raise DrafterError("There is no terminal to ask; give --new-passphrase-fd N as well.")
    return second


def _require_free(path: Path | None) -> None:
    if path and path.exists():
        raise DrafterError(f"{path} is there already; the recovery sheet is not written over it.")


def _say_made(vault: Vault, *, as_json: bool) -> None:
    if as_json:
        print_json({"folder": str(vault.folder), "vault": vault.id, "training": vault.training})
    elif vault.training:
        click.echo(
            f"A training vault is made in {vault.folder}. It is NOT encrypted: invented cases only."
        )
    else:
        click.echo(f"A vault is made in {vault.folder}.")


def _hand_out(vault: Vault, recovery_key: str, path: Path | None, *, as_json: bool) -> None:
    """Print the sheet or save it. It is printed, too, where it can't be saved: it comes once."""
    made_on = today()
    text = sheet(vault.id, recovery_key, made_on)
    told: dict[str, object] = {"folder": str(vault.folder), "vault": vault.id, "training": False}
    if path:
        html = path.suffix.lower() in {".html", ".htm"}
        page = sheet_html(vault.id, recovery_key, made_on) if html else text
        try:
            write_private(path, page.encode())
        except DrafterError as error:
            click.echo(str(error), err=True)
            path = None
    if as_json:
        print_json(told | ({"sheet": str(path)} if path else {"recovery_key": recovery_key}))
    elif path:
        click.echo(f"The recovery sheet is in {path}: print it, lock it away, delete the file.")
    else:
        click.echo(f"\n{text}")


COMMANDS = (_create, _passphrase, _recovery, _remember)
"""They stand under ``drafter vault``, as those of ``health`` and ``deeds``."""
