"""A file put in its place whole, or not at all; what a killed program left behind is removed."""

import os
import re
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

_TEMPORARY = re.compile(r"\.drafter-[0-9a-f]{16}\.tmp")
_STALE_AFTER = 60.0
"""Seconds. A file takes a fraction of one; an older temporary file was left by a dead program."""
_BINARY = getattr(os, "O_BINARY", 0)
"""Windows would write line ends of its own otherwise."""


def place(data: bytes, path: Path, *, mode: int = 0o666) -> None:
    """Write ``data`` to ``path`` so that whatever happens, an old or a new whole file is there.

    A temporary file in the same folder is synced and moved over the old one; ``mode`` is the new
    file's, less what the system masks. Raises OSError or ValueError; the old file is then
    untouched and the temporary one gone. Its name tells nothing of the file's.
    """
    temporary = path.with_name(f".drafter-{os.urandom(8).hex()}.tmp")
    try:
        _write_synced(data, temporary, mode)
        _remove_stale(temporary)
        temporary.replace(path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """A folder's new names, on the disk too, where the system can (Windows cannot)."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _write_synced(data: bytes, temporary: Path, mode: int) -> None:
    """All of ``data`` in a new file, on the disk before this returns."""
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, mode)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _remove_stale(fresh: Path) -> None:
    """Remove what killed programs left. Ages are told by the folder's own clock, not ours."""
    now = fresh.stat().st_mtime
    for left in _temporary_files(fresh.parent):
        with suppress(OSError):
            if now - left.lstat().st_mtime > _STALE_AFTER:
                left.unlink()


def _temporary_files(folder: Path) -> Iterator[Path]:
    """Our temporary files in a folder, and nothing that only looks a little like one."""
    with suppress(OSError):
        for entry in folder.iterdir():
            if _TEMPORARY.fullmatch(entry.name) and stat.S_ISREG(entry.lstat().st_mode):
                yield entry
