"""The list of cases, a page at a time."""

import datetime as dt
import json
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import Any

from sqlite_utils import Database

from drafter.case.case import KindOfWork
from drafter.case.people import Role
from drafter.case.reasoning import OutcomeKind
from drafter.case.statement import VersionKind
from drafter.store.cases import reading
from drafter.store.filters import ALL, Filters, all_hold, conditions, few_members
from drafter.store.rows import first_row, last_row


class Order(Enum):
    """How a list goes: its column, and whether it begins with the highest."""

    CHANGED = "turn"
    """Last saved first, whatever the clock said when."""
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cursor:
    """Where a page ended; what is saved meanwhile moves no other case to another page."""

    value: int | str
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenProblems:
    """How many problems a case had when they were last counted."""

    blocks: int
    to_fix: int
    to_consider: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedCase:
    """A line of the list, under real names. Dates are as typed, ``changed_at`` is UTC."""

    case_id: str
    reference: str
    category: str
    kind_of_work: KindOfWork
    version: VersionKind
    version_number: int
    received_on: str
    decided_on: str
    complainants: tuple[str, ...]
    bodies: tuple[str, ...]
    outcomes: tuple[OutcomeKind, ...]
    changed_at: dt.datetime
    problems: OpenProblems | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page of the list; ``next`` asks for the one after it, None after the last."""

    cases: tuple[ListedCase, ...]
    next: Cursor | None


_COLUMNS = (
    "c.number, c.id, c.reference, c.category, c.kind_of_work, c.version, c.version_number,"
    " c.received_on, c.decided_on, c.changed_at, c.blocks, c.to_fix, c.to_consider, c."
)


def page(
    db: Database,
    *,
    filters: Filters = ALL,
    after: Cursor | None = None,
    size: int = 50,
    order: Order = Order.CHANGED,
) -> Page:
    """The next ``size`` cases after the cursor, or the first ones."""
    with reading(db):
        found = _found(db, filters, after, size + 1, order)
        listed = tuple(_listed(db, row) for row in found[:size])
    last = found[size - 1] if len(found) > size else None
    return Page(cases=listed, next=Cursor(value=last[-1], number=last[0]) if last else None)


def lines_of(db: Database, case_ids: Iterable[str]) -> tuple[ListedCase, ...]:
    """The lines of these cases, in this order; a case that is gone has none."""
    with reading(db):
        rows = [
            db.conn.execute(
                f"SELECT {_COLUMNS}turn FROM cases c WHERE c.id = ?",  # noqa: S608 - our own columns
                (case_id,),
            ).fetchone()
            for case_id in case_ids
        ]
        return tuple(_listed(db, row) for row in rows if row is not None)


def bodies(db: Database) -> tuple[str, ...]:
    """The names of all bodies that a case of the vault is about, for a filter to offer."""
    found = db.conn.execute(
        "SELECT DISTINCT name COLLATE NOCASE FROM bodies WHERE name <> '' ORDER BY 1"
    )
    return tuple(name for (name,) in found)


def _found(
    db: Database, filters: Filters, after: Cursor | None, size: int, order: Order
) -> list[tuple[Any, ...]]:
    """The rows of a page: from the few cases that a filter allows, or along the list's index."""
    asked = conditions(filters)
    holds, values = all_hold(asked)
    few = few_members(db, asked)
    source, given = "cases c", list[object]()
    if few is not None:
        # CROSS JOIN keeps the few in front; else SQLite may walk the whole index for its order.
        source, given = (
            "json_each(?) few CROSS JOIN cases c ON c.number = few.value",
            [json.dumps(few)],
        )
    given += values
    way, sign = ("DESC", "<") if order is Order.CHANGED else ("ASC", ">")
    if after is not None:
        holds += f" AND (c.{order.value}, c.number) {sign} (?, ?)"
        given += [after.value, after.number]
    rows: list[tuple[Any, ...]] = db.conn.execute(
        f"SELECT {_COLUMNS}{order.value} FROM {source} WHERE {holds}"  # noqa: S608 - our own columns
        f" ORDER BY c.{order.value} {way}, c.number {way} LIMIT ?",
        (*given, size),
    ).fetchall()
    return rows


def _listed(db: Database, row: tuple[Any, ...]) -> ListedCase:
    number, case_id, reference, category, work, version, version_number, *rest = row
    received, decided, changed, blocks, to_fix, to_consider, _ = rest
    within = (first_row(number), last_row(number))
    return ListedCase(
        case_id=case_id,
        reference=reference,
        category=category,
        kind_of_work=KindOfWork(work),
        version=VersionKind(version),
        version_number=version_number,
        received_on=received or "",
        decided_on=decided or "",
        complainants=_complainants(db, within),
        bodies=_each(db, "SELECT name FROM bodies", within),
        outcomes=tuple(
            OutcomeKind(kind) for kind in _each(db, "SELECT kind FROM outcomes", within)
        ),
        changed_at=dt.datetime.fromisoformat(changed),
        problems=None
        if blocks is None
        else OpenProblems(blocks=blocks, to_fix=to_fix, to_consider=to_consider),
    )


def _complainants(db: Database, within: tuple[int, int]) -> tuple[str, ...]:
    found = db.conn.execute(
        "SELECT roles, title, forenames, surname, pseudonym FROM parties"
        " WHERE row BETWEEN ? AND ? ORDER BY position",
        within,
    )
    names = [
        " ".join(filter(None, names)) or pseudonym
        for roles, *names, pseudonym in found
        if Role.COMPLAINANT.value in json.loads(roles)
    ]
    return tuple(name for name in names if name)


def _each(db: Database, select: str, within: tuple[int, int]) -> tuple[str, ...]:
    found = db.conn.execute(f"{select} WHERE row BETWEEN ? AND ? ORDER BY position", within)
    return tuple(value for (value,) in found)
