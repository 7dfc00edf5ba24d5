import shutil
from contextlib import closing
from pathlib import Path

import pytest

from drafter.store.connection import connect
from drafter.store.journals import foreign, journal_of, log_of
from drafter.store.sealing import Key, new_key
from drafter.store.transactions import immediate
from tests.store.databases import whole

FRAME = 24 + 4096


@pytest.fixture
def key() -> Key:
    return new_key()


@pytest.fixture
def database(tmp_path: Path, key: Key) -> Path:
    """A database beside which lies the log of three transactions."""
    path = tmp_path / "open.db"
    with closing(connect(path, key, new=True)) as db:
        for nth in range(3):
            with immediate(db):
                whole(db).table("notes").insert({"text": f"{nth}" * 3000})
        for each in (path, log_of(path)):
            shutil.copy(each, tmp_path / each.name.replace("open", "a"))
    return tmp_path / "a.db"


def test_a_log_of_the_same_key_is_its_own_and_of_another_foreign(database: Path, key: Key) -> None:
    assert foreign(database, key) is None
    assert foreign(database, new_key()) == log_of(database)


@pytest.mark.parametrize("lies", [b"", b"x" * 20, b"x" * 600, b"x" * 9000])
def test_what_is_no_log_is_not_foreign(database: Path, lies: bytes) -> None:
    log_of(database).write_bytes(lies)
    journal_of(database).write_bytes(lies)
    assert foreign(database, new_key()) is None


def test_a_log_torn_in_its_first_page_is_left_alone(database: Path, key: Key) -> None:
    whole = log_of(database).read_bytes()
    log_of(database).write_bytes(whole[:500] + b"\0" * 300 + whole[800:])
    assert foreign(database, key) is None


def test_a_log_torn_in_a_later_page_is_its_own(database: Path, key: Key) -> None:
    whole = log_of(database).read_bytes()
    torn = 32 + 2 * FRAME + 1000
    log_of(database).write_bytes(whole[:torn] + b"\0" * 300 + whole[torn + 300 :])
    assert foreign(database, key) is None
    log_of(database).write_bytes(whole[:torn])
    assert foreign(database, key) is None


def test_pages_left_over_from_an_earlier_log_are_not_looked_at(database: Path) -> None:
    whole = log_of(database).read_bytes()
    salts = 32 + 8
    log_of(database).write_bytes(whole[:salts] + b"\1" * 8 + whole[salts + 8 :])
    assert foreign(database, new_key()) is None


def hot_journal(path: Path, key: Key) -> bytes:
    """The journal of a transaction that has been spilt to the disk."""
    with closing(connect(path, key, new=True, journal="delete")) as db:
        with immediate(db):
            whole(db).table("notes").insert_all({"text": "x" * 3000} for _ in range(50))
        db.execute("PRAGMA cache_size = 5")
        db.execute("BEGIN IMMEDIATE")
        db.execute("UPDATE notes SET text = 'y'")
        return journal_of(path).read_bytes()


def test_a_journal_of_the_same_key_is_its_own_and_of_another_foreign(
    tmp_path: Path, key: Key
) -> None:
    path = tmp_path / "a.db"
    journal = hot_journal(path, key)
    journal_of(path).write_bytes(journal)
    assert foreign(path, key) is None
    assert foreign(path, new_key()) == journal_of(path)
    for spoilt in (journal[:300], journal[:2000], journal[:700] + b"\0" * 3000):
        journal_of(path).write_bytes(spoilt)
        assert foreign(path, new_key()) is None  # SQLite does not play it back either
