"""Whether every file of a document is there and as it was written: each is read to its end."""

from collections.abc import Iterator
from contextlib import suppress

from drafter.case.files import EvidenceFile, is_stored_id
from drafter.store import file_uses
from drafter.store.checking import Finding, Trouble, counted, full_check, listed
from drafter.store.chunks import BrokenChainError, read_chunks
from drafter.store.database import Database
from drafter.store.evidence import (
    FileDamagedError,
    FileMissingError,
    about,
    folder_of,
    read_file,
)
from drafter.store.indexing import Progress
from drafter.store.transactions import reading
from drafter.store.unlocked import Vault

_FILES = (
    "SELECT cases.reference, file_name, file_media_type, file_size, file_sha256, file_stored"
    " FROM evidence JOIN cases ON cases.number = evidence.case_number"
    " WHERE file_stored IS NOT NULL AND file_stored <> '' ORDER BY cases.number, evidence.position"
)


def whole_check(
    vault: Vault, db: Database, progress: Progress = lambda _: None
) -> tuple[Finding, ...]:
    """Everything wrong with the database, then with the files, from any thread.

    With damaged pages nobody can say which files there should be.
    """
    found = full_check(db, encrypted=not vault.training, progress=lambda at: progress(at / 2))
    if any(one.trouble in {Trouble.PAGES, Trouble.STRUCTURE} for one in found):
        return found
    files = check_files(vault, db, lambda at: progress((1 + at) / 2))
    progress(1.0)
    return (*found, *files)


def check_files(
    vault: Vault, db: Database, progress: Progress = lambda _: None
) -> tuple[Finding, ...]:
    """What is wrong with the files, from any thread: nothing is written.

    Those of a case's documents are compared with what the case knows of them; those that only an
    earlier version needs are authenticated.
    """
    with reading(db):
        named = db.execute(_FILES).fetchall()
        needed = file_uses.needed(db)
    gone: list[str] = []
    damaged: list[str] = []
    earlier = sorted(needed - {row[-1] for row in named})
    count = len(named) + len(earlier)
    for done, (reference, name, media_type, size, digest, stored) in enumerate(named):
        progress(done / count)
        file = EvidenceFile(
            name=name, media_type=media_type, size=size, sha256=digest, stored=stored
        )
        try:
            for _ in read_file(vault, file):
                pass
        except FileMissingError:
            gone.append(reference or "without a reference")
        except FileDamagedError:
            damaged.append(reference or "without a reference")
    for done, stored in enumerate(earlier, start=len(named)):
        progress(done / count)
        if not _is_whole(vault, stored):
            damaged.append("an earlier version of a case")
    return tuple(_told(gone, damaged))


def _is_whole(vault: Vault, stored: str) -> bool:
    """Whether a file is as it was written; one that is not there was removed on purpose."""
    assert is_stored_id(stored)  # nothing else is noted
    with suppress(FileNotFoundError):
        try:
            with (folder_of(vault) / stored).open("rb") as source:
                for _ in read_chunks(source, vault.key, about(vault, stored)):
                    pass
        except FileNotFoundError:
            raise
        except (OSError, BrokenChainError):
            return False
    return True


def _told(gone: list[str], damaged: list[str]) -> Iterator[Finding]:
    for found, trouble, what in (
        (gone, Trouble.NO_FILE, "missing"),
        (damaged, Trouble.BAD_FILE, "damaged"),
    ):
        if found:
            which = counted(found, "file of a document is", "files of documents are")
            sentence = f"{which} {what}, in: {listed(found)}. Add them again, or bring them back."
            yield Finding(trouble=trouble, count=len(found), sentence=sentence)
