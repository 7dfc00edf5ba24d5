"""Answers of the caseworker whose sentence has changed since."""

from collections.abc import Iterator

from drafter.anonymise.answers import Asked, Asking, plain_sentence
from drafter.case.statement import Answer, Scope
from drafter.checks.reviewed import Reviewed
from drafter.problem import Place, Problem, Severity


def unmatched_answers(reviewed: Reviewed) -> Iterator[Problem]:
    """An answer for a sentence that its field no longer holds."""
    for answer in reviewed.case.answers:
        record = reviewed.records.get(answer.place)
        if answer.scope is Scope.CASE or record is None:
            continue
        text = getattr(record, answer.field, "")
        if not isinstance(text, str) or not _matches(answer, text):
            yield Problem(
                check="unmatched-answer",
                severity=Severity.FIX,
                message="This answer matches no sentence now; ask again.",
                place=Place(record=answer.place, field=answer.field),
                why="An answer holds for its own sentence, and lapses when that changes.",
            )


def _matches(answer: Answer, text: str) -> bool:
    """Whether the word an answer is about stands in its sentence, as often as it says."""
    asking = Asking(text)
    wanted = Asked(plain_sentence(answer.sentence), answer.word, answer.nth)
    at = text.find(answer.word) if answer.word else -1
    while at >= 0:
        end = at + len(answer.word)
        if asking.at(at, end) == wanted:
            return True
        at = text.find(answer.word, end)
    return False
