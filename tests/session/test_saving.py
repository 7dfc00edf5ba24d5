import dataclasses

from drafter.errors import DrafterError
from drafter.session.kept import read
from drafter.session.session import SaveState, Saving
from tests.session.keeping import CASE, FULL, Kept, session_of, type_into


def test_a_change_is_saved_a_second_after_it_is_seen_however_long_the_typing() -> None:
    kept = Kept()
    session = session_of(kept)
    session.tick(0)
    type_into(session, "a")
    session.tick(10.0)
    type_into(session, "ab")
    session.tick(10.5)
    assert kept.saves == 0
    type_into(session, "abc")
    session.tick(11.0)
    assert kept.saved is session.case
    assert session.save_state == SaveState(saving=Saving.SAVED)


def test_a_clock_put_back_holds_nothing_up() -> None:
    kept = Kept()
    session = session_of(kept)
    type_into(session, "a")
    session.tick(1e9)
    session.tick(5)
    session.tick(6)
    assert kept.saved is session.case


def test_leaving_a_field_saves_at_once_and_only_what_changed() -> None:
    kept = Kept()
    session = session_of(kept)
    assert session.leave_field()
    assert kept.saves == 0
    type_into(session, "a")
    assert session.leave_field()
    assert kept.befores == [CASE]


def test_each_save_starts_from_the_last_that_worked() -> None:
    kept = Kept()
    session = session_of(kept)
    type_into(session, "a")
    session.leave_field()
    first = session.case
    kept.fault = FULL
    type_into(session, "b")
    session.leave_field()
    kept.fault = None
    session.leave_field()
    assert kept.befores == [CASE, first, first]


def test_while_saving_fails_everything_is_kept_and_tried_again_and_then_put_aside() -> None:
    kept = Kept(fault=FULL)
    session = session_of(kept)
    states: list[SaveState] = []
    session.subscribe_saving(states.append)
    type_into(session, "a")
    for second in range(14):
        session.tick(float(second))
    assert kept.saves == 3
    assert session.case.about == "a"
    assert kept.asides == [session.case]
    assert read(kept.steps_aside).done[-1].name == session.undo_name
    kept.fault = None
    session.tick(14.0)
    session.tick(19.0)
    assert kept.saved is session.case
    assert kept.asides == []
    failing = SaveState(saving=Saving.FAILING, sentence=str(FULL))
    assert states[0] == SaveState(saving=Saving.SAVING)
    assert failing in states
    assert dataclasses.replace(failing, is_put_aside=True) in states
    assert states[-1] == SaveState(saving=Saving.SAVED)


def test_what_is_typed_after_the_case_was_put_aside_is_not_called_safe() -> None:
    kept = Kept(fault=FULL)
    session = session_of(kept)
    states: list[bool] = []
    session.subscribe_saving(lambda state: states.append(state.is_put_aside))
    type_into(session, "a")
    assert session.close()
    type_into(session, "b")
    assert states == [False, False, True, False]
    assert session.close()
    assert kept.asides == [session.case]


def test_a_listener_of_saving_may_leave() -> None:
    session = session_of()
    states: list[SaveState] = []
    session.subscribe_saving(states.append)()
    type_into(session, "a")
    assert states == []


def test_when_nothing_can_be_written_anywhere_the_window_is_not_to_close() -> None:
    kept = Kept(fault=FULL, aside_fault=DrafterError("Nor there."))
    session = session_of(kept)
    type_into(session, "a")
    assert not session.close()
    assert session.save_state.sentence == f"{FULL} Nor there."


def test_what_could_not_be_forgotten_does_not_make_a_save_fail() -> None:
    kept = Kept(fault=FULL)
    session = session_of(kept)
    type_into(session, "a")
    assert not session.leave_field()
    kept.fault, kept.aside_fault = None, OSError()
    assert session.leave_field()


def test_a_fault_of_ours_is_told_without_words_of_the_case() -> None:
    session = session_of(Kept(fault=KeyError("Quarrington")))
    type_into(session, "a")
    session.leave_field()
    assert session.save_state.saving is Saving.FAILING
    assert "Quarrington" not in session.save_state.sentence


def test_closing_a_saved_case_is_safe() -> None:
    session = session_of()
    type_into(session, "a")
    assert session.close()
