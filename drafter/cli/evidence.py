"""The commands of the files that are kept with the documents of a case."""

from pathlib import Path

import click

from drafter.case.account import Evidence
from drafter.case.case import Case
from drafter.case.documents import files_of
from drafter.case.files import in_words, suffix_of
from drafter.case.links import targets
from drafter.cli.common import FILE, print_json
from drafter.cli.opened import (
    CASE,
    json_option,
    names_option,
    note,
    now,
    opened,
    require_free,
    vault_option,
)
from drafter.cli.passphrase import passphrase_option
from drafter.errors import DrafterError
from drafter.session.bundle_folder import write_folder
from drafter.session.filing import keep_files, with_documents, with_file
from drafter.store.audit import Deed
from drafter.store.bringing_in import chosen
from drafter.store.clearing import remove_file
from drafter.store.evidence import is_here, note_file, take_out

_NUMBER = click.argument("number", metavar="NUMBER", type=click.IntRange(min=1))


@click.command("add")
@CASE
@click.argument("files", metavar="FILE...", type=FILE, nargs=-1, required=True)
@vault_option
@passphrase_option
@click.option("--invented", is_flag=True, help="For training cases: the files are invented.")
def _add(
    said: str, files: tuple[Path, ...], folder: Path, passphrase_fd: int | None, *, invented: bool
) -> int:
    """Keep files with a case, each as a document of its own.

    Exit 1 where one is refused: the others are kept.
    """
    with opened(folder, passphrase_fd) as store:
        case = store.load(chosen(store.db, said))
        kept = keep_files(store.vault, files, files_of(case), invented=invented)
        for file in kept.files:
            note_file(store.vault, store.db, case.id, file)
        after = with_documents(case, kept.files)
        store.save(case, after, now=now())
        note(store, Deed.OPENED, case.id)
    for sentence in kept.refused:
        click.echo(sentence, err=True)
    first = len(case.evidence) + 1
    for number, one in enumerate(kept.files, first):
        click.echo(f"Document {number}: {in_words(one.size)} kept.")
    return int(bool(kept.refused))


@click.command("list")
@CASE
@vault_option
@passphrase_option
@names_option
@json_option
def _list(said: str, folder: Path, passphrase_fd: int | None, names: str, *, as_json: bool) -> int:
    """List the documents of a case and their files.

    What they are called may name somebody, and is said with --names real alone.
    """
    with opened(folder, passphrase_fd, or_read=True) as store:
        case = store.load(chosen(store.db, said))
        note(store, Deed.OPENED, case.id)
        here = [one.file is not None and is_here(store.vault, one.file) for one in case.evidence]
    listed = [
        _plain(number, one, is_kept=is_kept, real=names == "real")
        for number, (one, is_kept) in enumerate(zip(case.evidence, here, strict=True), 1)
    ]
    if as_json:
        print_json({"documents": listed})
        return 0
    for one in listed:
        click.echo("  ".join(str(value) for value in one.values() if value not in {"", 0}))
    click.echo(f"{len(listed)} document{'s' * (len(listed) != 1)}.")
    return 0


@click.command("take-out")
@CASE
@_NUMBER
@vault_option
@passphrase_option
@click.option("-o", "--output", metavar="OUT", type=FILE, required=True)
def _take_out(said: str, number: int, folder: Path, passphrase_fd: int | None, output: Path) -> int:
    """Write a copy of a document's file, as it came.

    It is not encrypted, and has every name in it.
    """
    with opened(folder, passphrase_fd, or_read=True) as store:
        case = store.load(chosen(store.db, said))
        file = _document(case, number).file
        if file is None:
            raise DrafterError(f"No file is kept with document {number}.")
        require_free(output, folder, suffix_of(file.name))
        about = {"what": f"document {number}", "sha256": file.sha256}
        note(store, Deed.EXPORTED, case.id, about)
        take_out(store.vault, file, output)
    click.echo(f"{output.name} is written ({in_words(file.size)}).")
    return 0


@click.command("remove")
@CASE
@_NUMBER
@vault_option
@passphrase_option
def _remove(said: str, number: int, folder: Path, passphrase_fd: int | None) -> int:
    """Remove a document's file for good; the document stays listed.

    A version that has it will find it missing.
    """
    with opened(folder, passphrase_fd) as store:
        case = store.load(chosen(store.db, said))
        document = _document(case, number)
        if document.file is None:
            raise DrafterError(f"No file is kept with document {number}.")
        store.save(case, with_file(case, document.id, None), now=now())
        if document.file.stored:
            remove_file(store.vault, store.db, document.file.stored)
        note(store, Deed.OPENED, case.id)
    click.echo(f"The file of document {number} is removed.")
    return 0


@click.command("copies")
@CASE
@vault_option
@passphrase_option
@click.option("--for", "reader", metavar="ID", required=True, help="A party, body or other.")
@click.option("-o", "--output", metavar="FOLDER", type=FILE, required=True)
def _copies(said: str, folder: Path, passphrase_fd: int | None, reader: str, output: Path) -> int:
    """Write a new folder with copies for one reader, numbered as listed, and an index."""
    with opened(folder, passphrase_fd, or_read=True) as store:
        case = store.load(chosen(store.db, said))
        if reader not in dict(targets(case, Evidence, "may_see")):
            raise DrafterError(f"The case has no party, body or organisation “{reader}”.")
        written = write_folder(store.vault, case, output, reader=reader)
        about = {"what": written.what, "sha256": written.sha256}
        note(store, Deed.EXPORTED, case.id, about)
    click.echo(written.sentence)
    return 0


def _document(case: Case, number: int) -> Evidence:
    if number > len(case.evidence):
        raise DrafterError(f"The case has no document {number}; it has {len(case.evidence)}.")
    return case.evidence[number - 1]


def _plain(number: int, one: Evidence, *, is_kept: bool, real: bool) -> dict[str, object]:
    file = one.file
    plain: dict[str, object] = {"number": number}
    if real:
        plain["document"] = " ".join((one.text or one.kind).split())
        plain["file"] = file.name if file else ""
    plain["type"] = file.media_type if file else ""
    plain["size"] = file.size if file else 0
    plain["kept"] = "kept" if is_kept else ("missing" if file else "no file")
    return plain


COMMANDS = (_add, _list, _take_out, _remove, _copies)
"""Part of the group in :mod:`drafter.cli.table`."""
