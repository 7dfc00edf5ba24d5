"""Where each step of a case stands. Nothing here knows Qt."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from drafter.case.case import Case
from drafter.case.links import records_in
from drafter.case.statement import Slot
from drafter.problem import Problem, Severity
from drafter.reviewing.undecided import is_asked
from drafter.ui.bench.tabs import Step, Tab

DRAWN_LISTS = frozenset({"wordings"})
"""The case's lists that a tab of that name draws itself, without a table and a form."""
NOTHING_ASKED: Mapping[Severity, int] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class StepState:
    """How many problems of each severity lie in a step, and whether anything is in it.

    A step that has nothing of its own, such as Review, has something in it once nothing is open.
    """

    counts: Mapping[Severity, int]
    touched: bool
    asked: Mapping[Severity, int] = field(default_factory=dict)
    """What it asks for of other steps' records: each counts there too."""


def state_shown(
    counts: Mapping[Severity, int],
    *,
    touched: bool,
    asked: Mapping[Severity, int] = NOTHING_ASKED,
) -> tuple[str, str, str]:
    """A step's sign, the level of its look, and its words: the gravest that is open in it.

    A tick says that it has what it needs and that nothing at all is open in it. What is asked in
    it is counted whole, and shown as grave as the gravest.
    """
    if any(asked.values()):
        open_ = Counter(counts) + Counter(asked)
        sign, level = next((sign, level) for each, sign, level, _ in _OPEN if open_[each])
        parts = [f"{sum(asked.values())} to answer or decide"]
        parts += [f"{counts[each]} {words}" for each, _, _, words in _OPEN if counts.get(each)]
        return f"{sign} {open_.total()}", level, ", ".join(parts)
    found = [each for each in _OPEN if counts.get(each[0])]
    if found:
        severity, sign, level, _ = found[0]
        said = ", ".join(f"{counts[each]} {words}" for each, _, _, words in found)
        return f"{sign} {counts[severity]}", level, said
    if touched:
        return "✓", "done", "has what it needs, nothing is open"
    return "•", "muted", "nothing in it yet"


_OPEN = (
    (Severity.BLOCKS, "■", "blocks", "stop a final"),
    (Severity.FIX, "▲", "care", "to put right"),
    (Severity.CONSIDER, "○", "muted", "to consider"),
)
"""Each severity's sign, level and words, the gravest first."""


def step_of_records(steps: tuple[Step, ...], case: Case) -> dict[str, str]:
    """The key of the step that shows each record, by the record's id."""
    homes: dict[str, str] = {}
    for step in steps:
        drawn = (tab.drawn for tab in step.tabs if tab.drawn in DRAWN_LISTS)
        for name in (*step.records(), *drawn):
            if not name:
                homes.setdefault(case.id, step.key)
                continue
            for record in getattr(case, name):
                for inner in records_in(record):
                    homes.setdefault(inner.id, step.key)
    return homes


def fields_of_case(tab: Tab) -> tuple[str, ...]:
    """What a tab shows of the case itself: fields, its list, or the places a template words."""
    if tab.drawn in DRAWN_LISTS:
        return (tab.drawn, Slot.SUMMARY.value, Slot.DECISION.value)
    if tab.records:
        return (tab.records, "time_limit") if tab.drawn == "timeline" else (tab.records,)
    return tab.form.fields() or (tab.drawn,)


def step_of(steps: tuple[Step, ...], case: Case, record: str, field: str) -> str:
    """The key of the step that shows a field of a record; empty for a record in none.

    The case's own fields are shared among steps, and each of its lists is some step's; a field in
    none goes with the first of them.
    """
    if record == case.id:
        for step in steps:
            for tab in step.tabs:
                if field in fields_of_case(tab):
                    return step.key
    return step_of_records(steps, case).get(record, "")


def states(
    steps: tuple[Step, ...], case: Case, problems: Iterable[Problem]
) -> dict[str, StepState]:
    """The state of every step; problems that lie in no record count for the last one."""
    homes = step_of_records(steps, case)
    counts: dict[str, Counter[Severity]] = {step.key: Counter() for step in steps}
    asked: Counter[Severity] = Counter()
    for problem in problems:
        place = problem.place
        asked[problem.severity] += is_asked(problem) and bool(place.record)
        home = homes.get(place.record, "")
        if place.record == case.id:
            home = step_of(steps, case, place.record, place.field)
        counts[home or steps[-1].key][problem.severity] += 1
    return {
        step.key: StepState(
            counts=counts[step.key],
            touched=_is_touched(step, case) if step.records() else not any(counts.values()),
            asked=asked if _asks(step) else NOTHING_ASKED,
        )
        for step in steps
    }


def _asks(step: Step) -> bool:
    """Whether questions are answered in a step that has no list of its own."""
    return not step.records() and any(tab.drawn == "questions" for tab in step.tabs)


def _is_touched(step: Step, case: Case) -> bool:
    is_of_case = "" in step.records() and bool(case.reference)
    return is_of_case or any(_has_something(tab, case) for tab in step.tabs if tab.records)


def _has_something(tab: Tab, case: Case) -> bool:
    """Whether its list has records; where another step adds them, whether more is said of one."""
    records = getattr(case, tab.records)
    if tab.add or tab.drawn:
        return bool(records)
    return any(getattr(each, field) for each in records for field in tab.form.fields())
