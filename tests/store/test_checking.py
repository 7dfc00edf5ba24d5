import dataclasses
import datetime as dt
from pathlib import Path

import pytest

from drafter.case.account import Complaint
from drafter.store import cases, soundness
from drafter.store.checking import Trouble, full_check
from drafter.store.connection import connect
from drafter.store.database import Database
from drafter.store.faults import DamagedError
from drafter.store.migrations import migrate
from drafter.store.soundness import EVERY, is_due, quick_check
from drafter.store.unlocked import Vault
from tests.store.small_cases import NOON, small_case


@pytest.fixture
def tables(db: Database) -> Database:
    migrate(db)
    return db


def troubles(db: Database) -> dict[Trouble, int]:
    return {one.trouble: one.count for one in full_check(db, encrypted=True)}


def spoil(db: Database, *statements: str) -> None:
    db.execute("PRAGMA foreign_keys = OFF")
    for statement in statements:
        db.execute(statement)


def flip(path: Path, page: int) -> None:
    """Change a bit in the middle of a page of the file, counted from 1."""
    spoilt = bytearray(path.read_bytes())
    spoilt[(page - 1) * 4096 + 2000] ^= 1
    path.write_bytes(spoilt)


def test_nothing_is_found_in_a_sound_vault(tables: Database) -> None:
    cases.create(tables, small_case("one"))
    quick_check(tables, encrypted=True)
    assert full_check(tables, encrypted=True) == ()


def test_nothing_is_found_in_a_sound_training_vault(training: Vault) -> None:
    db = connect(training.database, None)
    migrate(db)
    cases.create(db, small_case("one"))
    quick_check(db, encrypted=False)
    assert full_check(db, encrypted=False) == ()
    db.execute("UPDATE notes SET text = 'Otherwise.'")
    assert [one.trouble for one in full_check(db, encrypted=False)] == [Trouble.INDEX]
    db.close()


def test_a_row_whose_case_is_gone_is_counted(tables: Database) -> None:
    cases.create(tables, small_case("one", "two"))
    spoil(tables, "DELETE FROM parties WHERE id = 'p1'")
    orphans, links, index = full_check(tables, encrypted=True)
    assert orphans.trouble is Trouble.ORPHANS
    assert orphans.sentence.startswith("2 rows belong to a case or record that is gone")
    assert links.sentence == "1 link leads to a record that is gone, in: 26 000 001."
    assert index.trouble is Trouble.INDEX


def test_a_row_under_another_cases_number_is_counted(tables: Database) -> None:
    cases.create(tables, small_case("one"))
    cases.create(tables, small_case("two"))
    spoil(tables, "UPDATE notes SET case_number = 2, id = 'other' WHERE case_number = 1")
    assert troubles(tables)[Trouble.STRAYS] == 1


def test_two_records_at_one_place_are_counted(tables: Database) -> None:
    cases.create(tables, small_case("one", "two"))
    spoil(tables, "UPDATE chronology SET position = 7", "UPDATE identifiers SET position = 7")
    assert troubles(tables) == {Trouble.POSITIONS: 2}


def test_cases_that_cant_be_read_are_named_by_reference(tables: Database) -> None:
    for number in range(12):
        cases.create(tables, small_case(reference=f"26 000 {number:03}"))
    nameless = cases.create(tables, small_case(reference=""))
    spoil(tables, "UPDATE parties SET called = 'by a number' WHERE case_number <> 1")
    found = full_check(tables, encrypted=True)[0]
    assert (found.trouble, found.count) == (Trouble.UNREADABLE, 12)
    assert "12 cases can't be read: 26 000 001, " in found.sentence
    assert found.sentence.endswith("26 000 010 and 2 more.")
    spoil(tables, "UPDATE parties SET called = 'pseudonym' WHERE case_number < 13")
    found = full_check(tables, encrypted=True)[0]
    assert found.sentence == "1 case can't be read: without a reference."
    assert cases.exists(tables, nameless.id)


def test_links_to_nothing_are_counted_and_their_cases_named(tables: Database) -> None:
    case = small_case("one")
    complaints = (Complaint(id="c1", brought_by=("p1", "nobody"), bodies=("b9",)),)
    cases.create(tables, dataclasses.replace(case, complaints=complaints))
    (found,) = full_check(tables, encrypted=True)
    assert (found.trouble, found.count) == (Trouble.LINKS, 2)
    assert found.sentence == "2 links lead to a record that is gone, in: 26 000 001."


def test_an_index_out_of_step_is_told_and_mended_when_asked(tables: Database) -> None:
    cases.create(tables, small_case("one"))
    spoil(tables, "DELETE FROM complaints")
    (told,) = full_check(tables, encrypted=True)
    assert (told.trouble, told.mended) == (Trouble.INDEX, False)
    (mended,) = full_check(tables, encrypted=True, mending=True, now=NOON)
    assert mended.mended
    assert full_check(tables, encrypted=True) == ()


def test_a_whole_check_is_due_once_a_week_or_when_the_clock_went_back(tables: Database) -> None:
    assert is_due(tables, now=NOON)
    full_check(tables, encrypted=True)
    full_check(tables, encrypted=True, mending=True)
    assert is_due(tables, now=NOON)
    full_check(tables, encrypted=True, mending=True, now=NOON)
    assert not is_due(tables, now=NOON)
    assert not is_due(tables, now=NOON + EVERY - dt.timedelta(seconds=1))
    assert is_due(tables, now=NOON + EVERY)
    assert is_due(tables, now=NOON - dt.timedelta(days=1))


def test_progress_ends_with_the_whole(tables: Database) -> None:
    cases.create(tables, small_case("one"))
    shares: list[float] = []
    full_check(tables, encrypted=True, progress=shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


def test_a_damaged_page_is_told_from_what_else_may_be_wrong(vault: Vault, db: Database) -> None:
    migrate(db)
    cases.create(db, small_case(*(f"one{n}" for n in range(50))))
    (pages,) = db.execute("PRAGMA page_count").fetchone()
    db.close()
    flip(vault.database, int(pages) - 1)
    opened = connect(vault.database, vault.key)
    with pytest.raises(DamagedError, match="backup can be restored"):
        quick_check(opened, encrypted=True)
    (found,) = full_check(opened, encrypted=True, mending=True, now=NOON)
    assert found.trouble is Trouble.PAGES
    assert found.sentence == "1 page of the database is not as written; restore a backup."
    opened.close()


def test_a_large_database_is_looked_at_where_everything_hangs(
    vault: Vault, db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    migrate(db)
    cases.create(db, small_case("one"))
    (root,) = db.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'deeds'").fetchone()
    db.close()
    monkeypatch.setattr(soundness, "QUICKLY", 0)
    opened = connect(vault.database, vault.key)
    quick_check(opened, encrypted=True)
    opened.close()
    flip(vault.database, root)
    opened = connect(vault.database, vault.key)
    with pytest.raises(DamagedError):
        quick_check(opened, encrypted=True)
    opened.close()


def test_damaged_tables_of_a_training_vault_are_noticed(training: Vault) -> None:
    db = connect(training.database, None)
    migrate(db)
    cases.create(db, small_case(*(f"one{n}" for n in range(50))))
    sql = "SELECT rootpage FROM sqlite_schema WHERE name = 'cases_by_turn'"
    (root,) = db.execute(sql).fetchone()
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    db.close()
    spoilt = bytearray(training.database.read_bytes())
    spoilt[(root - 1) * 4096 + 4090 : root * 4096] = bytes(6)
    training.database.write_bytes(spoilt)
    opened = connect(training.database, None)
    found = full_check(opened, encrypted=False)
    assert Trouble.STRUCTURE in {one.trouble for one in found}
    opened.close()
    spoilt[(root - 1) * 4096 : root * 4096] = bytes(4096)
    training.database.write_bytes(spoilt)
    opened = connect(training.database, None)
    with pytest.raises(DamagedError):
        quick_check(opened, encrypted=False)
    opened.close()


def test_a_database_that_stops_answering_is_damaged(training: Vault) -> None:
    db = connect(training.database, None)
    migrate(db)
    cases.create(db, small_case(*(f"one{n}" for n in range(50))))
    assert full_check(db, encrypted=False) == ()
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    db.close()
    opened = connect(training.database, None)
    training.database.write_bytes(training.database.read_bytes()[:4096] + bytes(4096 * 50))
    (found,) = full_check(opened, encrypted=False)
    assert found.trouble is Trouble.PAGES
    opened.close()
