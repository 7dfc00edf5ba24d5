"""The time limits of a case: what is due when, what was done in time, what is late."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Final

from drafter.case.case import Case
from drafter.limits.choosing import choose
from drafter.limits.counting import Counting, Limit, LimitState
from drafter.limits.moments import Against, Taken, all_against
from drafter.limits.schemes import Moment, Rule, Rules, Whose, rules

_PRESSING: Final = (LimitState.LATE, LimitState.SOON, LimitState.RUNNING, LimitState.UNKNOWN)
_ACTING: Final = (Whose.COMPLAINANT, Whose.BODY, Whose.WAIT)


def limits_of(case: Case, *, today: dt.date) -> tuple[Limit, ...]:
    """Every time limit of a case in order of time; those without a date come last."""
    return limits_by(case, rules(), today=today)


def limits_by(case: Case, known: Rules, *, today: dt.date) -> tuple[Limit, ...]:
    """The time limits of a case by the given rules."""
    found = [
        limit
        for against in all_against(case, today)
        for limit in limits_against(case, against, known, today)
    ]
    return tuple(sorted(found, key=lambda limit: limit.due or dt.date.max))


def most_pressing(limits: Iterable[Limit]) -> Limit | None:
    """The limit to act on first: what is late or soon, then what runs, then what wants a date.

    The complainant's own come before the body's; None where everything is settled. What was
    sent late already presses no more: there is nothing left to do about that.
    """
    open_ones = [
        limit for limit in limits if limit.state is not LimitState.MET and not limit.was_sent
    ]
    return min(open_ones, key=_urgency, default=None)


def limits_against(case: Case, against: Against, known: Rules, today: dt.date) -> Iterator[Limit]:
    """The time limits for what was sent about one body, in the order of the rules."""
    chosen = choose(case, against, known)
    for scheme in filter(None, (chosen.stages, chosen.ombudsman)):
        for rule in scheme.rules:
            if not rule.holds_for(against.procedure):
                continue
            if not rule.stages:
                yield Counting(rule, against, None, case.nation, today).limit()
            for taken in against.formal:
                if taken.step.stage in rule.stages and not _is_over(rule, taken):
                    yield Counting(rule, against, taken, case.nation, today).limit()


def _urgency(limit: Limit) -> tuple[int, int, dt.date]:
    state = _PRESSING.index(limit.state)
    return state, _ACTING.index(limit.whose), limit.due or dt.date.max


def _is_over(rule: Rule, taken: Taken) -> bool:
    """Whether a rule is of a next stage, and a final answer leaves none."""
    return rule.whose is Whose.COMPLAINANT and Moment.NEXT in rule.met_by and taken.step.final
