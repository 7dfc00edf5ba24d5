"""The commands of one case in a vault: shown, taken out, brought in, erased."""

import hashlib
import sys
from pathlib import Path

import click

from drafter.anonymise.ledger import ledger_of
from drafter.case.case import Case
from drafter.case.json_form import to_plain, write_case
from drafter.case.people import Party
from drafter.cli.arriving import brought_in, copy_option, replace_option
from drafter.cli.common import FILE, case_in, print_json
from drafter.cli.opened import (
    CASE,
    json_option,
    names_option,
    note,
    now,
    opened,
    require_free,
    vault_option,
    write_out,
)
from drafter.cli.passphrase import passphrase_option
from drafter.drafting import IDENTIFIABLE
from drafter.errors import DrafterError
from drafter.handing_over import without_names
from drafter.opening import read_bytes
from drafter.scanning import scan
from drafter.store.audit import Deed
from drafter.store.bringing_in import chosen, marked_invented, refuse_misplaced, with_reference
from drafter.store.bundle import LARGEST, is_bundle
from drafter.store.carrying import found_here
from drafter.store.erase import erase


@click.command("show")
@CASE
@vault_option
@passphrase_option
@names_option
@json_option
def _show(said: str, folder: Path, passphrase_fd: int | None, names: str, *, as_json: bool) -> int:
    """Show what a case holds, its people by their pseudonyms."""
    with opened(folder, passphrase_fd, or_read=True) as store:
        case = store.load(chosen(store.db, said))
        note(store, Deed.OPENED, case.id)
    if as_json:
        shown = case if names == "real" else without_names(case)
        print_json({**to_plain(shown), "id": case.id})
        return 0
    ledger = ledger_of(case)
    click.echo(f"Case {case.reference or 'without a reference'} ({case.id})")
    for label, value in (
        ("Category", case.category if names == "real" else scan(case.category, case).anonymised),
        ("Kind of work", case.kind_of_work.value),
        ("Version", f"{case.version.value} {case.version_number}"),
        ("Received", case.received_on.printed() if case.received_on else ""),
        ("Final decision", case.decided_on.printed() if case.decided_on else ""),
        ("Bodies", ", ".join(body.name for body in case.bodies if body.is_named)),
    ):
        if value:
            click.echo(f"{label}: {value}")
    for party in case.parties:
        called = ledger.pseudonym(party.id)
        name = f"{called}, {_name(party)}" if names == "real" else called
        click.echo(f"  {name}: {', '.join(role.value for role in party.roles) or 'no role yet'}")
    click.echo(_counted(case))
    return 0


@click.command("export")
@CASE
@vault_option
@passphrase_option
@click.option("-o", "--output", metavar="OUT.json", type=FILE, required=True)
@names_option
def _export(said: str, folder: Path, passphrase_fd: int | None, output: Path, names: str) -> int:
    """Write a case as a file, without the key to names unless that is asked for.

    A file with real names is not encrypted and must say so by its name.
    """
    require_free(output, folder, ".json")
    with opened(folder, passphrase_fd, or_read=True) as store:
        real = names == "real"
        if not store.vault.training:
            _require_name(output, real=real)
        case = store.load(chosen(store.db, said))
        taken = case if real else without_names(case)
        if store.vault.training:
            taken = marked_invented(taken)
        data = write_case(taken).encode()
        what = "case file with names" if real else "case file without names"
        about = {"what": what, "sha256": hashlib.sha256(data).hexdigest()}
        note(store, Deed.EXPORTED, case.id, about)
        write_out(output, data)
    click.echo(f"{output.name} is written, {'under real names' if real else 'without names'}.")
    return 0


@click.command("import")
@click.argument("case_file", metavar="CASE.json", type=FILE)
@vault_option
@passphrase_option
@copy_option
@replace_option
def _import(
    case_file: Path, folder: Path, passphrase_fd: int | None, *, copy: bool, replace: bool
) -> int:
    """Bring a case file into a vault. Exit 1 where the case is there already.

    Then it is said in what the two differ, and nothing is changed without --copy or --replace.
    """
    if is_bundle(read_bytes(case_file, largest=LARGEST)):
        raise DrafterError(f"{case_file.name} is a bundle: drafter bundle open takes it in.")
    case = case_in(case_file)
    with opened(folder, passphrase_fd) as store:
        refuse_misplaced(store.vault, case)
        case, missing = found_here(store.vault, case)
        if missing:
            click.echo(missing, err=True)
        return brought_in(store, case, copy=copy, replace=replace)


@click.command("erase")
@CASE
@vault_option
@passphrase_option
@click.option("--yes", is_flag=True, help="Don't ask for the reference to be typed again.")
@click.option("--certificate", metavar="FILE", type=FILE, help="Save it, too (.json or text).")
def _erase(
    said: str, folder: Path, passphrase_fd: int | None, certificate: Path | None, *, yes: bool
) -> int:
    """Erase a case for good, from the vault and all its backups, and print a certificate.

    Exit 1 where something within reach is left for the next opening.
    """
    if certificate:
        require_free(certificate, folder, certificate.suffix.lower())
    with opened(folder, passphrase_fd) as store:
        case = store.load(chosen(store.db, said))
        if not yes:
            _confirm(case)
        done = erase(store.vault, store.db, case.id, now=now())
        left = with_reference(store.db, case.reference)
    click.echo(done.as_text(), nl=False)
    if left:
        ids = ", ".join(case_id[:8] for case_id in left)
        click.echo(f"Not erased, though they have its reference: {ids}.", err=True)
    if certificate:
        is_json = certificate.suffix.lower() == ".json"
        write_out(certificate, (done.as_json() if is_json else done.as_text()).encode())
    return int(not done.is_finished)


def _name(party: Party) -> str:
    return " ".join(f"{party.title} {party.forenames} {party.surname}".split()) or "no name"


def _counted(case: Case) -> str:
    counts = (
        (len(case.complaints), "complaints"),
        (len(case.chronology), "entries"),
        (len(case.evidence), "documents"),
        (len(case.findings), "findings"),
        (len(case.actions), "actions"),
        (len(case.notes), "notes"),
    )
    return ", ".join(f"{count} {what}" for count, what in counts)


def _require_name(output: Path, *, real: bool) -> None:
    """A name says whether real names are in the file, both ways."""
    says_so = output.stem.endswith(IDENTIFIABLE)
    if real and not says_so:
        raise DrafterError(
            f"A case under real names is only written to a file whose name ends in {IDENTIFIABLE},"
            f" such as {output.stem}{IDENTIFIABLE}{output.suffix}; drafter bundle make encrypts."
        )
    if says_so and not real:
        raise DrafterError(
            f"{output.name} is a name for a case under real names (--names real); give this one"
            " another."
        )


def _confirm(case: Case) -> None:
    """Have the reference typed again, or the id where there is none."""
    wanted = case.reference or case.id[:8]
    if not sys.stdin.isatty():
        raise DrafterError("There is no terminal to ask at; give --yes to erase without asking.")
    what = "reference" if case.reference else "first eight letters of the id"
    click.echo(f"Case {case.id} will be erased from the vault and every backup. There is no undo.")
    typed = click.prompt(f"Type its {what} to erase it", default="", show_default=False)
    if "".join(typed.split()) != "".join(wanted.split()):
        raise DrafterError("That is not it; nothing was erased.")


COMMANDS = (_show, _export, _import, _erase)
"""They stand under ``drafter case``."""
