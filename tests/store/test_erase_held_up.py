"""What keeps an erasure from its end is told, and ended at the next opening."""

import shutil
from pathlib import Path

import pytest

from drafter.store import cases, reserve
from drafter.store import erase as erasing
from drafter.store.backup import back_up
from drafter.store.connection import Database, connect
from drafter.store.erase import erase, finish_erasures
from drafter.store.faults import DiskFullError
from drafter.store.scouring import scour
from drafter.store.tombstones import kept_tombstones, tombstones
from drafter.store.unlocked import Vault
from tests.store.erasures import LATER, NOW, fill

pytestmark = pytest.mark.usefixtures("user_folder")


def test_on_a_full_disk_the_reserve_is_given_up_and_taken_again(
    vault: Vault, sealed: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = fill(sealed, 1)
    assert reserve.keep_reserve(vault.folder)
    full = [True]

    def scour_when_there_is_room(db: Database) -> None:
        if (vault.folder / reserve.NAME).exists():
            raise DiskFullError("The disk is full.")
        full.clear()
        scour(db)

    monkeypatch.setattr(erasing, "scour", scour_when_there_is_room)
    certificate = erase(vault, sealed, kept[0].id, now=NOW)
    assert certificate.is_finished
    assert not full
    assert (vault.folder / reserve.NAME).stat().st_size == reserve.SIZE


def test_a_disk_that_stays_full_leaves_the_rest_for_the_next_opening(
    vault: Vault, sealed: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = fill(sealed, 1)

    def no_room(_: Database) -> None:
        raise DiskFullError("The disk is full.")

    with monkeypatch.context() as patch:
        patch.setattr(erasing, "scour", no_room)
        certificate = erase(vault, sealed, kept[0].id, now=NOW)
    assert not certificate.is_finished
    assert "- The database could not be rewritten: The disk is full." in certificate.as_text()
    assert "free pages" not in certificate.as_text()
    (again,) = finish_erasures(vault, sealed, now=LATER)
    assert again.is_finished


def test_without_room_for_the_first_step_nothing_is_erased(
    vault: Vault, sealed: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = fill(sealed, 1)

    def no_room(*_: object) -> None:
        raise DiskFullError("The disk is full.")

    monkeypatch.setattr(cases, "remove", no_room)
    with pytest.raises(DiskFullError):
        erase(vault, sealed, kept[0].id, now=NOW)
    assert cases.all_ids(sealed) == (kept[0].id,)
    assert not tombstones(sealed)


def test_a_reader_that_holds_the_log_delays_the_erasure(vault: Vault, sealed: Database) -> None:
    kept = fill(sealed, 1)
    sealed.execute("PRAGMA busy_timeout = 10")
    reader = connect(vault.database, vault.key, writing=False)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM cases").fetchone()
    certificate = erase(vault, sealed, kept[0].id, now=NOW)
    reader.close()
    assert not certificate.is_finished
    assert "Another window still reads these cases" in certificate.as_text()
    (again,) = finish_erasures(vault, sealed, now=LATER)
    assert again.is_finished


def test_a_backup_without_room_to_be_rewritten_is_left_whole(
    vault: Vault, sealed: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = fill(sealed, 1)
    folder = back_up(vault, sealed, now=NOW)
    before = (folder / "cases.db").read_bytes()

    def no_room(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(shutil, "copyfileobj", no_room)
    certificate = erase(vault, sealed, kept[0].id, now=NOW)
    assert certificate.backups_not_reached == (folder.name,)
    assert (folder / "cases.db").read_bytes() == before
    assert sorted(path.name for path in folder.iterdir()) == ["cases.db", "vault.json"]


def test_what_can_not_be_moved_into_place_is_left_whole_and_told(
    vault: Vault, sealed: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = fill(sealed, 1)
    folder = back_up(vault, sealed, now=NOW)

    def held(*_: object) -> None:
        raise PermissionError(13, "in use")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", held)
        certificate = erase(vault, sealed, kept[0].id, now=NOW)
    assert certificate.backups_not_reached == (folder.name,)
    assert "The list of erased cases could not be written" in certificate.as_text()
    assert sorted(path.name for path in folder.iterdir()) == ["cases.db", "vault.json"]
    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", held)
        (again,) = finish_erasures(vault, sealed, now=LATER)
    assert not again.is_finished
    (again,) = finish_erasures(vault, sealed, now=LATER)
    assert again.is_finished
    assert kept_tombstones(vault) == tombstones(sealed)


def test_a_full_disk_keeps_no_vault_from_opening(
    vault: Vault, sealed: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = fill(sealed, 2)
    sealed.execute("INSERT INTO tombstones VALUES (?, ?)", (kept[0].id, NOW.isoformat()))

    def no_room(*_: object) -> None:
        raise DiskFullError("The disk is full.")

    with monkeypatch.context() as patch:
        patch.setattr(cases, "remove", no_room)
        (certificate,) = finish_erasures(vault, sealed, now=NOW)
    assert not certificate.is_finished
    assert "The case itself could not be removed yet" in certificate.as_text()
    (again,) = finish_erasures(vault, sealed, now=LATER)
    assert again.is_finished
    assert cases.all_ids(sealed) == (kept[1].id,)


def test_a_backup_out_of_reach_makes_no_later_opening_slow(
    vault: Vault, sealed: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = fill(sealed, 1)
    bad = back_up(vault, sealed, now=NOW)
    (bad / "cases.db").write_bytes(b"\x00" * 5000)
    scoured: list[Database] = []

    def counted(db: Database) -> None:
        scoured.append(db)
        scour(db)

    monkeypatch.setattr(erasing, "scour", counted)
    erase(vault, sealed, kept[0].id, now=NOW)
    for _ in range(3):
        (certificate,) = finish_erasures(vault, sealed, now=LATER)
        assert not certificate.is_finished
    assert len(scoured) == 1
