"""Small private files of a vault, written whole or not at all, and folders for their owner."""

import errno
import os
import re
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from drafter.errors import DrafterError

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700

_TEMPORARY = re.compile(r"\..+-[0-9a-f]{16}\.tmp")
_STALE_AFTER = 60.0
"""Seconds. A file is written in a fraction of one; an older temporary one a dead program left."""

_REASONS = {
    errno.ENOENT: "its folder does not exist",
    errno.ENOTDIR: "its folder does not exist",
    errno.EEXIST: "something of that name is there already",
    errno.EISDIR: "a folder of that name is in the way",
    errno.EACCES: "you may not write there, or another program has it open",
    errno.EPERM: "you may not write there, or another program has it open",
    errno.EROFS: "the disk is read-only",
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your share of the disk is full",
    errno.ENAMETOOLONG: "its name is too long",
    errno.EINVAL: "its name can't be used here",
}


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what the system says of writing ``path`` into one sentence (a DrafterError)."""
    try:
        yield
    except (OSError, ValueError) as error:
        number = error.errno if isinstance(error, OSError) else errno.EINVAL
        why = _REASONS.get(number or 0, "the disk or the network drive did not answer as it should")
        raise DrafterError(f"{path} could not be written: {why}.") from error


def write_private(path: Path, data: bytes) -> None:
    """Write ``data`` to ``path``, readable by its owner alone, so that an old or a new whole file
    is there whatever happens. What a killed program left of its own in the folder is removed.
    Raises DrafterError; the old file is then untouched.
    """  # noqa: D205 - one thought, two lines
    with explained(path):
        temporary = path.with_name(f".{path.name}-{secrets.token_hex(8)}.tmp")
        try:
            _write_synced(temporary, data)
            _remove_stale(temporary)
            temporary.replace(path)
        except BaseException:
            with suppress(OSError):
                temporary.unlink()
            raise
        sync_folder(path.parent)


def make_private_folder(path: Path) -> None:
    """Make ``path``, and what is missing above it, for its owner alone.

    One that is there is closed to others. Raises DrafterError where it can't be made.
    """
    with explained(path):
        for above in reversed(path.parents):
            if not above.exists():
                above.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)
        path.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)
        with suppress(OSError):  # a share that knows no modes
            path.chmod(PRIVATE_FOLDER)


def _remove_stale(fresh: Path) -> None:
    """Remove what killed programs left. Ages are told by the folder's own clock, not ours."""
    now = fresh.stat().st_mtime
    for left in fresh.parent.iterdir():
        with suppress(OSError):
            found = left.lstat()
            old = now - found.st_mtime > _STALE_AFTER
            if old and stat.S_ISREG(found.st_mode) and _TEMPORARY.fullmatch(left.name):
                left.unlink()


def _write_synced(path: Path, data: bytes) -> None:
    """All of ``data`` in a new private file, on the disk before this returns."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, PRIVATE_FILE)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """A folder's new names, on the disk too, where the system can (Windows cannot)."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


_BINARY = getattr(os, "O_BINARY", 0)
"""Windows would write line ends of its own otherwise."""
