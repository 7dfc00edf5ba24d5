"""A disk that is full at a save, a backup, a migration or an erasure costs nothing."""

import datetime as dt
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from drafter.case.case import Case
from drafter.session import operations
from drafter.session.desk import Desk
from drafter.session.keeping import StoreKeeping
from drafter.session.session import Saving, Session
from drafter.store import aside, cases
from drafter.store.backup import BackupError, back_up, backups_of, check
from drafter.store.connection import connect
from drafter.store.emergency import Became, merge_aside
from drafter.store.erase import erase
from drafter.store.faults import DiskFullError
from drafter.store.migrations import migrate
from drafter.store.reserve import SIZE, give_up_reserve
from drafter.store.shape import version_of
from drafter.store.store import Store, open_store
from drafter.store.unlocked import Vault
from tests.soak.rig import WORDS, make_vault, vault_at

NOW = dt.datetime(2029, 6, 15, 12, tzinfo=dt.UTC)
ROOM = SIZE + 6_000_000
LONG = WORDS * 8000


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A small disk of its own, which only root can make."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if sys.platform != "linux" or os.geteuid() != 0 or shutil.which("mount") is None:
        pytest.skip("only root on Linux can make a small disk")
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={ROOM}", "tmpfs", str(folder)],
        capture_output=True,
        check=False,
    )
    if mounted.returncode:
        pytest.skip("nothing may be mounted here")
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The caseworker's own folder, on another disk."""
    monkeypatch.setattr(aside, "user_folder", lambda: tmp_path / "own")
    return tmp_path / "own"


@contextmanager
def full(disk: Path, *, but: int = 0) -> Iterator[None]:
    """Leave no byte free on a disk for a block, or hardly any."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file:
        for size in (1_000_000, 4096, 1):
            try:
                while file.write(b"x" * size):
                    pass
            except OSError:
                continue
    assert shutil.disk_usage(disk).free == 0
    os.truncate(filler, filler.stat().st_size - but)
    try:
        yield
    finally:
        filler.unlink()


def work(store: Store) -> Session:
    (case_id,) = cases.all_ids(store.db)
    return Session(store.load(case_id), StoreKeeping(store, lambda: NOW))


def kept(vault: Vault) -> Case:
    with closing(connect(vault.database, vault.key, writing=False)) as db:
        return cases.load(db, cases.all_ids(db)[0])


def test_at_a_save_what_was_typed_stays_and_is_saved_when_there_is_room(disk: Path) -> None:
    vault = make_vault(disk / "vault")
    with open_store(vault) as store:
        session = work(store)
        saved = session.case
        with full(disk):
            operations.set_field(session, record="e1", field="text", value=LONG)
            assert not session.leave_field()
            assert session.save_state.saving is Saving.FAILING
            assert session.save_state.sentence == (
                "The disk that holds the vault is full; nothing was written."
            )
            assert session.case.chronology[1].text == LONG
            assert kept(vault) == saved
        assert session.leave_field()
    check(vault.database, vault.key)
    assert kept(vault) == session.case


def test_at_the_last_save_it_is_put_aside_and_merged_at_the_next_unlock(
    disk: Path, own: Path
) -> None:
    vault = make_vault(disk / "vault")
    with open_store(vault) as store, full(disk):
        session = work(store)
        operations.set_field(session, record="e1", field="text", value=LONG)
        assert session.close()
        assert session.save_state.is_put_aside
    assert kept(vault) != session.case
    assert [path for path in own.rglob("*") if path.is_file()]
    with open_store(vault) as store:
        (merged,) = merge_aside(vault, store.db, now=NOW)
    assert merged.became is Became.SAVED
    assert kept(vault) == session.case


def test_at_a_backup_none_is_made_and_nothing_of_it_is_left(disk: Path) -> None:
    vault = make_vault(disk / "vault")
    (vault.folder / "vault.json").write_bytes(b"{}")
    with open_store(vault) as store:
        with full(disk):
            with pytest.raises(BackupError, match="full"):
                back_up(vault, store.db, now=NOW)
            assert backups_of(vault) == ()
            assert not vault.backups.exists() or list(vault.backups.iterdir()) == []
        back_up(vault, store.db, now=NOW)
    assert len(backups_of(vault)) == 1
    check(vault.database, vault.key)


def test_a_backup_that_fills_the_disk_half_way_is_told_at_the_opening(disk: Path) -> None:
    vault = make_vault(disk / "vault")
    (vault.folder / "vault.json").write_bytes(b"{}")
    with full(disk, but=200_000):
        desk = Desk.open(vault, now=lambda: NOW)
        assert desk.notices == [
            "No backup was made. The disk that holds the vault is full; nothing was written."
        ]
        desk.close()
    assert backups_of(vault) == ()
    desk = Desk.open(vault, now=lambda: NOW)
    desk.close()
    assert desk.notices == []
    assert len(backups_of(vault)) == 1


@pytest.mark.parametrize("but", [0, 8192, 40_960])
def test_a_vault_opens_on_a_disk_that_is_full_and_a_case_is_erased(disk: Path, but: int) -> None:
    vault = make_vault(disk / "vault")
    open_store(vault).close()  # it has a reserve
    with full(disk, but=but), open_store(vault) as store:
        (case_id,) = cases.all_ids(store.db)
        assert erase(vault, store.db, case_id, now=NOW).is_finished
    check(vault.database, vault.key)


def test_a_vault_without_a_reserve_says_that_the_disk_is_full(disk: Path) -> None:
    vault = make_vault(disk / "vault")
    open_store(vault).close()
    give_up_reserve(vault.folder)
    with full(disk), pytest.raises(DiskFullError):
        open_store(vault)
    open_store(vault).close()


def test_a_full_disk_keeps_no_store_from_closing(disk: Path) -> None:
    vault = make_vault(disk / "vault")
    store = open_store(vault)
    made = store.create(replace(store.load(cases.all_ids(store.db)[0]), about=LONG), now=NOW)
    give_up_reserve(vault.folder)
    with full(disk):
        store.close()
    with open_store(vault) as store:
        assert store.load(made.id) == made


def test_at_a_migration_the_vault_is_byte_for_byte_what_it_was(disk: Path) -> None:
    vault = vault_at(disk)
    with closing(connect(vault.database, vault.key, new=True)):
        pass
    before = vault.database.read_bytes()
    with closing(connect(vault.database, vault.key)) as db:
        with full(disk), pytest.raises(DiskFullError):
            migrate(db)
        assert version_of(db) == 0
    assert vault.database.read_bytes() == before
    with closing(connect(vault.database, vault.key)) as db:
        migrate(db)
        assert version_of(db) > 0


def add_cases(store: Store) -> None:
    case = store.load(cases.all_ids(store.db)[0])
    for number in range(4):
        store.create(replace(case, reference=f"26 000 10{number}"))


def test_at_an_erasure_the_reserve_is_given_up_for_it(disk: Path) -> None:
    vault = make_vault(disk / "vault")
    with open_store(vault) as store:
        add_cases(store)
        first, *others = cases.all_ids(store.db)
        with full(disk):
            certificate = erase(vault, store.db, first, now=NOW)
        assert certificate.finished_at is not None
        assert cases.all_ids(store.db) == tuple(others)
    check(vault.database, vault.key)


def test_without_the_reserve_the_same_erasure_says_so_and_the_case_is_there(disk: Path) -> None:
    vault = make_vault(disk / "vault")
    with open_store(vault) as store:
        add_cases(store)
        before = cases.all_ids(store.db)
        assert give_up_reserve(vault.folder)
        with full(disk), pytest.raises(DiskFullError):
            erase(vault, store.db, before[0], now=NOW)
        assert cases.all_ids(store.db) == before
    check(vault.database, vault.key)


@pytest.mark.skipif(sys.platform == "win32", reason="the system has no limit of a file's size")
def test_where_no_file_may_grow_nothing_is_lost_either(tmp_path: Path) -> None:
    import resource  # noqa: PLC0415 - not on Windows

    vault = make_vault(tmp_path / "vault")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    with open_store(vault) as store:
        session = work(store)
        saved = session.case
        operations.set_field(session, record="e1", field="text", value=LONG)
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, limits[1]))
        try:
            assert not session.leave_field()
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        assert kept(vault) == saved
        assert session.leave_field()
    check(vault.database, vault.key)
    assert kept(vault) == session.case
