"""The time limits of a case: what is due when, what was done in time, what is late."""

import dataclasses
import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Final

from drafter.case.case import Case
from drafter.case.preparing import Reply
from drafter.limits.choosing import choose, replies_of
from drafter.limits.counting import Counting, Limit, LimitState
from drafter.limits.moments import Against, Taken, all_against
from drafter.limits.reading import rules
from drafter.limits.schemes import Moment, Rule, Rules, Whose

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
    sent late already presses no more: there is nothing left to do about that. Of what the body
    owes an answer comes before an acknowledgement, and the last that fell due before the others.
    """
    open_ones = [
        limit for limit in limits if limit.state is not LimitState.MET and not limit.was_sent
    ]
    return min(open_ones, key=_urgency, default=None)


def limits_against(case: Case, against: Against, known: Rules, today: dt.date) -> Iterator[Limit]:
    """The time limits for what was sent about one body, in the order of the rules."""
    chosen = choose(case, against, known)
    if chosen.outside:
        return
    against = dataclasses.replace(against, last_stage=chosen.last_stage)
    replies = replies_of(case, against.id)
    for scheme in filter(None, (chosen.stages, chosen.ombudsman)):
        for rule in scheme.rules:
            if not rule.holds_for(against.procedure):
                continue
            if rule.if_yes and replies.get(rule.if_yes) is not Reply.YES:
                continue
            if not rule.stages:
                limit = Counting(rule, against, None, case.nation, today).limit()
                if limit.counted_from is None or limit.counted_from >= rule.begins:
                    yield limit
            for taken in against.formal:
                if taken.step.stage in rule.stages and not _is_over(rule, taken):
                    yield Counting(rule, against, taken, case.nation, today).limit()


def _urgency(limit: Limit) -> tuple[int, int, bool, int]:
    days = (limit.due or dt.date.max).toordinal()
    is_owed = limit.whose is Whose.BODY and limit.state is LimitState.LATE
    state = _PRESSING.index(limit.state)
    return state, _ACTING.index(limit.whose), is_owed and limit.receipt, -days if is_owed else days


def _is_over(rule: Rule, taken: Taken) -> bool:
    """Whether a rule is of a next stage, and a final answer leaves none."""
    return rule.whose is Whose.COMPLAINANT and Moment.NEXT in rule.met_by and taken.step.final
