"""The bench's quick way of making many cases gives what saving them gives."""

from contextlib import closing
from pathlib import Path

import pytest

from bench import filling
from bench.invented import invented_cases
from drafter.store import cases
from drafter.store.checking import full_check
from drafter.store.connection import Database, connect
from drafter.store.migrations import migrate
from drafter.store.search import search
from drafter.store.unlocked import Vault

COUNT = 7


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Few cases go through every way: in batches, and one by one."""
    monkeypatch.setattr(filling, "BATCH", 2)
    monkeypatch.setattr(filling, "YOUNG", 2)
    monkeypatch.setattr(filling, "WORKERS", 1)


def everything(db: Database) -> dict[str, list[object]]:
    """Every row of every table but the index's own, whose pages fall as they fall, and its words.

    SQLite's own tables and the day of the migrations are no part of the cases.
    """
    names = [
        name
        for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        if not name.startswith(("words", "sqlite_", "_"))
    ]
    rows = {name: db.execute(f'SELECT * FROM "{name}"').fetchall() for name in names}  # noqa: S608 - names out of the schema itself
    rows["words"] = db.execute("SELECT term, doc FROM words_met ORDER BY term, doc").fetchall()
    rows["set"] = db.execute("SELECT * FROM words_config ORDER BY k").fetchall()
    return rows


def test_cases_made_in_bulk_are_the_rows_that_saving_them_gives(
    vault: Vault, training: Vault, tmp_path: Path
) -> None:
    with closing(connect(tmp_path / "saved.db", None, new=True)) as saved:
        migrate(saved)
        for case in invented_cases(COUNT):
            cases.create(saved, case, keep_id=True, now=filling.NOW)
        expected = everything(saved)
    assert len(expected["cases"]) == COUNT
    assert len(expected["words"]) > 1000
    filling.fill(tmp_path, (vault, training), COUNT)
    for made in (vault, training):
        with closing(connect(made.database, made.key)) as db:
            assert everything(db) == expected
            assert full_check(db, encrypted=not made.training) == ()
            assert len(search(db, "rareword3")) == 1
    assert not (tmp_path / "scratch.db").exists()


def test_a_case_with_a_number_is_the_same_whatever_it_is_made_with() -> None:
    assert [*invented_cases(2, first=3)] == [*invented_cases(5)][3:]
