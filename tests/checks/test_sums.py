import pytest

from drafter.case.case import Case
from drafter.case.money import read_money
from drafter.case.reasoning import ActionStatus, Split
from drafter.case.statement import Slot, Wording
from tests.checks.cases import CLEAN, edit, only, problems


def summed(text: str, case: Case = CLEAN) -> Case:
    return edit(case, "summary", text=f"Miss Thackwray complained. We found fault. {text}")


def test_a_sum_in_the_summary_that_no_action_pays_is_reported_with_the_right_one() -> None:
    raised = edit(CLEAN, "payment", amount=read_money("£300"))
    problem = only(raised, "stray-sum")
    text = raised.wordings[0].text
    assert text[problem.place.start : problem.place.end] == "£250"
    assert problem.fix
    assert problem.fix.replacement == "£300"
    assert not problems(raised, "unsaid-payment")
    mended = edit(raised, "summary", text=text.replace("£250", "£300"))
    assert not problems(mended, "stray-sum")


def test_a_sum_that_the_account_tells_of_is_no_stray() -> None:
    spoilt = summed("The Council charged her £4,000.50 and agreed to pay £250.")
    assert only(spoilt, "stray-sum").fix is None
    told = edit(spoilt, "silence", text="The bill was £4,000.50. [[#silence]]")
    assert not problems(told, "stray-sum")


@pytest.mark.parametrize(
    "split,text",
    [
        (Split.EACH, "It agreed to pay £250 each."),
        (Split.EACH, "It agreed to pay £500."),
        (Split.EQUALLY, "It agreed to pay them £125 each."),
        (Split.JOINT, "It agreed to pay £250."),
    ],
)
def test_a_sum_may_be_said_whole_or_by_the_head(split: Split, text: str) -> None:
    case = CLEAN if split is Split.JOINT else edit(CLEAN, "payment", split=split)
    found = problems(summed(text, case))
    assert not {problem.check for problem in found} & {"stray-sum", "unsaid-payment"}


def test_a_total_of_several_actions_is_no_stray() -> None:
    two = edit(CLEAN, "refund", is_on_proof=False, amount=read_money("£60"))
    found = problems(summed("It agreed to pay £310 in all.", two))
    assert not {problem.check for problem in found} & {"stray-sum", "unsaid-payment"}


def test_a_payment_that_the_summary_leaves_out_is_reported() -> None:
    assert not problems(CLEAN, "unsaid-payment")
    spoilt = summed("The Council agreed to apologise.")
    assert only(spoilt, "unsaid-payment").place.record == "summary"
    refused = edit(spoilt, "payment", status=ActionStatus.REFUSED)
    assert not problems(refused, "unsaid-payment")


def test_millions_and_long_numbers_are_not_cut_short() -> None:
    found = problems(summed("Its £2 million fund, or £1.5 bn, pays £250."), "stray-sum")
    assert not found


def test_a_summary_that_a_template_words_says_every_payment() -> None:
    assert not problems(edit(CLEAN, "summary", text=""), "unsaid-payment")


def test_a_decisions_sums_are_the_actions() -> None:
    wording = Wording(id="own", slot=Slot.DECISION, text="I find fault. It will pay £90.")
    spoilt = edit(CLEAN, "case", wordings=(*CLEAN.wordings, wording))
    problem = only(spoilt, "stray-sum")
    assert problem.place.record == "own"
    assert "decision" in problem.message


@pytest.mark.parametrize(
    "text,offered",
    [
        ("Pay Miss Thackwray and Mr Blenkiron £200, jointly.", "£250"),
        ("Pay Miss Thackwray and Mr Blenkiron.", ""),
    ],
)
def test_a_sentence_of_payment_says_the_sum(text: str, offered: str) -> None:
    wording = Wording(id="own", slot=Slot.ACTION, record="payment", text=text)
    spoilt = edit(CLEAN, "case", wordings=(*CLEAN.wordings, wording))
    problem = only(spoilt, "action-sum")
    assert (problem.fix.replacement if problem.fix else "") == offered
    right = edit(spoilt, "own", text="Pay Miss Thackwray and Mr Blenkiron £250 jointly.")
    assert not problems(right, "action-sum")


def test_a_payment_missing_from_a_summary_with_a_gap_is_not_reported_twice() -> None:
    bare = edit(edit(CLEAN, "summary", text=""), "payment", amount=None)
    assert problems(bare, "action-amount")
    assert not problems(bare, "unsaid-payment")
