"""Beside the story: comments on drafts, versions, free passages, wordings, answers, notes."""

import datetime as dt
from enum import Enum

from drafter.case.account import SectionName
from drafter.case.dates import PartialDate
from drafter.case.fields import choice, code, key, private, record, records, words


class VersionKind(Enum):
    """What a statement is at a given moment."""

    DRAFT = "draft"
    REVISED_DRAFT = "revised draft"
    FINAL = "final"


@record
class Version:
    """A statement as it was sent; ``printed`` keeps its whole anonymised text."""

    id: str = code("id")
    kind: VersionKind = choice("Kind", VersionKind.DRAFT)
    number: int = choice("Number", 1)
    sent_on: PartialDate | None = records("Sent on", default=None)
    sent_to: tuple[str, ...] = code("Sent to", default=())
    printed: str = private("As it was sent", long=True)
    sha256: str = private("The file's SHA-256")


class Changed(Enum):
    """Whether a comment changed the statement."""

    UNANSWERED = ""
    YES = "changed"
    PARTLY = "changed in part"
    NO = "not changed"


@record
class DraftComment:
    """What a party or body said about a draft, and what came of it."""

    id: str = code("id")
    from_whom: str = code("From")
    received_on: PartialDate | None = records("Received on", default=None)
    version: str = code("On version")
    about: str = code("About record")
    paragraph: str = private("Paragraph as sent")
    text: str = private("Comment", long=True)
    answer: str = private("Answer", long=True)
    changed: Changed = choice("Changed?", Changed.UNANSWERED)
    why: str = private("Why", long=True)


@record
class Passage:
    """A free paragraph or sub-heading, for what fits nowhere else.

    It stands at the end of its section, or before the record ``before`` of that section.
    """

    id: str = code("id")
    section: SectionName = choice("Section", SectionName.FOUND)
    before: str = code("Before")
    heading: str = words("Sub-heading")
    text: str = words("Text", long=True)


class Slot(Enum):
    """A place whose words a template gives and a caseworker may replace."""

    SUMMARY = "summary"
    DECISION = "decision"
    ACTION = "action"
    ACTION_LEAD = "action lead"
    """The sentence that opens a list of actions; its record is the list's first action."""


@record
class Wording:
    """The caseworker's words in place of a template's.

    ``basis`` is what the template gave when they were written, as it was printed; when it
    would give something else now, a check shows both.
    """

    id: str = code("id")
    slot: Slot = choice("In place of", Slot.SUMMARY)
    record: str = code("For")
    text: str = words("Words", long=True)
    basis: str = private("What the template gave then", long=True)


class Verdict(Enum):
    """A caseworker's answer to a question of anonymity."""

    REPLACE = "replace"
    KEEP = "keep"


class Scope(Enum):
    """How far an answer reaches."""

    SENTENCE = "sentence"
    CASE = "case"


@record
class Answer:
    """Who a word means, or why it may stay; it lapses when its sentence changes.

    ``place`` is the record and ``field`` its field; ``sentence`` the sentence as typed;
    ``nth`` counts the word's earlier appearances in that sentence. A ``KEEP`` needs a reason
    (LGA 1974, section 30(3)).
    """

    id: str = code("id")
    place: str = code("Record")
    field: str = key("Field")
    sentence: str = private("Sentence")
    word: str = private("Word")
    nth: int = choice("Which of them", 0)
    verdict: Verdict = choice("Answer", Verdict.KEEP)
    party: str = code("Who is meant")
    reason: str = private("Reason")
    scope: Scope = choice("For", Scope.SENTENCE)
    given_on: dt.date | None = private("Given on", default=None)


@record
class Dismissal:
    """A problem that a caseworker set aside, and why; ``basis`` is the message then."""

    id: str = code("id")
    check: str = key("Check")
    place: str = code("Record")
    field: str = key("Field")
    basis: str = private("What it said")
    reason: str = private("Reason")
    given_on: dt.date | None = private("Given on", default=None)


class NoteKind(Enum):
    """What a private note is about."""

    NOTE = "note"
    ENQUIRY = "enquiry"
    CONTACT = "contact"
    ADJUSTMENT = "reasonable adjustment"


@record
class PrivateNote:
    """A note, enquiry, contact or adjustment: kept with the case, never composed."""

    id: str = code("id")
    kind: NoteKind = choice("Kind", NoteKind.NOTE)
    made_on: PartialDate | None = records("Date", default=None)
    about: str = code("About")
    text: str = private("Text", long=True)


@record
class LearningNote:
    """Why a record is here, for someone who studies a worked example."""

    id: str = code("id")
    about: str = code("About")
    text: str = private("Why it is here", long=True)
