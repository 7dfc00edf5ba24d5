import datetime as dt
import json
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from drafter.case.case import Case
from drafter.errors import DrafterError
from drafter.store import aside, cases
from drafter.store.connection import Database, connect
from drafter.store.emergency import Became, forget_aside, let_go, merge_aside, put_aside
from drafter.store.faults import DiskFullError
from drafter.store.history import keep_steps, steps_of
from drafter.store.migrations import migrate
from drafter.store.sealing import Derivation
from drafter.store.tombstones import put_tombstone
from drafter.store.unlocked import Vault
from drafter.store.vault import create_vault
from tests.store.conftest import PASSPHRASE

NOW = dt.datetime(2029, 6, 15, 12, tzinfo=dt.UTC)


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in place of the caseworker's own."""
    monkeypatch.setattr(aside, "user_folder", lambda: tmp_path / "own")
    return tmp_path / "own"


@pytest.fixture
def ready(db: Database, own: Path) -> Database:
    """The open database of ``vault``, with its tables."""
    assert not own.exists()
    migrate(db)
    return db


@pytest.fixture
def one(ready: Database) -> Case:
    """A case in the vault."""
    return cases.create(ready, Case(id="c", reference="26 000 001", about="As saved."))


def typed(case: Case) -> Case:
    return replace(case, about="Quarrington typed this.")


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_what_could_not_be_saved_is_saved_at_the_next_unlock(
    vault: Vault, ready: Database, one: Case, own: Path
) -> None:
    put_aside(vault, one, typed(one), now=NOW)
    (merged,) = merge_aside(vault, ready, now=NOW)
    assert (merged.became, merged.case_id) == (Became.SAVED, one.id)
    assert (
        merged.sentence
        == "Changes to case 26 000 001 that could not be saved before are saved now."
    )
    assert cases.load(ready, one.id) == typed(one)
    assert files(own) == [merged.path]
    let_go([merged])
    assert files(own) == []
    assert merge_aside(vault, ready, now=NOW) == ()


def test_the_history_comes_in_with_what_it_ends_at(
    vault: Vault, ready: Database, one: Case
) -> None:
    keep_steps(ready, one.id, "of what the vault held")
    put_aside(vault, one, typed(one), steps="half a letter: \ud83d", now=NOW)
    merge_aside(vault, ready, now=NOW)
    assert steps_of(ready, one.id) == "half a letter: \ud83d"


def test_a_history_that_ends_elsewhere_is_forgotten(
    training: Vault, plain: Database, own: Path
) -> None:
    assert not own.exists()
    one = cases.create(plain, Case(id="c", about="As saved."))
    keep_steps(plain, one.id, "of what the vault held")
    path = put_aside(training, one, typed(one), now=NOW)
    held = json.loads(path.read_text())
    del held["steps"]  # as it was written before histories went with it
    path.write_text(json.dumps(held))
    assert [each.became for each in merge_aside(training, plain, now=NOW)] == [Became.SAVED]
    assert steps_of(plain, one.id) == ""


def test_what_was_merged_and_not_let_go_is_nothing_new(
    vault: Vault, ready: Database, one: Case, own: Path
) -> None:
    put_aside(vault, one, typed(one), now=NOW)
    (merged,) = merge_aside(vault, ready, now=NOW)
    (again,) = merge_aside(vault, ready, now=NOW)
    assert (merged.became, again.became) == (Became.SAVED, Became.KNOWN)
    let_go([again])
    assert files(own) == []


def test_what_the_vault_does_not_take_is_told_and_stays(
    vault: Vault, ready: Database, one: Case, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise DiskFullError("The disk is full.")

    path = put_aside(vault, one, typed(one), now=NOW)
    monkeypatch.setattr(cases, "save", full)
    (merged,) = merge_aside(vault, ready, now=NOW)
    assert (merged.became, merged.sentence) == (Became.REFUSED, "The disk is full.")
    let_go([merged])
    assert files(own) == [path]


def test_it_is_sealed_and_its_owners_alone(vault: Vault, one: Case, own: Path) -> None:
    path = put_aside(vault, one, typed(one), now=NOW)
    assert files(own) == [path]
    assert b"Quarrington" not in path.read_bytes()
    assert vault.id not in str(path)
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_of_a_training_vault_it_is_plain(training: Vault, own: Path) -> None:
    with closing(connect(training.database, None)) as db:
        migrate(db)
        one = cases.create(db, Case(id="c"))
        path = put_aside(training, one, typed(one), now=NOW)
        assert b"Quarrington" in path.read_bytes()
        (merged,) = merge_aside(training, db, now=NOW)
        assert merged.became is Became.SAVED
        let_go([merged])
    assert files(own) == []


def test_half_a_character_costs_nothing_else(vault: Vault, ready: Database) -> None:
    one = cases.create(ready, Case(id="c", reference="half \ud83d"))
    put_aside(vault, one, typed(one), now=NOW)
    (merged,) = merge_aside(vault, ready, now=NOW)
    assert merged.became is Became.SAVED
    assert cases.load(ready, one.id) == replace(typed(one), reference="half \ufffd")


def test_a_later_state_replaces_the_earlier(vault: Vault, ready: Database, one: Case) -> None:
    put_aside(vault, one, typed(one), now=NOW)
    last = replace(one, about="The last.")
    put_aside(vault, one, last, now=NOW)
    merge_aside(vault, ready, now=NOW)
    assert cases.load(ready, one.id) == last


def test_a_case_that_moved_on_meanwhile_is_left_and_the_other_is_a_copy(
    vault: Vault, ready: Database, one: Case
) -> None:
    put_aside(vault, one, typed(one), now=NOW)
    moved_on = replace(one, about="Changed elsewhere.")
    cases.save(ready, one, moved_on)
    (merged,) = merge_aside(vault, ready, now=NOW)
    assert merged.became is Became.COPIED
    assert cases.load(ready, one.id) == moved_on
    copy = cases.load(ready, merged.case_id)
    assert copy.reference == one.reference
    assert copy.about.startswith("Put aside on 2029-06-15T12:00:00+00:00")
    assert copy.about.endswith("Quarrington typed this.")


def test_a_case_that_is_not_there_comes_in_as_a_copy(vault: Vault, ready: Database) -> None:
    gone = Case(id="elsewhere")
    put_aside(vault, gone, typed(gone), now=NOW)
    (merged,) = merge_aside(vault, ready, now=NOW)
    assert merged.became is Became.COPIED
    assert "a case without a reference" in merged.sentence


def test_what_was_saved_after_all_is_nothing_new(vault: Vault, ready: Database, one: Case) -> None:
    put_aside(vault, one, typed(one), now=NOW)
    cases.save(ready, one, typed(one))
    (merged,) = merge_aside(vault, ready, now=NOW)
    assert (merged.became, merged.case_id) == (Became.KNOWN, one.id)
    assert len(cases.all_ids(ready)) == 1


def test_changes_to_an_erased_case_go_with_it(
    vault: Vault, ready: Database, one: Case, own: Path
) -> None:
    put_aside(vault, one, typed(one), now=NOW)
    cases.remove(ready, one.id)
    put_tombstone(ready, one.id, now=NOW)
    (merged,) = merge_aside(vault, ready, now=NOW)
    let_go([merged])
    assert merged.became is Became.ERASED
    assert cases.all_ids(ready) == ()
    assert files(own) == []


def test_what_was_put_aside_is_forgotten_once(vault: Vault, one: Case, own: Path) -> None:
    put_aside(vault, one, typed(one), now=NOW)
    assert forget_aside(vault, one.id)
    assert files(own) == []
    assert not forget_aside(vault, one.id)


@pytest.mark.parametrize("change", ["cut", "flip", "empty", "other"])
def test_what_can_not_be_read_is_told_and_left(
    vault: Vault, ready: Database, one: Case, change: str
) -> None:
    path = put_aside(vault, one, typed(one), now=NOW)
    data = path.read_bytes()
    changed = {
        "cut": data[:40],
        "flip": data[:-1] + bytes([data[-1] ^ 1]),
        "empty": b"",
        "other": put_aside(vault, replace(one, id="other"), one, now=NOW).read_bytes(),
    }[change]
    path.write_bytes(changed)
    merged = {result.became for result in merge_aside(vault, ready, now=NOW)}
    assert Became.UNREADABLE in merged
    assert path.read_bytes() == changed
    assert cases.load(ready, one.id) == one


@pytest.mark.parametrize("text", ["[]", '{"format": "another"}', "{}"])
def test_what_is_no_case_is_told_and_left(training: Vault, own: Path, text: str) -> None:
    with closing(connect(training.database, None)) as db:
        migrate(db)
        path = put_aside(training, Case(id="c"), Case(id="c"), now=NOW)
        path.write_text(text, encoding="utf-8")
        (merged,) = merge_aside(training, db, now=NOW)
        let_go([merged])
    assert merged.became is Became.UNREADABLE
    assert str(path) in merged.sentence
    assert files(own) == [path]


def test_another_vaults_cases_are_left_to_it(
    vault: Vault, ready: Database, one: Case, tmp_path: Path, quick: Derivation
) -> None:
    other, _ = create_vault(tmp_path / "other", PASSPHRASE, derivation=quick)
    path = put_aside(other, one, typed(one), now=NOW)
    assert merge_aside(vault, ready, now=NOW) == ()
    assert path.exists()


@pytest.mark.usefixtures("own")
def test_where_it_can_not_be_kept_either_one_sentence_says_so(
    vault: Vault, one: Case, own: Path
) -> None:
    own.write_bytes(b"a file in the way")
    with pytest.raises(DrafterError, match="could not be written"):
        put_aside(vault, one, typed(one), now=NOW)
    assert not forget_aside(vault, one.id)
