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
    kind: InjusticeKind = choice("Kind", InjusticeKind.DISTRESS)
    to: tuple[str, ...] = code("To whom", default=())
    text: str = words("What it was", example="avoidable distress")
    said_in: str = words("The sentence that says it")
    needs_no_remedy_because: str = words("Why no remedy is needed")


@record
class Finding:
    """A decision on one or more complaints; ``reasoning`` is its whole printed text.

    ``facts`` link chronology entries and evidence; ``standards`` link standards or entries.
    With ``reasoning`` empty, sentences built from the choices are offered.
    """

    id: str = code("id")
    name: str = words("In a few words", help="For lists and the map.")
    heading: str = words("Sub-heading before it")
    reasoning: str = words("Reasoning, printed as typed", long=True)
    complaints: tuple[str, ...] = code("Complaints decided", default=())
    body: str = code("Whose conduct")
    standards: tuple[str, ...] = code("Measured against", default=())
    facts: tuple[str, ...] = code("Facts relied on", default=())
    fault: Fault = choice("Fault?", Fault.UNDECIDED)
    said_in: str = words("The sentence that says it")
    injustices: tuple[Injustice, ...] = records("Injustice")
    no_injustice_because: str = words("Why the fault caused no injustice")


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


@record
class Deadline:
    """By when, counted from the final decision; ``on`` where a day is fixed instead."""

    count: int = choice("How many", 0)
    unit: DeadlineUnit = choice("Of what", DeadlineUnit.MONTHS)
    on: PartialDate | None = records("Or on this day", default=None)


@record
class AgreedAction:
    """Something a body does to put things right.

    ``what`` follows the verb its kind gives ("apologise to Miss X for *the delay*"). The
    printed sentence is built from the parts; a wording may replace it.
    """

    id: str = code("id")
    kind: ActionKind = choice("Kind", ActionKind.APOLOGY)
    body: str = code("Who does it")
    payees: tuple[str, ...] = code("To whom", default=())
    split: Split = choice("Shared", Split.NOT_STATED)
    amount: Money | None = records("Amount", default=None)
    is_on_proof: bool = choice("The cost, on proof", default=False)
    what: str = words("What, or for what", example="the delay in answering her complaint")
    reason: str = words("Why", example="the avoidable distress this caused")
    deadline: Deadline | None = records("Deadline", default=None)
    shown_by: str = words("What will show it was done")
    is_service_improvement: bool = choice("For others in future", default=False)
    status: ActionStatus = choice("Status", ActionStatus.PROPOSED)
    findings: tuple[str, ...] = code("Findings it answers", default=())
    injustices: tuple[str, ...] = code("Injustices it remedies", default=())
    done_on: PartialDate | None = records("Done on", default=None)
    follow_up: str = private("Follow-up", long=True)


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
    body: str = code("Body")
    kind: OutcomeKind = choice("Outcome", OutcomeKind.UNDECIDED)
    because: str = words("Because", long=True)
