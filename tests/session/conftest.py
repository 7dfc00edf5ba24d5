"""A training vault, and a desk on which it is open."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from drafter.session.desk import Desk
from drafter.store.unlocked import Vault
from drafter.store.vault import create_training_vault

NOW = dt.datetime(2026, 3, 2, 9, 30, tzinfo=dt.UTC)


@pytest.fixture
def training(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Vault:
    monkeypatch.setattr("drafter.store.aside.user_folder", lambda: tmp_path / "own")
    return create_training_vault(tmp_path / "vault")


@pytest.fixture
def desk(training: Vault) -> Iterator[Desk]:
    opened = Desk.open(training, now=lambda: NOW)
    yield opened
    opened.store.close()
