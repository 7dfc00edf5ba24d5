import dataclasses
from pathlib import Path
from typing import Any

import pytest

from drafter.case.case import Case, KindOfWork
from drafter.case.money import Money
from drafter.case.statement import Dismissal
from drafter.checks.review import ALL_CHECKS, blocking, review
from drafter.problem import Problem, Severity
from tests.checks.cases import CLEAN, draft_of, edit, only, problems
from tests.examples.cases import COMPLETE, GAPS, example
from tests.published.adapter import published_case


def dismissed(case: Case, problem: Problem, **changes: str) -> Case:
    parts: dict[str, Any] = {
        "check": problem.check,
        "place": problem.place.record,
        "field": problem.place.field,
        "basis": problem.message,
        "reason": "The landlord was told by telephone.",
    }
    return edit(case, "case", dismissals=(Dismissal(id="aside", **{**parts, **changes}),))


def test_a_clean_case_is_sent_back_for_nothing() -> None:
    assert problems(CLEAN) == ()
    assert problems(draft_of(CLEAN)) == ()
    assert review(CLEAN, None) == ()


@pytest.mark.parametrize("name", COMPLETE)
def test_the_complete_examples_lack_nothing(name: str) -> None:
    # Some name an organisation that is described in print, so that its removal can be seen.
    assert {problem.check for problem in problems(example(name))} <= {"removed-identifier"}


def test_the_planted_gaps_are_found() -> None:
    found = {(problem.check, problem.place.record) for problem in problems(example(GAPS))}
    assert {
        ("undecided-complaint", "c-rude"),
        ("injustice-without-remedy", "i-punished"),
        ("action-deadline", "a-plan"),
        ("broken-reference", "f-missed"),
        ("undeclared-name", "e-crew"),
    } <= found


def test_every_check_is_listed_once() -> None:
    assert len(set(ALL_CHECKS)) == len(ALL_CHECKS)


def test_the_gravest_come_first_and_then_the_order_of_the_case() -> None:
    spoilt = edit(CLEAN, "wish", answered_in=())
    spoilt = edit(spoilt, "payment", amount=None)
    spoilt = edit(spoilt, "roof", injustice_claimed="", text="Miss Thackwray complains of rain.")
    found = problems(spoilt)
    assert [problem.check for problem in found] == [
        "action-amount",
        "unanswered-wish",
        "stray-sum",
        "complaint-without-injustice",
    ]
    assert blocking(found) == found[:1]


def test_what_is_set_aside_with_a_reason_stays_away_until_it_changes() -> None:
    spoilt = edit(CLEAN, "payment", split=type(CLEAN.actions[1].split).NOT_STATED)
    problem = only(spoilt, "action-split")
    assert not problems(dismissed(spoilt, problem), "action-split")
    assert problems(dismissed(spoilt, problem, reason=" "), "action-split")
    assert problems(dismissed(spoilt, problem, field="amount"), "action-split")
    aside = dismissed(spoilt, problem)
    raised = edit(aside, "payment", amount=dataclasses.replace(_sum(spoilt), amount=None))
    assert problems(raised, "action-amount")
    assert problems(dismissed(spoilt, problem, basis="Something else."), "action-split")


def _sum(case: Case) -> Money:
    money = case.actions[1].amount
    assert money
    return money


def test_what_stops_a_final_cannot_be_set_aside() -> None:
    spoilt = edit(CLEAN, "case", reference="")
    problem = only(spoilt, "no-reference")
    assert problem.severity is Severity.BLOCKS
    assert problems(dismissed(spoilt, problem), "no-reference")
    draft = draft_of(spoilt)
    assert not problems(dismissed(draft, only(draft, "no-reference")), "no-reference")


def test_preparing_a_complaint_is_not_held_to_a_decisions_reasons() -> None:
    bare = edit(CLEAN, "case", findings=(), sources=(), outcomes=())
    assert "no-findings" in {problem.check for problem in review(bare, None)}
    preparing = edit(bare, "case", kind_of_work=KindOfWork.PREPARING)
    assert {problem.check for problem in review(preparing, None)} == {"broken-link"}


def test_the_published_decision_is_sent_back_for_its_slips_and_gaps(shared: Path) -> None:
    case = published_case(shared)
    found = problems(case)
    told = {(problem.check, problem.place.record) for problem in found}
    assert {
        ("undeclared-name", "move"),
        ("ledger-initial", "child"),
        ("ledger-child-title", "child"),
        ("undecided-complaint", "breach"),
        ("unanswered-wish", "move"),
        ("untold-act", "reporting"),
        ("injustice-without-remedy", "uncertainty"),
        ("unsupported-account", "entry-18"),
        ("action-split", "action-c"),
        ("refund-proof", "words-action-action-d"),
        ("action-words", "words-decision"),
    } <= told
    (nobody,) = (problem for problem in found if problem.check == "undeclared-name")
    wanted = case.outcomes_wanted[0].text
    assert wanted[nobody.place.start : nobody.place.end] == "Miss Y"
    assert blocking(found) == ()


def test_no_message_holds_a_real_name(shared: Path) -> None:
    case = published_case(shared)
    names = {word for party in case.parties for word in (party.forenames, party.surname) if word}
    found = problems(case)
    assert found
    assert not [name for name in names for problem in found if name in problem.message]
