"""The complaints so far among what happened: each that went, and each answer, at its day."""

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from drafter.case.account import ChronologyEntry, EntryKind
from drafter.case.dates import PartialDate
from drafter.case.preparing import ComplaintStep, StageKind
from drafter.document.letter import Told

_NUMBERS: Final = {StageKind.STAGE_1: 1, StageKind.STAGE_2: 2, StageKind.STAGE_3: 3}
"""What an entry calls a stage; 0 where it names none."""


@dataclass(frozen=True, slots=True)
class _Event:
    """That a complaint went, or was answered."""

    on: PartialDate
    stage: int
    is_answer: bool
    told: Told

    @property
    def day(self) -> dt.date:
        """When it is told: a month by its first day, what can't be read after everything."""
        return self.on.placed() or dt.date.max


def told_among(
    steps: Iterable[ComplaintStep],
    entries: Collection[ChronologyEntry],
    called: str,
    body: str = "",
    others: Collection[str] = (),
) -> tuple[Mapping[str, tuple[Told, ...]], tuple[Told, ...]]:
    """What came of the complaints before each entry, by the entry's id; and after all of them.

    ``called`` is how the body is called, ``body`` its id, ``others`` those of the case's other
    bodies. What an entry tells already is left out: one entry tells one thing. A date that can't
    be read is told as typed, after all entries.
    """
    events = [event for step in steps for event in _events(step, called)]
    own = [one for one in entries if one.according_to not in others]
    waiting = sorted(_untold(events, own, body), key=lambda one: one.day)
    before: dict[str, tuple[Told, ...]] = {}
    for entry in entries:
        day = entry.happened_on.placed() if entry.happened_on else None
        going = [one for one in waiting if day and one.day < day]
        if going:
            before[entry.id] = tuple(one.told for one in going)
            waiting = waiting[len(going) :]
    return before, tuple(one.told for one in waiting)


def _untold(events: list[_Event], entries: Iterable[ChronologyEntry], body: str) -> list[_Event]:
    """The events that no entry tells: each entry takes one of its day, what fits it best first.

    Best is its own stage, then its own voice: an answer is told according to the body.
    """
    free = [one for one in entries if one.kind is EntryKind.COMPLAINT_STEP and one.happened_on]
    left = list(events)
    fits = sorted(
        (
            (entry.stage != event.stage, _is_answer(entry, body) != event.is_answer, at, place)
            for at, entry in enumerate(free)
            for place, event in enumerate(events)
            if _is_same_day(entry.happened_on, event.on) and entry.stage in (0, event.stage)
        )
    )
    taken: set[int] = set()
    for _, _, at, place in fits:
        if at not in taken and events[place] in left:
            taken.add(at)
            left.remove(events[place])
    return left


def _is_answer(entry: ChronologyEntry, body: str) -> bool:
    return bool(body) and entry.according_to == body


def _is_same_day(one: PartialDate | None, other: PartialDate) -> bool:
    if one is None or not (one.is_read and other.is_read):
        return False
    if (one.before, one.last) != (other.before, other.last):
        return False
    return (one.year, one.month, one.day) == (other.year, other.month, other.day)


def _events(step: ComplaintStep, called: str) -> Iterator[_Event]:
    stage, number = step.stage.value, _NUMBERS.get(step.stage, 0)
    if step.sent_on and step.sent_on.typed.strip():
        told = Told(day=_printed(step.sent_on), words=f"Complaint at {stage} sent.", who="")
        yield _Event(step.sent_on, number, is_answer=False, told=told)
    if step.answered_on and step.answered_on.typed.strip():
        said = " ".join(step.answer.split())
        words = f"Answer at {stage}{f': {said}' if said else '.'}"
        told = Told(day=_printed(step.answered_on), words=words, who=called)
        yield _Event(step.answered_on, number, is_answer=True, told=told)


def _printed(date: PartialDate) -> str:
    return date.printed() or date.typed.strip()
