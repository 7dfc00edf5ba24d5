"""A sheet on which blocks of print are written: what is in sight at once, the rest in slices."""

import time
from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QResizeEvent, QTextBlock, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser

from drafter.document.model import AnyBlock, Inline, Span
from drafter.ui.paper.blocks import Pen, number_of
from drafter.ui.paper.sheet import moves
from drafter.ui.pieces.theme import Colours

AT_ONCE = 120
"""Blocks that are written at once when a document is first shown; the rest follows in slices."""
SLICE = 0.006
"""Seconds of writing between which the window hears keys."""


class WrittenSheet(QTextBrowser):
    """Blocks of text for blocks of print; only those that changed are written again.

    Nothing old is ever in sight as new, and nothing is ever loaded from outside: the text is
    built from spans, never from markup.
    """

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self._colours = colours
        self._pen = Pen(colours, 1.0)
        self._shown: list[AnyBlock] = []
        self._wanted: list[AnyBlock] = []
        self._old: list[int] = []
        """Places where what is shown is not what is wanted, the last first."""
        self._homes: dict[str, list[int]] | None = None
        self._own: QTextDocument | None = None
        self._slices = QTimer(self)
        self._slices.setInterval(0)
        self._slices.timeout.connect(self._write_slice)
        self.verticalScrollBar().valueChanged.connect(self._write_in_sight)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # noqa: ANN401, ARG002, N802 - Qt's own
        """Nothing: a preview opens no file and no address."""
        return None

    def _show_blocks(self, blocks: Iterable[AnyBlock]) -> None:
        is_unfinished = len(self._shown) < len(self._wanted)
        self._wanted = list(blocks)
        if not self._shown:
            self._rebuild()
        else:
            come = moves(self._shown, self._wanted)
            goes_on = is_unfinished and come.first == len(self._shown)
            if come.first == 0 or (is_unfinished and not goes_on):
                self._rebuild()
            elif not goes_on and (come.new or come.first != come.last):
                place = self._top()
                self._exchange(come.first, come.last, come.new)
                grown = len(come.new) - (come.last - come.first)
                self._return_to((place[0] + (grown if come.last <= place[0] else 0), place[1]))
        self._find_old()
        self._write_in_sight()
        self._written_anew()

    def _find_old(self) -> None:
        """Note what is to be written again."""
        pairs = enumerate(zip(self._shown, self._wanted, strict=False))
        self._old = [at for at, (shown, wanted) in pairs if not look_alike(shown, wanted)]
        self._old.reverse()
        old = set(self._old)
        for at, wanted in enumerate(self._wanted[: len(self._shown)]):
            if at not in old:
                self._shown[at] = wanted
        self._go_on()

    def _go_on(self) -> None:
        if self._old or len(self._shown) < len(self._wanted):
            self._slices.start()
        else:
            self._slices.stop()

    def _rebuild(self) -> None:
        document = self._fresh()
        self._shown, self._homes = [], None
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        for block in self._wanted[:AT_ONCE]:
            self._append(cursor, block)
        cursor.endEditBlock()
        self._take_document(document)

    def _fresh(self) -> QTextDocument:
        """A document to write on, out of sight until it is taken."""
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(12)
        return document

    def _take_document(self, document: QTextDocument) -> None:
        """Show a document in the place of the one before."""
        old, self._own = self._own, document
        self.setDocument(document)
        if old is not None:
            old.deleteLater()

    def _append(self, cursor: QTextCursor, block: AnyBlock) -> None:
        if self._shown:
            cursor.insertBlock()
        self._pen.write(cursor, block)
        self._shown.append(block)

    def _replace(self, blocks: dict[int, AnyBlock]) -> None:
        """Write blocks again where they stand."""
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for number, block in blocks.items():
            cursor.setPosition(self.document().findBlockByNumber(number).position())
            cursor.movePosition(
                QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor
            )
            cursor.removeSelectedText()
            self._pen.write(cursor, block)
            self._shown[number] = block
        cursor.endEditBlock()

    def _exchange(self, first: int, last: int, new: Iterable[AnyBlock]) -> None:
        """Take blocks out and put others in their place; the very first one always stays."""
        self._homes = None
        document, keep = self.document(), QTextCursor.MoveMode.KeepAnchor
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        cursor.setPosition(end_of(document.findBlockByNumber(first - 1)))
        if last > first:
            cursor.setPosition(end_of(document.findBlockByNumber(last - 1)), keep)
            cursor.removeSelectedText()
        del self._shown[first:last]
        for nth, block in enumerate(new):
            cursor.insertBlock()
            self._pen.write(cursor, block)
            self._shown.insert(first + nth, block)
        cursor.endEditBlock()

    def _write_in_sight(self) -> None:
        """Write again whatever old stands in sight."""
        if self._old:
            first, last = self._in_sight()
            seen = [at for at in self._old if first <= at <= last]
            if seen:
                self._old = [at for at in self._old if not first <= at <= last]
                self._replace({at: self._wanted[at] for at in seen})

    def _in_sight(self) -> tuple[int, int]:
        height = self.viewport().height()
        top = self.cursorForPosition(self.viewport().rect().topLeft())
        end = self.cursorForPosition(self.viewport().rect().adjusted(0, height, 0, 0).topLeft())
        return self._place_of(top.block()) - 1, self._place_of(end.block()) + 1

    def _block_at(self, place: int) -> QTextBlock:
        """The block of text, or the first, that a block of print is written in."""
        return self.document().findBlockByNumber(place)

    def _place_of(self, block: QTextBlock) -> int:
        """Which block of print a block of text belongs to."""
        return block.blockNumber()

    def _write_slice(self) -> None:
        """Write for some milliseconds of what is out of sight: first what is old, then the end."""
        until = time.perf_counter() + SLICE
        place = self._top()
        while self._old and time.perf_counter() < until:
            some = [self._old.pop() for _ in range(min(8, len(self._old)))]
            self._replace({at: self._wanted[at] for at in some})
        if not self._old and len(self._shown) < len(self._wanted):
            cursor = QTextCursor(self.document())
            cursor.movePosition(QTextCursor.MoveOperation.End)
            cursor.beginEditBlock()
            while len(self._shown) < len(self._wanted) and time.perf_counter() < until:
                self._append(cursor, self._wanted[len(self._shown)])
            cursor.endEditBlock()
            self._homes = None
        self._return_to(place)
        self._go_on()

    @property
    def is_written(self) -> bool:
        """Whether the whole sheet is as wanted, out of sight as well."""
        return not self._old and len(self._shown) == len(self._wanted)

    def _top(self) -> tuple[int, float]:
        """The block at the top of the sight, and how far it is scrolled out."""
        block = self.cursorForPosition(self.viewport().rect().topLeft()).block()
        return self._place_of(block), self.verticalScrollBar().value() - self._y(block)

    def _return_to(self, place: tuple[int, float]) -> None:
        block = self._block_at(place[0])
        if block.isValid() and place[1] > -self.viewport().height():
            wanted = round(self._y(block) + place[1])
            if wanted != self.verticalScrollBar().value():
                self.verticalScrollBar().setValue(wanted)

    def _y(self, block: QTextBlock) -> float:
        return self.document().documentLayout().blockBoundingRect(block).top()

    def _places_of(self, record: str) -> list[int]:
        """Where blocks stand that print something of a record."""
        if self._homes is None:
            self._homes = {}
            for number, block in enumerate(self._shown):
                found = {each.source.record for each in block.inlines if each.source}
                for each in {block.record, *found}:
                    self._homes.setdefault(each, []).append(number)
        return self._homes.get(record, [])

    def _finish(self) -> None:
        """Write all that is still to be written."""
        while not self.is_written:
            self._write_slice()

    def _written_anew(self) -> None:
        """What is to be done after blocks were written in place of others."""

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """What comes into sight is written."""
        super().resizeEvent(event)
        self._write_in_sight()


def look_alike(one: AnyBlock, other: AnyBlock) -> bool:
    """Whether two blocks are drawn the same; where they were typed does not matter for that."""
    if one is other:
        return True
    if len(one.inlines) != len(other.inlines) or number_of(one) != number_of(other):
        return False
    if not all(map(_inlines_alike, one.inlines, other.inlines)):
        return False
    return _kind(one) == _kind(other)


def _kind(block: AnyBlock) -> tuple[object, ...]:
    return tuple(getattr(block, name, None) for name in ("level", "style", "is_head", "cuts"))


def _inlines_alike(one: Inline, other: Inline) -> bool:
    if one.text != other.text:
        return False
    if isinstance(one, Span) and isinstance(other, Span):
        return (
            one.kind is other.kind and one.strong == other.strong and one.emphasis == other.emphasis
        )
    return type(one) is type(other)


def end_of(block: QTextBlock) -> int:
    """Where the words of a block end."""
    return block.position() + block.length() - 1
