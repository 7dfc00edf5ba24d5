"""What a line of print is made of before numbers and names are known."""

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from drafter.anonymise.words import (
    Body,
    Direction,
    Label,
    LabelReference,
    Mention,
    Plain,
    Removed,
    Words,
    WordSpan,
)
from drafter.document.characters import printable
from drafter.document.model import Source, Span, SpanKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """Parties to be named, in order; their names follow from what was printed before.

    ``capital`` asks for a capital at the start, ``capitals`` for capitals throughout.
    """

    parties: tuple[str, ...]
    possessive: bool = False
    capital: bool = False
    capitals: bool = False
    source: Source | None = None
    strong: bool = False
    emphasis: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Which:
    """Bodies to be named by their short forms, in order; ``bare`` ones without "the"."""

    bodies: tuple[str, ...]
    possessive: bool = False
    capital: bool = False
    bare: bool = False
    source: Source | None = None
    strong: bool = False
    emphasis: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelHere:
    """The block it stands in bears this label."""

    label: str
    source: Source | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PointsAt:
    """A cross-reference. ``end`` is where it ends in the field as typed."""

    label: str
    direction: Direction
    end: int = -1
    source: Source | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """Where one cell of a table's row ends and the next begins."""

    source: Source | None = None


Piece: TypeAlias = Span | Who | Which | LabelHere | PointsAt | Cut


class LineKind(Enum):
    """What a line of a value becomes where the value stands alone."""

    PARAGRAPH = "paragraph"
    ITEM = "item"
    HEADING = "heading"


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, a sub-paragraph or a sub-heading of a value."""

    kind: LineKind
    pieces: tuple[Piece, ...]


def lines_of(words: Words) -> tuple[Line, ...]:
    """A field's text cut where an empty line or a leading "- " says so.

    Any other line break is a space. Text that is nothing but white space has no lines.
    """
    cutter = _Cutter(words.record, words.field)
    for span in words.spans:
        if isinstance(span, Plain):
            cutter.add_text(printable(span.text), span.start)
        else:
            cutter.add_piece(_piece(span, words.record, words.field))
    return cutter.finish()


def text_lines(text: str, source: Source | None = None) -> tuple[Line, ...]:
    """The lines of a text that nobody typed into the case, such as a library paragraph."""
    lines = lines_of(Words((Plain(text=text),)))
    return tuple(
        Line(line.kind, tuple(dataclasses.replace(piece, source=source) for piece in line.pieces))
        for line in lines
    )


def _piece(span: WordSpan, record: str, field: str) -> Piece:
    assert not isinstance(span, Plain)  # text is cut, not carried over whole
    source = Source(record=record, field=field, start=span.start)
    if isinstance(span, Mention):
        return Who(
            parties=span.parties,
            possessive=span.possessive,
            capital=span.starts_sentence,
            capitals=span.capitals,
            source=source,
        )
    if isinstance(span, Body):
        return Which(
            bodies=(span.body,),
            possessive=span.possessive,
            capital=span.starts_sentence,
            bare=span.bare_noun,
            source=source,
        )
    if isinstance(span, Label):
        return LabelHere(label=span.label, source=source)
    if isinstance(span, LabelReference):
        return PointsAt(label=span.label, direction=span.direction, end=span.end, source=source)
    kind = SpanKind.PLAIN if isinstance(span, Removed) else SpanKind.UNRESOLVED
    return Span(text=span.printed, kind=kind, source=source)


class _Cutter:
    """Gathers pieces into lines; ``breaks`` counts the line feeds since the last word."""

    def __init__(self, record: str, field: str) -> None:
        self._record, self._field = record, field
        self._lines: list[tuple[LineKind, list[Piece]]] = []
        self._breaks = 2

    def add_text(self, text: str, start: int) -> None:
        offset = start
        for nth, part in enumerate(text.split("\n")):
            if nth:
                self._breaks += 1
                offset += 1
            if self._breaks:
                self._add_at_line_start(part, offset)
            elif part:
                self._append(part, offset)
            offset += len(part)

    def add_piece(self, piece: Piece) -> None:
        if isinstance(piece, LabelHere) and self._lines:
            self._lines[-1][1].append(piece)  # a label names what it ends, even across a break
            return
        if self._breaks:
            self._start(LineKind.PARAGRAPH)
            if self._lines[-1][1]:
                self._append(" ", piece.source.start - 1 if piece.source else -1)
        self._lines[-1][1].append(piece)

    def finish(self) -> tuple[Line, ...]:
        lines = ((kind, trimmed(pieces)) for kind, pieces in self._lines)
        return tuple(Line(kind, pieces) for kind, pieces in lines if prints(pieces))

    def _add_at_line_start(self, part: str, offset: int) -> None:
        words = part.lstrip(" ")
        if not words:
            return
        offset += len(part) - len(words)
        if words.startswith("- "):
            self._breaks = 2
            self._start(LineKind.ITEM)
            rest = words[2:].lstrip(" ")
            if rest:
                self._append(rest, offset + len(words) - len(rest))
            return
        self._start(LineKind.PARAGRAPH)
        if self._lines[-1][1]:
            words, offset = " " + words, offset - 1
        self._append(words, offset)

    def _start(self, kind: LineKind) -> None:
        """Open a new line, or go on with the one before where only one line feed parted them."""
        if self._breaks > 1 or not self._lines:
            self._lines.append((kind, []))
        else:
            pieces = self._lines[-1][1]
            pieces[:] = trimmed(pieces)
        self._breaks = 0

    def _append(self, text: str, offset: int) -> None:
        source = Source(record=self._record, field=self._field, start=offset)
        self._lines[-1][1].append(Span(text=text, source=source))


def prints(pieces: tuple[Piece, ...]) -> bool:
    """Whether anything would be seen of these pieces."""
    return any(
        piece.text.strip() if isinstance(piece, Span) else not isinstance(piece, LabelHere | Cut)
        for piece in pieces
    )


def trimmed(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces without white space at their end; labels there don't count as words.

    A tuple that has none is given back itself: what was made of it once can be used again.
    """
    kept = list(pieces)
    is_same = True
    for nth in range(len(kept) - 1, -1, -1):
        piece = kept[nth]
        if isinstance(piece, LabelHere):
            continue
        if not isinstance(piece, Span):
            break
        text = piece.text.rstrip()
        if text == piece.text != "":
            break
        is_same = False
        if text:
            kept[nth] = dataclasses.replace(piece, text=text)
            break
        del kept[nth]
    return pieces if is_same and isinstance(pieces, tuple) else tuple(kept)
