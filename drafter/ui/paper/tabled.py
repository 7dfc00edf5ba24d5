"""A sheet on which the rows of a table are a table: a cell of text for each cell of print.

Statements have no tables and are written block by block. A letter that has one is short, and is
written whole whenever it changed.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from PySide6.QtGui import (
    QColor,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableCellFormat,
    QTextTableFormat,
)

from drafter.document.model import AnyBlock, TableRow
from drafter.render.word_table import rows_together
from drafter.ui.paper.written import WrittenSheet, look_alike

MOST_AT_ONCE = 150
"""Blocks up to which a letter with a table is written at every key; beyond, at the pause."""
_LETTER = 0.5
"""How wide a letter is, as a share of its height."""
_EDGE = 3.0
"""The room at the sides of a cell, in letters."""
_LONGEST_WORD, _LONGEST = 16, 70
"""Letters that a column asks for at most: for a word, and for all its words."""
_NARROWEST = 20.0
_NOTICED = 0.06
"""The change of width, as a share, from which columns are drawn anew."""


class TabledSheet(WrittenSheet):
    """Writes a document with tables whole, and one without block by block."""

    _firsts: Sequence[int] = ()
    """The number of the first block of text of each block of print, where there are tables."""
    _room: float = _NARROWEST
    """The width for which columns were drawn, in letters."""

    @property
    def has_tables(self) -> bool:
        """Whether the sheet has tables now."""
        return bool(self._firsts)

    def _show_blocks(self, blocks: Iterable[AnyBlock]) -> None:
        wanted = list(blocks)
        if not any(isinstance(block, TableRow) for block in wanted):
            if self._firsts:
                self._firsts, self._shown = (), []
            super()._show_blocks(wanted)
            return
        self._slices.stop()
        place = self._top() if self._shown else (0, 0.0)
        is_same = bool(self._firsts) and len(wanted) == len(self._shown)
        is_same = is_same and all(map(look_alike, self._shown, wanted))
        self._wanted = wanted
        if not is_same:
            self._write_whole()
            self._return_to(place)
        self._shown, self._old, self._homes = list(wanted), [], None
        self._written_anew()

    def _room_now(self) -> float:
        """From margin to margin, in letters of a cell."""
        return max(_NARROWEST, (self.viewport().width() - 24) / self._pen.cell / _LETTER)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Columns share the room there is: no word of theirs is broken while another has some."""
        super().resizeEvent(event)
        if self._firsts and abs(self._room_now() / self._room - 1) > _NOTICED:
            place = self._top()
            self._write_whole()
            self._return_to(place)
            self._written_anew()

    def _write_whole(self) -> None:
        self._room = self._room_now()
        document = self._fresh()
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        firsts: list[int] = []
        is_fresh = True  # the cursor stands in a block in which nothing was written
        for block in rows_together(self._wanted):
            if isinstance(block, tuple):
                firsts += self._write_table(cursor, block)
                is_fresh = True
                continue
            if not is_fresh:
                cursor.insertBlock()
            self._pen.write(cursor, block)
            firsts.append(cursor.blockNumber())
            is_fresh = False
        cursor.endEditBlock()
        self._firsts = firsts
        self._take_document(document)

    def _write_table(self, cursor: QTextCursor, rows: tuple[TableRow, ...]) -> list[int]:
        """Write a table, and leave the cursor behind it; the first block of each of its rows."""
        shares = column_shares(rows, self._room)
        table = cursor.insertTable(len(rows), len(shares), self._table_format(rows, shares))
        firsts = []
        for nth, row in enumerate(rows):
            if row.is_head:
                self._shade(table, nth)
            for at, words in enumerate(row.cells):
                self._pen.write_cell(table.cellAt(nth, at).firstCursorPosition(), row, words)
            firsts.append(table.cellAt(nth, 0).firstCursorPosition().blockNumber())
        cursor.setPosition(table.lastPosition() + 1)
        self._pen.write_gap(cursor)
        return firsts

    def _table_format(
        self, rows: tuple[TableRow, ...], shares: Sequence[float]
    ) -> QTextTableFormat:
        made = QTextTableFormat()
        made.setBorder(1)
        made.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        made.setBorderBrush(QColor(self._colours.muted))
        made.setBorderCollapse(True)
        made.setCellPadding(4)
        made.setCellSpacing(0)
        made.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        share = QTextLength.Type.PercentageLength
        made.setColumnWidthConstraints([QTextLength(share, 100 * one) for one in shares])
        made.setTopMargin(4)
        made.setHeaderRowCount(int(rows[0].is_head))
        return made

    def _shade(self, table: QTextTable, row: int) -> None:
        """Tell the head of a table from the rest by more than its letters."""
        look = QTextTableCellFormat()
        look.setBackground(QColor(self._colours.ground))
        for at in range(table.columns()):
            table.cellAt(row, at).setFormat(look)

    def _block_at(self, place: int) -> QTextBlock:
        if not self._firsts:
            return super()._block_at(place)
        first = self._firsts[place] if 0 <= place < len(self._firsts) else -1
        return self.document().findBlockByNumber(first)

    def _place_of(self, block: QTextBlock) -> int:
        if not self._firsts:
            return super()._place_of(block)
        return max(bisect_right(self._firsts, block.blockNumber()) - 1, 0)

    def _blocks_of(self, place: int) -> list[QTextBlock]:
        """The blocks of text that a block of print is written in: one, or one a cell."""
        shown, first = self._shown[place], self._block_at(place)
        if not isinstance(shown, TableRow):
            return [first]
        number = first.blockNumber()
        return [self.document().findBlockByNumber(number + nth) for nth in range(len(shown.cells))]

    def _units_before(self, block: QTextBlock) -> int:
        """How many UTF-16 units of a row's words stand before a cell of it; 0 elsewhere."""
        place = self._place_of(block)
        shown = self._shown[place]
        nth = block.blockNumber() - self._block_at(place).blockNumber()
        if not isinstance(shown, TableRow) or not 0 < nth < len(shown.cells):
            return 0
        before = shown.inlines[: shown.cuts[nth - 1] + 1]
        return sum(len(each.text.encode("utf-16-le", "surrogatepass")) // 2 for each in before)


def column_shares(rows: Sequence[TableRow], room: float) -> list[float]:
    """The share of each column of a table, which are 1 together; ``room`` is in letters.

    Each has room for its longest word first, as far as there is room; what is left goes to those
    with the most to say.
    """
    columns = max(len(row.cells) for row in rows)
    texts: list[list[str]] = [[] for _ in range(columns)]
    for row in rows:
        for column, cell in zip(texts, row.cells, strict=False):
            column.append("".join(inline.text for inline in cell))
    needs = [_longest(word for text in column for word in text.split()) for column in texts]
    needs = [min(_LONGEST_WORD, need) + _EDGE for need in needs]
    wants = [min(_LONGEST, _longest(column)) + _EDGE for column in texts]
    more = [max(want - need, 0.0) for want, need in zip(wants, needs, strict=True)]
    left = max(room - sum(needs), 0.0) / (sum(more) or 1.0)
    found = [need + left * one for need, one in zip(needs, more, strict=True)]
    return [one / sum(found) for one in found]


def _longest(texts: Iterable[str]) -> float:
    return float(max(map(len, texts), default=0))
