import datetime as dt
import errno
import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from drafter.case.case import Case
from drafter.store import backup, cases
from drafter.store.backup import EVERY, BackupError, back_up, backups_of, check, is_due
from drafter.store.connection import Database, connect
from drafter.store.faults import DamagedError
from drafter.store.header import read_header, write_header
from drafter.store.migrations import migrate
from drafter.store.transactions import immediate
from drafter.store.unlocked import Vault
from drafter.store.vault import unlock
from tests.store.conftest import PASSPHRASE

NOW = dt.datetime(2029, 6, 15, 12, tzinfo=dt.UTC)


@pytest.fixture
def filled(db: Database) -> Database:
    """The open database of ``vault`` with three cases."""
    migrate(db)
    for number in range(3):
        cases.create(db, Case(id="c", reference=f"26 000 00{number}", about="Quarrington " * 50))
    return db


@pytest.fixture
def plain(training: Vault) -> Iterator[Database]:
    """The open database of a training vault with a case."""
    with closing(connect(training.database, None)) as db:
        migrate(db)
        cases.create(db, Case(id="c", about="Quarrington"))
        yield db


def references(database: Path, vault: Vault) -> list[str]:
    with closing(connect(database, vault.key, writing=False)) as db:
        return [cases.load(db, case_id).reference for case_id in cases.all_ids(db)]


def test_a_backup_opens_by_the_vaults_passphrase_and_holds_its_cases(
    vault: Vault, filled: Database
) -> None:
    folder = back_up(vault, filled, now=NOW)
    opened = unlock(folder, PASSPHRASE)
    assert references(opened.database, opened) == ["26 000 000", "26 000 001", "26 000 002"]


def test_a_backup_is_one_encrypted_file_and_a_header_for_their_owner_alone(
    vault: Vault, filled: Database
) -> None:
    folder = back_up(vault, filled, now=NOW)
    assert folder.name == "20290615T120000Z-000001"
    (made,) = backups_of(vault)
    assert sorted(folder.iterdir()) == [made.database, made.header]
    data = (folder / "cases.db").read_bytes()
    assert not data.startswith(b"SQLite format 3")
    assert b"Quarrington" not in data
    assert folder.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}


def test_a_backup_of_a_training_vault_is_plain(training: Vault, plain: Database) -> None:
    data = (back_up(training, plain, now=NOW) / "cases.db").read_bytes()
    assert data.startswith(b"SQLite format 3")
    assert b"Quarrington" in data


def test_numbers_grow_whatever_the_clock_says(vault: Vault, filled: Database) -> None:
    for when in (
        NOW,
        dt.datetime(2099, 1, 1, tzinfo=dt.UTC),
        dt.datetime(1970, 1, 1, tzinfo=dt.UTC),
    ):
        back_up(vault, filled, now=when)
    assert [one.number for one in backups_of(vault)] == [1, 2, 3]
    assert [one.made_at.year for one in backups_of(vault)] == [2029, 2099, 1970]


def test_a_backup_says_when_it_was_made(vault: Vault, filled: Database) -> None:
    back_up(vault, filled, now=NOW)
    (made,) = backups_of(vault)
    assert str(made).startswith("15 June 2029, ")
    assert made.header.exists()


def test_what_is_not_ours_is_no_backup(vault: Vault) -> None:
    assert backups_of(vault) == ()
    for name in ("20291315T120000Z-000001", "notes", "20290615T120000Z-000002-aside"):
        (vault.backups / name).mkdir(parents=True)
    (vault.backups / "20290615T120000Z-000003").touch()
    (aside,) = backups_of(vault)
    assert aside.is_aside


def test_another_connection_that_only_reads_can_make_it_while_the_first_writes(
    vault: Vault, filled: Database
) -> None:
    told: list[float] = []
    made: list[Path] = []

    def in_another_thread() -> None:
        with closing(connect(vault.database, vault.key, writing=False)) as reader:
            made.append(back_up(vault, reader, now=NOW, progress=told.append))

    with immediate(filled):
        cases.create(filled, Case(id="d", reference="not yet"))
        thread = threading.Thread(target=in_another_thread)
        thread.start()
        thread.join()
    assert len(references(made[0] / "cases.db", vault)) == 3
    assert told[-1] == 1


def test_what_is_written_as_the_copy_ends_is_neither_in_it_nor_counted(
    vault: Vault, filled: Database
) -> None:
    def write(share: float) -> None:
        if share == 1:
            with immediate(filled):
                cases.create(filled, Case(id="d", reference="26 000 999"))

    with closing(connect(vault.database, vault.key, writing=False)) as reader:
        made = back_up(vault, reader, now=NOW, progress=write)
    assert len(references(made / "cases.db", vault)) == 3
    assert len(references(vault.database, vault)) == 4


def test_what_stops_it_half_way_leaves_nothing(vault: Vault, filled: Database) -> None:
    def stop(_: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        back_up(vault, filled, now=NOW, progress=stop)
    assert list(vault.backups.iterdir()) == []
    back_up(vault, filled, now=NOW)  # the connection is as good as before


def test_what_a_killed_backup_left_is_removed(vault: Vault, filled: Database) -> None:
    left = vault.backups / f".making-{'0' * 16}"
    left.mkdir(parents=True)
    (left / "cases.db").write_bytes(b"half")
    (vault.backups / ".making-notes").mkdir()
    back_up(vault, filled, now=NOW)
    assert not left.exists()
    assert (vault.backups / ".making-notes").exists()


def test_a_lost_header_is_one_sentence_and_no_backup(vault: Vault, filled: Database) -> None:
    for name in ("vault.json", "vault.json.old"):
        (vault.folder / name).unlink()
    with pytest.raises(BackupError, match=r"^No backup was made\. The disk did not answer\.$"):
        back_up(vault, filled, now=NOW)
    assert list(vault.backups.iterdir()) == []


@pytest.mark.parametrize("left", [b"", b"{}"])
def test_a_header_damaged_while_the_vault_is_open_goes_into_no_backup(
    vault: Vault, filled: Database, left: bytes
) -> None:
    (vault.folder / "vault.json").write_bytes(left)
    assert unlock(back_up(vault, filled, now=NOW), PASSPHRASE).key == vault.key


def test_a_header_that_the_vaults_key_did_not_seal_goes_into_no_backup(
    vault: Vault, filled: Database
) -> None:
    foreign = read_header(vault.folder / "vault.json")._replace(generation=9)
    write_header(vault.folder / "vault.json", foreign)
    assert read_header(back_up(vault, filled, now=NOW) / "vault.json").generation == 1


def test_a_number_of_any_length_is_counted_on(vault: Vault, filled: Database) -> None:
    back_up(vault, filled, now=NOW).rename(vault.backups / f"20290615T120000Z-{10**12 - 1}")
    back_up(vault, filled, now=NOW)
    back_up(vault, filled, now=NOW)
    assert [one.number for one in backups_of(vault)] == [10**12 - 1, 10**12, 10**12 + 1]


def test_what_only_a_killed_restore_put_aside_is_removed_and_else_kept(
    vault: Vault, filled: Database
) -> None:
    aside = [vault.backups / f"20290615T120000Z-00000{number}-aside" for number in (1, 2, 3)]
    for folder in aside:
        folder.mkdir(parents=True)
    (aside[0] / "cases.db").hardlink_to(vault.database)
    shutil.copy(vault.database, aside[1] / "cases.db")
    back_up(vault, filled, now=NOW)
    assert [folder.exists() for folder in aside] == [False, True, True]
    assert vault.database.exists()


def test_a_copy_that_is_not_the_original_is_noticed(
    vault: Vault, filled: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted = backup._counts(filled)  # noqa: SLF001 - what a copy would be compared with
    monkeypatch.setattr(backup, "_counts", lambda db: counted if db is filled else {})
    with pytest.raises(BackupError, match="not hold as much"):
        back_up(vault, filled, now=NOW)


def test_a_disk_that_refuses_to_sync_is_one_sentence(
    vault: Vault, filled: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(BackupError, match="the disk is full"):
        back_up(vault, filled, now=NOW)


def test_a_flipped_bit_in_a_backup_is_found_wherever_it_is(vault: Vault, filled: Database) -> None:
    database = back_up(vault, filled, now=NOW) / "cases.db"
    check(database, vault.key)
    good = database.read_bytes()
    for at in range(100, len(good), len(good) // 7):
        database.write_bytes(good[:at] + bytes([good[at] ^ 4]) + good[at + 1 :])
        with pytest.raises(DamagedError):
            check(database, vault.key)


def test_a_training_backup_that_is_damaged_is_found(training: Vault, plain: Database) -> None:
    database = back_up(training, plain, now=NOW) / "cases.db"
    check(database, None)
    good = database.read_bytes()
    database.write_bytes(good[: len(good) // 2].ljust(len(good), b"\x7f"))
    with pytest.raises(DamagedError):
        check(database, None)


def test_a_backup_is_due_at_start_and_after_half_an_hour_of_work() -> None:
    assert is_due(last=None, now=0, changed=False)
    assert not is_due(last=0, now=EVERY - 1, changed=True)
    assert is_due(last=0, now=EVERY, changed=True)
    assert not is_due(last=0, now=10 * EVERY, changed=False)
