"""What is composed for the window: a statement, or a letter of a complaint. No Qt here."""

import datetime as dt
from collections.abc import Iterable

from drafter.case.case import Case, KindOfWork
from drafter.document.compose import Composed
from drafter.document.packs import TemplatePack, pack, packs
from drafter.letters.outputs import OUTPUTS
from drafter.letters.writing import compose_letter
from drafter.limits.problems import time_limit_problems
from drafter.problem import Problem

_OF_PSEUDONYMS = frozenset({
    "allow-list-entry",
    "allow-list-name",
    "may-identify",
    "merged-name",
    "open-identifier",
    "open-name",
    "removed-identifier",
    "undeclared-name",
    "unmatched-answer",
})  # fmt: skip
"""Checks of what stands in place of real names."""
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


def wanted(problems: Iterable[Problem], chosen: TemplatePack) -> tuple[Problem, ...]:
    """The problems that what is shown has: a letter under real names has no pseudonyms to mend."""
    if not is_letter(chosen):
        return tuple(problems)
    return tuple(
        each
        for each in problems
        if each.check not in _OF_PSEUDONYMS and not each.check.startswith("ledger-")
    )


def late(case: Case, today: dt.date) -> tuple[Problem, ...]:
    """What the time limits of a complaint that is prepared have to say on a day."""
    return time_limit_problems(case, today=today)
