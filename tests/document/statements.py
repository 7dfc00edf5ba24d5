"""A whole invented case in the shape of a published decision, for tests of the shipped pack."""

from drafter.case.account import (
    ChronologyEntry,
    Complaint,
    OutcomeWanted,
    ParagraphUse,
    SectionName,
    Source,
)
from drafter.case.case import Case
from drafter.case.money import read_money
from drafter.case.people import BodyInJurisdiction, Party, Role
from drafter.case.reasoning import (
    ActionKind,
    ActionStatus,
    AgreedAction,
    Deadline,
    Fault,
    Finding,
    Injustice,
    Outcome,
    OutcomeKind,
)
from drafter.case.statement import Slot, VersionKind, Wording

COUNCIL = BodyInJurisdiction(id="council", name="Exampleshire Council", short_form="the Council")

PARTIES = (
    Party(id="x", roles=(Role.COMPLAINANT,)),
    Party(id="y", roles=(Role.COMPLAINANT, Role.AFFECTED)),
    Party(id="officer", roles=(Role.OFFICER,)),
)

_MONTH = Deadline(count=1)

CASE = Case(
    id="case",
    reference="12 345 678",
    version=VersionKind.FINAL,
    parties=PARTIES,
    bodies=(COUNCIL,),
    complaints=(
        Complaint(
            id="k",
            name="Delay in repairing a boiler",
            text="{x} complains on behalf of herself and {y} about {council's} delay in repairs.",
            injustice_claimed="{^x} says they had no heating for a winter.",
        ),
    ),
    outcomes_wanted=(OutcomeWanted(id="w", text="{x} wants the boiler repaired."),),
    paragraphs=(
        ParagraphUse(id="u1", code="FI", reworded="We look for ‘fault’. (Act 1974, section 26)"),
        ParagraphUse(id="u2", code="SAT", reworded="We may complete an investigation."),
        ParagraphUse(
            id="u3",
            code="COMMENTS",
            section=SectionName.CONSIDERED,
            reworded="{^x} and {council} could comment on my draft decision.",
        ),
        ParagraphUse(
            id="u4",
            code="AGREED-EVIDENCE",
            section=SectionName.ACTION,
            reworded="{^council} should provide us with evidence it has done so.",
        ),
    ),
    sources=(
        Source(id="s1", text="information provided by {x}"),
        Source(id="s2", text="information provided by {council}."),
    ),
    chronology=(
        ChronologyEntry(id="e1", text="{x} and {y} rent a house from {council}."),
        ChronologyEntry(
            id="e2",
            text="On 3 May 2023, {officer} visited. {^officer} said: [[#visit]]\n"
            "- the boiler was old.\n- {y} could use a heater.",
        ),
        ChronologyEntry(id="e3", text="{^council} repaired the boiler on 9 November. [[#repair]]"),
    ),
    findings=(
        Finding(
            id="f",
            reasoning="{^council} knew of the fault (see [[visit|above]]) and repaired it late "
            "([[repair]]). The delay is fault.",
            fault=Fault.FAULT,
            injustices=(Injustice(id="i", to=("x", "y"), text="avoidable distress"),),
        ),
    ),
    actions=(
        AgreedAction(
            id="a1",
            payees=("x", "y"),
            what="the delay",
            deadline=_MONTH,
            status=ActionStatus.AGREED,
        ),
        AgreedAction(
            id="a2",
            kind=ActionKind.PAYMENT,
            payees=("x", "y"),
            amount=read_money("£250"),
            reason="the avoidable distress caused",
            deadline=_MONTH,
            status=ActionStatus.AGREED,
        ),
    ),
    outcomes=(Outcome(id="o", body="council", kind=OutcomeKind.FAULT_WITH_INJUSTICE),),
    wordings=(
        Wording(
            id="w1",
            slot=Slot.ACTION_LEAD,
            record="a2",
            text="Within a month of my decision, {council} should:",
        ),
        Wording(id="w2", slot=Slot.SUMMARY, text="{x} and {y} complain. We find {council} slow."),
        Wording(id="w3", slot=Slot.ACTION, record="a1", text="Write to {x} and {y} to apologise."),
    ),
)

PRINTED = """
@title Exampleshire Council (12 345 678)
@version The Ombudsman’s final decision:
@summary Summary: Miss X and Mr Y complain. We find the Council slow.
# The complaint
1. Miss X complains on behalf of herself and Mr Y about the Council’s delay in repairs.
2. Miss X says they had no heating for a winter.
3. Miss X wants the boiler repaired.
# The Ombudsman’s role and powers
4. We look for ‘fault’. (Act 1974, section 26)
5. We may complete an investigation.
# How I considered this complaint
6. I considered information provided by Miss X. I also considered information provided by the Council.
7. Miss X and the Council could comment on my draft decision.
# What I found
8. Miss X and Mr Y rent a house from the Council.
9. On 3 May 2023, a Council officer visited. The officer said:
a) the boiler was old.
b) Mr Y could use a heater.
10. The Council repaired the boiler on 9 November.
# Analysis
11. The Council knew of the fault (see paragraph 9 above) and repaired it late (paragraph 10). The delay is fault.
# Agreed action
12. Within a month of my decision, the Council should:
a) Write to Miss X and Mr Y to apologise.
b) Make a symbolic payment of £250 to Miss X and Mr Y for the avoidable distress caused.
13. The Council should provide us with evidence it has done so.
# Final decision
14. I find fault which caused injustice. The Council has agreed to take action to remedy the injustice.
15. I have completed my investigation.
@sign-off Investigator’s decision on behalf of the Ombudsman
""".strip().splitlines()  # noqa: E501 - a printed paragraph is one line
