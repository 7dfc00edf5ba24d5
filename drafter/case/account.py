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
    name: str = words("In a few words", help="For lists and the map.", example="Address shared")
    text: str = words(
        "The complaint", long=True, help="What the body is said to have done, and to whom."
    )
    injustice_claimed: str = words("How they say it affected them", long=True)
    brought_by: tuple[str, ...] = code("Who brings it", default=())
    bodies: tuple[str, ...] = code("Against", default=())
    investigated: Investigated = choice("Investigated", Investigated.YES)
    why_not: str = words("Why not, or which part not", long=True)


@record
class OutcomeWanted:
    """What the complainant asks for, and where the statement answers it."""

    id: str = code("id")
    text: str = words("What they want", long=True)
    answered_in: tuple[str, ...] = code("Answered in", default=())
    answered_because: str = private("Why it needs no answer in the statement")


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
    section: SectionName = choice("Section", SectionName.POWERS)
    reworded: str = words("In your own words", long=True, help="Empty: as the library has it.")


@record
class Source:
    """What was considered, as it follows "I considered"."""

    id: str = code("id")
    text: str = words("What was considered", example="information provided by the Council")
    whole_sentence: bool = choice("Printed as it stands", default=False)
    from_whom: str = code("From")


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
    kind: StandardKind = choice("Kind", StandardKind.LAW)
    name: str = words("Name", example="The Council's complaints policy")
    citation: str = words("Citation", example="Care Act 2014, section 42")
    text: str = words("What it says", long=True)
    is_printed: bool = choice("Printed under law and guidance", default=True)


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
    kind: EntryKind = choice("Kind", EntryKind.EVENT)
    happened_on: PartialDate | None = records("Date", default=None)
    until: PartialDate | None = records("Until", default=None)
    according_to: str = code("Who says so")
    standing: Standing = choice("Accepted?", Standing.ACCEPTED)
    stage: int = choice("Stage of the body's procedure", 0, help="For a complaint step: 1 or 2.")
    heading: str = words("Sub-heading before it")
    text: str = words("Text, printed as typed", long=True)
    evidence: tuple[str, ...] = code("Evidence", default=())


@record
class Evidence:
    """A document or other thing that proves something."""

    id: str = code("id")
    exhibit: str = words("Exhibit", example="C4")
    kind: str = words("Kind", example="letter")
    dated: PartialDate | None = records("Dated", default=None)
    from_whom: str = code("From")
    text: str = words("What it is", long=True)
    may_see: tuple[str, ...] = code("Who may see it", default=())
    withheld_because: str = private(
        "Why others may not", help="Stays here. With a reason and nobody named, nobody may see it."
    )
    file: EvidenceFile | None = records("File", default=None)
