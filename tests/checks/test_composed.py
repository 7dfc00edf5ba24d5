import dataclasses

from drafter.anonymise.anonymise import identify
from drafter.case.account import ParagraphUse
from drafter.case.case import KindOfWork
from drafter.checks.review import review
from drafter.document.compose import compose
from drafter.document.library import library
from drafter.document.packs import pack
from drafter.problem import Place, Problem, Severity
from tests.checks.cases import CLEAN, composed, draft_of, edit, only, problems


def test_a_broken_reference_stops_a_final_and_not_a_draft() -> None:
    assert not problems(CLEAN, "broken-reference")
    spoilt = edit(CLEAN, "silence", text="On 2 June, nobody had called.")
    problem = only(spoilt, "broken-reference")
    assert problem.severity is Severity.BLOCKS
    assert problem.why
    assert problem.place.record == "delay"
    reasoning = spoilt.findings[0].reasoning
    assert reasoning[problem.place.start : problem.place.end] == "[[silence]]"
    assert only(draft_of(spoilt), "broken-reference").severity is Severity.FIX


def test_a_reference_that_points_the_wrong_way_is_to_fix() -> None:
    text = "It apologised ([[reply|below]]). I do not find fault in how it answered."
    problem = only(edit(CLEAN, "answer", reasoning=text), "reference-direction")
    assert problem.severity is Severity.FIX
    assert problem.place.record == "answer"
    assert not problems(CLEAN, "reference-direction")


def test_a_label_given_twice_is_reported_and_one_never_used_is_not() -> None:
    twice = edit(CLEAN, "account", text="Orla says Posy slept badly. [[#leak]]")
    assert only(twice, "repeated-label").place.record in ("leak", "account")
    unused = edit(CLEAN, "account", text="Orla says Posy slept badly. [[#unused]]")
    assert {problem.check for problem in problems(unused)} == set()


def test_a_paragraph_that_the_library_has_not_is_reported_at_its_use() -> None:
    use = ParagraphUse(id="odd", code="NOSUCH")
    spoilt = edit(CLEAN, "case", paragraphs=(*CLEAN.paragraphs, use))
    problem = only(spoilt, "missing")
    assert problem.severity is Severity.BLOCKS
    assert problem.place.record == "odd"


def test_a_gap_that_no_check_knows_is_kept_as_composing_told_it() -> None:
    made = composed(CLEAN)
    gap = Problem(
        check="missing",
        severity=Severity.BLOCKS,
        message="Missing: the reference.",
        place=Place(template="another", line=3),
    )
    found = review(CLEAN, dataclasses.replace(made, problems=(gap,)))
    assert [(problem.check, problem.place.template) for problem in found] == [
        ("missing", "another")
    ]


def test_a_gap_is_told_once() -> None:
    spoilt = edit(CLEAN, "case", reference="")
    found = problems(spoilt)
    assert [problem.check for problem in found] == ["no-reference"]
    assert problems(edit(spoilt, "case", kind_of_work=KindOfWork.PREPARING), "no-reference")


def test_a_statement_under_real_names_is_quoted_in_no_message() -> None:
    spoilt = edit(CLEAN, "wish", text="Orla wants a the Council to answer.")
    named = compose(identify(spoilt), pack("lgsco-decision"), library())
    found = review(spoilt, named)
    assert "merged-name" not in {problem.check for problem in found}
    assert problems(spoilt, "merged-name")
    assert not any("Thackwray" in problem.message for problem in found)
