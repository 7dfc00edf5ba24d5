"""What an action must say: who does what, to whom, how much, by when, and why."""

from collections.abc import Iterator
from decimal import Decimal

from drafter.case.people import AuthorityKind, Party, RelationKind
from drafter.case.reasoning import ActionKind, ActionStatus, AgreedAction, Injustice, Split
from drafter.checks.reviewed import Reviewed
from drafter.problem import Place, Problem, Severity

_GUIDANCE = "Guidance on remedies, chapter 2"
_TO_SOMEBODY = frozenset({ActionKind.APOLOGY, ActionKind.REFUND, ActionKind.PAYMENT})
_UNREAD = "The amount of this action can’t be read as a sum; write it as £250."
_MONEY = frozenset({ActionKind.REFUND, ActionKind.PAYMENT})


def _problem(check: str, message: str, action: AgreedAction, field: str, why: str) -> Problem:
    return Problem(
        check=check,
        severity=Severity.FIX,
        message=message,
        place=Place(record=action.id, field=field),
        why=f"{why} ({_GUIDANCE}).",
    )


def unfinished_actions(reviewed: Reviewed) -> Iterator[Problem]:
    """An action without a body, somebody to benefit, or a deadline."""
    case = reviewed.case
    for action in case.actions:
        if case.bodies and reviewed.body(action.body) is None:
            message = "This action does not say which body is to do it."
            yield _problem("action-body", message, action, "body", "Each action has its actor")
        if action.kind in _TO_SOMEBODY and not action.payees:
            what = "apology" if action.kind is ActionKind.APOLOGY else "payment"
            message = f"This {what} does not say whom it is to."
            yield _problem("action-payee", message, action, "payees", "Each remedy is somebody’s")
        deadline = action.deadline
        timed = deadline is not None and (deadline.count > 0 or deadline.on is not None)
        if not timed and action.status is not ActionStatus.REFUSED:
            message = "This action has no deadline."
            yield _problem("action-deadline", message, action, "deadline", "Each action has a date")


def sums_of_actions(reviewed: Reviewed) -> Iterator[Problem]:
    """A payment without a sum, a sum that can't be read, one for several that is not shared."""
    for action in reviewed.case.actions:
        if action.kind not in _MONEY:
            if _is_unread(action):
                yield _problem("action-amount", _UNREAD, action, "amount", "A sum is stated")
            continue
        amount = action.amount.amount if action.amount else None
        if amount is None and not (action.kind is ActionKind.REFUND and action.is_on_proof):
            yield _problem("action-amount", _no_sum(action), action, "amount", "A sum is stated")
        if amount == Decimal(0):
            message = "This action pays nothing."
            yield _problem("action-amount", message, action, "amount", "A sum is stated")
        if amount is not None and len(action.payees) > 1 and action.split is Split.NOT_STATED:
            message = f"{_sum(action)} goes to several people: say whether jointly, each or shared."
            yield _problem("action-split", message, action, "split", "A payment names its payees")


def _sum(action: AgreedAction) -> str:
    return action.amount.printed() if action.amount else ""


def _is_unread(action: AgreedAction) -> bool:
    """Whether something is typed as a sum that is none: print leaves it out."""
    money = action.amount
    return money is not None and money.amount is None and bool(money.typed.strip())


def _no_sum(action: AgreedAction) -> str:
    if _is_unread(action):
        return _UNREAD
    if action.kind is ActionKind.REFUND:
        return "This refund has neither an amount nor “on proof”."
    return "This payment has no amount."


def unexplained_actions(reviewed: Reviewed) -> Iterator[Problem]:
    """An action that answers neither a finding nor an injustice."""
    for action in reviewed.case.actions:
        if not action.findings and not action.injustices:
            message = "This action is linked to no finding and no injustice."
            why = "A remedy puts right what a fault did"
            yield _problem("action-without-reason", message, action, "findings", why)


def misdirected_remedies(reviewed: Reviewed) -> Iterator[Problem]:
    """An apology or payment to someone whom the injustice was not done to, or who has died."""
    injustices = {one.id: one for finding in reviewed.case.findings for one in finding.injustices}
    for action in reviewed.case.actions:
        if action.kind not in _TO_SOMEBODY:
            continue
        linked = [injustices[link] for link in action.injustices if link in injustices]
        for payee in action.payees:
            party = reviewed.records.get(payee)
            if not isinstance(party, Party):
                continue
            who = reviewed.called(payee)
            if party.has_died:
                message = f"{who} has died, and can receive no apology or payment."
                why = "A remedy goes to somebody who can receive it"
                yield _problem("payee-died", message, action, "payees", why)
            elif not _may_receive(party, linked, reviewed):
                message = f"{who} is to receive this, but the injustice it remedies is another’s."
                why = "A remedy goes to the person wronged"
                yield _problem("payee-not-wronged", message, action, "payees", why)


def _may_receive(payee: Party, linked: list[Injustice], reviewed: Reviewed) -> bool:
    """Whether the injustice was the payee's, a child's of theirs, or that of someone who died."""
    wronged = {party for injustice in linked for party in injustice.to}
    if not linked or not all(injustice.to for injustice in linked) or payee.id in wronged:
        return True
    wards = {
        link.of
        for link in payee.represents
        if link.authority in (AuthorityKind.PARENT, AuthorityKind.PERSONAL_REPRESENTATIVE)
    }
    for relation in reviewed.case.relations:
        if relation.kind is RelationKind.CHILD and relation.to == payee.id:
            wards.add(relation.of)
        if relation.kind is RelationKind.PARENT and relation.of == payee.id:
            wards.add(relation.to)
    return bool(wards & wronged)
