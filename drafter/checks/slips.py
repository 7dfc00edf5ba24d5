"""Slips of merged names in print: "the Miss X", "a the Council", "Mrs X complaint"."""

import re
from collections.abc import Iterator
from functools import lru_cache

from drafter.anonymise.memory import clears
from drafter.checks.reviewed import Reviewed
from drafter.problem import Place, Problem, Severity

_TITLE = r"(?:Mr|Mrs|Miss|Ms|Mx|Dr)"
_RULES = (
    (
        re.compile(rf"\b[Tt]he {_TITLE}[ \u00a0][A-Z]\b(?![.\w-])"),
        Severity.FIX,
        "has an article before a name.",
    ),
    (
        re.compile(rf"\b{_TITLE} {_TITLE}[ \u00a0][A-Z]\b"),
        Severity.FIX,
        "has two titles.",
    ),
    (
        re.compile(r"\b(?:a|an|[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Oo]ur) the [A-Z]\w*"),
        Severity.FIX,
        "has two articles.",
    ),
    (
        re.compile(
            rf"\b{_TITLE}[ \u00a0][A-Z] (?:complaint (?:about|that|to|was|is|had|has|against)"
            r"|complaint(?=[.,;])|daughter|son|husband|wife)\b"
        ),
        Severity.CONSIDER,
        "may want ’s after the name.",
    ),
)


def merged_names(reviewed: Reviewed) -> Iterator[Problem]:
    """A name printed where the words round it don't fit."""
    document = reviewed.document
    if document is None:
        return
    found = [(block, slip) for block in document.blocks for slip in _slips_in(block.text)]
    numbers = document.numbers() if found else {}
    ids = {ordinal: record for record, ordinal in reviewed.ordinals.records.items() if found}
    for block, (words, severity, what) in found:
        yield Problem(
            check="merged-name",
            severity=severity,
            message=f"“{words}” {what}",
            place=Place(
                record=ids.get(block.record, ""),
                field=block.field,
                paragraph=numbers.get(block.ordinal, ""),
            ),
            why="Names are put in by the program; the words round them are yours.",
        )


@lru_cache(maxsize=8192)
def _slips_in(printed: str) -> tuple[tuple[str, Severity, str], ...]:
    """What stands wrong in a printed paragraph, with how grave that is and what is said of it."""
    return tuple(
        (match.group(), severity, what)
        for pattern, severity, what in _RULES
        for match in pattern.finditer(printed)
    )


clears(_slips_in.cache_clear)
