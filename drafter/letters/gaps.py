"""What a letter still lacks before it may be sent, where each is filled in, and its drafts."""

import dataclasses
import re
from collections.abc import Iterable, Iterator
from typing import Final

from drafter.anonymise.ordinals import ordinals_of
from drafter.case.case import Case
from drafter.case.preparing import StageKind, steps_in_order
from drafter.document.model import Document
from drafter.letters.outputs import Output, Reader
from drafter.letters.people import (
    address_lines,
    body_of,
    client_of,
    full_name,
    reader_id,
    shared_with,
)
from drafter.letters.permission import permission_of, reads_like_permission
from drafter.problem import Place, Problem, Severity

DRAFT: Final = "DRAFT"
"""Stands in the name of a letter's file that is not to be sent."""
_SAYS_DRAFT: Final = re.compile(rf"(?<![^\W\d_]){DRAFT}(?![^\W\d_])", re.IGNORECASE)
MARK: Final = "Draft, not to be sent"
"""Stands on every page of it."""
MISSING: Final = "missing"

_HOMES: Final = {
    "the client": ("parties", "forenames"),
    "the adviser": ("offices", "adviser"),
    "who signs the letter": ("offices", "adviser"),
    "who writes": ("offices", "adviser"),
    "who the letter goes to": ("bodies", "name"),
    "who it goes to": ("bodies", "name"),
    "the council or other body": ("bodies", "name"),
    "which body": ("bodies", "name"),
    "what happened": ("chronology", "text"),
    "what went wrong": ("complaints", "text"),
    "the complaint": ("complaints", "text"),
    "what would put it right": ("outcomes_wanted", "text"),
    "the documents, or who may see them": ("evidence", "may_see"),
    "the day the complaint was sent": ("steps_so_far", "sent_on"),
    "the complaint that was sent, under “Complaints so far”": ("steps_so_far", "sent_on"),
    "when the first complaint was sent and answered": ("steps_so_far", "sent_on"),
    "why their answer is not good enough": ("steps_so_far", "not_enough"),
    "which complaint is still waiting: all have an answer": ("steps_so_far", "answered_on"),
}
"""What a letter's template calls a gap, and the list and field that fill it."""

_BEFORE_STAGE_2: Final = frozenset({StageKind.FIRST_CONTACT, StageKind.STAGE_1})
_SPEAK_FOR_A_CLIENT: Final = frozenset({"stage-1", "stage-2", "covering-email"})
_UNRECORDED: Final = (
    "No permission of {client} is recorded. The letter does not claim one, and asks for the answer"
    " to go to the client. Once it is signed, list it as a document, and tick there that it is one."
)

_READS_LIKE_ONE: Final = (
    "“{document}” reads like a permission. If it is {client}’s own to you, tick “Signed permission"
    " to act” on it: until then no letter takes it for that."
)
_NO_ADDRESS: Final = (
    "No address of {client} is kept. The letter goes without it, and the reader may not find whom"
    " it is about."
)
_NO_EFFECT: Final = (
    "Nothing says how it affected {client}, so the letter leaves that part out. Whoever answers"
    " looks there first for what is owed."
)


def gaps_of(case: Case, problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """What a composed letter lacks, each gap once, at the field that fills it.

    Where nothing was typed yet the place is the case and its list: ``Place(case.id, "parties")``.
    """
    found = (
        dataclasses.replace(problem, place=_home(case, problem))
        for problem in problems
        if problem.severity is Severity.BLOCKS
    )
    return tuple(dict.fromkeys(found))


def unrecorded(case: Case, output: Output, body: str = "") -> tuple[Problem, ...]:
    """What an adviser should know before such a letter goes: nothing that stops it."""
    if output.id not in _SPEAK_FOR_A_CLIENT:
        return ()
    client = client_of(case)
    known = full_name(client) or "your client"
    found: list[Problem] = []
    reader = reader_id(case, Reader.BODY, body_of(case, body))
    given = permission_of(case, shared_with(case, reader))
    if not given.is_recorded:
        found.append(_told("no-permission", _UNRECORDED.format(client=known), case.id, "evidence"))
    for document in () if given.shown or given.authority else reads_like_permission(case):
        words = _READS_LIKE_ONE.format(document=" ".join(document.text.split()), client=known)
        found.append(_told("like-permission", words, document.id, "is_permission"))
    if output.id == "covering-email":
        return tuple(found)
    if client is not None and not address_lines(client):
        words = _NO_ADDRESS.format(client=known)
        found.append(_told("no-address", words, client.id, "identifiers"))
    if case.complaints and not any(one.injustice_claimed.strip() for one in case.complaints):
        where = case.complaints[0].id
        found.append(
            _told("no-effect", _NO_EFFECT.format(client=known), where, "injustice_claimed")
        )
    return tuple(found)


def _told(check: str, message: str, record: str, field: str) -> Problem:
    place = Place(record=record, field=field)
    return Problem(check=check, severity=Severity.CONSIDER, message=message, place=place)


def as_draft(document: Document) -> Document:
    """The letter with the mark on every page, above and below."""
    footer = " · ".join(filter(None, (MARK, document.footer)))
    return dataclasses.replace(document, watermark=MARK, footer=footer)


def says_draft(name: str) -> bool:
    """Whether a file's name says that it is a draft: the word itself, not an overdraft."""
    return bool(_SAYS_DRAFT.search(name))


def lacking(gaps: Iterable[Problem], name: str) -> str:
    """Why a letter is not written: what it lacks."""
    said = " ".join(dict.fromkeys(gap.message for gap in gaps))
    return f"{name} is not written: it lacks something. {said}"


def _home(case: Case, problem: Problem) -> Place:
    place = problem.place
    record = ordinals_of(case).record(place.record) if place.record else ""
    if record:
        return Place(record=record, field=place.field)
    said = problem.message.removeprefix("Missing: ").removesuffix(".")
    holder, field = _HOMES.get(said, ("", ""))
    if not holder:
        return place
    first = next(_wanting(case, holder, field), None)
    if first is None:
        return Place(record=case.id, field=holder)
    return Place(record=first, field=field)


def _wanting(case: Case, holder: str, field: str) -> Iterator[str]:
    """The ids of a list's records, those first that lack the field."""
    records = getattr(case, holder)
    if holder == "steps_so_far":
        records = steps_in_order(records)
    client = client_of(case)
    if field == "not_enough":
        # a letter goes on from the last answer
        records = [one for one in records if one.stage in _BEFORE_STAGE_2 and one.answered_on][::-1]
    if holder == "parties":
        records = (client,) if client else ()
    yield from (one.id for one in sorted(records, key=lambda one: bool(getattr(one, field))))
