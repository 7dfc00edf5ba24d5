"""What is composed for the window: a statement, or a letter of a complaint. No Qt here."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from drafter.case.case import Case, KindOfWork
from drafter.document.compose import Composed
from drafter.document.packs import TemplatePack, pack, packs
from drafter.letters.gaps import MISSING, gaps_of
from drafter.letters.outputs import OUTPUTS
from drafter.letters.writing import compose_letter
from drafter.limits.problems import time_limit_problems
from drafter.problem import Problem, Severity

_OF_NO_LETTER = frozenset({
    "allow-list-entry",
    "allow-list-name",
    "complaint-name",
    "may-identify",
    "merged-name",
    "open-identifier",
    "open-name",
    "removed-identifier",
    "undeclared-name",
    "unmatched-answer",
})  # fmt: skip
"""Checks of what stands in place of real names, and of words that a case study alone prints."""
_LETTERS = {one.id: one for one in OUTPUTS if not one.is_anonymised}


def usual_pack(case: Case) -> TemplatePack:
    """What a case is shown as when it is opened: its statement, or its first letter."""
    if case.kind_of_work is KindOfWork.PREPARING:
        return pack(OUTPUTS[0].id)
    return next(one for one in packs() if case.kind_of_work in one.kinds_of_work)


def is_letter(chosen: TemplatePack) -> bool:
    """Whether what a pack makes goes under real names, as letters do."""
    return chosen.id in _LETTERS


def composed_letter(case: Case, chosen: TemplatePack, body: str, today: dt.date) -> Composed:
    """A letter as it would be written on a day, to the body of that id or to the first.

    Raises DrafterError as :func:`compose_letter` does.
    """
    known = any(one.id == body for one in case.bodies)
    output = _LETTERS[chosen.id]
    return compose_letter(case, output, today=today, body=body if known else "").composed


def wanted(problems: Iterable[Problem], chosen: TemplatePack, case: Case) -> tuple[Problem, ...]:
    """The problems that what is shown has: a letter under real names has no pseudonyms to mend.

    What a letter lacks is told where it is filled in, also where nothing is there yet.
    """
    if not is_letter(chosen):
        return tuple(problems)
    return tuple(
        _at_home(each, case)
        for each in problems
        if each.check not in _OF_NO_LETTER and not each.check.startswith("ledger-")
    )


def _at_home(problem: Problem, case: Case) -> Problem:
    if problem.check != MISSING or problem.place.record:
        return problem
    (found,) = gaps_of(case, (replace(problem, severity=Severity.BLOCKS),))
    return replace(problem, place=found.place)


def late(case: Case, today: dt.date) -> tuple[Problem, ...]:
    """What the time limits of a complaint that is prepared have to say on a day."""
    return time_limit_problems(case, today=today)
