"""Old vaults, one a released shape, are opened by today's program."""

import shutil
from pathlib import Path

import pytest

from drafter.case.office import OFFICE
from drafter.case.preparing import Office
from drafter.store import cases, history, listing
from drafter.store.checking import full_check
from drafter.store.connection import connect, id_of
from drafter.store.database import Database
from drafter.store.faults import ReadOnlyError
from drafter.store.file_uses import needed
from drafter.store.migrations import migrate
from drafter.store.office import letterhead_of, office_of
from drafter.store.sealing import Key
from drafter.store.search import search
from drafter.store.shape import NEWEST, version_of
from drafter.store.store import open_store
from drafter.store.transactions import immediate
from drafter.store.unlocked import Vault
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


@pytest.mark.parametrize("kept", SHAPES, ids=lambda kept: kept.stem)
def test_a_vault_of_every_released_shape_can_be_read_where_nothing_can_be_written(
    kept: Path, tmp_path: Path
) -> None:
    vault = Vault(folder=tmp_path, id=id_of(old_vault.KEY), key=old_vault.KEY)
    shutil.copy(kept, vault.database)
    with open_store(vault, writing=False) as store:
        page, bodies = store.page(), store.bodies()
        held = [store.load(one.case_id) for one in page.cases]
        versions = [history.versions_of(store.db, one.id) for one in held]
        assert store.check() == ()
        assert [hit.case_id for hit in store.search(held[0].parties[0].surname)] == [held[0].id]
        assert (office_of(store.db), letterhead_of(store.db)) == (Office(id=OFFICE), None)
        assert needed(store.db) == frozenset()
        with pytest.raises(ReadOnlyError), immediate(store.db):
            cases.remove(store.db, held[0].id)
    assert vault.database.read_bytes() == kept.read_bytes()
    db = connect(vault.database, vault.key)
    migrate(db)
    assert (listing.page(db), listing.bodies(db)) == (page, bodies)
    assert [cases.load(db, one.id) for one in held] == held
    assert [history.versions_of(db, one.id) for one in held] == versions
    db.close()


def test_a_vault_that_has_no_shape_yet_is_read_as_an_empty_one(vault: Vault) -> None:
    with open_store(vault, writing=False) as store:
        assert store.is_empty
        assert (*store.page().cases, *store.bodies(), *store.search("gutter")) == ()
        assert store.check() == ()


def test_there_is_one_for_every_shape() -> None:
    assert [kept.stem for kept in SHAPES] == [f"shape-{n}" for n in range(1, NEWEST + 1)]


def test_a_vault_of_todays_shape_is_made_as_the_old_ones_were(tmp_path: Path) -> None:
    made = old_vault.make(tmp_path)
    assert made.name == f"shape-{NEWEST}.db"
    assert made.read_bytes()[:6] != b"SQLite"
    db = connect(made, Key(raw=bytes(range(32))))
    assert len(cases.all_ids(db)) == 2
    db.close()
