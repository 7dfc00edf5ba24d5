"""Old vaults, one a released shape, are opened by today's program."""

import shutil
from pathlib import Path

import pytest

from drafter.store import cases
from drafter.store.checking import full_check
from drafter.store.connection import connect
from drafter.store.database import Database
from drafter.store.migrations import migrate
from drafter.store.sealing import Key
from drafter.store.search import search
from drafter.store.shape import NEWEST, version_of
from tools import old_vault

SHAPES = sorted((Path(__file__).parent / "shapes").glob("shape-*.db"))


def opened(kept: Path, folder: Path) -> Database:
    copy = folder / "cases.db"
    shutil.copy(kept, copy)
    return connect(copy, old_vault.KEY)


@pytest.mark.parametrize("kept", SHAPES, ids=lambda kept: kept.stem)
def test_a_vault_of_every_released_shape_opens_and_reads(kept: Path, tmp_path: Path) -> None:
    db = opened(kept, tmp_path)
    assert version_of(db) == int(kept.stem.removeprefix("shape-"))
    migrate(db)
    assert version_of(db) == NEWEST
    held = [cases.load(db, case_id) for case_id in cases.all_ids(db)]
    assert len(held) == 2
    assert full_check(db, encrypted=True) == ()
    assert search(db, held[0].parties[0].surname)[0].case_id == held[0].id
    assert all(case.parties and case.chronology and case.findings for case in held)
    db.close()


def test_there_is_one_for_every_shape() -> None:
    assert [kept.stem for kept in SHAPES] == [f"shape-{n}" for n in range(1, NEWEST + 1)]


def test_a_vault_of_todays_shape_is_made_as_the_old_ones_were(tmp_path: Path) -> None:
    made = old_vault.make(tmp_path)
    assert made.name == f"shape-{NEWEST}.db"
    assert made.read_bytes()[:6] != b"SQLite"
    db = connect(made, Key(raw=bytes(range(32))))
    assert len(cases.all_ids(db)) == 2
    db.close()
