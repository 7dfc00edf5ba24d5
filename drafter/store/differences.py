"""What differs between two states of one case, record by record and field by field, in words."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any

from drafter.case.case import Case
from drafter.case.dates import PartialDate
from drafter.case.fields import FieldWords, declared_fields
from drafter.case.money import Money

_MOST = 120
"""Code points of a value that are shown beside the other."""


class Kind(Enum):
    """How two states differ at one place."""

    ONLY_MINE = "only here"
    ONLY_THEIRS = "only there"
    CHANGED = "differs"
    MOVED = "in another order"


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One difference: ``where`` in words ("What I found 3, Text"), and the two values as typed.

    ``record`` and ``field`` are for programs; ``field`` is empty where a whole record is meant.
    ``mine`` and ``theirs`` may hold real names: :meth:`__str__` leaves them out.
    """

    kind: Kind
    where: str
    record: str
    field: str = ""
    mine: str = ""
    theirs: str = ""

    def __str__(self) -> str:
        """Where and how, without a word of the case."""
        return f"{self.where}: {self.kind.value}."

    def with_words(self) -> str:
        """The same with what stands here and there, cut short."""
        if self.kind is not Kind.CHANGED:
            return str(self)
        return f"{self.where}: here {_quoted(self.mine)}, there {_quoted(self.theirs)}."


def differences(mine: Case, theirs: Case) -> tuple[Difference, ...]:
    """Everything in which ``theirs`` differs from ``mine``, in the order of the case's fields.

    Records are known by their ids, and by nothing else; the ids of the cases are not compared.
    """
    return tuple(_of_records(mine, theirs, "", ""))


def _of_records(mine: Any, theirs: Any, where: str, owner: str) -> Iterator[Difference]:  # noqa: ANN401 - any record
    """The differences of two records of one kind; ``owner`` is the id of the nearest with one."""
    owner = getattr(mine, "id", owner)
    for name, declared in declared_fields(type(mine)):
        here, there = getattr(mine, name), getattr(theirs, name)
        if name == "id" or here == there:
            continue
        label = _label(where, name, declared)
        if _is_list_of_records(here) or _is_list_of_records(there):
            yield from _of_lists(here, there, label, owner, name)
        elif declared_fields(type(here)) and declared_fields(type(there)):
            yield from _of_records(here, there, label, owner)
        else:
            yield Difference(
                kind=Kind.CHANGED,
                where=label,
                record=owner,
                field=name,
                mine=_as_typed(here),
                theirs=_as_typed(there),
            )


def _of_lists(
    mine: tuple[Any, ...], theirs: tuple[Any, ...], label: str, owner: str, field: str
) -> Iterator[Difference]:
    """Records here and there matched by their ids, in my order, theirs alone behind."""
    there = {record.id: record for record in theirs}
    here = {record.id for record in mine}
    for number, record in enumerate(mine, start=1):
        where = f"{label} {number}"
        if record.id in there:
            yield from _of_records(record, there[record.id], where, owner)
        else:
            yield Difference(kind=Kind.ONLY_MINE, where=where, record=record.id)
    for number, record in enumerate(theirs, start=1):
        if record.id not in here:
            yield Difference(kind=Kind.ONLY_THEIRS, where=f"{label} {number}", record=record.id)
    if _shared(mine, set(there)) != _shared(theirs, here):
        yield Difference(kind=Kind.MOVED, where=label, record=owner, field=field)


def _shared(records: tuple[Any, ...], others: set[str]) -> list[str]:
    return [record.id for record in records if record.id in others]


def _is_list_of_records(value: object) -> bool:
    return isinstance(value, tuple) and bool(value) and bool(declared_fields(type(value[0])))


def _label(where: str, name: str, declared: FieldWords) -> str:
    own = declared.label or name.replace("_", " ")
    return f"{where}, {own}" if where else own


def _as_typed(value: Any) -> str:  # noqa: ANN401 - any value
    """A value as a person typed or chose it."""
    if isinstance(value, tuple):
        return ", ".join(_as_typed(item) for item in value)
    if isinstance(value, PartialDate | Money):
        return value.typed
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if declared_fields(type(value)):
        return "something"
    return "" if value is None else str(value)


def _quoted(typed: str) -> str:
    words = " ".join(typed.split())
    if not words:
        return "nothing"
    return f"“{words[:_MOST]}…”" if len(words) > _MOST else f"“{words}”"
