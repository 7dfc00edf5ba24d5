"""How a decision holds together: findings, injustice, actions, outcomes."""

from enum import Enum

from drafter.case.dates import PartialDate
from drafter.case.fields import choice, code, private, record, records, words
from drafter.case.money import Money


class Fault(Enum):
    """What was found (LGA 1974, section 26(1): maladministration or service failure)."""

    UNDECIDED = ""
    FAULT = "fault"
    NO_FAULT = "no fault"
    CANNOT_SAY = "cannot say"


class InjusticeKind(Enum):
    """The sorts of injustice that remedies guidance tells apart."""

    NOT_SAID = ""
    DISTRESS = "distress"
    UNCERTAINTY = "uncertainty"
    TIME_AND_TROUBLE = "time and trouble"
    FINANCIAL_LOSS = "financial loss"
    LOST_SERVICE = "lost service"
    RISK_OF_HARM = "risk of harm"
    OTHER = "other"


@record
class Injustice:
    """What a fault did, and to whom."""

    id: str = code("id")
    kind: InjusticeKind = choice(
        "Kind",
        InjusticeKind.DISTRESS,
        help="What sort of harm: guidance remedies each in its own way.",
    )
    to: tuple[str, ...] = code(
        "To whom", help="Who was harmed: an apology or payment should go to them.", default=()
    )
    text: str = words(
        "What it was",
        help="As it follows “This caused Miss X”.",
        example="avoidable distress",
    )
    said_in: str = words(
        "The sentence that says it",
        help="Copied from the reasoning: mark it there, below.",
        example="This caused Miss Example avoidable distress.",
    )
    needs_no_remedy_because: str = words(
        "Why no remedy is needed",
        help="Only if no action answers it: the reason.",
        example="The Council has already apologised and paid £150.",
    )


@record
class Finding:
    """A decision on one or more complaints; ``reasoning`` is its whole printed text.

    ``facts`` link chronology entries and evidence; ``standards`` link standards or entries.
    With ``reasoning`` empty, sentences built from the choices are offered.
    """

    id: str = code("id")
    name: str = words(
        "In a few words",
        help="What lists and the reasoning map call it. It is never printed.",
        example="Boiler left broken",
    )
    heading: str = words(
        "Sub-heading before it",
        help="Printed above the reasoning. One finding alone needs none.",
        example="The repair",
    )
    reasoning: str = words(
        "Reasoning, printed as typed",
        long=True,
        help="What should have happened, what did, whether that was fault, and what it did to the"
        " person. Empty: a plain sentence is made from your choices.",
        example="The Council should have mended the boiler in two days. It took eleven weeks. That"
        " was fault.",
    )
    complaints: tuple[str, ...] = code(
        "Complaints decided", help="Tick each part of the complaint that this decides.", default=()
    )
    body: str = code("Whose conduct", help="Which body's acts this judges.")
    standards: tuple[str, ...] = code(
        "Measured against",
        help="Tick the rule or promise that says what should have happened.",
        default=(),
    )
    facts: tuple[str, ...] = code(
        "Facts relied on",
        help="Tick what happened and what proves it. A finding without facts is sent back.",
        default=(),
    )
    fault: Fault = choice(
        "Fault?",
        Fault.UNDECIDED,
        help="Whether the body got it wrong.",
    )
    said_in: str = words(
        "The sentence that says it",
        help="Copied from the reasoning: mark it there, below.",
        example="That was fault.",
    )
    injustices: tuple[Injustice, ...] = records(
        "Injustice",
        help="What the fault did to someone, one harm at a time. Each needs an action, or a reason"
        " why not.",
    )
    no_injustice_because: str = words(
        "Why the fault caused no injustice",
        help="Only where it harmed nobody. It is printed after “because”.",
        example="the letter would have said the same",
    )


class ActionKind(Enum):
    """The sorts of remedy, in the order that guidance takes them."""

    APOLOGY = "apology"
    CORRECTIVE = "corrective action"
    REVIEW = "review"
    REFUND = "refund"
    PAYMENT = "symbolic payment"
    SERVICE_IMPROVEMENT = "service improvement"
    OTHER = "other"


class Split(Enum):
    """How several payees share a sum."""

    NOT_STATED = ""
    JOINT = "jointly"
    EACH = "each"
    EQUALLY = "in equal shares"


class ActionStatus(Enum):
    """How far an action is agreed; headings and verbs follow."""

    PROPOSED = "proposed"
    AGREED = "agreed"
    REFUSED = "refused"


class DeadlineUnit(Enum):
    """What a deadline counts."""

    DAYS = "days"
    WORKING_DAYS = "working days"
    WEEKS = "weeks"
    MONTHS = "months"


def counted(count: int, unit: DeadlineUnit) -> str:
    """A length of time as people say it: "20 working days", "1 week"; empty for none."""
    words = unit.value.removesuffix("s") if count == 1 else unit.value
    return f"{count} {words}" if count else ""


@record
class Deadline:
    """By when, counted from the final decision; ``on`` where a day is fixed instead."""

    count: int = choice("How many", 0, help="Counted from the final decision.")
    unit: DeadlineUnit = choice(
        "Of what", DeadlineUnit.MONTHS, help="Working days leave out weekends."
    )
    on: PartialDate | None = records(
        "Or on this day",
        help="For a fixed day instead of a number.",
        example="1 September 2026",
        default=None,
    )


@record
class AgreedAction:
    """Something a body does to put things right.

    ``what`` follows the verb its kind gives ("apologise to Miss X for *the delay*"). The
    printed sentence is built from the parts; a wording may replace it.
    """

    id: str = code("id")
    kind: ActionKind = choice(
        "Kind",
        ActionKind.APOLOGY,
        help="The sort of remedy: the sentence begins with it.",
    )
    body: str = code("Who does it", help="The council or other body that has to act.")
    payees: tuple[str, ...] = code(
        "To whom", help="Who gets the apology or the money: whoever was harmed.", default=()
    )
    split: Split = choice(
        "Shared",
        Split.NOT_STATED,
        help="How two or more people share the sum.",
    )
    amount: Money | None = records(
        "Amount", help="In pounds. An apology has none.", example="£250", default=None
    )
    is_on_proof: bool = choice(
        "The cost, on proof",
        default=False,
        help="For a refund: the body pays what the receipts show, not a fixed sum.",
    )
    what: str = words(
        "What, or for what",
        help="An apology: for what. A refund or review: of what. Otherwise what is done, verb"
        " first.",
        example="the delay in answering her complaint",
    )
    reason: str = words(
        "Why",
        help="The harm that it is for. A symbolic payment is “for” these words.",
        example="the avoidable distress this caused",
    )
    deadline: Deadline | None = records(
        "Deadline", help="By when. An action without a day is hard to check.", default=None
    )
    shown_by: str = words(
        "What will show it was done",
        help="What the body sends you as proof.",
        example="a copy of the letter",
    )
    is_service_improvement: bool = choice(
        "For others in future",
        default=False,
        help="It protects other people and does not remedy this person's harm.",
    )
    status: ActionStatus = choice(
        "Status",
        ActionStatus.PROPOSED,
        help="The heading and the verbs follow it.",
    )
    findings: tuple[str, ...] = code(
        "Findings it answers", help="Tick the faults that it puts right.", default=()
    )
    injustices: tuple[str, ...] = code(
        "Injustices it remedies",
        help="Tick each harm it makes up for. A harm without an action is sent back.",
        default=(),
    )
    done_on: PartialDate | None = records(
        "Done on",
        help="The day the body did it, once you know.",
        example="30 March 2026",
        default=None,
    )
    follow_up: str = private(
        "Follow-up",
        long=True,
        help="What you asked for and saw since the decision. It stays here and is never printed.",
        example="Letter seen on 1 April: it says what it is for, and a director signed it.",
    )


class OutcomeKind(Enum):
    """How a complaint against one body ends."""

    UNDECIDED = ""
    FAULT_WITH_INJUSTICE = "fault causing injustice"
    FAULT_REMEDIED = "fault, injustice already remedied"
    FAULT_WITHOUT_INJUSTICE = "fault, no injustice"
    NO_FAULT = "no fault"
    CANNOT_INVESTIGATE = "cannot investigate"
    WILL_NOT_INVESTIGATE = "will not investigate"
    REMEDIED_EARLY = "upheld, remedied early, not investigated"
    ENDED = "investigation ended"


@record
class Outcome:
    """The outcome for one body."""

    id: str = code("id")
    body: str = code("Body", help="Which body the outcome is for: each has its own.")
    kind: OutcomeKind = choice(
        "Outcome",
        OutcomeKind.UNDECIDED,
        help="Summary and decision are worded from it.",
    )
    because: str = words(
        "Because",
        long=True,
        help="Only where nothing is investigated or it ended: it is printed after “because”.",
        example="she could have appealed to a tribunal, and it was reasonable to expect her to",
    )
