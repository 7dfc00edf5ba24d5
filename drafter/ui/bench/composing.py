"""What follows from a case as it is: document, problems, ordinals. Nothing here knows Qt."""

import datetime as dt
import gc
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from drafter.anonymise.known import NOTHING, Known
from drafter.anonymise.ordinals import Ordinals, ordinals_of
from drafter.case.case import Case
from drafter.checks.review import review
from drafter.document.compose import Composed
from drafter.document.model import Document, Identity
from drafter.document.packs import TemplatePack
from drafter.drafting import compose_case
from drafter.errors import DrafterError, StoppedError
from drafter.problem import Problem
from drafter.ui.bench.instant import Instant
from drafter.ui.bench.lettering import composed_letter, is_letter, late, wanted
from drafter.ui.bench.printed import Printed, printed_places


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """All that was made of one state of a case. ``trouble`` says why it can't be composed."""

    case: Case
    composed: Composed | None = None
    shown: Document | None = None
    """What the preview shows: the composed document, or its twin under real names."""
    ordinals: Ordinals = field(default_factory=lambda: Ordinals({}, {}))
    problems: tuple[Problem, ...] = ()
    printed: Mapping[str, Printed] = field(default_factory=dict)
    """Where each record stands in the statement, by its id."""
    instant: Instant | None = None
    trouble: str = ""
    seconds: float = 0.0
    """How long it took."""


@contextmanager
def _without_sweeping() -> Iterator[None]:
    """Don't look for cycles while much is made that stays: nothing made here has any."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@_without_sweeping()
def follow(  # noqa: PLR0913 - all that a state of the window is made of
    case: Case,
    pack: TemplatePack,
    identity: Identity,
    is_wanted: Callable[[], bool] = lambda: True,
    body: str = "",
    *,
    today: dt.date,
    known: Known = NOTHING,
) -> Followed:
    """Compose and check a case; ``identity`` is that of the preview alone.

    A letter is composed under real names, as it goes; ``body`` is the id of its addressee,
    ``today`` the day that it is dated and that time limits are counted to, ``known`` what
    is known beside the case.

    May run in any thread: nothing is shared but what is remembered.

    Raises StoppedError as soon as it is not wanted any more.
    """
    began = time.perf_counter()
    composed, shown, instant, trouble = None, None, None, ""
    ordinals = Ordinals({}, {})
    try:
        ordinals = ordinals_of(case)
        letter = is_letter(pack)
        composed = (
            composed_letter(case, pack, body, today)
            if letter
            else compose_case(case, pack, Identity.ANONYMISED, known)
        )
        _go_on(is_wanted)
        is_anonymised = identity is Identity.ANONYMISED and not letter
        is_same = letter or is_anonymised
        shown = composed.document if is_same else compose_case(case, pack, identity, known).document
        instant = Instant(case, shown, anonymised=is_anonymised)
    except DrafterError as error:
        composed, shown, instant, trouble = None, None, None, str(error)
    _go_on(is_wanted)
    problems = (*wanted(review(case, composed, known), pack, case), *late(case, today))
    return Followed(
        case=case,
        composed=composed,
        shown=shown,
        ordinals=ordinals,
        problems=problems,
        printed=printed_places(composed.document, ordinals) if composed else {},
        instant=instant,
        trouble=trouble,
        seconds=time.perf_counter() - began,
    )


def by_field(problems: Iterable[Problem]) -> dict[tuple[str, str], list[Problem]]:
    """Problems by the record and field that they lie in."""
    found: dict[tuple[str, str], list[Problem]] = {}
    for problem in problems:
        found.setdefault((problem.place.record, problem.place.field), []).append(problem)
    return found


def _go_on(is_wanted: Callable[[], bool]) -> None:
    if not is_wanted():
        raise StoppedError
