"""The Ombudsman's form: one answer for each question, made from the case and counted."""

import datetime as dt
import functools
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from drafter import paths
from drafter.case.account import EntryKind
from drafter.case.case import Case
from drafter.case.dates import PartialDate
from drafter.case.people import IdentifierKind
from drafter.case.preparing import steps_in_order
from drafter.case.statement import NoteKind
from drafter.document.dated import without_day
from drafter.document.letter import documents_named
from drafter.letters.guided import court_told, why_late
from drafter.letters.lateness import late_answers
from drafter.letters.outputs import Reader
from drafter.letters.people import (
    address_lines,
    adviser_of,
    body_of,
    client_of,
    full_name,
    identifier_of,
    known_as,
    office_of,
    reader_id,
    shared_with,
)
from drafter.letters.permission import permission_of

FORM: Final = "ombudsman-form"
"""The output that ``OwnWords`` name to replace an answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question of a form. ``limit`` counts characters; 0 is none."""

    part: str
    ask: str
    help: str
    example: str
    limit: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class FormAnswer:
    """An answer as plain text to copy, with its length. ``is_own`` says that it was typed."""

    part: str
    ask: str
    answer: str
    limit: int
    is_own: bool
    help: str = ""
    example: str = ""
    open: str = ""
    """What an answer that the case gives does not say yet; empty where it is whole."""

    @property
    def is_open(self) -> bool:
        """Whether something is still to be said."""
        return bool(self.open) or not self.answer

    @property
    def characters(self) -> int:
        """How long the answer is."""
        return len(self.answer)

    @property
    def words(self) -> int:
        """How many words the answer has."""
        return len(self.answer.split())

    @property
    def is_too_long(self) -> bool:
        """Whether it is longer than is read with patience."""
        return bool(self.limit) and self.characters > self.limit


@functools.cache
def questions() -> tuple[Question, ...]:
    """The questions of the form, in order."""
    path = paths.resources() / "forms" / "ombudsman.toml"
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    return tuple(Question(**one) for one in table["question"])


def form_answers(case: Case, *, today: dt.date) -> tuple[FormAnswer, ...]:
    """Every question with its answer; empty where the case says nothing on it."""
    own = {words.part: words.text for words in case.own_words if words.output == FORM}
    return tuple(
        FormAnswer(
            part=one.part,
            ask=one.ask,
            answer=(own.get(one.part, "").strip() or _ANSWERS[one.part](case, today)).strip(),
            limit=one.limit,
            is_own=bool(own.get(one.part, "").strip()),
            help=one.help,
            example=one.example,
            open="" if own.get(one.part, "").strip() else _OPEN.get(one.part, _whole)(case, today),
        )
        for one in questions()
    )


def counted(answer: FormAnswer) -> str:
    """An answer's length in words for a person: "312 characters, 54 words"."""
    if not answer.answer:
        return "no answer yet"
    said = f"{answer.characters:,} characters, {answer.words:,} words"
    if answer.open:
        return f"{said}: {answer.open}"
    if answer.is_too_long:
        return f"{said}: longer than {answer.limit:,}, shorten it if you can"
    return said


def _who(case: Case, _: dt.date) -> str:
    client = client_of(case)
    lines = (
        full_name(client),
        ", ".join(address_lines(client)),
        identifier_of(client, IdentifierKind.PHONE),
        identifier_of(client, IdentifierKind.EMAIL),
    )
    return "\n".join(filter(None, lines))


def _representative(case: Case, _: dt.date) -> str:
    adviser, office, client = adviser_of(case), office_of(case), client_of(case)
    name = office.adviser or full_name(adviser)
    if not name:
        return ""
    known = known_as(client) or "the person who complains"
    work = " of ".join(filter(None, (office.job, office.organisation)))
    parts = [f"{name}{f', {work},' if work else ''} is helping {known}."]
    reader = reader_id(case, Reader.OMBUDSMAN, body_of(case))
    given = permission_of(case, shared_with(case, reader))
    if given.has_consent:
        day = f" on {_day(given.given_on)}" if given.given_on else ""
        parts.append(f"{known} gave signed permission{day}.")
    elif given.authority:
        parts.append(f"{name} acts {given.authority}.")
    phone = office.phone or identifier_of(adviser, IdentifierKind.PHONE)
    email = office.email or identifier_of(adviser, IdentifierKind.EMAIL)
    reach = " or ".join(filter(None, (phone, email)))
    if reach:
        hours = f" ({office.hours})" if office.hours else ""
        parts.append(f"Please contact {name} on {reach}{hours}.")
    return " ".join(parts)


def _agreement(case: Case, _: dt.date) -> str:
    """What is open while nobody has recorded that the client agreed."""
    reader = reader_id(case, Reader.OMBUDSMAN, body_of(case))
    is_there = permission_of(case, shared_with(case, reader)).is_recorded
    return "" if is_there else "open, it does not say whether they agreed"


def _whole(_: Case, __: dt.date) -> str:
    return ""


def _body(case: Case, _: dt.date) -> str:
    return "\n".join(
        body.name + (f" (their reference {body.reference})" if body.reference else "")
        for body in case.bodies
    )


def _what_happened(case: Case, _: dt.date) -> str:
    numbers = _numbers(case)
    entries: list[str] = []
    for entry in case.chronology:
        if entry.kind is EntryKind.COMPLAINT_STEP:  # asked for by a question of its own
            continue
        day = " to ".join(filter(None, (_day(entry.happened_on), _day(entry.until))))
        shown = documents_named([numbers[one] for one in entry.evidence if one in numbers])
        shown = shown.replace("\u00a0", " ")  # to be pasted: a plain space
        words = " ".join(entry.text.split())
        if not entry.until:
            words = without_day(words, entry.happened_on)
        entries.append(f"{day}{': ' if day else ''}{words}{f' ({shown})' if shown else ''}")
    return "\n\n".join(entries)


def _wrong(case: Case, _: dt.date) -> str:
    return "\n\n".join(one.text.strip() for one in case.complaints if one.text.strip())


def _effect(case: Case, _: dt.date) -> str:
    said = (one.injustice_claimed.strip() for one in case.complaints)
    return "\n\n".join(words for words in said if words)


def _outcome(case: Case, _: dt.date) -> str:
    wanted = [one.text.strip() for one in case.outcomes_wanted if one.text.strip()]
    return "\n".join(f"{number}. {words}" for number, words in enumerate(wanted, 1))


def _aware(case: Case, today: dt.date) -> str:
    first = case.first_aware_on
    if first is None:
        return ""
    said = f"{_day(first)}."
    if _is_long_ago(first.placed(), today):
        said = f"{said} {why_late(case)}".strip()
    return said


def _is_long_ago(day: dt.date | None, today: dt.date) -> bool:
    return day is not None and (today - day).days > 365  # noqa: PLR2004 - a year; the rule itself is the limits' matter


def _unexplained(case: Case, today: dt.date) -> str:
    """What is open while it is long ago and nobody said why it comes only now."""
    first = case.first_aware_on.placed() if case.first_aware_on else None
    is_told = not _is_long_ago(first, today) or why_late(case)
    return "" if is_told else "open, it does not say why not sooner"


def _complained(case: Case, today: dt.date) -> str:
    lines, late = list[str](), late_answers(case, today)
    for step in steps_in_order(case.steps_so_far):
        reference = f" (reference {step.reference})" if step.reference else ""
        stage = step.stage.value.capitalize()
        line = f"{stage}: sent {_day(step.sent_on) or 'on a day not noted'}{reference}."
        if step.answered_on:
            final = " It was their final answer." if step.final else ""
            told = f", {late[step.id]}" if step.id in late else ""
            line += f" Answered {_day(step.answered_on)}{told}.{final}"
        else:
            line += " Not answered."
        lines.append(" ".join(filter(None, (line, " ".join(step.answer.split())))))
    return "\n\n".join(lines)


def _court(case: Case, _: dt.date) -> str:
    return court_told(case)


def _documents(case: Case, _: dt.date) -> str:
    reader = reader_id(case, Reader.OMBUDSMAN, body_of(case))
    return "\n".join(
        f"{number}. {evidence.text or evidence.kind}"
        + (f", {_day(evidence.dated)}" if evidence.dated else "")
        for number, evidence in shared_with(case, reader)
    )


def _adjustments(case: Case, _: dt.date) -> str:
    wanted = [note.text.strip() for note in case.notes if note.kind is NoteKind.ADJUSTMENT]
    return "\n".join(wanted)


def _numbers(case: Case) -> Mapping[str, int]:
    reader = reader_id(case, Reader.OMBUDSMAN, body_of(case))
    return {evidence.id: number for number, evidence in shared_with(case, reader)}


def _day(date: PartialDate | None) -> str:
    return (date.printed() or date.typed) if date else ""


_ANSWERS: Final[Mapping[str, Callable[[Case, dt.date], str]]] = {
    "who": _who,
    "representative": _representative,
    "body": _body,
    "what-happened": _what_happened,
    "wrong": _wrong,
    "effect": _effect,
    "outcome": _outcome,
    "aware": _aware,
    "complained": _complained,
    "court": _court,
    "documents": _documents,
    "adjustments": _adjustments,
}
"""What makes the answer to each question from the case."""

_OPEN: Final[Mapping[str, Callable[[Case, dt.date], str]]] = {
    "representative": _agreement,
    "aware": _unexplained,
}
"""What finds that an answer from the case leaves something open."""
