"""What differs between two states of a case, small enough to keep five hundred times over.

An edit goes forward only; to take one back is to make its ``back()``. Each knows what it expects
to find, so that a history can never be laid over a case that it does not belong to.
"""

import dataclasses
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Self

from drafter.case.case import Case
from drafter.case.dates import PartialDate
from drafter.case.fields import Use, declared_fields, names_of
from drafter.case.money import Money
from drafter.problem import Place
from drafter.session.stretch import stretch_of


class NotAsExpectedError(Exception):
    """An edit met another text, value or list than it was made for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """Words put into a text in place of others; ``start`` counts code points."""

    place: Place
    start: int
    removed: str
    inserted: str

    def back(self) -> Self:
        """The edit that undoes this one."""
        return dataclasses.replace(self, removed=self.inserted, inserted=self.removed)

    def on(self, value: Any) -> Any:  # noqa: ANN401 - the field's own type
        """The text with the words in it. Raises NotAsExpectedError."""
        end = self.start + len(self.removed)
        if not isinstance(value, str) or value[self.start : end] != self.removed:
            raise NotAsExpectedError
        return value[: self.start] + self.inserted + value[end:]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """Another value in a field that is neither text nor a list of records."""

    place: Place
    kind: type
    """What record the field is of."""
    before: Any
    after: Any

    def back(self) -> Self:
        """The edit that undoes this one."""
        return dataclasses.replace(self, before=self.after, after=self.before)

    def on(self, value: Any) -> Any:  # noqa: ANN401 - the field's own type
        """The other value. Raises NotAsExpectedError."""
        if value != self.before:
            raise NotAsExpectedError
        return self.after


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A list of records with some come, some gone or in another order.

    ``before`` and ``after`` are ids; ``gone`` and ``come`` hold the records themselves.
    """

    place: Place
    before: tuple[str, ...]
    after: tuple[str, ...]
    gone: tuple[Any, ...]
    come: tuple[Any, ...]

    def back(self) -> Self:
        """The edit that undoes this one."""
        return dataclasses.replace(
            self, before=self.after, after=self.before, gone=self.come, come=self.gone
        )

    def on(self, value: Any) -> Any:  # noqa: ANN401 - the field's own type
        """The other list. Raises NotAsExpectedError."""
        if tuple(record.id for record in value) != self.before:
            raise NotAsExpectedError
        known = {record.id: record for record in (*value, *self.come)}
        return tuple(known[record_id] for record_id in self.after)


Edit = Typed | Chosen | Listed


def typed_words(edit: Chosen) -> tuple[str, str] | None:
    """What stood in a field that is typed in letter by letter, and what stands there now.

    Such are dates, sums, numbers, and several names on a line, also as the one field that differs
    in a record without an id. None for what is picked: a kind, a tick, a link.
    """
    before, after = edit.before, edit.after
    if isinstance(after, tuple):
        picked = (*names_of(edit.kind, Use.CODE), *names_of(edit.kind, Use.CHOICE))
        return None if edit.place.field in picked else ("; ".join(before), "; ".join(after))
    was, now = (_letters(each) for each in _inmost(before, after))
    return None if was is None or now is None else (was, now)


def _inmost(before: Any, after: Any) -> tuple[Any, Any]:  # noqa: ANN401 - two values of one kind
    """The values of the one field in which two records without ids differ; else the two."""
    kind = type(before if after is None else after)
    names = [name for name, _ in declared_fields(kind)]
    if not names:
        return before, after
    before, after = (kind() if each is None else each for each in (before, after))
    differing = [
        (getattr(before, name), getattr(after, name))
        for name in names
        if getattr(before, name) != getattr(after, name)
    ]
    return differing[0] if len(differing) == 1 else (before, after)


def _letters(value: Any) -> str | None:  # noqa: ANN401 - the field's own type
    """What was typed for a value; None for one that is picked."""
    if value is None:
        return ""
    if isinstance(value, PartialDate | Money):
        return value.typed
    return str(value) if type(value) is int else None


def differences(before: Any, after: Any) -> Iterator[Edit]:  # noqa: ANN401 - two states of one record
    """Yield what turns ``before`` into ``after``, each place once.

    What is the same object on both sides is not looked into. Raises ValueError where two
    records of a list share an id: they could not be told apart again.
    """
    for name, declared in declared_fields(type(after)):
        old, new = getattr(before, name), getattr(after, name)
        if old is new:
            continue
        place = Place(record=after.id, field=name)
        if declared.use is Use.RECORDS and isinstance(new, tuple):
            yield from _of_a_list(place, old, new)
        elif old == new:
            continue
        elif isinstance(new, str):
            yield _typed(place, old, new)
        else:
            yield Chosen(place=place, kind=type(after), before=old, after=new)


def applied(case: Case, edits: Sequence[Edit]) -> Case:
    """The case with every edit made; records that no edit touches stay the same objects.

    Raises NotAsExpectedError, having changed nothing, where one does not fit.
    """
    by_record: dict[str, list[Edit]] = {}
    for edit in edits:
        by_record.setdefault(edit.place.record, []).append(edit)
    changed = _rebuilt(case, by_record)
    if by_record:
        raise NotAsExpectedError  # a record that it speaks of is not there
    assert isinstance(changed, Case)
    return changed


def _rebuilt(record: Any, by_record: dict[str, list[Edit]]) -> Any:  # noqa: ANN401 - any record
    """A record with its edits made, and those of the records in it; they are taken out."""
    changes: dict[str, Any] = {}
    for edit in by_record.pop(record.id, ()):
        name = edit.place.field
        changes[name] = edit.on(getattr(record, name))
    for name in names_of(type(record), Use.RECORDS):
        held = changes.get(name, getattr(record, name))
        if by_record and isinstance(held, tuple):
            rebuilt = tuple(_rebuilt(inner, by_record) for inner in held)
            if any(new is not old for new, old in zip(rebuilt, held, strict=True)):
                changes[name] = rebuilt
    return dataclasses.replace(record, **changes) if changes else record


def _of_a_list(place: Place, old: tuple[Any, ...], new: tuple[Any, ...]) -> Iterator[Edit]:
    changed = _in_their_places(old, new)
    if changed is not None:
        for one, other in changed:
            yield from differences(one, other)
        return
    was = {record.id: record for record in old}
    now = {record.id: record for record in new}
    if len(now) != len(new):
        raise ValueError(f"two records of {place} have the same id")
    if tuple(was) != tuple(now):
        yield Listed(
            place=place,
            before=tuple(was),
            after=tuple(now),
            gone=tuple(record for name, record in was.items() if name not in now),
            come=tuple(record for name, record in now.items() if name not in was),
        )
    for name, record in now.items():
        if name in was and was[name] is not record:
            yield from differences(was[name], record)


def _in_their_places(old: tuple[Any, ...], new: tuple[Any, ...]) -> list[tuple[Any, Any]] | None:
    """The records that are other objects now, where none has come, gone or moved; else None.

    Of a list of thousands one is changed at a key: the others are but looked at.
    """
    if len(old) != len(new):
        return None
    changed = [(one, other) for one, other in zip(old, new, strict=True) if one is not other]
    return changed if all(one.id == other.id for one, other in changed) else None


def _typed(place: Place, old: str, new: str) -> Typed:
    """What was put in place of what, between the beginning and the end that stayed."""
    stretch = stretch_of(old, new)
    return Typed(
        place=place,
        start=stretch.start,
        removed=old[stretch.start : stretch.old_end],
        inserted=new[stretch.start : stretch.new_end],
    )
