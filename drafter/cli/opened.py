"""What the commands that work with a vault share: it is opened, and files are written out of it."""

import datetime as dt
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import click

from drafter.cli.common import FILE
from drafter.cli.passphrase import unlocked
from drafter.errors import DrafterError
from drafter.store.audit import Deed, keep_count, record
from drafter.store.faults import DamagedError, ReadOnlyError
from drafter.store.shape import NewerVaultError
from drafter.store.store import Store, open_store
from drafter.store.unlocked import Vault
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
def opened(
    folder: Path, passphrase_fd: int | None, *, writing: bool = True, or_read: bool = False
) -> Iterator[Store]:
    """The cases of a vault's folder, its passphrase asked for where it has one.

    With ``writing`` the count of the trail is kept when the block is done; with ``or_read`` a
    vault that can't be written, of a newer program or on a read-only disk, is opened to read.
    """
    vault = unlocked(folder, passphrase_fd)
    with _store(vault, writing=writing, or_read=or_read) as store:
        for notice in store.notices:
            click.echo(notice, err=True)
        yield store
        if store.writing:
            keep_count(vault, store.db)


def _store(vault: Vault, *, writing: bool, or_read: bool) -> Store:
    try:
        return open_store(vault, writing=writing)
    except (NewerVaultError, ReadOnlyError) as error:
        if not or_read:
            raise
        click.echo(f"{error} What is taken out now stands in no audit trail.", err=True)
        return open_store(vault, writing=False)
    except DamagedError as error:
        raise DamagedError(f"{error} To bring a backup back: drafter vault restore.") from error


def note(store: Store, deed: Deed, case_id: str, about: Mapping[str, str] | None = None) -> None:
    """Write down what is done with a case, where the vault can be written (see :func:`opened`)."""
    if store.writing:
        record(store.db, deed, case_id=case_id, now=now(), about=about)


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
