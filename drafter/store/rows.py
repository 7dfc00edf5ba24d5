"""How each kind of record lies in a table: the one derivation that saving and loading read.

A table has the name of the field that holds its records (``chronology`` of a case,
``identifiers`` of a party) and a column for each field of the record; a record without an id of
its own (a deadline) lies in its owner's columns. Dates and sums are kept as they were typed, and
read again on loading.

A row's number is its case's number, its table's number and a serial, so that a case lies together
on the disk and a hit in the search index names case, table and row at once.
"""

import dataclasses
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

from drafter.case.case import Case
from drafter.case.fields import declared_fields
from drafter.store.columns import (
    Column,
    FieldColumns,
    field_columns,
    is_record,
    kept_text,
    read_texts,
)
from drafter.store.numbering import NUMBERS, table_number_of


def table_of_row(row: int) -> "Table":
    """The table that a row lies in."""
    return BY_NUMBER[table_number_of(row)]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Table:
    """The rows of one kind of record.

    ``parent`` is the table whose records hold these, empty for those that the case itself
    holds; ``inner`` are the tables of what this kind's records hold. ``searched`` are the
    fields whose words the search index has.
    """

    name: str
    kind: type
    parent: str
    fields: tuple[FieldColumns, ...]
    inner: tuple[str, ...]
    searched: tuple[str, ...]

    @property
    def number(self) -> int:
        """What stands for the table in its rows' numbers."""
        return NUMBERS[self.name]

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns that hold the record itself, in the order of its fields."""
        return tuple(column for field in self.fields for column in field.columns)

    def write(self, record: object) -> tuple[object, ...]:
        """The record as values for ``columns``. Raises DrafterError for what no row can hold."""
        values: list[object] = []
        for field in self.fields:
            values.extend(field.write(getattr(record, field.field)))
        return tuple(values)

    def reader(self) -> Callable[[Sequence[Any]], dict[str, Any]]:
        """What makes the record's arguments of values in the order of ``columns``."""
        names: list[str] = []
        single: list[tuple[str, Callable[..., Any]]] = []
        several: list[tuple[str, Callable[..., Any], list[str]]] = []
        for field in self.fields:
            columns = [column.name for column in field.columns]
            names += columns
            if len(columns) > 1:
                assert field.read is not None  # only words and numbers are read as they are
                several.append((field.field, field.read, columns))
            elif field.read is not None:
                single.append((field.field, field.read))

        def arguments(values: Sequence[Any]) -> dict[str, Any]:
            given = dict(zip(names, values, strict=True))
            for name, read in single:
                given[name] = read(given[name])
            for name, read, columns in several:
                given[name] = read(*[given.pop(column) for column in columns])
            return given

        return arguments

    def text(self, record: object) -> str:
        """The record's searched words, a field a line."""
        lines: list[str] = []
        for name in self.searched:
            value = getattr(record, name)
            lines.extend(value if isinstance(value, tuple) else (value,))
        return kept_text("\n".join(line for line in lines if line))

    def texts(self, kept: Sequence[str]) -> dict[str, str]:
        """The searched fields, a line an item, of their columns' values in the same order."""
        lists = {field.field for field in self.fields if field.read is read_texts}
        return {
            name: "\n".join(read_texts(value)) if name in lists else value
            for name, value in zip(self.searched, kept, strict=True)
        }


def _tables(name: str, kind: type, parent: str) -> Iterator[Table]:
    """The table of a kind of record, then those of the records that it holds."""
    fields: list[FieldColumns] = []
    inner: list[tuple[str, type]] = []
    for field, hint in get_type_hints(kind).items():
        held = get_args(hint)[0] if get_origin(hint) is tuple else NoneType
        if is_record(held):
            inner.append((field, held))
        else:
            fields.append(field_columns(field, hint))
    words = {field for field, declared in declared_fields(kind) if declared.searched}
    texts = {name for name, hint in get_type_hints(kind).items() if hint in (str, tuple[str, ...])}
    yield Table(
        name=name,
        kind=kind,
        parent=parent,
        fields=tuple(fields),
        inner=tuple(field for field, _ in inner),
        searched=tuple(field.field for field in fields if field.field in words & texts),
    )
    for field, held in inner:
        yield from _tables(field, held, "" if kind is Case else name)


TABLES: tuple[Table, ...] = tuple(_tables("cases", Case, ""))
"""Every table of records, the case's own first, each before those of what its records hold."""

CASES, RECORD_TABLES = TABLES[0], TABLES[1:]
BY_NAME = {table.name: table for table in TABLES}
BY_NUMBER = {NUMBERS[table.name]: table for table in TABLES}


def records_of(case: Case, table: Table) -> list[tuple[str, Any]]:
    """The records of a table in the case's order, each with the id of the record that holds it."""
    if table is CASES:
        return [("", case)]
    if not table.parent:
        return [("", record) for record in getattr(case, table.name)]
    held = getattr(case, table.parent)
    return [(outer.id, record) for outer in held for record in getattr(outer, table.name)]


def replace_links(record: Any, old: str, new: str) -> Any:  # noqa: ANN401 - any record
    """The record with every link to ``old``, and its id, if it is that, made ``new``.

    A record without an id has nothing that links to it: an empty link stays empty.
    """
    if not old:
        return dataclasses.replace(record, id=new)
    changes: dict[str, Any] = {}
    for name, declared in declared_fields(type(record)):
        value = getattr(record, name)
        if declared.use.value == "records" and isinstance(value, tuple):
            changes[name] = tuple(replace_links(inner, old, new) for inner in value)
        elif declared.use.value == "code":
            changes[name] = _swapped(value, old, new)
    changed = {name: value for name, value in changes.items() if value != getattr(record, name)}
    return dataclasses.replace(record, **changed) if changed else record


def _swapped(value: str | tuple[str, ...], old: str, new: str) -> str | tuple[str, ...]:
    if isinstance(value, tuple):
        return tuple(new if one == old else one for one in value)
    return new if value == old else value
