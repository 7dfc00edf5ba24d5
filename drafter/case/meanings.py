"""What each choice of a field means, where its own word does not say it."""

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType
from typing import Final

from drafter.case.account import EntryKind, StandardKind, Standing
from drafter.case.case import KindOfWork
from drafter.case.people import AuthorityKind, Called, Treatment
from drafter.case.preparing import Procedure, StageKind
from drafter.case.reasoning import (
    ActionKind,
    ActionStatus,
    Fault,
    InjusticeKind,
    OutcomeKind,
    Split,
)
from drafter.case.statement import NoteKind, VersionKind

_MEANINGS: Final[Mapping[Enum, str]] = MappingProxyType(
    {
        KindOfWork.DECIDING: "you decide a complaint and write the statement",
        KindOfWork.PREPARING: "you help someone to complain",
        KindOfWork.PRACTISING: "you learn to decide, on invented cases",
        Procedure.CHILDREN: "three stages set by law, for children's social care",
        InjusticeKind.UNCERTAINTY: "never knowing whether it would have gone better",
        InjusticeKind.TIME_AND_TROUBLE: "the work of chasing and complaining",
        InjusticeKind.LOST_SERVICE: "help or schooling that did not come",
        StandardKind.LAW: "an Act, or regulations made under one",
        StandardKind.GUIDANCE: "official advice on how to follow the law",
        StandardKind.POLICY: "rules the body made for itself",
        StandardKind.PROMISE: "what the body told this person it would do",
        StandardKind.RECOMMENDATION: "what a regulator or Ombudsman told the body to do",
        EntryKind.BACKGROUND: "how things were before it began",
        EntryKind.EVENT: "something that happened",
        EntryKind.ACCOUNT: "what someone says happened",
        EntryKind.COMPLAINT_STEP: "a complaint made or answered; letters leave it out",
        EntryKind.OTHER: "anything else the story needs",
        Standing.ACCEPTED: "taken as fact",
        Standing.DISPUTED: "someone says it was not so",
        Standing.UNDECIDED: "not settled yet",
        AuthorityKind.CONSENT: "the person signed a form that says so",
        AuthorityKind.POWER_OF_ATTORNEY: "a legal paper lets them decide for the person",
        AuthorityKind.PERSONAL_REPRESENTATIVE: "they deal with what a person who died left",
        AuthorityKind.SUITABLE_PERSON: "the person cannot agree, and they are the right one",
        AuthorityKind.PARENT: "they are legally responsible for the child",
        Called.PSEUDONYM: "a letter, such as Miss X",
        Called.PHRASE: "words, such as “the officer”",
        Treatment.NAMED: "printed as it is",
        Treatment.DESCRIBED: "the words beside this are printed instead",
        Treatment.HIDDEN: "never printed; write the text without it",
        StageKind.FIRST_CONTACT: "a call or message before any complaint",
        StageKind.STAGE_1: "the first complaint",
        StageKind.STAGE_2: "asking someone higher up to look again",
        StageKind.STAGE_3: "asking a panel, after stage 2",
        StageKind.OMBUDSMAN: "the complaint went to the Ombudsman",
        Fault.FAULT: "it did wrong, or did not do what it should",
        Fault.NO_FAULT: "it acted as it should",
        Fault.CANNOT_SAY: "the evidence does not show which",
        ActionKind.CORRECTIVE: "doing what should have been done",
        ActionKind.REVIEW: "deciding something again, or looking at how it was done",
        ActionKind.REFUND: "money back that the person spent or lost",
        ActionKind.PAYMENT: "money to mark distress or trouble, not to repay a cost",
        ActionKind.SERVICE_IMPROVEMENT: "a change so that others are not harmed",
        Split.JOINT: "one sum for all of them together",
        Split.EACH: "the whole sum to every one of them",
        Split.EQUALLY: "one sum, cut into equal parts",
        ActionStatus.PROPOSED: "you recommend it; nobody has agreed yet",
        ActionStatus.AGREED: "the body has said it will",
        ActionStatus.REFUSED: "the body has said no",
        OutcomeKind.FAULT_WITH_INJUSTICE: "the body did wrong, and it harmed someone",
        OutcomeKind.FAULT_REMEDIED: "the harm has been put right already; no action is needed",
        OutcomeKind.FAULT_WITHOUT_INJUSTICE: "the body did wrong, but it harmed nobody",
        OutcomeKind.NO_FAULT: "the body acted as it should",
        OutcomeKind.CANNOT_INVESTIGATE: "the law gives no power to",
        OutcomeKind.WILL_NOT_INVESTIGATE: "there is the power, and a reason not to use it",
        OutcomeKind.REMEDIED_EARLY: "the body agreed to put it right before an investigation",
        OutcomeKind.ENDED: "begun, and stopped before a finding",
        VersionKind.DRAFT: "what you intend, for people to comment on",
        VersionKind.REVISED_DRAFT: "a draft sent again, because your view changed",
        VersionKind.FINAL: "the decision itself",
        NoteKind.NOTE: "for yourself",
        NoteKind.ENQUIRY: "a question you sent, and what came back",
        NoteKind.CONTACT: "a call, visit or message",
        NoteKind.ADJUSTMENT: "what someone needs; it is an answer of the Ombudsman's form",
    }
)


def meaning_of(choice: Enum) -> str:
    """A choice in plain words, to stand after its own; empty where its own says enough."""
    return _MEANINGS.get(choice, "")
