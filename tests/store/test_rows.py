import dataclasses
import datetime as dt
from enum import Enum

import pytest

from drafter.case.account import ChronologyEntry
from drafter.case.case import Case
from drafter.case.fields import choice, code, declared_fields, record, words
from drafter.case.files import EvidenceFile
from drafter.case.people import Party
from drafter.case.reasoning import AgreedAction, Deadline
from drafter.case.schema import record_types
from drafter.case.time_limit import TimeLimit
from drafter.errors import DrafterError
from drafter.store import rows
from drafter.store.database import Database
from drafter.store.migrations import migrate
from drafter.store.numbering import NUMBERS, case_of_row, first_row, last_row
from drafter.store.rows import BY_NAME, CASES, TABLES, table_of_row

OWN = {"row", "case_number", "position", "parent"}
OF_LISTS = {"number", "revision", "turn", "created_at", "changed_at", "received_day",
            "decided_day", "blocks", "to_fix", "to_consider"}  # fmt: skip
APPEND = "append a migration to drafter/store/migrations.py that adds or changes this column"


@pytest.fixture
def tables(db: Database) -> Database:
    migrate(db)
    return db


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_declared_field_has_its_column(tables: Database, table: rows.Table) -> None:
    found = {
        name: f"{declared} NOT NULL" if not_null else declared
        for _, name, declared, not_null, *_ in tables.execute(f"PRAGMA table_info({table.name})")
    }
    for column in table.columns:
        assert found.get(column.name) == column.declared, f"{table.name}.{column.name}: {APPEND}"
    beyond = set(found) - {column.name for column in table.columns} - OWN - OF_LISTS
    assert not beyond, f"{table.name}: no field fills {beyond}: {APPEND}"


def test_every_kind_of_record_has_its_table_or_lies_in_its_owners_columns() -> None:
    kept = {table.kind for table in TABLES}
    within = {kind for kind in record_types() if not hasattr(kind, "id")}
    assert kept | within == set(record_types())
    assert within == {Deadline, EvidenceFile, TimeLimit}


def test_no_field_has_a_name_that_a_table_uses_itself() -> None:
    for table in TABLES:
        taken = OF_LISTS if table is CASES else OWN
        assert not taken & {column.name for column in table.columns}


def test_a_tables_number_is_its_own_for_good() -> None:
    assert len(set(NUMBERS.values())) == len(NUMBERS)
    assert set(NUMBERS) == set(BY_NAME)
    assert max(NUMBERS.values()) < 64
    assert [NUMBERS[name] for name in ("cases", "parties", "learning_notes")] == [0, 1, 25]


def test_a_rows_number_tells_case_and_table() -> None:
    for table in TABLES:
        row = first_row(17, table.number) + 3
        assert case_of_row(row) == 17
        assert table_of_row(row) is table
        assert first_row(17) <= row <= last_row(17)


def test_every_record_that_is_kept_in_a_table_has_an_id() -> None:
    assert all("id" in dict(declared_fields(table.kind)) for table in TABLES)


def test_a_deadline_lies_with_its_action_or_is_none() -> None:
    table = BY_NAME["actions"]
    for deadline in (None, Deadline(), Deadline(count=3)):
        action = AgreedAction(id="a1", deadline=deadline)
        assert AgreedAction(**table.reader()(table.write(action))) == action


def test_a_number_no_row_can_hold_is_refused_with_a_sentence() -> None:
    with pytest.raises(DrafterError, match="too large a number"):
        CASES.write(Case(id="case", version_number=10**30))
    assert CASES.write(Case(id="case", version_number=2**62))


def test_what_no_encoding_has_is_kept_as_a_visible_mark() -> None:
    broken = Party(id="p1", surname="Exam\ud800ple", also_known_as=("\udfff",))
    values = dict(zip((c.name for c in BY_NAME["parties"].columns),
                      BY_NAME["parties"].write(broken), strict=True))  # fmt: skip
    assert values["surname"] == "Exam�ple"
    assert values["also_known_as"] == '["�"]'
    assert BY_NAME["parties"].text(broken) == "Exam�ple\n�"


def test_searched_words_are_those_that_are_declared() -> None:
    searched = {(table.name, name) for table in TABLES for name in table.searched}
    assert ("notes", "text") in searched
    assert ("parties", "also_known_as") in searched
    assert ("cases", "reference") in searched
    assert not {("answers", "given_on"), ("complaints", "id")} & searched


def test_a_type_that_no_column_is_known_for_is_noticed_at_once() -> None:
    @record
    class Odd:
        id: str = code("id")
        share: float = choice("Share", 0.5)

    with pytest.raises(TypeError, match="no column is known for the field “share”"):
        list(rows._tables("odd", Odd, ""))  # noqa: SLF001 - no public way reaches an undeclared type


def test_links_to_a_record_follow_when_its_id_changes() -> None:
    @record
    class Inner:
        id: str = code("id")
        of: str = code("of")
        among: tuple[str, ...] = code("among", default=())
        said: str = words("said")

    inner = Inner(id="x", of="case", among=("a", "case"), said="case")
    changed = rows.replace_links(inner, "case", "new")
    assert changed == Inner(id="x", of="new", among=("a", "new"), said="case")
    same = Inner(id="x", of="other")
    assert rows.replace_links(same, "case", "new") is same
    assert dataclasses.replace(same) is not same


def test_a_record_without_an_id_gets_one_and_its_empty_links_stay_empty() -> None:
    plain = Case(chronology=(ChronologyEntry(id="e", text="It rained."),))
    given = rows.replace_links(plain, plain.id, "new")
    assert given.id == "new"
    assert given.chronology == plain.chronology


def test_days_come_back_as_days() -> None:
    table = BY_NAME["answers"]
    given = table.kind(id="q1", given_on=dt.date(2026, 11, 22))
    assert table.kind(**table.reader()(table.write(given))) == given
    assert issubclass(type(given.verdict), Enum)
