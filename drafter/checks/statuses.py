"""Words of agreement against the status of the actions they speak of."""

import re
from collections.abc import Iterator

from drafter.case.reasoning import ActionKind, ActionStatus, AgreedAction
from drafter.case.statement import Slot, Wording
from drafter.checks.reviewed import Reviewed
from drafter.document.model import Heading
from drafter.problem import Place, Problem, Severity

_AGREED = re.compile(r"\b(?:has|have) agreed\b(?! (?:that|with|it)\b)", re.IGNORECASE)
_REFUSED = re.compile(r"\b(?:has|have) (?:not agreed|refused) to\b", re.IGNORECASE)
_ACCEPTED = re.compile(r"\b(?:agreed|accept(?:s|ed))\b", re.IGNORECASE)
_SHOULD = re.compile(r"\bshould\b", re.IGNORECASE)
_RECOMMENDS = re.compile(r"\brecommend(?:ations?|ed|s)?\b", re.IGNORECASE)
_SHOWN = re.compile(
    r"\b(?:proof|prov\w+|receipts?|invoices?|evidence|show\w*|bills?|£\d)", re.IGNORECASE
)
_WHY = "An agreed action is told as agreed, a recommended one as recommended."


def wordings_of_status(reviewed: Reviewed) -> Iterator[Problem]:
    """A caseworker's sentence that says agreed, refused or should of an action that isn't."""
    for action in reviewed.case.actions:
        for slot in (Slot.ACTION_LEAD, Slot.ACTION):
            wording = reviewed.wording(slot, action.id)
            if wording is not None:
                yield from _against_status(wording, action)


def _against_status(wording: Wording, action: AgreedAction) -> Iterator[Problem]:
    status = action.status
    agreed, refused = _AGREED.search(wording.text), _REFUSED.search(wording.text)
    if agreed and status is not ActionStatus.AGREED:
        message = f"This says the action is agreed, but it is {status.value}."
        yield _at(wording, agreed, message, Severity.FIX)
    is_lead = wording.slot is Slot.ACTION_LEAD
    if is_lead and refused and status is not ActionStatus.REFUSED:
        message = f"This says the action is refused, but it is {status.value}."
        yield _at(wording, refused, message, Severity.FIX)
    should = None if _ACCEPTED.search(wording.text) else _SHOULD.search(wording.text)
    if is_lead and should and status is ActionStatus.AGREED:
        message = "This says the body should act, but it has agreed to."
        yield _at(wording, should, message, Severity.CONSIDER)


def decision_of_status(reviewed: Reviewed) -> Iterator[Problem]:
    """A decision or summary that speaks of agreement, or of recommendations, wrongly."""
    actions = [one for one in reviewed.case.actions if one.status is not ActionStatus.REFUSED]
    agreed = [action for action in actions if action.status is ActionStatus.AGREED]
    for slot in (Slot.DECISION, Slot.SUMMARY):
        wording = reviewed.wording(slot)
        if wording is None or not actions:
            continue
        says_agreed = _AGREED.search(wording.text)
        if says_agreed and not agreed:
            message = "This says actions are agreed, but none is."
            yield _at(wording, says_agreed, message, Severity.FIX)
        recommends = None if _ACCEPTED.search(wording.text) else _RECOMMENDS.search(wording.text)
        if slot is Slot.DECISION and recommends and len(agreed) == len(actions):
            message = "This speaks of recommendations, but every action is agreed."
            yield _at(wording, recommends, message, Severity.CONSIDER)


def heading_of_status(reviewed: Reviewed) -> Iterator[Problem]:
    """A heading "Agreed action" over actions of which one isn't."""
    blocks = reviewed.document.blocks if reviewed.document else ()
    headings = [block.text for block in blocks if isinstance(block, Heading)]
    if not any(re.fullmatch(r"agreed actions?", text.strip(), re.IGNORECASE) for text in headings):
        return
    for action in reviewed.case.actions:
        if action.status is not ActionStatus.AGREED:
            refused = action.status is ActionStatus.REFUSED
            yield Problem(
                check="action-heading",
                severity=Severity.CONSIDER if refused else Severity.FIX,
                message=f"This action stands under “Agreed action”, but is {action.status.value}.",
                place=Place(record=action.id, field="status"),
                why=_WHY,
            )


def refunds_on_proof(reviewed: Reviewed) -> Iterator[Problem]:
    """A refund of a cost whose printed sentence says neither how much nor what proves it."""
    for action in reviewed.case.actions:
        wording = reviewed.wording(Slot.ACTION, action.id)
        if (
            wording is not None
            and action.kind is ActionKind.REFUND
            and action.is_on_proof
            and not _SHOWN.search(wording.text)
        ):
            yield Problem(
                check="refund-proof",
                severity=Severity.CONSIDER,
                message="This refund says neither how much is paid nor what proof is wanted.",
                place=Place(record=wording.id, field="text"),
                why="A refund states its sum, or what will show it (guidance on remedies).",
            )


def _at(wording: Wording, match: re.Match[str], message: str, severity: Severity) -> Problem:
    place = Place(record=wording.id, field="text", start=match.start(), end=match.end())
    return Problem(check="action-words", severity=severity, message=message, place=place, why=_WHY)
