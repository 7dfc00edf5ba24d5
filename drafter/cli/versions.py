"""The commands of what a case was: its kept versions, one of them beside it, and another begun."""

from pathlib import Path

import click

from drafter.cli.common import print_json
from drafter.cli.opened import CASE, json_option, now, opened, vault_option
from drafter.cli.passphrase import passphrase_option
from drafter.store.bringing_in import chosen
from drafter.store.cases import duplicate_without_names
from drafter.store.history import restore_version, versions_of

_LAST = 2**63 - 1
"""The highest number that a row can have."""


@click.command("versions")
@CASE
@vault_option
@passphrase_option
@json_option
def _versions(said: str, folder: Path, passphrase_fd: int | None, *, as_json: bool) -> int:
    """List the versions that were kept of a case, newest first."""
    with opened(folder, passphrase_fd, writing=False) as store:
        case_id = chosen(store.db, said)
        kept = versions_of(store.db, case_id)
    if as_json:
        plain = [
            {
                "version": one.number,
                "kept_at": one.kept_at.isoformat(),
                "moment": one.moment.value,
                "name": one.name,
                "saves": one.revision,
            }
            for one in kept
        ]
        print_json({"case": case_id, "versions": plain})
        return 0
    for one in kept:
        click.echo(f"{one.number}  {one.kept_at:%Y-%m-%d %H:%M} UTC  {one.called}")
    if kept:
        click.echo("To have one beside the case: drafter case restore CASE --version N.")
    else:
        click.echo("No version of it is kept yet.")
    return 0


@click.command("restore")
@CASE
@vault_option
@passphrase_option
@click.option(
    "--version",
    "number",
    metavar="N",
    type=click.IntRange(1, _LAST),
    required=True,
    help="See drafter case versions.",
)
def _restore(said: str, folder: Path, passphrase_fd: int | None, number: int) -> int:
    """Put a kept version of a case beside it, as a copy.

    The case itself stays as it is. To bring one back from a backup: drafter vault restore --case.
    """
    with opened(folder, passphrase_fd) as store:
        copy = restore_version(store.db, chosen(store.db, said), number, now=now())
    click.echo(f"Version {number} is beside the case, as the copy {copy.id}.")
    return 0


@click.command("duplicate")
@CASE
@vault_option
@passphrase_option
def _duplicate(said: str, folder: Path, passphrase_fd: int | None) -> int:
    """Begin a case about the same bodies, under the same law, without a person.

    Nothing that was typed about what happened comes along, because it may name somebody.
    """
    with opened(folder, passphrase_fd) as store:
        made = duplicate_without_names(store.db, chosen(store.db, said), now=now())
    click.echo(f"The case {made.id} is begun; it has no reference and no people yet.")
    return 0


COMMANDS = (_versions, _restore, _duplicate)
"""They stand under ``drafter case``."""
