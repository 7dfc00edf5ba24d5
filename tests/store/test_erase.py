import dataclasses
import json
import shutil
from pathlib import Path

import pytest

from drafter.store import audit, cases
from drafter.store import erase as erasing
from drafter.store.backup import back_up, backups_of
from drafter.store.cases import NoSuchCaseError
from drafter.store.connection import Database, connect
from drafter.store.emergency import put_aside
from drafter.store.erase import erase, finish_erasures
from drafter.store.history import Moment, keep_steps, keep_version, versions_of
from drafter.store.tombstones import bury, is_erased, kept_tombstones, tombstones, unfinished
from drafter.store.unlocked import Vault
from tests.store.erasures import LATER, NAMES, NOW, fill, indexed, written
from tests.store.traces import traces

pytestmark = pytest.mark.usefixtures("user_folder")


def test_erased_is_gone_from_the_vault_and_its_backups_and_the_others_are_as_they_were(
    training: Vault, plain: Database
) -> None:
    kept = fill(plain, 50)
    erased, names = kept[23], NAMES[9 * 23 : 9 * 24]
    before = written(plain)
    oldest = back_up(training, plain, now=NOW)
    cases.save(plain, erased, dataclasses.replace(erased, about="Changed."), now=NOW)
    back_up(training, plain, now=LATER)
    control = traces(training.folder, names)
    assert sum(len(found) for found in control.values()) >= 3 * len(names)
    assert {Path(path).parts[0] for path in control} >= {"backups"}

    assert indexed(plain) & {name.lower() for name in names}
    certificate = erase(training, plain, erased.id, now=LATER)
    assert traces(training.folder, names) == {}
    assert not indexed(plain) & {name.lower() for name in names}
    assert certificate.is_finished
    assert (certificate.backups_rewritten, certificate.backups_without_it) == (2, 0)
    assert certificate.rows > 9
    assert written(plain) == {key: text for key, text in before.items() if key != erased.id}

    plain.close()
    shutil.copy(oldest / "cases.db", training.database)
    opened = connect(training.database, None)
    finish_erasures(training, opened, now=LATER)
    assert written(opened) == {key: text for key, text in before.items() if key != erased.id}
    opened.close()
    assert traces(training.folder, names) == {}
    assert traces(training.folder, NAMES[:9])  # the others are still to be found


def test_a_plain_deletion_leaves_traces(training: Vault, plain: Database) -> None:
    kept = fill(plain, 5)
    plain.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    cases.remove(plain, kept[2].id)
    assert traces(training.folder, NAMES[18:27])


def test_a_backup_kept_elsewhere_does_not_bring_the_case_back(
    training: Vault, plain: Database, tmp_path: Path
) -> None:
    kept = fill(plain, 3)
    copy = tmp_path / "on a stick.db"
    shutil.copy(back_up(training, plain, now=NOW) / "cases.db", copy)
    assert traces(tmp_path, NAMES[:9])  # the stick's own copy is out of reach
    erase(training, plain, kept[0].id, now=NOW)
    plain.close()
    shutil.copy(copy, training.database)
    opened = connect(training.database, None)
    (certificate,) = finish_erasures(training, opened, now=LATER)
    assert certificate.case_id == kept[0].id
    assert cases.all_ids(opened) == (kept[1].id, kept[2].id)
    assert not unfinished(opened)
    opened.close()
    assert traces(training.folder, NAMES[:9]) == {}


def test_an_encrypted_vault_is_erased_alike(vault: Vault, sealed: Database) -> None:
    kept = fill(sealed, 3)
    back_up(vault, sealed, now=NOW)
    certificate = erase(vault, sealed, kept[1].id, now=NOW)
    assert certificate.is_finished
    assert certificate.encrypted
    (backup,) = backups_of(vault)
    opened = connect(backup.database, vault.key, writing=False)
    assert cases.all_ids(opened) == (kept[0].id, kept[2].id)
    assert is_erased(opened, kept[1].id)
    opened.close()
    assert sorted(path.name for path in backup.folder.iterdir()) == ["cases.db", "vault.json"]


def test_the_certificate_names_nobody_and_says_what_it_cannot_reach(
    vault: Vault, sealed: Database
) -> None:
    kept = fill(sealed, 2)
    back_up(vault, sealed, now=NOW)
    certificate = erase(vault, sealed, kept[0].id, now=LATER)
    text, plain = certificate.as_text(), json.loads(certificate.as_json())
    assert not any(name in text + certificate.as_json() for name in NAMES)
    assert "26 000" not in text + certificate.as_json()
    assert kept[0].id in text
    assert "Begun 22 November 2026, 10:30 UTC" in text
    assert "1 backup rewritten without it; 0 backups never had it" in text
    assert "solid-state" in text
    assert "They were encrypted" in text
    assert plain["backups_rewritten"] == 1
    assert plain["finished_at"] == "2026-11-22T10:30:00+00:00"
    assert len(plain["not_reached"]) == 3


def test_a_training_vaults_certificate_says_that_nothing_was_encrypted(
    training: Vault, plain: Database
) -> None:
    kept = fill(plain, 1)
    assert "they were not encrypted" in erase(training, plain, kept[0].id, now=NOW).as_text()


def test_the_deed_is_written_down_when_nothing_is_left(vault: Vault, sealed: Database) -> None:
    kept = fill(sealed, 1)
    erase(vault, sealed, kept[0].id, now=NOW)
    (deed,) = audit.deeds(sealed)
    assert (deed.deed, deed.case_id) == ("ERASED", kept[0].id)
    assert audit.cut_off(vault, sealed) == 0


def test_a_case_that_never_was_is_refused(vault: Vault, sealed: Database) -> None:
    with pytest.raises(NoSuchCaseError):
        erase(vault, sealed, "0" * 32, now=NOW)
    assert not tombstones(sealed)


def test_erasing_twice_is_erasing_once(vault: Vault, sealed: Database) -> None:
    kept = fill(sealed, 1)
    first = erase(vault, sealed, kept[0].id, now=NOW)
    again = erase(vault, sealed, kept[0].id, now=LATER)
    assert (first.rows > 0, again.rows) == (True, 0)
    assert again.begun_at == first.begun_at
    assert "gone before" in again.as_text()


class CutOffError(BaseException):
    """The power went."""


@pytest.mark.parametrize(
    "step", ["keep_tombstones", "scour", "_rewrite_backups", "_rewrite", "check", "_other_files"]
)
def test_an_interrupted_erasure_is_finished_at_the_next_opening(
    training: Vault, plain: Database, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    kept = fill(plain, 4)
    for _ in range(2):
        back_up(training, plain, now=NOW)

    def cut_off(*_: object, **__: object) -> None:
        raise CutOffError

    with monkeypatch.context() as patch:
        patch.setattr(erasing, step, cut_off)
        with pytest.raises(CutOffError):
            erase(training, plain, kept[1].id, now=NOW)
    plain.close()
    assert traces(training.folder, NAMES[9:18]) or step == "_other_files"
    opened = connect(training.database, None)
    assert unfinished(opened) == (kept[1].id,)
    (certificate,) = finish_erasures(training, opened, now=LATER)
    assert certificate.is_finished
    assert finish_erasures(training, opened, now=LATER) == ()
    assert len(cases.all_ids(opened)) == 3
    opened.close()
    assert traces(training.folder, NAMES[9:18]) == {}


def test_a_backup_that_does_not_open_is_named_and_the_erasure_not_called_finished(
    vault: Vault, sealed: Database
) -> None:
    kept = fill(sealed, 2)
    good, bad = back_up(vault, sealed, now=NOW), back_up(vault, sealed, now=NOW)
    whole = (bad / "cases.db").read_bytes()
    (bad / "cases.db").write_bytes(whole[:5000])
    certificate = erase(vault, sealed, kept[0].id, now=NOW)
    assert not certificate.is_finished
    assert certificate.backups_not_reached == (bad.name,)
    assert certificate.backups_rewritten == 1
    text = certificate.as_text()
    assert f"The backup {bad.name} could not be opened" in text
    assert "NOT FINISHED" in text
    assert json.loads(certificate.as_json())["finished_at"] is None
    assert unfinished(sealed) == (kept[0].id,)
    shutil.rmtree(bad)
    (again,) = finish_erasures(vault, sealed, now=LATER)
    assert again.is_finished
    assert good.is_dir()


def test_a_database_kept_because_it_was_damaged_is_named(vault: Vault, sealed: Database) -> None:
    kept = fill(sealed, 1)
    (vault.folder / "cases.db.damaged").write_bytes(b"whatever it was")
    certificate = erase(vault, sealed, kept[0].id, now=NOW)
    assert certificate.other_files == ("cases.db.damaged",)
    assert "cases.db.damaged in the vault's folder: a copy of the database" in certificate.as_text()


def test_what_a_killed_rewriting_and_a_killed_backup_left_is_removed(
    training: Vault, plain: Database
) -> None:
    kept = fill(plain, 2)
    folder = back_up(training, plain, now=NOW)
    shutil.copy(folder / "cases.db", folder / "cases.db.erasing")
    making = training.backups / ".making-0123456789abcdef"
    shutil.copytree(folder, making)
    erase(training, plain, kept[0].id, now=NOW)
    assert traces(training.folder, NAMES[:9]) == {}
    assert not making.exists()


def test_kept_versions_and_undo_history_go_with_the_case(training: Vault, plain: Database) -> None:
    kept = fill(plain, 2)
    bodies = []
    for case in kept:
        keep_version(plain, case.id, Moment.BY_HAND, now=NOW)
        keep_steps(plain, case.id, f"steps of {case.id}")
    for table, column in (("kept_versions", "body"), ("undo_histories", "steps")):
        query = f"SELECT {column} FROM {table} ORDER BY case_number LIMIT 1"  # noqa: S608 - ours
        bodies.append(bytes(plain.execute(query).fetchone()[0])[:60])  # packed, so as it lies there
    back_up(training, plain, now=NOW)

    def places() -> list[str]:
        files = [path for path in training.folder.rglob("*") if path.is_file()]
        return [p.name for p in files if any(body in p.read_bytes() for body in bodies)]

    assert len(places()) >= 2
    erase(training, plain, kept[0].id, now=NOW)
    assert places() == []
    assert len(versions_of(plain, kept[1].id)) == 1


def test_edits_that_waited_to_be_merged_go_too(
    training: Vault, plain: Database, user_folder: Path
) -> None:
    kept = fill(plain, 2)
    for case in kept:
        put_aside(training, case, dataclasses.replace(case, about="More."), now=NOW)
    assert traces(user_folder, NAMES[:9])
    certificate = erase(training, plain, kept[0].id, now=NOW)
    assert certificate.edits_discarded == 1
    assert traces(user_folder, NAMES[:9]) == {}
    assert traces(user_folder, NAMES[9:18])  # the other case's edits wait on


def test_whoever_waits_is_told_how_far_it_is(vault: Vault, sealed: Database) -> None:
    kept = fill(sealed, 1)
    for _ in range(3):
        back_up(vault, sealed, now=NOW)
    told: list[float] = []
    erase(vault, sealed, kept[0].id, now=NOW, progress=told.append)
    assert told == [0.25, 0.5, 0.75]


def test_burying_needs_no_vault_and_does_nothing_twice(vault: Vault, sealed: Database) -> None:
    kept = fill(sealed, 2)
    with_tombstone = (kept[0].id, "2026-01-01T00:00:00+00:00")
    sealed.execute("INSERT INTO tombstones (case_id, at) VALUES (?, ?)", with_tombstone)
    assert bury(sealed) == (kept[0].id,)
    assert bury(sealed) == ()
    assert kept_tombstones(vault) == {}
    assert bury(sealed, vault) == ()
    assert kept_tombstones(vault) == dict([with_tombstone])


@pytest.mark.parametrize("foreign", [b"", b"{}", b"[1]", b"\x00" * 60])
def test_a_list_of_erased_cases_that_somebody_else_wrote_erases_nothing(
    vault: Vault, sealed: Database, foreign: bytes
) -> None:
    kept = fill(sealed, 1)
    (vault.folder / "erased").write_bytes(foreign)
    assert finish_erasures(vault, sealed, now=NOW) == ()
    assert cases.all_ids(sealed) == (kept[0].id,)


def test_a_training_vaults_list_is_read_with_care(training: Vault) -> None:
    (training.folder / "erased").write_text('["a"]', "utf-8")
    assert kept_tombstones(training) == {}
    (training.folder / "erased").write_text('{"a": 1, "b": "x"}', "utf-8")
    assert kept_tombstones(training) == {"b": "x"}
