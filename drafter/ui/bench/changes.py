"""Where in a case a change lies. No Qt here."""

from typing import Any

from drafter.case.case import Case
from drafter.case.fields import Use, names_of


def is_outer(case: Case, record_id: str) -> bool:
    """Whether a record is the case itself or stands in one of its own lists."""
    return record_id == case.id or any(
        each.id == record_id
        for name in names_of(Case, Use.RECORDS)
        if isinstance(held := getattr(case, name), tuple)
        for each in held
    )


def changed_pair(before: Any, after: Any, record_id: str) -> tuple[Any, Any] | None:  # noqa: ANN401 - any record
    """A record as it was and as it is; what is the same object on both sides isn't looked into."""
    if after.id == record_id:
        return before, after
    for name in names_of(type(after), Use.RECORDS):
        old, new = getattr(before, name), getattr(after, name)
        if old is new or not isinstance(new, tuple) or len(old) != len(new):
            continue
        for one, other in zip(old, new, strict=True):
            pair = changed_pair(one, other, record_id) if one is not other else None
            if pair is not None:
                return pair
    return None


def is_long(case: Case) -> bool:
    """Whether composing it for the first time would be felt, were it done between two keys."""
    typed = sum(len(each.text) for each in case.chronology)
    typed += sum(len(each.reasoning) for each in case.findings)
    return typed > _LONG


_LONG = 50_000
"""Letters of account and reasoning: three times what a decision statement usually has."""
