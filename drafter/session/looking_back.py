"""What a case was: its kept versions in words, and the way back to one as a step to undo. No Qt."""

import datetime as dt
import re
from collections import Counter

from drafter.case.case import Case
from drafter.case.dates import printed_day
from drafter.errors import DrafterError
from drafter.session.desk import Desk, utc_now
from drafter.store import history
from drafter.store.audit import Deed, record
from drafter.store.differences import Difference, Kind, differences
from drafter.store.history import KeptVersion, Moment

_MOST = 160
"""Code points of a value that are shown beside the other."""
_NUMBER = re.compile(r" \d+$")


def versions_of(desk: Desk, case_id: str) -> tuple[KeptVersion, ...]:
    """The kept versions of a case, newest first. Raises DrafterError for no such case."""
    return history.versions_of(desk.store.db, case_id)


def as_it_was(desk: Desk, case_id: str, number: int) -> Case:
    """The case as it was in a kept version. Raises DrafterError where it can't be read."""
    return history.version(desk.store.db, case_id, number)


def moment_of(kept: KeptVersion) -> str:
    """When a version was kept, by this computer's clock: "22 November 2026, 21:13"."""
    here = kept.kept_at.astimezone()
    return f"{printed_day(here)}, {here:%H:%M}"


def changes(then: Case, now: Case, *, with_words: bool = True) -> tuple[str, ...]:
    """What a case came to be, place by place; ``with_words`` as typed, real names too."""
    return tuple(_change(one, with_words=with_words) for one in differences(then, now))


def _change(one: Difference, *, with_words: bool) -> str:
    if one.kind is Kind.ONLY_MINE:
        return f"{one.where}: taken out."
    if one.kind is Kind.ONLY_THEIRS:
        return f"{one.where}: added."
    if one.kind is Kind.MOVED:
        return f"{one.where}: put into another order."
    if not with_words:
        return f"{one.where}: changed."
    return f"{one.where}: was {_quoted(one.mine)}, became {_quoted(one.theirs)}."


def _quoted(typed: str) -> str:
    words = " ".join(typed.split())
    if not words:
        return "empty"
    return f"“{words[:_MOST]}…”" if len(words) > _MOST else f"“{words}”"


def changed_where(then: Case, now: Case) -> str:
    """Where a case changed, without a word of it: "What I found (3), Findings (1)"."""
    counts = Counter(_NUMBER.sub("", one.where.split(",")[0]) for one in differences(then, now))
    return ", ".join(f"{where} ({count})" for where, count in counts.items())


def go_back(desk: Desk, number: int, *, now: dt.datetime | None = None) -> str:
    """Make the open case what it was in a version, as one step that undo takes back; a sentence.

    What it is until now is kept as a version first, so that nothing can be lost. Raises
    DrafterError where it is so already, and where that can't be kept: nothing is then changed.
    """
    session, when = desk.session, now or utc_now()
    assert session is not None
    case_id, db = session.case.id, desk.store.db
    then = as_it_was(desk, case_id, number)
    day = next(moment_of(one) for one in versions_of(desk, case_id) if one.number == number)
    if then == session.case:
        raise DrafterError(f"The case is what it was on {day}; nothing was changed.")
    if not session.leave_field():
        raise DrafterError(session.save_state.sentence)
    history.keep_version(db, case_id, Moment.BY_HAND, name=f"before going back to {day}", now=when)
    session.apply(f"return to the version of {day}", then)
    session.leave_field()
    record(db, Deed.RESTORED, now=when, case_id=case_id, about={"what": "a kept version"})
    return (
        f"The case is again what it was on {day}. Undo takes that back, and what it was until now"
        " is kept among its versions."
    )


def put_beside(desk: Desk, case_id: str, number: int, *, now: dt.datetime | None = None) -> Case:
    """Keep a version as a new case beside it; the case itself stays. Raises DrafterError."""
    return history.restore_version(desk.store.db, case_id, number, now=now or utc_now())
