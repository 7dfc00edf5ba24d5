import pytest

from drafter.case.dates import read_date
from drafter.case.money import read_money
from drafter.case.people import (
    AuthorityKind,
    BodyInJurisdiction,
    Relation,
    RelationKind,
    Representation,
)
from drafter.case.reasoning import ActionKind, ActionStatus, Deadline, Split
from drafter.problem import Severity
from tests.checks.cases import CLEAN, draft_of, edit, only, problems

TRUST = BodyInJurisdiction(id="trust", name="Sedding Trust", short_form="the Trust")


def test_among_several_bodies_an_action_says_whose_it_is() -> None:
    assert not problems(edit(CLEAN, "apology", body=""), "action-body")
    two = edit(CLEAN, "case", bodies=(*CLEAN.bodies, TRUST))
    assert not problems(two, "action-body")
    assert only(edit(two, "apology", body=""), "action-body").place.record == "apology"


@pytest.mark.parametrize("action", ["apology", "payment", "refund"])
def test_an_apology_or_payment_is_to_somebody(action: str) -> None:
    assert not problems(CLEAN, "action-payee")
    assert only(edit(CLEAN, action, payees=()), "action-payee").place.record == action


def test_an_action_has_a_deadline_unless_it_is_refused() -> None:
    assert not problems(CLEAN, "action-deadline")
    spoilt = edit(CLEAN, "apology", deadline=None)
    assert only(spoilt, "action-deadline").place.field == "deadline"
    assert problems(edit(CLEAN, "apology", deadline=Deadline()), "action-deadline")
    on = Deadline(on=read_date("1 April 2025"))
    assert not problems(edit(CLEAN, "apology", deadline=on), "action-deadline")
    assert not problems(edit(spoilt, "apology", status=ActionStatus.REFUSED), "action-deadline")


def test_a_payment_has_an_amount() -> None:
    assert not problems(CLEAN, "action-amount")
    bare = edit(CLEAN, "payment", amount=None)
    assert only(bare, "action-amount").severity is Severity.BLOCKS
    assert only(draft_of(bare), "action-amount").severity is Severity.FIX
    unread = only(edit(CLEAN, "payment", amount=read_money("lots")), "action-amount")
    assert "can’t be read" in unread.message
    nothing = only(edit(CLEAN, "payment", amount=read_money("0")), "action-amount")
    assert nothing.message == "This action pays nothing."


@pytest.mark.parametrize("kind", [ActionKind.OTHER, ActionKind.CORRECTIVE])
def test_what_is_typed_as_a_sum_and_is_none_is_told_of_any_action(kind: ActionKind) -> None:
    other = edit(CLEAN, "payment", kind=kind)
    assert not problems(other, "action-amount")
    assert not problems(edit(other, "payment", amount=None), "action-amount")
    unread = only(edit(other, "payment", amount=read_money("300 pounds")), "action-amount")
    assert "can’t be read" in unread.message


def test_a_refund_has_an_amount_or_waits_for_proof() -> None:
    bare = edit(CLEAN, "refund", is_on_proof=False)
    assert "neither" in only(bare, "action-amount").message
    assert not problems(edit(bare, "refund", amount=read_money("£40")), "action-amount")


def test_a_sum_for_several_says_how_it_is_shared() -> None:
    assert not problems(CLEAN, "action-split")
    spoilt = edit(CLEAN, "payment", split=Split.NOT_STATED)
    assert only(spoilt, "action-split").message.startswith("£250 goes to several people")
    assert not problems(edit(spoilt, "payment", payees=("tenant",)), "action-split")


def test_an_action_answers_something() -> None:
    assert not problems(CLEAN, "action-without-reason")
    assert not problems(edit(CLEAN, "refund", findings=()), "action-without-reason")
    spoilt = edit(CLEAN, "refund", findings=(), injustices=())
    assert only(spoilt, "action-without-reason").place.record == "refund"


def test_a_remedy_goes_to_the_person_wronged() -> None:
    assert not problems(CLEAN, "payee-not-wronged")
    spoilt = edit(CLEAN, "refund", payees=("partner",))
    assert only(spoilt, "payee-not-wronged").message.startswith("Mr Y is to receive this")
    assert not problems(edit(spoilt, "refund", injustices=()), "payee-not-wronged")
    assert not problems(edit(spoilt, "refund", payees=("gone",)), "payee-not-wronged")


def test_a_parent_may_receive_a_childs_remedy() -> None:
    childs = edit(CLEAN, "heater", to=("child",))
    assert not problems(childs, "payee-not-wronged")
    stranger = edit(childs, "refund", payees=("partner",))
    assert problems(stranger, "payee-not-wronged")
    father = Relation(id="father", of="partner", kind=RelationKind.PARENT, to="child")
    with_father = edit(stranger, "case", relations=(*CLEAN.relations, father))
    assert not problems(with_father, "payee-not-wronged")


@pytest.mark.parametrize(
    "authority,reported",
    [
        (AuthorityKind.PARENT, False),
        (AuthorityKind.PERSONAL_REPRESENTATIVE, False),
        (AuthorityKind.CONSENT, True),
    ],
)
def test_who_represents_may_receive_only_for_a_child_or_an_estate(
    authority: AuthorityKind, *, reported: bool
) -> None:
    stands_for = Representation(id="stands", of="child", authority=authority)
    childs = edit(edit(CLEAN, "heater", to=("child",)), "refund", payees=("partner",))
    represented = edit(childs, "partner", represents=(stands_for,))
    assert bool(problems(represented, "payee-not-wronged")) is reported


def test_nobody_pays_the_dead() -> None:
    assert not problems(CLEAN, "payee-died")
    spoilt = edit(CLEAN, "partner", has_died=True)
    assert {problem.place.record for problem in problems(spoilt, "payee-died")} == {
        "apology",
        "payment",
    }
