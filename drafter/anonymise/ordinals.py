"""Record ids and labels as ordinals: what a caseworker or a file called them never leaves."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, get_args, get_type_hints

from drafter.anonymise.memory import clears
from drafter.case.case import Case
from drafter.case.fields import Use, declared_fields, names_of
from drafter.errors import DrafterError

MARK = re.compile(r"\[\[(?P<names>#)?(?P<label>[^\[\]|\n]{1,80})(?:\|(?P<where>above|below))?\]\]")
"""``[[#label]]``, ``[[label]]`` or ``[[label|above]]``; anything else in brackets is text."""


@dataclass(frozen=True, slots=True)
class Ordinals:
    """The ordinal of every record ("r7") and label ("l2") of a case, and the way back."""

    records: Mapping[str, str]
    labels: Mapping[str, str]

    def record(self, ordinal: str) -> str:
        """The id of the record with an ordinal; empty for none."""
        return next((id for id, own in self.records.items() if own == ordinal), "")  # noqa: A001

    def label(self, ordinal: str) -> str:
        """The label with an ordinal, as typed; empty for none."""
        return next((label for label, own in self.labels.items() if own == ordinal), "")


def ordinals_of(case: Case) -> Ordinals:
    """Count a case's records and labels, in the order of their fields.

    Raises DrafterError where two people or bodies have the same id.
    """
    if _last and _last[0][0] is case:
        return _last[0][1]
    _refuse_one_id_for_two(case)
    records: dict[str, str] = {}
    labels: dict[str, str] = {}
    for record in walk(case):
        if hasattr(record, "id"):
            records.setdefault(record.id, f"r{len(records)}")
        for _, text in texts_of(record):
            if "[[" not in text:
                continue
            for mark in MARK.finditer(text):
                label = mark["label"].strip()
                labels.setdefault(label, f"l{len(labels) + 1}")
    made = Ordinals(records, labels)
    _last[:] = [(case, made)]
    return made


_last: list[tuple[Case, Ordinals]] = []
"""The case that was counted last: one composition asks several times."""
clears(_last.clear)


def _refuse_one_id_for_two(case: Case) -> None:
    """People or bodies with one id would share one pseudonym, and one of them be misnamed."""
    ids = [party.id for party in case.parties]
    ids += [body.id for body in case.bodies]
    ids += [organisation.id for organisation in case.organisations]
    for id in ids:  # noqa: A001 - the record's own word
        if ids.count(id) > 1:
            raise DrafterError(
                f"Two people or bodies of this case have the id “{id}”: give each its own."
            )


def walk(record: Any) -> Iterator[Any]:  # noqa: ANN401 - any record
    """Yield a record and every record inside it, outermost first."""
    yield record
    for name in _holding(type(record)):
        value = getattr(record, name)
        if not value:
            continue
        for item in value if isinstance(value, tuple) else (value,):
            if _holding(type(item)):
                yield from walk(item)
            else:  # most hold no other, and there may be thousands
                yield item


_held: dict[type, tuple[str, ...]] = {}


def _holding(kind: type) -> tuple[str, ...]:
    """The fields of a kind of record that may hold other records; a date or a sum is none."""
    known = _held.get(kind)
    if known is None:
        names = names_of(kind, Use.RECORDS)
        hints = get_type_hints(kind) if names else {}
        kinds = {name: get_args(hints[name]) or (hints[name],) for name in names}
        known = _held[kind] = tuple(
            name
            for name, found in kinds.items()
            if any(declared_fields(each) for each in found if isinstance(each, type))
        )
    return known


def texts_of(record: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - any record
    """Yield the name and value of each printable text field of a record."""
    for name in names_of(type(record), Use.TEXT):
        yield name, getattr(record, name)
