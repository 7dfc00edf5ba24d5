"""What refers to a record, and would point at nothing without it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from drafter.case.case import Case
from drafter.case.fields import Use, declared_fields, names_of
from drafter.case.links import TARGETS, name_of, records_in
from drafter.case.statement import Answer, Dismissal, LearningNote, PrivateNote, Wording

MAY_OUTLIVE = (Answer, Dismissal, LearningNote, PrivateNote, Wording)
"""Records about others that may be gone: they lapse, and what is printed says so itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Referring:
    """A field that links to a record: in which list, of what, and its label, in words."""

    record: str
    field: str
    words: str


def referring(case: Case, record_id: str) -> tuple[Referring, ...]:
    """Every link from elsewhere to a record of the case's own lists, or to one inside it."""
    gone = _ids_within(case, record_id)
    return tuple(
        Referring(record=inner.id, field=field, words=f"{where}: {name_of(outer)} (“{label}”)")
        for where, outer in _outer(case)
        if outer.id != record_id and not isinstance(outer, MAY_OUTLIVE)
        for inner in records_in(outer)
        for field, label in _links_of(inner)
        if not gone.isdisjoint(_linked(getattr(inner, field)))
    )


def _outer(case: Case) -> Iterator[tuple[str, Any]]:
    """The records of the case's own lists, with what the list is called."""
    labels = dict(declared_fields(Case))
    for name in names_of(Case, Use.RECORDS):
        held = getattr(case, name)
        for one in held if isinstance(held, tuple) else ():
            yield labels[name].label, one


def _ids_within(case: Case, record_id: str) -> frozenset[str]:
    outer = next((one for _, one in _outer(case) if one.id == record_id), None)
    return frozenset(one.id for one in records_in(outer)) if outer is not None else frozenset()


def _links_of(record: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - any record
    for name, declared in declared_fields(type(record)):
        if (type(record), name) in TARGETS:
            yield name, declared.label


def _linked(value: str | tuple[str, ...]) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else (value,)
