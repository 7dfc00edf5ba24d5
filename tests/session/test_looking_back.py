import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from drafter.case.account import ChronologyEntry
from drafter.case.case import Case
from drafter.errors import DrafterError
from drafter.session import operations
from drafter.session.desk import Desk
from drafter.session.looking_back import (
    as_it_was,
    changed_where,
    changes,
    go_back,
    put_beside,
    versions_of,
)
from drafter.store import aside, reserve
from drafter.store.audit import deeds
from drafter.store.vault import create_training_vault

NOW = dt.datetime(2026, 11, 22, 9, 30, tzinfo=dt.UTC)
THEN = Case(
    id="c",
    reference="26 000 001",
    chronology=(ChronologyEntry(id="e1", text="One."), ChronologyEntry(id="e2", text="Two.")),
)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setattr(reserve, "SIZE", 100_000)
    monkeypatch.setattr(aside, "user_folder", lambda: tmp_path / "user")
    return Desk.open(create_training_vault(tmp_path / "vault"), now=lambda: NOW)


def test_what_changed_is_said_place_by_place() -> None:
    now = replace(
        THEN,
        reference="",
        chronology=(ChronologyEntry(id="e3", text="New."), replace(THEN.chronology[0], text="On.")),
    )
    said = changes(THEN, now)
    assert any("was “26 000 001”, became empty" in one for one in said)
    assert any("was “One.”, became “On.”" in one for one in said)
    assert any(one.endswith("added.") for one in said)
    assert any(one.endswith("taken out.") for one in said)
    turned = replace(THEN, chronology=THEN.chronology[::-1])
    assert [one.split(": ")[1] for one in changes(THEN, turned)] == ["put into another order."]
    long = replace(THEN, reference="long " * 100)
    assert "…”" in changes(THEN, long)[0]
    assert changes(THEN, THEN) == ()


def test_on_a_screen_that_others_see_no_word_of_the_case_is_said() -> None:
    now = replace(THEN, reference="26 000 002")
    assert "26 000 00" in " ".join(changes(THEN, now))
    assert "26 000 00" not in " ".join(changes(THEN, now, with_words=False))


def test_where_a_case_changed_is_counted_without_a_word_of_it() -> None:
    now = replace(THEN, chronology=tuple(replace(one, text="x") for one in THEN.chronology))
    told = changed_where(THEN, now)
    assert told.endswith("(2)")
    assert "One." not in told
    assert changed_where(THEN, THEN) == ""


def test_going_back_is_a_step_to_undo_and_nothing_is_lost(desk: Desk) -> None:
    session = desk.add(replace(THEN))
    case_id = session.case.id
    desk.close_case()
    session = desk.open_case(case_id)
    operations.set_field(session, record="e1", field="text", value="Typed since.")
    newest = session.case
    (kept,) = versions_of(desk, case_id)
    said = go_back(desk, kept.number, now=NOW)
    assert "Undo" in said
    assert session.case.chronology[0].text == "One."
    assert session.undo_name.startswith("return to the version of ")
    assert as_it_was(desk, case_id, versions_of(desk, case_id)[0].number) == newest
    assert versions_of(desk, case_id)[0].called.startswith("kept by hand, before going back to")
    desk.close_case()
    session = desk.open_case(case_id)
    assert session.undo()  # after a restart, too
    assert session.case == newest
    assert "RESTORED" in [one.deed for one in deeds(desk.store.db)]
    desk.close()


def test_where_nothing_differs_nothing_is_done(desk: Desk) -> None:
    session = desk.add(replace(THEN))
    case_id = session.case.id
    desk.close_case()
    session = desk.open_case(case_id)
    (kept,) = versions_of(desk, case_id)
    with pytest.raises(DrafterError, match="nothing was changed"):
        go_back(desk, kept.number, now=NOW)
    assert len(versions_of(desk, case_id)) == 1
    assert session.undo_name == ""
    with pytest.raises(DrafterError, match="no such version"):
        go_back(desk, 99, now=NOW)
    desk.close()


def test_what_can_not_be_saved_is_not_gone_back_from(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = desk.add(replace(THEN))
    case_id = session.case.id
    desk.close_case()
    session = desk.open_case(case_id)
    operations.set_field(session, record="e1", field="text", value="Typed since.")
    (kept,) = versions_of(desk, case_id)
    with monkeypatch.context() as patched:
        patched.setattr(session, "leave_field", lambda: False)
        with pytest.raises(DrafterError):
            go_back(desk, kept.number, now=NOW)
    assert session.case.chronology[0].text == "Typed since."
    desk.close()


def test_a_version_can_stand_beside_the_case(desk: Desk) -> None:
    session = desk.add(replace(THEN))
    case_id = session.case.id
    desk.close_case()
    (kept,) = versions_of(desk, case_id)
    made = put_beside(desk, case_id, kept.number, now=NOW)
    assert made.id != case_id
    assert made.chronology == THEN.chronology
    desk.close()
