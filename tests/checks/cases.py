"""A small invented case that has no fault, and ways to spoil it in one place."""

import dataclasses
from typing import Any

from drafter.anonymise.anonymise import anonymise
from drafter.case.account import (
    ChronologyEntry,
    Complaint,
    EntryKind,
    Evidence,
    OutcomeWanted,
    ParagraphUse,
    SectionName,
    Source,
    Standard,
)
from drafter.case.case import Case
from drafter.case.dates import read_date
from drafter.case.money import read_money
from drafter.case.people import (
    BodyInJurisdiction,
    Called,
    Party,
    Pronouns,
    Relation,
    RelationKind,
    Role,
)
from drafter.case.reasoning import (
    ActionKind,
    ActionStatus,
    AgreedAction,
    Deadline,
    Fault,
    Finding,
    Injustice,
    InjusticeKind,
    Outcome,
    OutcomeKind,
    Split,
)
from drafter.case.statement import Changed, DraftComment, Slot, VersionKind, Wording
from drafter.checks.review import review
from drafter.document.compose import Composed, compose
from drafter.document.library import library
from drafter.document.packs import pack
from drafter.problem import Problem

PEOPLE = (
    Party(
        id="tenant",
        roles=(Role.COMPLAINANT,),
        title="Miss",
        forenames="Orla",
        surname="Thackwray",
        pronouns=Pronouns.SHE,
        pseudonym="Miss X",
    ),
    Party(
        id="partner",
        roles=(Role.AFFECTED,),
        title="Mr",
        forenames="Kester",
        surname="Blenkiron",
        pronouns=Pronouns.HE,
        pseudonym="Mr Y",
    ),
    Party(
        id="child",
        roles=(Role.AFFECTED,),
        forenames="Posy",
        surname="Thackwray",
        pronouns=Pronouns.SHE,
        is_child=True,
        pseudonym="Z",
    ),
    Party(
        id="officer",
        roles=(Role.OFFICER,),
        title="Ms",
        forenames="Fenella",
        surname="Garstang",
        called=Called.PHRASE,
        first_called="a housing officer",
        then_called="the housing officer",
    ),
)
ENTRIES = (
    ChronologyEntry(
        id="leak",
        happened_on=read_date("4 March 2024"),
        heading="What happened",
        text="On 4 March 2024, Miss Thackwray told the Council that rain came through the roof. "
        "Ms Garstang noted it the same day. [[#leak]]",
        evidence=("note",),
    ),
    ChronologyEntry(
        id="silence",
        happened_on=read_date("2 June 2024"),
        text="On 2 June, nobody had called. Ms Garstang closed the request. [[#silence]]",
    ),
    ChronologyEntry(
        id="account",
        kind=EntryKind.ACCOUNT,
        according_to="tenant",
        text="Orla says Posy stayed in the kitchen until August.",
        evidence=("note",),
    ),
    ChronologyEntry(
        id="reply",
        kind=EntryKind.COMPLAINT_STEP,
        happened_on=read_date("1 August 2024"),
        text="On 1 August, the Council apologised and mended the roof. [[#reply]]",
    ),
)
FINDINGS = (
    Finding(
        id="delay",
        name="Five months of rain",
        reasoning="The Council left the roof for five months ([[leak]] and [[silence]]). "
        "That was fault. It caused Miss Thackwray and Mr Blenkiron avoidable distress, and a "
        "heater cost Orla money.",
        complaints=("roof",),
        body="council",
        standards=("promise",),
        facts=("leak", "silence", "account", "note"),
        fault=Fault.FAULT,
        said_in="That was fault.",
        injustices=(
            Injustice(id="distress", to=("tenant", "partner"), text="avoidable distress"),
            Injustice(
                id="heater",
                kind=InjusticeKind.FINANCIAL_LOSS,
                to=("tenant",),
                text="the cost of a heater",
            ),
        ),
    ),
    Finding(
        id="answer",
        name="How it answered",
        reasoning="The Council apologised within two weeks ([[reply|above]]). I do not find "
        "fault in how it answered.",
        complaints=("answering",),
        body="council",
        standards=("promise",),
        facts=("reply",),
        fault=Fault.NO_FAULT,
        said_in="I do not find fault in how it answered.",
    ),
)
ACTIONS = (
    AgreedAction(
        id="apology",
        kind=ActionKind.APOLOGY,
        body="council",
        payees=("tenant", "partner"),
        what="leaving the roof",
        deadline=Deadline(count=1),
        status=ActionStatus.AGREED,
        findings=("delay",),
        injustices=("distress",),
    ),
    AgreedAction(
        id="payment",
        kind=ActionKind.PAYMENT,
        body="council",
        payees=("tenant", "partner"),
        split=Split.JOINT,
        amount=read_money("£250"),
        reason="the avoidable distress",
        deadline=Deadline(count=1),
        status=ActionStatus.AGREED,
        findings=("delay",),
        injustices=("distress",),
    ),
    AgreedAction(
        id="refund",
        kind=ActionKind.REFUND,
        body="council",
        payees=("tenant",),
        is_on_proof=True,
        what="the heater",
        deadline=Deadline(count=1),
        status=ActionStatus.AGREED,
        findings=("delay",),
        injustices=("heater",),
    ),
)
WORDINGS = (
    Wording(
        id="summary",
        slot=Slot.SUMMARY,
        text="Miss Thackwray complained that the Council left a leaking roof. We found fault. "
        "The Council agreed to apologise, to pay £250 and to refund a heater.",
    ),
)
CLEAN = Case(
    id="case",
    reference="24 900 118",
    version=VersionKind.FINAL,
    received_on=read_date("3 September 2024"),
    first_aware_on=read_date("4 March 2024"),
    decided_on=read_date("5 February 2025"),
    parties=PEOPLE,
    relations=(
        Relation(id="couple", of="partner", kind=RelationKind.PARTNER, to="tenant"),
        Relation(id="mother", of="child", kind=RelationKind.CHILD, to="tenant"),
    ),
    bodies=(BodyInJurisdiction(id="council", name="Lower Sedding Borough Council"),),
    complaints=(
        Complaint(
            id="roof",
            name="A leaking roof",
            text="Miss Thackwray complains that the Council left her roof to leak.",
            injustice_claimed="Orla says she, Mr Blenkiron and Posy were cold and wet.",
            brought_by=("tenant",),
            bodies=("council",),
        ),
        Complaint(
            id="answering",
            name="Its answer",
            text="She also complains that its answer upset her.",
            brought_by=("tenant",),
            bodies=("council",),
        ),
    ),
    outcomes_wanted=(
        OutcomeWanted(id="wish", text="Orla wants an apology.", answered_in=("apology",)),
    ),
    paragraphs=(
        ParagraphUse(id="powers", code="FI"),
        ParagraphUse(id="drafts", code="COMMENTS", section=SectionName.CONSIDERED),
    ),
    sources=(Source(id="source", text="information provided by Miss Thackwray"),),
    standards=(
        Standard(id="promise", name="Repairs", text="The Council promises to mend a roof."),
    ),
    chronology=ENTRIES,
    evidence=(Evidence(id="note", kind="note", from_whom="council", text="Note of the call"),),
    findings=FINDINGS,
    actions=ACTIONS,
    outcomes=(Outcome(id="outcome", body="council", kind=OutcomeKind.FAULT_WITH_INJUSTICE),),
    comments=(
        DraftComment(id="comment", from_whom="tenant", answer="Thank you.", changed=Changed.NO),
    ),
    wordings=WORDINGS,
)


def edit(case: Case, record: str, **changes: object) -> Case:
    """The case with fields of one record replaced, however deep that record lies."""
    edited = _edited(case, record, changes)
    assert isinstance(edited, Case)
    assert edited != case, f"nothing changed in {record}"
    return edited


def _edited(record: Any, wanted: str, changes: dict[str, object]) -> Any:  # noqa: ANN401 - any record
    inner: dict[str, object] = {}
    for field in dataclasses.fields(record):
        value = getattr(record, field.name)
        if isinstance(value, tuple) and any(map(dataclasses.is_dataclass, value)):
            inner[field.name] = tuple(_edited(item, wanted, changes) for item in value)
    own = changes if record.id == wanted else {}
    return dataclasses.replace(record, **{**inner, **own})


def draft_of(case: Case) -> Case:
    """The same case while it is a first draft."""
    return edit(case, "case", version=VersionKind.DRAFT)


def composed(case: Case) -> Composed:
    """The case's statement in the shipped pack."""
    return compose(anonymise(case), pack("lgsco-decision"), library())


def problems(case: Case, check: str = "") -> tuple[Problem, ...]:
    """What the case is sent back for; of one check, where it is named."""
    found = review(case, composed(case))
    return tuple(problem for problem in found if check in ("", problem.check))


def only(case: Case, check: str) -> Problem:
    """The one problem of a check."""
    (problem,) = problems(case, check)
    return problem
