"""How a limit stands: its sign, its word and its look, and how many stand how. No Qt."""

from collections import Counter
from typing import Final

from drafter.limits.counting import Limit, LimitState
from drafter.limits.schemes import Moment, Whose

_SIGNS: Final = {
    LimitState.MET: "✓",
    LimitState.RUNNING: "…",
    LimitState.SOON: "!",
    LimitState.LATE: "✗",
    LimitState.UNKNOWN: "?",
}
_WORDS: Final = {
    LimitState.MET: "done",
    LimitState.RUNNING: "still running",
    LimitState.SOON: "soon",
    LimitState.LATE: "late",
    LimitState.UNKNOWN: "without a date",
}
_OTHERWISE: Final = {
    (Whose.BODY, LimitState.LATE): "overdue",
    (Whose.WAIT, LimitState.RUNNING): "too early",
    (Whose.WAIT, LimitState.MET): "not too early",
}
_ENDED_OTHERWISE: Final = (Moment.NEXT, Moment.OMBUDSMAN)
"""What ends the body's time though it did nothing."""
_LEVELS: Final = {
    LimitState.MET: "done",
    LimitState.RUNNING: "",
    LimitState.SOON: "care",
    LimitState.LATE: "care",
    LimitState.UNKNOWN: "care",
}


def state_words(limit: Limit) -> str:
    """The state by sign and word: "✗ overdue", "▲ done late"."""
    if was_late(limit):
        return "▲ done late" if was_done(limit) else "▲ never done"
    if limit.state is LimitState.UNKNOWN and limit.due:
        return "? ask about it"
    words = _OTHERWISE.get((limit.whose, limit.state), _WORDS[limit.state])
    return f"{_SIGNS[limit.state]} {words}"


def was_late(limit: Limit) -> bool:
    """Whether the body did after its time what it owed, or never did it; it is over now."""
    return limit.is_done_late and limit.whose is Whose.BODY and limit.state is LimitState.MET


def was_done(limit: Limit) -> bool:
    """Whether the body did the thing itself: an answer is no acknowledgement."""
    is_other = limit.receipt and limit.done_by is not Moment.ACKNOWLEDGED
    return limit.done_by not in _ENDED_OTHERWISE and not is_other


def lateness(limit: Limit) -> str:
    """How late the body was with what it did: "97 working days late"; empty where it was not."""
    return f"{limit.late_by} late".strip() if was_late(limit) and was_done(limit) else ""


def level_of(limit: Limit) -> str:
    """The look of a state: red only where the client's own time is up."""
    if was_late(limit):
        return "care"
    if limit.state is LimitState.LATE and limit.whose is Whose.COMPLAINANT:
        return "blocks"
    return _LEVELS[limit.state]


def counts(limits: tuple[Limit, ...]) -> str:
    """How many limits stand how, gravest first: "✗ 1 late  ! 2 soon"."""
    found = Counter(state_words(limit) for limit in limits)
    order = [state_words(limit) for limit in sorted(limits, key=_gravity)]
    told = []
    for words in dict.fromkeys(order):
        sign, _, word = words.partition(" ")
        told.append(f"{sign} {found[words]} {word}")
    return "   ".join(told)


def _gravity(limit: Limit) -> int:
    if was_late(limit):
        return 1
    states = (LimitState.LATE, LimitState.SOON, LimitState.UNKNOWN, LimitState.RUNNING)
    return states.index(limit.state) if limit.state in states else len(states)
