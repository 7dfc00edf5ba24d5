"""Turns the skeleton of a rendered template and the values behind its tokens into blocks."""

import dataclasses
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from drafter.anonymise.words import Direction
from drafter.document.characters import CLOSE, OPEN
from drafter.document.markdown import Run, Skeleton, SkeletonKind
from drafter.document.model import Source, Span
from drafter.document.pieces import (
    Cut,
    LabelHere,
    Line,
    LineKind,
    Piece,
    PointsAt,
    Which,
    Who,
    prints,
    trimmed,
)
from drafter.document.values import Tokens, Value
from drafter.problem import Place, Problem, Severity

_PARTS = re.compile(
    f"{OPEN}(?P<token>\\d+){CLOSE}"
    r"|\[\[#(?P<label>[\w-]+)\]\]"
    r"|\[\[(?P<to>[\w-]+)(?:\|(?P<way>above|below))?\]\]"
)
_CELL_END = re.compile(r"(?:^|(?<=\s))\|(?=\s|$)")
_TEMPLATE_LABEL: Final = "template "
"""Sets a template's own labels apart from the ordinals of typed ones."""

_LINE_KINDS: Final = {
    LineKind.PARAGRAPH: SkeletonKind.PARAGRAPH,
    LineKind.ITEM: SkeletonKind.ITEM,
    LineKind.HEADING: SkeletonKind.HEADING,
}

_Part: TypeAlias = Piece | Value


@dataclass(frozen=True, slots=True, kw_only=True)
class RawBlock:
    """A block that still lacks its ordinal, number and names. ``origin`` is where it was typed."""

    kind: SkeletonKind
    pieces: tuple[Piece, ...]
    origin: Source | None = None
    style: str = ""
    level: int = 0


class Builder:
    """Gathers the blocks of a document, template by template, in printed order."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self.blocks: list[RawBlock] = []
        self.problems: list[Problem] = []

    def add(self, skeletons: Iterable[Skeleton], template: str) -> None:
        """Add a rendered template's blocks. ``template`` is its name for sources."""
        for skeleton in skeletons:
            source = Source(template=template, line=skeleton.line)
            parts = list(_parts(skeleton.runs, self._tokens, source))
            for block in self._blocks(skeleton, parts, source):
                if block.kind is SkeletonKind.MORE:
                    self._go_on(block, source)
                elif prints(block.pieces):
                    ended = trimmed(block.pieces)
                    same = ended is block.pieces
                    whole = block if same else dataclasses.replace(block, pieces=ended)
                    self.blocks.append(self._item_or_paragraph(whole))

    def _go_on(self, block: RawBlock, source: Source) -> None:
        """Join words to the block before; after a heading they are a paragraph of their own."""
        if not prints(block.pieces):
            return
        if self.blocks and self.blocks[-1].kind is not SkeletonKind.HEADING:
            last = self.blocks[-1]
            pieces = (*last.pieces, Span(text=" ", source=source), *block.pieces)
            origin = last.origin or block.origin
            self.blocks[-1] = dataclasses.replace(last, pieces=pieces, origin=origin)
        else:
            self.blocks.append(dataclasses.replace(block, kind=SkeletonKind.PARAGRAPH))

    def _item_or_paragraph(self, block: RawBlock) -> RawBlock:
        """An item with no paragraph to stand under is a paragraph."""
        under = (SkeletonKind.PARAGRAPH, SkeletonKind.ITEM)
        if block.kind is SkeletonKind.ITEM and not (self.blocks and self.blocks[-1].kind in under):
            return dataclasses.replace(block, kind=SkeletonKind.PARAGRAPH)
        return block

    def _blocks(
        self, skeleton: Skeleton, parts: Sequence[_Part], source: Source
    ) -> Iterator[RawBlock]:
        """One block, or several where its last part is a value of several paragraphs."""
        pieces: list[Piece] = []
        if skeleton.kind is SkeletonKind.ROW:
            yield _block(skeleton, list(_cells(parts, source)), _first_origin(_spans(parts)))
            return
        for part in parts[:-1]:
            pieces += self._run_in(part, source) if isinstance(part, Value) else [part]
        last = parts[-1] if parts else None
        if not isinstance(last, Value):
            pieces += [last] if last else []
            yield _block(skeleton, pieces, _first_origin(pieces))
            return
        if skeleton.kind is SkeletonKind.HEADING:
            pieces += self._run_in(last, source)
            yield _block(skeleton, pieces, last.origin)
            return
        yield from self._expanded(skeleton, pieces, last, source)

    def _expanded(
        self, skeleton: Skeleton, before: list[Piece], value: Value, source: Source
    ) -> Iterator[RawBlock]:
        lines = [Line(line.kind, _sourced(line.pieces, source)) for line in value.lines]
        if lines and lines[0].kind is LineKind.PARAGRAPH:
            if before:  # else the very pieces that were cut: what they print may be known
                lines[0] = Line(LineKind.PARAGRAPH, (*before, *lines[0].pieces))
        else:
            lines.insert(0, Line(LineKind.PARAGRAPH, tuple(before)))
        for nth, line in enumerate(lines):
            origin = value.origin or _first_origin(line.pieces)
            goes_on = skeleton.kind is SkeletonKind.MORE
            if skeleton.kind is SkeletonKind.PARAGRAPH or (goes_on and nth):
                kind = _LINE_KINDS[line.kind]
                yield RawBlock(kind=kind, pieces=line.pieces, origin=origin, level=2)
            elif skeleton.kind is SkeletonKind.STYLED and line.kind is LineKind.ITEM:
                yield _block(skeleton, (Span(text="- ", source=source), *line.pieces), origin)
            else:
                yield _block(skeleton, line.pieces, origin)

    def _run_in(self, value: Value, source: Source) -> list[Piece]:
        """A value's words within a sentence. Several paragraphs there are run together."""
        pieces: list[Piece] = []
        for nth, line in enumerate(value.lines):
            pieces += [Span(text=" ", source=source)] if nth else []
            pieces += _sourced(line.pieces, source)
        if len(value.lines) > 1:
            self.problems.append(
                Problem(
                    check="several-paragraphs",
                    severity=Severity.FIX,
                    message="This stands in the middle of a sentence, so its paragraphs were run "
                    "together; make them one.",
                    place=Place(
                        record=value.record,
                        field=value.field,
                        template="" if value.record else source.template,
                        line=0 if value.record else source.line,
                    ),
                )
            )
        return pieces


def slot_lines(blocks: Iterable[RawBlock]) -> tuple[Line, ...] | None:
    """The blocks of a slot's template as the lines of a value; None where one is no line."""
    kinds = {kind: line for line, kind in _LINE_KINDS.items() if line is not LineKind.HEADING}
    if any(block.kind not in kinds for block in blocks):
        return None
    return tuple(Line(kinds[block.kind], block.pieces) for block in blocks)


def _block(skeleton: Skeleton, pieces: Sequence[Piece], origin: Source | None) -> RawBlock:
    return RawBlock(
        kind=skeleton.kind,
        pieces=tuple(pieces),
        origin=origin,
        style=skeleton.style,
        level=skeleton.level,
    )


def _cells(parts: Sequence[_Part], source: Source) -> Iterator[Piece]:
    """The pieces of a row, cells trimmed and parted; a value's paragraphs are run together."""
    cells: list[list[Piece]] = [[]]
    for part in parts:
        if isinstance(part, Value):
            for nth, line in enumerate(part.lines):
                cells[-1] += [Span(text=" ", source=source)] if nth else []
                cells[-1] += _sourced(line.pieces, source)
        elif isinstance(part, Span):
            for nth, text in enumerate(_CELL_END.split(part.text)):
                if nth:
                    cells.append([])
                words = text if cells[-1] else text.lstrip()
                if words:
                    cells[-1].append(dataclasses.replace(part, text=words))
        else:
            cells[-1].append(part)
    for nth, cell in enumerate(cells):
        if nth:
            yield Cut(source=source)
        yield from trimmed(cell)


def _spans(parts: Sequence[_Part]) -> list[Piece]:
    """The pieces of the values among the parts of a row."""
    return [
        piece
        for part in parts
        if isinstance(part, Value)
        for line in part.lines
        for piece in line.pieces
    ]


def _parts(runs: Sequence[Run], tokens: Tokens, source: Source) -> Iterator[_Part]:
    """The words, values, labels and references of a block, without space at its end."""
    for nth, run in enumerate(runs):
        text = run.text.rstrip() if nth == len(runs) - 1 else run.text
        end = 0
        for match in _PARTS.finditer(text):
            if match.start() > end:
                yield _span(text[end : match.start()], run, source)
            yield _part(match, run, tokens, source)
            end = match.end()
        if end < len(text):
            yield _span(text[end:], run, source)


def _span(text: str, run: Run, source: Source) -> Span:
    return Span(text=text, source=source, strong=run.strong, emphasis=run.emphasis)


def _part(match: re.Match[str], run: Run, tokens: Tokens, source: Source) -> _Part:
    if match["label"]:
        return LabelHere(label=_TEMPLATE_LABEL + match["label"], source=source)
    if match["to"]:
        direction = Direction(match["way"] or "")
        return PointsAt(label=_TEMPLATE_LABEL + match["to"], direction=direction, source=source)
    value = tokens.value(int(match["token"]))
    if not (run.strong or run.emphasis):
        return value
    return value.with_lines(
        tuple(
            Line(line.kind, tuple(_stressed(piece, run) for piece in line.pieces))
            for line in value.lines
        )
    )


def _stressed(piece: Piece, run: Run) -> Piece:
    if isinstance(piece, Span | Who | Which):
        return dataclasses.replace(piece, strong=run.strong, emphasis=run.emphasis)
    return piece


def _sourced(pieces: tuple[Piece, ...], source: Source) -> tuple[Piece, ...]:
    """Pieces that nobody typed come from the line of the template that asked for them."""
    if all(piece.source for piece in pieces):
        return pieces
    return tuple(
        piece if piece.source else dataclasses.replace(piece, source=source) for piece in pieces
    )


def _first_origin(pieces: Sequence[Piece]) -> Source | None:
    return next((piece.source for piece in pieces if piece.source and piece.source.record), None)
