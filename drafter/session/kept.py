"""Steps as JSON, kept encrypted with their case, so that undo survives a restart.

A record in a step is written as its row is, by the names of its columns: what a later version of
the program adds to a record takes its default when an older step is read.
"""

import json
from typing import Any

from drafter.problem import Place
from drafter.session.edits import Chosen, Edit, Listed, Typed
from drafter.session.steps import Step, Steps
from drafter.store.columns import FieldColumns
from drafter.store.rows import BY_NAME, TABLES, Table

_BY_KIND = {table.kind: table for table in TABLES}
_WRONG = (ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError)


def written(steps: Steps) -> str:
    """The steps as JSON text."""
    plain = {
        "done": [_step(step) for step in steps.done],
        "undone": [_step(step) for step in steps.undone],
    }
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def read(text: str) -> Steps:
    """The steps of :func:`written`; none where the text can't be read.

    Undo is a convenience: what an older or damaged history says is never a reason not to open
    a case, and each edit still checks what it meets.
    """
    try:
        plain = json.loads(text or '{"done": [], "undone": []}')
        return Steps(
            done=[_read_step(step) for step in plain["done"]],
            undone=[_read_step(step) for step in plain["undone"]],
        )
    except _WRONG:
        return Steps()


def _step(step: Step) -> list[Any]:
    return [step.name, *(_edit(edit) for edit in step.edits)]


def _read_step(plain: list[Any]) -> Step:
    name, *edits = plain
    return Step(name=str(name), edits=tuple(_read_edit(edit) for edit in edits))


def _edit(edit: Edit) -> list[Any]:
    where = [edit.place.record, edit.place.field]
    if isinstance(edit, Typed):
        return ["typed", *where, edit.start, edit.removed, edit.inserted]
    if isinstance(edit, Chosen):
        table = _BY_KIND[edit.kind]
        columns = _field(table, edit.place.field)
        return ["chosen", *where, table.name, columns.write(edit.before), columns.write(edit.after)]
    lists = (_records(edit.gone), _records(edit.come))
    return ["listed", *where, edit.before, edit.after, *lists]


def _read_edit(plain: list[Any]) -> Edit:
    what, record, field, *rest = plain
    place = Place(record=record, field=field)
    if what == "typed":
        start, removed, inserted = rest
        return Typed(place=place, start=start, removed=removed, inserted=inserted)
    if what == "chosen":
        table = BY_NAME[rest[0]]
        before, after = (_value(_field(table, field), kept) for kept in rest[1:])
        return Chosen(place=place, kind=table.kind, before=before, after=after)
    before, after, gone, come = rest
    return Listed(
        place=place,
        before=tuple(before),
        after=tuple(after),
        gone=_read_records(gone),
        come=_read_records(come),
    )


def _field(table: Table, name: str) -> FieldColumns:
    return {columns.field: columns for columns in table.fields}[name]


def _value(columns: FieldColumns, kept: list[Any]) -> Any:  # noqa: ANN401 - the field's own type
    return columns.read(*kept) if columns.read else kept[0]


def _records(records: tuple[Any, ...]) -> list[Any]:
    return [_record(record) for record in records]


def _record(record: Any) -> list[Any]:  # noqa: ANN401 - any record
    """A record as the name of its table, its columns that say something, and what it holds."""
    table = _BY_KIND[type(record)]
    row = dict(zip((column.name for column in table.columns), table.write(record), strict=True))
    held = {name: _records(getattr(record, name)) for name in table.inner}
    return [table.name, row, {name: inner for name, inner in held.items() if inner}]


def _read_records(plain: list[Any]) -> tuple[Any, ...]:
    return tuple(_read_record(*one) for one in plain)


def _read_record(name: str, row: dict[str, Any], held: dict[str, Any]) -> Any:  # noqa: ANN401 - any record
    table = BY_NAME[name]
    values = {
        fields.field: _value(fields, [row[column.name] for column in fields.columns])
        for fields in table.fields
        if all(column.name in row for column in fields.columns)
    }
    return table.kind(**values, **{field: _read_records(inner) for field, inner in held.items()})
