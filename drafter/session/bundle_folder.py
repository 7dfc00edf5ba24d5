"""A folder with copies of documents for one reader, named and numbered as they are listed. No Qt.

The copies are as they came: not encrypted, and with every name in them.
"""

import hashlib
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from drafter.case.account import Evidence
from drafter.case.case import Case
from drafter.case.documents import Sharing, copy_name, sharing
from drafter.case.files import in_words
from drafter.errors import DrafterError
from drafter.store.evidence import is_here, take_out
from drafter.store.unlocked import Vault
from drafter.store.writing import explained, make_private_folder, write_private

INDEX: Final = "00 Index of the bundle.txt"
_ALL_NUMBERS: Final = (
    "A number that is missing here belongs to a document that is not in this bundle."
)
_NOT_SHARED: Final = "not to be shared with this reader"
_NOT_CHOSEN: Final = "not chosen"
_NO_FILE: Final = "no file is kept with it"
_NOT_HERE: Final = "its file is not here, and must be added again"


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A document, its number in the case's whole list, and what its copy is called.

    ``left_out`` says why there is no copy of it, for the adviser alone; empty where there is one.
    """

    number: int
    evidence: Evidence
    name: str
    left_out: str = ""

    @property
    def is_unmarked(self) -> bool:
        """Whether it may go along though nobody has said who may see it: worth asking."""
        return self.left_out in ("", _NOT_CHOSEN) and not self.evidence.may_see


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleFolder:
    """What was written into a folder, and what was left out of it."""

    folder: Path
    copies: tuple[Copy, ...]
    left_out: tuple[Copy, ...]

    @property
    def what(self) -> str:
        """What it is, for the trail of deeds: no word of the case."""
        return f"{len(self.copies)} copies of documents"

    @property
    def sha256(self) -> str:
        """The SHA-256 over those of all copies, in their order."""
        digests = "".join(one.evidence.file.sha256 for one in self.copies if one.evidence.file)
        return hashlib.sha256(digests.encode()).hexdigest()

    @property
    def sentence(self) -> str:
        """What became of it, in a sentence or two."""
        count = len(self.copies)
        done = f"{count} {'copy is' if count == 1 else 'copies are'} in {self.folder.name}."
        if not self.left_out:
            return done
        numbers = ", ".join(str(one.number) for one in self.left_out)
        return f"{done} Left out: document{'s' * (len(self.left_out) > 1)} {numbers}."


def planned(
    vault: Vault, case: Case, *, reader: str, chosen: Collection[str] | None = None
) -> tuple[Copy, ...]:
    """Every document of a case, and whether a copy of it goes to a reader; nothing is written.

    ``reader`` is the id of a party, body or organisation; ``chosen`` the ids of documents, else
    all. What is not to be shared with the reader stays out even if it is chosen.
    """
    return tuple(
        Copy(
            number=number,
            evidence=one,
            name=copy_name(number, one, of=len(case.evidence)),
            left_out=_why_left_out(vault, one, reader, chosen),
        )
        for number, one in enumerate(case.evidence, 1)
    )


def size_of(copies: Collection[Copy]) -> int:
    """The bytes of all copies that go along."""
    return sum(one.evidence.file.size for one in copies if not one.left_out and one.evidence.file)


def write_folder(  # noqa: PLR0913 - what goes where, for whom, and who is told
    vault: Vault,
    case: Case,
    folder: Path,
    *,
    reader: str,
    chosen: Collection[str] | None = None,
    also: Mapping[str, bytes] | None = None,
    progress: Callable[[float], None] = lambda _: None,
) -> BundleFolder:
    """Write the copies for a reader with an index into a folder that is new or empty.

    ``also`` are further files by their names, such as the index as a Word file. ``progress`` is
    told the share done. Raises DrafterError, one sentence, and what ``progress`` raises; nothing
    that this wrote is then left, and nothing that was there is ever touched.
    """
    copies = planned(vault, case, reader=reader, chosen=chosen)
    going = tuple(one for one in copies if not one.left_out)
    if not going:
        raise DrafterError("There is no document to copy for this reader; nothing was written.")
    made = _made(folder, vault)
    written: list[Path] = []
    try:
        _write_copies(vault, going, folder, written, _Telling(size_of(going), progress))
        texts = {INDEX: index_text(case, going).encode(), **(also or {})}
        for name, data in texts.items():
            written.append(folder / name)
            write_private(folder / name, data)
    except BaseException:
        _take_back(folder, written, made=made)
        raise
    left_out = tuple(one for one in copies if one.left_out)
    return BundleFolder(folder=folder, copies=going, left_out=left_out)


def index_text(case: Case, copies: Collection[Copy]) -> str:
    """The index as plain text: it names no document that is left out, and no reason."""
    reference = f" ({case.reference})" if case.reference else ""
    lines = [f"Index of the bundle{reference}", ""]
    for one in copies:
        assert one.evidence.file  # a copy of what has none is left out
        dated = one.evidence.dated.printed() if one.evidence.dated else ""
        words = " ".join((one.evidence.text or one.evidence.kind or "Document").split())
        lines.append(", ".join(filter(None, (f"{one.number}. {words}", dated))))
        lines.append(f"    {one.name} ({in_words(one.evidence.file.size)})")
    lines += ["", _ALL_NUMBERS]
    return "\r\n".join(lines) + "\r\n"


def _why_left_out(
    vault: Vault, evidence: Evidence, reader: str, chosen: Collection[str] | None
) -> str:
    if sharing(evidence, reader) is Sharing.NO:
        because = evidence.withheld_because.strip()
        return f"{_NOT_SHARED}: {because}" if because else _NOT_SHARED
    if evidence.file is None:
        return _NO_FILE
    if chosen is not None and evidence.id not in chosen:
        return _NOT_CHOSEN
    return "" if is_here(vault, evidence.file) else _NOT_HERE


@dataclass(slots=True)
class _Telling:
    """Counts the bytes over all copies."""

    size: int
    progress: Callable[[float], None]
    before: int = 0

    def of(self, size: int) -> Callable[[float], None]:
        """What is told the share done of a file of that size."""
        return lambda share: self.progress((self.before + share * size) / self.size)


def _write_copies(
    vault: Vault, copies: Collection[Copy], folder: Path, written: list[Path], telling: _Telling
) -> None:
    for one in copies:
        file = one.evidence.file
        assert file  # as in index_text
        told = telling.of(file.size)
        told(0.0)
        take_out(vault, file, folder / one.name, told)
        written.append(folder / one.name)
        telling.before += file.size


def _made(folder: Path, vault: Vault) -> bool:
    """Make the folder; whether it was not there before."""
    if folder.resolve().is_relative_to(vault.folder.resolve()):
        raise DrafterError(f"{folder.name}: the cases' own folder is no place for other files.")
    with explained(folder):
        there = folder.exists()
        if there and any(folder.iterdir()):
            raise DrafterError(f"{folder} is not empty; nothing is written over what is there.")
    if not there:
        make_private_folder(folder)
    return not there


def _take_back(folder: Path, written: list[Path], *, made: bool) -> None:
    """Remove what was written, and the folder where it was new and has nothing else by now."""
    for path in written:
        with suppress(OSError):
            path.unlink(missing_ok=True)
    if made:
        with suppress(OSError):
            folder.rmdir()
