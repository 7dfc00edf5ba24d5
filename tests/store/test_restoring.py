import datetime as dt
import shutil
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from drafter.case.case import Case
from drafter.store import audit, cases
from drafter.store.backup import back_up, backups_of
from drafter.store.cases import NoSuchCaseError
from drafter.store.connection import connect
from drafter.store.faults import DamagedError
from drafter.store.lock import HeldError, VaultLock
from drafter.store.migrations import migrate
from drafter.store.restoring import ErasedError, restore_case, restore_vault
from drafter.store.sealing import Derivation
from drafter.store.shape import NEWEST
from drafter.store.tombstones import put_tombstone
from drafter.store.unlocked import Vault
from drafter.store.vault import change_passphrase, unlock
from tests.store.conftest import PASSPHRASE

NOW = dt.datetime(2029, 6, 15, 12, tzinfo=dt.UTC)
LATER = NOW + dt.timedelta(days=1)


def add(vault: Vault, *references: str) -> list[Case]:
    with closing(connect(vault.database, vault.key)) as db:
        migrate(db)
        made = [cases.create(db, Case(id="c", reference=reference)) for reference in references]
        audit.record(db, audit.Deed.IMPORTED, now=NOW, case_id=made[0].id)
        return made


def backed_up(vault: Vault) -> Path:
    with closing(connect(vault.database, vault.key)) as db:
        return back_up(vault, db, now=NOW)


def references(vault: Vault, database: Path | None = None) -> list[str]:
    with closing(connect(database or vault.database, vault.key, writing=False)) as db:
        return [cases.load(db, case_id).reference for case_id in cases.all_ids(db)]


def test_the_whole_vault_comes_back_and_the_present_one_is_put_aside(vault: Vault) -> None:
    add(vault, "one", "two")
    backup = backed_up(vault)
    add(vault, "three")
    aside = restore_vault(vault, backup, now=LATER)
    assert references(vault) == ["one", "two"]
    assert aside is not None
    assert references(vault, aside / "cases.db") == ["one", "two", "three"]
    assert [one.is_aside for one in backups_of(vault)] == [False, True]
    assert not list(vault.folder.glob(".restoring*"))
    assert references(vault, backup / "cases.db") == ["one", "two"]
    restore_vault(vault, aside, now=LATER)
    assert references(vault) == ["one", "two", "three"]


def test_changes_still_in_the_write_ahead_log_are_put_aside_with_it(vault: Vault) -> None:
    add(vault, "one")
    backup = backed_up(vault)
    with closing(connect(vault.database, vault.key)) as db:
        cases.create(db, Case(id="c", reference="two"))
        shutil.copytree(vault.folder, vault.folder.parent / "killed")
    killed = vault._replace(folder=vault.folder.parent / "killed")
    assert (killed.folder / "cases.db-wal").stat().st_size > 0
    aside = restore_vault(killed, killed.backups / backup.name, now=LATER)
    assert aside is not None
    assert references(killed) == ["one"]
    assert sorted(path.name for path in aside.iterdir()) == ["cases.db", "vault.json"]
    assert references(killed, aside / "cases.db") == ["one", "two"]


def test_what_was_erased_since_stays_erased(vault: Vault) -> None:
    one, _ = add(vault, "one", "two")
    backup = backed_up(vault)
    with closing(connect(vault.database, vault.key)) as db:
        cases.remove(db, one.id)
        put_tombstone(db, one.id, now=NOW)
    restore_vault(vault, backup, now=LATER)
    assert references(vault) == ["two"]
    assert references(vault, backup / "cases.db") == ["one", "two"]  # the control: it was in there


def test_the_trail_of_deeds_goes_on_where_it_was(vault: Vault) -> None:
    add(vault, "one")
    backup = backed_up(vault)
    add(vault, "two")
    add(vault, "three")
    restore_vault(vault, backup, now=LATER)
    with closing(connect(vault.database, vault.key)) as db:
        assert [entry.deed for entry in audit.deeds(db)] == [*["IMPORTED"] * 3, "RESTORED"]
        assert audit.broken_link(db) is None
        assert audit.cut_off(vault, db) == 0


def test_another_trail_of_deeds_is_not_sewn_on(vault: Vault) -> None:
    add(vault, "one")
    backup = backed_up(vault)
    with closing(connect(vault.database, vault.key)) as db:
        db.execute("DELETE FROM deeds")
    add(vault, "two")
    add(vault, "three")
    with closing(connect(vault.database, vault.key)) as db:
        db.execute("UPDATE deeds SET chain = x'00' WHERE seq = 1")
    restore_vault(vault, backup, now=LATER)
    with closing(connect(vault.database, vault.key)) as db:
        assert [entry.deed for entry in audit.deeds(db)] == ["IMPORTED", "RESTORED"]
        assert audit.broken_link(db) is None


def test_a_damaged_vault_is_restored_and_the_damaged_file_is_kept(vault: Vault) -> None:
    add(vault, "one")
    backup = backed_up(vault)
    vault.database.write_bytes(b"\x00" * 5000)
    (vault.folder / "cases.db-wal").write_bytes(b"a log")
    aside = restore_vault(vault, backup, now=LATER)
    assert aside is not None
    assert (aside / "cases.db").read_bytes() == b"\x00" * 5000
    assert (aside / "cases.db-wal").read_bytes() == b"a log"
    assert references(vault) == ["one"]


def test_a_vault_of_which_only_a_backup_is_left_is_restored(vault: Vault, tmp_path: Path) -> None:
    add(vault, "one")
    stick = tmp_path / "stick"
    backed_up(vault).rename(stick)
    shutil.rmtree(vault.folder)
    vault.folder.mkdir()
    found = unlock(stick, PASSPHRASE)._replace(folder=vault.folder)
    assert restore_vault(found, stick, now=LATER) is None
    again = unlock(vault.folder, PASSPHRASE)
    assert again.notice == ""
    assert references(again) == ["one"]


def test_a_passphrase_changed_since_stays_changed(vault: Vault, quick: Derivation) -> None:
    add(vault, "one")
    backup = backed_up(vault)
    shutil.copyfile(backup / "vault.json", vault.folder.parent / "old.json")
    change_passphrase(vault, "another copper lantern", derivation=quick)
    shutil.copyfile(vault.folder.parent / "old.json", backup / "vault.json")
    restore_vault(vault, backup, now=LATER)
    assert unlock(vault.folder, "another copper lantern").id == vault.id


def test_an_open_vault_is_not_restored(vault: Vault) -> None:
    add(vault, "one")
    backup = backed_up(vault)
    with VaultLock.take(vault.folder), pytest.raises(HeldError):
        restore_vault(vault, backup, now=LATER)


def test_a_damaged_backup_changes_nothing(vault: Vault) -> None:
    add(vault, "one")
    backup = backed_up(vault)
    data = bytearray((backup / "cases.db").read_bytes())
    data[len(data) // 2] ^= 1
    (backup / "cases.db").write_bytes(data)
    before = vault.database.read_bytes()
    with pytest.raises(DamagedError):
        restore_vault(vault, backup, now=LATER)
    assert vault.database.read_bytes() == before
    assert [one.number for one in backups_of(vault)] == [1]


def test_what_a_killed_restore_left_is_removed(vault: Vault) -> None:
    add(vault, "one")
    backup = backed_up(vault)
    (vault.folder / ".restoring-0123.db").write_bytes(b"half")
    restore_vault(vault, backup, now=LATER)
    assert not list(vault.folder.glob(".restoring*"))


@pytest.mark.parametrize("links", [True, False])
def test_a_restore_killed_at_any_moment_leaves_a_whole_vault_or_one_to_restore(
    vault: Vault, monkeypatch: pytest.MonkeyPatch, *, links: bool
) -> None:
    add(vault, "one")
    backup = backed_up(vault)
    add(vault, "two")
    replaced = Path.replace

    def killed(path: Path, target: Path) -> Path:
        if target == vault.database:
            raise KeyboardInterrupt
        return replaced(path, target)

    def no_links(*_: object) -> None:
        raise OSError

    with monkeypatch.context() as until_then:
        until_then.setattr(Path, "replace", killed)
        if not links:
            until_then.setattr(Path, "hardlink_to", no_links)
        with pytest.raises(KeyboardInterrupt):
            restore_vault(vault, backup, now=LATER)
    if links:
        assert references(vault) == ["one", "two"]
        with closing(connect(vault.database, vault.key, writing=False)) as db:
            assert audit.cut_off(vault, db) == 0
    else:
        assert not vault.database.exists()
    aside = restore_vault(vault, backup, now=LATER)
    assert references(vault) == ["one"]
    kept = [one.database for one in backups_of(vault) if one.is_aside]
    assert [references(vault, database) for database in kept] == [["one", "two"]]
    assert (aside is not None) == links


def test_one_case_comes_back_as_a_copy_beside_what_is_there(vault: Vault) -> None:
    (one,) = add(vault, "one")
    backup = backed_up(vault)
    with closing(connect(vault.database, vault.key)) as db:
        cases.save(db, cases.load(db, one.id), replace(one, reference="changed", about="kept"))
        copy = restore_case(db, vault, backup, one.id, now=LATER)
        assert copy.id != one.id
        assert cases.load(db, copy.id) == copy
        assert cases.load(db, one.id).reference == "changed"
        assert [entry.case_id for entry in audit.deeds(db)] == [one.id, copy.id]
    assert copy.reference == "one"
    assert copy.about.startswith("Brought back from the backup of 15 June 2029, ")


def test_an_erased_case_does_not_come_back_alone_either(vault: Vault) -> None:
    (one,) = add(vault, "one")
    backup = backed_up(vault)
    with closing(connect(vault.database, vault.key)) as db:
        cases.remove(db, one.id)
        put_tombstone(db, one.id, now=NOW)
        with pytest.raises(ErasedError):
            restore_case(db, vault, backup, one.id, now=LATER)


def test_a_case_that_the_backup_has_not_is_one_sentence(vault: Vault) -> None:
    add(vault, "one")
    backup = backed_up(vault)
    with closing(connect(vault.database, vault.key)) as db, pytest.raises(NoSuchCaseError):
        restore_case(db, vault, backup, "another", now=LATER)


def test_a_backup_of_an_older_shape_is_read_through_a_copy(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    (one,) = add(vault, "one")
    backup = backed_up(vault)
    before = (backup / "cases.db").read_bytes()
    monkeypatch.setattr("drafter.store.restoring.NEWEST", NEWEST + 1)
    with closing(connect(vault.database, vault.key)) as db:
        assert restore_case(db, vault, backup, one.id, now=LATER).reference == "one"
    assert (backup / "cases.db").read_bytes() == before
    assert not list(vault.folder.glob(".restoring*"))
