"""A passphrase asked for: from an open file's first line, or typed unseen; never an argument."""

import datetime as dt
import getpass
import os
import sys
from collections.abc import Callable
from pathlib import Path

import click

from drafter.errors import DrafterError
from drafter.store import keyring_copy
from drafter.store.header import NAME, OLD_NAME, HeaderError
from drafter.store.places_of_risk import risks_of
from drafter.store.unlocked import Vault, open_training
from drafter.store.vault import unlock

_LONGEST = 100_000

passphrase_option = click.option(
    "--passphrase-fd",
    metavar="N",
    type=click.IntRange(min=0),
    help="Read the passphrase from the open file N, its first line; else it is asked for.",
)
new_passphrase_option = click.option(
    "--new-passphrase-fd",
    metavar="N",
    type=click.IntRange(min=0),
    help="Read the new passphrase from the open file N, its next line.",
)


def passphrase_from(descriptor: int | None, prompt: str = "Passphrase") -> str:
    """The passphrase: a line of ``descriptor``, or typed at the terminal without being shown.

    Raises DrafterError without either, and for a file that can't be read or holds none.
    """
    if descriptor is not None:
        return _line_of(descriptor)
    require_terminal()
    return getpass.getpass(f"{prompt}: ")


def new_passphrase_from(descriptor: int | None, refusal: Callable[[str], str]) -> str:
    """A new passphrase, typed twice at a terminal; ``refusal`` says why one can't be taken.

    At a terminal, one that is refused or typed otherwise the second time is asked for again.
    """
    if descriptor is not None:
        return _line_of(descriptor)
    while True:
        passphrase = passphrase_from(None, "New passphrase")
        why_not = refusal(passphrase)
        if not why_not and passphrase_from(None, "The same again") != passphrase:
            why_not = "The two were not the same."
        if not why_not:
            return passphrase
        click.echo(why_not, err=True)


def unlocked(folder: Path, descriptor: int | None, *, mend: bool = True) -> Vault:
    """The vault of a folder, its passphrase asked for where it has one; a notice is told.

    ``mend`` is False for the folder of a backup, which stays as it is.
    """
    require_vault(folder)
    try:
        return open_training(folder)
    except HeaderError:
        vault = _by_keyring(folder) if descriptor is None else None
        vault = vault or unlock(folder, passphrase_from(descriptor), mend=mend)
    tell_notice(vault)
    return vault


def _by_keyring(folder: Path) -> Vault | None:
    """The vault by the copy in the system's keyring; None, with the reason told, where it can't."""
    if not keyring_copy.is_remembered(folder):
        return None
    try:
        return keyring_copy.recall(folder, dt.datetime.now(tz=dt.UTC))
    except DrafterError as error:
        click.echo(str(error), err=True)
        return None


def require_vault(folder: Path) -> None:
    """Raises DrafterError for a folder without one: looking for a vault makes nothing there."""
    if not any((folder / name).is_file() for name in (NAME, OLD_NAME)):
        raise DrafterError(f"There is no vault in {folder}.")


def tell_notice(vault: Vault) -> None:
    """Say what was put right as the vault was unlocked."""
    if vault.notice:
        click.echo(vault.notice, err=True)


def tell_risks(folder: Path) -> None:
    """Say why a vault may come to harm where it lies, and what to do about it."""
    for risk in risks_of(folder):
        click.echo(f"{risk.sentence} {risk.advice}", err=True)


def require_terminal() -> None:
    """Raises DrafterError where nobody can be asked."""
    if not sys.stdin.isatty():
        raise DrafterError(
            "There is no terminal to ask for the passphrase; give --passphrase-fd N."
        )


def _line_of(descriptor: int) -> str:
    """The next line of an open file, byte by byte, so that the line after it stays unread."""
    line = bytearray()
    try:
        while len(line) < _LONGEST and (byte := os.read(descriptor, 1)) not in {b"", b"\n"}:
            line += byte
        passphrase = line.decode("utf-8").removesuffix("\r")
    except OSError:
        raise DrafterError(
            f"The passphrase could not be read: no file is open as {descriptor}."
        ) from None
    except UnicodeDecodeError:
        raise DrafterError("The passphrase is not text in UTF-8.") from None
    if not passphrase:
        raise DrafterError(f"There was no passphrase in the file that is open as {descriptor}.")
    return passphrase
