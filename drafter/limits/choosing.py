"""Which Ombudsman and which procedure are for a body, and what the answers given say of that."""

import dataclasses
from dataclasses import dataclass
from typing import Final

from drafter.case.case import Case
from drafter.case.preparing import CheckedPoint, Reply, StageKind
from drafter.limits.moments import Against
from drafter.limits.schemes import (
    NOTHING,
    Asked,
    Effect,
    Outcome,
    RouteRow,
    Rules,
    Scheme,
    Source,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why an Ombudsman is or may not be the one to ask, with where that was found."""

    words: str
    source: Source
    is_doubt: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """What the table and the answers choose; ``ombudsman`` is None where none is known.

    ``outside`` is the answer by which that Ombudsman can't look at the body at all; None of the
    rules holds then. ``last_stage`` is the stage whose answer is final though nobody said so.
    """

    ombudsman: Scheme | None
    stages: Scheme | None
    reasons: tuple[Reason, ...]
    asked: tuple[Asked, ...]
    outside: Outcome | None = None
    last_stage: StageKind | None = None


ABOUT: Final = "/"
"""Stands in ``CheckedPoint.question`` between the question and the body it was answered for."""


def points_for(case: Case, body: str) -> dict[str, CheckedPoint]:
    """The answers of the guided check that hold for a body, by question; the last counts.

    One that names no body holds for all of them; one that names this body goes before it.
    """
    parted = [(point, *point.question.partition(ABOUT)[::2]) for point in case.points]
    shared = {question: point for point, question, about in parted if not about}
    return shared | {question: point for point, question, about in parted if body and about == body}


def replies_of(case: Case, body: str) -> dict[str, Reply]:
    """The replies that hold for a body, by question."""
    return {question: point.reply for question, point in points_for(case, body).items()}


def asked_as(case: Case, question: str, body: str) -> str:
    """What the answer to a question about a body is kept under: ``CheckedPoint.question``.

    Where a case has several bodies each is answered for alone: what is true of one council need
    not be of the other.
    """
    own = f"{question}{ABOUT}{body}"
    has_own = any(point.question == own for point in case.points)
    return own if body and (has_own or len(case.bodies) > 1) else question


def choose(case: Case, against: Against, rules: Rules) -> Chosen:
    """Choose by the table's first row that fits, then by the answers that lead elsewhere."""
    replies = replies_of(case, against.id)
    row = next((row for row in rules.rows if _fits(row, case, against, replies)), None)
    asked = list(rules.questions) if row is None or row.if_yes else []
    if row is None:
        return Chosen(ombudsman=None, stages=None, reasons=(), asked=tuple(asked))
    reasons = [Reason(words=row.reason, source=row.source)]
    ombudsman, stages = rules.schemes.get(row.ombudsman), rules.schemes.get(row.stages)
    visited = {row.ombudsman}
    own = _own(ombudsman, against)
    while ombudsman and (leading := _leading(own, replies, visited)):
        question, outcome = leading
        asked.append(question)
        reasons.append(Reason(words=outcome.reason, source=question.source))
        visited.add(outcome.goes_to)
        ombudsman = rules.schemes[outcome.goes_to]
        stages = rules.schemes.get(outcome.stages, stages)
        own = _own(ombudsman, against)
    ending = _ending(stages, against)
    outside = None
    for one in (*own, *ending):
        outcome = _outcome(one, replies)
        if outcome.effect is not Effect.NOTHING:
            is_doubt = outcome.effect is not Effect.NOTE
            reasons.append(Reason(words=outcome.reason, source=one.source, is_doubt=is_doubt))
        if outcome.effect is Effect.OUTSIDE:
            outside = outside or outcome
    is_open_ended = any(replies.get(one.id) is Reply.YES for one in ending)
    return Chosen(
        ombudsman=ombudsman,
        stages=stages,
        reasons=tuple(reasons),
        asked=(*asked, *own, *ending),
        outside=outside,
        last_stage=stages.last_stage if stages and not is_open_ended else None,
    )


def _ending(stages: Scheme | None, against: Against) -> tuple[Asked, ...]:
    """Whether the answer of the last stage is final: asked where nobody said that it is."""
    taken = against.answered_last(stages.last_stage) if stages else None
    return stages.questions if stages and taken and not taken.step.final else ()


def with_last_stage(case: Case, against: Against, rules: Rules) -> Against:
    """The same, with the stage whose answer is taken for the final one."""
    return dataclasses.replace(against, last_stage=choose(case, against, rules).last_stage)


def _own(scheme: Scheme | None, against: Against) -> tuple[Asked, ...]:
    """The questions of a scheme that are for such a body and procedure."""
    return tuple(
        one
        for one in (scheme.questions if scheme else ())
        if (not one.bodies or against.kind in one.bodies)
        and (not one.procedures or against.procedure in one.procedures)
    )


def _leading(
    asked: tuple[Asked, ...], replies: dict[str, Reply], visited: set[str]
) -> tuple[Asked, Outcome] | None:
    """The first question whose answer leads to a scheme that was not come from."""
    for one in asked:
        outcome = _outcome(one, replies)
        if outcome.goes_to and outcome.goes_to not in visited:
            return one, outcome
    return None


def _outcome(asked: Asked, replies: dict[str, Reply]) -> Outcome:
    return asked.outcomes.get(replies.get(asked.id, Reply.NOT_SURE), NOTHING)


def _fits(row: RouteRow, case: Case, against: Against, replies: dict[str, Reply]) -> bool:
    return (
        (not row.nations or case.nation in row.nations)
        and (not row.bodies or against.kind in row.bodies)
        and (not row.procedures or against.procedure in row.procedures)
        and (not row.if_yes or replies.get(row.if_yes) is Reply.YES)
    )
