import dataclasses
import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from sqlite_utils import Database

from drafter.case.account import ChronologyEntry, Complaint
from drafter.case.case import Case
from drafter.case.people import Identifier, Party
from drafter.case.reasoning import AgreedAction, Deadline
from drafter.errors import DrafterError
from drafter.store import cases
from drafter.store.cases import NoSuchCaseError, StaleCaseError
from drafter.store.connection import connect, immediate
from drafter.store.migrations import migrate
from tests.store.whole_cases import whole_cases

NOON = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)


@pytest.fixture
def tables(db: Database) -> Database:
    """The open database with its tables."""
    migrate(db)
    return db


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """One plain database for many generated cases."""
    made = connect(tmp_path_factory.mktemp("plain") / "cases.db", None, new=True)
    made.execute("PRAGMA synchronous = OFF")
    migrate(made)
    yield made
    made.close()


def entries(*texts: str) -> tuple[ChronologyEntry, ...]:
    return tuple(ChronologyEntry(id=f"e-{text}", text=text) for text in texts)


def small(*texts: str) -> Case:
    party = Party(
        id="p1", surname="Exampleton", identifiers=(Identifier(id="i1", value="07700 900123"),)
    )
    return Case(id="case", reference="26 000 001", parties=(party,), chronology=entries(*texts))


@given(case=whole_cases())
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_a_case_comes_back_as_it_was_kept(plain: Database, case: Case) -> None:
    kept = cases.create(plain, case)
    assert cases.load(plain, kept.id) == kept


def test_a_new_case_gets_a_random_id_and_links_to_it_follow(tables: Database) -> None:
    kept = cases.create(tables, small("one"))
    assert len(kept.id) == 32
    assert kept == dataclasses.replace(small("one"), id=kept.id)
