"""The commands that hand a case over as one encrypted file, and take one in."""

import hashlib
from pathlib import Path

import click

from drafter.case.documents import files_of
from drafter.cli.arriving import brought_in, copy_option, replace_option
from drafter.cli.common import FILE
from drafter.cli.opened import (
    CASE,
    names_option,
    note,
    now,
    opened,
    require_free,
    vault_option,
    write_out,
)
from drafter.cli.passphrase import new_passphrase_from, passphrase_from, passphrase_option
from drafter.errors import DrafterError
from drafter.handing_over import without_names
from drafter.opening import read_bytes
from drafter.store.audit import Deed
from drafter.store.bringing_in import chosen
from drafter.store.bundle import LARGEST, SUFFIX, make_bundle, open_bundle
from drafter.store.carrying import carried, kept_at_home, taken_in
from drafter.store.clearing import drop
from drafter.store.passphrases import refusal

_bundle_passphrase_option = click.option(
    "--bundle-passphrase-fd",
    metavar="N",
    type=click.IntRange(min=0),
    help="Read the bundle's own passphrase from the open file N, its next line.",
)


@click.command("make")
@CASE
@vault_option
@passphrase_option
@_bundle_passphrase_option
@click.option("-o", "--output", metavar=f"OUT{SUFFIX}", type=FILE, required=True)
@names_option
def _make(  # noqa: PLR0913, PLR0917 - one a command-line option
    said: str,
    folder: Path,
    passphrase_fd: int | None,
    bundle_passphrase_fd: int | None,
    output: Path,
    names: str,
) -> int:
    """Write a case as a bundle, without the key to names unless --names real."""
    require_free(output, folder, SUFFIX)
    with opened(folder, passphrase_fd, or_read=True) as store:
        case = store.load(chosen(store.db, said))
        real = names == "real"
        handed = case if real else without_names(case)
        passphrase = _new_passphrase(bundle_passphrase_fd)
        training = store.vault.training
        files, left_out = carried(store.vault, case) if real else ({}, kept_at_home(case))
        data = make_bundle(
            handed, passphrase, with_names=real, now=now(), invented=training, files=files
        )
        what = "with names" if real else "without names"
        about = {"what": what, "sha256": hashlib.sha256(data).hexdigest()}
        note(store, Deed.BUNDLED, case.id, about)
        write_out(output, data)
    click.echo(f"{output.name} is written, {what}. Tell its passphrase by another way.")
    if left_out:
        click.echo(left_out)
    return 0


@click.command("open")
@click.argument("bundle_file", metavar=f"FILE{SUFFIX}", type=FILE)
@vault_option
@passphrase_option
@_bundle_passphrase_option
@copy_option
@replace_option
def _open(  # noqa: PLR0913 - one a command-line option
    bundle_file: Path,
    folder: Path,
    passphrase_fd: int | None,
    bundle_passphrase_fd: int | None,
    *,
    copy: bool,
    replace: bool,
) -> int:
    """Bring the case of a bundle into a vault. Exit 1 where the case is there already.

    Then it is said in what the two differ, and nothing is changed without --copy or --replace.
    """
    data = read_bytes(bundle_file, largest=LARGEST)
    with opened(folder, passphrase_fd) as store:
        if store.vault.training:
            raise DrafterError("A training vault takes no bundles: it is not encrypted.")
        passphrase = passphrase_from(bundle_passphrase_fd, "The bundle's passphrase")
        bundle = open_bundle(data, passphrase, bundle_file.name)
        if bundle.invented:
            raise DrafterError(
                f"{bundle_file.name} was made of a training vault: an invented case does not"
                " belong among real ones."
            )
        if not bundle.with_names:
            click.echo("The bundle comes without the key to names.")
        case, missing = taken_in(store.vault, bundle)
        try:
            code = brought_in(store, case, copy=copy, replace=replace)
        finally:
            drop(store.vault, store.db, files_of(case))
        if missing:
            click.echo(missing)
        return code


def _new_passphrase(descriptor: int | None) -> str:
    passphrase = new_passphrase_from(descriptor, refusal)
    why_not = refusal(passphrase)
    if why_not:
        raise DrafterError(why_not)
    return passphrase


COMMANDS = (_make, _open)
"""They stand under ``drafter bundle``."""
