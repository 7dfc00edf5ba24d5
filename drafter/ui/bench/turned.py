"""Where what was taken back, or done again, is to be seen. Nothing here knows Qt."""

from collections.abc import Iterator
from typing import NamedTuple

from drafter.case.case import Case
from drafter.case.fields import Use, names_of
from drafter.case.links import records_in
from drafter.session.session import Changed
from drafter.session.stretch import stretch_of
from drafter.ui.bench.changes import changed_pair
from drafter.ui.bench.states import DRAWN_LISTS, fields_of_case
from drafter.ui.bench.tabs import Step, Tab


class Turned(NamedTuple):
    """A record and its field; of a text how far it changed, in code points, else -1.

    Without a field it is somewhere in the record, or the record itself came back.
    """

    record: str
    field: str
    offset: int = -1


def turned(change: Changed) -> Turned | None:
    """The first place that changed; None where it isn't in the case any more."""
    record, field = change.places[0].record, change.places[0].field
    pair = changed_pair(change.before, change.after, record)
    if pair is None:
        return None
    old, new = (getattr(each, field) for each in pair)
    outer = outermost(change.after, record)
    if outer != record:
        return Turned(outer, "")
    if isinstance(new, str):
        return Turned(record, field, stretch_of(old, new).new_end)
    if field in names_of(Case, Use.RECORDS) and isinstance(new, tuple):
        were = {each.id for each in old}
        come = next((each.id for each in new if each.id not in were), "")
        return Turned(come, "") if come else Turned(record, field)
    return Turned(record, field)


def outermost(case: Case, record: str) -> str:
    """The record of one of the case's own lists that a record stands in, or is."""
    for name in names_of(Case, Use.RECORDS):
        held = getattr(case, name)
        for each in held if isinstance(held, tuple) else ():
            if any(inner.id == record for inner in records_in(each)):
                return str(each.id)
    return record


def shown_by(
    steps: tuple[Step, ...], case: Case, at: Turned, here: tuple[int, int]
) -> tuple[int, int] | None:
    """The step and tab, by number, that show a place; ``here`` where that is one of them.

    None for what no tab shows, such as the answers to questions.
    """
    showing = list(_showing(steps, case, at))
    if not at.field:
        return here if here in showing else next(iter(showing), None)
    with_field = [each for each in showing if _has(steps[each[0]].tabs[each[1]], case, at)]
    best = with_field or showing
    return here if here in best else next(iter(best), None)


def _showing(steps: tuple[Step, ...], case: Case, at: Turned) -> Iterator[tuple[int, int]]:
    for number, step in enumerate(steps):
        for place, tab in enumerate(step.tabs):
            listed = tab.records or (tab.drawn if tab.drawn in DRAWN_LISTS else "")
            is_listed = bool(listed) and any(each.id == at.record for each in getattr(case, listed))
            if is_listed or (at.record == case.id and at.field in fields_of_case(tab)):
                yield number, place


def _has(tab: Tab, case: Case, at: Turned) -> bool:
    return at.record == case.id or at.field in tab.form.fields()
