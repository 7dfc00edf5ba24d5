import dataclasses

import pytest

from drafter.case.case import Case
from drafter.case.statement import Slot, Wording
from drafter.checks.review import blocking, review
from drafter.problem import Severity
from tests.checks.cases import CLEAN, composed, draft_of, edit, only, problems


def given(case: Case, slot: Slot, nth: int = 0) -> str:
    """What the template gives for a slot of a case."""
    return [text.text for text in composed(case).slots if text.slot is slot][nth]


def with_words(slot: Slot, record: str, words: str, basis: str) -> Case:
    wording = Wording(id="own", slot=slot, record=record, text=words, basis=basis)
    others = tuple(other for other in CLEAN.wordings if other.slot is not slot)
    return dataclasses.replace(CLEAN, wordings=(*others, wording))


SUMMARY = CLEAN.wordings[0].text
PLACES = [
    (Slot.SUMMARY, "", SUMMARY),
    (Slot.DECISION, "", "I find fault which caused injustice."),
    (Slot.ACTION, "apology", "Say sorry to Miss Thackwray and Mr Blenkiron."),
    (Slot.ACTION_LEAD, "payment", "The Council has agreed to do this:"),
]


@pytest.mark.parametrize("slot,record,words", PLACES)
def test_words_whose_facts_have_changed_stop_a_final(slot: Slot, record: str, words: str) -> None:
    now = given(CLEAN, slot)
    assert not problems(with_words(slot, record, words, now), "drifted-wording")
    spoilt = with_words(slot, record, words, f"Formerly {now}")
    problem = only(spoilt, "drifted-wording")
    assert problem.severity is Severity.BLOCKS
    assert problem in blocking(problems(spoilt))
    assert "Formerly" in problem.message
    assert only(draft_of(spoilt), "drifted-wording").severity is Severity.FIX


def test_taking_the_templates_words_mends_it() -> None:
    spoilt = with_words(Slot.DECISION, "", "I find fault.", "Something else.")
    problem = only(spoilt, "drifted-wording")
    assert problem.fix
    assert (problem.fix.place.record, problem.fix.place.field) == ("own", "text")
    mended = edit(spoilt, "own", text=problem.fix.replacement)
    assert not problems(mended, "drifted-wording")


def test_a_changed_sum_drifts_with_its_sentence() -> None:
    now = given(CLEAN, Slot.ACTION, 1)
    words = "Pay Miss Thackwray and Mr Blenkiron £250, jointly, for their distress."
    kept = with_words(Slot.ACTION, "payment", words, now)
    assert not problems(kept, "drifted-wording")
    later = edit(kept, "payment", reason="what they went through")
    assert "went through" in only(later, "drifted-wording").message


def test_words_without_a_basis_are_not_compared() -> None:
    assert not problems(with_words(Slot.DECISION, "", "I find fault.", ""), "drifted-wording")


def test_without_a_statement_nothing_is_compared() -> None:
    spoilt = with_words(Slot.DECISION, "", "I find fault.", "Something else.")
    assert "drifted-wording" not in {problem.check for problem in review(spoilt, None)}
    assert problems(spoilt, "drifted-wording")


@pytest.mark.parametrize(
    "text,word",
    [
        ("Miss Thackwray complains about a roof. It will pay £250.", "complains about"),
        ("Miss Thackwray complained. I found fault. It will pay £250.", "I "),
        ("The Ombudsman finds fault. It will pay £250.", "The Ombudsman finds"),
    ],
)
def test_a_summary_in_another_voice_is_a_thing_to_consider(text: str, word: str) -> None:
    problem = only(edit(CLEAN, "summary", text=text), "summary-voice")
    assert text[problem.place.start : problem.place.end] == word
    assert problem.severity is Severity.CONSIDER


def test_a_summary_in_the_manuals_voice_is_left_alone() -> None:
    assert not problems(CLEAN, "summary-voice")
    assert not problems(edit(CLEAN, "summary", text=""), "summary-voice")
