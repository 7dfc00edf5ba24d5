import shutil

import pytest

from drafter.case.case import Case
from drafter.errors import DrafterError
from drafter.problem import Place, Problem, Severity
from drafter.session import operations
from drafter.session.desk import Desk
from drafter.session.session import Saving
from drafter.store import audit, backup, history
from drafter.store.lock import HeldError
from drafter.store.unlocked import Vault
from tests.session.conftest import NOW


def test_a_case_typed_into_is_there_when_the_vault_is_opened_again(training: Vault) -> None:
    first = Desk.open(training, now=lambda: NOW)
    session = first.add(Case(reference="25 900 001"))
    operations.set_field(session, record=session.case.id, field="category", value="Housing")
    case_id = session.case.id
    first.close()
    second = Desk.open(training, now=lambda: NOW)
    again = second.open_case(case_id)
    assert again.case.category == "Housing"
    assert again.undo_name == "typing in “Category”"
    again.undo()
    assert again.case.category == ""
    second.close()


def test_a_second_desk_is_told_who_has_the_vault(desk: Desk, training: Vault) -> None:
    assert desk.page().cases == ()
    with pytest.raises(HeldError):
        Desk.open(training, now=lambda: NOW)


def test_opening_another_case_saves_and_keeps_a_version_of_the_one_before(desk: Desk) -> None:
    first = desk.add(Case(reference="25 900 001"))
    operations.set_field(first, record=first.case.id, field="category", value="Housing")
    desk.add(Case(reference="25 900 002"))
    assert first.save_state.saving is Saving.SAVED
    kept = history.versions_of(desk.store.db, first.case.id)
    assert [version.moment for version in kept] == [history.Moment.SESSION]
    assert [listed.reference for listed in desk.page().cases] == ["25 900 002", "25 900 001"]


def test_the_list_counts_the_problems_that_were_open_at_the_close(desk: Desk) -> None:
    session = desk.add(Case(reference="25 900 001"))
    gap = Problem(check="gap", severity=Severity.FIX, message="A gap.", place=Place())
    desk.close_case((gap, gap))
    counted = desk.page().cases[0].problems
    assert counted is not None
    assert (counted.blocks, counted.to_fix, counted.to_consider) == (0, 2, 0)
    assert session.case.reference == "25 900 001"


def test_a_case_that_can_be_saved_nowhere_stays_open(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = desk.add(Case(reference="25 900 001"))
    operations.set_field(session, record=session.case.id, field="category", value="Housing")

    def refuse(*_: object, **__: object) -> None:
        raise DrafterError("The disk is full.")

    monkeypatch.setattr("drafter.store.cases.save", refuse)
    monkeypatch.setattr("drafter.store.emergency.put_aside", refuse)
    with pytest.raises(DrafterError, match="The disk is full"):
        desk.close_case()
    assert desk.session is session
    monkeypatch.undo()
    desk.close_case()
    assert desk.session is None


def test_an_erased_case_is_gone_and_its_certificate_names_nobody(desk: Desk) -> None:
    session = desk.add(Case(reference="25 900 001", about="Zebedee Quill"))
    words = desk.erase(session.case.id).as_text()
    assert desk.page().cases == ()
    assert session.case.id in words
    assert "Quill" not in words


def test_every_opening_of_vault_and_case_is_written_down(desk: Desk) -> None:
    session = desk.add(Case(reference="25 900 001"))
    done = [(entry.deed, entry.case_id) for entry in audit.deeds(desk.store.db)]
    assert done == [("UNLOCKED", ""), ("OPENED", session.case.id)]


def test_a_vault_that_vanished_while_open_is_never_said_to_be_saved(
    desk: Desk, training: Vault
) -> None:
    session = desk.add(Case(reference="25 900 001"))
    shutil.rmtree(training.folder)
    operations.set_field(session, record=session.case.id, field="category", value="Housing")
    assert not session.leave_field()
    assert session.save_state.saving is Saving.FAILING
    assert session.close(), "what was typed is put aside"


def test_a_vault_on_a_network_share_keeps_no_write_ahead_log(
    training: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("drafter.store.unsettled.journal_for", lambda _folder: "delete")
    desk = Desk.open(training, now=lambda: NOW)
    assert desk.store.db.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    desk.close()
    monkeypatch.undo()
    monkeypatch.setattr("drafter.store.aside.user_folder", lambda: training.folder)
    desk = Desk.open(training, now=lambda: NOW)
    assert desk.store.db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    desk.close()


def test_a_whole_check_is_due_until_one_was_made(desk: Desk) -> None:
    assert desk.is_check_due
    assert desk.finish_check(desk.store.check()) == ()
    assert not desk.is_check_due


def test_an_erasure_that_a_backup_holds_up_is_said_at_the_opening(
    desk: Desk, training: Vault
) -> None:
    session = desk.add(Case(reference="25 900 001"))
    case_id = session.case.id
    desk.close()
    again = Desk.open(training, now=lambda: NOW)
    (kept,) = backup.backups_of(training)
    kept.database.write_bytes(b"damaged")
    assert "not" in again.erase(case_id).as_text()
    again.close()
    third = Desk.open(training, now=lambda: NOW)
    assert any("erasure is not finished" in notice for notice in third.notices)
    third.close()
