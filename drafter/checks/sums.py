"""Sums of money: the actions', and those that summary, decision and sentences speak of."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from drafter.case.money import Money, read_money
from drafter.case.reasoning import ActionKind, ActionStatus, AgreedAction, Split
from drafter.case.statement import Slot, Wording
from drafter.checks.reviewed import Reviewed
from drafter.problem import Fix, Place, Problem, Severity

_SUM = re.compile(
    r"£\s?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d{2})?(?!,?\d|\.\d| ?(?:million|billion|m|bn|k)\b)"
)
_MOST_TOTALS = 4096
_WHY = "The summary and the decision say what the actions say."


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """A sum in a text: its value and where it stands."""

    amount: Decimal
    start: int
    end: int


def _said(text: str) -> list[_Said]:
    return [
        _Said(amount=amount, start=match.start(), end=match.end())
        for match in _SUM.finditer(text)
        if (amount := read_money(match.group()).amount) is not None
    ]


def _amount(action: AgreedAction) -> Decimal | None:
    money = action.amount
    return money.amount if money and action.status is not ActionStatus.REFUSED else None


def _ways_to_say(action: AgreedAction) -> set[Decimal]:
    """The sum itself, what all payees get together, and what one of them gets."""
    amount, payees = _amount(action), max(1, len(action.payees))
    if amount is None:
        return set()
    if action.split is Split.EACH:
        return {amount, amount * payees}
    return {amount, amount / payees}


def _totals(actions: tuple[AgreedAction, ...]) -> set[Decimal]:
    """Every sum that some of the actions make together."""
    totals = {Decimal(0)}
    for action in actions:
        amount = _amount(action)
        if amount is None or len(totals) > _MOST_TOTALS:
            continue
        whole = amount * len(action.payees) if action.split is Split.EACH else amount
        totals |= {total + whole for total in totals}
    return totals


def stray_sums(reviewed: Reviewed) -> Iterator[Problem]:
    """A sum in the summary or decision that no action pays and nothing else in the case tells."""
    case = reviewed.case
    typed = {wording.id for wording in case.wordings}
    known = {
        said.amount
        for text in reviewed.texts
        if text.record not in typed
        for said in _said(text.text)
    }
    known |= _totals(case.actions)
    known.update(*(_ways_to_say(action) for action in case.actions))
    for slot in (Slot.SUMMARY, Slot.DECISION):
        wording = reviewed.wording(slot)
        for said in _said(wording.text) if wording else ():
            if said.amount not in known and wording:
                yield _stray(wording, said, reviewed)


def _stray(wording: Wording, said: _Said, reviewed: Reviewed) -> Problem:
    where = wording.slot.value
    place = Place(record=wording.id, field="text", start=said.start, end=said.end)
    paid = [
        action.amount.printed()
        for action in reviewed.case.actions
        if action.amount and _amount(action) is not None and action.kind is ActionKind.PAYMENT
    ]
    (meant, *others) = paid or [""]
    sums_said = {one.amount for one in _said(wording.text)}
    is_sure = bool(meant) and not others and read_money(meant).amount not in sums_said
    typed = wording.text[said.start : said.end]
    return Problem(
        check="stray-sum",
        severity=Severity.FIX,
        message=f"The {where} speaks of {typed}, which no action pays.",
        place=place,
        why=_WHY,
        fix=Fix(label=f"Say {meant}", place=place, replacement=meant) if is_sure else None,
    )


def unsaid_payments(reviewed: Reviewed) -> Iterator[Problem]:
    """A symbolic payment that the summary leaves out."""
    case = reviewed.case
    summary = reviewed.summary
    if not summary or "[MISSING" in summary:
        return
    said = {one.amount for one in _said(summary)}
    single = set[Decimal]().union(*(_ways_to_say(action) for action in case.actions))
    if said - single:
        return  # a total, or a stale sum that is reported by itself
    wording = reviewed.wording(Slot.SUMMARY)
    for action in case.actions:
        ways = _ways_to_say(action) if action.kind is ActionKind.PAYMENT else set()
        if action.amount and ways and not ways & said:
            yield Problem(
                check="unsaid-payment",
                severity=Severity.FIX,
                message=f"The summary does not mention the payment of {action.amount.printed()}.",
                place=(
                    Place(record=wording.id, field="text")
                    if wording
                    else Place(record=action.id, field="amount")
                ),
                why="The summary says what the remedy is (decision statements manual, 7.2).",
            )


def sentences_of_payment(reviewed: Reviewed) -> Iterator[Problem]:
    """An action's own sentence that leaves out its sum, or speaks of another."""
    for action in reviewed.case.actions:
        wording = reviewed.wording(Slot.ACTION, action.id)
        amount, money = _amount(action), action.amount
        if wording is None or amount is None or money is None:
            continue
        said = _said(wording.text)
        if not _ways_to_say(action) & {one.amount for one in said}:
            yield _unlike(wording, said, money)


def _unlike(wording: Wording, said: list[_Said], money: Money) -> Problem:
    wanted = money.printed()
    place = Place(record=wording.id, field="text")
    fix: Fix | None = None
    if len(said) == 1:
        place = Place(record=wording.id, field="text", start=said[0].start, end=said[0].end)
        fix = Fix(label=f"Say {wanted}", place=place, replacement=wanted)
    return Problem(
        check="action-sum",
        severity=Severity.FIX,
        message=f"The action pays {wanted}, but its sentence does not say so.",
        place=place,
        why=_WHY,
        fix=fix,
    )
