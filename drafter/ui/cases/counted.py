"""What the list counts of a case that was never open: the problems its window would show."""

import datetime as dt
from collections.abc import Callable

from drafter.document.model import Identity
from drafter.problem import Problem
from drafter.session.allowed_words import known_beside
from drafter.session.desk import Desk
from drafter.ui.bench.composing import follow
from drafter.ui.bench.lettering import usual_pack


def counting_of(
    desk: Desk, case_id: str, day: dt.date, is_wanted: Callable[[], bool]
) -> Callable[[], tuple[Problem, ...]]:
    """What counts a case's problems, in any thread: the case is read here and now.

    Raises DrafterError where it can't be read; what counts, StoppedError once nobody wants it.
    """
    case, known = desk.read(case_id), known_beside(desk.store, day)
    pack = usual_pack(case)

    def count() -> tuple[Problem, ...]:
        return follow(case, pack, Identity.ANONYMISED, is_wanted, today=day, known=known).problems

    return count
