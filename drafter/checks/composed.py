"""What composing reported, brought home: places by record, severity by version, no doubles."""

import dataclasses
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Final

from drafter.checks.reviewed import Reviewed
from drafter.problem import Problem, Severity

_MISSING: Final = "missing"
_WHY: Final[Mapping[str, str]] = MappingProxyType(
    {
        _MISSING: "A gap prints “[MISSING]”, which no final may say.",
        "broken-reference": "A reference must lead to a paragraph of the statement.",
        "repeated-label": "A reference must lead to one paragraph of the statement.",
        "reference-direction": "“Above” and “below” must be where the paragraph stands.",
    }
)
_SAME_GAP: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        "the complaint": frozenset({"no-complaint", "complaint-text"}),
        "what the complaint is about, in a few words": frozenset(
            {"no-complaint", "complaint-name"}
        ),
        "which complaint": frozenset({"complaint-name"}),
        "which part not, and why": frozenset({"not-investigated-why"}),
        "why not": frozenset({"not-investigated-why"}),
        "what was considered": frozenset({"no-sources", "source-text"}),
        "the reference": frozenset({"no-reference"}),
        "the council or other body": frozenset({"no-body"}),
        "the standard paragraphs on role and powers": frozenset({"no-powers"}),
        "the injustice this caused, or why it caused none": frozenset({"fault-without-injustice"}),
        "the reasoning of this finding": frozenset({"finding-undecided"}),
        "the amount": frozenset({"action-amount"}),
        "the outcome": frozenset({"no-outcome"}),
        "who is meant": frozenset({"no-complainant", "action-payee", "injustice-to-nobody"}),
    }
)
"""What a template calls a gap, and the checks that report the same one at its record.

A pack that words its gaps otherwise has both reported; nothing is lost.
"""


def merged(own: Iterable[Problem], reviewed: Reviewed) -> Iterator[Problem]:
    """The checks' problems and composing's, each gap once.

    A gap that a check reports too is told at its record, and matters as much as in print.
    """
    own = tuple(own)
    names = {problem.check for problem in own}
    printed_gaps: set[str] = set()
    for problem in reviewed.composed.problems if reviewed.composed else ():
        said = problem.message.removeprefix("Missing: ").removesuffix(".")
        same = _SAME_GAP.get(said, frozenset()) & names if problem.check == _MISSING else None
        if same:
            printed_gaps |= same
        else:
            yield _brought_home(problem, reviewed)
    for problem in own:
        if problem.check in printed_gaps:
            yield dataclasses.replace(problem, severity=reviewed.gap)
        else:
            yield problem


def _brought_home(problem: Problem, reviewed: Reviewed) -> Problem:
    place = problem.place
    if place.record:
        place = dataclasses.replace(place, record=reviewed.ordinals.record(place.record))
    blocks = problem.severity is Severity.BLOCKS
    return dataclasses.replace(
        problem,
        severity=reviewed.gap if blocks else problem.severity,
        place=place,
        why=problem.why or _WHY.get(problem.check, ""),
    )
