import dataclasses
import datetime as dt
import zlib

import pytest

from drafter.errors import DrafterError
from drafter.store import cases, history
from drafter.store.cases import NoSuchCaseError
from drafter.store.database import Database
from drafter.store.history import Moment
from drafter.store.migrations import migrate
from tests.store.databases import whole
from tests.store.small_cases import NOON, small_case


@pytest.fixture
def tables(db: Database) -> Database:
    migrate(db)
    return db


def test_a_version_is_the_case_as_it_was_then(tables: Database) -> None:
    kept = cases.create(tables, small_case("one"))
    made = history.keep_version(tables, kept.id, Moment.DRAFT_SENT, name="to both", now=NOON)
    assert made is not None
    cases.save(tables, kept, dataclasses.replace(kept, chronology=()))
    assert history.version(tables, kept.id, made.number) == kept
    assert history.versions_of(tables, kept.id) == (made,)
    assert (made.moment, made.name, made.kept_at, made.revision) == (
        Moment.DRAFT_SENT, "to both", NOON, 1,
    )  # fmt: skip


def test_a_session_that_changed_nothing_keeps_no_version(tables: Database) -> None:
    kept = cases.create(tables, small_case("one"))
    assert history.keep_version(tables, kept.id, Moment.SESSION, now=NOON)
    assert history.keep_version(tables, kept.id, Moment.SESSION, now=NOON) is None
    assert history.keep_version(tables, kept.id, Moment.FINAL_ISSUED, now=NOON)
    cases.save(tables, kept, dataclasses.replace(kept, category="Roofs"))
    early = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
    assert history.keep_version(tables, kept.id, Moment.SESSION, now=early)
    moments = [one.moment for one in history.versions_of(tables, kept.id)]
    assert moments == [Moment.SESSION, Moment.FINAL_ISSUED, Moment.SESSION]


def test_a_restored_version_is_a_case_of_its_own(tables: Database) -> None:
    kept = cases.create(tables, small_case("one"))
    made = history.keep_version(tables, kept.id, Moment.BY_HAND, now=NOON)
    assert made is not None
    after = dataclasses.replace(kept, chronology=())
    cases.save(tables, kept, after)
    copy = history.restore_version(tables, kept.id, made.number, now=NOON)
    assert copy.id != kept.id
    assert copy.chronology == kept.chronology
    assert cases.load(tables, kept.id) == after
    assert cases.load(tables, copy.id) == copy
    assert history.versions_of(tables, copy.id) == ()


def test_a_version_of_another_case_or_none_is_refused(tables: Database) -> None:
    kept = cases.create(tables, small_case("one"))
    other = cases.create(tables, small_case("two"))
    made = history.keep_version(tables, kept.id, Moment.BY_HAND, now=NOON)
    assert made is not None
    with pytest.raises(DrafterError, match="no such version"):
        history.version(tables, other.id, made.number)
    assert history.version(tables, kept.id, made.number) == kept
    with pytest.raises(NoSuchCaseError):
        history.keep_version(tables, "absent", Moment.BY_HAND, now=NOON)


def test_a_version_is_small(tables: Database) -> None:
    kept = cases.create(tables, small_case(*(f"the same words again {n}" for n in range(200))))
    history.keep_version(tables, kept.id, Moment.SESSION, now=NOON)
    (body,) = tables.execute("SELECT body FROM kept_versions").fetchone()
    assert len(body) < len(zlib.decompress(body)) / 4


def test_undo_history_is_kept_replaced_and_forgotten(tables: Database) -> None:
    kept = cases.create(tables, small_case("one"))
    other = cases.create(tables, small_case("two"))
    assert history.steps_of(tables, kept.id) == ""
    for steps in ("[1]", '["typed \ud800 Zoë 😀"]'):
        history.keep_steps(tables, kept.id, steps)
        assert history.steps_of(tables, kept.id) == steps
    assert history.steps_of(tables, other.id) == ""
    history.keep_steps(tables, kept.id, "")
    assert history.steps_of(tables, kept.id) == ""
    with pytest.raises(NoSuchCaseError):
        history.keep_steps(tables, "absent", "[]")


def test_versions_and_undo_go_with_their_case(tables: Database) -> None:
    kept, other = (cases.create(tables, small_case("one")) for _ in range(2))
    for case in (kept, other):
        history.keep_version(tables, case.id, Moment.BY_HAND, now=NOON)
        history.keep_steps(tables, case.id, "[]")
    cases.remove(tables, kept.id)
    for table in ("kept_versions", "undo_histories"):
        assert whole(tables).table(table).count == 1
    assert len(history.versions_of(tables, other.id)) == 1
