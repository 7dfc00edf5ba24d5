"""Cases of planted names to be erased, and what is left of them."""

import datetime as dt

from drafter.case.case import Case
from drafter.case.json_form import write_case
from drafter.store import cases
from drafter.store.connection import Database
from tests.store.traces import case_with, planted

NOW = dt.datetime(2026, 11, 22, 9, 30, tzinfo=dt.UTC)
LATER = NOW + dt.timedelta(hours=1)
NAMES = planted(450, seed=1122)


def fill(db: Database, count: int) -> list[Case]:
    """Cases of nine planted names each; case n has the names from 9n on."""
    return [
        cases.create(db, case_with(NAMES[9 * n : 9 * n + 9], reference=f"26 000 {n:03}"), now=NOW)
        for n in range(count)
    ]


def written(db: Database) -> dict[str, str]:
    return {case_id: write_case(cases.load(db, case_id)) for case_id in cases.all_ids(db)}


def indexed(db: Database) -> set[str]:
    """Every word of the search index."""
    db.execute("CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab(main, words, row)")
    terms = {term for (term,) in db.execute("SELECT term FROM vocabulary").fetchall()}
    db.execute("DROP TABLE temp.vocabulary")
    return terms
