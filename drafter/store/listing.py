"""The list of cases, a page at a time.

It is what a window shows first, so nothing of a case's records is imported for it: a line has
choices as the words that rows keep (the values of ``KindOfWork``, ``VersionKind`` and
``OutcomeKind``), and its classes are tuples, which cost a sixth of what a dataclass does.
"""

import datetime as dt
import json
from collections.abc import Iterable, Sequence
from enum import Enum
from typing import Any, NamedTuple

from drafter.store.database import Database
from drafter.store.filters import ALL, Filters, all_hold, conditions, few_members
from drafter.store.numbering import first_row
from drafter.store.transactions import reading

COMPLAINANT = '"complainant"'
"""``Role.COMPLAINANT`` among the roles of a party, as a row keeps them (JSON)."""

PREPARING = "preparing"
"""``KindOfWork.PREPARING`` as a row keeps it."""


class Order(Enum):
    """How a list goes: its column, and whether it begins with the highest."""

    CHANGED = "turn"
    """Last saved first, whatever the clock said when."""
    REFERENCE = "reference"


class Cursor(NamedTuple):
    """Where a page ended; what is saved meanwhile moves no other case to another page."""

    value: int | str
    number: int


class OpenProblems(NamedTuple):
    """How many problems a case had when they were last counted."""

    blocks: int
    to_fix: int
    to_consider: int


class ListedCase(NamedTuple):
    """A line of the list, under real names. Dates are as typed, ``changed_at`` is UTC."""

    case_id: str
    reference: str
    category: str
    kind_of_work: str
    version: str
    version_number: int
    received_on: str
    decided_on: str
    complainants: tuple[str, ...]
    bodies: tuple[str, ...]
    outcomes: tuple[str, ...]
    changed_at: dt.datetime
    problems: OpenProblems | None
    complained: str = ""
    """How far a complaint to prepare has come: "stage 1 sent"; empty for a case to decide."""


class Page(NamedTuple):
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
        listed = _listed(db, found[:size])
    last = found[size - 1] if len(found) > size else None
    return Page(cases=listed, next=Cursor(value=last[-1], number=last[0]) if last else None)


def count(db: Database, filters: Filters = ALL) -> int:
    """How many cases the filters let through."""
    with reading(db):
        source, holds, given = _narrowed(db, filters)
        sql = f"SELECT count(*) FROM {source} WHERE {holds}"  # noqa: S608 - our own columns
        return int(db.conn.execute(sql, given).fetchone()[0])


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
        return _listed(db, [row for row in rows if row is not None])


def bodies(db: Database) -> tuple[str, ...]:
    """The names of all bodies that a case of the vault is about, for a filter to offer."""
    with reading(db):
        found = db.conn.execute(
            "SELECT DISTINCT name COLLATE NOCASE FROM bodies WHERE name <> '' ORDER BY 1"
        )
        return tuple(name for (name,) in found)


def _found(
    db: Database, filters: Filters, after: Cursor | None, size: int, order: Order
) -> list[tuple[Any, ...]]:
    """The rows of a page: from the few cases that a filter allows, or along the list's index."""
    source, holds, given = _narrowed(db, filters)
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


def _narrowed(db: Database, filters: Filters) -> tuple[str, str, list[object]]:
    """Where cases are to be looked for, what they must be, and the values of both."""
    asked = conditions(filters)
    holds, values = all_hold(asked)
    few = few_members(db, asked)
    if few is None:
        return "cases c", holds, [*values]
    # CROSS JOIN keeps the few in front; else SQLite may walk the whole index for its order.
    source = "json_each(?) few CROSS JOIN cases c ON c.number = few.value"
    return source, holds, [json.dumps(few), *values]


def _listed(db: Database, rows: Sequence[tuple[Any, ...]]) -> tuple[ListedCase, ...]:
    """The lines of these rows, in their order."""
    numbers = [row[0] for row in rows]
    parties = _of_each(db, "parties", "roles, title, forenames, surname, pseudonym", numbers)
    bodies = _of_each(db, "bodies", "name", numbers)
    outcomes = _of_each(db, "outcomes", "kind", numbers)
    prepared = [row[0] for row in rows if row[4] == PREPARING]
    steps = _of_each(db, "steps_so_far", "stage, sent_on, answered_on", prepared)
    lines = []
    for number, case_id, reference, category, work, version, version_number, *rest in rows:
        received, decided, changed, *problems, _ = rest
        lines.append(
            ListedCase(
                case_id=case_id,
                reference=reference,
                category=category,
                kind_of_work=work,
                version=version,
                version_number=version_number,
                received_on=received or "",
                decided_on=decided or "",
                complainants=_complainants(parties[number]),
                bodies=tuple(name for (name,) in bodies[number]),
                outcomes=tuple(kind for (kind,) in outcomes[number]),
                changed_at=dt.datetime.fromisoformat(changed),
                problems=None if problems[0] is None else OpenProblems(*problems),
                complained=_complained(steps[number]) if number in steps else "",
            )
        )
    return tuple(lines)


def _complainants(parties: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    names = (
        " ".join(filter(None, names)) or pseudonym
        for roles, *names, pseudonym in parties
        if COMPLAINANT in roles
    )
    return tuple(name for name in names if name)


def _complained(steps: Iterable[tuple[str | None, ...]]) -> str:
    """The last complaint that was sent, and whether it was answered."""
    said = "nothing sent yet"
    for stage, sent_on, answered_on in steps:
        if sent_on or answered_on:
            said = f"{stage} {'answered' if answered_on else 'sent'}"
    return said


def _of_each(
    db: Database, table: str, columns: str, numbers: Sequence[int]
) -> dict[int, list[tuple[Any, ...]]]:
    """These columns of a table's records of each case, in the case's order, by one statement."""
    found: dict[int, list[tuple[Any, ...]]] = {number: [] for number in numbers}
    for number, *values in db.conn.execute(
        f"SELECT few.value, {columns} FROM json_each(?) few CROSS JOIN {table}"  # noqa: S608 - our own names
        " ON row BETWEEN few.value * ? AND few.value * ? + ? ORDER BY few.key, position",
        (json.dumps(numbers), first_row(1), first_row(1), first_row(1) - 1),
    ):
        found[number].append(tuple(values))
    return found
