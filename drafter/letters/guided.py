"""What the answers of the guided check say to an Ombudsman's form."""

import datetime as dt

from drafter.case.case import Case
from drafter.case.preparing import CheckedPoint, Reply
from drafter.limits.choosing import choose, points_for
from drafter.limits.moments import all_against
from drafter.limits.reading import rules
from drafter.limits.schemes import About, Asked


def court_told(case: Case) -> str:
    """Whether there is or was a court case, a tribunal or an appeal; empty where nobody said.

    "No." takes a no to every question on it. That there could be a case is no answer to whether
    there is one: of that only the why is told.
    """
    asked = _asked(case, About.LEGAL_CASE, About.POSSIBLE_CASE)
    if asked and all(point and point.reply is Reply.NO for _, point in asked):
        return "No."
    return " ".join(filter(None, (_said(one, point) for one, point in asked if point)))


def why_late(case: Case) -> str:
    """What kept the person from coming sooner; empty where nobody said."""
    told = (point.because.strip() for _, point in _asked(case, About.WHY_LATE) if point)
    return next(filter(None, told), "")


def _said(asked: Asked, point: CheckedPoint) -> str:
    why = point.because.strip()
    if why or asked.about is not About.LEGAL_CASE or point.reply is Reply.NO:
        return why
    return f"{point.reply.value.capitalize()}."


def _asked(case: Case, *subjects: About) -> list[tuple[Asked, CheckedPoint | None]]:
    """The questions on these subjects that are asked about the first body, with their answers."""
    against = all_against(case, dt.date.max)[0]
    points = points_for(case, against.id)
    asked = {one.id: one for one in choose(case, against, rules()).asked if one.about in subjects}
    return [(one, points.get(one.id)) for one in asked.values()]
