"""Files that an adviser adds to a case: each becomes a document, in one step for all. No Qt."""

import secrets
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from drafter.case.account import Evidence
from drafter.case.case import Case
from drafter.case.files import EvidenceFile
from drafter.errors import DrafterError
from drafter.session.session import Session
from drafter.store.clearing import remove_file, throw_away
from drafter.store.evidence import keep_file, note_file
from drafter.store.store import Store
from drafter.store.transactions import immediate
from drafter.store.unlocked import Vault


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """Files that are sealed into a vault, and a sentence for each that was refused."""

    files: tuple[EvidenceFile, ...] = ()
    refused: tuple[str, ...] = ()


def keep_files(
    vault: Vault,
    sources: Sequence[Path],
    present: Iterable[EvidenceFile],
    *,
    invented: bool = False,
    progress: Callable[[float], None] = lambda _: None,
) -> Kept:
    """Seal files into a vault one by one, on any thread; :func:`add_documents` must follow.

    One that is refused keeps no other out. ``progress`` is told the share done; where it raises,
    because somebody stopped it, all that was sealed so far goes again.
    """
    files: list[EvidenceFile] = []
    refused: list[str] = []
    beside = list(present)
    try:
        for done, source in enumerate(sources):
            told = _part_of(progress, done, len(sources))
            told(0.0)
            try:
                file = keep_file(vault, source, present=beside, invented=invented, progress=told)
            except DrafterError as error:
                refused.append(str(error))
                continue
            files.append(file)
            beside.append(file)
        progress(1.0)
    except BaseException:
        throw_away(vault, files)
        raise
    return Kept(files=tuple(files), refused=tuple(refused))


def add_documents(session: Session, store: Store, files: Sequence[EvidenceFile]) -> tuple[str, ...]:
    """Put a document for each file at the end of the open case's list, in one step; their ids.

    On the thread that writes. Raises DrafterError where the vault can't note that the case needs
    them; nothing is then added, and nothing of them is left.
    """
    if not files:
        return ()
    _note(store, session.case.id, files)
    after = with_documents(session.case, files)
    session.apply(f"addition of {_counted(len(files))}", after)
    session.leave_field()
    return tuple(one.id for one in after.evidence[-len(files) :])


def with_documents(case: Case, files: Iterable[EvidenceFile]) -> Case:
    """The case with a document for each file at the end of its list, called as the file was."""
    added = (
        Evidence(
            id=f"evidence-{secrets.token_hex(6)}", text=PurePath(file.name).stem.strip(), file=file
        )
        for file in files
    )
    return replace(case, evidence=(*case.evidence, *added))


def with_file(case: Case, document: str, file: EvidenceFile | None) -> Case:
    """The case with another file for one document, or with none."""
    changed = (replace(one, file=file) if one.id == document else one for one in case.evidence)
    return replace(case, evidence=tuple(changed))


def put_file(session: Session, store: Store, document: str, file: EvidenceFile) -> None:
    """Give a document that is there a file that was sealed, in one step."""
    _note(store, session.case.id, (file,))
    session.apply("change of “File”", with_file(session.case, document, file))
    session.leave_field()


def _note(store: Store, case_id: str, files: Sequence[EvidenceFile]) -> None:
    """Note that a case needs files, all of them or none, before it says that it has them.

    The case is then saved at once: between the two, a note is of a document that no case has.
    """
    try:
        with immediate(store.db):
            for file in files:
                note_file(store.vault, store.db, case_id, file)
    except BaseException:
        throw_away(store.vault, files)
        raise


def take_away(session: Session, document: str) -> None:
    """Take the file from a document, in one step that can be undone; the vault keeps it."""
    session.apply("removal of a file", with_file(session.case, document, None))


def remove_for_good(session: Session, store: Store, document: str) -> None:
    """Take the file from a document and out of the vault, at once and without a way back.

    For one that was added by mistake. Versions and steps back that name it will find it missing.
    Raises DrafterError.
    """
    for one in session.case.evidence:
        if one.id == document and one.file is not None and one.file.stored:
            remove_file(store.vault, store.db, one.file.stored)
    take_away(session, document)


def _part_of(progress: Callable[[float], None], done: int, count: int) -> Callable[[float], None]:
    return lambda share: progress((done + share) / count)


def _counted(count: int) -> str:
    return "a document" if count == 1 else f"{count} documents"
