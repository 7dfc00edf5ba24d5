"""What a letter says beside the case: who writes to whom, when, and with which documents.

Its words are real names. So only a letter's template is given a frame, and only beside an
:class:`~drafter.anonymise.printable.IdentifiableCase`.
"""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from drafter.document.model import Source
from drafter.document.pieces import text_lines
from drafter.document.values import Record, TemplateValue, Tokens, Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A document of the numbered list. ``number`` stays the same in every output of a case.

    ``day`` is ``dated`` for a line of text, which does not end within it.
    """

    number: int
    exhibit: str = ""
    kind: str = ""
    words: str = ""
    dated: str = ""
    day: str = ""
    from_whom: str = ""
    file: str = ""
    shows: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A complaint sent before: its dates in words, and what was said.

    ``is_quoted`` says that ``answer`` is in the body's own words, which "you wrote" may lead.
    """

    stage: str
    sent_on: str = ""
    acknowledged_on: str = ""
    answered_on: str = ""
    extended_to: str = ""
    reference: str = ""
    answer: str = ""
    is_quoted: bool = False
    not_enough: str = ""
    final: bool = False
    late: str = ""
    """How late the answer came: "97 working days after it was due on 8 April 2026"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A complaint that went, or the answer to one, as a row of the chronology."""

    day: str
    words: str
    who: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """A question of a form with its answer; ``counted`` is "312 of 2,000 characters".

    ``lines`` is the answer where it is a list of short lines; ``answer`` is empty then.
    """

    question: str
    answer: str
    lines: tuple[str, ...] = ()
    counted: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limited:
    """A time limit in words, for the client."""

    what: str
    due: str = ""
    next: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Everything a letter prints that no printable case has. Dates are in words.

    ``speaks_for`` says for whom the client complains besides; ``body`` is how the addressee, or
    the body complained of, is called in running text; ``previous`` is the complaint that the
    letter goes on from, whose answer was due ``reply_by`` as ``reply_rule`` says. ``route`` is
    the plain answer to who can take the complaint. ``opening`` and ``closing`` are the adviser's
    own words, if any.

    Of the client's permission only what the case says is told: ``has_consent`` with the day
    ``consent_on`` where it is known, ``consent_shown`` by which document, ``authority`` for what
    stands in its place ("under a power of attorney").
    """

    date: str = ""
    organisation: str = ""
    office_lines: tuple[str, ...] = ()
    office_address: str = ""
    phone: str = ""
    email: str = ""
    hours: str = ""
    registered: str = ""
    adviser: str = ""
    job: str = ""
    body: str = ""
    recipient: str = ""
    recipient_lines: tuple[str, ...] = ()
    client: str = ""
    client_known: str = ""
    client_lines: tuple[str, ...] = ()
    client_address: str = ""
    client_born: str = ""
    client_phone: str = ""
    client_email: str = ""
    speaks_for: str = ""
    speaks_for_name: str = ""
    our_reference: str = ""
    their_reference: str = ""
    has_consent: bool = False
    consent_on: str = ""
    consent_shown: str = ""
    authority: str = ""
    may_share_with: str = ""
    previous: Stage | None = None
    stages: tuple[Stage, ...] = ()
    documents: tuple[Listed, ...] = ()
    answers: tuple[Answered, ...] = ()
    limits: tuple[Limited, ...] = ()
    opening: str = ""
    closing: str = ""
    reply_by: str = ""
    reply_rule: str = ""
    route: str = ""
    numbers: Mapping[str, int] = field(default_factory=dict)
    """The number of each document in the list, by its ordinal in the printable case."""
    later: frozenset[str] = frozenset()
    """The ordinals of entries that lie after the letter: it was sent before they happened."""
    told_before: Mapping[str, tuple[Told, ...]] = field(default_factory=dict)
    """What came of the complaints so far before an entry, by the entry's ordinal."""
    told_last: tuple[Told, ...] = ()
    """What came of them after all entries."""
    has_sources: bool = False
    """Whether anything in the chronology says who says so, or what shows it."""


_HELD: Final = "\u00a0"
"""A space at which no line ends."""
_NOT_SHOWN: Final = frozenset({"numbers", "later", "told_before"})


def record_of(tokens: Tokens, given: Any, kind: str = "Letter") -> Record:  # noqa: ANN401 - any dataclass of this module
    """A frame, or a part of one, as templates see it."""
    names = frozenset(one.name for one in dataclasses.fields(given)) - _NOT_SHOWN

    def read(name: str) -> TemplateValue:
        return _shown(tokens, getattr(given, name), name)

    return Record(kind, "", names=names, read=read)


def _shown(tokens: Tokens, value: object, name: str) -> TemplateValue:
    if isinstance(value, str):
        return Value(tokens, text_lines(value, Source(field=name)))
    if isinstance(value, tuple):
        return tuple(_shown(tokens, part, name) for part in value)
    if value is None or isinstance(value, int):
        return value
    return record_of(tokens, value, type(value).__name__)


def documents_named(numbers: list[int]) -> str:
    """How documents are referred to: "document 4", "documents 2, 4 and 5"; "" for none."""
    if not numbers:
        return ""
    if len(numbers) == 1:
        return f"document{_HELD}{numbers[0]}"
    *most, last = (str(number) for number in sorted(numbers))
    return f"documents{_HELD}{', '.join(most)} and{_HELD}{last}"
