"""What is composed for the window: a statement, or a letter of a complaint. No Qt here."""

from drafter.case.case import Case, KindOfWork
from drafter.document.compose import Composed
from drafter.document.packs import TemplatePack, pack, packs
from drafter.letters.outputs import OUTPUTS
from drafter.letters.writing import compose_letter
from drafter.limits.problems import time_limit_problems
from drafter.problem import Problem
from drafter.ui.pieces.today import today

_LETTERS = {one.id: one for one in OUTPUTS if not one.is_anonymised}


def usual_pack(case: Case) -> TemplatePack:
    """What a case is shown as when it is opened: its statement, or its first letter."""
    if case.kind_of_work is KindOfWork.PREPARING:
        return pack(OUTPUTS[0].id)
    return next(one for one in packs() if case.kind_of_work in one.kinds_of_work)


def is_letter(chosen: TemplatePack) -> bool:
    """Whether what a pack makes goes under real names, as letters do."""
    return chosen.id in _LETTERS


def composed_letter(case: Case, chosen: TemplatePack, body: str) -> Composed:
    """A letter as it would be written today, to the body of that id or to the first.

    Raises DrafterError as :func:`compose_letter` does.
    """
    known = any(one.id == body for one in case.bodies)
    output = _LETTERS[chosen.id]
    return compose_letter(case, output, today=today(), body=body if known else "").composed


def late(case: Case) -> tuple[Problem, ...]:
    """What the time limits of a complaint that is prepared have to say today."""
    return time_limit_problems(case, today=today())
