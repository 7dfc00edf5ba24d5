"""Files of documents, kept in a vault: each a chain of sealed chunks that is never changed.

    VAULT/evidence/<32 hexadecimal digits>

The name tells nothing; what a file was called stands in the case alone. A file is written whole
before the record that names it is saved, so that a record never names what is not there.
"""

import errno
import os
import secrets
import stat
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO, Final

from drafter.case.documents import files_of
from drafter.case.files import (
    MOST_FILE_BYTES,
    EvidenceFile,
    is_stored_id,
    kept_name,
    media_type_of,
    refusal,
)
from drafter.errors import DrafterError
from drafter.placing import sync_folder
from drafter.store import cases, file_uses
from drafter.store.chunks import BrokenChainError, Readable, read_chunks, write_chunks
from drafter.store.connection import connect
from drafter.store.database import Database
from drafter.store.transactions import immediate
from drafter.store.unlocked import EVIDENCE, Vault
from drafter.store.writing import PRIVATE_FILE, explained, make_private_folder

ADDING: Final = ".adding-"
"""Begins the name of a file that is not yet whole."""
_ABOUT: Final = b"drafter evidence "
_WITHOUT_WAITING: Final = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""A pipe with nobody at its other end is opened at once; Windows changes no line ends."""

Progress = Callable[[float], None]
"""Told the share done, 0 to 1; what it raises stops the work and is passed on."""


class FileMissingError(DrafterError):
    """The vault has no file of that id: it was left out of a bundle, or has gone."""


class FileDamagedError(DrafterError):
    """The file is not as it was written."""


class InventedOnlyError(DrafterError):
    """A training vault takes a file only where somebody says that it is invented."""


def folder_of(vault: Vault) -> Path:
    """Where the files of a vault lie; it may not be there yet."""
    return vault.folder / EVIDENCE


def path_of(vault: Vault, stored: str) -> Path:
    """Where a file lies. Raises FileMissingError for what is no id of a file."""
    if not is_stored_id(stored):
        raise FileMissingError("That file is not among these cases.")
    return folder_of(vault) / stored


def is_here(vault: Vault, file: EvidenceFile) -> bool:
    """Whether the vault has the file; whether it is whole shows when it is read."""
    return is_stored_id(file.stored) and (folder_of(vault) / file.stored).is_file()


def missing(vault: Vault, files: Iterable[EvidenceFile]) -> tuple[EvidenceFile, ...]:
    """Those of the files that the vault does not have."""
    return tuple(one for one in files if not is_here(vault, one))


def missing_in(vault: Vault, db: Database) -> str:
    """A sentence about the files that cases of a database have and the vault's folder has not."""
    found = db.execute(
        "SELECT DISTINCT file_name, file_stored FROM evidence WHERE file_stored <> ''"
        " ORDER BY file_name"
    ).fetchall()
    return told_missing(vault, [EvidenceFile(name=name, stored=stored) for name, stored in found])


def missing_after_restoring(vault: Vault) -> str:
    """The same of the vault's own database, which nobody has open."""
    with closing(connect(vault.database, vault.key, writing=False)) as db:
        return missing_in(vault, db)


def told_missing(vault: Vault, files: Iterable[EvidenceFile]) -> str:
    """A sentence that names the files which a vault does not have; empty where it has all."""
    names = [f"“{one.name}”" for one in missing(vault, files)]
    if not names:
        return ""
    which = "One file is" if len(names) == 1 else f"{len(names)} files are"
    return f"{which} not here, and must be added again: {', '.join(names)}."


def add_file(  # noqa: PLR0913 - where to, which, and who must know
    vault: Vault,
    db: Database,
    case_id: str,
    source: Path,
    *,
    invented: bool = False,
    progress: Progress | None = None,
) -> EvidenceFile:
    """Keep a file for a case that is in the vault; what its document's record is to hold.

    Everything that :func:`keep_file` and :func:`note_file` do; for a thread that may do both.
    """
    present = files_of(cases.read(db, case_id))
    file = keep_file(vault, source, present=present, invented=invented, progress=progress)
    note_file(vault, db, case_id, file)
    return file


def keep_file(
    vault: Vault,
    source: Path,
    *,
    present: Iterable[EvidenceFile] = (),
    invented: bool = False,
    progress: Progress | None = None,
) -> EvidenceFile:
    """Seal a file into the vault, on any thread; :func:`note_file` must follow.

    ``present`` are the files that the case has. Raises DrafterError, one sentence, for what is no
    file, can't be read to its end, changes meanwhile, is beyond a limit or has no room, and
    InventedOnlyError. Nothing of it is then left.
    """
    name = kept_name(source.name)
    if vault.training and not invented:
        raise InventedOnlyError(
            f"“{name}” was not added: training cases are not encrypted and are for invented"
            " documents only."
        )
    with _opened(source, name) as (reading, size):
        why_not = refusal(present, name, size)
        if why_not:
            raise DrafterError(why_not)
        told = (lambda done: progress(done / size)) if progress else (lambda _: None)
        file = keep_stream(vault, reading, name, told)
        if file.size != size:
            with suppress(OSError):
                path_of(vault, file.stored).unlink()
            raise DrafterError(f"“{name}” changed while it was read; add it again.")
    return file


def keep_stream(
    vault: Vault, source: Readable, name: str, told: Callable[[int], None] = lambda _: None
) -> EvidenceFile:
    """Seal what a stream gives, whole or not at all. Raises DrafterError."""
    folder, stored = folder_of(vault), secrets.token_hex(16)
    part = folder / f"{ADDING}{stored}"
    try:
        make_private_folder(folder)
        with explained(folder):
            try:
                with part.open("xb") as target:
                    part.chmod(PRIVATE_FILE)
                    size, digest = write_chunks(
                        source, target, vault.key, about(vault, stored), told
                    )
                    target.flush()
                    os.fsync(target.fileno())
                part.rename(folder / stored)
            except BaseException:
                part.unlink(missing_ok=True)
                raise
    except _UnreadableError:
        raise
    except DrafterError as error:
        raise DrafterError(f"“{name}” was not added. {error}") from error
    sync_folder(folder)
    return EvidenceFile(
        name=name, media_type=media_type_of(name), size=size, sha256=digest, stored=stored
    )


def note_file(vault: Vault, db: Database, case_id: str, file: EvidenceFile) -> None:
    """Note that a case needs a file, on the thread that writes; else it is removed again."""
    try:
        with immediate(db):
            file_uses.note(db, cases.number_of(db, case_id), (file.stored,))
    except BaseException:
        with suppress(OSError):
            path_of(vault, file.stored).unlink()
        raise


def read_file(vault: Vault, file: EvidenceFile) -> Iterator[bytes]:
    """The bytes of a file, piece by piece, every one authenticated, and at the end the whole.

    Raises FileMissingError and FileDamagedError; of a training vault's file, which nothing
    authenticates, a damage shows at the end only.
    """
    size, digest = 0, sha256()
    try:
        with path_of(vault, file.stored).open("rb") as source:
            for piece in read_chunks(source, vault.key, about(vault, file.stored)):
                size += len(piece)
                digest.update(piece)
                yield piece
    except (FileNotFoundError, FileMissingError):
        raise FileMissingError(f"“{file.name}” is not here, and must be added again.") from None
    except BrokenChainError:
        raise _damaged(file) from None
    except OSError as error:
        raise FileDamagedError(f"“{file.name}” can't be read: the disk did not answer.") from error
    if (size, digest.hexdigest()) != (file.size, file.sha256):
        raise _damaged(file)


def take_out(
    vault: Vault, file: EvidenceFile, target: Path, progress: Progress | None = None
) -> None:
    """Write a copy of a file, not encrypted, whole or not at all and never over another.

    Raises DrafterError as :func:`read_file` does, and where it can't be written.
    """
    part = target.with_name(f".drafter-{secrets.token_hex(8)}.tmp")
    done = 0
    with explained(target):
        try:
            with part.open("xb") as writing:
                part.chmod(PRIVATE_FILE)
                for piece in read_file(vault, file):
                    writing.write(piece)
                    done += len(piece)
                    if progress:
                        progress(done / file.size)
                writing.flush()
                os.fsync(writing.fileno())
            _move_where_nothing_is(part, target)
        finally:
            part.unlink(missing_ok=True)
    sync_folder(target.parent)


def about(vault: Vault, stored: str) -> bytes:
    """What is authenticated with each chunk: another vault's file, or another file, is noticed."""
    return _ABOUT + f"{vault.id} {stored}".encode()


class _UnreadableError(DrafterError):
    """The source itself could not be read; its sentence says all."""


@dataclass(slots=True)
class _Reading:
    """A source that is read no further than a file may be long."""

    file: BinaryIO
    name: str
    done: int = 0

    def read(self, size: int, /) -> bytes:
        """The next bytes. Raises DrafterError where the source can't be read to its end."""
        try:
            piece = self.file.read(size)
        except OSError as error:
            raise _UnreadableError(
                f"“{self.name}” could not be read to its end; if its disk or folder is there"
                " again, add it once more."
            ) from error
        self.done += len(piece)
        if self.done > MOST_FILE_BYTES:
            raise _UnreadableError(refusal((), self.name, self.done))
        return piece


@contextmanager
def _opened(source: Path, name: str) -> Iterator[tuple[_Reading, int]]:
    """An ordinary file that a person names, and its size; a pipe or device never hangs."""
    try:
        descriptor = os.open(source, os.O_RDONLY | _WITHOUT_WAITING)
    except (FileNotFoundError, NotADirectoryError):
        raise DrafterError(f"There is no file “{name}” there any more.") from None
    except (OSError, ValueError) as error:
        raise DrafterError(_why_not_opened(source, name, error)) from None
    status = os.fstat(descriptor)
    if not stat.S_ISREG(status.st_mode):
        os.close(descriptor)
        raise DrafterError(_why_not_opened(source, name, None))
    with os.fdopen(descriptor, "rb") as file:
        yield _Reading(file, name), status.st_size


def _why_not_opened(source: Path, name: str, error: Exception | None) -> str:
    with suppress(OSError, ValueError):
        if source.is_dir():
            return f"“{name}” is a folder: add the files in it."
    if error is None:
        return f"“{name}” is not an ordinary file."
    if isinstance(error, PermissionError):
        return f"“{name}” may not be read, or another program has it open."
    return f"“{name}” could not be read."


def _move_where_nothing_is(part: Path, target: Path) -> None:
    """Give a finished file its name. Raises FileExistsError where that is taken."""
    try:
        target.hardlink_to(part)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):  # a stick's file system knows no second names
        if target.exists():
            raise FileExistsError(errno.EEXIST, "there already") from None
        part.rename(target)


def _damaged(file: EvidenceFile) -> FileDamagedError:
    return FileDamagedError(
        f"“{file.name}” is damaged and can't be opened; add it again, or bring it back from a copy"
        " of the vault's folder."
    )
