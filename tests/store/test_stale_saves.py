import dataclasses

import pytest

from drafter.errors import DrafterError
from drafter.store import cases
from drafter.store.cases import StaleCaseError
from drafter.store.connection import connect
from drafter.store.database import Database
from drafter.store.migrations import migrate
from drafter.store.unlocked import Vault
from tests.store.small_cases import small_case


@pytest.fixture
def tables(db: Database) -> Database:
    migrate(db)
    return db


def test_another_writer_is_noticed(vault: Vault, tables: Database) -> None:
    kept = cases.create(tables, small_case("one"))
    other = connect(vault.database, vault.key)
    there = cases.load(other, kept.id)
    cases.save(other, there, dataclasses.replace(there, category="Roofs"))
    with pytest.raises(StaleCaseError, match="26 000 001 was changed from another window"):
        cases.save(tables, kept, dataclasses.replace(kept, category="Gutters"))
    fresh = cases.load(tables, kept.id)
    assert fresh.category == "Roofs"
    cases.save(tables, fresh, dataclasses.replace(fresh, category="Gutters"))
    assert cases.load(other, kept.id).category == "Gutters"
    other.close()


def test_a_save_on_what_was_saved_over_in_this_program_is_stale_too(tables: Database) -> None:
    kept = cases.create(tables, dataclasses.replace(small_case(), reference=""))
    cases.save(tables, kept, dataclasses.replace(kept, category="Roofs"))
    with pytest.raises(StaleCaseError, match="Case without a reference"):
        cases.save(tables, kept, dataclasses.replace(kept, category="Gutters"))


def test_a_case_read_long_ago_is_compared_with_what_is_kept(tables: Database) -> None:
    kept = cases.create(tables, small_case("one"))
    for _ in range(9):
        cases.create(tables, small_case())
    after = dataclasses.replace(kept, category="Roofs")
    cases.save(tables, kept, after)
    cases.forget(tables, kept.id)
    cases.save(tables, after, kept)
    assert cases.load(tables, kept.id) == kept


def test_what_a_larger_transaction_undid_is_not_taken_for_kept(tables: Database) -> None:
    kept = cases.create(tables, small_case("one"))
    after = dataclasses.replace(kept, category="Roofs")
    tables.execute("BEGIN IMMEDIATE")
    cases.save(tables, kept, after)
    tables.execute("ROLLBACK")
    assert cases.load(tables, kept.id) == kept
    with pytest.raises(StaleCaseError):
        cases.save(tables, after, dataclasses.replace(after, category="Gutters"))


def test_a_save_that_fails_half_way_leaves_all_as_it_was(tables: Database) -> None:
    kept = cases.create(tables, small_case("one"))
    twice = (*kept.notes, *kept.notes)
    with pytest.raises(DrafterError, match="twice"):
        cases.save(tables, kept, dataclasses.replace(kept, category="Roofs", notes=twice))
    assert cases.load(tables, kept.id) == kept
