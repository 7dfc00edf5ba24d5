"""Which blocks of the preview's sheet are old, and where the words of a block were typed. No Qt."""

from collections.abc import Sequence
from dataclasses import dataclass

from drafter.document.model import AnyBlock, Reference, Span, SpanKind
from drafter.ui.words.tints import points


@dataclass(frozen=True, slots=True)
class Moves:
    """Blocks ``first`` to ``last`` give way to the ``new`` ones at the same place."""

    first: int
    last: int
    new: tuple[AnyBlock, ...]


def moves(old: Sequence[AnyBlock], new: Sequence[AnyBlock]) -> Moves:
    """The one place where blocks come or go; around it every block has its counterpart.

    Counterparts come from the same field and are of the same kind; their words may differ.
    """
    first, most = 0, min(len(old), len(new))
    while first < most and _are_counterparts(old[first], new[first]):
        first += 1
    tail = 0
    while tail < most - first and _are_counterparts(old[-1 - tail], new[-1 - tail]):
        tail += 1
    return Moves(first, len(old) - tail, tuple(new[first : len(new) - tail]))


def _are_counterparts(one: AnyBlock, other: AnyBlock) -> bool:
    return type(one) is type(other) and one.record == other.record and one.field == other.field


def typed_at(block: AnyBlock, printed: str, units: int) -> tuple[str, str, int]:
    """The ordinal, field and offset that stand behind a place of a block; ("", "", -1) for none.

    ``units`` counts UTF-16 units from the start of the block, its ``printed`` number included.
    """
    at = len(printed) + 1 if printed else 0
    found: tuple[int, Span | Reference] | None = None
    for inline in block.inlines:
        if found and at > units:
            break
        found = at, inline
        at += len(inline.text.encode("utf-16-le", "surrogatepass")) // 2
    source = found[1].source if found else None
    if found is None or source is None or not source.record:
        return block.record, block.field, -1
    start, inline = found
    offset = source.start
    is_as_typed = isinstance(inline, Span) and inline.kind is SpanKind.PLAIN
    if offset >= 0 and is_as_typed:
        offset += points(inline.text, max(0, units - start))
    return source.record, source.field, offset


def is_from(block: AnyBlock, record: str, field: str) -> bool:
    """Whether a block prints a record's field (any of its fields, where none is named)."""
    if block.record == record and (not field or block.field == field):
        return True
    return any(
        inline.source and inline.source.record == record and inline.source.field == field
        for inline in block.inlines
    )
