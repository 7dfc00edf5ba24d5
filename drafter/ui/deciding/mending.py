"""What would close a gap of the reasoning map, and the case with it closed. No Qt here."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from drafter.anonymise.ledger import Ledger
from drafter.case.account import Complaint, Investigated
from drafter.case.case import Case
from drafter.case.people import Role
from drafter.case.reasoning import AgreedAction, Finding, Injustice, InjusticeKind
from drafter.ui.deciding.reasoning import Node

_MOST = 3
"""Findings or actions that are offered to join; the others are joined in their own forms."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One way to close a gap.

    ``label`` is on its button and ``undo`` after "Undo". Where ``asks`` is not empty it is the
    question whose answer ``make`` is given. ``record`` and ``field`` are where to go then.
    """

    label: str
    undo: str
    make: Callable[[str], Case]
    record: str = ""
    field: str = ""
    asks: str = ""


def acts_for(node: Node, case: Case, ledger: Ledger, numbers: dict[str, str]) -> tuple[Act, ...]:
    """What would close the gap that a box shows; nothing for a box that is no gap.

    ``numbers`` are the printed paragraphs of records, by id.
    """
    if not node.gap:
        return ()
    complaint = next((each for each in case.complaints if each.id == node.record), None)
    finding = next((each for each in case.findings if each.id == node.record), None)
    if complaint is not None:
        return _undecided(case, complaint, numbers)
    if finding is None:
        return ()
    injustice = next((each for each in finding.injustices if each.id == node.key), None)
    if injustice is None:
        return _harmless(case, finding)
    return _unremedied(case, finding, injustice, ledger, numbers)


def _fresh(kind: str) -> str:
    return f"{kind}-{secrets.token_hex(6)}"


def _undecided(case: Case, complaint: Complaint, numbers: dict[str, str]) -> tuple[Act, ...]:
    against = complaint.bodies or tuple(body.id for body in case.bodies)
    finding = Finding(
        id=_fresh("findings"),
        name=complaint.name,
        complaints=(complaint.id,),
        body=against[0] if len(against) == 1 else "",
    )
    write = Act(
        label="Write a finding",
        undo="a finding on this complaint",
        make=lambda _: replace(case, findings=(*case.findings, finding)),
        record=finding.id,
        field="reasoning",
    )
    joins = [_join_complaint(case, complaint, each, numbers) for each in case.findings[:_MOST]]
    leave = Act(
        label="Not investigated, because…",
        undo="a complaint not investigated",
        make=lambda reason: _changed(
            case, "complaints", replace(complaint, investigated=Investigated.NO, why_not=reason)
        ),
        asks="Why was it not investigated?",
    )
    return (write, *joins, leave)


def _join_complaint(
    case: Case, complaint: Complaint, finding: Finding, numbers: dict[str, str]
) -> Act:
    joined = replace(finding, complaints=(*finding.complaints, complaint.id))
    return Act(
        label=f"Join to {_called(finding.id, finding.name or 'a finding', numbers)}",
        undo="joining a complaint to a finding",
        make=lambda _: _changed(case, "findings", joined),
        record=finding.id,
        field="complaints",
    )


def _harmless(case: Case, finding: Finding) -> tuple[Act, ...]:
    harmed = tuple(party.id for party in case.parties if Role.COMPLAINANT in party.roles)
    injustice = Injustice(id=_fresh("injustices"), kind=InjusticeKind.NOT_SAID, to=harmed)
    return (
        Act(
            label="Name an injustice",
            undo="an injustice",
            make=lambda _: _changed(
                case, "findings", replace(finding, injustices=(*finding.injustices, injustice))
            ),
            record=injustice.id,
            field="text",
        ),
        Act(
            label="It caused none, because…",
            undo="a fault without injustice",
            make=lambda reason: _changed(
                case, "findings", replace(finding, no_injustice_because=reason)
            ),
            asks="Why did the fault cause no injustice?",
        ),
    )


def _unremedied(
    case: Case, finding: Finding, injustice: Injustice, ledger: Ledger, numbers: dict[str, str]
) -> tuple[Act, ...]:
    action = AgreedAction(
        id=_fresh("actions"),
        body=finding.body,
        payees=injustice.to,
        findings=(finding.id,),
        injustices=(injustice.id,),
    )

    def unneeded(reason: str) -> Case:
        left = tuple(
            replace(each, needs_no_remedy_because=reason) if each.id == injustice.id else each
            for each in finding.injustices
        )
        return _changed(case, "findings", replace(finding, injustices=left))

    return (
        Act(
            label="Write an action",
            undo="an action for this injustice",
            make=lambda _: replace(case, actions=(*case.actions, action)),
            record=action.id,
            field="what",
        ),
        *(_join_injustice(case, injustice, each, ledger, numbers) for each in case.actions[:_MOST]),
        Act(
            label="Needs no remedy, because…",
            undo="an injustice without remedy",
            make=unneeded,
            asks="Why is no remedy needed?",
        ),
    )


def _join_injustice(
    case: Case, injustice: Injustice, action: AgreedAction, ledger: Ledger, numbers: dict[str, str]
) -> Act:
    whom = " and ".join(ledger.pseudonym(party) for party in action.payees)
    amount = f" of {action.amount.printed()}" if action.amount else ""
    named = f"{action.kind.value}{amount}{f' to {whom}' if whom else ''}"
    joined = replace(action, injustices=(*action.injustices, injustice.id))
    return Act(
        label=f"Join to {_called(action.id, named, numbers)}",
        undo="joining an injustice to an action",
        make=lambda _: _changed(case, "actions", joined),
        record=action.id,
        field="injustices",
    )


def _called(record: str, words: str, numbers: dict[str, str]) -> str:
    number = numbers.get(record, "")
    return f"¶ {number}, {words}" if number else words


def _changed(case: Case, field: str, record: Complaint | Finding | AgreedAction) -> Case:
    """The case with one record of a list in place of the one of its id."""
    changes: dict[str, Any] = {
        field: tuple(record if each.id == record.id else each for each in getattr(case, field))
    }
    return replace(case, **changes)
