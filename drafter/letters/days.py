"""Dates that a letter prints as they were typed, since nobody can read them as a day."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from drafter.case.case import Case
from drafter.case.dates import PartialDate
from drafter.letters.outputs import Output
from drafter.problem import Place, Problem, Severity

_STORY: Final = ("chronology", ("happened_on", "until"))
_DOCUMENTS: Final = ("evidence", ("dated",))
_SO_FAR: Final = ("steps_so_far", ("sent_on", "acknowledged_on", "answered_on", "extended_to"))
_PRINTED: Final[Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]]] = {
    "stage-1": (_STORY, _DOCUMENTS),
    "stage-2": (_STORY, _DOCUMENTS, _SO_FAR),
    "chaser": (_SO_FAR,),
    "ombudsman-form": (_STORY, _DOCUMENTS, _SO_FAR),
    "chronology": (_STORY, _DOCUMENTS, _SO_FAR),
    "document-list": (_DOCUMENTS, _STORY),
    "bundle-index": (_DOCUMENTS,),
    "advice-note": (_SO_FAR,),
}
"""The lists of the case, and their dates, that each output prints."""


def unread_days(case: Case, output: Output) -> tuple[Problem, ...]:
    """Each date of an output that is printed as typed, at its field; nothing that stops it."""
    return tuple(
        Problem(
            check="unread-day",
            severity=Severity.CONSIDER,
            message=_said(date),
            place=Place(record=record.id, field=field),
        )
        for holder, fields in _PRINTED.get(output.id, ())
        for record, field, date in _dates(getattr(case, holder), fields)
        if not date.is_possible and date.typed.strip()
    )


def _dates(
    records: Iterable[Any], fields: tuple[str, ...]
) -> Iterator[tuple[Any, str, PartialDate]]:
    for record in records:
        for field in fields:
            date = getattr(record, field)
            if date is not None:
                yield record, field, date


def _said(date: PartialDate) -> str:
    typed = " ".join(date.typed.split())
    if date.is_read:
        return f"The calendar has no “{typed}”, and that is what would be printed."
    return f"“{typed}” can’t be read as a date. It is printed as typed; no time is counted from it."
