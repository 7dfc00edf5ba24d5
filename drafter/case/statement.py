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
    kind: VersionKind = choice(
        "Kind",
        VersionKind.DRAFT,
        help="What was sent.",
    )
    number: int = choice("Number", 1, help="1 for the first of its kind, then 2, 3…")
    sent_on: PartialDate | None = records(
        "Sent on",
        help="The day it went out: the time for comments runs from it.",
        example="2 February 2026",
        default=None,
    )
    sent_to: tuple[str, ...] = code(
        "Sent to",
        help="Tick everyone who was sent it, so that you know who may comment.",
        default=(),
    )
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
    from_whom: str = code("From", help="Who made this point.")
    received_on: PartialDate | None = records(
        "Received on",
        help="The day it reached you.",
        example="11 February 2026",
        default=None,
    )
    version: str = code("On version", help="Which draft they had read.")
    about: str = code(
        "About record", help="What in the case it is about: it is then shown beside the comment."
    )
    paragraph: str = private(
        "Paragraph as sent", help="The number in the draft they had.", example="22"
    )
    text: str = private(
        "Comment",
        long=True,
        help="One point, in their own words. It is kept here and not printed.",
        example="You forgot the taxis. I have most of the receipts.",
    )
    answer: str = private(
        "Answer",
        long=True,
        help="What you would say to them. It is kept here and not printed.",
        example="You are right. I have added them, on proof of what they cost.",
    )
    changed: Changed = choice(
        "Changed?",
        Changed.UNANSWERED,
        help="Did it change the statement? “Not said yet” stays open in Review.",
    )
    why: str = private(
        "Why",
        long=True,
        help="The reason it did or did not, for whoever asks later.",
        example="The comment gives no new evidence about 2 June.",
    )


@record
class Passage:
    """A free paragraph or sub-heading, for what fits nowhere else.

    It stands at the end of its section, or before the record ``before`` of that section.
    """

    id: str = code("id")
    section: SectionName = choice(
        "Section", SectionName.FOUND, help="Which part of the statement it belongs to."
    )
    before: str = code(
        "Before", help="What it is printed before. Empty: at the end of the section."
    )
    heading: str = words(
        "Sub-heading", help="Printed above it. Often there is none.", example="The law on noise"
    )
    text: str = words(
        "Text",
        long=True,
        help="Printed as typed, a number for each paragraph. Begin a line with “- ” for a), b).",
        example="I have also looked at how the Council keeps its records.",
    )


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
    text: str = words(
        "Words",
        long=True,
        help="Printed in place of the template's. You are told if the facts under it change.",
        example="Miss Example complained that the Council was late to mend her boiler.",
    )
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
    kind: NoteKind = choice(
        "Kind",
        NoteKind.NOTE,
        help="What sort of note it is.",
    )
    made_on: PartialDate | None = records(
        "Date", help="The day of the call or note.", example="3 June 2026", default=None
    )
    about: str = code("About", help="Whom or what it is about, if anything in the case.")
    text: str = private(
        "Text",
        long=True,
        help="What was said, what you found out, what is to be done.",
        example="Rang the landlord: the engineer is booked for 12 June. Check on the 13th.",
    )


@record
class LearningNote:
    """Why a record is here, for someone who studies a worked example."""

    id: str = code("id")
    about: str = code("About")
    text: str = private("Why it is here", long=True)
