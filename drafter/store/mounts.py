"""Where a vault lies: on this computer or another, and so how its database keeps its journal."""

import re
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if sys.platform != "linux":  # pragma: no cover - Windows, macOS
    import ctypes
    import os

if TYPE_CHECKING:
    from drafter.store.connection import Journal

_NETWORK_KINDS = frozenset({
    *("nfs", "nfs2", "nfs3", "nfs4", "cifs", "afpfs", "webdav", "davfs"),
    *("fuse.sshfs", "fuse.rclone", "fuse.davfs", "fuse.davfs2", "fuse.gvfsd-fuse", "fuse.s3fs"),
    *("9p", "ceph", "glusterfs", "lustre", "afs", "ncpfs", "beegfs"),
    *("vboxsf", "fuse.vmhgfs-fuse"),
})  # fmt: skip


def journal_for(folder: Path) -> "Journal":
    """How a vault in ``folder`` keeps its journal: no write-ahead log on a network share."""
    return "delete" if is_on_network(folder) else "wal"


def is_on_network(folder: Path) -> bool:
    """Whether the folder lies on another computer, as far as the system says."""
    there = nearest(folder)
    return there is not None and lies_on_network(there.resolve())


def nearest(folder: Path) -> Path | None:
    """The folder itself, or the nearest one above it that is there; None where none is."""
    with suppress(OSError):
        return next(
            (place for place in (folder, *folder.absolute().parents) if place.is_dir()), None
        )
    return None


def kind_of_mount(path: Path, mounts: Iterable[str]) -> str:
    """The kind of file system a resolved path lies on, by lines of ``/proc/mounts``; or empty."""
    best, kind = -1, ""
    whole = f"{path}/"
    for line in mounts:
        words = line.split(" ")
        if len(words) < 3:  # noqa: PLR2004 - what, where, which kind
            continue
        where = words[1]
        if "\\" in where:
            where = re.sub(r"\\([0-7]{3})", lambda octal: chr(int(octal[1], 8)), where)
        if whole.startswith(f"{where.rstrip('/')}/") and len(where) >= best:
            best, kind = len(where), words[2]
    return kind


if sys.platform == "win32":  # pragma: no cover - Windows

    def lies_on_network(path: Path) -> bool:
        """Whether a resolved path is on another computer."""
        if path.drive.startswith("\\\\"):
            return True
        remote = 4  # DRIVE_REMOTE
        return bool(ctypes.windll.kernel32.GetDriveTypeW(f"{path.drive}\\") == remote)

elif sys.platform == "darwin":  # pragma: no cover - macOS

    def lies_on_network(path: Path) -> bool:
        """MNT_LOCAL is missing from the flags of ``struct statfs``, at its 64-bit offset."""
        library, answer = ctypes.CDLL(None), ctypes.create_string_buffer(4096)
        statfs = getattr(library, "statfs$INODE64", None) or library.statfs  # Intel's, or Apple's
        if statfs(os.fsencode(path), answer):
            return False
        local = 0x1000
        return not int.from_bytes(answer.raw[64:68], sys.byteorder) & local

else:

    def lies_on_network(path: Path) -> bool:
        """Whether a resolved path is on another computer, where the system says."""
        with suppress(OSError):
            mounts = _MOUNTS.read_text(encoding="utf-8", errors="replace").splitlines()
            kind = kind_of_mount(path, mounts)
            return kind in _NETWORK_KINDS or kind.startswith("smb")
        return False  # a system that does not say


_MOUNTS = Path("/proc/mounts")
