"""The complaints so far among what happened: each that went, and each answer, at its day."""

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Mapping

from drafter.case.account import ChronologyEntry, EntryKind
from drafter.case.dates import PartialDate
from drafter.case.preparing import ComplaintStep
from drafter.document.letter import Told

Dated = tuple[dt.date, Told]
"""When it is told, and what: a month by its first day, what can't be read after everything."""


def told_among(
    steps: Iterable[ComplaintStep], entries: Collection[ChronologyEntry], called: str
) -> tuple[Mapping[str, tuple[Told, ...]], tuple[Told, ...]]:
    """What came of the complaints before each entry, by the entry's id; and after all of them.

    ``called`` is how the body is called. What an entry of that day tells already is left out. A
    date that can't be read is told as typed, after all entries.
    """
    known = {
        entry.happened_on.as_date()
        for entry in entries
        if entry.kind is EntryKind.COMPLAINT_STEP and entry.happened_on
    }
    waiting = sorted(
        (one for one in _dated(steps, called) if one[0] not in known), key=lambda one: one[0]
    )
    before: dict[str, tuple[Told, ...]] = {}
    for entry in entries:
        day = entry.happened_on.earliest() if entry.happened_on else None
        going = [one for one in waiting if day and one[0] < day]
        if going:
            before[entry.id] = tuple(told for _, told in going)
            waiting = waiting[len(going) :]
    return before, tuple(told for _, told in waiting)


def _dated(steps: Iterable[ComplaintStep], called: str) -> Iterator[Dated]:
    for step in steps:
        stage = step.stage.value
        yield from _on(step.sent_on, f"Complaint at {stage} sent.", "")
        said = " ".join(step.answer.split())
        words = f"Answer at {stage}{f': {said}' if said else '.'}"
        yield from _on(step.answered_on, words, called)


def _on(date: PartialDate | None, words: str, who: str) -> Iterator[Dated]:
    if date and date.typed.strip():
        day = date.earliest() or dt.date.max
        yield day, Told(day=date.printed() or date.typed.strip(), words=words, who=who)
