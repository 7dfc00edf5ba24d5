"""Slips of merged names in print: "the Miss X", "a the Council", "Mrs X complaint"."""

import re
from collections.abc import Iterator

from drafter.checks.reviewed import Reviewed
from drafter.document.model import AnyBlock, Document
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
    for block in document.blocks if document else ():
        for pattern, severity, what in _RULES:
            for match in pattern.finditer(block.text):
                yield Problem(
                    check="merged-name",
                    severity=severity,
                    message=f"“{match.group()}” {what}",
                    place=_place(block, document, reviewed),
                    why="Names are put in by the program; the words round them are yours.",
                )


def _place(block: AnyBlock, document: Document | None, reviewed: Reviewed) -> Place:
    numbers = document.numbers() if document else {}
    return Place(
        record=reviewed.ordinals.record(block.record),
        field=block.field,
        paragraph=numbers.get(block.ordinal, ""),
    )
