from pathlib import Path

import pytest

from drafter.store import cases
from drafter.store.faults import DamagedError, ReadOnlyError, SqlError
from drafter.store.lock import VaultLock
from drafter.store.sealing import Derivation
from drafter.store.store import open_store, settled
from drafter.store.tombstones import keep_tombstones, put_tombstone
from drafter.store.transactions import immediate
from drafter.store.unlocked import Vault
from drafter.store.unsettled import open_unsettled
from drafter.store.vault import create_training_vault, create_vault
from tests.store.conftest import PASSPHRASE
from tests.store.small_cases import NOON, small_case


def test_what_nobody_has_looked_at_refuses_every_write(vault: Vault) -> None:
    with open_store(vault) as store:
        kept = store.create(small_case("gutter"))
    with open_unsettled(vault) as cases_here:
        assert cases_here.is_listable
        assert [one.reference for one in cases_here.page().cases] == ["26 000 001"]
        db = cases_here._own  # noqa: SLF001 - whoever would reach into it
        with pytest.raises(ReadOnlyError), immediate(db):
            cases.remove(db, kept.id)
        store = settled(cases_here, now=NOON)
        cases_here.close()  # it was handed over: nothing
        assert store.load(kept.id) == kept
        store.close()
    open_store(vault).close()


@pytest.mark.parametrize("table", ["facts", "tombstones", "deeds", "cases", "kept_versions"])
@pytest.mark.parametrize("training", [True, False])
def test_whatever_is_damaged_an_opening_says_so_and_gives_the_lock_up(
    tmp_path: Path, quick: Derivation, table: str, *, training: bool
) -> None:
    folder = tmp_path / "any"
    here = (
        create_training_vault(folder)
        if training
        else create_vault(folder, PASSPHRASE, derivation=quick)[0]
    )
    with open_store(here) as store:
        store.create(small_case("one"))
        (root,) = store.db.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)
        ).fetchone()
    whole = bytearray(here.database.read_bytes())
    whole[(root - 1) * 4096] ^= 0x40
    here.database.write_bytes(whole)
    for writing in (True, False):
        with pytest.raises(DamagedError, match="is damaged"):
            open_store(here, writing=writing)
    with open_unsettled(here) as cases_here:
        assert cases_here.is_listable == (table not in {"facts", "tombstones"})
        with pytest.raises(DamagedError):
            settled(cases_here, now=NOON)
    assert here.database.read_bytes() == whole
    VaultLock.take(here.folder).release()


@pytest.mark.parametrize("whole", [True, False])
def test_a_whole_look_reads_the_indexes_too(tmp_path: Path, *, whole: bool) -> None:
    here = create_training_vault(tmp_path / "any")
    with open_store(here) as store:
        store.create(small_case("one"))
        (root,) = store.db.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'cases_by_turn'"
        ).fetchone()
    spoilt = bytearray(here.database.read_bytes())
    spoilt[root * 4096 - 1] ^= 2  # the number of the case that an entry leads to
    here.database.write_bytes(spoilt)
    with open_unsettled(here) as cases_here:
        if whole:
            with pytest.raises(DamagedError):
                settled(cases_here, now=NOON, whole=True)
        else:
            settled(cases_here, now=NOON).close()


def test_an_opening_that_breaks_off_leaves_nothing_open(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_store(vault).close()

    def malformed(*_: object) -> int:
        raise SqlError("database disk image is malformed")

    with monkeypatch.context() as faulty:
        faulty.setattr("drafter.store.unsettled.Unsettled", malformed)
        faulty.setattr("drafter.store.open_cases.version_of", malformed)
        for writing in (True, False):
            with pytest.raises(DamagedError):
                open_store(vault, writing=writing)
    VaultLock.take(vault.folder).release()
    open_store(vault).close()


def test_what_is_to_be_erased_is_no_list(vault: Vault) -> None:
    with open_store(vault) as store:
        kept = store.create(small_case("one"))
    with open_unsettled(vault) as cases_here:
        assert cases_here.is_listable
    with open_store(vault) as store:
        put_tombstone(store.db, kept.id, now=NOON)
    with open_unsettled(vault) as cases_here:
        assert not cases_here.is_listable
    keep_tombstones(vault, {"of an older database": NOON.isoformat()})
    with open_store(vault) as store:
        assert store.page().cases == ()
        store.db.execute("DELETE FROM tombstones")
    with open_unsettled(vault) as cases_here:
        assert not cases_here.is_listable


def test_a_quick_look_does_not_stand_for_a_whole_one(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_store(vault).close()
    looked: list[bool] = []

    def look(_: object, *, encrypted: bool, whole: bool) -> None:
        assert encrypted
        looked.append(whole)

    monkeypatch.setattr("drafter.store.unsettled.quick_check", look)
    with open_unsettled(vault) as cases_here:
        for whole in (False, False, True, True, False):
            cases_here.look(whole=whole)
    assert looked == [False, True]
