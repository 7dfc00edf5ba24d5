"""A case: one complaint and all that is known of it."""

from enum import Enum

from drafter.case.account import (
    ChronologyEntry,
    Complaint,
    Evidence,
    OutcomeWanted,
    ParagraphUse,
    Source,
    Standard,
)
from drafter.case.dates import PartialDate
from drafter.case.fields import choice, code, private, record, records, words
from drafter.case.people import BodyInJurisdiction, Organisation, Party, Relation
from drafter.case.preparing import (
    CheckedPoint,
    ComplaintStep,
    LetterAnswer,
    Office,
    OwnWords,
    Procedure,
)
from drafter.case.reasoning import AgreedAction, Finding, Outcome
from drafter.case.statement import (
    Answer,
    Dismissal,
    DraftComment,
    LearningNote,
    Passage,
    PrivateNote,
    Version,
    VersionKind,
    Wording,
)
from drafter.case.time_limit import TimeLimit


class KindOfWork(Enum):
    """What is being done with the case; it picks steps, words, templates and naming."""

    DECIDING = "deciding"
    PREPARING = "preparing"
    PRACTISING = "practising"


class Nation(Enum):
    """Whose bank holidays and procedures apply."""

    ENGLAND = "England"
    WALES = "Wales"
    SCOTLAND = "Scotland"
    NORTHERN_IRELAND = "Northern Ireland"


@record
class Case:
    """Everything known of one complaint, under real names. Building one never fails."""

    id: str = code("id")
    kind_of_work: KindOfWork = choice(
        "Kind of work",
        KindOfWork.DECIDING,
        help="What you are doing: the steps, the letters and the words follow it.",
    )
    nation: Nation = choice(
        "Nation", Nation.ENGLAND, help="Where it happened: bank holidays and rules follow it."
    )
    reference: str = words(
        "Reference",
        help="The case's number. Titles and letters print it.",
        example="25 900 417",
    )
    category: str = words(
        "Category",
        help="What it is about, to find it in a list of cases.",
        example="Housing > Allocations",
    )
    version: VersionKind = choice(
        "Version", VersionKind.DRAFT, help="Summary and decision are worded from it."
    )
    version_number: int = choice(
        "Version number", 1, help="1 for the first of its kind, then 2, 3…"
    )
    received_on: PartialDate | None = records(
        "Complaint received",
        help="The day the complaint reached the Ombudsman.",
        example="14 May 2026",
        default=None,
    )
    first_aware_on: PartialDate | None = records(
        "First aware of the matter",
        help="The day the person harmed first knew. 12 months often run from it: to complain to a"
        " landlord, or to go to an Ombudsman about a council.",
        example="3 March 2026",
        default=None,
    )
    decided_on: PartialDate | None = records(
        "Final decision",
        help="The day of the decision, once there is one. Deadlines run from it.",
        example="28 August 2026",
        default=None,
    )
    time_limit: TimeLimit | None = records(
        "Time limit",
        help="How long a step should have taken; the timeline marks what took longer.",
        default=None,
    )
    parties: tuple[Party, ...] = records("People")
    relations: tuple[Relation, ...] = records("Who is whose")
    bodies: tuple[BodyInJurisdiction, ...] = records("Council or other body")
    organisations: tuple[Organisation, ...] = records("Other organisations")
    complaints: tuple[Complaint, ...] = records("The complaint")
    outcomes_wanted: tuple[OutcomeWanted, ...] = records("What they want")
    paragraphs: tuple[ParagraphUse, ...] = records("Standard paragraphs")
    sources: tuple[Source, ...] = records("What was considered")
    standards: tuple[Standard, ...] = records("Law and guidance")
    chronology: tuple[ChronologyEntry, ...] = records("What I found")
    evidence: tuple[Evidence, ...] = records("Evidence")
    findings: tuple[Finding, ...] = records("Findings")
    actions: tuple[AgreedAction, ...] = records("Actions")
    outcomes: tuple[Outcome, ...] = records("Decision")
    comments: tuple[DraftComment, ...] = records("Comments on the draft")
    versions: tuple[Version, ...] = records("Versions sent")
    passages: tuple[Passage, ...] = records("Free passages")
    wordings: tuple[Wording, ...] = records("Wordings")
    answers: tuple[Answer, ...] = records("Answers")
    dismissals: tuple[Dismissal, ...] = records("Problems set aside")
    notes: tuple[PrivateNote, ...] = records("Notes")
    learning_notes: tuple[LearningNote, ...] = records("Why it is here")
    procedure: Procedure = choice(
        "Whose complaints procedure",
        Procedure.USUAL,
        help="It picks the time limits, and the Ombudsman. Say so where it is not the usual one:"
        " a council’s own homes are under a landlord’s.",
    )
    statement_agreed_on: PartialDate | None = records(
        "Statement of complaint agreed on",
        help="Children's statutory procedure, stage 2: its time runs from this day.",
        example="18 May 2026",
        default=None,
    )
    steps_so_far: tuple[ComplaintStep, ...] = records("Complaints so far")
    points: tuple[CheckedPoint, ...] = records("Who can take it")
    offices: tuple[Office, ...] = records("Who writes")
    letter_answers: tuple[LetterAnswer, ...] = records("Who is named in letters")
    own_words: tuple[OwnWords, ...] = records("Your own words")
    about: str = private(
        "About this case",
        long=True,
        help="What it is about, in two sentences, for whoever opens it next. It is never printed.",
        example="A family without heating over the winter. The landlord has answered at stage 1.",
    )
