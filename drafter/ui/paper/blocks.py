"""How a block of a statement looks on the preview's sheet: sizes, indents, colours."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)

from drafter.document.model import (
    AnyBlock,
    Heading,
    Inline,
    Paragraph,
    Reference,
    Span,
    SpanKind,
    Styled,
    SubParagraph,
    TableRow,
)
from drafter.ui.bench.instant import UNKNOWN
from drafter.ui.pieces.theme import Colours

SERIF = ["Source Serif 4", "Georgia", "Times New Roman", "Liberation Serif", "DejaVu Serif"]
_TITLE, _HEADING, _SUB_HEADING, _BODY, _CELL = 17, 14, 13, 12, 11
_PIXELS = 1.15
"""Pixels that a size is high."""
_GAP = 6
_INDENT = 34
"""Pixels from a number to its words."""
_ITEM = 0.8
"""The part of that from a sub-paragraph's letter to its words."""


def number_of(block: AnyBlock) -> str:
    """What stands before the words of a block; "…" until its number is known."""
    if isinstance(block, Paragraph) and block.number < 0:
        return UNKNOWN
    return getattr(block, "printed_number", "")


class Pen:
    """Writes blocks in one theme and size. Formats are made once for each kind of block."""

    def __init__(self, colours: Colours, size: float) -> None:
        self._colours, self._size = colours, size
        self._blocks: dict[tuple[object, ...], QTextBlockFormat] = {}
        self._characters: dict[tuple[object, ...], QTextCharFormat] = {}

    @property
    def cell(self) -> float:
        """How high the letters in a cell of a table are, in pixels."""
        return _CELL * _PIXELS * self._size

    def write(self, cursor: QTextCursor, block: AnyBlock) -> None:
        """Write one block at the cursor, which stands in an empty one."""
        kind = _kind(block)
        if kind not in self._blocks:
            self._blocks[kind] = self._block_format(block)
            self._characters[kind] = self._char_format(block)
        cursor.setBlockFormat(self._blocks[kind])
        plain = self._characters[kind]
        cursor.setBlockCharFormat(plain)
        printed = number_of(block)
        if printed:
            cursor.insertText(f"{printed}\t", self._quiet(kind, plain))
        for inline in block.inlines:
            cursor.insertText(inline.text, self._inline_format(kind, plain, inline))

    def write_cell(self, cursor: QTextCursor, row: TableRow, words: Sequence[Inline]) -> None:
        """Write one cell of a row at the cursor, which stands in an empty one."""
        self.write(cursor, replace(row, inlines=tuple(words), cuts=()))

    def write_gap(self, cursor: QTextCursor) -> None:
        """Write nothing behind a table, in a line as low as may be."""
        plain, look = QTextBlockFormat(), QTextCharFormat()
        plain.setLineHeight(_GAP * self._size, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        look.setProperty(QTextCharFormat.Property.FontPixelSize, 1)
        cursor.setBlockFormat(plain)
        cursor.setBlockCharFormat(look)

    def _quiet(self, kind: tuple[object, ...], plain: QTextCharFormat) -> QTextCharFormat:
        key = (*kind, "number")
        if key not in self._characters:
            made = QTextCharFormat(plain)
            made.setForeground(QColor(self._colours.muted))
            self._characters[key] = made
        return self._characters[key]

    def _block_format(self, block: AnyBlock) -> QTextBlockFormat:
        made = QTextBlockFormat()
        indent = _INDENT * self._size
        hanging = indent
        made.setBottomMargin((0 if _is_line(block) else 5) * self._size)
        if isinstance(block, Heading):
            made.setTopMargin((14 if block.level == 1 else 10) * self._size)
            made.setHeadingLevel(block.level + 1)
        elif isinstance(block, SubParagraph):
            hanging = indent * _ITEM
            made.setLeftMargin(indent + hanging)
            made.setTextIndent(-hanging)
        elif isinstance(block, TableRow):
            made.setBottomMargin(0)
        elif isinstance(block, Styled) and block.style in ("date", "sign-off", "subject"):
            made.setTopMargin(10 * self._size)
        elif isinstance(block, Paragraph) and block.number:
            made.setLeftMargin(indent)
            made.setTextIndent(-indent)
        # A tab counts from where its own line begins, which is as far left as the number hangs.
        made.setTabPositions([QTextOption.Tab(hanging, QTextOption.TabType.LeftTab)])
        return made

    def _char_format(self, block: AnyBlock) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setFontFamilies(SERIF)
        size = _CELL if isinstance(block, TableRow) else _BODY
        if isinstance(block, Heading):
            size = _HEADING if block.level == 1 else _SUB_HEADING
            made.setFontWeight(QFont.Weight.DemiBold)
        elif isinstance(block, Styled) and block.style == "title":
            size = _TITLE
            made.setFontWeight(QFont.Weight.DemiBold)
        elif (isinstance(block, Styled) and block.style in ("subject", "letterhead")) or (
            isinstance(block, TableRow) and block.is_head
        ):
            made.setFontWeight(QFont.Weight.DemiBold)
        elif isinstance(block, Styled) and block.style in ("version", "note"):
            made.setForeground(QColor(self._colours.muted))
        made.setProperty(QTextCharFormat.Property.FontPixelSize, round(size * _PIXELS * self._size))
        return made

    def _inline_format(
        self, kind: tuple[object, ...], plain: QTextCharFormat, inline: Span | Reference
    ) -> QTextCharFormat:
        if isinstance(inline, Reference):
            look: tuple[object, ...] = ("reference",)
        else:
            look = (inline.strong, inline.emphasis, inline.kind)
        key = (*kind, *look)
        if key not in self._characters:
            self._characters[key] = self._made_inline(plain, inline)
        return self._characters[key]

    def _made_inline(self, plain: QTextCharFormat, inline: Span | Reference) -> QTextCharFormat:
        made = QTextCharFormat(plain)
        if isinstance(inline, Reference):
            made.setForeground(QColor(self._colours.accent))
            made.setFontUnderline(True)
            return made
        if inline.strong:
            made.setFontWeight(QFont.Weight.DemiBold)
        if inline.emphasis:
            made.setFontItalic(True)
        if inline.kind is SpanKind.UNRESOLVED:
            made.setBackground(QColor(self._colours.care_soft))
            made.setForeground(QColor(self._colours.care))
        elif inline.kind is SpanKind.MISSING:
            made.setBackground(QColor(self._colours.blocks_soft))
            made.setForeground(QColor(self._colours.blocks))
        return made


def _is_strong(block: AnyBlock) -> bool:
    """Whether a block of a letter or table stands out: its subject, its head."""
    if isinstance(block, TableRow):
        return block.is_head
    return isinstance(block, Styled) and block.style in ("subject", "letterhead")


def _is_line(block: AnyBlock) -> bool:
    """Whether a block is one line of an address, close to the next."""
    return isinstance(block, Styled) and block.style in ("letterhead", "address", "signatory")


def _kind(block: AnyBlock) -> tuple[object, ...]:
    """What decides how a block looks."""
    if isinstance(block, Heading):
        return "heading", block.level
    if isinstance(block, Styled):
        return "styled", block.style
    if isinstance(block, TableRow):
        return "row", block.is_head
    if isinstance(block, Paragraph):
        return "paragraph", bool(block.number)
    return ("item",)
