"""A finished file put in its place whole, or not at all."""

import errno
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from drafter.errors import DrafterError
from drafter.placing import place
from drafter.render.characters import printable


def save(data: bytes, path: Path) -> None:
    """Write ``data`` to ``path`` so that whatever happens, an old or a new whole file is there.

    See :func:`drafter.placing.place`. ``DrafterError`` says what is in the way; the old file is
    then untouched.
    """
    with _explained(path):
        target = path.resolve()  # a link stays a link: what it points at is replaced
        _refuse_what_is_no_file(target)
        place(data, target)


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
        if number == errno.ENOENT and path.resolve().parent.is_dir():
            why = "nothing can be written in its folder"
        raise DrafterError(f"{printable(path.name)} could not be saved: {why}.") from error
