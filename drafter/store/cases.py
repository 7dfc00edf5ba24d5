"""Cases in and out of the database: loaded whole, saved by what changed."""

import datetime as dt
import uuid
from collections import OrderedDict
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any
from weakref import WeakKeyDictionary

from drafter.case.case import Case
from drafter.case.dates import PartialDate
from drafter.errors import DrafterError
from drafter.store.database import Database
from drafter.store.file_uses import note_uses
from drafter.store.indexing import Terms, index_words, make_anew, texts_between, unindex_words
from drafter.store.nameless import without_names
from drafter.store.numbering import first_row, last_row
from drafter.store.rows import CASES, RECORD_TABLES, Table, records_of, replace_links
from drafter.store.shape import is_as_declared
from drafter.store.statements import insert_case, select, update_case
from drafter.store.transactions import immediate, reading
from drafter.store.writer import Writer

_MOST_SEEN = 8


class StaleCaseError(DrafterError):
    """Somebody else saved the case since it was read; nothing was written."""


class NoSuchCaseError(DrafterError):
    """The vault has no case of that id."""


class UnreadableCaseError(DrafterError):
    """A row of the case holds what this program can't read."""


# What each connection last read or wrote of a case, so that a save need not read it again to
# know that nobody else was first. A case that fell out is compared row by row instead.
_seen: WeakKeyDictionary[Database, OrderedDict[str, tuple[Case, int]]] = WeakKeyDictionary()


def create(
    db: Database, case: Case, *, keep_id: bool = False, now: dt.datetime | None = None
) -> Case:
    """Keep a case that the vault does not have yet; return it as it is kept.

    It gets a random id, so that a tombstone or a deed that holds one tells nothing, and links to
    the old one follow. ``keep_id`` is for a case that comes back (a backup, a bundle). Raises
    DrafterError where that id is taken, or a record has no id or another's.
    """
    if not keep_id:
        case = replace_links(case, case.id, uuid.uuid4().hex)
    with immediate(db):
        if exists(db, case.id):
            raise DrafterError("The vault has this case already; nothing was changed.")
        own = _of_list(case, now)
        own |= {"created_at": own["changed_at"], "revision": 1, "turn": _next_turn(db)}
        cursor = db.conn.execute(insert_case(tuple(own)), (*own.values(), *CASES.write(case)))
        number = int(cursor.lastrowid or 0)
        index_words(db, first_row(number), CASES.text(case))
        with Terms() as terms:
            Writer(db, number, terms).write(None, case)
        note_uses(db, number, None, case)
    remember(db, case, 1)
    return case


def load(db: Database, case_id: str) -> Case:
    """The whole case as it was saved. Raises NoSuchCaseError or UnreadableCaseError."""
    with reading(db):
        number, revision = _held(db, case_id)
        case = _load(db, number)
    remember(db, case, revision)
    return case


def read(db: Database, case_id: str) -> Case:
    """The case as :func:`load` gives it, for looking at: nothing of it is kept in memory."""
    with reading(db):
        return _load(db, number_of(db, case_id))


def save(db: Database, before: Case, after: Case, *, now: dt.datetime | None = None) -> None:
    """Write what differs between the case as it was read or last saved and as it is now.

    One transaction: all of it is kept, or none. Records that are the same object are not looked
    at. Raises StaleCaseError where what the vault holds is no longer ``before``.
    """
    assert before.id == after.id  # the session never gives a case another id
    if before is after:
        return
    with Terms() as terms, immediate(db):
        number, revision = _held(db, after.id)
        _refuse_if_stale(db, before, number, revision)
        writer = Writer(db, number, terms)
        writer.write(before, after)
        note_uses(db, number, before, after)
        own_changed = CASES.write(before) != CASES.write(after)
        if writer.wrote or own_changed:
            revision += 1
            own = {"revision": revision, **_of_list(after, now)}
            _write_own(writer, before, after, own)
    remember(db, after, revision)


def remove(db: Database, case_id: str) -> None:
    """Delete every row of the case, its versions, its undo history and its words in the index.

    What is left in free pages, the write-ahead log and backups is for ``erase`` to clear.
    Raises NoSuchCaseError.
    """
    with Terms() as terms, immediate(db):
        number, _ = _held(db, case_id)
        for row, text in list(texts_between(db, number, number)):
            unindex_words(db, row, terms.of(text))
        db.conn.execute("DELETE FROM cases WHERE number = ?", (number,))
        if not is_as_declared(db):  # damaged: it may still have the case's words
            make_anew(db)
    forget(db, case_id)


def duplicate_without_names(db: Database, case_id: str, *, now: dt.datetime | None = None) -> Case:
    """Keep a new case that begins where this one did; see :func:`nameless.without_names`."""
    return create(db, without_names(load(db, case_id)), now=now)


def exists(db: Database, case_id: str) -> bool:
    """Whether the vault has the case."""
    return db.conn.execute("SELECT 1 FROM cases WHERE id = ?", (case_id,)).fetchone() is not None


def all_ids(db: Database) -> tuple[str, ...]:
    """The ids of all cases, in the order in which they came into the vault."""
    return tuple(id_ for (id_,) in db.conn.execute("SELECT id FROM cases ORDER BY number"))


def number_of(db: Database, case_id: str) -> int:
    """The number that stands for a case in its rows. Raises NoSuchCaseError."""
    return _held(db, case_id)[0]


def revision_of(db: Database, case_id: str) -> int:
    """How often the case was saved, the first time included. Raises NoSuchCaseError."""
    return _held(db, case_id)[1]


def set_open_problems(
    db: Database, case_id: str, *, blocks: int, to_fix: int, to_consider: int
) -> None:
    """Keep the counts that a list shows; the case itself is as it was. Raises NoSuchCaseError."""
    with immediate(db):
        number, _ = _held(db, case_id)
        db.conn.execute(
            "UPDATE cases SET blocks = ?, to_fix = ?, to_consider = ? WHERE number = ?",
            (blocks, to_fix, to_consider, number),
        )


def forget(db: Database, case_id: str) -> None:
    """Keep nothing of a case in memory that a later save would need."""
    _seen.get(db, OrderedDict()).pop(case_id, None)


def _held(db: Database, case_id: str) -> tuple[int, int]:
    found = db.conn.execute(
        "SELECT number, revision FROM cases WHERE id = ?", (case_id,)
    ).fetchone()
    if found is None:
        raise NoSuchCaseError("The vault has no such case; it may have been erased.")
    return int(found[0]), int(found[1])


def _refuse_if_stale(db: Database, before: Case, number: int, revision: int) -> None:
    seen = _seen.get(db, OrderedDict()).get(before.id)
    if seen is not None and seen[0] is before and seen[1] == revision:
        return
    kept = _load(db, number)
    if any(_written(kept, table) != _written(before, table) for table in (CASES, *RECORD_TABLES)):
        raise StaleCaseError(
            f"Case {before.reference or 'without a reference'} was changed from another window or"
            " computer since it was opened here; open it again before changing it."
        )


def _written(case: Case, table: Table) -> list[tuple[str, tuple[object, ...]]]:
    return [(parent, table.write(record)) for parent, record in records_of(case, table)]


def _write_own(writer: Writer, before: Case, after: Case, own: dict[str, object]) -> None:
    """Write the case's own row."""
    own["turn"] = _next_turn(writer.db)
    values = (*own.values(), *CASES.write(after), writer.case)
    writer.db.conn.execute(update_case(tuple(own)), values)
    writer.replace_text(first_row(writer.case), CASES.text(before), CASES.text(after))


def _of_list(case: Case, now: dt.datetime | None) -> dict[str, object]:
    """The columns of the case's row that only lists read."""
    return {
        "changed_at": (now or dt.datetime.now(dt.UTC)).isoformat(timespec="seconds"),
        "received_day": _day(case.received_on),
        "decided_day": _day(case.decided_on),
    }


def _day(date: PartialDate | None) -> str | None:
    day = date.placed() if date else None
    return day.isoformat() if day else None


def _next_turn(db: Database) -> int:
    """Orders what was saved by what came after what, whatever the clock said."""
    return int(db.conn.execute("SELECT coalesce(max(turn), 0) + 1 FROM cases").fetchone()[0])


def remember(db: Database, case: Case, revision: int) -> None:
    """Note what the database now holds, so that the next save need not read it.

    ``revision`` must have been read with the case, or in the transaction that saved it. Inside
    a transaction, which may yet be undone, nothing is noted.
    """
    seen = _seen.setdefault(db, OrderedDict())
    seen.pop(case.id, None)
    if not db.conn.in_transaction:
        seen[case.id] = (case, revision)
        if len(seen) > _MOST_SEEN:
            seen.popitem(last=False)


@cache
def _reader(table: Table) -> Callable[[Sequence[Any]], dict[str, Any]]:
    return table.reader()


def _rows_of(db: Database, table: Table, number: int) -> list[tuple[Any, ...]]:
    where = (number, number) if table is CASES else (first_row(number), last_row(number))
    rows: list[tuple[Any, ...]] = db.conn.execute(select(table), where).fetchall()
    return rows


def _load(db: Database, number: int) -> Case:
    """Build the case from its rows, what is held inside records first."""
    held: dict[str, dict[str, list[Any]]] = {}
    for table in (*reversed(RECORD_TABLES), CASES):
        found = _rows_of(db, table, number)
        by_parent = held[table.name] = {}
        if not found:
            continue
        arguments = _reader(table)
        try:
            for values in found:
                given = arguments(values[2:])
                for name in table.inner:
                    owner = given["id"] if table is not CASES else ""
                    given[name] = tuple(held[name].get(owner, ()))
                by_parent.setdefault(values[1], []).append(table.kind(**given))
        except (KeyError, ValueError, TypeError) as error:
            raise UnreadableCaseError(
                f"A row of {table.name} of this case can't be read; it may have been written by a"
                " newer program."
            ) from error
    case = held[CASES.name][""][0]
    assert isinstance(case, Case)
    return case
