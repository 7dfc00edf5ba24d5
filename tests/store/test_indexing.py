import dataclasses

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlcipher3.dbapi2 import OperationalError

from drafter.case.account import ChronologyEntry
from drafter.store import cases, indexing
from drafter.store.database import Database
from drafter.store.indexing import Terms, is_in_step, made_of, make_anew, replace_words
from drafter.store.migrations import migrate
from drafter.store.numbering import NUMBERS, first_row
from drafter.store.shape import DECLARED, is_as_declared
from tests.store.small_cases import small_case


@pytest.fixture
def tables(db: Database) -> Database:
    migrate(db)
    return db


texts = st.lists(
    st.text(max_size=20) | st.sampled_from(["damp damp", "Damp, wall", ""]), max_size=4
)


@given(one=texts, two=texts, three=texts)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_the_index_is_in_step_after_any_saves(
    tables: Database, one: list[str], two: list[str], three: list[str]
) -> None:
    kept = cases.create(tables, small_case())
    for saved in (one, two, three, []):
        entries = tuple(ChronologyEntry(id=f"e{n}", text=text) for n, text in enumerate(saved))
        after = dataclasses.replace(kept, chronology=entries)
        cases.save(tables, kept, after)
        assert is_in_step(tables)
        kept = after
    cases.remove(tables, kept.id)
    assert is_in_step(tables)
    assert tables.execute("SELECT count(*) FROM words_met").fetchone() == (0,)


alike = st.sets(st.sampled_from(["da", "dam", "damp", "damson", "dab", "wa", "wall", "w"]))


@given(saves=st.lists(alike, max_size=6))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_words_that_begin_alike_are_found_by_their_beginning_and_leave_nothing(
    tables: Database, saves: list[set[str]]
) -> None:
    row = first_row(1, NUMBERS["chronology"])
    was: set[str] = set()
    for now in (*saves, set[str]()):
        replace_words(tables, row, was, now)
        for start in ("da", "dam", "damp", "dab", "wa", "wal"):
            found = tables.execute("SELECT rowid FROM words WHERE words MATCH ?", (f"{start}*",))
            wanted = any(word.startswith(start) for word in now)
            assert list(found) == [(row,)] * wanted, f"{start}* after {was} became {now}"
        was = now


@given(text=st.text(max_size=50))
@settings(max_examples=200)
def test_words_told_again_are_the_same(text: str) -> None:
    with Terms() as terms:
        words = terms.of(text)
        assert terms.of(" ".join(words)) == words


@pytest.mark.parametrize(
    "spoil",
    [
        "INSERT INTO words (rowid, text) VALUES (2097999, 'phantom')",
        "INSERT INTO words (words, rowid, text) SELECT 'delete', row, text FROM complaints",
        "UPDATE complaints SET text = 'The Council lost a better.'",
        "DELETE FROM complaints",
    ],
)
def test_an_index_that_has_more_or_less_than_the_text_is_noticed(
    tables: Database, spoil: str
) -> None:
    cases.create(tables, small_case("one", "two"))
    assert is_in_step(tables)
    tables.execute(spoil)
    assert not is_in_step(tables)
    make_anew(tables)
    assert is_in_step(tables)
    assert is_as_declared(tables)


def test_the_shape_says_what_the_index_is_made_of() -> None:
    assert made_of() == DECLARED, f"a searched field is new: DECLARED in shape.py is {made_of()}"


def test_many_cases_are_read_some_at_a_time(
    tables: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(indexing, "_AT_ONCE", 2)
    for number in range(5):
        cases.create(tables, small_case(f"one{number}"))
    shares: list[float] = []
    assert is_in_step(tables, shares.append)
    assert shares == sorted(shares)
    assert len(shares) == 3
    tables.execute("DELETE FROM notes WHERE case_number = 5")
    assert not is_in_step(tables)


def test_a_word_stays_while_any_of_its_places_has_it(tables: Database) -> None:
    kept = cases.create(tables, small_case("damp wall, damp"))
    (entry,) = kept.chronology
    after = dataclasses.replace(kept, chronology=(dataclasses.replace(entry, text="a wall. Damp"),))
    cases.save(tables, kept, after)
    found = tables.execute("SELECT count(*) FROM words WHERE words MATCH 'damp'").fetchone()
    assert found == (1,)


def test_what_one_row_keeps_is_not_forgotten_of_the_next(tables: Database) -> None:
    kept = cases.create(tables, small_case("damp damson", "wall"))
    one, two = kept.chronology
    entries = (
        dataclasses.replace(one, text="damp dab"),
        dataclasses.replace(two, text="wall damp"),
    )
    cases.save(tables, kept, dataclasses.replace(kept, chronology=entries))
    assert is_in_step(tables)


def test_a_damaged_index_costs_no_save_and_is_made_anew_at_the_next_opening(
    tables: Database,
) -> None:
    kept = cases.create(tables, small_case("gutter"))
    tables.execute("INSERT INTO words (words) VALUES ('delete-all')")
    after = dataclasses.replace(kept, chronology=(), category="Roofs")
    cases.save(tables, kept, after)
    assert cases.load(tables, kept.id) == after
    assert not is_as_declared(tables)
    migrate(tables)
    assert is_as_declared(tables)
    assert is_in_step(tables)


def test_a_case_removed_from_a_damaged_index_leaves_no_word_in_it(tables: Database) -> None:
    goes = cases.create(tables, small_case("gutter"))
    stays = cases.create(tables, small_case("roof"))
    tables.execute("INSERT INTO words (words) VALUES ('delete-all')")
    row = first_row(1, NUMBERS["chronology"]) + 1
    tables.execute("INSERT INTO words (rowid, text) VALUES (?, 'gutter')", (row,))
    cases.remove(tables, goes.id)
    assert is_in_step(tables)
    words = {term for (term,) in tables.execute("SELECT term FROM words_met")}
    assert "roof" in words
    assert "gutter" not in words
    assert cases.load(tables, stays.id) == stays


def test_what_is_wrong_with_more_than_the_index_is_not_hidden(tables: Database) -> None:
    tables.execute("DROP TABLE words")
    with pytest.raises(OperationalError):
        cases.create(tables, small_case("gutter"))
    assert cases.all_ids(tables) == ()
