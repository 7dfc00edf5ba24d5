"""The two copies of a vault's header: which one holds, what became of the other, both replaced."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from drafter.errors import DrafterError
from drafter.store.header import (
    NAME,
    OLD_NAME,
    Header,
    HeaderError,
    as_bytes,
    read_header,
    write_header,
)
from drafter.store.sealing import Key


class ChangedInPartError(DrafterError):
    """A change that is made, while what opened the vault before still opens a copy somewhere."""


class Copies(NamedTuple):
    """What could be read of a header, newest first, and what is wrong with the rest."""

    found: tuple[Header, ...]
    faults: tuple[HeaderError, ...]


class Opened(NamedTuple):
    """The header that holds, with the key in it.

    ``alarming`` where a copy was missing, damaged or altered; ``differing`` where both must be
    written again.
    """

    header: Header
    key: Key
    alarming: bool
    differing: bool


def read_copies(folder: Path) -> Copies:
    """Both copies of a folder's header. Raises HeaderError where neither can be read."""
    found, faults = [], []
    for name in (NAME, OLD_NAME):
        try:
            found.append(read_header(folder / name))
        except HeaderError as error:
            faults.append(error)
    if not found:
        raise faults[0]
    return Copies(tuple(sorted(found, key=lambda header: -header.generation)), tuple(faults))


def encrypted_copies(folder: Path) -> Copies:
    """Those that a key may open. Raises HeaderError where there is none."""
    copies = read_copies(folder)
    found = tuple(header for header in copies.found if not header.training)
    if not found:
        raise HeaderError(f"{folder} is a training vault: it has no passphrase.")
    if len(found) < len(copies.found):
        strange = HeaderError(f"One header in {folder} is of a training vault.")
        return Copies(found, (*copies.faults, strange))
    return Copies(found, copies.faults)


def opened_by(copies: Copies, unwrap: Callable[[Header], Key | None]) -> Opened | None:
    """What ``unwrap`` opens; None where that is nothing, or only what a newer copy replaced.

    A header whose seal its own key does not confirm was altered; the other copy holds then. With
    no other, it opens all the same: its wrapped key is authentic, and the cases would be lost.
    """
    opened = [(header, key) for header in copies.found if (key := unwrap(header))]
    if not opened:
        return None
    sealed = [(header, key) for header, key in opened if header.is_sealed_by(key)]
    header, key = (sealed or opened)[0]
    newer = copies.found[: copies.found.index(header)]
    if any(other.is_sealed_by(key) for other in newer):
        return None
    return Opened(
        header if sealed else header.sealed(key),
        key,
        alarming=bool(copies.faults or newer or not sealed),
        differing=len(set(copies.found)) > 1,
    )


def put_right(folder: Path, backups: Path, opened: Opened) -> str:
    """Write the header that holds over both copies where that is due; a sentence if it matters.

    Copies that differ may be all that a killed change left to be seen, so the older ones among
    the backups are written over as well.
    """
    if not (opened.alarming or opened.differing):
        return ""
    notice = f"A copy of the vault's header in {folder} was missing, damaged or altered"
    try:
        write_header(folder / NAME, opened.header)
        for path, header in _of_backups(backups, opened.header.id):
            if header.generation < opened.header.generation:
                write_header(path, opened.header)
        write_header(folder / OLD_NAME, opened.header)
    except DrafterError:
        return f"{notice}; it could not be put right."
    return f"{notice}; it was put right from the other." if opened.alarming else ""


def replace_copies(
    folder: Path, backups: Path, key: Key, change: Callable[[Header], Header]
) -> None:
    """Write a changed header over one copy, into every backup of the same vault, over the other.

    The other comes last: for as long as it differs, the next unlock finishes what was begun.
    Raises DrafterError where nothing was changed, and ChangedInPartError where the first copy was
    and another could not be.
    """
    copies = read_copies(folder)
    sound = [header for header in copies.found if header.is_sealed_by(key)]
    if not sound:
        raise next(iter(copies.faults), HeaderError(f"{folder / NAME} was altered."))
    counted = sound[0]._replace(generation=copies.found[0].generation + 1)
    changed = change(counted).sealed(key)
    write_header(folder / NAME, changed)
    left = []
    among_backups = [path for path, _ in _of_backups(backups, changed.id)]
    for path in (*among_backups, folder / OLD_NAME):
        try:
            write_header(path, changed)
        except DrafterError:
            left.append(str(path))
    if left:
        raise ChangedInPartError(
            "The change is made, but what opened the vault before still opens copies that could"
            f" not be written: {', '.join(left)}."
        )


def sound_header(folder: Path, key: Key | None) -> bytes:
    """The file of the newest copy that the vault's key confirms; else of whatever is there.

    ``key`` is None for a training vault, whose headers nothing confirms. Raises OSError.
    """
    with suppress(HeaderError):
        for header in read_copies(folder).found:
            if key is None or header.is_sealed_by(key):
                return as_bytes(header)
    return (folder / NAME).read_bytes()


def _of_backups(backups: Path, vault_id: str) -> Iterator[tuple[Path, Header]]:
    """The headers among the backups that are of this vault."""
    for path in sorted(backups.glob(f"*/{NAME}*")):
        with suppress(HeaderError):
            header = read_header(path)
            if header.id == vault_id:
                yield path, header
