"""A quick vault: its derivation asks for far less than the program allows outside its tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from drafter.store import aside, reserve, sealing
from drafter.store.connection import Database, connect
from drafter.store.migrations import migrate
from drafter.store.sealing import Derivation
from drafter.store.unlocked import Vault
from drafter.store.vault import create_training_vault, create_vault

PASSPHRASE = "copper lantern drizzle omit zebra"
LEAST_KIB = 64


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> Derivation:
    """A derivation of a millisecond, and bounds lowered so that it isn't refused.

    Pass it to ``create_vault`` and ``change_passphrase``; unlocking then is quick as well.
    """
    monkeypatch.setattr(sealing, "LEAST_MEMORY_KIB", LEAST_KIB)
    monkeypatch.setattr(sealing, "LEAST_PASSES", 1)
    return Derivation(memory_kib=LEAST_KIB, passes=1, lanes=1, salt=bytes(range(16)))


@pytest.fixture
def vault(tmp_path: Path, quick: Derivation) -> Vault:
    """An encrypted vault without cases; its passphrase is ``PASSPHRASE``."""
    made, _ = create_vault(tmp_path / "vault", PASSPHRASE, derivation=quick)
    return made


@pytest.fixture
def training(tmp_path: Path) -> Vault:
    """An unencrypted vault without cases."""
    return create_training_vault(tmp_path / "training")


@pytest.fixture
def db(vault: Vault) -> Iterator[Database]:
    """The open database of ``vault``: no tables yet."""
    opened = connect(vault.database, vault.key)
    yield opened
    opened.close()


@pytest.fixture
def user_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A folder of the caseworker's own, and a reserve that is quickly made."""
    monkeypatch.setattr(reserve, "SIZE", 200_000)
    folder = tmp_path / "user"
    monkeypatch.setattr(aside, "user_folder", lambda: folder)
    return folder


@pytest.fixture
def plain(training: Vault) -> Iterator[Database]:
    """The open, unencrypted database of ``training``, in which bytes can be searched."""
    opened = connect(training.database, None)
    migrate(opened)
    yield opened
    opened.close()


@pytest.fixture
def sealed(vault: Vault, db: Database) -> Database:
    migrate(db)
    assert vault.key
    return db
