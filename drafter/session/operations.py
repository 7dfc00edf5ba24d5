"""What can be done to an open case: each a named step through its one door.

Names are the words after "Undo". A record is named by its id, a list by its field and the record
that holds it.
"""

import dataclasses
import datetime as dt
import secrets
from collections.abc import Mapping, Sequence
from typing import Any

from drafter.case.account import ChronologyEntry
from drafter.case.case import Case
from drafter.case.fields import Use, declared_fields, names_of
from drafter.case.links import records_in
from drafter.problem import Fix
from drafter.session.session import Session


def set_field(session: Session, *, record: str, field: str, value: object) -> None:
    """Give a field another value: typing where it is text, a choice where it is not."""
    label = _label(_find(session.case, record), field)
    name = f"typing in “{label}”" if isinstance(value, str) else f"change of “{label}”"
    session.apply(name, _replaced(session.case, record, **{field: value}))


def set_texts(session: Session, *, name: str, texts: Mapping[tuple[str, str], str]) -> None:
    """Give several fields another text in one step; each is named by its record and itself."""
    case = session.case
    for (record, field), text in texts.items():
        case = _replaced(case, record, **{field: text})
    session.apply(name, case)


def rename(session: Session, *, party: str, title: str, forenames: str, surname: str) -> None:
    """Give a party another name, in one step."""
    changes = {"title": title, "forenames": forenames, "surname": surname}
    session.apply("change of name", _replaced(session.case, party, **changes))


def add_record(
    session: Session, *, holder: str, field: str, record: object, at: int | None = None
) -> str:
    """Put a record into a list, at the end or before place ``at``.

    Returns its id, which it is given where it has none.
    """
    owner = _find(session.case, holder)
    held: list[Any] = list(getattr(owner, field))
    new: Any = record if getattr(record, "id", "") else _with_id(record, field)
    held.insert(len(held) if at is None else at, new)
    _relist(session, f"addition to “{_label(owner, field)}”", holder, field, held)
    return str(new.id)


def add_records(
    session: Session, *, holder: str, field: str, records: Sequence[object], at: int
) -> tuple[str, ...]:
    """Put records that were pasted into a list before place ``at``, in one step; their ids."""
    owner = _find(session.case, holder)
    held: list[Any] = list(getattr(owner, field))
    new: list[Any] = [_with_id(each, field) for each in records]
    held[at:at] = new
    _relist(session, f"pasting into “{_label(owner, field)}”", holder, field, held)
    return tuple(str(each.id) for each in new)


def remove_record(session: Session, *, record: str) -> None:
    """Take a record out of the list that holds it. Links to it are left, for a check to show."""
    owner, field = _holder(session.case, record)
    left = [one for one in getattr(owner, field) if one.id != record]
    _relist(session, f"removal from “{_label(owner, field)}”", owner.id, field, left)


def move_record(session: Session, *, record: str, to: int) -> None:
    """Move a record to place ``to`` of its own list, counted from 0 without it."""
    owner, field = _holder(session.case, record)
    held = list(getattr(owner, field))
    moved = held.pop(next(nth for nth, one in enumerate(held) if one.id == record))
    held.insert(to, moved)
    _relist(session, f"move in “{_label(owner, field)}”", owner.id, field, held)


def sort_chronology(session: Session) -> None:
    """Sort "What I found" by date. Undated entries stay behind the neighbour they followed."""
    ordered = [entry for group in _by_date(session.case.chronology) for entry in group]
    _relist(session, "sorting by date", session.case.id, "chronology", ordered)


def accept_fix(session: Session, *, fix: Fix, seen: Case) -> bool:
    """Put a problem's replacement where it points: a range of a text, or the whole field.

    ``seen`` is the case that the problem was found in. Where somebody has typed in that field
    since, the place is another: nothing is changed, and the answer is False.
    """
    record, field = fix.place.record, fix.place.field
    text: str = getattr(_find(session.case, record), field)
    if getattr(_find(seen, record), field) != text:
        return False
    start, end = fix.place.start, fix.place.end
    value = text[:start] + fix.replacement + text[end:] if start < end else fix.replacement
    session.apply(fix.label, _replaced(session.case, record, **{field: value}))
    return True


def _relist(session: Session, name: str, holder: str, field: str, held: list[Any]) -> None:
    session.apply(name, _replaced(session.case, holder, **{field: tuple(held)}))


def _by_date(entries: tuple[ChronologyEntry, ...]) -> list[list[ChronologyEntry]]:
    """Entries in order of date, each dated one with the undated ones behind it.

    A date without a year counts as undated; what stands before the first dated entry stays.
    """
    groups: list[list[ChronologyEntry]] = [[]]
    days = [dt.date.min]
    for entry in entries:
        day = entry.happened_on.placed() if entry.happened_on else None
        if day is not None:
            groups.append([])
            days.append(day)
        groups[-1].append(entry)
    return [groups[nth] for nth in sorted(range(len(groups)), key=days.__getitem__)]


def _with_id(record: Any, field: str) -> Any:  # noqa: ANN401 - any record
    return dataclasses.replace(record, id=f"{field}-{secrets.token_hex(6)}")


def _label(record: Any, field: str) -> str:  # noqa: ANN401 - any record
    return dict(declared_fields(type(record)))[field].label


def _find(case: Case, record: str) -> Any:  # noqa: ANN401 - any record
    """The record of an id. Raises KeyError: a view that asks for a gone record is our fault."""
    if record == case.id:
        return case
    for name in names_of(Case, Use.RECORDS):  # most are asked for by the case's own lists
        held = getattr(case, name)
        for found in held if isinstance(held, tuple) else ():
            if found.id == record:
                return found
    for found in records_in(case):
        if found.id == record:
            return found
    raise KeyError(record)


def _holder(case: Case, record: str) -> tuple[Any, str]:
    """The record whose list holds another, and that list's field. Raises KeyError."""
    for owner in records_in(case):
        for field in names_of(type(owner), Use.RECORDS):
            held = getattr(owner, field)
            if isinstance(held, tuple) and any(one.id == record for one in held):
                return owner, field
    raise KeyError(record)


def _replaced(case: Case, wanted: str, **changes: object) -> Case:
    """The case with fields of one record changed; all others stay the same objects."""
    changed = _rebuilt(case, wanted, changes)
    if changed is case:
        raise KeyError(wanted)
    assert isinstance(changed, Case)
    return changed


def _rebuilt(record: Any, wanted: str, changes: dict[str, object]) -> Any:  # noqa: ANN401 - any record
    if record.id == wanted:
        return dataclasses.replace(record, **changes)
    for field in names_of(type(record), Use.RECORDS):
        held = getattr(record, field)
        listed = held if isinstance(held, tuple) else ()
        mine = next((nth for nth, inner in enumerate(listed) if inner.id == wanted), -1)
        # a list of thousands is not gone into for its own
        for nth in range(len(listed)) if mine < 0 else (mine,):
            new = _rebuilt(listed[nth], wanted, changes)
            if new is not listed[nth]:
                return dataclasses.replace(record, **{field: (*held[:nth], new, *held[nth + 1 :])})
    return record
