import dataclasses
from contextlib import closing

import pytest

from drafter.case.case import Case
from drafter.case.people import BodyInJurisdiction
from drafter.errors import DrafterError
from drafter.session import operations
from drafter.session.desk import Desk
from drafter.store import audit, backup, emergency
from drafter.store.connection import connect
from drafter.store.faults import DamagedError
from drafter.store.lock import VaultLock
from drafter.store.unlocked import Vault
from tests.session.conftest import NOW
from tests.store.spoiling import bytes_of


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
