"""What the page of time limits says: each limit in words, and which presses most. No Qt."""

import datetime as dt
import functools
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from drafter.case.case import Case
from drafter.case.dates import printed_day
from drafter.case.days import short_day
from drafter.case.fields import declared_fields
from drafter.case.links import name_of
from drafter.case.preparing import ComplaintStep, StageKind
from drafter.limits.counting import Limit, LimitState
from drafter.limits.limits import most_pressing
from drafter.limits.moments import FORMAL
from drafter.limits.reading import rules
from drafter.limits.route import Verdict, routes_of
from drafter.limits.schemes import Moment, Rule, Standing, Whose
from drafter.problem import Place
from drafter.ui.preparing.limits_states import (
    lateness,
    level_of,
    state_words,
    was_done,
    was_late,
)

_ENDS: Final = {
    Whose.COMPLAINANT: "Last day for your client",
    Whose.BODY: "Last day for them",
    Whose.WAIT: "Too early before",
}
_CHECKED: Final = {
    Standing.CONFIRMED: "",
    Standing.SECOND_HAND: "▲ second hand: check it",
    Standing.UNCONFIRMED: "▲ not confirmed: check it",
}
_EMPTY: Final = (
    "No time limits are known for this complaint yet. Say above whose complaints procedure it is,"
    " and add the council or other body under “Client and others”."
)
_WEEKS_FROM: Final = 60
_MONTH: Final = 30.44


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A field that a limit leads to, and the words of its button."""

    words: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One limit as the page has it; whatever is empty is not shown.

    ``level`` is a look ("done", "care", "blocks" or none), never the only sign of the state.
    ``adds`` is true where no complaint is there yet that could have the date.
    """

    id: str
    title: str
    state: str
    late: str
    """How late the body was with it: "97 working days late"."""
    level: str
    counted_from: str
    due: str
    short: tuple[str, str]
    """The same two days, short enough for a list."""
    distance: str
    ends: str
    words: str
    what_next: str
    discretion: str
    source: str
    checked: str
    ways: tuple[Way, ...]
    adds: bool


def shown(case: Case, limit: Limit, today: dt.date) -> Shown:
    """A limit in words."""
    ways = ways_of(case, limit)
    ends, due = _end(limit)
    return Shown(
        id=limit.id,
        title=limit.title + _against(case, limit),
        state=state_words(limit),
        late=lateness(limit),
        level=level_of(limit),
        counted_from=printed_day(limit.counted_from) if limit.counted_from else "",
        due=due,
        short=(_short(limit.counted_from), _short(limit.due)),
        distance=_distance(limit, today),
        ends=ends,
        words=limit.words,
        what_next=limit.what_next,
        discretion="" if limit.state is LimitState.MET else limit.discretion,
        source=limit.source.in_words(),
        checked=_CHECKED[limit.source.standing],
        ways=ways,
        adds=not ways,
    )


def _end(limit: Limit) -> tuple[str, str]:
    """What the last day of a limit is called, and that day in words."""
    if limit.whose is Whose.WAIT and limit.done_by is Moment.FINAL:
        since = limit.done_when.removeprefix("on ") if limit.done_when else "the final answer"
        return "Not too early since", since
    return _ENDS[limit.whose], printed_day(limit.due) if limit.due else ""


def _distance(limit: Limit, today: dt.date) -> str:
    """How far off the last day is, or how late the body was."""
    if was_late(limit):
        verb = "acknowledged" if limit.receipt else "answered"
        if not was_done(limit):
            return f"not {verb}"
        return f"{verb} {lateness(limit)}, {limit.done_when}"
    is_open = limit.due is not None and limit.state is not LimitState.MET
    return distance(limit.due, today) if limit.due and is_open else ""


def distance(due: dt.date, today: dt.date) -> str:
    """How far off a day is, as people say it: "in 12 days", "3 months ago"."""
    days = (due - today).days
    near = {0: "today", 1: "tomorrow", -1: "yesterday"}.get(days)
    if near:
        return near
    count, unit = abs(days), "days"
    if count >= _WEEKS_FROM:
        count, unit = round(count / _MONTH), "months"
    return f"in {count} {unit}" if days > 0 else f"{count} {unit} ago"


def _short(day: dt.date | None) -> str:
    return short_day(day) if day else ""


def empty_words(case: Case, today: dt.date) -> str:
    """What to say where no limit is known: what to do first, or that none of them holds."""
    outside = [route for route in routes_of(case, today=today) if route.verdict is Verdict.UNLIKELY]
    if not outside:
        return _EMPTY
    return (
        f"No time limit known here holds: by your answers the {outside[0].ombudsman} probably can’t"
        " look at this. “Who can take it” says where else to ask."
    )


def pressing(case: Case, limits: tuple[Limit, ...]) -> Limit | None:
    """The limit that something should be done about first; None where all is done.

    What was sent late is not sent sooner by any act: such a limit presses no more.
    """
    return most_pressing(limit for limit in limits if not _is_sent(case, limit))


def headline(limit: Limit) -> str:
    """A limit and what to do about it, in a line: "Stage 1, overdue. Send a chaser."."""
    if limit.whose is Whose.WAIT:
        return limit.what_next
    if limit.state is LimitState.UNKNOWN:
        return f"{limit.what_next} Without it “{limit.title}” can’t be counted."
    state = state_words(limit).partition(" ")[2]
    day = f" ({printed_day(limit.due)})" if limit.due else ""
    return f"{limit.title}, {state}{day}. {limit.what_next}".strip()


def _is_sent(case: Case, limit: Limit) -> bool:
    """Whether what the client had to send in time has been sent, late as it was."""
    own = _steps(case, limit)
    rule, step = _rules()[limit.rule], step_of(case, limit)
    formal = [one for one in own if one.stage in FORMAL]
    return (
        (Moment.FIRST_COMPLAINT in rule.met_by and bool(formal))
        or (
            Moment.OMBUDSMAN in rule.met_by and any(one.stage is StageKind.OMBUDSMAN for one in own)
        )
        or (
            Moment.NEXT in rule.met_by
            and step is not None
            and any(FORMAL.index(one.stage) > FORMAL.index(step.stage) for one in formal)
        )
    )


def step_of(case: Case, limit: Limit) -> ComplaintStep | None:
    """The complaint that a limit is of; None for one of a body as a whole."""
    return next((one for one in case.steps_so_far if limit.step and one.id == limit.step), None)


def ways_of(case: Case, limit: Limit) -> tuple[Way, ...]:
    """The date that a limit counts from or waits for, then the one that would settle it."""
    rule, step = _rules()[limit.rule], step_of(case, limit)
    places = [_beginning(case, limit, rule)]
    is_open = limit.state not in (LimitState.MET, LimitState.UNKNOWN)
    if step and is_open and limit.whose is Whose.BODY:
        is_first = Moment.ACKNOWLEDGED in rule.met_by
        places.append(Place(record=step.id, field="acknowledged_on" if is_first else "answered_on"))
    return tuple(Way(words=_way_words(case, place), place=place) for place in places if place)


def _beginning(case: Case, limit: Limit, rule: Rule) -> Place | None:
    """The field from which a limit counts; None while there is no complaint that could have it."""
    if rule.counted_from in (Moment.FIRST_AWARE, Moment.STATEMENT) or limit.counted_from:
        return limit.place
    step = next((one for one in case.steps_so_far if one.id == limit.place.record), None)
    if step is None:
        return None
    is_answered = step.answered_on is not None and bool(step.answered_on.typed.strip())
    if rule.counted_from is Moment.FINAL and is_answered and not step.final:
        return Place(record=step.id, field="final")
    return limit.place


def _way_words(case: Case, place: Place) -> str:
    step = next((each for each in case.steps_so_far if each.id == place.record), None)
    kind = ComplaintStep if step else Case
    label = dict(declared_fields(kind))[place.field].label
    return f"Go to “{label}”, {step.stage.value}" if step else f"Go to “{label}”"


def _steps(case: Case, limit: Limit) -> list[ComplaintStep]:
    """What was sent to the body of a limit, as far as it can be told."""
    known = {body.id for body in case.bodies}
    return [
        step
        for step in case.steps_so_far
        if step.body == limit.body
        or (step.body not in known and (len(known) < 2 or step.stage is StageKind.OMBUDSMAN))  # noqa: PLR2004 - one, or none
    ]


def _against(case: Case, limit: Limit) -> str:
    """The body's name behind a title, where the case has several."""
    if len(case.bodies) < 2:  # noqa: PLR2004 - one, or none
        return ""
    names = {body.id: body.short_form.strip() or name_of(body) for body in case.bodies}
    return f" ({names[limit.body]})" if names.get(limit.body) else ""


@functools.cache
def _rules() -> Mapping[str, Rule]:
    """Every rule by its id."""
    return {rule.id: rule for scheme in rules().schemes.values() for rule in scheme.rules}
