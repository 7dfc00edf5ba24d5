"""What lies ahead, told to the client: who can take the complaint, and the time limits."""

import datetime as dt

from drafter.case.case import Case
from drafter.case.dates import printed_day
from drafter.case.people import BodyInJurisdiction
from drafter.document.letter import Limited
from drafter.limits.counting import Limit, LimitState
from drafter.limits.limits import limits_of
from drafter.limits.route import routes_of
from drafter.limits.schemes import Standing


def called(body: BodyInJurisdiction | None) -> str:
    """How the addressee is called: "Lowmarsh Homes", "the Council"."""
    return (body.short_form or body.name) if body else ""


def who_can_take_it(case: Case, today: dt.date) -> str:
    """Who can take the complaint, in plain words; where there are several bodies, of each."""
    routes = routes_of(case, today=today)
    names = {body.id: called(body) for body in case.bodies}
    if len(routes) == 1:
        return routes[0].answer
    return "\n\n".join(f"About {names[one.body]}: {one.answer}" for one in routes)


_OPEN = frozenset({LimitState.RUNNING, LimitState.SOON, LimitState.LATE})


def limits_ahead(case: Case, today: dt.date) -> tuple[Limited, ...]:
    """The time limits that still run or have passed, for the client."""
    return tuple(
        Limited(what=limit.title, due=printed_day(limit.due), next=_next(limit))
        for limit in limits_of(case, today=today)
        if limit.due and limit.state in _OPEN and not limit.was_sent
    )


def _next(limit: Limit) -> str:
    said = [limit.what_next]
    if limit.state is LimitState.LATE:
        said.append(limit.discretion)
    if limit.source.standing is not Standing.CONFIRMED:
        said.append("Ask me before you rely on this date.")
    return " ".join(filter(None, said))
