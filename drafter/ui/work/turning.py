"""Taking steps back and doing them again where one sees what that changes."""

from collections.abc import Callable

from drafter.session.session import Changed
from drafter.ui.bench.turned import outermost, shown_by, turned
from drafter.ui.work.casework import Casework, Standing


def turn(casework: Casework, act: Callable[[], object]) -> None:
    """Take a step back, or do it again, and go to the field that it changed.

    The field that the keyboard is in goes there itself. Whoever is on a page that is drawn, such
    as the review or the map, stays: it shows what follows from the change.
    """
    heard: list[Changed] = []
    stop = casework.bench.session.subscribe(heard.append)
    act()
    stop()
    for change in heard:
        _go(casework, change)


def _go(casework: Casework, change: Changed) -> None:
    case, now = casework.bench.case, casework.standing()
    here = casework.steps[now.step].tabs[now.tab]
    at = turned(change)
    if at is None or not (here.form.rows or here.records):
        return
    if any((each.record, each.field) == (now.record, now.field) for each in change.places):
        return
    if not at.field and outermost(case, now.record) == at.record:
        return
    to = shown_by(casework.steps, case, at, (now.step, now.tab))
    if to is None or (to == (now.step, now.tab) and at.record == case.id and here.records):
        return
    casework.return_to(Standing(*to, at.record, at.field, at.offset))
