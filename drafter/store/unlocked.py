"""A vault that is open: its folder and its key. How it is opened stands in ``vault``."""

from pathlib import Path
from typing import NamedTuple

from drafter.store.copies import read_copies
from drafter.store.header import NAME, OLD_NAME, HeaderError
from drafter.store.sealing import Key

DATABASE = "cases.db"
BACKUPS = "backups"
EVIDENCE = "evidence"
"""The folder of documents' files, where a vault has any."""


class Vault(NamedTuple):
    """An unlocked vault. ``key`` is None for a training vault, which is not encrypted.

    ``id`` is what the database begins with, in hexadecimal. ``notice`` is a sentence for the
    caseworker where a damaged or altered header was put right from its other copy.
    """

    folder: Path
    id: str
    key: Key | None
    notice: str = ""

    @property
    def training(self) -> bool:
        """Whether it holds invented cases only, unencrypted."""
        return self.key is None

    @property
    def database(self) -> Path:
        """The database of the cases."""
        return self.folder / DATABASE

    @property
    def backups(self) -> Path:
        """The folder of the backups, a folder each."""
        return self.folder / BACKUPS


def is_vault(folder: Path) -> bool:
    """Whether a folder holds a vault, or what is left of one."""
    return any((folder / name).exists() for name in (NAME, OLD_NAME, DATABASE))


def open_training(folder: Path) -> Vault:
    """Open a training vault. Raises HeaderError where the folder holds a real one."""
    found = read_copies(folder).found
    if not all(header.training for header in found):
        raise HeaderError(f"{folder} is an encrypted vault: its passphrase is needed.")
    return Vault(folder=folder, id=found[0].id, key=None)
