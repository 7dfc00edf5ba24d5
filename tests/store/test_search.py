import dataclasses

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter.case.account import ChronologyEntry
from drafter.case.case import Case
from drafter.case.statement import PrivateNote, VersionKind
from drafter.store import cases, search
from drafter.store.database import Database
from drafter.store.excerpts import excerpt
from drafter.store.filters import ALL, Filters
from drafter.store.migrations import migrate
from tests.store.small_cases import small_case


@pytest.fixture
def tables(db: Database) -> Database:
    migrate(db)
    return db


@pytest.fixture(params=["rare words", "common words"])
def commonness(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Every word as a rare one, and again as a common one."""
    if request.param == "common words":
        monkeypatch.setattr(search, "RARE", 0)
    return str(request.param)


def found(db: Database, typed: str, asked: Filters = ALL, size: int = 50) -> list[str]:
    return [hit.reference for hit in search.search(db, typed, asked, size)]


def keep(db: Database, reference: str, *texts: str) -> Case:
    entries = tuple(ChronologyEntry(id=f"e{n}", text=text) for n, text in enumerate(texts))
    return cases.create(db, Case(id="case", reference=reference, chronology=entries))


@pytest.mark.usefixtures("commonness")
def test_a_case_is_found_by_all_its_words_wherever_each_stands(tables: Database) -> None:
    keep(tables, "A1", "The gutter leaked.", "Nobody answered the letter.")
    keep(tables, "B2", "The gutter was new.")
    assert found(tables, "gutter ") == ["B2", "A1"]
    assert found(tables, "letter gutter ") == ["A1"]
    assert found(tables, "letter roof ") == []
    assert found(tables, "answered B2 ") == []


@pytest.mark.usefixtures("commonness")
def test_the_last_word_may_be_a_beginning(tables: Database) -> None:
    keep(tables, "A1", "The gutters leaked.")
    keep(tables, "B2", "A guttural sound.")
    assert found(tables, "gutt") == ["B2", "A1"]
    assert found(tables, "gutters") == ["A1"]
    assert found(tables, "gu") == ["B2", "A1"]
    assert found(tables, "gutt ") == []
    assert found(tables, "gut leaked") == []


def test_a_single_letter_is_a_word_and_no_beginning(tables: Database) -> None:
    keep(tables, "A1", "Miss X wrote.")
    keep(tables, "B2", "A xylophone.")
    assert found(tables, "x") == ["A1"]


@pytest.mark.usefixtures("commonness")
def test_accents_and_capitals_make_no_difference(tables: Database) -> None:
    keep(tables, "A1", "Zoë Élan rang.")
    assert found(tables, "zoe ELAN ") == ["A1"]
    assert found(tables, "Zoë") == ["A1"]


@pytest.mark.parametrize(
    "typed",
    ['"', "'", "gutter OR roof", "NEAR(gutter)", "text:gutter", "gutter*", "-gutter", "(gutter",
     "gutter\0", "😀 gutter", "^gutter", "gutter AND", "gutter + ", "\ud800gutter", "%_", "[]"],
)  # fmt: skip
def test_whatever_is_typed_is_only_words(tables: Database, typed: str) -> None:
    keep(tables, "A1", "The gutter leaked or near and text.")
    wanted = ["A1"] if "gutter" in typed and "roof" not in typed else []
    assert found(tables, typed) == wanted


@given(typed=st.text(max_size=30))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
def test_no_typing_breaks_a_search(tables: Database, typed: str) -> None:
    assert found(tables, typed) == []
    assert found(tables, typed, size=0) == []


@given(text=st.text(max_size=40))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
def test_a_text_is_found_by_its_own_words(tables: Database, text: str) -> None:
    kept = keep(tables, "", text + " anchorword")
    hits = search.search(tables, text + " anchorword ")
    assert kept.id in [hit.case_id for hit in hits]
    cases.remove(tables, kept.id)


def test_nothing_typed_finds_nothing(tables: Database) -> None:
    keep(tables, "A1", "The gutter leaked.")
    assert found(tables, "") == found(tables, "  ?! ") == []
    assert found(tables, "the") == ["A1"]


def test_names_come_first_then_who_has_it_most_then_the_newest(tables: Database) -> None:
    party = small_case(reference="N1")
    cases.create(tables, party)
    keep(tables, "O1", "Exampleton once.")
    keep(tables, "T2", "Exampleton twice.", "Exampleton again.")
    keep(tables, "O3", "Exampleton once.")
    aside = Case(id="case", reference="V4", notes=(PrivateNote(id="n", text="Exampleton"),))
    cases.create(tables, aside)
    assert found(tables, "Exampleton ") == ["N1", "T2", "V4", "O3", "O1"]


def test_common_words_come_newest_first(tables: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "RARE", 3)
    for number in range(6):
        keep(tables, f"{number}", "The gutter.", "The roof." if number % 2 else "A wall.")
    assert found(tables, "the ") == ["5", "4", "3", "2", "1", "0"]
    assert found(tables, "the ", size=2) == ["5", "4"]
    assert found(tables, "the gutter ", size=4) == ["5", "4", "3", "2"]
    assert found(tables, "the roof ") == ["5", "3", "1"]


def test_common_words_that_hardly_ever_meet_are_still_found(
    tables: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "RARE", 1)
    monkeypatch.setattr(search, "_TRIED", 2)
    keep(tables, "first", "gutter roof")
    for number in range(6):
        keep(tables, f"{number}", "gutter" if number % 2 else "roof")
    assert found(tables, "gutter roof ") == ["first"]


@pytest.mark.usefixtures("commonness")
def test_filters_narrow_a_search(tables: Database) -> None:
    for number in range(6):
        made = small_case("gutter", reference=f"{number}")
        version = VersionKind.FINAL if number % 2 else VersionKind.DRAFT
        cases.create(tables, dataclasses.replace(made, version=version))
    final = Filters(version=VersionKind.FINAL)
    assert found(tables, "gutter ", final) == ["5", "3", "1"]
    assert found(tables, "gutter ", final._replace(body="Elsewhere")) == []


def test_a_filter_that_lets_many_through_is_asked_case_by_case(
    tables: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "RARE", 0)
    monkeypatch.setattr("drafter.store.filters.FEW", 1)
    for number in range(4):
        made = small_case("gutter", reference=f"{number}")
        version = VersionKind.FINAL if number % 2 else VersionKind.DRAFT
        cases.create(tables, dataclasses.replace(made, version=version))
    assert found(tables, "gutter ", Filters(version=VersionKind.FINAL)) == ["3", "1"]


def test_many_words_with_the_same_beginning_are_asked_for_at_once(
    tables: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "_MOST_ENDINGS", 3)
    for number in range(5):
        keep(tables, f"{number}", f"gutter{number}")
    assert sorted(found(tables, "gutter")) == ["0", "1", "2", "3", "4"]
    assert found(tables, "gutter3") == ["3"]


def test_a_hit_names_its_place_and_marks_its_words(tables: Database) -> None:
    text = "At first nothing. " * 10 + "Then the gütter, the GUTTER leaked. " + "So it went. " * 20
    kept = keep(tables, "A1", "A wall.", text)
    (hit,) = search.search(tables, "gutter leak")
    assert (hit.case_id, hit.table) == (kept.id, "chronology")
    assert (hit.place.record, hit.place.field) == ("e1", "text")
    assert text[hit.place.start : hit.place.end] == "gütter"
    shown = [hit.excerpt.text[start:end] for start, end in hit.excerpt.marks]
    assert shown == ["gütter", "GUTTER", "leaked"]
    assert hit.excerpt.text.startswith("…")
    assert hit.excerpt.text.endswith("…")
    assert len(hit.excerpt.text) < 300


def test_marks_are_ranges_whatever_the_text_has(tables: Database) -> None:
    keep(tables, "A1", "<b>gutter</b> \ue000\ue001 \0 & gutter")
    (hit,) = search.search(tables, "gutter")
    assert [hit.excerpt.text[a:b] for a, b in hit.excerpt.marks] == ["gutter", "gutter"]
    assert "<b>" in hit.excerpt.text


def test_the_case_itself_and_lists_of_names_are_shown_too(tables: Database) -> None:
    party = dataclasses.replace(small_case().parties[0], also_known_as=("Sam", "Sammy Jo"))
    kept = cases.create(tables, dataclasses.replace(small_case(), parties=(party,)))
    (hit,) = search.search(tables, "sammy jo")
    assert (hit.table, hit.place.record, hit.place.field) == ("parties", "p1", "also_known_as")
    (hit,) = search.search(tables, "26 000 001")
    assert (hit.table, hit.place.record, hit.place.field) == ("cases", kept.id, "reference")


def test_an_index_out_of_step_costs_hits_and_no_error(tables: Database) -> None:
    keep(tables, "A1", "The gutter leaked.")
    keep(tables, "B2", "The gutter leaked.")
    tables.execute("DELETE FROM chronology WHERE case_number = 1")
    tables.execute("UPDATE chronology SET text = 'The roof.'")
    assert found(tables, "gutter") == []
    assert found(tables, "B2") == ["B2"]


def test_a_saved_change_is_found_and_what_it_replaced_is_not(tables: Database) -> None:
    kept = keep(tables, "A1", "The gutter leaked.", "The gutter again.")
    entries = (dataclasses.replace(kept.chronology[0], text="The roof leaked."),)
    cases.save(tables, kept, dataclasses.replace(kept, chronology=entries))
    assert found(tables, "roof") == ["A1"]
    assert found(tables, "gutter") == []


def test_an_excerpt_without_marks_is_the_beginning() -> None:
    assert excerpt("short", ()).text == "short"
    assert excerpt("word " * 100, ()).text.endswith("word…")
    assert excerpt("x" * 500, ((400, 420),)).text.startswith("…x")


def test_a_rare_word_leads_and_a_common_one_must_be_there_too(
    tables: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "RARE", 3)
    for number in range(5):
        keep(tables, f"{number}", "gutter")
    keep(tables, "both", "gutter", "anchorword")
    keep(tables, "one", "anchorword")
    assert found(tables, "anchorword gutter ") == ["both"]
    assert found(tables, "anchorword ") == ["one", "both"]
