"""What a field prints the moment it is typed in; numbers and all else follow at the pause.

Nothing here knows Qt. The same walker, cutter and namer as in a whole composition make the
field's own blocks; where that can't be sure to give what composing will, nothing is given.
"""

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from drafter.anonymise.ordinals import MARK, Ordinals
from drafter.anonymise.reader import reader_of
from drafter.anonymise.walker import Walker
from drafter.anonymise.words import Words
from drafter.case.case import Case
from drafter.case.fields import Use, names_of
from drafter.document.model import (
    AnyBlock,
    Document,
    Inline,
    Paragraph,
    Source,
    Span,
    SpanKind,
    SubParagraph,
)
from drafter.document.naming import Namer
from drafter.document.pieces import LabelHere, Line, LineKind, PointsAt, Which, Who, lines_of

UNKNOWN: Final = "…"
"""Stands for a number or letter that is known only after the pause."""


class _Labels(dict[str, str]):
    """Ordinals of labels; one that is new since is nobody's yet."""

    def __missing__(self, label: str) -> str:
        return f"new {label}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spliced:
    """Blocks that stand in place of ``first`` to ``last`` (not included), counted from 0.

    ``keeps_numbers`` is false where the document has more or fewer paragraphs now.
    """

    first: int
    last: int
    blocks: tuple[AnyBlock, ...]
    keeps_numbers: bool


class Instant:
    """Knows a composed case, and prints one field of it anew. Made after each composition."""

    def __init__(self, case: Case, document: Document, *, anonymised: bool) -> None:
        walker = Walker.of(case)
        ordinals = Ordinals(walker.ordinals.records, _Labels(walker.ordinals.labels))
        reader = walker.reader if anonymised else None
        self._reader = walker.reader
        self._walker = dataclasses.replace(walker, ordinals=ordinals, reader=reader)
        self._namings = {
            ordinals.records[party]: entry.naming for party, entry in walker.ledger.entries.items()
        }
        self._case, self._anonymised = case, anonymised
        self.document = document
        self._blocks = list(document.blocks)
        self._texts: dict[tuple[str, str], str] = {}
        self._first: dict[tuple[str, str], int] = {}
        for number, block in enumerate(self._blocks):
            for inline in block.inlines:
                if inline.source and inline.source.record:
                    self._first.setdefault((inline.source.record, inline.source.field), number)

    def splice(self, case: Case, before: Any, after: Any, field: str) -> Spliced | None:  # noqa: ANN401 - any record
        """What the field of a record prints now; None where only composing can tell.

        ``case`` is the case now, ``before`` and ``after`` the record. Splices add up: each is
        of the blocks as the one before left them.
        """
        if not self._fits(case, after, field):
            return None
        ordinal = self._walker.ordinals.records[after.id]
        run = self._run(ordinal, field)
        if run is None:
            return None
        first, last = run
        old = self._blocks[first:last]
        ends = _ends(old, ordinal, field)
        if ends is None:
            return None
        words = self._words(after, field)
        lines = lines_of(words)
        shown = self._printed(lines, old, (getattr(before, field), getattr(after, field)))
        blocks, keeps = _blocks(old, lines, shown, ends)
        if blocks is None:
            return None
        self._blocks[first:last] = blocks
        grown = len(blocks) - len(old)
        if grown:
            self._first = {
                place: number + grown if number >= last else number
                for place, number in self._first.items()
            }
        same = _alike(old, blocks)
        return Spliced(
            first=first + same, last=last, blocks=tuple(blocks[same:]), keeps_numbers=keeps
        )

    def _fits(self, case: Case, record: Any, field: str) -> bool:  # noqa: ANN401 - any record
        """Whether nothing but this text has changed in what decides what it prints."""
        id = getattr(record, "id", "")  # noqa: A001 - the record's own word
        return (
            id in self._walker.ordinals.records
            and field in names_of(type(record), Use.TEXT)
            and reader_of(case) is self._reader
            and case.answers is self._case.answers
        )

    def _words(self, record: Any, field: str) -> Words:  # noqa: ANN401 - any record
        bare = type(record)(id=record.id, **{field: getattr(record, field)})
        words = self._walker.node(bare).fields[field]
        assert isinstance(words, Words)  # it is a text
        return words

    def _run(self, ordinal: str, field: str) -> tuple[int, int] | None:
        """The blocks that print a field; None where there are none, or they stand apart."""
        first = self._first.get((ordinal, field))
        if first is None:
            return None
        last = first
        while last < len(self._blocks) and _has(self._blocks[last], ordinal, field):
            last += 1
        return (first, last) if last > first else None

    def _printed(
        self, lines: Sequence[Line], old: Sequence[AnyBlock], texts: tuple[str, str]
    ) -> list[tuple[Inline, ...]]:
        """The inlines of each line, names as a composition would print them."""
        namer = Namer(self._namings, self._walker.short_forms)
        self._introduce(namer, lines, old)
        kept = _references(old, *texts)
        printed: list[tuple[Inline, ...]] = []
        for line in lines:
            inlines: list[Inline] = []
            for piece in line.pieces:
                if isinstance(piece, Who):
                    inlines.append(namer.who(piece))
                elif isinstance(piece, Which):
                    inlines.append(namer.which(piece))
                elif isinstance(piece, Span):
                    inlines.append(piece)
                elif isinstance(piece, PointsAt):
                    at = piece.source.start if piece.source else -1
                    unknown = Span(text=f"paragraph {UNKNOWN}", source=piece.source)
                    inlines += [
                        dataclasses.replace(each, source=piece.source)
                        for each in kept.get(at, (unknown,))
                    ]
                else:
                    assert isinstance(piece, LabelHere)  # a label prints nothing
            printed.append(tuple(inlines))
        return printed

    def _introduce(self, namer: Namer, lines: Sequence[Line], old: Sequence[AnyBlock]) -> None:
        """Tell the namer whom the document named before: only a first mention differs."""
        here = {
            inline.text.lower()
            for block in old
            for inline in block.inlines
            if isinstance(inline, Span) and inline.kind is SpanKind.MENTION
        }
        for line in lines:
            for piece in line.pieces:
                for party in piece.parties if isinstance(piece, Who) else ():
                    naming = self._namings.get(party)
                    if naming is None or naming.first == naming.then:
                        continue
                    if not any(text.startswith(naming.first.lower()) for text in here):
                        namer.who(Who(parties=(party,)))


def _alike(old: Sequence[AnyBlock], blocks: Sequence[AnyBlock]) -> int:
    """How many blocks at the start stay as they are; at least one is given anew."""
    most = min(len(old), len(blocks)) - 1
    same = 0
    while same < most and old[same] == blocks[same]:
        same += 1
    return same


def _has(block: AnyBlock, ordinal: str, field: str) -> bool:
    return any(_is_of(inline, ordinal, field) for inline in block.inlines)


def _is_of(inline: Inline, ordinal: str, field: str) -> bool:
    source = inline.source
    return source is not None and source.record == ordinal and source.field == field


_Ends = tuple[tuple[Inline, ...], tuple[Inline, ...]]


def _ends(old: Sequence[AnyBlock], ordinal: str, field: str) -> _Ends | None:
    """What the template prints before and after a field; None where it prints amid it, too."""
    flags = [[_is_of(inline, ordinal, field) for inline in block.inlines] for block in old]
    before = flags[0].index(True)
    after = len(flags[-1]) - flags[-1][::-1].index(True)
    for number, own in enumerate(flags):
        start = before if number == 0 else 0
        stop = after if number == len(flags) - 1 else len(own)
        if not all(own[start:stop]):
            return None
    made = [inline for block in old for inline in block.inlines if _is_of(inline, ordinal, field)]
    if any(inline.source is None or inline.source.start < 0 for inline in made):
        return None  # made from choices, not typed
    return old[0].inlines[:before], old[-1].inlines[after:]


def _references(old: Sequence[AnyBlock], was: str, now: str) -> dict[int, list[Inline]]:
    """What each mark of the text prints, by its place now, where the marks are the same."""
    marks = [each for each in MARK.finditer(was) if not each["names"]]
    new = [each for each in MARK.finditer(now) if not each["names"]]
    if [each.group() for each in marks] != [each.group() for each in new]:
        return {}
    by_start: dict[int, list[Inline]] = {each.start(): [] for each in marks}
    for block in old:
        for inline in block.inlines:
            if inline.source and inline.source.start in by_start:
                by_start[inline.source.start].append(inline)
    return {
        there.start(): by_start[here.start()]
        for here, there in zip(marks, new, strict=True)
        if by_start[here.start()]
    }


def _blocks(
    old: Sequence[AnyBlock], lines: Sequence[Line], shown: list[tuple[Inline, ...]], ends: _Ends
) -> tuple[list[AnyBlock] | None, bool]:
    """The new blocks, and whether they are as many and of the same kind as the old ones."""
    if not lines or (ends[0] and lines[0].kind is not LineKind.PARAGRAPH):
        return None, False
    texts = list(shown)
    texts[0] = (*ends[0], *texts[0])
    texts[-1] = (*texts[-1], *ends[1])
    kinds = [line.kind for line in lines]
    if kinds == [_kind(block) for block in old] or len(old) == len(lines) == 1:
        same = zip(old, texts, strict=True)
        return [dataclasses.replace(block, inlines=inlines) for block, inlines in same], True
    if not isinstance(old[0], Paragraph | SubParagraph):
        return None, False
    kept = 0
    while (
        kept < min(len(old), len(lines)) - 1
        and kinds[kept] is _kind(old[kept])
        and old[kept].inlines == texts[kept]
    ):
        kept += 1
    made = zip(kinds[kept:], texts[kept:], strict=True)
    return [*old[:kept], *(_new(kind, inlines, old[0]) for kind, inlines in made)], False


def _kind(block: AnyBlock) -> LineKind | None:
    if isinstance(block, SubParagraph):
        return LineKind.ITEM
    return LineKind.PARAGRAPH if isinstance(block, Paragraph) else None


def _new(kind: LineKind, inlines: tuple[Inline, ...], like: AnyBlock) -> AnyBlock:
    """A block whose number is not known yet."""
    source = Source(record=like.record, field=like.field)
    if kind is LineKind.ITEM:
        return SubParagraph(
            ordinal=0,
            inlines=inlines,
            record=source.record,
            field=source.field,
            letter=UNKNOWN,
            parent=0,
        )
    return Paragraph(
        ordinal=0, inlines=inlines, record=source.record, field=source.field, number=-1
    )
