"""Folders in which a vault may come to harm, each with what to do about it.

A synchronising program copies a database while it is written and makes "conflicted copies" of
it; network shares don't know write-ahead logs and keep locks badly; some media can't be written,
some are full. All of it is told from paths, marker files and what the system says of its drives,
without a network.
"""

import os
import re
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from drafter.store.mounts import lies_on_network, nearest

LITTLE = 200_000_000
"""Bytes free below which a caseworker is told."""


class Danger(Enum):
    """What may happen to a vault where it lies."""

    SYNCED = "synchronised"
    NETWORK = "on the network"
    READ_ONLY = "read-only"
    LITTLE_SPACE = "little space"
    CONFLICTED_COPY = "conflicted copy"
    GONE = "not there"


@dataclass(frozen=True, slots=True, kw_only=True)
class Risk:
    """A danger, in a sentence that says what and where, and one that says what to do."""

    danger: Danger
    sentence: str
    advice: str


def risks_of(folder: Path) -> tuple[Risk, ...]:
    """Every danger of a folder that holds, or is to hold, a vault; empty where there is none.

    A folder that is not there yet is judged by the nearest one above it that is.
    """
    there = nearest(folder)
    if there is None:
        return (_gone(folder),)
    looks: tuple[Callable[[Path], Risk | None], ...] = (_synced, _network, _read_only, _space)
    found = [risk for look in looks if (risk := look(there))]
    return (*found, *_conflicted(folder))


def conflicted_copies(folder: Path) -> tuple[Path, ...]:
    """Files beside a vault's own that a synchronising program made of them, never to be opened."""
    try:
        names = sorted(folder.iterdir())
    except OSError:
        return ()
    return tuple(path for path in names if _CONFLICTED.search(path.name) and path.is_file())


_CONFLICTED = re.compile(
    r"""
    ^(?:cases|vault|lock)(?![a-z0-9]).*conflict   # Dropbox, Nextcloud, Google Drive, Syncthing
  | ^cases-[^.]+\.db$                             # OneDrive: "cases-OFFICE-PC.db"
  | ^(?:cases|vault)\ ?\(\d+\)\.(?:db|json)$      # Google Drive: "cases (1).db"
  | ^(?:cases|vault)\ \d+\.(?:db|json)$           # iCloud: "cases 2.db"
    """,
    re.IGNORECASE | re.VERBOSE,
)

_BY_NAME = (
    (re.compile(r"^OneDrive(?: - .+)?$", re.IGNORECASE), "OneDrive"),
    (re.compile(r"^Dropbox(?: \(.+\))?$", re.IGNORECASE), "Dropbox"),
    (
        re.compile(r"^(?:iCloud ?Drive|com~apple~CloudDocs|Mobile Documents)$", re.IGNORECASE),
        "iCloud",
    ),
    (re.compile(r"^(?:Google ?Drive|GoogleDrive-.+|My Drive)$", re.IGNORECASE), "Google Drive"),
    (re.compile(r"^OneDrive-.+$", re.IGNORECASE), "OneDrive"),
    (re.compile(r"^(?:Box|Box Sync|Nextcloud|ownCloud|pCloudDrive|MEGA)$"), "a shared drive"),
)
_BY_MARKER = (
    (".dropbox", "Dropbox"),
    (".dropbox.cache", "Dropbox"),
    (".849C9593-D756-4E56-8D6E-42412F2A707B", "OneDrive"),
    (".tmp.driveupload", "Google Drive"),
    (".stfolder", "Syncthing"),
    (".sync_folder.db", "Nextcloud"),
    (".owncloudsync.log", "ownCloud"),
)
_BY_VARIABLE = (
    ("OneDrive", "OneDrive"),
    ("OneDriveConsumer", "OneDrive"),
    ("OneDriveCommercial", "OneDrive"),
)


def _synced(folder: Path) -> Risk | None:
    who = next(_synchronisers(folder), "")
    if not who:
        return None
    return Risk(
        danger=Danger.SYNCED,
        sentence=f"{folder} is copied elsewhere by {who}, which may mix up two computers' changes.",
        advice="Keep the vault in a folder of this computer alone; copy a backup there by hand.",
    )


def _synchronisers(folder: Path) -> Iterator[str]:
    """Whoever synchronises the folder, by names and marker files on the way up, and variables."""
    known = {Path(at).resolve(): who for name, who in _BY_VARIABLE if (at := os.getenv(name))}
    whole = folder.resolve()
    for place in (whole, *whole.parents):
        if place in known:
            yield known[place]
        yield from (who for pattern, who in _BY_NAME if pattern.match(place.name))
        yield from (who for marker, who in _BY_MARKER if (place / marker).exists())


def _network(folder: Path) -> Risk | None:
    if not lies_on_network(folder.resolve()):
        return None
    return Risk(
        danger=Danger.NETWORK,
        sentence=f"{folder} is on another computer, where two people may open it unnoticed.",
        advice="Keep the vault on this computer; on a share, only one person may have it open, and"
        " it is written more slowly, without a write-ahead log.",
    )


def _read_only(folder: Path) -> Risk | None:
    if os.access(folder, os.W_OK) and not _mounted_read_only(folder):
        return None
    return Risk(
        danger=Danger.READ_ONLY,
        sentence=f"Nothing can be written in {folder}.",
        advice="Cases can be read and exported there; to change them, copy the vault elsewhere.",
    )


def _mounted_read_only(folder: Path) -> bool:
    return sys.platform != "win32" and bool(os.statvfs(folder).f_flag & os.ST_RDONLY)


def _space(folder: Path) -> Risk | None:
    free = shutil.disk_usage(folder).free
    if free >= LITTLE:
        return None
    return Risk(
        danger=Danger.LITTLE_SPACE,
        sentence=f"The disk of {folder} has only {free // 1_000_000} MB left.",
        advice="Make room: without it changes and backups can't be kept.",
    )


def _conflicted(folder: Path) -> Iterator[Risk]:
    for path in conflicted_copies(folder):
        yield Risk(
            danger=Danger.CONFLICTED_COPY,
            sentence=f"{path} was made by a synchronising program that met two versions at once.",
            advice="It is never opened by itself: it may hold changes that the vault has not."
            " Keep it until all cases have been looked through.",
        )


def _gone(folder: Path) -> Risk:
    return Risk(
        danger=Danger.GONE,
        sentence=f"The drive of {folder} is not there.",
        advice="Plug it in or connect to it, then try again.",
    )
