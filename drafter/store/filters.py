"""What a list or a search is narrowed to, and how that is asked without reading every case."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from drafter.store.database import Database

if TYPE_CHECKING:  # a list that is not narrowed needs none of them
    from drafter.case.case import KindOfWork
    from drafter.case.reasoning import OutcomeKind
    from drafter.case.statement import VersionKind

FEW = 1000
"""So many cases are read and sorted; of more, the first in the list's own order are read."""


class Filters(NamedTuple):
    """What cases must be; None and empty ask nothing. Days are the first a date can mean.

    ``body`` is a body's whole name, in any case of letters; a case with several bodies is found
    by each of them, and so by each of their outcomes. Ranges of days include both ends.
    """

    kind_of_work: "KindOfWork | None" = None
    version: "VersionKind | None" = None
    body: str = ""
    outcome: "OutcomeKind | None" = None
    received_from: dt.date | None = None
    received_to: dt.date | None = None
    decided_from: dt.date | None = None
    decided_to: dt.date | None = None


ALL = Filters()


class Condition(NamedTuple):
    """One thing asked: what the row ``c`` of a case must be, and which cases are so."""

    holds: str
    members: str
    values: tuple[str, ...]


def conditions(filters: Filters) -> tuple[Condition, ...]:
    """What the filters ask, one by one."""
    return tuple(_asked(filters))


def _asked(filters: Filters) -> Iterator[Condition]:
    for name, choice in (("kind_of_work", filters.kind_of_work), ("version", filters.version)):
        if choice is not None:
            yield _own(f"{name} = ?", choice.value)
    if filters.body:
        yield _linked("bodies", "name = ? COLLATE NOCASE", filters.body)
    if filters.outcome is not None:
        yield _linked("outcomes", "kind = ?", filters.outcome.value)
    for name, start, end in (
        ("received_day", filters.received_from, filters.received_to),
        ("decided_day", filters.decided_from, filters.decided_to),
    ):
        if start or end:
            first, last = start or dt.date.min, end or dt.date.max
            yield _own(f"{name} BETWEEN ? AND ?", first.isoformat(), last.isoformat())


def _own(holds: str, *values: str) -> Condition:
    """Of the case's own row; the sign keeps SQLite to the list's index, where many hold."""
    return Condition(f"+c.{holds}", f"SELECT number FROM cases WHERE {holds}", values)  # noqa: S608 - our own columns


def _linked(table: str, holds: str, value: str) -> Condition:
    """Of a table of the case's records; the subquery is a value, so that it never leads."""
    return Condition(
        f"(SELECT 1 FROM {table} WHERE case_number = c.number AND {holds} LIMIT 1)",  # noqa: S608 - our own columns
        f"SELECT case_number FROM {table} WHERE {holds}",  # noqa: S608 - see above
        (value,),
    )


def all_hold(asked: Sequence[Condition]) -> tuple[str, list[str]]:
    """The conditions as what follows WHERE, and their values."""
    return (
        " AND ".join(one.holds for one in asked) or "1",
        [value for one in asked for value in one.values],
    )


def few_members(db: Database, asked: Sequence[Condition]) -> list[int] | None:
    """The numbers of the cases that the strictest condition allows; None where all allow many."""
    fewest: list[int] | None = None
    for one in asked:
        found = db.conn.execute(f"{one.members} LIMIT ?", (*one.values, FEW + 1)).fetchall()
        if len(found) <= FEW and (fewest is None or len(found) < len(fewest)):
            fewest = [number for (number,) in found]
    return None if fewest is None else sorted(set(fewest))
