"""The guided check of who can take a complaint: its answers, and where it goes on. No Qt."""

from collections.abc import Sequence
from typing import Final

from drafter.case.case import Case
from drafter.case.preparing import CheckedPoint, Reply
from drafter.limits.choosing import ABOUT
from drafter.limits.route import Question, Verdict

REPLIES: Final = ((Reply.YES, "Y", "Yes"), (Reply.NO, "N", "No"), (Reply.NOT_SURE, "S", "Not sure"))
"""Every reply with its key and its words."""
_SIGNS: Final = {
    Verdict.READY: ("✓ can go now", "done"),
    Verdict.SENT: ("✓ has gone", "done"),
    Verdict.TOO_EARLY: ("… too early", "care"),
    Verdict.UNANSWERED: ("▲ not answered in time", "care"),
    Verdict.UNLIKELY: ("▲ probably not", "care"),
    Verdict.LATE: ("! late by the rule", "care"),
    Verdict.DOUBTFUL: ("! in doubt", "care"),
    Verdict.UNKNOWN: ("? not known", "care"),
}


def verdict_words(verdict: Verdict) -> tuple[str, str]:
    """A verdict by sign and word, and the look of its badge."""
    return _SIGNS[verdict]


def point_of(case: Case, question: str) -> CheckedPoint | None:
    """The answer to a question; the last where there are two."""
    return next((one for one in reversed(case.points) if one.question == question), None)


def state_of(question: Question) -> str:
    """How a question stands, in a word or two."""
    return question.reply.value if question.reply else "open"


def following(questions: Sequence[Question], here: str) -> str:
    """The question to go on with: the next without an answer, from the start again if need be.

    Where all have one, the next in order; empty after the last.
    """
    ids = [question.id for question in questions]
    place = ids.index(here) if here in ids else -1
    onward = [*questions[place + 1 :], *questions[: max(place, 0)]]
    fresh = next((one.id for one in onward if one.reply is None), "")
    return fresh or next(iter(ids[place + 1 :]), "")


def first_wanted(questions: Sequence[Question]) -> str:
    """The question to begin with: the first without an answer, else the first that is open."""
    return (
        next((one.id for one in questions if one.reply is None), "")
        or next((one.id for one in questions if one.is_open), "")
        or next((one.id for one in questions), "")
    )


def gone(case: Case, questions: Sequence[Question]) -> int:
    """How many answers are kept to questions that are not asked any more."""
    asked = {question.id for question in questions}
    asked |= {one.partition(ABOUT)[0] for one in asked}  # an answer for all bodies
    return len({point.question for point in case.points} - asked)


def gone_words(count: int) -> str:
    """That answers are kept to questions that are not asked any more; nothing where none is."""
    if count == 1:
        return "One answer is kept though its question is not asked now. It counts if it is again."
    several = f"{count} answers are kept though their questions are not asked now."
    return f"{several} They count if they are again." if count else ""
