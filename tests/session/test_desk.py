import dataclasses
import datetime as dt
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from drafter.case.case import Case
from drafter.case.people import BodyInJurisdiction
from drafter.errors import DrafterError
from drafter.problem import Place, Problem, Severity
from drafter.session import operations
from drafter.session.desk import Desk
from drafter.session.session import Saving
from drafter.store import audit, backup, emergency, history
from drafter.store.connection import connect
from drafter.store.database import Database
from drafter.store.faults import DamagedError
from drafter.store.lock import HeldError, VaultLock
from drafter.store.unlocked import Vault
from drafter.store.vault import create_training_vault
from tests.store.spoiling import bytes_of

NOW = dt.datetime(2026, 3, 2, 9, 30, tzinfo=dt.UTC)


@pytest.fixture
def training(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Vault:
    monkeypatch.setattr("drafter.store.aside.user_folder", lambda: tmp_path / "own")
    return create_training_vault(tmp_path / "vault")


@pytest.fixture
def desk(training: Vault) -> Iterator[Desk]:
    opened = Desk.open(training, now=lambda: NOW)
    yield opened
    opened.store.close()


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


def test_a_vault_with_cases_is_backed_up_at_its_opening_and_an_empty_one_is_not(
    desk: Desk, training: Vault
) -> None:
    assert backup.backups_of(training) == ()
    desk.add(Case(reference="25 900 001"))
    desk.close()
    Desk.open(training, now=lambda: NOW).close()
    assert len(backup.backups_of(training)) == 1


def test_half_an_hour_of_work_makes_a_backup_and_half_an_hour_of_rest_none(
    desk: Desk, training: Vault
) -> None:
    session = desk.add(Case(reference="25 900 001"))
    desk.tick(0.0)
    made = len(backup.backups_of(training))
    desk.tick(backup.EVERY + 1)
    assert len(backup.backups_of(training)) == made
    operations.set_field(session, record=session.case.id, field="category", value="Housing")
    desk.tick(backup.EVERY + 2)
    desk.tick(2 * backup.EVERY + 3)
    assert len(backup.backups_of(training)) == made + 1


def test_what_was_put_aside_is_merged_at_the_next_opening_and_said(
    desk: Desk, training: Vault
) -> None:
    session = desk.add(Case(reference="25 900 001"))
    before = session.case
    operations.set_field(session, record=before.id, field="category", value="Housing")
    emergency.put_aside(training, before, session.case, now=NOW)
    desk.store.close()
    again = Desk.open(training, now=lambda: NOW)
    assert len(again.notices) == 1
    assert again.open_case(before.id).case.category == "Housing"
    again.close()


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


def test_work_goes_on_while_a_backup_is_made_apart(
    training: Vault, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.add(Case(reference="25 900 001"))
    desk.close()
    waiting: list[Callable[[], None]] = []
    begun = threading.Event()
    back_up = backup.back_up

    def back_up_and_say(
        vault: Vault, db: Database, *, now: dt.datetime, progress: backup.Progress | None = None
    ) -> Path:
        begun.set()
        return back_up(vault, db, now=now, progress=progress)

    monkeypatch.setattr(backup, "back_up", back_up_and_say)
    again = Desk.open(training, now=lambda: NOW, apart=waiting.append)
    assert backup.backups_of(training) == ()
    session = again.add(Case(reference="25 900 002"))
    for work in waiting:
        threading.Thread(target=work).start()
    operations.set_field(session, record=session.case.id, field="category", value="Housing")
    assert begun.wait(60)
    again.erase(session.case.id)  # it waits for a copy that is being made
    assert len(backup.backups_of(training)) == 1
    assert again.notices == []
    again.close()


def test_closing_ends_a_backup_that_is_being_made_and_leaves_nothing_of_it(
    training: Vault, desk: Desk
) -> None:
    desk.add(Case(reference="25 900 001"))
    desk.close()
    waiting: list[Callable[[], None]] = []
    again = Desk.open(training, now=lambda: NOW, apart=waiting.append)
    again.close()
    (work,) = waiting
    work()
    assert list(training.backups.iterdir()) == []
    assert again.notices == []


def test_a_backup_that_could_not_be_made_apart_is_said(
    training: Vault, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.add(Case(reference="25 900 001"))
    desk.close()

    def refuse(*_: object, **__: object) -> None:
        raise DrafterError("No backup was made. The disk is full.")

    monkeypatch.setattr("drafter.store.backup.back_up", refuse)
    again = Desk.open(training, now=lambda: NOW)
    assert again.notices == ["No backup was made. The disk is full."]
    again.close()


def deeds_of(vault: Vault) -> list[tuple[int, str]]:
    """The trail as it lies in the vault, read beside whoever has it open."""
    with closing(connect(vault.database, vault.key, writing=False)) as db:
        return [(entry.seq, entry.deed) for entry in audit.deeds(db)]


def test_the_list_is_there_before_the_opening_is_settled(training: Vault, desk: Desk) -> None:
    made = desk.add(
        Case(reference="25 900 001", bodies=(BodyInJurisdiction(id="b", name="Otter Council"),))
    )
    desk.close()
    before = deeds_of(training)
    again = Desk.open(training, now=lambda: NOW, settled=False)
    assert [line.reference for line in again.page().cases] == ["25 900 001"]
    assert [line.case_id for line in again.lines(again.search("Otter"))] == [made.case.id]
    assert again.bodies() == ("Otter Council",)
    assert again.read(made.case.id) == made.case
    assert again.is_check_due
    assert (again.is_empty, again.last_work) == (False, "deciding")
    again.tick(0.0)
    assert deeds_of(training) == before
    assert backup.backups_of(training) == ()
    again.settle()
    again.settle()
    assert deeds_of(training) == [*before, (len(before) + 1, "UNLOCKED")]
    assert len(backup.backups_of(training)) == 1
    again.close()


def test_whoever_opens_a_case_settles_the_opening_first(training: Vault, desk: Desk) -> None:
    desk.add(Case(reference="25 900 001"))
    desk.close()
    again = Desk.open(training, now=lambda: NOW, settled=False)
    again.open_case(again.page().cases[0].case_id)
    assert [each.deed for each in audit.deeds(again.store.db)][-2:] == ["UNLOCKED", "OPENED"]
    again.close()


def test_an_opening_that_is_closed_at_once_stands_in_the_trail(training: Vault, desk: Desk) -> None:
    desk.close()
    Desk.open(training, now=lambda: NOW, settled=False).close()
    assert deeds_of(training) == [(1, "UNLOCKED"), (2, "UNLOCKED")]


@pytest.fixture
def damaged(training: Vault, desk: Desk) -> Vault:
    """A vault with a case and, in the table of undo histories, a page that is none."""
    desk.add(Case(reference="25 900 001"))
    (root,) = desk.store.db.execute(
        "SELECT rootpage FROM sqlite_schema WHERE name = 'undo_histories'"
    ).fetchone()
    desk.close()
    with training.database.open("r+b") as file:
        file.seek((root - 1) * 4096)
        file.write(bytes(100))
    return training


def test_a_damaged_vault_is_listed_and_nothing_can_be_written_to_it(damaged: Vault) -> None:
    before = bytes_of(damaged.folder)
    desk = Desk.open(damaged, now=lambda: NOW, settled=False)
    (line,) = desk.page().cases
    for refused in (
        desk.settle,
        desk.settle,
        lambda: desk.store,
        lambda: desk.add(Case(reference="25 900 002")),
        lambda: desk.open_case(line.case_id),
        lambda: desk.erase(line.case_id),
        lambda: desk.back_up(0.0),
    ):
        with pytest.raises(DamagedError, match="newest sound backup can be restored"):
            refused()
    desk.close()
    assert bytes_of(damaged.folder) == before
    VaultLock.take(damaged.folder).release()


def test_a_damaged_vault_is_looked_at_once(damaged: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = Desk.open(damaged, now=lambda: NOW, settled=False)
    with pytest.raises(DamagedError):
        desk.settle()
    monkeypatch.setattr("drafter.store.unsettled.quick_check", lambda *_, **__: None)
    with pytest.raises(DamagedError):
        desk.settle()
    desk.close()


def test_damage_that_is_found_at_the_opening_leaves_nothing_open(damaged: Vault) -> None:
    with pytest.raises(DamagedError):
        Desk.open(damaged, now=lambda: NOW)
    VaultLock.take(damaged.folder).release()


def test_what_was_put_aside_of_a_damaged_vault_stays_until_a_sound_one_has_it(
    training: Vault, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("drafter.store.soundness.QUICKLY", 0)  # a large one
    session = desk.add(Case(reference="25 900 001"))
    before = session.case
    (root,) = desk.store.db.execute(
        "SELECT rootpage FROM sqlite_schema WHERE name = 'kept_versions'"
    ).fetchone()
    desk.close()
    sound = training.database.read_bytes()
    after = dataclasses.replace(before, category="Housing")
    path = emergency.put_aside(training, before, after, now=NOW)
    at = (root - 1) * 4096
    training.database.write_bytes(sound[:at] + bytes(100) + sound[at + 100 :])
    with pytest.raises(DamagedError):
        Desk.open(training, now=lambda: NOW, settled=False)
    assert path.exists()
    training.database.write_bytes(sound)
    again = Desk.open(training, now=lambda: NOW, settled=False)
    assert again.page().cases[0].category == "Housing"
    assert not path.exists()
    again.close()


def test_an_opening_that_was_not_settled_to_its_end_is_settled_at_the_next_try(
    training: Vault, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = desk.add(Case(reference="25 900 001")).case
    desk.close()
    again = Desk.open(training, now=lambda: NOW, settled=False)

    def full(*_: object, **__: object) -> None:
        raise DrafterError("The disk is full.")

    with monkeypatch.context() as on_a_full_disk:
        on_a_full_disk.setattr(audit, "record", full)
        for _ in range(2):
            with pytest.raises(DrafterError, match="The disk is full"):
                again.open_case(case.id)
    assert again.open_case(case.id).case == case
    assert [deed for _, deed in deeds_of(training)][-2:] == ["UNLOCKED", "OPENED"]
    again.close()
