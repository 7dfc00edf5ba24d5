import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.case.account import ChronologyEntry, EntryKind
from drafter.case.dates import read_date
from drafter.case.money import read_money
from drafter.case.preparing import OwnWords
from drafter.case.reasoning import AgreedAction, Deadline, DeadlineUnit
from drafter.problem import Place
from drafter.session import operations, steps
from drafter.session.session import Changed, Saving, Session
from tests.session.keeping import CASE, Kept, session_of, type_into

OPERATION = st.one_of(
    st.tuples(st.just("type"), st.text("ab \n", max_size=5), st.integers(0, 9)),
    st.tuples(st.just("kind"), st.sampled_from(EntryKind), st.integers(0, 9)),
    st.tuples(st.just("date"), st.sampled_from(["2023", "May 2021", "x"]), st.integers(0, 9)),
    st.tuples(st.just("add"), st.text("ab", max_size=3), st.integers(0, 9)),
    st.tuples(st.just("remove"), st.none(), st.integers(0, 9)),
    st.tuples(st.just("move"), st.integers(0, 5), st.integers(0, 9)),
    st.tuples(st.just("sort"), st.none(), st.just(0)),
    st.tuples(st.just("identifier"), st.text("12", max_size=3), st.just(0)),
    st.tuples(st.just("leave"), st.none(), st.just(0)),
)


def do(session: Session, what: str, value: object, nth: int) -> None:
    """One of ``OPERATION``, on whichever entry of the chronology is there."""
    entries = session.case.chronology
    entry = entries[nth % len(entries)].id if entries else ""
    if what == "add":
        new = ChronologyEntry(text=str(value))
        operations.add_record(session, holder="case", field="chronology", record=new, at=nth)
    elif what == "identifier":
        operations.set_field(session, record="i", field="value", value=value)
    elif what == "sort":
        operations.sort_chronology(session)
    elif what == "leave":
        session.leave_field()
    elif not entry:
        return
    elif what == "remove":
        operations.remove_record(session, record=entry)
    elif what == "move":
        assert isinstance(value, int)
        operations.move_record(session, record=entry, to=value)
    elif what == "type":
        operations.set_field(session, record=entry, field="text", value=value)
    elif what == "kind":
        operations.set_field(session, record=entry, field="kind", value=value)
    else:
        date = read_date(str(value))
        operations.set_field(session, record=entry, field="happened_on", value=date)


@given(done=st.lists(OPERATION, max_size=20), data=st.data())
def test_undoing_everything_gives_the_original_and_redoing_the_end(
    done: list[tuple[str, object, int]], data: st.DataObject
) -> None:
    kept = Kept()
    session = session_of(kept)
    for what, value, nth in done:
        do(session, what, value, nth)
        if data.draw(st.booleans()) and session.undo():
            assert session.redo()
    end = session.case
    session.tick(0)
    session.tick(2)
    assert (kept.saved or CASE) is end
    again = Session(end, Kept(), history=kept.steps)
    for one in (session, again):
        while one.undo():
            pass
        assert one.case == CASE
        while one.redo():
            pass
        assert one.case == end


def test_undo_and_redo_name_what_they_would_do() -> None:
    session = session_of()
    assert (session.undo_name, session.redo_name) == ("", "")
    operations.set_field(session, record="a", field="kind", value=EntryKind.ACCOUNT)
    assert session.undo_name == "change of “Kind”"
    assert session.undo()
    assert (session.undo_name, session.redo_name) == ("", "change of “Kind”")


def test_with_nothing_done_there_is_nothing_to_undo_or_redo() -> None:
    session = session_of()
    assert not session.undo()
    assert not session.redo()
    assert session.case is CASE


def test_a_change_after_undo_forgets_what_was_undone() -> None:
    session = session_of()
    operations.set_field(session, record="a", field="text", value="1")
    session.undo()
    operations.set_field(session, record="a", field="text", value="2")
    assert session.redo_name == ""


def undone_texts(session: Session) -> list[str]:
    texts = [session.case.about]
    while session.undo():
        texts.append(session.case.about)
    return texts


def test_typing_is_undone_by_the_word() -> None:
    session = session_of()
    type_into(session, "She wrote  twice.")
    assert undone_texts(session) == ["She wrote  twice.", "She wrote  ", "She ", ""]


def _say(session: Session, text: str, part: str = "opening") -> None:
    """Own words as they are typed: their record comes with the first letter."""
    words = tuple(
        OwnWords(id=f"own-{part}", output="letter", part=part, text=text) for _ in range(bool(text))
    )
    others = tuple(one for one in session.case.own_words if one.part != part)
    operations.set_field(session, record="case", field="own_words", value=(*others, *words))


def test_a_word_whose_first_letter_makes_its_record_is_undone_whole() -> None:
    session = session_of(Kept())
    before = len(session._steps.done)  # noqa: SLF001 - how many steps it takes
    for end in range(1, len("Two words") + 1):
        _say(session, "Two words"[:end])
    assert len(session._steps.done) == before + 2  # noqa: SLF001 - the same
    assert session.undo()
    assert [one.text for one in session.case.own_words] == ["Two "]
    assert session.undo()
    assert not session.case.own_words
    assert session.redo()
    assert session.redo()
    assert [one.text for one in session.case.own_words] == ["Two words"]


def test_a_letter_in_another_record_is_a_step_of_its_own() -> None:
    session = session_of(Kept())
    _say(session, "a")
    _say(session, "b", part="closing")
    _say(session, "ax")
    assert session.undo()
    assert {one.text for one in session.case.own_words} == {"a", "b"}
    _say(session, "xa")
    assert session.undo()
    assert {one.text for one in session.case.own_words} == {"a", "b"}


def test_rubbing_out_is_undone_by_the_word_too() -> None:
    session = session_of()
    operations.set_field(session, record="case", field="about", value="one two")
    for length in range(6, -1, -1):
        operations.set_field(session, record="case", field="about", value="one two"[:length])
    assert undone_texts(session) == ["", "one ", "one two", ""]


def test_deleting_forwards_is_undone_by_the_word_too() -> None:
    session = session_of()
    operations.set_field(session, record="case", field="about", value="ab cd")
    for start in range(1, 6):
        operations.set_field(session, record="case", field="about", value="ab cd"[start:])
    assert undone_texts(session) == ["", "cd", "ab cd", ""]


def test_words_rubbed_out_backwards_keep_their_spaces_apart() -> None:
    session = session_of()
    operations.set_field(session, record="case", field="about", value="one  two")
    for length in range(7, 2, -1):
        operations.set_field(session, record="case", field="about", value="one  two"[:length])
    assert undone_texts(session) == ["one", "one  ", "one  two", ""]


def test_letters_rubbed_out_in_two_places_are_two_steps() -> None:
    session = session_of()
    for text in ("one two", "ne two", "ne tw"):
        operations.set_field(session, record="case", field="about", value=text)
    assert undone_texts(session) == ["ne tw", "ne two", "one two", ""]


def test_leaving_a_field_ends_the_word() -> None:
    session = session_of()
    type_into(session, "ab")
    session.leave_field()
    operations.set_field(session, record="case", field="about", value="abc")
    assert undone_texts(session) == ["abc", "ab", ""]


@pytest.mark.parametrize(
    "first, second", [("ab", "xab"), ("ab", "a"), ("ab ", "ab ef"), ("ab", "ab ef")]
)
def test_what_is_not_the_same_word_going_on_is_a_step_of_its_own(first: str, second: str) -> None:
    session = session_of()
    operations.set_field(session, record="case", field="about", value=first)
    operations.set_field(session, record="case", field="about", value=second)
    assert undone_texts(session) == [second, first, ""]


def _date(session: Session, typed: str) -> None:
    """A date as it stands in its field after one key."""
    date = read_date(typed) if typed else None
    operations.set_field(session, record="a", field="happened_on", value=date)


def _type_date(session: Session, *, onto: str = "", typed: str) -> None:
    for end in range(1, len(typed) + 1):
        _date(session, onto + typed[:end])


def undone_dates(session: Session) -> list[str]:
    dates = [session.case.chronology[0].happened_on]
    while session.undo():
        dates.append(session.case.chronology[0].happened_on)
    return [date.typed if date else "" for date in dates]


def test_a_date_that_is_typed_is_one_step() -> None:
    session = session_of()
    _type_date(session, typed="14 May 2026")
    assert undone_dates(session) == ["14 May 2026", ""]
    while session.redo():
        pass
    assert undone_dates(session) == ["14 May 2026", ""]


def test_a_date_put_right_after_the_field_was_left_is_a_step_of_its_own() -> None:
    session = session_of()
    _type_date(session, typed="14 May 2026")
    session.leave_field()
    _type_date(session, typed="3 June 2026")
    assert undone_dates(session) == ["3 June 2026", "14 May 2026", ""]


def test_a_slip_that_is_rubbed_out_is_a_step_of_its_own() -> None:
    session = session_of()
    _type_date(session, typed="14 Mau")
    _date(session, "14 Ma")
    _type_date(session, onto="14 Ma", typed="y 2026")
    assert undone_dates(session) == ["14 May 2026", "14 Mau", ""]


def test_a_date_rubbed_out_and_typed_anew_is_no_step() -> None:
    session = session_of()
    _type_date(session, typed="1 May")
    _date(session, "1 Ma")
    _date(session, "1 May")
    assert undone_dates(session) == ["1 May", ""]


def _with_an_action() -> Session:
    case = dataclasses.replace(CASE, actions=(AgreedAction(id="act"),))
    return Session(case, Kept())


def test_a_sum_and_a_number_are_one_step_each() -> None:
    session = _with_an_action()
    for typed in ("£", "£1", "£12", "£12."):
        operations.set_field(session, record="act", field="amount", value=read_money(typed))
    session.leave_field()
    for count in (2, 20):
        deadline = Deadline(count=count)
        operations.set_field(session, record="act", field="deadline", value=deadline)
    (action,) = session.case.actions
    assert (action.amount, action.deadline) == (read_money("£12."), Deadline(count=20))
    assert session.undo()
    assert session.case.actions[0].deadline is None
    assert session.undo()
    assert session.case.actions[0].amount is None


def test_each_of_several_names_is_a_step_of_its_own() -> None:
    session = session_of()
    for names in (("K",), ("Ka",), ("Ka", "T"), ("Ka", "Th")):
        operations.set_field(session, record="p", field="also_known_as", value=names)
    told = [session.case.parties[0].also_known_as]
    while session.undo():
        told.append(session.case.parties[0].also_known_as)
    assert told == [("Ka", "Th"), ("Ka",), ()]


def test_what_is_picked_is_a_step_of_its_own_each_time() -> None:
    session = _with_an_action()
    for kind in (EntryKind.ACCOUNT, EntryKind.BACKGROUND):
        operations.set_field(session, record="a", field="kind", value=kind)
    for several in (("e",), ("e", "f")):
        operations.set_field(session, record="a", field="evidence", value=several)
    for unit in (DeadlineUnit.DAYS, DeadlineUnit.WEEKS):
        deadline = Deadline(count=2, unit=unit)
        operations.set_field(session, record="act", field="deadline", value=deadline)
    undone = 0
    while session.undo():
        undone += 1
    assert undone == 6


def test_the_same_words_in_two_fields_are_two_steps() -> None:
    session = session_of()
    operations.set_field(session, record="a", field="text", value="One.x")
    operations.set_field(session, record="b", field="text", value="Two.x")
    session.undo()
    assert [entry.text for entry in session.case.chronology] == ["One.x", "Two."]


def test_five_hundred_steps_are_kept_and_the_oldest_falls_away() -> None:
    session = session_of()
    for number in range(steps.MOST + 5):
        operations.set_field(session, record="a", field="stage", value=number + 1)
        session.leave_field()
    while session.undo():
        pass
    assert session.case.chronology[0].stage == 5


def test_a_history_of_another_case_is_dropped_and_changes_nothing() -> None:
    kept = Kept()
    session = session_of(kept)
    operations.set_field(session, record="a", field="text", value="1")
    session.leave_field()
    other = Session(CASE, Kept(), history=kept.steps)
    assert other.undo_name
    assert not other.undo()
    assert other.case is CASE
    assert other.undo_name == ""


def test_what_changes_nothing_is_no_step() -> None:
    session = session_of()
    told: list[Changed] = []
    session.subscribe(told.append)
    operations.set_field(session, record="a", field="text", value="One.")
    session.apply("nothing", dataclasses.replace(CASE))
    assert (session.undo_name, told, session.save_state.saving) == ("", [], Saving.SAVED)


def test_a_listener_hears_what_changed_until_it_leaves() -> None:
    session = session_of()
    told: list[Changed] = []
    leave = session.subscribe(told.append)
    operations.set_field(session, record="i", field="value", value="2")
    session.undo()
    leave()
    session.redo()
    assert [change.places for change in told] == [(Place(record="i", field="value"),)] * 2
    assert told[0].before is CASE
    assert told[0].after.chronology is CASE.chronology
