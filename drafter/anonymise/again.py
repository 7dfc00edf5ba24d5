"""Nodes that were made before are used again where nothing that decides them has changed.

A record is frozen, so the same object says the same words. What else a node is made of (who is
registered, what was answered, how records and labels are counted) is the basis of a memory: where
that changes, all is forgotten. Only the case that was walked last is remembered.
"""

from dataclasses import dataclass, field
from typing import Any

from drafter.anonymise.memory import clears
from drafter.anonymise.walker import Walker
from drafter.anonymise.words import Node
from drafter.case.case import Case
from drafter.case.statement import Answer

_Basis = tuple[object, tuple[Answer, ...], object, object, object]


@dataclass(frozen=True, slots=True)
class _Walked:
    """Every record that was walked, with its node, by the record's identity."""

    basis: _Basis
    nodes: dict[int, tuple[Any, Node]]


_last: list[_Walked] = []
"""At most one. It holds the records too, so that no identity can be another's."""
clears(_last.clear)


@dataclass(frozen=True)
class _Again(Walker):
    """A walker that remembers."""

    before: dict[int, tuple[Any, Node]] = field(default_factory=dict)
    now: dict[int, tuple[Any, Node]] = field(default_factory=dict)

    def node(self, record: Any) -> Node:  # noqa: ANN401 - any record
        """The node made of this very record before, or a new one."""
        known = self.before.get(id(record))
        made = known[1] if known is not None and known[0] is record else super().node(record)
        self.now[id(record)] = record, made
        return made


def root_of(walker: Walker, case: Case) -> Node:
    """The node of a case, equal to ``walker.node(case)``. Its ``keeps`` stay empty."""
    basis = (walker.reader, case.answers, walker.ordinals, walker.short_forms, walker.ledger)
    last = _last[0] if _last else None
    again = _Again(
        reader=walker.reader,
        ledger=walker.ledger,
        ordinals=walker.ordinals,
        answers=walker.answers,
        short_forms=walker.short_forms,
        before=last.nodes if last is not None and _is_same(last.basis, basis) else {},
    )
    root = again.node(case)
    _last[:] = [_Walked(basis, again.now)]
    return root


def _is_same(one: _Basis, other: _Basis) -> bool:
    """Whether both have the same reader, and all else alike."""
    return one[0] is other[0] and one[1:] == other[1:]
