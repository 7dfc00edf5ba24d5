"""What a reviewer would say of the dates and time limits of a complaint that is being prepared."""

import datetime as dt
from collections.abc import Iterator

from drafter.case.case import Case, KindOfWork
from drafter.case.dates import printed_day
from drafter.case.preparing import StageKind
from drafter.limits.choosing import choose, with_last_stage
from drafter.limits.counting import Limit, LimitState
from drafter.limits.limits import limits_of
from drafter.limits.moments import UNREAL, Against, Day, Taken, all_against
from drafter.limits.reading import rules
from drafter.limits.schemes import Whose
from drafter.problem import Place, Problem, Severity

_WRONG = "A wrong date is printed as it stands."
"""The reason that the check of unreal dates gives: a day found by both is one problem."""
_COUNTED = "Time limits are counted from it."
_ORDER = "Dates follow one another."


def time_limit_problems(case: Case, *, today: dt.date) -> tuple[Problem, ...]:
    """Dates that can't be or are missing, and what is late, soon or too early, each once.

    Only for a complaint that is being prepared: nothing for other kinds of work.
    """
    if case.kind_of_work is not KindOfWork.PREPARING:
        return ()
    each = tuple(with_last_stage(case, one, rules()) for one in all_against(case, today))
    found = [
        *_missing(case, each),
        *(problem for one in each for problem in _of_days(one)),
        *_of_limits(limits_of(case, today=today)),
        *(problem for one in each for problem in _too_early(case, one)),
        *(problem for one in each for problem in _not_final(case, one)),
    ]
    return tuple(dict.fromkeys(found))


def _missing(case: Case, each: tuple[Against, ...]) -> Iterator[Problem]:
    if not each[0].aware.is_given:
        message = "Give the day on which the person first knew of the matter."
        yield _problem("missing-date", message, each[0].aware.place, _COUNTED)
    known = {body.id for body in case.bodies}
    for step in case.steps_so_far:
        if step.sent_on is None or not step.sent_on.typed.strip():
            place = Place(record=step.id, field="sent_on")
            message = "Give the day on which this complaint was sent."
            yield _problem("missing-date", message, place, _COUNTED)
        is_nobodys = len(known) > 1 and step.body not in known
        if is_nobodys and step.stage is not StageKind.OMBUDSMAN:
            place = Place(record=step.id, field="body")
            message = "Say to which of the bodies this complaint was sent."
            yield _problem("missing-body", message, place, "Each body has its own time limits.")


def _of_days(against: Against) -> Iterator[Problem]:
    days = [against.aware, against.statement]
    for taken in against.taken:
        days += [taken.sent, taken.acknowledged, taken.answered, taken.extended]
        for later in (taken.acknowledged, taken.answered, taken.extended):
            yield from _in_turn(taken.sent, later)
    if against.formal:
        yield from _in_turn(against.aware, against.formal[0].sent)
    for day in days:
        if day.fault:
            why = _WRONG if day.check == UNREAL else _COUNTED
            yield _problem(day.check, day.fault, day.place, why)


def _in_turn(before: Day, after: Day) -> Iterator[Problem]:
    if before.first and after.last and after.last < before.first:
        message = f"This lies before {printed_day(before.first)}, which it should follow."
        yield _problem("date-too-early", message, after.place, _ORDER)


def _of_limits(limits: tuple[Limit, ...]) -> Iterator[Problem]:
    """The problems of all limits; of what one letter waits for, only the last that is late."""
    late = {
        limit.place: limit
        for limit in limits
        if limit.whose is Whose.BODY and limit.state is LimitState.LATE
    }
    for limit in limits:
        if limit.whose is not Whose.BODY or late.get(limit.place) is limit:
            yield from _of_limit(limit)


def _of_limit(limit: Limit) -> Iterator[Problem]:
    if limit.due is None:
        return
    day, why = printed_day(limit.due), limit.source.in_words()
    if limit.state is LimitState.LATE and limit.whose is Whose.COMPLAINANT:
        message = f"{limit.title}: the last day was {day}. {limit.what_next}"
        yield _problem("time-limit-late", message, limit.place, f"{limit.discretion} {why}".strip())
    elif limit.state is LimitState.LATE:
        message = f"{limit.title}: this was due on {day}. {limit.what_next}"
        yield _problem("answer-overdue", message, limit.place, why, Severity.CONSIDER)
    elif limit.state is LimitState.SOON:
        message = f"{limit.title}: the last day is {day}. {limit.what_next}"
        yield _problem("time-limit-soon", message, limit.place, why, Severity.CONSIDER)


def _too_early(case: Case, against: Against) -> Iterator[Problem]:
    """A complaint that went to the Ombudsman on a day on which it was too early, or may have."""
    went = against.ombudsman
    if went is None or went.sent.first is None or went.sent.last is None:
        return
    when = "On this day"
    if not went.sent.is_exact:
        is_sure = any(_waits(case, against, went.sent.last))
        when = f"On {'any day' if is_sure else 'some of the days'} that this can mean"
    for limit in _waits(case, against, went.sent.first):
        message = f"{when} it was too early for the Ombudsman, who may send it back to the body."
        why = f"{limit.words} {limit.source.in_words()}"
        yield _problem("premature", message, went.sent.place, why)


def _waits(case: Case, against: Against, day: dt.date) -> Iterator[Limit]:
    """The waits that were not over on a day."""
    for limit in limits_of(case, today=day):
        is_running = limit.whose is Whose.WAIT and limit.state is LimitState.RUNNING
        if is_running and limit.body == against.id:
            yield limit


def _not_final(case: Case, against: Against) -> Iterator[Problem]:
    """The last stage was answered, and nobody said whether that was the final answer."""
    stages = choose(case, against, rules()).stages
    last = stages.ends_with if stages else None
    answered: list[Taken] = [
        one for one in against.formal if one.step.stage is last and one.answered.is_given
    ]
    if answered and against.final is None:
        place = Place(record=answered[-1].step.id, field="final")
        message = "This was the last stage: tick whether they said that the answer is final."
        why = "The way to the Ombudsman is open from the final answer."
        yield _problem("final-answer", message, place, why, Severity.CONSIDER)


def _problem(
    check: str, message: str, place: Place, why: str, severity: Severity = Severity.FIX
) -> Problem:
    return Problem(check=check, severity=severity, message=message, place=place, why=why)
