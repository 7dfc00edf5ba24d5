import dataclasses
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from drafter.store import audit, cases, history
from drafter.store.backup import backups_of
from drafter.store.cases import StaleCaseError
from drafter.store.checking import Trouble, finish_check
from drafter.store.connection import connect
from drafter.store.faults import DamagedError, DiskFullError, SqlError
from drafter.store.filters import Filters
from drafter.store.lock import HeldError, VaultLock
from drafter.store.migrations import migrate
from drafter.store.office import office_of
from drafter.store.shape import NEWEST, NewerVaultError
from drafter.store.soundness import is_due
from drafter.store.store import Store, open_store
from drafter.store.tombstones import put_tombstone
from drafter.store.transactions import immediate
from drafter.store.unlocked import Vault
from tests.store.small_cases import NOON, small_case


def wal(vault: Vault) -> Path:
    return vault.database.with_name(f"{vault.database.name}-wal")


def test_a_store_keeps_lists_finds_and_gives_back(vault: Vault) -> None:
    with open_store(vault, now=NOON) as store:
        kept = store.create(small_case("gutter"), now=NOON)
        assert store.writing
        assert store.load(kept.id) == kept
        after = dataclasses.replace(kept, category="Roofs")
        store.save(kept, after, now=NOON)
        assert [one.reference for one in store.page().cases] == ["26 000 001"]
        assert store.page(filters=Filters(body="Elsewhere")).cases == ()
        assert [hit.case_id for hit in store.search("gutter")] == [kept.id]
    with open_store(vault) as store:
        assert store.load(kept.id) == after


def test_a_case_and_its_undo_history_are_saved_both_or_neither(vault: Vault) -> None:
    with open_store(vault) as store:
        kept = store.create(small_case("one"))
        after = dataclasses.replace(kept, category="Roofs")
        store.save(kept, after, steps="[1]")
        assert history.steps_of(store.db, kept.id) == "[1]"
        with pytest.raises(StaleCaseError):
            store.save(kept, dataclasses.replace(kept, category="Gutters"), steps="[2]")
        assert history.steps_of(store.db, kept.id) == "[1]"
        store.save(after, after, steps="[3]")
        assert history.steps_of(store.db, kept.id) == "[3]"
        store.save(after, kept)
        assert store.load(kept.id) == kept


def test_the_writer_belongs_to_one_thread_and_a_search_to_any(vault: Vault) -> None:
    said: list[object] = []
    with open_store(vault) as store:
        kept = store.create(small_case("gutter"))

        def elsewhere() -> None:
            said.append([hit.case_id for hit in store.search("gutter")])
            try:
                store.load(kept.id)
            except AssertionError as error:
                said.append(str(error))

        thread = threading.Thread(target=elsewhere)
        thread.start()
        thread.join()
    assert said == [[kept.id], "the store belongs to another thread"]


def test_a_vault_has_one_writer_and_any_number_of_readers(vault: Vault) -> None:
    with open_store(vault) as store:
        kept = store.create(small_case("one"))
        with pytest.raises(HeldError):
            open_store(vault)
        with open_store(vault, writing=False) as reader:
            assert not reader.writing
            reader.confirm()
            assert reader.load(kept.id) == kept
    with open_store(vault) as store:
        assert store.load(kept.id) == kept


def test_closing_leaves_nothing_in_the_log_and_a_second_time_does_nothing(vault: Vault) -> None:
    store = open_store(vault)
    store.create(small_case("one"))
    assert wal(vault).stat().st_size
    store.close()
    assert not wal(vault).exists() or not wal(vault).stat().st_size
    store.close()
    with pytest.raises(AssertionError, match="closed"):
        store.load("any")
    open_store(vault).close()


def test_a_vault_without_tables_gets_them_and_no_backup(vault: Vault) -> None:
    with open_store(vault) as store:
        assert store.page().cases == ()
    assert backups_of(vault) == ()


def test_an_older_shape_is_backed_up_before_it_is_changed(vault: Vault) -> None:
    with open_store(vault) as store:
        kept = store.create(small_case("one"))
        store.db.execute("UPDATE facts SET value = 'older fields'")
    with open_store(vault, now=NOON) as store:
        assert store.load(kept.id) == kept
    (made,) = backups_of(vault)
    assert made.made_at == NOON
    open_store(vault).close()
    assert len(backups_of(vault)) == 1


def test_a_newer_shape_is_refused_for_writing_and_opened_for_reading(vault: Vault) -> None:
    with open_store(vault) as store:
        kept = store.create(small_case("one"))
        store.db.execute(f"PRAGMA user_version = {NEWEST + 1}")
    before = vault.database.read_bytes()
    with pytest.raises(NewerVaultError, match="read and exported here"):
        open_store(vault)
    with open_store(vault, writing=False) as reader:
        assert reader.load(kept.id) == kept
    assert vault.database.read_bytes() == before
    assert backups_of(vault) == ()


def test_a_damaged_database_is_refused_and_the_lock_given_up(vault: Vault) -> None:
    with open_store(vault) as store:
        store.create(small_case("one"))
    sound = vault.database.read_bytes()
    spoilt = bytearray(sound)
    spoilt[-2000] ^= 1
    vault.database.write_bytes(spoilt)
    for _ in range(2):
        with pytest.raises(DamagedError):
            open_store(vault)
    assert vault.database.read_bytes() == spoilt
    vault.database.write_bytes(sound)
    open_store(vault).close()


@pytest.mark.parametrize("table", ["kept_versions", "undo_histories", "office", "deeds", "cases"])
def test_damage_met_in_the_middle_of_the_work_is_told_in_a_sentence(
    vault: Vault, monkeypatch: pytest.MonkeyPatch, table: str
) -> None:
    with open_store(vault) as store:
        kept = store.create(small_case("one"))
        history.keep_version(store.db, kept.id, history.Moment.BY_HAND, now=NOON)
        (root,) = store.db.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)
        ).fetchone()
    spoilt = bytearray(vault.database.read_bytes())
    spoilt[root * 4096 - 2000] ^= 1
    vault.database.write_bytes(spoilt)
    monkeypatch.setattr("drafter.store.unsettled.quick_check", lambda *_, **__: None)
    read: dict[str, Callable[[Store], object]] = {
        "kept_versions": lambda store: history.versions_of(store.db, kept.id),
        "undo_histories": lambda store: history.steps_of(store.db, kept.id),
        "office": lambda store: office_of(store.db),
        "deeds": lambda store: list(audit.deeds(store.db)),
        "cases": lambda store: store.page(),
    }
    with pytest.raises(DamagedError), open_store(vault) as store:
        read[table](store)
    VaultLock.take(vault.folder).release()


def test_a_part_whose_whole_is_gone_takes_nothing_back(vault: Vault) -> None:
    with open_store(vault) as store:
        with pytest.raises(SqlError), immediate(store.db), immediate(store.db):
            store.db.conn.executescript("ROLLBACK; SELECT nothing")  # so a full disk ends it
        assert store.create(small_case("gutter")).id


def test_an_absent_database_is_not_made_anew(vault: Vault) -> None:
    vault.database.unlink()
    for writing in (True, False):
        with pytest.raises(DamagedError, match="nothing was made"):
            open_store(vault, writing=writing)
    assert not vault.database.exists()


def test_a_case_that_an_older_database_brought_back_is_erased_again(vault: Vault) -> None:
    db = connect(vault.database, vault.key)
    migrate(db)
    gone = cases.create(db, small_case("one"))
    stays = cases.create(db, small_case("two"))
    put_tombstone(db, gone.id, now=NOON)
    db.close()
    with open_store(vault, now=NOON) as store:
        assert cases.all_ids(store.db) == (stays.id,)


def test_an_erasure_that_cant_be_ended_is_told_and_stops_nothing(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise DiskFullError("The disk is full.")

    with open_store(vault) as store:
        kept = store.create(small_case("one"))
        assert store.notices == []
    monkeypatch.setattr("drafter.store.store.left_to_erase", full)
    with open_store(vault) as store:
        assert store.notices == ["The disk is full."]
        assert store.load(kept.id) == kept


def test_a_check_reads_beside_the_writer_and_is_finished_by_it(vault: Vault) -> None:
    with open_store(vault) as store:
        kept = store.create(small_case("one"))
        assert store.check() == ()
        store.db.execute("INSERT INTO words (words) VALUES ('delete-all')")
        after = dataclasses.replace(kept, category="Roofs")
        found = store.check(lambda share: None if share else store.save(kept, after))
        assert [one.trouble for one in found] == [Trouble.INDEX]
        assert is_due(store.db, now=NOON)
        assert [one.mended for one in finish_check(store.db, found, now=NOON)] == [True]
        assert not is_due(store.db, now=NOON)
        assert store.check() == ()


def test_on_a_shared_folder_a_search_goes_through_the_only_connection(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("drafter.store.unsettled.journal_for", lambda _: "delete")
    with open_store(vault) as store:
        kept = store.create(small_case("gutter"))
        assert [hit.case_id for hit in store.search("gutter")] == [kept.id]
        assert store.check() == ()
        assert store.load(kept.id) == kept
    monkeypatch.undo()
    with open_store(vault) as store:
        assert [hit.case_id for hit in store.search("gutter")] == [kept.id]


@pytest.mark.parametrize("writing", [True, False])
def test_a_damaged_database_is_opened_neither_to_write_nor_to_read(
    vault: Vault, *, writing: bool
) -> None:
    with open_store(vault) as store:
        store.create(small_case())
    whole = bytearray(vault.database.read_bytes())
    whole[30_000] ^= 1
    vault.database.write_bytes(whole)
    with pytest.raises(DamagedError):
        open_store(vault, writing=writing)
    whole[30_000] ^= 1
    vault.database.write_bytes(whole)
    open_store(vault, writing=writing).close()


def test_an_end_of_the_trail_that_is_gone_is_told_once_and_written_down(vault: Vault) -> None:
    with open_store(vault, now=NOON) as store:
        audit.record(store.db, audit.Deed.UNLOCKED, now=NOON)
        store.db.execute("DELETE FROM deeds")
    with open_store(vault, now=NOON) as store:
        assert store.notices == ["The audit trail lacks its last entries: 1."]
        assert [(one.seq, one.deed) for one in audit.deeds(store.db)] == [(2, "DOUBTED")]
        assert audit.broken_link(store.db) == 1
    with open_store(vault, now=NOON) as store:
        assert store.notices == []


def test_on_a_shared_folder_only_the_writer_may_look(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_store(vault) as store:
        assert store.reads_beside
    monkeypatch.setattr("drafter.store.unsettled.journal_for", lambda _: "delete")
    with open_store(vault) as store:
        assert not store.reads_beside
