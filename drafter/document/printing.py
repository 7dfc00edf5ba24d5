"""The last step: names and references put in, and the blocks of the model made."""

from collections.abc import Sequence

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
from drafter.document.pieces import Cut, LabelHere, PointsAt, Which, Who
from drafter.document.references import BROKEN, NOUN, References, place_of, printed_number
from drafter.problem import Problem, Severity


class Printer:
    """Prints numbered blocks in order. ``records`` are the ordinals whose words were printed."""

    def __init__(self, blocks: Sequence[Numbered], namer: Namer) -> None:
        self._namer, self._references = namer, References(blocks)
        self._by_ordinal = {block.ordinal: block for block in blocks}
        self._missing: list[Problem] = []
        self.records: set[str] = set()
        self.blocks: tuple[AnyBlock, ...] = tuple(self._block(block) for block in blocks)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is missing, and what is wrong with references."""
        return (*self._missing, *self._references.problems)

    def _block(self, block: Numbered) -> AnyBlock:
        inlines = self._inlines(block)
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
