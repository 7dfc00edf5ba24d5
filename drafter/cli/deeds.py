"""The command that prints who did what."""

from pathlib import Path

import click

from drafter.cli.common import FILE, print_json
from drafter.cli.opened import json_option, opened
from drafter.cli.passphrase import passphrase_option
from drafter.store.audit import broken_link, deeds, end_in_doubt

FOLDER = click.argument("folder", metavar="FOLDER", type=FILE)


@click.command("deeds")
@FOLDER
@passphrase_option
@json_option
def _deeds(folder: Path, passphrase_fd: int | None, *, as_json: bool) -> int:
    """Print who opened, took out and erased what. Exit 1 where the trail is not whole."""
    with opened(folder, passphrase_fd, writing=False) as store:
        entries = list(deeds(store.db))
        broken, doubt = broken_link(store.db), end_in_doubt(store.vault, store.db)
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
        print_json({"deeds": plain, "broken_at": broken, "end_in_doubt": doubt})
    else:
        for entry in entries:
            click.echo(str(entry))
    if broken is not None:
        click.echo(f"Entry {broken} is missing, or is not what was written there.", err=True)
    if doubt:
        click.echo(doubt, err=True)
    return int(broken is not None or bool(doubt))


COMMANDS = (_deeds,)
"""They stand under ``drafter vault``."""
