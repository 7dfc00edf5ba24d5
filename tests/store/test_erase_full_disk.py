"""An erasure on a disk that is really full: a small one in memory, which only root may mount."""

import datetime as dt
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from drafter.store import aside, cases, reserve
from drafter.store.backup import back_up
from drafter.store.connection import Database, connect
from drafter.store.erase import erase, finish_erasures
from drafter.store.faults import DiskFullError
from drafter.store.migrations import migrate
from drafter.store.reserve import give_up_reserve, keep_reserve
from drafter.store.unlocked import Vault
from drafter.store.vault import create_training_vault
from tests.store.traces import case_with, planted, traces

NOW = dt.datetime(2026, 11, 22, 9, 30, tzinfo=dt.UTC)
NAMES = planted(90, seed=4)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of eight megabytes."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("mounting a small disk needs Linux and root")
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(disk)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("no disk may be mounted here")
    yield disk
    subprocess.run(["umount", str(disk)], capture_output=True, check=True)


@pytest.fixture
def full(
    small_disk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[Vault, Database]]:
    """A training vault of ten cases and a backup on that disk, which is then filled up."""
    monkeypatch.setattr(reserve, "SIZE", 3_000_000)
    monkeypatch.setattr(aside, "user_folder", lambda: tmp_path / "user")
    vault = create_training_vault(small_disk / "vault")
    db = connect(vault.database, None)
    migrate(db)
    for number in range(10):
        cases.create(db, case_with(NAMES[9 * number : 9 * number + 9]), now=NOW)
    back_up(vault, db, now=NOW)
    assert keep_reserve(vault.folder)
    fill_up(small_disk)
    yield vault, db
    db.close()


def fill_up(disk: Path) -> None:
    """Leave not a byte."""
    with (disk / "filler").open("ab", buffering=0) as filler:
        for size in (65_536, 4_096, 1):
            try:
                while filler.write(b"x" * size):
                    pass
            except OSError:
                continue


def test_the_reserve_is_room_enough_to_erase_a_case(full: tuple[Vault, Database]) -> None:
    vault, db = full
    erased, *others = cases.all_ids(db)
    assert traces(vault.folder, NAMES[:9])
    certificate = erase(vault, db, erased, now=NOW)
    assert certificate.is_finished
    assert certificate.backups_rewritten == 1
    assert cases.all_ids(db) == tuple(others)
    assert traces(vault.folder, NAMES[:9]) == {}
    assert traces(vault.folder, NAMES[9:18])  # the control


def test_without_the_reserve_nothing_is_erased_until_there_is_room(
    full: tuple[Vault, Database], small_disk: Path
) -> None:
    vault, db = full
    give_up_reserve(vault.folder)
    fill_up(small_disk)
    held = cases.all_ids(db)
    with pytest.raises(DiskFullError):
        erase(vault, db, held[0], now=NOW)
    assert cases.all_ids(db) == held
    (small_disk / "filler").unlink()
    assert finish_erasures(vault, db, now=NOW) == ()
    assert erase(vault, db, held[0], now=NOW).is_finished
    assert traces(vault.folder, NAMES[:9]) == {}
