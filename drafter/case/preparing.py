"""Beside the story of a complaint that is being prepared: its stages so far, its letters."""

import datetime as dt
from collections.abc import Iterable
from enum import Enum

from drafter.case.dates import PartialDate
from drafter.case.fields import choice, code, key, private, record, records, words


class StageKind(Enum):
    """Which stage of a body's procedure a complaint was sent to."""

    FIRST_CONTACT = "first contact"
    STAGE_1 = "stage 1"
    STAGE_2 = "stage 2"
    STAGE_3 = "stage 3 (panel)"
    OMBUDSMAN = "Ombudsman"


class Procedure(Enum):
    """Whose complaints procedure applies; it picks the time limits and the Ombudsman.

    Until somebody says otherwise it is the usual one for each body's kind: :func:`procedure_for`.
    """

    USUAL = "usual for this kind of body"
    COUNCIL = "council complaint"
    LANDLORD = "landlord"
    CHILDREN = "children's statutory procedure"
    ADULT_CARE = "adult social care"
    HEALTH = "NHS"
    UNIVERSITY = "university"
    FINANCE = "financial firm"
    LEGAL = "legal service"
    OTHER = "other"


class Reply(Enum):
    """An answer to one question of the guided check."""

    YES = "yes"
    NO = "no"
    NOT_SURE = "not sure"


@record
class ComplaintStep:
    """One complaint or escalation sent to a body, and what came of it."""

    id: str = code("id")
    body: str = code(
        "Sent to", help="The council or other body it went to. Its time limits follow."
    )
    stage: StageKind = choice(
        "Stage",
        StageKind.STAGE_1,
        help="What the letter asked for.",
    )
    sent_on: PartialDate | None = records(
        "Sent on",
        help="The day the letter or e-mail went, or the day of the call.",
        example="26 January 2026",
        default=None,
    )
    acknowledged_on: PartialDate | None = records(
        "They said they had it on",
        help="From their first reply, if there was one.",
        example="30 January 2026",
        default=None,
    )
    answered_on: PartialDate | None = records(
        "They answered on",
        help="The date on their letter, not of a note that they need longer. Empty: no answer yet.",
        example="27 February 2026",
        default=None,
    )
    answer: str = words(
        "What they said",
        long=True,
        help="What they accept, refuse and offer. Best in their own words, between quotation marks:"
        " that reads right to them and to your client.",
        example="“We accept that the repair was late and offer £50.”",
    )
    not_enough: str = words(
        "Why that is not good enough",
        long=True,
        help="What their answer leaves out, gets wrong or offers too little for. The stage 2 letter"
        " is built on it.",
        example="£50 does not pay for the heaters, and nobody has looked at the damp.",
    )
    final: bool = choice(
        "They said this was their final answer",
        default=False,
        help="Look for “final response”. An answer at the last stage counts as final anyway.",
    )
    reference: str = words(
        "Their reference",
        help="The number on their letter. Your next letter gives it, so that they find the papers.",
        example="CMP-2026-0417",
    )
    extended_to: PartialDate | None = records(
        "They asked for more time until",
        help="The new date they gave.",
        example="24 April 2026",
        default=None,
    )


_STAGES = tuple(StageKind)


def steps_in_order(steps: Iterable[ComplaintStep]) -> tuple[ComplaintStep, ...]:
    """Complaints as one follows another: by stage, then by day, then as they were typed.

    One whose day can't be told comes after those of its stage that have one.
    """
    return tuple(sorted(steps, key=lambda one: (_STAGES.index(one.stage), _sent(one))))


def is_earlier(one: StageKind, other: StageKind) -> bool:
    """Whether a stage comes before another."""
    return _STAGES.index(one) < _STAGES.index(other)


def _sent(step: ComplaintStep) -> dt.date:
    return (step.sent_on.placed() if step.sent_on else None) or dt.date.max


@record
class CheckedPoint:
    """One answer of the guided check of who can take the complaint."""

    id: str = code("id")
    question: str = key("Question")
    reply: Reply = choice("Answer", Reply.NOT_SURE)
    because: str = words(
        "Why", long=True, help="What the answer rests on.", example="Their letter of 3 March."
    )


@record
class Office:
    """Who writes the letters: the organisation and the adviser, as a letter prints them.

    Kept once in a vault and copied to a case, so that a letter stays as it was sent.
    """

    id: str = code("id")
    organisation: str = private(
        "Organisation",
        help="As it stands at the head of a letter.",
        example="Exampleton Advice Centre",
    )
    address: str = private(
        "Address",
        help="A line for each line of the letterhead.",
        example="14 Example Row, Exampleton, ZZ1 2CD",
        long=True,
    )
    adviser: str = private(
        "Adviser's name", help="As it stands under the letter.", example="Sam Specimen"
    )
    job: str = private("Job", help="Printed under the name.", example="Housing adviser")
    phone: str = private(
        "Telephone",
        help="A direct number: an Ombudsman will want to ring you.",
        example="01632 960 145",
    )
    email: str = private(
        "E-mail",
        help="Where answers should come. Letters print it.",
        example="sam@advice.example",
    )
    hours: str = private(
        "Working hours",
        help="When you can be reached. Letters and the Ombudsman's form say it.",
        example="Monday to Thursday, 9am to 4pm",
    )
    registered: str = private(
        "Charity or company number",
        help="Printed at the foot, if given.",
        example="Registered charity 0000000",
    )


@record
class LetterAnswer:
    """Whether the reader of one letter needs somebody, or something, named in it.

    ``about`` is a party, an organisation or an identifier; where the word is nobody that the
    case knows (a telephone number in the text), it is empty and ``word`` says what was asked.
    """

    id: str = code("id")
    letter: str = key("Letter", help="The template's name, such as stage-1.")
    about: str = code("Who or what")
    word: str = private("Word")
    needed: bool = choice("The reader needs this", default=False)
    reason: str = private("Reason", help="Why this reader needs it.")
    given_on: dt.date | None = private("Given on", default=None)


@record
class OwnWords:
    """The adviser's own words for one part of an output: an answer of a form, an opening.

    ``output`` is the template's name; ``part`` the id of the question, or of the letter's part.
    """

    id: str = code("id")
    output: str = key("Letter or form")
    part: str = key("Part")
    text: str = words("In your own words", long=True, help="Empty: made from the case.")
