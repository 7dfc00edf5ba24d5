"""Every check, and the one function that runs them."""

import dataclasses
import re
from collections.abc import Iterable
from typing import Final

from drafter.anonymise.known import NOTHING, Known
from drafter.case.case import Case, KindOfWork
from drafter.checks import (
    actions,
    allowed,
    anonymity,
    answers,
    comments,
    complaints,
    dates,
    findings,
    links,
    marks,
    naming,
    parts,
    slips,
    statuses,
    sums,
    verdicts,
    wordings,
)
from drafter.checks.composed import merged
from drafter.checks.reviewed import Check, Reviewed
from drafter.document.compose import Composed
from drafter.problem import Place, Problem, Severity

CHECKS_OF_ANY_WORK: Final[tuple[Check, ...]] = (
    parts.missing_people,
    parts.missing_bodies,
    parts.missing_reference,
    parts.missing_complaint,
    naming.letters,
    naming.others_initials,
    naming.titles,
    naming.shared_names,
    naming.refused_names,
    naming.undeclared_names,
    anonymity.open_questions,
    anonymity.removed_identifiers,
    answers.unmatched_answers,
    allowed.idle_entries,
    dates.unreal_dates,
    dates.dates_after_the_decision,
    dates.dates_in_turn,
    dates.entries_out_of_order,
    links.broken_links,
    links.links_to_oneself,
    marks.lines_like_items,
    marks.broken_marks,
    slips.merged_names,
)
CHECKS_OF_DECISIONS: Final[tuple[Check, ...]] = (
    parts.missing_sources,
    parts.missing_standards,
    parts.missing_findings,
    parts.missing_outcome,
    findings.undecided_findings,
    findings.faults_without_injustice,
    findings.injustices_without_remedy,
    findings.thin_findings,
    findings.unsupported_accounts,
    findings.outcomes_and_findings,
    verdicts.contradicted_choices,
    verdicts.silent_reasoning,
    verdicts.lost_sentences,
    verdicts.untold_acts,
    complaints.undecided_complaints,
    complaints.uninvestigated_complaints,
    complaints.complaints_without_injustice,
    complaints.unanswered_wishes,
    complaints.unfinished_wishes,
    complaints.unsettled_disputes,
    actions.unfinished_actions,
    actions.sums_of_actions,
    actions.unexplained_actions,
    actions.misdirected_remedies,
    statuses.wordings_of_status,
    statuses.decision_of_status,
    statuses.heading_of_status,
    statuses.refunds_on_proof,
    sums.stray_sums,
    sums.unsaid_payments,
    sums.sentences_of_payment,
    wordings.drifted_wordings,
    wordings.voice_of_summary,
    dates.late_complaint,
    dates.untold_days,
    comments.unanswered_comments,
    comments.comments_in_print,
)
ALL_CHECKS: Final[tuple[Check, ...]] = (*CHECKS_OF_ANY_WORK, *CHECKS_OF_DECISIONS)

_OF_DECISIONS = re.compile(
    r" \((?:LGA 1974|decision statements manual)[^()]*(?:\([^()]*\)[^()]*)*\)"
)
_RANK = {severity: rank for rank, severity in enumerate(Severity)}


def review(case: Case, composed: Composed | None, known: Known = NOTHING) -> tuple[Problem, ...]:
    """Everything a reviewer would send back, gravest first, then in the order of the case.

    ``composed`` is the statement made of this very case, or None to check the records alone;
    ``known`` is what is known beside the case.
    What the caseworker has set aside is left out, unless its message has changed since or it
    stops a final.
    """
    reviewed = Reviewed(case=case, composed=composed, known=known)
    is_decision = case.kind_of_work is not KindOfWork.PREPARING
    checks = ALL_CHECKS if is_decision else CHECKS_OF_ANY_WORK
    found = [problem for check in checks for problem in check(reviewed)]
    kept = {
        problem: None
        for problem in merged(found, reviewed)
        if problem.severity is Severity.BLOCKS or not _is_dismissed(problem, case)
    }
    if not is_decision:
        kept = {dataclasses.replace(one, why=_without_law(one.why)): None for one in kept}
    order = {record: at for at, record in enumerate(reviewed.records)}
    return tuple(
        sorted(kept, key=lambda problem: (_RANK[problem.severity], _turn(problem.place, order)))
    )


def _without_law(why: str) -> str:
    """A reason without the law and the manual of decisions, which bind no adviser."""
    return _OF_DECISIONS.sub("", why).replace("A statement must", "What goes out must")


def blocking(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Those for which a final statement is refused."""
    return tuple(problem for problem in problems if problem.severity is Severity.BLOCKS)


def _is_dismissed(problem: Problem, case: Case) -> bool:
    """Whether this very problem was set aside with a reason."""
    place = problem.place
    return any(
        (dismissal.check, dismissal.place, dismissal.field, dismissal.basis)
        == (problem.check, place.record, place.field, problem.message)
        and dismissal.reason.strip()
        for dismissal in case.dismissals
    )


def _turn(place: Place, order: dict[str, int]) -> tuple[int, str, int, str, int]:
    """Where a place stands: records in the case's order, then what lies in no record."""
    return (
        order.get(place.record, len(order)),
        place.field,
        place.start,
        place.template,
        place.line,
    )
