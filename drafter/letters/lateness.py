"""How late an answer came, in words for a letter or a form; told only by a confirmed rule."""

import datetime as dt

from drafter.case.case import Case
from drafter.case.dates import printed_day
from drafter.limits.limits import limits_of
from drafter.limits.schemes import Moment, Standing


def late_answers(case: Case, today: dt.date) -> dict[str, str]:
    """How late each answered complaint was, by its id; what came in time is not among them.

    "97 working days after it was due on 8 April 2026", to follow the day of the answer.
    """
    return {
        limit.step: f"{limit.late_by} after it was due on {printed_day(limit.due)}"
        for limit in limits_of(case, today=today)
        if limit.due
        and limit.late_by
        and limit.is_answer
        and limit.done_by is Moment.ANSWERED
        and limit.source.standing is Standing.CONFIRMED
    }
