"""Room on the disk that is given up when it is full, so that a case can be erased all the same.

On a full disk SQLite can neither delete nor make its file smaller; everything else may wait until
somebody has made room, an erasure that was asked for may not.
"""

import os
from contextlib import suppress
from pathlib import Path
from typing import Final

from drafter.errors import DrafterError
from drafter.store.writing import write_private

NAME: Final = "reserve"
SIZE: Final = 20_000_000
"""Bytes: enough to rewrite a thousand cases, and little on any disk."""


def keep_reserve(folder: Path) -> bool:
    """Keep ``SIZE`` bytes in a vault's folder; whether they are there now.

    Random bytes, since a file system may store others in no room at all.
    """
    path = folder / NAME
    with suppress(OSError):
        if path.stat().st_size >= SIZE:
            return True
    with suppress(DrafterError):
        write_private(path, os.urandom(SIZE))
        return True
    return False


def give_up_reserve(folder: Path) -> bool:
    """Let go of the reserve; whether there was any."""
    try:
        (folder / NAME).unlink()
    except OSError:
        return False
    return True
