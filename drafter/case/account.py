"""What is complained of and what happened: complaints, sources, standards, the chronology."""

from enum import Enum

from drafter.case.dates import PartialDate
from drafter.case.fields import choice, code, key, private, record, records, words
from drafter.case.files import EvidenceFile


class Investigated(Enum):
    """Whether a part of the complaint was investigated."""

    YES = "yes"
    NO = "no"
    PARTLY = "partly"


@record
class Complaint:
    """One part of what is complained of, with the injustice claimed.

    Both texts are printed as typed; the injustice follows the complaint as its own paragraph.
    """

    id: str = code("id")
    name: str = words(
        "In a few words",
        help="A short name for lists. A decision's summary puts it after “complained about”.",
        example="delay in mending the boiler",
    )
    text: str = words(
        "The complaint",
        long=True,
        help="What the body is said to have done or not done, and to whom. One thing at a time.",
        example="Miss Example complains that the Council gave her new address to her former"
        " partner.",
    )
    injustice_claimed: str = words(
        "How they say it affected them",
        long=True,
        help="What it did to them: worry, cost, time, a service lost. It must follow from this one"
        " thing.",
        example="She was afraid to go home, and paid £140 for new locks.",
    )
    brought_by: tuple[str, ...] = code(
        "Who brings it",
        help="Whose complaint this is. Tick more than one if they share it.",
        default=(),
    )
    bodies: tuple[str, ...] = code(
        "Against",
        help="Which council or other body did it. It matters where there are several.",
        default=(),
    )
    investigated: Investigated = choice(
        "Investigated",
        Investigated.YES,
        help="For a decision: was this looked into? Anything but “yes” needs a reason in print.",
    )
    why_not: str = words(
        "Why not, or which part not",
        long=True,
        help="Whole sentences, printed as typed: what was not looked into, and the reason.",
        example="I have not investigated what happened before May 2024, because Miss Example could"
        " have complained about it sooner.",
    )


@record
class OutcomeWanted:
    """What the complainant asks for, and where the statement answers it."""

    id: str = code("id")
    text: str = words(
        "What they want",
        long=True,
        help="What the person asks for, in a sentence that is printed as typed. A decision should"
        " answer it.",
        example="Miss Example wants the Council to say sorry and to pay for the new locks.",
    )
    answered_in: tuple[str, ...] = code(
        "Answered in",
        help="Tick the finding, action or outcome that answers it. A check asks if none does.",
        default=(),
    )
    answered_because: str = private(
        "Why it needs no answer in the statement",
        help="Only if nothing is ticked: the reason. It stays here and is not printed.",
        example="She no longer wants this.",
    )


class SectionName(Enum):
    """The sections of a decision statement, in printed order."""

    COMPLAINT = "the complaint"
    SCOPE = "what I have investigated"
    POWERS = "role and powers"
    CONSIDERED = "how I considered this complaint"
    FOUND = "what I found"
    ANALYSIS = "analysis"
    ACTION = "action"
    DECISION = "final decision"
    NOT_INVESTIGATED = "parts not investigated"


@record
class ParagraphUse:
    """A paragraph of the library, as it stands or reworded."""

    id: str = code("id")
    code: str = key("Paragraph", help="Its code in the library, such as FI.")
    section: SectionName = choice(
        "Section", SectionName.POWERS, help="Which part of the statement it is printed in."
    )
    reworded: str = words(
        "In your own words",
        long=True,
        help="Empty: as the library has it. What you type is printed instead: cite the law too.",
        example="We cannot look at what a school teaches. (Local Government Act 1974, Schedule 5,"
        " paragraph 5(2), as amended)",
    )


@record
class Source:
    """What was considered, as it follows "I considered"."""

    id: str = code("id")
    text: str = words(
        "What was considered",
        help="What you read, saw or heard: it follows “I considered”, so no capital at the start.",
        example="information provided by the Council",
    )
    whole_sentence: bool = choice(
        "Printed as it stands",
        default=False,
        help="Tick it for a sentence of its own: “I considered” is then left out.",
    )
    from_whom: str = code("From", help="Who gave it to you. This is for your list, not for print.")


class StandardKind(Enum):
    """What sort of standard the body is held to."""

    LAW = "law"
    GUIDANCE = "guidance"
    POLICY = "policy"
    PROMISE = "promise"
    RECOMMENDATION = "recommendation"


@record
class Standard:
    """A law, guidance, policy or promise: what should have happened."""

    id: str = code("id")
    kind: StandardKind = choice(
        "Kind",
        StandardKind.LAW,
        help="What sort of rule it is.",
    )
    name: str = words(
        "Name",
        help="What people call it, so that you know it in a list.",
        example="The Council's complaints policy",
    )
    citation: str = words(
        "Citation",
        help="Where to find it: printed after the text, so that a reader can check.",
        example="Care Act 2014, section 42",
    )
    text: str = words(
        "What it says",
        long=True,
        help="What the body had to do, in plain words: a reader sees what should have happened.",
        example="The Council must answer a complaint at stage 1 within 10 working days.",
    )
    is_printed: bool = choice(
        "Printed under law and guidance",
        default=True,
        help="In a decision. Without the tick it only backs up your findings.",
    )


class EntryKind(Enum):
    """What an item of the chronology is."""

    BACKGROUND = "background"
    EVENT = "event"
    ACCOUNT = "account"
    COMPLAINT_STEP = "complaint step"
    OTHER = "other"


class Standing(Enum):
    """Whether what an entry tells is agreed."""

    ACCEPTED = "accepted"
    DISPUTED = "disputed"
    UNDECIDED = "undecided"


@record
class ChronologyEntry:
    """One item of "What I found", in the caseworker's order, dated or not.

    An entry may serve as a standard of a finding (a regulator's recommendation does).
    """

    id: str = code("id")
    kind: EntryKind = choice(
        "Kind",
        EntryKind.EVENT,
        help="What sort of entry it is.",
    )
    happened_on: PartialDate | None = records(
        "Date",
        help="The day, if known. “May 2026”, “about 2019” or “before June 2021” will do.",
        example="4 May 2026",
        default=None,
    )
    until: PartialDate | None = records(
        "Until",
        help="The last day, for something that went on.",
        example="18 May 2026",
        default=None,
    )
    according_to: str = code(
        "Who says so", help="Whose word it is. Leave it empty if everyone agrees."
    )
    standing: Standing = choice(
        "Accepted?",
        Standing.ACCEPTED,
        help="Whether it may be relied on.",
    )
    stage: int = choice(
        "Stage of the body's procedure", 0, help="For a complaint step: 1 or 2. Otherwise empty."
    )
    heading: str = words(
        "Sub-heading before it",
        help="A decision prints it above this entry. A short story needs none.",
        example="The second assessment",
    )
    text: str = words(
        "Text, printed as typed",
        long=True,
        help="One thing that happened, in the past tense. Begin a line with “- ” for a), b).",
        example="On 4 May, Miss Example told the Council that her heating had failed.",
    )
    evidence: tuple[str, ...] = code(
        "Evidence",
        help="Tick each document that shows it: a reader will ask how you know.",
        default=(),
    )


@record
class Evidence:
    """A document or other thing that proves something."""

    id: str = code("id")
    exhibit: str = words(
        "Exhibit", help="The mark it has in your papers, to find it again.", example="C4"
    )
    kind: str = words("Kind", help="What sort of thing it is.", example="letter")
    dated: PartialDate | None = records(
        "Dated",
        help="The date on it, not the day you got it.",
        example="4 May 2026",
        default=None,
    )
    from_whom: str = code("From", help="Who wrote it, took it or said it.")
    text: str = words(
        "What it is",
        long=True,
        help="Enough to tell it from the others. Lists of documents print these words.",
        example="Letter that says the repair will be done by 20 March",
    )
    may_see: tuple[str, ...] = code(
        "Who may see it",
        help="Only those you tick may be sent it. Nobody ticked: you have not said yet.",
        default=(),
    )
    withheld_because: str = private(
        "Why others may not",
        help="Stays here. With a reason and nobody ticked, nobody may see it.",
        example="It tells of her sister's illness.",
    )
    is_permission: bool = choice(
        "Signed permission to act",
        default=False,
        help="Tick it for the paper on which your client lets you act. Letters name it then; what"
        " a document is called tells them nothing.",
    )
    file: EvidenceFile | None = records("File", default=None)
