import dataclasses
import re
from pathlib import Path

import pytest

from drafter.case.preparing import Procedure
from drafter.case.reasoning import DeadlineUnit
from drafter.case.time_limit import TimeLimit
from drafter.store import cases, migrations, statements
from drafter.store.database import Database
from drafter.store.indexing import is_in_step
from drafter.store.migrations import MIGRATIONS, migrate
from drafter.store.numbering import NUMBERS, first_row
from drafter.store.rows import TABLES
from drafter.store.shape import NEWEST, NewerVaultError, is_as_declared, is_newest, version_of
from tests.store.databases import whole
from tests.store.small_cases import small_case

HERE = Path(__file__).parent


def names(db: Database) -> list[str]:
    return [one.name for one in MIGRATIONS.pending(whole(db))]


def test_every_migration_has_a_test_and_an_old_vault_of_its_shape(db: Database) -> None:
    tested = set(
        re.findall(r"^def test_migration_(\d+)_", Path(__file__).read_text(), re.MULTILINE)
    )
    assert len(names(db)) == NEWEST
    for number, name in enumerate(names(db), 1):
        assert name.startswith(f"{number} "), f"{name}: a migration's name begins with its number"
        assert str(number) in tested, f"write test_migration_{number}_… in {Path(__file__).name}"
        kept = HERE / "shapes" / f"shape-{number}.db"
        assert kept.is_file(), f"keep a vault of shape {number}: python -m tools.old_vault"


def test_migration_1_makes_every_table_of_the_first_release(db: Database) -> None:
    assert version_of(db) == 0
    migrate(db)
    made = set(whole(db).table_names())
    assert {table.name for table in TABLES} <= made
    assert {"deeds", "tombstones", "kept_versions", "undo_histories", "facts", "words"} <= made
    assert version_of(db) == NEWEST
    assert is_newest(db)


def test_migration_2_adds_what_preparing_needs_to_cases_that_are_there(
    db: Database,
) -> None:
    migrations.records(whole(db))
    db.execute(
        "INSERT INTO cases (revision, turn, created_at, changed_at, id, kind_of_work, nation,"
        " reference, category, version, version_number, about) VALUES"
        " (1, 1, '', '', 'old', 'deciding', 'England', '', '', 'draft', 1, '')"
    )
    migrations.preparing(whole(db))
    migrations.files(whole(db))
    migrations.not_enough(whole(db))
    migrations.permission(whole(db))
    migrations.time_limit(whole(db))
    kept = cases.load(db, "old")
    assert kept.procedure is Procedure.COUNCIL
    assert kept.statement_agreed_on is None
    assert not kept.steps_so_far
    assert not kept.offices


def test_migration_3_leaves_documents_that_are_there_without_a_file(db: Database) -> None:
    migrations.records(whole(db))
    migrations.preparing(whole(db))
    db.execute(
        "INSERT INTO cases (number, revision, turn, created_at, changed_at, id, kind_of_work,"
        " nation, reference, category, version, version_number, about) VALUES"
        " (1, 1, 1, '', '', 'old', 'deciding', 'England', '', '', 'draft', 1, '')"
    )
    db.execute(
        "INSERT INTO evidence (row, case_number, position, id, exhibit, kind, from_whom, text,"
        " may_see, withheld_because) VALUES (?, 1, 1, 'd1', 'C4', 'letter', '', '', '[]', '')",
        (first_row(1, NUMBERS["evidence"]) + 1,),
    )
    migrations.files(whole(db))
    migrations.not_enough(whole(db))
    migrations.permission(whole(db))
    migrations.time_limit(whole(db))
    (document,) = cases.load(db, "old").evidence
    assert document.exhibit == "C4"
    assert document.file is None
    assert {"file_uses", "office"} <= set(whole(db).table_names())


def test_migration_4_leaves_answers_that_are_there_as_they_were(db: Database) -> None:
    migrations.records(whole(db))
    migrations.preparing(whole(db))
    migrations.files(whole(db))
    db.execute(
        "INSERT INTO cases (number, revision, turn, created_at, changed_at, id, kind_of_work,"
        " nation, reference, category, version, version_number, about) VALUES"
        " (1, 1, 1, '', '', 'old', 'preparing', 'England', '', '', 'draft', 1, '')"
    )
    db.execute(
        "INSERT INTO steps_so_far (row, case_number, position, id, body, stage, answer, final,"
        " reference) VALUES (?, 1, 1, 's1', '', 'stage 1', 'They offer £50.', 0, '')",
        (first_row(1, NUMBERS["steps_so_far"]) + 1,),
    )
    migrations.not_enough(whole(db))
    migrations.permission(whole(db))
    migrations.time_limit(whole(db))
    (step,) = cases.load(db, "old").steps_so_far
    assert step.answer == "They offer £50."
    assert not step.not_enough


def test_migration_5_finds_again_what_an_index_had_forgotten(db: Database) -> None:
    MIGRATIONS.apply(whole(db), stop_before=names(db)[4])
    db.execute("PRAGMA user_version = 4")
    migrations.time_limit(whole(db))  # lent: today's cases can't be kept without
    kept = cases.create(db, small_case("damp damson", "wall"))
    one, two = kept.chronology
    entries = (
        dataclasses.replace(one, text="damp dab"),
        dataclasses.replace(two, text="wall damp"),
    )
    cases.save(db, kept, dataclasses.replace(kept, chronology=entries))
    assert not is_in_step(db)
    for column in ("time_limit_count", "time_limit_unit"):
        db.execute(f"ALTER TABLE cases DROP COLUMN {column}")
    migrate(db)
    assert is_in_step(db)


def test_migration_6_takes_no_document_that_is_there_for_a_permission(db: Database) -> None:
    MIGRATIONS.apply(whole(db), stop_before=names(db)[5])
    db.execute(
        "INSERT INTO cases (number, revision, turn, created_at, changed_at, id, kind_of_work,"
        " nation, reference, category, version, version_number, about) VALUES"
        " (1, 1, 1, '', '', 'old', 'preparing', 'England', '', '', 'draft', 1, '')"
    )
    db.execute(
        "INSERT INTO evidence (row, case_number, position, id, exhibit, kind, from_whom, text,"
        " may_see, withheld_because) VALUES"
        " (?, 1, 1, 'd1', '', '', '', 'Signed permission', '[]', '')",
        (first_row(1, NUMBERS["evidence"]) + 1,),
    )
    migrate(db)
    case = cases.load(db, "old")
    (document,) = case.evidence
    assert document.text == "Signed permission"
    assert not document.is_permission
    ticked = dataclasses.replace(document, is_permission=True)
    cases.save(db, case, dataclasses.replace(case, evidence=(ticked,)))
    assert cases.load(db, "old").evidence == (ticked,)


def test_migration_7_gives_no_case_that_is_there_a_time_limit(db: Database) -> None:
    MIGRATIONS.apply(whole(db), stop_before=names(db)[6])
    db.execute(
        "INSERT INTO cases (number, revision, turn, created_at, changed_at, id, kind_of_work,"
        " nation, reference, category, version, version_number, about) VALUES"
        " (1, 1, 1, '', '', 'old', 'deciding', 'England', '', '', 'draft', 1, '')"
    )
    migrate(db)
    case = cases.load(db, "old")
    assert case.time_limit is None
    limit = TimeLimit(count=20, unit=DeadlineUnit.WORKING_DAYS)
    cases.save(db, case, dataclasses.replace(case, time_limit=limit))
    assert cases.load(db, "old").time_limit == limit


def test_every_record_table_goes_with_its_case_and_finds_its_rows_by_index(db: Database) -> None:
    migrate(db)
    for table in TABLES[1:]:
        keys = db.execute(f"PRAGMA foreign_key_list({table.name})").fetchall()
        assert any(key[2] == "cases" and key[6] == "CASCADE" for key in keys), table.name
        plan = db.execute(f"EXPLAIN QUERY PLAN {statements.select_row(table)}", (1, "x")).fetchone()
        assert "USING" in plan[3], table.name
        assert "SEARCH" in plan[3], table.name


def test_migrating_again_changes_nothing(db: Database) -> None:
    migrate(db)
    kept = cases.create(db, small_case("one"))
    before = db.conn.total_changes
    migrate(db)
    assert db.conn.total_changes == before
    assert cases.load(db, kept.id) == kept


def test_a_migration_that_fails_leaves_nothing_behind(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(migrations, "make_anew", lambda _: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        migrate(db)
    assert whole(db).table_names() == []
    assert version_of(db) == 0
    monkeypatch.undo()
    migrate(db)
    assert version_of(db) == NEWEST


def test_a_newer_shape_is_refused_with_a_sentence_and_not_touched(db: Database) -> None:
    migrate(db)
    db.execute(f"PRAGMA user_version = {NEWEST + 98}")
    with pytest.raises(NewerVaultError, match="newer drafter"):
        migrate(db)
    assert version_of(db) == NEWEST + 98


def test_a_shape_whose_number_was_lost_is_put_right(db: Database) -> None:
    migrate(db)
    kept = cases.create(db, small_case("one"))
    db.execute("PRAGMA user_version = 0")
    migrate(db)
    assert version_of(db) == NEWEST
    assert cases.load(db, kept.id) == kept


def test_an_index_made_of_other_fields_is_made_anew(db: Database) -> None:
    migrate(db)
    kept = cases.create(db, small_case("gutter"))
    db.execute("INSERT INTO words (words) VALUES ('delete-all')")
    db.execute("UPDATE facts SET value = 'other fields'")
    assert not is_newest(db)
    migrate(db)
    assert is_as_declared(db)
    found = db.execute("SELECT count(*) FROM words WHERE words MATCH 'gutter'").fetchone()
    assert found == (1,)
    assert cases.load(db, kept.id) == kept
