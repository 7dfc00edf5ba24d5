"""What templates may name: the case's lists, and the fields of every kind of record."""

import dataclasses
import functools
import typing
from collections.abc import Mapping
from typing import Any, Final

from drafter.case.case import Case
from drafter.case.fields import Use, words_of
from drafter.case.people import Role

_HIDDEN = frozenset({Use.SECRET, Use.PRIVATE})

WORKED_OUT: Final[Mapping[str, tuple[str, ...]]] = {
    "AgreedAction": ("sentence", "due"),
    "ParagraphUse": ("text",),
    "ChronologyEntry": ("documents", "is_told", "told_before"),
    "ActionList": ("body", "deadline", "status", "actions", "lead", "due"),
}
"""Fields that no record has but a template may ask for, by kind."""

OF_THE_CASE: Final = [
    "kind_of_work",
    "nation",
    "reference",
    "category",
    "version",
    "version_number",
    "received_on",
    "first_aware_on",
    "decided_on",
    "parties",
    "relations",
    "bodies",
    "organisations",
    "complaints",
    "outcomes_wanted",
    "paragraphs",
    "sources",
    "standards",
    "chronology",
    "evidence",
    "findings",
    "actions",
    "outcomes",
    "comments",
    "versions",
    "passages",
    "procedure",
    "statement_agreed_on",
    "steps_so_far",
    "points",
]

BY_ROLE: Final = {
    "complainants": Role.COMPLAINANT,
    "representative": Role.REPRESENTATIVE,
    "affected": Role.AFFECTED,
    "officers": Role.OFFICER,
}

NAMES: Final = frozenset([*OF_THE_CASE, *BY_ROLE, "action_lists", "summary", "decision"])
"""Everything a section's template can name at its outermost level."""
LETTER: Final = "letter"
"""What a letter's template can name besides: the frame."""


def _declarations() -> dict[str, dict[str, "dataclasses.Field[Any]"]]:
    """Every kind of record that a case can hold, with its declared fields."""
    found: dict[str, dict[str, dataclasses.Field[Any]]] = {}
    waiting: list[Any] = [Case]
    while waiting:
        kind = waiting.pop()
        if dataclasses.is_dataclass(kind):
            name = typing.cast("type", kind).__name__
            if name not in found:
                found[name] = {one.name: one for one in dataclasses.fields(kind)}
                waiting.extend(typing.get_type_hints(kind).values())
        else:
            waiting.extend(typing.get_args(kind))
    return found


DECLARED: Final = _declarations()


@functools.cache
def asked_of(kind: str) -> frozenset[str]:
    """What a template may ask of a kind of record."""
    shown = (
        name
        for name, one in DECLARED[kind].items()
        if name != "id" and words_of(one).use not in _HIDDEN
    )
    return frozenset([*shown, *WORKED_OUT.get(kind, ())])
