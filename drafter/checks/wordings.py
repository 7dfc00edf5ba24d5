"""A caseworker's words for a slot once their facts have changed; how a summary speaks."""

import re
from collections.abc import Iterator

from drafter.case.reasoning import AgreedAction
from drafter.case.statement import Slot, Wording
from drafter.checks.reviewed import Reviewed
from drafter.document.slots import SlotText
from drafter.problem import Fix, Place, Problem, Severity

_MANUAL = "Decision statements manual, chapter 7"
_VOICES = (
    (
        re.compile(
            r"\bI (?=find|found|have|do|did|am|was|intend|recommend|will|cannot|consider)"
            r"|\bThe Ombudsman (?:finds|found|has found)\b"
        ),
        "The summary says “we”, never “I” or “the Ombudsman finds”.",
    ),
    (
        re.compile(r"\bcomplains? (?:about|that)\b"),
        "The summary is in the past tense: “complained”.",
    ),
)


def drifted_wordings(reviewed: Reviewed) -> Iterator[Problem]:
    """Words written against what the template gave then, where it gives something else now."""
    if reviewed.document is None or reviewed.composed is None:
        return
    for slot in reviewed.composed.slots:
        wording = _wording_of(slot, reviewed) if slot.is_replaced else None
        if wording is None or not wording.basis.strip():
            continue
        if wording.basis.casefold().split() != slot.text.casefold().split():
            place = Place(record=wording.id, field="text")
            yield Problem(
                check="drifted-wording",
                severity=reviewed.gap,
                message="The facts behind these words have changed. "
                f"Written against: “{_line(wording.basis)}” Now: “{_line(slot.text)}”",
                place=place,
                why="Words of your own must still fit the facts they were written for.",
                fix=Fix(label="Take the template’s words", place=place, replacement=""),
            )


def voice_of_summary(reviewed: Reviewed) -> Iterator[Problem]:
    """A summary that says "I", or is in the present tense."""
    wording = reviewed.wording(Slot.SUMMARY)
    if wording is None:
        return
    for pattern, message in _VOICES:
        match = pattern.search(wording.text)
        if match:
            yield Problem(
                check="summary-voice",
                severity=Severity.CONSIDER,
                message=message,
                place=Place(record=wording.id, field="text", start=match.start(), end=match.end()),
                why=f"{_MANUAL}.",
            )


def _wording_of(slot: SlotText, reviewed: Reviewed) -> Wording | None:
    if slot.slot in (Slot.SUMMARY, Slot.DECISION):
        return reviewed.wording(slot.slot)
    first = reviewed.records.get(reviewed.ordinals.record(slot.record))
    assert isinstance(first, AgreedAction)  # what the slots of actions are counted by
    if slot.slot is Slot.ACTION:
        return reviewed.wording(slot.slot, first.id)
    # A lead sentence may hang on any action of its list.
    return next(
        (
            wording
            for action in reviewed.case.actions
            if _list_of(action, reviewed) == _list_of(first, reviewed)
            and (wording := reviewed.wording(slot.slot, action.id)) is not None
        ),
        None,
    )


def _list_of(action: AgreedAction, reviewed: Reviewed) -> tuple[object, ...]:
    """What puts actions into one list: body, deadline and status."""
    body, deadline = reviewed.body(action.body), action.deadline
    until = (
        (deadline.count, deadline.unit, deadline.on.printed() if deadline.on else "")
        if deadline
        else None
    )
    return (body.id if body else "", until, action.status)


def _line(text: str) -> str:
    return " ".join(text.split())
