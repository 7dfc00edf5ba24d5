import dataclasses
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter.case.account import ChronologyEntry
from drafter.case.case import Case
from drafter.case.dates import read_date
from drafter.case.fields import Use, names_of
from drafter.case.people import Identifier, Party
from drafter.case.statement import VersionKind
from drafter.errors import DrafterError
from drafter.store import cases, writer
from drafter.store.cases import NoSuchCaseError, UnreadableCaseError
from drafter.store.connection import connect
from drafter.store.database import Database
from drafter.store.indexing import is_in_step
from drafter.store.migrations import migrate
from drafter.store.rows import RECORD_TABLES
from drafter.store.transactions import immediate
from tests.conftest import SOAK
from tests.store.small_cases import NOON, small_case
from tests.store.whole_cases import whole_cases


@pytest.fixture
def tables(db: Database) -> Database:
    migrate(db)
    return db


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """One plain database for many generated cases."""
    made = connect(tmp_path_factory.mktemp("plain") / "cases.db", None, new=True)
    made.execute("PRAGMA synchronous = OFF")
    migrate(made)
    yield made
    made.close()


MANY = 1000 if SOAK else 40


@given(case=whole_cases())
@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=MANY)
def test_a_case_comes_back_as_it_was_kept(plain: Database, case: Case) -> None:
    kept = cases.create(plain, case)
    assert cases.load(plain, kept.id) == kept


@given(before=whole_cases(), other=whole_cases("s"), data=st.data())
@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=MANY)
def test_a_save_makes_one_case_of_another(
    plain: Database, before: Case, other: Case, data: st.DataObject
) -> None:
    kept = cases.create(plain, before)
    names = [table.name for table in RECORD_TABLES if not table.parent]
    changes: dict[str, Any] = {"category": other.category}
    for name in data.draw(st.sets(st.sampled_from(names))):
        old, new = getattr(kept, name), getattr(other, name)
        heirs = [dataclasses.replace(b, id=a.id) for a, b in zip(old, new, strict=False)]
        mixed = {one.id: one for one in data.draw(st.permutations([*old, *new, *heirs]))}
        changes[name] = tuple(mixed.values())[: data.draw(st.integers(0, len(mixed)))]
    after = dataclasses.replace(kept, **changes)
    cases.save(plain, kept, _with_own_ids(after))
    assert cases.load(plain, kept.id) == _with_own_ids(after)
    assert set(cases.all_ids(plain)) >= {kept.id}


def _with_own_ids(case: Case) -> Case:
    """The case without what records hold where another record holds the same."""
    seen: set[str] = set()

    def owned(record: Any) -> Any:  # noqa: ANN401 - any record
        changes = {}
        for name in names_of(type(record), Use.RECORDS):
            held = getattr(record, name)
            if isinstance(held, tuple):
                own = tuple(one for one in held if one.id not in seen)
                seen.update(one.id for one in own)
                changes[name] = tuple(map(owned, own))
        return dataclasses.replace(record, **changes)

    made = owned(case)
    assert isinstance(made, Case)
    return made


def test_the_index_follows_every_save(tables: Database) -> None:
    kept = cases.create(tables, small_case("one", "two"))
    changed = dataclasses.replace(
        kept, category="Roofs", chronology=(ChronologyEntry(id="e-two", text="gutter"),), notes=()
    )
    cases.save(tables, kept, changed)
    assert is_in_step(tables)
    tables.execute("DELETE FROM chronology")
    assert not is_in_step(tables)


def test_a_new_case_gets_a_random_id_and_links_to_it_follow(tables: Database) -> None:
    kept = cases.create(tables, small_case("one"))
    assert len(kept.id) == 32
    assert kept.notes[0].about == kept.id
    assert kept.id != cases.create(tables, small_case("one")).id


def test_a_case_that_comes_back_keeps_its_id_once(tables: Database) -> None:
    assert cases.create(tables, small_case(), keep_id=True).id == "case"
    with pytest.raises(DrafterError, match="has this case already"):
        cases.create(tables, small_case(), keep_id=True)
    assert cases.all_ids(tables) == ("case",)


def test_a_save_writes_only_what_is_another_object(tables: Database) -> None:
    kept = cases.create(tables, small_case("one", "two", "three"))
    entry = dataclasses.replace(kept.chronology[1], text="two again")
    changed = dataclasses.replace(kept, chronology=(kept.chronology[0], entry, kept.chronology[2]))
    statements: list[str] = []
    tables.conn.set_trace_callback(statements.append)
    cases.save(tables, kept, changed)
    tables.conn.set_trace_callback(None)
    written = [
        one.split()[:3] for one in statements if one.startswith(("UPDATE", "INSERT INTO ch"))
    ]
    assert written == [["UPDATE", "chronology", "SET"], ["UPDATE", "cases", "SET"]]
    assert not [one for one in statements if one.startswith("SELECT") and "FROM parties" in one]


def test_equal_records_that_are_other_objects_write_nothing(tables: Database) -> None:
    kept = cases.create(tables, small_case("one"))
    same = dataclasses.replace(kept, chronology=tuple(map(dataclasses.replace, kept.chronology)))
    assert same is not kept
    cases.save(tables, kept, same)
    assert cases.revision_of(tables, kept.id) == 1
    cases.save(tables, same, same)
    cases.save(tables, same, dataclasses.replace(same, category="Roofs"))
    assert cases.revision_of(tables, kept.id) == 2


def test_moving_one_record_writes_one_row(tables: Database) -> None:
    kept = cases.create(tables, small_case("one", "two", "three", "four"))
    one, two, three, four = kept.chronology
    moved = dataclasses.replace(kept, chronology=(two, three, one, four))
    statements: list[str] = []
    tables.conn.set_trace_callback(statements.append)
    cases.save(tables, kept, moved)
    tables.conn.set_trace_callback(None)
    assert len([one for one in statements if one.startswith("UPDATE chronology")]) == 1
    assert cases.load(tables, kept.id) == moved


def test_what_a_record_holds_moves_to_another_and_goes_with_it(tables: Database) -> None:
    kept = cases.create(tables, small_case())
    first, second = kept.parties
    handed = dataclasses.replace(
        kept,
        parties=(
            dataclasses.replace(first, identifiers=first.identifiers[:1]),
            dataclasses.replace(second, identifiers=first.identifiers[1:]),
        ),
    )
    cases.save(tables, kept, handed)
    assert cases.load(tables, kept.id) == handed
    gone = dataclasses.replace(handed, parties=handed.parties[:1])
    cases.save(tables, handed, gone)
    assert cases.load(tables, kept.id) == gone
    assert tables.execute("SELECT count(*) FROM identifiers").fetchone() == (1,)
    assert is_in_step(tables)


def test_an_identifier_outlives_the_party_it_was_moved_from(tables: Database) -> None:
    kept = cases.create(tables, small_case())
    first, second = kept.parties
    heir = dataclasses.replace(second, identifiers=first.identifiers)
    after = dataclasses.replace(kept, parties=(heir,))
    cases.save(tables, kept, after)
    assert cases.load(tables, kept.id) == after


@pytest.mark.parametrize("id_", ["", "p1"])
def test_a_record_without_an_id_of_its_own_is_refused(tables: Database, id_: str) -> None:
    odd = dataclasses.replace(small_case(), parties=(Party(id="p1"), Party(id=id_)))
    with pytest.raises(DrafterError, match="can't be kept: a record of it has"):
        cases.create(tables, odd)
    assert cases.all_ids(tables) == ()
    fine = dataclasses.replace(odd, parties=(Party(id="p1"), Party(id="p2")))
    assert cases.create(tables, fine)


def test_too_many_records_of_a_kind_are_refused(
    tables: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writer, "MOST_RECORDS", 3)
    kept = cases.create(tables, small_case("one", "two", "three"))
    more = (*kept.chronology, ChronologyEntry(id="e4"))
    with pytest.raises(DrafterError, match="can hold 3 records of one kind"):
        cases.save(tables, kept, dataclasses.replace(kept, chronology=more))


def test_row_numbers_of_what_is_gone_are_given_again(
    tables: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writer, "MOST_RECORDS", 3)
    kept = cases.create(tables, small_case("one", "two", "three"))
    one, _, three = kept.chronology
    fewer = dataclasses.replace(kept, chronology=(one, three))
    cases.save(tables, kept, fewer)
    again = dataclasses.replace(kept, chronology=(one, ChronologyEntry(id="e4"), three))
    cases.save(tables, fewer, again)
    assert cases.load(tables, kept.id) == again


def test_a_removed_case_leaves_no_row_and_no_word(tables: Database) -> None:
    stays = cases.create(tables, small_case("one"))
    goes = cases.create(tables, small_case("two"))
    cases.remove(tables, goes.id)
    assert cases.all_ids(tables) == (stays.id,)
    assert is_in_step(tables)
    found = "SELECT count(*) FROM words WHERE words MATCH ?"
    assert tables.execute(found, ("one",)).fetchone() == (1,)
    assert tables.execute(found, ("two",)).fetchone() == (0,)
    with pytest.raises(NoSuchCaseError):
        cases.load(tables, goes.id)
    assert cases.load(tables, stays.id) == stays


def test_a_removed_cases_number_is_never_given_again(tables: Database) -> None:
    first = cases.create(tables, small_case())
    number = cases.number_of(tables, first.id)
    cases.remove(tables, first.id)
    assert cases.number_of(tables, cases.create(tables, small_case()).id) > number


def test_whatever_is_asked_of_no_case_says_so(tables: Database) -> None:
    kept = cases.create(tables, small_case())
    absent = dataclasses.replace(kept, id="absent")
    for ask in (
        lambda: cases.load(tables, "absent"),
        lambda: cases.read(tables, "absent"),
        lambda: cases.save(tables, absent, dataclasses.replace(absent, category="Roofs")),
        lambda: cases.remove(tables, "absent"),
        lambda: cases.set_open_problems(tables, "absent", blocks=0, to_fix=0, to_consider=0),
    ):
        with pytest.raises(NoSuchCaseError, match="no such case"):
            ask()
    assert cases.exists(tables, kept.id)
    assert not cases.exists(tables, "absent")


def test_a_row_that_cant_be_read_names_its_table(tables: Database) -> None:
    kept = cases.create(tables, small_case())
    tables.execute("UPDATE parties SET called = 'by a number'")
    with pytest.raises(UnreadableCaseError, match="A row of parties of this case"):
        cases.load(tables, kept.id)


def test_lists_know_the_days_and_the_order_of_saves(tables: Database) -> None:
    case = dataclasses.replace(
        small_case(), received_on=read_date("April 2023"), decided_on=read_date("no day at all")
    )
    kept = cases.create(tables, case, now=NOON)
    own = "SELECT received_day, decided_day, changed_at, created_at, turn FROM cases"
    noon = "2026-11-22T12:00:00+00:00"
    assert tables.execute(own).fetchone() == ("2023-04-01", None, noon, noon, 1)
    later = NOON.replace(year=2027)
    cases.save(tables, kept, dataclasses.replace(kept, version=VersionKind.FINAL), now=later)
    assert tables.execute(own).fetchone()[2:] == ("2027-11-22T12:00:00+00:00", noon, 2)


def test_a_look_keeps_nothing_in_memory(tables: Database) -> None:
    kept = cases.create(tables, small_case())
    assert cases.read(tables, kept.id) is not kept
    assert cases.read(tables, kept.id) == kept


def test_reading_inside_a_transaction_sees_it(tables: Database) -> None:
    with immediate(tables):
        kept = cases.create(tables, small_case("one"))
        assert cases.load(tables, kept.id) == kept
    assert cases.load(tables, kept.id) == kept


def test_a_duplicate_begins_without_anybody(tables: Database) -> None:
    kept = cases.create(tables, small_case("Miss Exampleton wrote."))
    copy = cases.duplicate_without_names(tables, kept.id)
    assert copy.id != kept.id
    assert copy.bodies == kept.bodies
    assert (copy.parties, copy.chronology, copy.notes, copy.reference) == ((), (), (), "")
    assert cases.load(tables, copy.id) == copy


def test_rows_of_identifiers_keep_their_order(tables: Database) -> None:
    kept = cases.create(tables, small_case())
    party = kept.parties[0]
    swapped = dataclasses.replace(
        party, identifiers=(Identifier(id="i0", value="first"), *reversed(party.identifiers))
    )
    after = dataclasses.replace(kept, parties=(swapped, kept.parties[1]))
    cases.save(tables, kept, after)
    assert cases.load(tables, kept.id) == after
