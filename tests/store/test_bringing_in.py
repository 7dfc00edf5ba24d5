import dataclasses
import datetime as dt
from pathlib import Path

import pytest

from drafter.case.account import ChronologyEntry
from drafter.case.case import Case
from drafter.case.json_form import read_case, write_case
from drafter.case.people import Party
from drafter.errors import DrafterError
from drafter.handing_over import without_names
from drafter.store import bringing_in, cases
from drafter.store.audit import deeds
from drafter.store.bringing_in import (
    INVENTED,
    PresentError,
    bring_in,
    chosen,
    counterpart,
    is_worked_example,
    marked_invented,
    refuse_misplaced,
    replace,
    with_reference,
)
from drafter.store.connection import Database
from drafter.store.erase import erase
from drafter.store.history import version, versions_of
from drafter.store.migrations import migrate
from drafter.store.unlocked import Vault

NOW = dt.datetime(2026, 11, 22, 9, 30, tzinfo=dt.UTC)
EXAMPLES = Path(__file__).resolve().parents[2] / "resources" / "examples"


@pytest.fixture
def store(db: Database) -> Database:
    migrate(db)
    return db


def example(name: str = "no-fault") -> Case:
    return read_case((EXAMPLES / f"{name}.json").read_text("utf-8"), name)


def same(one: Case, two: Case) -> bool:
    return write_case(dataclasses.replace(one, id="")) == write_case(
        dataclasses.replace(two, id="")
    )


def test_a_case_brought_in_is_kept_whole_under_a_random_id(store: Database) -> None:
    kept = bring_in(store, example(), now=NOW)
    assert len(kept.id) == 32
    assert same(cases.load(store, kept.id), example())
    assert [(deed.deed, deed.case_id) for deed in deeds(store)] == [("IMPORTED", kept.id)]


def test_the_same_case_a_second_time_is_refused_and_nothing_is_changed(store: Database) -> None:
    kept = bring_in(store, example(), now=NOW)
    with pytest.raises(PresentError) as refused:
        bring_in(store, example(), now=NOW)
    assert refused.value.present == kept
    assert refused.value.found == ()
    assert cases.all_ids(store) == (kept.id,)


def test_what_differs_is_said_record_by_record(store: Database) -> None:
    kept = bring_in(store, example(), now=NOW)
    changed = dataclasses.replace(example(), category="Transport", notes=())
    with pytest.raises(PresentError) as refused:
        bring_in(store, changed, now=NOW)
    said = [str(difference) for difference in refused.value.found]
    assert said[0] == "Category: differs."
    assert said[1] == "Notes 1: only here."
    assert cases.load(store, kept.id).category == example().category


def test_a_random_id_is_kept_so_that_the_case_is_known_again(store: Database) -> None:
    away = dataclasses.replace(example(), id="ab" * 16)
    assert bring_in(store, away, now=NOW).id == "ab" * 16
    renamed = dataclasses.replace(away, reference="another")
    assert counterpart(store, renamed) == away
    assert counterpart(store, dataclasses.replace(renamed, id="other")) is None
    assert counterpart(store, Case(id="other")) is None


def test_what_is_cut_off_half_way_brings_nothing_in(
    store: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut_off(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(bringing_in, "record", cut_off)
    with pytest.raises(KeyboardInterrupt):
        bring_in(store, example(), now=NOW)
    assert cases.all_ids(store) == ()
    assert store.execute("SELECT count(*) FROM parties").fetchone()[0] == 0


def test_a_copy_stands_beside_the_one_that_is_here(store: Database) -> None:
    away = dataclasses.replace(example(), id="ab" * 16)
    first, second = (bring_in(store, away, now=NOW, copy=copy) for copy in (False, True))
    assert first.id != second.id
    assert same(first, second)
    assert set(with_reference(store, away.reference)) == {first.id, second.id}


def test_an_erased_case_comes_back_only_as_another(vault: Vault, store: Database) -> None:
    away = dataclasses.replace(example(), id="ab" * 16)
    erase(vault, store, bring_in(store, away, now=NOW).id, now=NOW)
    again = bring_in(store, away, now=NOW)
    assert again.id != away.id


def test_replacing_keeps_the_one_before_as_a_version(store: Database) -> None:
    kept = bring_in(store, example(), now=NOW)
    other = dataclasses.replace(
        example(), chronology=(ChronologyEntry(id="e", text="Otherwise."),), category="Other"
    )
    replaced = replace(store, kept, other, now=NOW)
    assert same(cases.load(store, kept.id), other)
    assert replaced.id == kept.id
    (before,) = versions_of(store, kept.id)
    assert before.name == "before it was replaced"
    assert same(version(store, kept.id, before.number), example())


def test_replacing_with_what_cannot_be_saved_changes_nothing(
    store: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = bring_in(store, example(), now=NOW)

    def full(*_: object, **__: object) -> None:
        raise DrafterError("The disk is full.")

    monkeypatch.setattr(cases, "save", full)
    with pytest.raises(DrafterError):
        replace(store, kept, dataclasses.replace(kept, category="Other"), now=NOW)
    assert versions_of(store, kept.id) == ()
    assert len(list(deeds(store))) == 1


def test_a_case_without_names_never_replaces_one_with_them(store: Database) -> None:
    kept = bring_in(store, example(), now=NOW)
    with pytest.raises(DrafterError, match="can't take the place"):
        replace(store, kept, without_names(example()), now=NOW)
    assert same(cases.load(store, kept.id), example())
    published = bring_in(store, Case(id="c", reference="1", parties=(Party(id="p"),)), now=NOW)
    renamed = dataclasses.replace(published, category="Other")
    assert replace(store, published, renamed, now=NOW).category == "Other"


def test_a_case_is_chosen_by_its_reference_or_the_beginning_of_its_id(store: Database) -> None:
    kept = bring_in(store, dataclasses.replace(example(), id="abcdef01" * 4), now=NOW)
    other = bring_in(store, Case(id="abcdef02" * 4), now=NOW)
    assert chosen(store, kept.reference) == kept.id
    assert chosen(store, kept.reference.replace(" ", "")) == kept.id
    assert chosen(store, "abcdef02") == chosen(store, other.id.upper()) == other.id
    with pytest.raises(DrafterError, match=r"More than one case .* abcdef01, abcdef02"):
        chosen(store, "abcdef0")
    for nothing in ("", "12 345", "abcde", "abcdefff", "*[*]*"):
        with pytest.raises(DrafterError, match="no case of that reference"):
            chosen(store, nothing)


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.json")), ids=lambda path: path.stem)
def test_a_training_vault_takes_the_worked_examples(training: Vault, path: Path) -> None:
    refuse_misplaced(training, dataclasses.replace(example(path.stem), id="x"))


def test_a_training_vault_takes_nothing_else(training: Vault, vault: Vault) -> None:
    changed = dataclasses.replace(example(), about="mine")
    assert not is_worked_example(changed)
    with pytest.raises(DrafterError, match="takes invented cases only"):
        refuse_misplaced(training, changed)
    refuse_misplaced(vault, changed)


def test_a_case_that_left_a_training_vault_comes_into_no_real_one(
    vault: Vault, training: Vault
) -> None:
    own = example("fault-with-injustice")
    left = marked_invented(own)
    assert left.about.startswith(INVENTED)
    assert own.about in left.about
    assert marked_invented(left) == left
    with pytest.raises(DrafterError, match="out of training cases") as refused:
        refuse_misplaced(vault, left)
    assert str(refused.value).count(". ") == 1
    refuse_misplaced(training, left)  # it may come back where it was
    refuse_misplaced(vault, own)
