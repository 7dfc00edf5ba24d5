"""The statement as it will be saved: the same document, a block of text for a block of print."""

from typing import Any

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QMouseEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QTextBrowser

from drafter.document.model import (
    AnyBlock,
    Document,
    Heading,
    Paragraph,
    Reference,
    Span,
    SpanKind,
    Styled,
    SubParagraph,
)
from drafter.ui.theme import Colours

SERIF = ["Source Serif 4", "Georgia", "Times New Roman", "Liberation Serif", "DejaVu Serif"]
_TITLE, _HEADING, _SUB_HEADING, _BODY = 17, 14, 13, 12
_INDENT = 34
"""Pixels from a number to its words."""


class Preview(QTextBrowser):
    """Shows a :class:`Document`; only blocks that changed are set again.

    Nothing is ever loaded from outside: the text is built from spans, never from markup.
    """

    chosen = Signal(str, str, int)
    """A click: the ordinal of the record, its field, the offset there (-1 where none)."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.setObjectName("paper")
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setAccessibleName("Preview of the statement")
        self._colours = colours
        self._shown: tuple[AnyBlock, ...] = ()
        self._sources: list[list[tuple[int, Span | Reference]]] = []
        self._size = 1.0
        self._own: QTextDocument | None = None

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # noqa: ANN401, ARG002, N802 - Qt's own
        """Nothing: a preview opens no file and no address."""
        return None

    def set_look(self, colours: Colours, size: float) -> None:
        """Take another theme or text size, and draw everything anew."""
        self._colours, self._size = colours, size
        shown, self._shown = self._shown, ()
        self._show_blocks(shown)

    def show_document(self, document: Document) -> None:
        """Show a document; the page stays where the reader was."""
        self._show_blocks(document.blocks)

    def _show_blocks(self, blocks: tuple[AnyBlock, ...]) -> None:
        bar = self.verticalScrollBar()
        place = bar.value()
        first, last = _changed(self._shown, blocks)
        if first == last == len(blocks) == len(self._shown):
            return
        if not self._shown or len(blocks) != len(self._shown):
            self._rebuild(blocks)
        else:
            for number in range(first, last):
                self._replace(number, blocks[number])
        self._shown = blocks
        bar.setValue(place)

    def _rebuild(self, blocks: tuple[AnyBlock, ...]) -> None:
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(12)
        cursor = QTextCursor(document)
        self._sources = [[] for _ in blocks]
        cursor.beginEditBlock()
        for number, block in enumerate(blocks):
            if number:
                cursor.insertBlock()
            self._write(cursor, number, block)
        cursor.endEditBlock()
        old, self._own = self._own, document
        self.setDocument(document)
        if old is not None:
            old.deleteLater()

    def _replace(self, number: int, block: AnyBlock) -> None:
        text_block = self.document().findBlockByNumber(number)
        cursor = QTextCursor(text_block)
        cursor.beginEditBlock()
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        self._write(cursor, number, block)
        cursor.endEditBlock()

    def _write(self, cursor: QTextCursor, number: int, block: AnyBlock) -> None:
        """Write one block at the cursor, and remember where its runs came from."""
        cursor.setBlockFormat(self._block_format(block))
        plain = self._char_format(block)
        cursor.setBlockCharFormat(plain)
        printed = getattr(block, "printed_number", "")
        at = 0
        if printed:
            quiet = QTextCharFormat(plain)
            quiet.setForeground(QColor(self._colours.muted))
            cursor.insertText(f"{printed}\t", quiet)
            at = len(printed) + 1
        sources: list[tuple[int, Span | Reference]] = []
        for inline in block.inlines:
            sources.append((at, inline))
            words = inline.text
            cursor.insertText(words, self._inline_format(plain, inline))
            at += len(words.encode("utf-16-le")) // 2
        self._sources[number] = sources

    def _block_format(self, block: AnyBlock) -> QTextBlockFormat:
        made = QTextBlockFormat()
        indent = _INDENT * self._size
        made.setBottomMargin(5 * self._size)
        if isinstance(block, Heading):
            made.setTopMargin((14 if block.level == 1 else 10) * self._size)
            made.setHeadingLevel(block.level + 1)
        elif isinstance(block, SubParagraph):
            made.setLeftMargin(indent * 1.8)
            made.setTextIndent(-indent * 0.8)
        elif isinstance(block, Paragraph) and block.number:
            made.setLeftMargin(indent)
            made.setTextIndent(-indent)
        made.setTabPositions([QTextOption.Tab(indent, QTextOption.TabType.LeftTab)])
        return made

    def _char_format(self, block: AnyBlock) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setFontFamilies(SERIF)
        size = _BODY
        if isinstance(block, Heading):
            size = _HEADING if block.level == 1 else _SUB_HEADING
            made.setFontWeight(QFont.Weight.DemiBold)
        elif isinstance(block, Styled) and block.style == "title":
            size = _TITLE
            made.setFontWeight(QFont.Weight.DemiBold)
        elif isinstance(block, Styled) and block.style in ("version", "note"):
            made.setForeground(QColor(self._colours.muted))
        made.setProperty(QTextCharFormat.Property.FontPixelSize, round(size * 1.15 * self._size))
        return made

    def _inline_format(self, plain: QTextCharFormat, inline: Span | Reference) -> QTextCharFormat:
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

    def mark(self, record: str, field: str) -> None:
        """Tint what a field printed, and bring it into sight."""
        marks: list[Any] = []
        for number, block in enumerate(self._shown):
            if not record or not _is_from(block, record, field):
                continue
            mark = QTextBrowser.ExtraSelection()
            cursor = QTextCursor(self.document().findBlockByNumber(number))
            form = QTextCharFormat()
            form.setBackground(QColor(self._colours.accent_soft))
            form.setProperty(QTextCharFormat.Property.FullWidthSelection, True)  # noqa: FBT003 - Qt's own
            cursor.movePosition(
                QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor
            )
            mark.cursor, mark.format = cursor, form
            marks.append(mark)
        self.setExtraSelections(marks)
        if marks:
            self._bring_into_sight(marks[0].cursor.block())

    def _bring_into_sight(self, block: QTextBlock) -> None:
        shape = self.document().documentLayout().blockBoundingRect(block)
        bar = self.verticalScrollBar()
        top, height = int(shape.top()), self.viewport().height()
        if not bar.value() <= top <= bar.value() + height - int(min(shape.height(), height)):
            bar.setValue(max(0, top - height // 3))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Tell which field the words under a click came from."""
        super().mouseReleaseEvent(event)
        if self.textCursor().hasSelection():
            return
        cursor = self.cursorForPosition(event.position().toPoint())
        number, at = cursor.blockNumber(), cursor.positionInBlock()
        if number >= len(self._shown):
            return
        before = [inline for start, inline in self._sources[number] if start <= at]
        source = before[-1].source if before else None
        block = self._shown[number]
        if source is not None and source.record:
            self.chosen.emit(source.record, source.field, source.start)
        elif block.record:
            self.chosen.emit(block.record, block.field, -1)


def _changed(old: tuple[AnyBlock, ...], new: tuple[AnyBlock, ...]) -> tuple[int, int]:
    """The range of new blocks outside which both are the same."""
    first = 0
    while first < min(len(old), len(new)) and old[first] == new[first]:
        first += 1
    last = 0
    while last < min(len(old), len(new)) - first and old[-1 - last] == new[-1 - last]:
        last += 1
    return first, len(new) - last


def _is_from(block: AnyBlock, record: str, field: str) -> bool:
    """Whether a block prints a record's field (any of its fields, where none is named)."""
    if block.record == record and (not field or block.field == field):
        return True
    return any(
        inline.source and inline.source.record == record and inline.source.field == field
        for inline in block.inlines
    )
