"""What each link of a record may point at, and what a record is called in a list."""

import dataclasses
import functools
import re
from collections.abc import Iterator
from typing import Any, get_args, get_type_hints

from drafter.case.account import (
    ChronologyEntry,
    Complaint,
    Evidence,
    OutcomeWanted,
    ParagraphUse,
    Source,
    Standard,
)
from drafter.case.case import Case
from drafter.case.dates import PartialDate
from drafter.case.fields import Use, names_of
from drafter.case.people import (
    BodyInJurisdiction,
    Identifier,
    Organisation,
    Party,
    Relation,
    Representation,
)
from drafter.case.preparing import ComplaintStep, LetterAnswer
from drafter.case.reasoning import AgreedAction, Finding, Injustice, Outcome
from drafter.case.statement import (
    Answer,
    Dismissal,
    DraftComment,
    LearningNote,
    Passage,
    PrivateNote,
    Version,
    Wording,
)
from drafter.case.told_day import day_opening

_WHO = (Party, BodyInJurisdiction, Organisation)
_PRINTED = (
    Complaint,
    OutcomeWanted,
    ParagraphUse,
    Source,
    Standard,
    ChronologyEntry,
    Finding,
    AgreedAction,
    Outcome,
    Passage,
)
_ANY = (Case, *_WHO, *_PRINTED, Evidence, Injustice)

TARGETS: dict[tuple[type, str], tuple[type, ...]] = {
    (Representation, "of"): (Party,),
    (Relation, "of"): (Party,),
    (Relation, "to"): (Party,),
    (Complaint, "brought_by"): (Party,),
    (Complaint, "bodies"): (BodyInJurisdiction,),
    (OutcomeWanted, "answered_in"): (Finding, AgreedAction, Outcome, Passage, ChronologyEntry),
    (Source, "from_whom"): _WHO,
    (ChronologyEntry, "according_to"): _WHO,
    (ChronologyEntry, "evidence"): (Evidence,),
    (Evidence, "from_whom"): _WHO,
    (Evidence, "may_see"): _WHO,
    (Finding, "complaints"): (Complaint,),
    (Finding, "body"): (BodyInJurisdiction,),
    (Finding, "standards"): (Standard, ChronologyEntry),
    (Finding, "facts"): (ChronologyEntry, Evidence),
    (Injustice, "to"): (Party,),
    (AgreedAction, "body"): (BodyInJurisdiction,),
    (AgreedAction, "payees"): (Party,),
    (AgreedAction, "findings"): (Finding,),
    (AgreedAction, "injustices"): (Injustice,),
    (Outcome, "body"): (BodyInJurisdiction,),
    (Version, "sent_to"): _WHO,
    (DraftComment, "from_whom"): _WHO,
    (DraftComment, "version"): (Version,),
    (DraftComment, "about"): _PRINTED,
    (Passage, "before"): _PRINTED,
    (Wording, "record"): (Case, AgreedAction),
    (Answer, "place"): _ANY,
    (Answer, "party"): (Party,),
    (Dismissal, "place"): _ANY,
    (PrivateNote, "about"): _ANY,
    (LearningNote, "about"): _ANY,
    (ComplaintStep, "body"): (BodyInJurisdiction,),
    (LetterAnswer, "about"): (*_WHO, Identifier),
}
"""The kinds of record that a link of each kind may point at, in the order they are offered."""

_MARK = re.compile(r"\[\[#[\w-]+\]\]")
"""What other texts refer to a paragraph by: never printed, so no part of a name."""
_LONGEST = 60
"""Characters of a record's words that name it in a list."""
_LONGEST_TICKED = 160
"""Characters of them where several are ticked, each on as many lines as it takes."""


def records_in(record: Any) -> Iterator[Any]:  # noqa: ANN401 - any record
    """Yield a record and every record inside it that has an id, outermost first."""
    has_id, names = _shape(type(record))
    if has_id:
        yield record
    for name in names:
        value = getattr(record, name)
        for inner in value if isinstance(value, tuple) else (value,):
            has_id, deeper = _shape(type(inner))
            if deeper:
                yield from records_in(inner)
            elif has_id:  # most hold no other, and there may be thousands
                yield inner


def records_of(case: Case, kinds: tuple[type, ...]) -> Iterator[Any]:
    """Yield every record of these kinds, in the order of :func:`records_in`.

    Lists that can hold none are not gone through.
    """
    if issubclass(Case, kinds):
        yield case
    for name in _lists_with(kinds):
        for outer in getattr(case, name):
            yield from (each for each in records_in(outer) if isinstance(each, kinds))


def targets(case: Case, kind: type, field: str) -> tuple[tuple[str, str], ...]:
    """The id and name of every record that a field of ``kind`` may link to, by kind.

    Those of a kind stand as the case has them. Raises KeyError for a field that is no link.
    """
    wanted = TARGETS[kind, field]
    found = sorted(records_of(case, wanted), key=lambda record: wanted.index(type(record)))
    longest = _LONGEST_TICKED if _is_several(kind, field) else _LONGEST
    return tuple((record.id, _short(_offered(record, case), record, longest)) for record in found)


@functools.cache
def _is_several(kind: type, field: str) -> bool:
    return any(each.name == field and each.default == () for each in dataclasses.fields(kind))


def _offered(record: Any, case: Case) -> str:  # noqa: ANN401 - any record
    """What a record is called where it is to be chosen: a document's mark alone tells nothing."""
    words = _words_of(record)
    if isinstance(record, Evidence) and record.exhibit.strip() and record.text.strip():
        words = f"{record.exhibit}: {record.text}"
    if isinstance(record, Outcome):
        bodies = (each.short_form or each.name for each in case.bodies if each.id == record.body)
        words = ": ".join(filter(None, (next(bodies, ""), words)))
    return words


_shapes: dict[type, tuple[bool, tuple[str, ...]]] = {}


def _shape(kind: type) -> tuple[bool, tuple[str, ...]]:
    """Whether a kind has an id, and which of its fields may hold records that have one."""
    known = _shapes.get(kind)
    if known is None:
        holding = (name for name, held in _held(kind) if any(_has_ids(each) for each in held))
        known = _shapes[kind] = hasattr(kind, "id"), tuple(holding)
    return known


@functools.cache
def _lists_with(kinds: tuple[type, ...]) -> tuple[str, ...]:
    """The case's lists in which records of these kinds may stand, at any depth."""
    return tuple(
        name
        for name, held in _held(Case)
        if any(issubclass(inner, kinds) for each in held for inner in _kinds_in(each))
    )


def _kinds_in(kind: type) -> Iterator[type]:
    yield kind
    for _, held in _held(kind):
        for each in held:
            yield from _kinds_in(each)


def _has_ids(kind: type) -> bool:
    return any(hasattr(each, "id") for each in _kinds_in(kind))


def _held(kind: type) -> Iterator[tuple[str, tuple[type, ...]]]:
    """The fields of a kind that hold records, and of which kinds."""
    names = names_of(kind, Use.RECORDS)
    hints = get_type_hints(kind) if names else {}
    for name in names:
        inner = get_args(hints[name]) or (hints[name],)
        kinds = (each for each in inner if isinstance(each, type))
        yield name, tuple(each for each in kinds if dataclasses.is_dataclass(each))


def name_of(record: Any) -> str:  # noqa: ANN401 - any record
    """What a record is called in lists and links, under real names; never empty."""
    return _short(_words_of(record), record, _LONGEST)


def _words_of(record: Any) -> str:  # noqa: ANN401 - any record
    """What a record is called, however long; empty where it says nothing yet."""
    if isinstance(record, Party):
        named = " ".join(filter(None, (record.title, record.forenames, record.surname)))
        return named or record.pseudonym or record.then_called or "Somebody not named yet"
    if isinstance(record, ChronologyEntry | ComplaintStep):
        return _dated_words(record)
    if isinstance(record, AgreedAction):
        amount = record.amount.printed() if record.amount else ""
        return f"{record.kind.value}: {record.what or amount}".rstrip(": ")
    if isinstance(record, Outcome):
        return f"{record.kind.value or 'outcome not chosen yet'}: {record.because}".rstrip(": ")
    if isinstance(record, Version):
        return f"{record.kind.value} {record.number}"
    first = ("name", "reference", "exhibit", "code", "heading", "text", "because", "words")
    words = next((value for name in first if (value := getattr(record, name, ""))), "")
    if isinstance(record, Injustice | Relation):
        words = words or record.kind.value
    return words


def _dated_words(record: ChronologyEntry | ComplaintStep) -> str:
    if isinstance(record, ComplaintStep):
        return _dated(record.sent_on, record.stage.value)
    return _dated(record.happened_on, record.text or record.heading)


def _dated(when: PartialDate | None, words: str) -> str:
    """Words behind their date, which they then need not begin with themselves."""
    if when is None:
        return words
    opening = day_opening(when)
    for lead in (opening, opening.removesuffix(f" {when.year}")):
        if lead and words.startswith(f"{lead}, "):
            return f"{when.typed}: {words[len(lead) + 2 :]}"
    printed = when.printed()
    is_told = printed and printed in words[:_LONGEST]
    return words if is_told else ": ".join(filter(None, (when.typed, words)))


_KINDS = {
    Complaint: "complaint",
    ChronologyEntry: "entry",
    Finding: "finding",
    BodyInJurisdiction: "council or other body",
    Organisation: "organisation",
    AgreedAction: "action",
    Standard: "standard",
    Evidence: "document",
}


def _short(words: str, record: object, longest: int) -> str:
    words = " ".join(_MARK.sub("", words).split())
    if not words:
        return f"Empty {_KINDS.get(type(record), 'item')}"
    return words if len(words) <= longest else words[: longest - 1].rstrip() + "…"
