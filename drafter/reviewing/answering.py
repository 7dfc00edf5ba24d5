"""Whom found words may mean, and the record of each answer to a question of anonymity."""

import datetime as dt
from dataclasses import dataclass, replace

from drafter.anonymise.ledger import Ledger, short_form
from drafter.anonymise.questions import Question
from drafter.case.case import Case
from drafter.case.statement import Answer, Scope, Verdict

MOST = 6
"""Candidates that have a key of their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Somebody whom the words may mean. ``was_before`` where an earlier answer said so."""

    party: str
    words: str
    was_before: bool = False


def candidates(question: Question, case: Case, ledger: Ledger) -> tuple[Candidate, ...]:
    """Whom the words may mean: an earlier answer first, then who fits, else everyone."""
    if question.found.kind not in ("person", "body") and not question.found.candidates:
        return ()
    bodies = {body.id: short_form(body, case) for body in case.bodies}
    named = {organisation.id: organisation.name for organisation in case.organisations}
    earlier = question.earlier
    before = earlier.party if earlier and earlier.verdict is Verdict.REPLACE else ""
    fitting = question.found.candidates or tuple(party.id for party in case.parties)
    known = {party.id for party in case.parties} | set(bodies) | set(named)
    order = dict.fromkeys(each for each in (before, *fitting) if each in known)
    return tuple(
        Candidate(
            party=each,
            words=bodies.get(each) or named.get(each) or ledger.pseudonym(each),
            was_before=each == before,
        )
        for each in tuple(order)[:MOST]
    )


def earlier_reason(question: Question) -> str:
    """The reason with which the words were kept before their sentence changed."""
    earlier = question.earlier
    return earlier.reason if earlier and earlier.verdict is Verdict.KEEP else ""


def _answer(question: Question, today: dt.date) -> Answer:
    return Answer(
        place=question.record,
        field=question.field,
        sentence=question.sentence,
        word=question.word,
        nth=question.nth,
        given_on=today,
    )


def meant(question: Question, party: str, today: dt.date) -> Answer:
    """The answer that words mean somebody."""
    return replace(_answer(question, today), verdict=Verdict.REPLACE, party=party)


def kept(question: Question, reason: str, scope: Scope, today: dt.date) -> Answer:
    """The answer that words may stay, with the reason (LGA 1974, section 30(3))."""
    return replace(
        _answer(question, today), verdict=Verdict.KEEP, reason=reason.strip(), scope=scope
    )


def with_answer(case: Case, answer: Answer) -> Case:
    """The case with an answer; what it takes the place of (it lapsed, or is the same) is gone."""
    left = tuple(
        each
        for each in case.answers
        if (each.place, each.field, each.word) != (answer.place, answer.field, answer.word)
        or each.scope is Scope.CASE
        or not _is_stale(each, answer)
    )
    return replace(case, answers=(*left, answer))


def _is_stale(old: Answer, new: Answer) -> bool:
    return old.nth == new.nth and old.sentence == new.sentence
