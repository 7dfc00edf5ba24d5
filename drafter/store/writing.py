"""Small private files of a vault, written whole or not at all, and folders for their owner."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from drafter.errors import DrafterError
from drafter.placing import place

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700

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
    """Write ``data`` to ``path`` whole or not at all, readable by its owner alone.

    See :func:`drafter.placing.place`. Raises DrafterError; the old file is then untouched.
    """
    with explained(path):
        place(data, path, mode=PRIVATE_FILE)


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
