"""The command that prints who did what."""

from pathlib import Path

import click

from drafter.cli.common import FILE, print_json
from drafter.cli.opened import json_option, opened
from drafter.cli.passphrase import passphrase_option
from drafter.store.audit import broken_link, cut_off, deeds

FOLDER = click.argument("folder", metavar="FOLDER", type=FILE)


@click.command("deeds")
@FOLDER
@passphrase_option
@json_option
def _deeds(folder: Path, passphrase_fd: int | None, *, as_json: bool) -> int:
    """Print who opened, took out and erased what. Exit 1 where the trail is not whole."""
    with opened(folder, passphrase_fd, writing=False) as store:
        entries = list(deeds(store.db))
        broken, missing = broken_link(store.db), cut_off(store.vault, store.db)
    if as_json:
        plain = [
            {
                "number": entry.seq,
                "at": entry.at,
                "deed": entry.deed,
                "case": entry.case_id,
                **entry.about,
            }
            for entry in entries
        ]
        print_json({"deeds": plain, "broken_at": broken, "missing_at_the_end": missing})
    else:
        for entry in entries:
            click.echo(str(entry))
    if broken is not None:
        click.echo(f"Entry {broken} is not what was written there.", err=True)
    if missing:
        click.echo(f"{missing} entries are missing at the end.", err=True)
    return int(broken is not None or bool(missing))


COMMANDS = (_deeds,)
"""They stand under ``drafter vault``."""
