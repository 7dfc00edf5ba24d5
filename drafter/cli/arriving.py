"""What becomes of a case that comes from a file or a bundle: in, beside or instead."""

import click

from drafter.case.case import Case
from drafter.cli.opened import now
from drafter.errors import DrafterError
from drafter.store import bringing_in
from drafter.store.bringing_in import PresentError
from drafter.store.store import Store

copy_option = click.option("--copy", is_flag=True, help="Beside the one that is here already.")
replace_option = click.option(
    "--replace", is_flag=True, help="In place of the one that is here, which is kept as a version."
)


def brought_in(store: Store, case: Case, *, copy: bool, replace: bool) -> int:
    """Bring a case in and say what became of it; the exit code."""
    if copy and replace:
        raise DrafterError("Give --copy or --replace, not both.")
    try:
        kept = bringing_in.bring_in(store.db, case, now=now(), copy=copy)
    except PresentError as refused:
        if replace:
            kept = bringing_in.replace(store.db, refused.present, case, now=now())
            click.echo(f"Case {kept.id} is replaced; what it was is kept as a version.")
            return 0
        click.echo(str(refused), err=True)
        for difference in refused.found:
            click.echo(f"  {difference}", err=True)
        if not refused.found:
            click.echo("  They do not differ.", err=True)
        return 1
    if replace:
        click.echo("The vault had no such case; it is brought in as a new one.")
    click.echo(f"Case {kept.id} is brought in.")
    return 0
