import dataclasses

import pytest

from drafter.case.account import ChronologyEntry
from drafter.case.case import Case
from drafter.case.dates import read_date
from drafter.case.people import Identifier, Party
from drafter.problem import Fix, Place
from drafter.session import operations
from drafter.session.session import Session
from tests.session.keeping import Kept


def entry(name: str, date: str = "") -> ChronologyEntry:
    return ChronologyEntry(id=name, happened_on=read_date(date) if date else None)


def session_of(*entries: ChronologyEntry) -> Session:
    party = Party(id="p", surname="Example")
    case = Case(id="case", parties=(party,), chronology=entries, about="Miss Y was told.")
    return Session(case, Kept())


def order(session: Session) -> str:
    return "".join(one.id for one in session.case.chronology)


def test_sorting_leaves_undated_entries_beside_their_neighbour() -> None:
    session = session_of(
        entry("u"),
        entry("c", "3 May 2023"),
        entry("v"),
        entry("w", "4 June"),
        entry("a", "2021"),
        entry("b", "May 2023"),
    )
    operations.sort_chronology(session)
    assert order(session) == "uabcvw"
    assert session.undo_name == "sorting by date"


def test_entries_of_one_day_stay_in_the_caseworkers_order() -> None:
    session = session_of(entry("b", "3 May 2023"), entry("a", "3 May 2023"), entry("c", "2020"))
    operations.sort_chronology(session)
    assert order(session) == "cba"


def test_sorting_what_is_in_order_is_no_step() -> None:
    session = session_of(entry("a", "2020"), entry("b", "2021"))
    operations.sort_chronology(session)
    assert session.undo_name == ""


def test_a_record_is_added_where_it_was_asked_for_and_given_an_id() -> None:
    session = session_of(entry("a"), entry("b"))
    new = operations.add_record(
        session, holder="case", field="chronology", record=ChronologyEntry(text="New."), at=1
    )
    assert [one.id for one in session.case.chronology] == ["a", new, "b"]
    assert session.undo_name == "addition to “What I found”"
    session.undo()
    assert order(session) == "ab"


def test_a_record_that_has_an_id_keeps_it() -> None:
    session = session_of()
    identifier = Identifier(id="i", value="01632 960 123")
    name = operations.add_record(session, holder="p", field="identifiers", record=identifier)
    assert name == "i"
    assert session.case.parties[0].identifiers == (identifier,)


def test_records_are_pasted_in_one_step() -> None:
    session = session_of(entry("a"), entry("b"))
    new = [ChronologyEntry(text=text) for text in ("One.", "Two.")]
    first, second = operations.add_records(
        session, holder="case", field="chronology", records=new, at=1
    )
    assert [one.id for one in session.case.chronology] == ["a", first, second, "b"]
    assert session.undo_name == "pasting into “What I found”"
    session.undo()
    assert order(session) == "ab"


def test_a_record_is_removed_and_comes_back_where_it_was() -> None:
    session = session_of(entry("a"), entry("b"), entry("c"))
    operations.remove_record(session, record="b")
    assert order(session) == "ac"
    assert session.undo_name == "removal from “What I found”"
    session.undo()
    assert order(session) == "abc"


def test_a_record_is_moved() -> None:
    session = session_of(entry("a"), entry("b"), entry("c"))
    operations.move_record(session, record="a", to=2)
    assert order(session) == "bca"
    assert session.undo_name == "move in “What I found”"


def test_a_party_is_renamed_in_one_step() -> None:
    session = session_of()
    operations.rename(session, party="p", title="Miss", forenames="Sam", surname="Sample")
    assert (session.case.parties[0].title, session.case.parties[0].surname) == ("Miss", "Sample")
    assert session.undo_name == "change of name"
    session.undo()
    assert session.case.parties[0] == Party(id="p", surname="Example")


def test_a_fix_is_put_into_its_range() -> None:
    session = session_of()
    place = Place(record="case", field="about", start=0, end=6)
    fix = Fix(label="Miss X", place=place, replacement="Miss X")
    assert operations.accept_fix(session, fix=fix, seen=session.case)
    assert session.case.about == "Miss X was told."
    assert session.undo_name == "Miss X"


def test_a_fix_without_a_range_replaces_the_field() -> None:
    session = session_of()
    place = Place(record="case", field="about")
    fix = Fix(label="Empty it", place=place, replacement="")
    assert operations.accept_fix(session, fix=fix, seen=session.case)
    assert session.case.about == ""


def test_a_fix_of_words_that_have_changed_since_changes_nothing() -> None:
    session = session_of()
    seen = session.case
    place = Place(record="case", field="about", start=0, end=6)
    operations.set_field(session, record="case", field="about", value=f"Then {seen.about}")
    fix = Fix(label="Miss X", place=place, replacement="Miss X")
    assert not operations.accept_fix(session, fix=fix, seen=seen)
    assert session.case.about == f"Then {seen.about}"


@pytest.mark.parametrize("act", [operations.remove_record])
def test_a_record_that_is_gone_is_our_own_fault(act: object) -> None:
    assert callable(act)
    session = session_of()
    with pytest.raises(KeyError):
        act(session, record="gone")
    with pytest.raises(KeyError):
        operations.rename(session, party="gone", title="", forenames="", surname="")
    with pytest.raises(KeyError):
        operations.set_field(session, record="gone", field="text", value="")


def test_other_records_stay_the_same_objects() -> None:
    session = session_of(entry("a"), entry("b"))
    before = session.case
    operations.set_field(session, record="a", field="text", value="x")
    assert session.case.chronology[1] is before.chronology[1]
    assert session.case.parties is before.parties
    assert session.case == dataclasses.replace(
        before, chronology=(ChronologyEntry(id="a", text="x"), before.chronology[1])
    )
