import dataclasses

import pytest

from drafter.case.case import Case
from drafter.case.reasoning import ActionStatus
from drafter.case.statement import Slot, Wording
from drafter.problem import Severity
from tests.checks.cases import CLEAN, edit, only, problems


def worded(slot: Slot, text: str, record: str = "", case: Case = CLEAN) -> Case:
    wording = Wording(id="own", slot=slot, record=record, text=text)
    return edit(case, "case", wordings=(*CLEAN.wordings, wording))


def with_status(status: ActionStatus) -> Case:
    actions = tuple(dataclasses.replace(action, status=status) for action in CLEAN.actions)
    return dataclasses.replace(CLEAN, actions=actions)


LEAD = Slot.ACTION_LEAD


@pytest.mark.parametrize(
    "text,status,severity",
    [
        ("Within a month, the Council has agreed to:", ActionStatus.PROPOSED, Severity.FIX),
        ("The Council has refused to:", ActionStatus.PROPOSED, Severity.FIX),
        ("Within a month, the Council should:", ActionStatus.AGREED, Severity.CONSIDER),
    ],
)
def test_a_lead_that_says_another_status_is_reported(
    text: str, status: ActionStatus, severity: Severity
) -> None:
    bare = CLEAN if status is ActionStatus.AGREED else with_status(status)
    problem = only(worded(LEAD, text, "apology", bare), "action-words")
    assert problem.severity is severity
    assert problem.place.record == "own"
    assert problem.place.start < problem.place.end


@pytest.mark.parametrize(
    "text,status",
    [
        ("Within a month, the Council has agreed to:", ActionStatus.AGREED),
        ("The Council has refused to:", ActionStatus.REFUSED),
        ("Within a month, the Council should:", ActionStatus.PROPOSED),
        ("As it has agreed it should, the Council will:", ActionStatus.AGREED),
    ],
)
def test_a_lead_that_says_the_status_is_left_alone(text: str, status: ActionStatus) -> None:
    base = CLEAN if status is ActionStatus.AGREED else with_status(status)
    assert not problems(worded(LEAD, text, "apology", base), "action-words")


def test_a_decision_says_agreed_only_of_what_is() -> None:
    text = "I find fault. The Council has agreed to put it right."
    assert not problems(worded(Slot.DECISION, text), "action-words")
    proposed = worded(Slot.DECISION, text, case=with_status(ActionStatus.PROPOSED))
    assert only(proposed, "action-words").severity is Severity.FIX
    refused = worded(Slot.DECISION, text, case=with_status(ActionStatus.REFUSED))
    assert not problems(refused, "action-words")


def test_a_decision_speaks_of_recommendations_while_one_is_not_agreed() -> None:
    text = "I find fault. I have made recommendations."
    assert only(worded(Slot.DECISION, text), "action-words").severity is Severity.CONSIDER
    open_case = edit(CLEAN, "refund", status=ActionStatus.PROPOSED)
    assert not problems(worded(Slot.DECISION, text, case=open_case), "action-words")
    accepted = "I find fault. The Council has agreed to my recommendations."
    assert not problems(worded(Slot.DECISION, accepted), "action-words")


def test_an_action_may_tell_of_what_was_refused() -> None:
    text = "Look again at the repairs that it has refused to do, as it has agreed with us."
    proposed = with_status(ActionStatus.PROPOSED)
    assert not problems(worded(Slot.ACTION, text, "apology", proposed), "action-words")
    agreed = "Apologise, as it has agreed to."
    assert problems(worded(Slot.ACTION, agreed, "apology", proposed), "action-words")


def test_the_heading_agreed_action_is_of_agreed_actions() -> None:
    assert not problems(CLEAN, "action-heading")
    refused = edit(CLEAN, "refund", status=ActionStatus.REFUSED)
    assert only(refused, "action-heading").severity is Severity.CONSIDER


def test_another_heading_is_no_matter() -> None:
    assert not problems(with_status(ActionStatus.PROPOSED), "action-heading")


def test_a_refund_on_proof_says_what_proves_it() -> None:
    spoilt = worded(Slot.ACTION, "Refund Miss Thackwray’s heater.", "refund")
    assert only(spoilt, "refund-proof").place.record == "own"
    proven = worded(Slot.ACTION, "Refund the heater once Orla shows a receipt.", "refund")
    assert not problems(proven, "refund-proof")
    assert not problems(CLEAN, "refund-proof")
