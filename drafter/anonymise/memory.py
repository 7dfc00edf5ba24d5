"""What is made of a case's people is made once, and forgotten when a case is put away."""

import functools
import re
from collections.abc import Callable
from typing import TypeVar

from drafter.case.case import Case

T = TypeVar("T")

_CASES = 8
_clearers: list[Callable[[], None]] = []


def remembered(make: Callable[[Case], T]) -> Callable[[Case], T]:
    """Remember what is made of a case's reference, kind, people, relations and bodies.

    The maker is given a case with nothing else in it, so that nothing else can matter.
    """
    made = functools.lru_cache(maxsize=_CASES)(make)
    _clearers.append(made.cache_clear)

    @functools.wraps(make)
    def of(case: Case) -> T:
        return made(people_alone(case))

    return of


def people_alone(case: Case) -> Case:
    """A case with the reference, kind, people, relations and bodies of one, and nothing else."""
    return Case(
        reference=case.reference,
        parties=case.parties,
        bodies=case.bodies,
        organisations=case.organisations,
        relations=case.relations,
        kind_of_work=case.kind_of_work,
    )


def clears(clear: Callable[[], None]) -> None:
    """Have something else forgotten as well when a case is put away."""
    _clearers.append(clear)


def forget() -> None:
    """Let go of every case's names and texts, as when a case is put away."""
    for clear in _clearers:
        clear()
    re.purge()  # it keeps the patterns that were made of names
