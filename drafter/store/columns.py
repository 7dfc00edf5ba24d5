"""How the value of one field lies in columns, and comes back.

Dates and sums are kept as they were typed, and read again on loading; a list of words or choices
is JSON; a record without an id (a deadline) lies in columns of its own beside its owner's.
"""

import datetime as dt
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

from drafter.case.dates import PartialDate, read_date
from drafter.case.fields import declared_fields
from drafter.case.money import Money, read_money
from drafter.errors import DrafterError

_SURROGATES = re.compile("[\ud800-\udfff]")
_LARGEST = 2**63 - 1
_DATES = 1024  # a case repeats the same few


def kept_text(text: str) -> str:
    """A text as a row can hold it: what no encoding has becomes a visible mark."""
    return _SURROGATES.sub("�", text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column's name and what SQL declares of it ("TEXT NOT NULL")."""

    name: str
    declared: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldColumns:
    """The columns of one field, and the way there and back.

    ``write`` gives a value for each column; ``read`` takes one for each, and is None where the
    column's value is the field's.
    """

    field: str
    columns: tuple[Column, ...]
    write: Callable[[Any], tuple[object, ...]]
    read: Callable[..., Any] | None


def _write_text(value: str) -> tuple[object, ...]:
    return (kept_text(value),)


def _write_number(value: int) -> tuple[object, ...]:
    if abs(value) > _LARGEST:
        raise DrafterError(f"{str(value)[:20]}… is too large a number for a case to keep.")
    return (int(value),)


def _write_typed(value: PartialDate | Money | None) -> tuple[object, ...]:
    return (None,) if value is None else _write_text(value.typed)


def _write_day(value: dt.date | None) -> tuple[object, ...]:
    return (None if value is None else value.isoformat(),)


def _write_texts(value: tuple[str, ...]) -> tuple[object, ...]:
    return _write_text(json.dumps(value, ensure_ascii=False))


def read_texts(kept: str) -> tuple[str, ...]:
    """The words of a list of words as a column keeps it."""
    return () if kept == "[]" else tuple(json.loads(kept))


def _if_kept(read: Callable[[str], Any]) -> Callable[[str | None], Any]:
    return lambda kept: None if kept is None else read(kept)


_NOT_NULL = {str: "TEXT NOT NULL", int: "INTEGER NOT NULL", bool: "INTEGER NOT NULL"}
_PLAIN: dict[type, tuple[Callable[[Any], tuple[object, ...]], Callable[..., Any] | None]] = {
    str: (_write_text, None),
    int: (_write_number, None),
    bool: (_write_number, bool),
}
_KEPT_AS_TYPED: dict[type, tuple[Callable[[Any], tuple[object, ...]], Callable[[str], Any]]] = {
    PartialDate: (_write_typed, lru_cache(_DATES)(read_date)),
    Money: (_write_typed, lru_cache(_DATES)(read_money)),
    dt.date: (_write_day, dt.date.fromisoformat),
}


def is_record(kind: object) -> bool:
    """Whether a type is a record of ``case``, and no date or sum."""
    return isinstance(kind, type) and bool(declared_fields(kind))


def _one(name: str, declared: str, write: Any, read: Any) -> FieldColumns:  # noqa: ANN401 - the ways of any field
    column = Column(name=name, declared=declared)
    return FieldColumns(field=name, columns=(column,), write=write, read=read)


def field_columns(name: str, hint: Any) -> FieldColumns:  # noqa: ANN401 - any annotation
    """How a field of this type lies in columns. Raises TypeError for a type nobody thought of."""
    inner = [kind for kind in get_args(hint) if kind not in (NoneType, Ellipsis)]
    if get_origin(hint) is tuple:
        return _list_column(name, inner[0])
    if hint in _PLAIN:
        return _one(name, _NOT_NULL[hint], *_PLAIN[hint])
    if isinstance(hint, type) and issubclass(hint, Enum):
        return _one(name, "TEXT NOT NULL", lambda value: (value.value,), _choices(hint))
    if inner and inner[0] in _KEPT_AS_TYPED:
        write, read = _KEPT_AS_TYPED[inner[0]]
        return _one(name, "TEXT", write, _if_kept(read))
    if inner and is_record(inner[0]):
        return _held_within(name, inner[0])
    raise TypeError(f"no column is known for the field “{name}” of type {hint}")


def _choices(kind: type[Enum]) -> Callable[[str], Enum]:
    known = {choice.value: choice for choice in kind}
    return known.__getitem__


def _list_column(name: str, kind: type) -> FieldColumns:
    """A list of words or choices, as JSON."""
    if kind is str:
        return _one(name, "TEXT NOT NULL", _write_texts, read_texts)
    choices = _choices(kind)

    def write(value: tuple[Enum, ...]) -> tuple[object, ...]:
        return _write_texts(tuple(choice.value for choice in value))

    def read(kept: str) -> tuple[Enum, ...]:
        return tuple(choices(word) for word in read_texts(kept))

    return _one(name, "TEXT NOT NULL", write, read)


def _held_within(name: str, kind: type) -> FieldColumns:
    """A record without an id, or none: all its columns are NULL where there is none."""
    fields = [field_columns(field, hint) for field, hint in get_type_hints(kind).items()]
    columns = [column for field in fields for column in field.columns]

    def write(value: object | None) -> tuple[object, ...]:
        if value is None:
            return (None,) * len(columns)
        return tuple(kept for field in fields for kept in field.write(getattr(value, field.field)))

    def read(*kept: object) -> object | None:
        if all(value is None for value in kept):
            return None
        pairs = zip(fields, kept, strict=True)
        made: object = kind(
            **{one.field: one.read(value) if one.read else value for one, value in pairs}
        )
        return made

    return FieldColumns(
        field=name,
        columns=tuple(
            Column(name=f"{name}_{column.name}", declared=column.declared.removesuffix(" NOT NULL"))
            for column in columns
        ),
        write=write,
        read=read,
    )
