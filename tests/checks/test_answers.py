import datetime as dt

import pytest

from drafter.case.statement import Answer, Scope
from drafter.problem import Severity
from tests.checks.cases import CLEAN, edit, only, problems

SENTENCE = "On 4 March, the man from May Lane came; May had sent him."
TEXT = f"It rained. {SENTENCE} [[#leak]]\n- May was late."
ANSWER = Answer(
    id="may",
    place="leak",
    field="text",
    sentence=SENTENCE,
    word="May",
    nth=1,
    reason="A street.",
    given_on=dt.date(2025, 1, 2),
)
ANSWERED = edit(edit(CLEAN, "leak", text=TEXT), "case", answers=(ANSWER,))


def test_an_answer_that_matches_no_sentence_is_told_at_its_field() -> None:
    assert not problems(ANSWERED, "unmatched-answer")
    problem = only(edit(ANSWERED, "leak", text=TEXT.replace("came", "called")), "unmatched-answer")
    assert problem.severity is Severity.FIX
    assert (problem.place.record, problem.place.field) == ("leak", "text")
    assert problem.place.start == problem.place.end


@pytest.mark.parametrize(
    "changes", [{"nth": 2}, {"word": "June"}, {"word": ""}, {"field": "txt"}, {"field": "evidence"}]
)
def test_an_answer_about_nothing_that_stands_there_is_told(changes: dict[str, object]) -> None:
    assert only(edit(ANSWERED, "may", **changes), "unmatched-answer")


@pytest.mark.parametrize(
    "changes",
    [
        {"nth": 0},
        {"sentence": f" {SENTENCE} [[#leak]]"},
        {"sentence": "May was late.", "nth": 0},
        {"scope": Scope.CASE, "sentence": "Else."},
        {"place": "gone"},
    ],
)
def test_an_answer_that_stands_or_needs_no_sentence_is_left_alone(
    changes: dict[str, object],
) -> None:
    assert not problems(edit(ANSWERED, "may", **changes), "unmatched-answer")
