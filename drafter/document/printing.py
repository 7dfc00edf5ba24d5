"""The last step: names and references put in, and the blocks of the model made."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from drafter.anonymise.memory import clears
from drafter.document.markdown import SkeletonKind
from drafter.document.model import (
    SEPARATOR,
    AnyBlock,
    Heading,
    Inline,
    Paragraph,
    Source,
    Span,
    SpanKind,
    Styled,
    SubParagraph,
    TableRow,
)
from drafter.document.naming import Namer
from drafter.document.numbering import Numbered
from drafter.document.pieces import Cut, LabelHere, Piece, PointsAt, Which, Who
from drafter.document.references import BROKEN, NOUN, References, place_of, printed_number
from drafter.problem import Problem, Severity


@dataclass(frozen=True, slots=True)
class _Known:
    """What was printed of pieces that refer to nothing and name nobody for the first time."""

    numbered: Numbered
    block: AnyBlock
    parties: frozenset[str]
    records: frozenset[str]


_Kept: TypeAlias = dict[int, _Known]
"""By the identity of the pieces, which :class:`_Known` holds."""
_latest: list[tuple[object, _Kept]] = [(None, {})]
"""What the last composition printed, and how everybody was called in it."""


def forget_print() -> None:
    """Let go of what was printed last."""
    _latest[0] = None, {}


clears(forget_print)


class Printer:
    """Prints numbered blocks in order. ``records`` are the ordinals whose words were printed.

    Blocks of the last composition are used again where they would be printed the same: of a long
    statement a key changes one.
    """

    def __init__(self, blocks: Sequence[Numbered], namer: Namer) -> None:
        self._namer, self._references = namer, References(blocks)
        basis, before = _latest[0]
        self._before = before if basis == namer.basis else {}
        self._now: _Kept = {}
        _latest[0] = namer.basis, self._now
        self._by_ordinal = {block.ordinal: block for block in blocks}
        self._missing: list[Problem] = []
        self.records: set[str] = set()
        self.blocks: tuple[AnyBlock, ...] = tuple(self._printed(block) for block in blocks)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is missing, and what is wrong with references."""
        return (*self._missing, *self._references.problems)

    def _printed(self, block: Numbered) -> AnyBlock:
        """The block, as it was printed before where nothing that decides it has changed."""
        pieces = block.raw.pieces
        known = self._before.get(id(pieces))
        is_same = known and known.numbered.raw.pieces is pieces and known.numbered == block
        if known and is_same and self._namer.knows(known.parties):
            self.records |= known.records
            self._now[id(pieces)] = known
            return known.block
        parties = frozenset(who for one in pieces if isinstance(one, Who) for who in one.parties)
        stands = self._namer.knows(parties) and all(map(_stands, pieces))
        made = self._block(block, self._inlines(block))
        if stands:
            records = frozenset(one.source.record for one in pieces if one.source)
            self._now[id(pieces)] = _Known(block, made, parties, records - {""})
        return made

    def _block(self, block: Numbered, inlines: tuple[Inline, ...]) -> AnyBlock:
        origin = block.raw.origin or Source()
        ordinal, record, field = block.ordinal, origin.record, origin.field
        match block.raw.kind:
            case SkeletonKind.HEADING:
                level = block.raw.level
                return Heading(
                    ordinal=ordinal, inlines=inlines, record=record, field=field, level=level
                )
            case SkeletonKind.PARAGRAPH:
                return Paragraph(
                    ordinal=ordinal,
                    inlines=inlines,
                    record=record,
                    field=field,
                    number=block.number,
                )
            case SkeletonKind.ITEM:
                return SubParagraph(
                    ordinal=ordinal,
                    inlines=inlines,
                    record=record,
                    field=field,
                    letter=block.letter,
                    parent=block.parent,
                )
            case SkeletonKind.ROW:
                return TableRow(
                    ordinal=ordinal,
                    inlines=inlines,
                    record=record,
                    field=field,
                    cuts=tuple(nth for nth, one in enumerate(inlines) if one is SEPARATOR),
                    is_head=block.raw.style == "head",
                )
            case _:
                style = block.raw.style
                return Styled(
                    ordinal=ordinal, inlines=inlines, record=record, field=field, style=style
                )

    def _inlines(self, block: Numbered) -> tuple[Inline, ...]:
        inlines: list[Inline] = []
        nouns = self._references.nouns(block.raw.pieces)
        for nth, piece in enumerate(block.raw.pieces):
            if piece.source and piece.source.record:
                self.records.add(piece.source.record)
            if isinstance(piece, Who):
                inlines.append(self._namer.who(piece))
            elif isinstance(piece, Which):
                inlines.append(self._namer.which(piece))
            elif isinstance(piece, Cut):
                inlines.append(SEPARATOR)
            elif isinstance(piece, PointsAt):
                noun = nouns.get(nth, NOUN)
                inlines += self._references.inlines(piece, noun, block, inlines)
            elif isinstance(piece, Span):
                self._note_missing(piece, block)
                inlines.append(piece)
            else:
                assert isinstance(piece, LabelHere)  # a label prints nothing
        return tuple(inlines)

    def _note_missing(self, span: Span, block: Numbered) -> None:
        if span.kind is not SpanKind.MISSING:
            return
        assert span.text != BROKEN  # references report their own
        what = span.text.removeprefix("[MISSING: ").removesuffix("]")
        self._missing.append(
            Problem(
                check="missing",
                severity=Severity.BLOCKS,
                message=f"Missing: {what}.",
                place=place_of(span.source, printed_number(block, self._by_ordinal)),
            )
        )


def _stands(piece: Piece) -> bool:
    """Whether what a piece prints follows from itself and from who was named before."""
    if isinstance(piece, Span):
        return piece.kind is not SpanKind.MISSING
    return isinstance(piece, Who | Which | LabelHere)
