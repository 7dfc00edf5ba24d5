"""The commands that list the cases of a vault: all of them, and those kept long enough."""

from pathlib import Path

import click

from drafter.case.today import today
from drafter.cli.common import print_json
from drafter.cli.opened import json_option, names_option, now, opened, vault_option
from drafter.cli.passphrase import passphrase_option
from drafter.errors import DrafterError
from drafter.store.listing import ListedCase
from drafter.store.retention import due, never_due, period, set_period
from drafter.store.store import Store

_PAGE = 500


@click.command("list")
@vault_option
@passphrase_option
@names_option
@json_option
def _list(folder: Path, passphrase_fd: int | None, names: str, *, as_json: bool) -> int:
    """List the cases of a vault, the last saved first."""
    with opened(folder, passphrase_fd, writing=False) as store:
        listed = list(_all(store))
    if as_json:
        print_json({"cases": [_plain(one, real=names == "real") for one in listed]})
        return 0
    for one in listed:
        click.echo(_line(one, real=names == "real"))
    click.echo(f"{len(listed)} cases." if len(listed) != 1 else "1 case.")
    return 0


@click.command("due")
@vault_option
@passphrase_option
@click.option("--months", type=int, help="Set how many months a closed case is kept.")
@click.option("--no-period", is_flag=True, help="Do without a period.")
@json_option
def _due(
    folder: Path, passphrase_fd: int | None, months: int | None, *, no_period: bool, as_json: bool
) -> int:
    """List the closed cases that have been kept long enough. Nothing is erased by it."""
    if no_period and months is not None:
        raise DrafterError("Give --months or --no-period, not both.")
    setting = no_period or months is not None
    with opened(folder, passphrase_fd, writing=setting) as store:
        if setting:
            set_period(store.db, months, now=now())
        kept, undated = period(store.db), never_due(store.db)
        listed = due(store.db, today=today())
    if as_json:
        plain = [
            {
                "id": one.case_id,
                "reference": one.reference,
                "closed_on": one.closed_on.isoformat(),
                "due_on": one.due_on.isoformat(),
            }
            for one in listed
        ]
        print_json({"months": kept, "due": plain, "without_a_date": undated})
        return 0
    if kept is None:
        click.echo("No period is set; --months N sets one.")
        return 0
    for one in listed:
        reference = one.reference or "(no reference)"
        click.echo(f"{one.case_id[:8]}  {reference}  closed {one.closed_on}  due {one.due_on}")
    click.echo(f"{len(listed)} due after {kept} months; {undated} without a final decision's date.")
    return 0


def _all(store: Store) -> list[ListedCase]:
    page = store.page(size=_PAGE)
    found = list(page.cases)
    while page.next:
        page = store.page(after=page.next, size=_PAGE)
        found += page.cases
    return found


def _line(one: ListedCase, *, real: bool) -> str:
    words = [
        one.case_id[:8],
        one.reference or "(no reference)",
        f"{one.version} {one.version_number}",
        one.category,
        f"{one.changed_at:%Y-%m-%d}",
    ]
    if real:
        words.append(", ".join(one.complainants))
    return "  ".join(word for word in words if word)


def _plain(one: ListedCase, *, real: bool) -> dict[str, object]:
    plain: dict[str, object] = {
        "id": one.case_id,
        "reference": one.reference,
        "category": one.category,
        "kind_of_work": one.kind_of_work,
        "version": one.version,
        "version_number": one.version_number,
        "received_on": one.received_on,
        "decided_on": one.decided_on,
        "outcomes": list(one.outcomes),
        "changed_at": one.changed_at.isoformat(),
    }
    if real:
        plain |= {"complainants": list(one.complainants), "bodies": list(one.bodies)}
    return plain


COMMANDS = (_list, _due)
"""They stand under ``drafter case``."""
