"""Room on the disk that is given up when it is full, so that a case can be erased all the same.

On a full disk SQLite can neither delete nor make its file smaller; everything else may wait until
somebody has made room, an erasure that was asked for may not.
"""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, Final, TypeVar

from drafter.store.faults import DiskFullError
from drafter.store.writing import PRIVATE_FILE

NAME: Final = "reserve"
SIZE: Final = 20_000_000
"""Bytes: enough to rewrite a thousand cases, and little on any disk."""

T = TypeVar("T")


def keep_reserve(folder: Path) -> bool:
    """Keep ``SIZE`` bytes in a vault's folder; whether they are there now."""
    path = folder / NAME
    part = folder / f".{NAME}-{os.urandom(8).hex()}.tmp"
    try:
        if path.is_file() and path.stat().st_size >= SIZE:
            return True
        with part.open("xb") as file:
            part.chmod(PRIVATE_FILE)
            _take(file)
        part.replace(path)
    except OSError:
        with suppress(OSError):
            part.unlink()
        return False
    return True


def give_up_reserve(folder: Path) -> bool:
    """Let go of the reserve; whether there was any."""
    try:
        (folder / NAME).unlink()
    except OSError:
        return False
    return True


def with_room(folder: Path, step: Callable[[], T]) -> T:
    """Do a step; on a full disk give up the reserve of the vault's folder and do it again."""
    try:
        return step()
    except DiskFullError:
        if not give_up_reserve(folder):
            raise
    return step()


def _take(file: BinaryIO) -> None:
    """Take the room at once where the system can give it unwritten.

    Elsewhere random bytes, since a file system may keep any others in no room at all.
    """
    if hasattr(os, "posix_fallocate"):
        os.posix_fallocate(file.fileno(), 0, SIZE)
    else:
        file.write(os.urandom(SIZE))
        file.flush()
        os.fsync(file.fileno())
