"""What the commands that work with a vault share: it is opened, and files are written out of it."""

import datetime as dt
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import click

from drafter.cli.common import FILE
from drafter.cli.passphrase import unlocked
from drafter.errors import DrafterError
from drafter.store.audit import keep_count
from drafter.store.connection import connect
from drafter.store.faults import DamagedError
from drafter.store.migrations import NEWEST, version_of
from drafter.store.store import Store, open_store
from drafter.store.vault import Vault
from drafter.store.writing import write_private

CASE = click.argument("said", metavar="CASE")
vault_option = click.option(
    "--vault", "folder", metavar="FOLDER", type=FILE, required=True, help="The vault's folder."
)
names_option = click.option(
    "--names",
    type=click.Choice(["pseudonyms", "real"]),
    default="pseudonyms",
    help="Real names only where they are asked for.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="For programs.")


def now() -> dt.datetime:
    """The time in UTC."""
    return dt.datetime.now(dt.UTC)


@contextmanager
def opened(folder: Path, passphrase_fd: int | None, *, writing: bool = True) -> Iterator[Store]:
    """The cases of a vault's folder, its passphrase asked for where it has one.

    With ``writing`` the count of the trail is kept when the block is done. A database of an older
    shape, or one that has none yet, is brought up to date even where it is only to be read.
    """
    vault = unlocked(folder, passphrase_fd)
    try:
        if not writing and _is_older(vault):
            open_store(vault).close()
        store = open_store(vault, writing=writing)
    except DamagedError as error:
        raise DamagedError(f"{error} To bring a backup back: drafter vault restore.") from error
    for notice in store.notices:
        click.echo(notice, err=True)
    with store:
        yield store
        if writing:
            keep_count(store.vault, store.db)


def require_free(output: Path, folder: Path, suffix: str) -> None:
    """Refuse a file that is there, one in the vault's own folder, and another ending."""
    if output.suffix.lower() != suffix:
        raise DrafterError(f"{output.name}: give it a name that ends in {suffix}.")
    if output.exists():
        raise DrafterError(f"{output.name} is there already; nothing is written over it.")
    if output.resolve().is_relative_to(folder.resolve()):
        raise DrafterError(f"{output.name}: the vault's own folder is no place for other files.")


def write_out(output: Path, data: bytes) -> None:
    """Write a file that leaves the vault, for its owner alone."""
    write_private(output, data)


def _is_older(vault: Vault) -> bool:
    with closing(connect(vault.database, vault.key, writing=False)) as db:
        return version_of(db) < NEWEST
