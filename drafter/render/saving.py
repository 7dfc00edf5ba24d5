"""A finished file put in its place whole, or not at all."""

import errno
import os
import re
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from drafter.errors import DrafterError
from drafter.render.characters import printable

_TEMPORARY = re.compile(r"\.drafter-[0-9a-f]{16}\.tmp")
_STALE_AFTER = 60.0
"""Seconds. A save takes a fraction of one; an older temporary file was left by a dead program."""


def save(data: bytes, path: Path) -> None:
    """Write ``data`` to ``path`` so that whatever happens, an old or a new whole file is there.

    A temporary file in the same folder is synced and moved over the old one. ``DrafterError``
    says what is in the way; the old file is then untouched and the temporary one gone. What an
    earlier save that was killed left in the folder is removed.
    """
    with _explained(path):
        target = path.resolve()  # a link stays a link: what it points at is replaced
        _refuse_what_is_no_file(target)
        temporary = target.parent / f".drafter-{secrets.token_hex(8)}.tmp"
        try:
            _write_synced(data, temporary)
            _remove_stale(temporary)
            temporary.replace(target)
        except BaseException:
            with suppress(OSError):
                temporary.unlink()
            raise
        _sync_folder(target.parent)


def _refuse_what_is_no_file(target: Path) -> None:
    """A folder, device or pipe is never replaced, nor a file that someone made read-only."""
    if not target.exists():
        return
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, "folder")
    if not target.is_file():
        raise OSError(errno.EINVAL, "not a file")
    if not target.stat().st_mode & stat.S_IWUSR:
        raise PermissionError(errno.EROFS, "read-only")


def _write_synced(data: bytes, temporary: Path) -> None:
    """All of ``data``, on the disk before this returns."""
    with temporary.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """The new name, on the disk too, where the system can sync a folder (Windows cannot)."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _remove_stale(fresh: Path) -> None:
    """Remove what killed saves left. Ages are told by the folder's own clock, not ours."""
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


_REASONS = {
    errno.ENOENT: "its folder does not exist",
    errno.ENOTDIR: "its folder does not exist",
    errno.EISDIR: "a folder of that name is in the way",
    errno.EACCES: "you may not write there, or another program has the file open",
    errno.EPERM: "you may not write there, or another program has the file open",
    errno.EROFS: "it is marked as read-only",
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your share of the disk is full",
    errno.ENAMETOOLONG: "its name is too long",
    errno.EINVAL: "what has that name is not an ordinary file",
    errno.ELOOP: "its folder is a link that leads back to itself",
}


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    """Turn what the system says into one sentence."""
    try:
        yield
    except (OSError, RuntimeError, ValueError) as error:
        number = error.errno if isinstance(error, OSError) else errno.EINVAL
        if isinstance(error, RuntimeError):
            number = errno.ELOOP  # pathlib's own way to say so before Python 3.13
        why = _REASONS.get(number or 0, "the disk or the network drive did not answer as it should")
        raise DrafterError(f"{printable(path.name)} could not be saved: {why}.") from error
