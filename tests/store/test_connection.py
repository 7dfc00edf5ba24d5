import os
import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest
import sqlite_utils.db
import sqlite_utils.utils
from sqlcipher3 import dbapi2

from drafter import store
from drafter.errors import DrafterError
from drafter.store import connection
from drafter.store.connection import APPLICATION_ID, Database, connect, id_of
from drafter.store.faults import (
    BusyError,
    DiskFullError,
    ReadOnlyError,
    SqlError,
    VanishedError,
)
from drafter.store.sealing import Key, new_key
from drafter.store.transactions import immediate
from drafter.store.unlocked import Vault
from tests.store.databases import cut_off, filled, texts, whole


@pytest.fixture
def key() -> Key:
    return new_key()


def test_sqlite_utils_stands_on_sqlcipher_and_nobody_else_is_told_so() -> None:
    assert vars(sqlite_utils.db)["sqlite3"].__name__ == "sqlcipher3.dbapi2"
    with pytest.raises(ImportError):
        __import__("pysqlite3")


def test_a_plain_sqlite_utils_is_not_worked_with(monkeypatch: pytest.MonkeyPatch) -> None:
    store.sqlite_utils_on_sqlcipher()  # once more does nothing
    mine = ModuleType("pysqlite3")
    monkeypatch.setitem(sys.modules, "pysqlite3", mine)
    monkeypatch.setitem(vars(sqlite_utils.utils), "sqlite3", sqlite3)
    with pytest.raises(ImportError, match="was imported before"):
        store.sqlite_utils_on_sqlcipher()
    assert sys.modules["pysqlite3"] is mine


def test_an_encrypted_file_shows_nothing_of_what_is_in_it(tmp_path: Path, key: Key) -> None:
    assert b"Zqx" not in filled(tmp_path / "a.db", key).read_bytes()
    assert b"Zqx" in filled(tmp_path / "plain.db", None).read_bytes()


def test_a_file_begins_with_the_id_of_its_key(tmp_path: Path, key: Key) -> None:
    data = filled(tmp_path / "a.db", key).read_bytes()
    assert data[:16].hex() == id_of(key)
    assert key.raw not in data


def test_a_new_file_and_its_log_are_for_the_owner_alone(tmp_path: Path, key: Key) -> None:
    with closing(connect(tmp_path / "a.db", key, new=True)) as db, immediate(db):
        whole(db).table("notes").insert({"text": "x"})
        modes = {path.name: path.stat().st_mode & 0o777 for path in tmp_path.iterdir()}
    assert modes == {"a.db": 0o600, "a.db-wal": 0o600, "a.db-shm": 0o600}


def test_what_keeps_a_vault_whole_is_set(db: Database) -> None:
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "temp_store": 2,
        "busy_timeout": 5000,
        "application_id": APPLICATION_ID,
        "cell_size_check": 1,
    }
    assert {name: db.execute(f"PRAGMA {name}").fetchone()[0] for name in wanted} == wanted
    assert db.execute("PRAGMA cipher_version").fetchone()[0].startswith("4.")


def test_a_shared_folder_gets_a_journal_and_may_still_be_read(tmp_path: Path, key: Key) -> None:
    filled(tmp_path / "a.db", key)
    with closing(connect(tmp_path / "a.db", key, journal="delete")) as db:
        assert db.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        with closing(connect(tmp_path / "a.db", key, writing=False)) as reader:
            assert texts(reader) == {"ZqxZqxZ"}
        with immediate(db):
            db.execute("UPDATE notes SET text = 'changed'")
        assert not (tmp_path / "a.db-wal").exists()


def test_without_its_encryption_nothing_is_opened(
    tmp_path: Path, key: Key, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(tmp_path / "a.db", key)
    monkeypatch.setattr(connection, "dbapi2", sqlite3)  # takes a key without a word
    with pytest.raises(DrafterError, match="lacks its encryption"):
        connect(tmp_path / "a.db", key)
    with pytest.raises(DrafterError, match="lacks its encryption"):
        connect(tmp_path / "new.db", key, new=True)
    assert not (tmp_path / "new.db").exists()


def test_reading_writes_nothing(tmp_path: Path, key: Key) -> None:
    path = filled(tmp_path / "a.db", key)
    with closing(connect(path, key, writing=False)) as db:
        assert texts(db) == {"ZqxZqxZ"}
        with pytest.raises(ReadOnlyError), immediate(db):
            db.execute("DELETE FROM notes")


def not_writable(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a read-only disk: root, who runs some suites, may write whatever the modes say."""
    access = os.access

    def refused(path: Path, mode: int) -> bool:
        beneath = Path(path) == folder or folder in Path(path).parents
        return not (beneath and mode == os.W_OK) and access(path, mode)

    monkeypatch.setattr(os, "access", refused)


def test_on_a_read_only_disk_the_file_is_read_as_it_is(
    tmp_path: Path, key: Key, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = filled(tmp_path / "a.db", key)
    not_writable(tmp_path, monkeypatch)
    with closing(connect(path, key, writing=False)) as db:
        assert texts(db) == {"ZqxZqxZ"}
        assert [each.name for each in tmp_path.iterdir()] == ["a.db"]
    with pytest.raises(ReadOnlyError, match="only be read"):
        connect(path, key)


def test_on_a_read_only_disk_a_log_that_waits_is_not_passed_over(
    tmp_path: Path, key: Key, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut_off(filled(tmp_path / "a.db", key), key, tmp_path / "c.db")
    not_writable(tmp_path, monkeypatch)
    with closing(connect(tmp_path / "c.db", key, writing=False)) as db:
        assert texts(db) == {"changed"}


def test_another_kind_of_journal_is_not_had_while_somebody_reads(
    tmp_path: Path, key: Key, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = filled(tmp_path / "a.db", key)
    monkeypatch.setattr(connection, "_BUSY_SECONDS", 0.0)
    with closing(connect(path, key)), pytest.raises(BusyError, match="Another program"):
        connect(path, key, journal="delete")


def test_a_vault_that_is_just_being_written_says_so(
    tmp_path: Path, key: Key, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = filled(tmp_path / "a.db", key, journal="delete")
    monkeypatch.setattr(connection, "_BUSY_SECONDS", 0.0)
    with closing(connect(path, key, journal="delete")) as db:
        db.execute("BEGIN EXCLUSIVE")
        with pytest.raises(BusyError, match="Another program"):
            connect(path, key, writing=False)
        db.execute("COMMIT")
        connect(path, key, writing=False).close()


def test_a_journal_of_another_kind_than_asked_is_not_put_up_with() -> None:
    with (
        closing(vars(connection)["dbapi2"].connect(":memory:")) as conn,
        pytest.raises(ReadOnlyError, match="its journal"),
    ):
        connection._set_up(conn, "wal")  # noqa: SLF001 - no disk here refuses a log


def insert_and_fail(db: Database, text: str) -> None:
    with immediate(db):
        whole(db).table("notes").insert({"text": text})
        raise KeyError


def take_the_pen(db: Database) -> None:
    with immediate(db):
        pass


def test_a_block_is_written_whole(db: Database, vault: Vault) -> None:
    with immediate(db):
        whole(db).table("notes").insert({"text": "one"})
    with closing(connect(vault.database, vault.key, writing=False)) as reader:
        assert whole(reader).table("notes").count == 1


def test_a_block_that_fails_leaves_nothing(db: Database) -> None:
    with immediate(db):
        whole(db).table("notes").insert({"text": "one"})
    with pytest.raises(KeyError):
        insert_and_fail(db, "two")
    assert whole(db).table("notes").count == 1
    assert not db.conn.in_transaction


def test_an_inner_block_that_fails_leaves_the_outer_one(db: Database) -> None:
    with immediate(db):
        whole(db).table("notes").insert({"text": "one"})
        with pytest.raises(KeyError):
            insert_and_fail(db, "two")
        with immediate(db):
            whole(db).table("notes").insert({"text": "three"})
    assert [row["text"] for row in whole(db).table("notes").rows] == ["one", "three"]


def test_a_second_writer_is_told_so(
    vault: Vault, db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "_BUSY_SECONDS", 0.0)
    with (
        closing(connect(vault.database, vault.key)) as second,
        immediate(db),
        pytest.raises(BusyError, match="Another program is writing"),
    ):
        take_the_pen(second)


def test_a_fault_of_our_own_is_no_sentence(db: Database) -> None:
    with pytest.raises(SqlError, match="no such table"), immediate(db):
        db.execute("SELECT * FROM nowhere")
    with immediate(db):
        db.execute("CREATE TABLE once (id INTEGER PRIMARY KEY) STRICT")
        db.execute("INSERT INTO once VALUES (1)")
    with pytest.raises(SqlError, match="UNIQUE"), immediate(db):
        db.execute("INSERT INTO once VALUES (1)")


def test_a_database_that_vanished_after_it_was_looked_at_is_no_crash(
    tmp_path: Path, key: Key, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = filled(tmp_path / "a.db", key)
    monkeypatch.setattr(connection, "_looked_at", lambda path, _: closing_and_gone(path))
    with pytest.raises(VanishedError, match="can't be opened"):
        connect(path, key)
    assert not path.exists()


def closing_and_gone(path: Path) -> sqlite3.Connection:
    path.unlink()
    return sqlite3.connect(":memory:")


def test_a_name_that_looks_like_a_query_is_a_name(tmp_path: Path, key: Key) -> None:
    folder = tmp_path / "cases?mode=memory&x=#1 %41"
    folder.mkdir()
    path = filled(folder / "a.db", key)
    assert path.stat().st_size
    with closing(connect(path, key)) as db:
        assert whole(db).table("notes").count == 50


def test_a_disk_without_room_for_a_logs_index_is_told_from_one_that_is_gone(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unanswered(*_: object) -> None:
        raise dbapi2.OperationalError("disk I/O error")

    def gone(_: Path) -> None:
        raise OSError

    monkeypatch.setattr(connection, "_read_once", unanswered)
    for free, kind in ((10_000, DiskFullError), (1_000_000, VanishedError)):
        room = SimpleNamespace(free=free)
        monkeypatch.setattr("shutil.disk_usage", lambda _, room=room: room)
        with pytest.raises(kind):
            connect(vault.database, vault.key)
    monkeypatch.setattr("shutil.disk_usage", gone)
    with pytest.raises(VanishedError):
        connect(vault.database, vault.key)
