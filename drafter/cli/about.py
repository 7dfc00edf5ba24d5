"""The command of subject access: everything about one person."""

import hashlib
from pathlib import Path

import click

from drafter.anonymise.ledger import ledger_of
from drafter.case.case import Case
from drafter.case.dates import printed_day
from drafter.cli.common import FILE
from drafter.cli.opened import CASE, note, opened, require_free, vault_option, write_out
from drafter.cli.passphrase import passphrase_option
from drafter.drafting import IDENTIFIABLE
from drafter.errors import DrafterError
from drafter.store.audit import Deed
from drafter.store.bringing_in import chosen
from drafter.store.connection import Database
from drafter.store.history import version, versions_of
from drafter.subject_access import as_word, subject_access


@click.command("about")
@CASE
@vault_option
@passphrase_option
@click.option("--person", metavar="WHO", required=True, help="A pseudonym, or a party's id.")
@click.option("-o", "--output", metavar="OUT", type=FILE, required=True, help=".docx or .json")
def _about(said: str, folder: Path, passphrase_fd: int | None, person: str, output: Path) -> int:
    """Write all that a case holds about one person, everybody else by pseudonym.

    Kept versions are told of too, in so far as they say something else. Exit 1, and nothing
    written, where somebody else would be found in it.
    """
    suffix = output.suffix.lower()
    if suffix not in (".docx", ".json"):
        raise DrafterError(f"{output.name}: give it a name that ends in .docx or .json.")
    require_free(output, folder, suffix)
    if not output.stem.endswith(IDENTIFIABLE):
        raise DrafterError(
            "What is held about a person carries that person's real name: give the file a name"
            f" that ends in {IDENTIFIABLE}, such as answer{IDENTIFIABLE}{suffix}."
        )
    with opened(folder, passphrase_fd, or_read=True) as store:
        case = store.load(chosen(store.db, said))
        party = _person(case, person)
        earlier = _earlier(store.db, case.id)
        access = subject_access(case, party, earlier)
        versions = [case, *(version for _, version in earlier)]
        word, found = as_word(access, party, output.name, versions)
        if found:
            click.echo(f"{output.name} is not written: somebody else is found in it.", err=True)
            for sentence in found:
                click.echo(f"  {sentence}", err=True)
            return 1
        data = word if suffix == ".docx" else access.as_json()
        about = {"what": "subject access", "sha256": hashlib.sha256(data).hexdigest()}
        note(store, Deed.TOLD, case.id, about)
        write_out(output, data)
    click.echo(f"{output.name} is written: {len(access.own) + len(access.elsewhere)} entries.")
    if access.held_back:
        click.echo(
            f"{access.held_back} words are held back, because nobody has answered whom they mean;"
            " see drafter questions."
        )
    return 0


def _earlier(db: Database, case_id: str) -> list[tuple[str, Case]]:
    """Every kept version of a case, newest first, with words for when it was kept."""
    return [
        (
            f"Version kept on {printed_day(kept.kept_at)}",
            version(db, case_id, kept.number),
        )
        for kept in versions_of(db, case_id)
    ]


def _person(case: Case, said: str) -> str:
    """The id of the party that somebody means: by that, or by a pseudonym."""
    ledger = ledger_of(case)
    found = [
        party.id
        for party in case.parties
        if said in (party.id, ledger.entries[party.id].pseudonym, ledger.entries[party.id].then)
    ]
    if len(found) != 1:
        known = ", ".join(ledger.pseudonym(party.id) for party in case.parties)
        raise DrafterError(f"WHO must be one of the people of this case: {known or 'nobody'}.")
    return found[0]


COMMANDS = (_about,)
"""They stand under ``drafter case``."""
