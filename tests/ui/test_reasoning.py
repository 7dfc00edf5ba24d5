import dataclasses

from drafter.anonymise.ledger import ledger_of
from drafter.case.account import Complaint, Investigated
from drafter.case.case import Case
from drafter.case.money import read_money
from drafter.case.people import Party, Role
from drafter.case.reasoning import (
    ActionKind,
    AgreedAction,
    Fault,
    Finding,
    Injustice,
    InjusticeKind,
)
from drafter.problem import Place, Problem, Severity
from drafter.ui.reasoning import ReasoningMap, reasoning_map, spoken

WHOLE = Case(
    id="case",
    parties=(
        Party(id="p", title="Miss", forenames="Ada", surname="Quill", roles=(Role.COMPLAINANT,)),
    ),
    complaints=(Complaint(id="c", name="Address shared"),),
    findings=(
        Finding(
            id="f",
            name="Shared",
            complaints=("c",),
            fault=Fault.FAULT,
            injustices=(Injustice(id="i", kind=InjusticeKind.DISTRESS, to=("p",)),),
        ),
    ),
    actions=(
        AgreedAction(id="a", kind=ActionKind.PAYMENT, amount=read_money("£250"), injustices=("i",)),
    ),
)


def drawn(case: Case, *problems: Problem) -> ReasoningMap:
    return reasoning_map(case, ledger_of(case), {"f": "22"}, problems)


def test_a_whole_decision_is_four_linked_boxes_without_a_gap() -> None:
    shown = drawn(WHOLE)
    assert [(node.column, node.title, node.words) for node in shown.nodes] == [
        (0, "Address shared", ""),
        (1, "Fault · ¶ 22", "Shared"),
        (2, "Miss X", "distress"),
        (3, "Symbolic payment £250", "proposed"),
    ]
    assert [(link.source, link.target, link.gap) for link in shown.links] == [
        ("c", "f", False),
        ("f", "i", False),
        ("i", "a", False),
    ]
    assert (shown.gaps, shown.unclear) == (0, 0)


def test_nobody_is_called_by_name() -> None:
    assert not any("Quill" in spoken(node) for node in drawn(WHOLE).nodes)


def test_a_complaint_that_nothing_decides_has_a_gap_beside_it() -> None:
    shown = drawn(dataclasses.replace(WHOLE, findings=(), actions=()))
    gap = shown.nodes[-1]
    assert (gap.title, gap.column, gap.gap, gap.record) == ("Not decided", 1, True, "c")
    assert "Decide it" in gap.advice
    assert shown.links[-1].gap


def test_a_complaint_that_was_not_investigated_needs_no_finding() -> None:
    complaint = Complaint(id="c", name="Too late", investigated=Investigated.NO)
    shown = drawn(Case(id="case", complaints=(complaint,)))
    assert [node.words for node in shown.nodes] == ["not investigated"]
    assert shown.gaps == 0


def test_a_fault_that_did_nothing_is_a_gap_unless_it_is_said_why() -> None:
    finding = dataclasses.replace(WHOLE.findings[0], injustices=())
    shown = drawn(dataclasses.replace(WHOLE, findings=(finding,), actions=()))
    assert [node.title for node in shown.nodes if node.gap] == ["No injustice named"]
    said = dataclasses.replace(finding, no_injustice_because="It was put right that day.")
    assert drawn(dataclasses.replace(WHOLE, findings=(said,), actions=())).gaps == 0


def test_an_injustice_without_remedy_is_a_gap_unless_it_is_said_why() -> None:
    shown = drawn(dataclasses.replace(WHOLE, actions=()))
    assert [(node.key, node.words) for node in shown.nodes if node.gap] == [
        ("i", "distress · no remedy")
    ]
    injustice = dataclasses.replace(
        WHOLE.findings[0].injustices[0], needs_no_remedy_because="The Council has paid."
    )
    finding = dataclasses.replace(WHOLE.findings[0], injustices=(injustice,))
    assert drawn(dataclasses.replace(WHOLE, findings=(finding,), actions=())).gaps == 0


def test_a_record_with_a_problem_is_marked_and_one_to_consider_is_not() -> None:
    def problem(severity: Severity) -> Problem:
        return Problem(check="x", severity=severity, message="!", place=Place(record="a"))

    assert drawn(WHOLE, problem(Severity.FIX)).unclear == 1
    assert drawn(WHOLE, problem(Severity.CONSIDER)).unclear == 0


def test_a_link_to_what_is_gone_is_not_drawn() -> None:
    finding = dataclasses.replace(WHOLE.findings[0], complaints=("c", "gone"))
    shown = drawn(dataclasses.replace(WHOLE, findings=(finding,)))
    assert "gone" not in {link.source for link in shown.links}
