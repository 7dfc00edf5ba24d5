"""The rows of one case, written where its records changed; the search index follows each row."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from drafter.case.case import Case
from drafter.errors import DrafterError
from drafter.store import statements
from drafter.store.database import Database
from drafter.store.indexing import Terms, index_words, replace_words, unindex_words
from drafter.store.numbering import MOST_RECORDS, first_row
from drafter.store.ordering import positions
from drafter.store.rows import RECORD_TABLES, Table, records_of

Held = dict[str, tuple[str, Any]]
"""A table's records by id, each with the id of the record that holds it, in order."""


@dataclass(slots=True)
class Writer:
    """Writes the records of the case with this number. ``wrote`` counts the rows touched."""

    db: Database
    case: int
    terms: Terms
    wrote: int = 0

    def write(self, before: Case | None, after: Case) -> None:
        """Make the rows of ``before`` those of ``after``; None where there are none yet."""
        changed: list[tuple[Table, Held, Held]] = []
        for table in RECORD_TABLES:
            top = table.parent or table.name
            if before is not None and getattr(before, top) is getattr(after, top):
                continue
            old = _by_id(records_of(before, table)) if before is not None else {}
            changed.append((table, old, _by_id(records_of(after, table))))
        for table, old, new in changed:
            self._put(table, old, new)
        for table, old, new in reversed(changed):
            self._drop(table, old, [id_ for id_ in old if id_ not in new])

    def _put(self, table: Table, old: Held, new: Held) -> None:
        """Write what is new or changed, then the order."""
        added: list[str] = []
        for id_, (parent, record) in new.items():
            if id_ not in old:
                added.append(id_)
                continue
            was_in, was = old[id_]
            if was is not record or was_in != parent:
                self._change(table, (was_in, was), (parent, record))
        if added or _order(old, new) != _order(new, old):
            self._arrange(table, new, set(added))

    def _change(self, table: Table, was: tuple[str, Any], now: tuple[str, Any]) -> None:
        parent, record = now
        values = table.write(record)
        if was[0] == parent and table.write(was[1]) == values:
            return
        row = self._row_of(table, record.id)
        own = (parent,) if table.parent else ()
        self.db.conn.execute(statements.update(table), (*own, *values, row))
        self.wrote += 1
        self.replace_text(row, table.text(was[1]), table.text(record))

    def replace_text(self, row: int, old: str, new: str) -> None:
        """Let the search index follow a row whose words were these and are those."""
        if old != new:
            replace_words(self.db, row, self.terms.of(old), self.terms.of(new))

    def _arrange(self, table: Table, new: Held, added: set[str]) -> None:
        """Insert the added records and move as few of the others as their order allows."""
        kept = self.db.conn.execute(
            statements.select_places(table),
            (first_row(self.case, table.number), last_of(self.case, table)),
        ).fetchall()
        rows = {id_: row for id_, row, _ in kept}
        held = {id_: position for id_, _, position in kept}
        places = positions([held.get(id_) for id_ in new])
        fresh = _free_rows(set(rows.values()), len(added), self.case, table)
        for (id_, (parent, record)), position in zip(new.items(), places, strict=True):
            if id_ in added:
                self._add(table, (next(fresh), position), (parent, record))
            elif held[id_] != position:
                self.db.conn.execute(statements.move(table), (position, rows[id_]))
                self.wrote += 1

    def _add(self, table: Table, place: tuple[int, int], held: tuple[str, Any]) -> None:
        """Insert a record, with the id of the one that holds it, at a row number and position."""
        row, position = place
        parent, record = held
        own = (row, self.case, position, *((parent,) if table.parent else ()))
        self.db.conn.execute(statements.insert(table), (*own, *table.write(record)))
        self.wrote += 1
        index_words(self.db, row, table.text(record))

    def _drop(self, table: Table, old: Held, gone: Iterable[str]) -> None:
        for id_ in gone:
            row = self._row_of(table, id_)
            self.db.conn.execute(statements.delete(table), (row,))
            self.wrote += 1
            unindex_words(self.db, row, self.terms.of(table.text(old[id_][1])))

    def _row_of(self, table: Table, id_: str) -> int:
        (row,) = self.db.conn.execute(statements.select_row(table), (self.case, id_)).fetchone()
        return int(row)


def last_of(case: int, table: Table) -> int:
    """The highest row number of one table's rows in a case."""
    return first_row(case, table.number) + MOST_RECORDS


def _by_id(held: list[tuple[str, Any]]) -> Held:
    """By id. Raises DrafterError where two records share one, or one has none."""
    found: Held = {}
    for parent, record in held:
        if not record.id or record.id in found:
            what = f"the id “{record.id}” twice" if record.id else "no id"
            raise DrafterError(f"This case can't be kept: a record of it has {what}.")
        found[record.id] = (parent, record)
    return found


def _order(these: Held, others: Held) -> list[str]:
    """The ids of these that are among the others, in order."""
    return [id_ for id_ in these if id_ in others]


def _free_rows(taken: set[int], count: int, case: int, table: Table) -> Iterator[int]:
    """Row numbers nobody has: after the last, or in the gaps where the end is reached."""
    first, last = first_row(case, table.number), last_of(case, table)
    if len(taken) + count > MOST_RECORDS:
        raise DrafterError(
            f"A case can hold {MOST_RECORDS:,} records of one kind, and this one has more."
        )
    start = max(taken, default=first) + 1
    if start + count - 1 <= last:
        return iter(range(start, start + count))
    return (row for row in range(first + 1, last + 1) if row not in taken)
