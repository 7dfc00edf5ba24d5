"""A caseworker's words for a slot once their facts have changed; how a summary speaks."""

import re
from collections.abc import Iterator

from drafter.case.statement import Slot, Wording
from drafter.checks.reviewed import Reviewed
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
        wording = reviewed.records.get(reviewed.ordinals.record(slot.replaced_by))
        if not isinstance(wording, Wording) or not wording.basis.strip():
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


def _line(text: str) -> str:
    return " ".join(text.split())
