import datetime as dt
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from drafter.case.case import Case
from drafter.errors import DrafterError
from drafter.session import operations
from drafter.session.desk import Desk
from drafter.store import backup
from drafter.store.database import Database
from drafter.store.unlocked import Vault
from tests.session.conftest import NOW


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
    assert (len(backup.backups_of(training)), again.notices) == (1, [])
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
