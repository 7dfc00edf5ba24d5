import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from drafter.errors import DrafterError
from drafter.store.connection import DamagedError, connect
from drafter.store.faults import (
    ReadOnlyError,
)
from drafter.store.sealing import Key, new_key
from drafter.store.transactions import immediate
from tests.store.databases import PLAIN, cut_off, filled, texts


@pytest.fixture
def key() -> Key:
    return new_key()


def test_a_new_file_is_never_made_over_an_old_one(tmp_path: Path, key: Key) -> None:
    before = filled(tmp_path / "a.db", key).read_bytes()
    with pytest.raises(DrafterError, match="there already"):
        connect(tmp_path / "a.db", key, new=True)
    assert (tmp_path / "a.db").read_bytes() == before


def test_an_absent_file_is_not_made(tmp_path: Path, key: Key) -> None:
    with pytest.raises(DamagedError, match="There is no database"):
        connect(tmp_path / "a.db", key)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_no_database(tmp_path: Path, key: Key) -> None:
    with pytest.raises(DamagedError, match="no file that can be read"):
        connect(tmp_path, key)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such pipes")
def test_a_pipe_is_no_database_and_does_not_hang(tmp_path: Path, key: Key) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(DamagedError, match="no file that can be read"):
        connect(tmp_path / "pipe", key)


def test_a_file_that_may_not_be_read_is_a_sentence(
    tmp_path: Path, key: Key, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = filled(tmp_path / "a.db", key)

    def refused(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", refused)
    with pytest.raises(DamagedError, match="no file that can be read"):
        connect(path, key)


def other_program(path: Path) -> bytes:
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE bookmarks (place TEXT)")
        other.commit()
    return path.read_bytes()


@pytest.mark.parametrize("writing", [True, False])
@pytest.mark.parametrize(
    "spoil, sentence",
    [
        (lambda _: b"", "is empty"),
        (lambda _: b"Dear Sir or Madam, " * 500, "cut off|another vault"),
        (lambda data: data[:5000], "cut off"),
        (lambda data: data[:100], "cut off"),
        (lambda data: data[:8192], "is damaged"),
        (lambda data: data[:-4096], "is damaged"),
        (lambda data: bytes([data[0] ^ 1]) + data[1:], "another vault"),
        (lambda data: data[:2000] + bytes([data[2000] ^ 1]) + data[2001:], "is damaged"),
        (lambda data: PLAIN + data[16:], "not encrypted"),
    ],
)
def test_a_spoilt_file_gets_a_sentence_and_stays_as_it_is(
    tmp_path: Path, key: Key, spoil: object, sentence: str, *, writing: bool
) -> None:
    path = filled(tmp_path / "a.db", key)
    connect(path, key, writing=writing).close()  # as it was, it opens
    assert callable(spoil)
    spoilt = spoil(path.read_bytes())
    path.write_bytes(spoilt)
    with pytest.raises(DamagedError, match=sentence):
        connect(path, key, writing=writing)
    assert path.read_bytes() == spoilt


def test_a_plain_file_in_the_place_of_the_encrypted_one_is_refused(
    tmp_path: Path, key: Key
) -> None:
    path = filled(tmp_path / "a.db", None)
    with pytest.raises(DamagedError, match="not encrypted"):
        connect(path, key)
    connect(path, None).close()


def test_an_encrypted_file_in_the_place_of_a_plain_one_is_refused(tmp_path: Path, key: Key) -> None:
    path = filled(tmp_path / "a.db", key)
    with pytest.raises(DamagedError, match="not the plain database"):
        connect(path, None)
    connect(path, key).close()


def test_the_file_of_another_vault_is_told_from_a_damaged_one(tmp_path: Path, key: Key) -> None:
    with pytest.raises(DamagedError, match="belongs to another vault"):
        connect(filled(tmp_path / "a.db", new_key()), key)


def test_the_database_of_another_program_is_refused(tmp_path: Path) -> None:
    before = other_program(tmp_path / "places.db")
    with pytest.raises(DamagedError, match="another program"):
        connect(tmp_path / "places.db", None)
    assert (tmp_path / "places.db").read_bytes() == before


def test_a_truncated_plain_file_is_refused(tmp_path: Path) -> None:
    path = filled(tmp_path / "a.db", None)
    path.write_bytes(path.read_bytes()[:-5000])
    with pytest.raises(DamagedError, match="cut off"):
        connect(path, None)
    path.write_bytes(path.read_bytes()[: 4096 * 5])
    with pytest.raises(DamagedError, match="is damaged"):
        connect(path, None)


@pytest.mark.parametrize("writing", [True, False])
def test_the_log_of_another_vault_is_refused_and_does_no_harm(
    tmp_path: Path, key: Key, *, writing: bool
) -> None:
    path, other = filled(tmp_path / "a.db", key), new_key()
    before = path.read_bytes()
    cut_off(filled(tmp_path / "b.db", other), other, tmp_path / "c.db")
    shutil.copy(tmp_path / "c.db-wal", tmp_path / "a.db-wal")
    with pytest.raises(DamagedError, match=r"a\.db-wal does not belong"):
        connect(path, key, writing=writing)
    assert path.read_bytes() == before
    # with its own database, the same log is replayed
    with closing(connect(tmp_path / "c.db", other)) as db:
        assert texts(db) == {"changed"}


def test_a_plain_log_beside_an_encrypted_file_is_refused(tmp_path: Path, key: Key) -> None:
    path = filled(tmp_path / "a.db", key)
    cut_off(filled(tmp_path / "b.db", None), None, tmp_path / "c.db")
    shutil.copy(tmp_path / "c.db-wal", tmp_path / "a.db-wal")
    with pytest.raises(DamagedError, match=r"a\.db-wal does not belong"):
        connect(path, key)


def test_an_encrypted_log_beside_a_plain_file_is_refused(tmp_path: Path, key: Key) -> None:
    path = filled(tmp_path / "a.db", None)
    with closing(connect(tmp_path / "b.db", key, new=True)) as db, immediate(db):
        db.execute("CREATE TABLE notes (text TEXT)")
        db.execute("COMMIT")
        shutil.copy(tmp_path / "b.db-wal", tmp_path / "a.db-wal")
        db.execute("BEGIN")
    with pytest.raises(DamagedError, match=r"a\.db-wal does not belong"):
        connect(path, None)


def test_a_log_that_is_missing_leaves_what_was_written_before_it(tmp_path: Path, key: Key) -> None:
    cut_off(filled(tmp_path / "a.db", key), key, tmp_path / "c.db")
    (tmp_path / "c.db-wal").unlink()
    with closing(connect(tmp_path / "c.db", key)) as db:
        assert texts(db) == {"ZqxZqxZ"}


def test_a_transaction_that_was_cut_off_is_taken_back(tmp_path: Path, key: Key) -> None:
    path = filled(tmp_path / "a.db", key, journal="delete")
    cut_off(path, key, tmp_path / "c.db", journal="delete")
    assert (tmp_path / "c.db-journal").stat().st_size
    with pytest.raises(ReadOnlyError, match="was not closed properly"):
        connect(tmp_path / "c.db", key, writing=False)
    with closing(connect(tmp_path / "c.db", key, journal="delete")) as db:
        assert texts(db) == {"ZqxZqxZ"}


def test_the_journal_of_another_vault_is_refused_and_does_no_harm(tmp_path: Path, key: Key) -> None:
    path, other = filled(tmp_path / "a.db", key), new_key()
    before = path.read_bytes()
    filled(tmp_path / "b.db", other, journal="delete")
    cut_off(tmp_path / "b.db", other, tmp_path / "c.db", journal="delete")
    shutil.copy(tmp_path / "c.db-journal", tmp_path / "a.db-journal")
    with pytest.raises(DamagedError, match=r"a\.db-journal does not belong"):
        connect(path, key)
    assert path.read_bytes() == before
