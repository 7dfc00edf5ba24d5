"""The shipped examples, and ways to walk over their records."""

import dataclasses
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from drafter.case.case import Case
from drafter.case.fields import Use, words_of
from drafter.case.json_form import read_case
from drafter.case.reasoning import Fault

FOLDER = Path(__file__).parents[2] / "resources" / "examples"
GAPS = "five-planted-gaps"
COMPLETE = ("fault-with-injustice", "no-fault", "care-provider-two-complainants")
PREPARED = "housing-repairs-complaint"
"""A complaint that an adviser prepares: no decision, no findings."""
NAMES = (*COMPLETE, GAPS)

LABEL = re.compile(r"\[\[#([^\]|]+)\]\]")
REFERENCE = re.compile(r"\[\[([^#\]|]+)(?:\|(?:above|below))?\]\]")
TITLE_AND_LETTER = re.compile(r"\b(?:Mrs|Mr|Miss|Ms|Mx|Dr|Child) [A-Z]\b(?!\. ?[A-Z]|[-’]\w{2})")


def text_of(name: str) -> str:
    """The example as it is on disk."""
    return (FOLDER / f"{name}.json").read_text(encoding="utf-8")


def example(name: str) -> Case:
    """The example as a case."""
    return read_case(text_of(name), name)


def records_of(record: Any) -> Iterator[Any]:  # noqa: ANN401 - any record
    """The record and every record in it."""
    yield record
    for field in dataclasses.fields(record):
        value = getattr(record, field.name)
        for item in value if isinstance(value, tuple) else (value,):
            if dataclasses.is_dataclass(item):
                yield from records_of(item)


def links_of(record: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - any record
    """Each link of one record to another: the field's name and the id it points at."""
    for field in dataclasses.fields(record):
        if words_of(field).use is not Use.CODE or field.name == "id":
            continue
        value = getattr(record, field.name)
        for link in value if isinstance(value, tuple) else (value,):
            if link:
                yield field.name, link


def printed_texts(case: Case) -> Iterator[str]:
    """Every text of the case that may be printed, with its references."""
    for record in records_of(case):
        for field in dataclasses.fields(record):
            value = getattr(record, field.name)
            if words_of(field).use is Use.TEXT and isinstance(value, str):
                yield value


def undecided_complaints(case: Case) -> list[str]:
    """Complaints that were investigated and that no finding decides."""
    decided = {link for finding in case.findings for link in finding.complaints}
    wanted = [complaint for complaint in case.complaints if complaint.investigated.value != "no"]
    return [complaint.id for complaint in wanted if complaint.id not in decided]


def unremedied_faults(case: Case) -> list[str]:
    """Findings of fault with an injustice that no action remedies and no reason excuses."""
    remedied = {link for action in case.actions for link in action.injustices}
    return [
        finding.id
        for finding in case.findings
        if finding.fault is Fault.FAULT
        and not finding.no_injustice_because
        and (
            not finding.injustices
            or any(
                injustice.id not in remedied and not injustice.needs_no_remedy_because
                for injustice in finding.injustices
            )
        )
    ]


def actions_without_deadline(case: Case) -> list[str]:
    """Actions for which no day can be counted."""
    return [
        action.id
        for action in case.actions
        if action.deadline is None or not (action.deadline.count or action.deadline.on)
    ]


def broken_references(case: Case) -> list[str]:
    """Labels that are referred to and that no paragraph bears."""
    labels = {label for text in printed_texts(case) for label in LABEL.findall(text)}
    used = {label for text in printed_texts(case) for label in REFERENCE.findall(text)}
    return sorted(used - labels)


def strangers(case: Case) -> list[str]:
    """Titles with a letter, typed in a text, that nobody in the case is called."""
    called = {party.pseudonym for party in case.parties}
    typed = {
        name
        for record in records_of(case)
        for field in dataclasses.fields(record)
        if field.name not in ("pseudonym", "example") and words_of(field).use is Use.TEXT
        for value in [getattr(record, field.name)]
        if isinstance(value, str)
        for name in TITLE_AND_LETTER.findall(value)
    }
    return sorted(typed - called)
