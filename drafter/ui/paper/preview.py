"""The statement as it will be saved: the same document, a block of text for a block of print."""

import time
from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QRectF, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from drafter.document.model import AnyBlock, Document, Inline, Span
from drafter.ui.bench.instant import Spliced
from drafter.ui.paper.blocks import Pen, number_of
from drafter.ui.paper.sheet import is_from, moves, typed_at
from drafter.ui.pieces.theme import Colours

AT_ONCE = 120
"""Blocks that are written at once when a document is first shown; the rest follows in slices."""
SLICE = 0.006
"""Seconds of writing between which the window hears keys."""
MOST_HITS = 500
"""Places that finding marks at most."""
ZOOMS = (0.75, 0.9, 1.0, 1.15, 1.3, 1.5, 1.75, 2.0)


class Preview(QTextBrowser):
    """Shows a :class:`Document`; only blocks that changed are set again.

    What is in sight is set at once, the rest in slices: nothing old is ever in sight as new.
    Nothing is ever loaded from outside: the text is built from spans, never from markup.
    """

    chosen = Signal(str, str, int)
    """A click: the ordinal of the record, its field, the offset there (-1 where none)."""
    settled = Signal(bool)
    """Whether every number shown is that of the document as it is."""
    zoomed = Signal(int)
    """The size in per cent."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.setObjectName("paper")
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setAccessibleName("Preview of the statement")
        self._colours = colours
        self._size = self._zoom = 1.0
        self._pen = Pen(colours, 1.0)
        self._shown: list[AnyBlock] = []
        self._wanted: list[AnyBlock] = []
        self._old: list[int] = []
        """Places where what is shown is not what is wanted, the last first."""
        self._homes: dict[str, list[int]] | None = None
        self._marked = ("", "")
        self._hits: list[QTextEdit.ExtraSelection] = []
        self._marks: list[QTextEdit.ExtraSelection] = []
        self._own: QTextDocument | None = None
        self._slices = QTimer(self)
        self._slices.setInterval(0)
        self._slices.timeout.connect(self._write_slice)
        self.verticalScrollBar().valueChanged.connect(self._write_in_sight)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # noqa: ANN401, ARG002, N802 - Qt's own
        """Nothing: a preview opens no file and no address."""
        return None

    def set_look(self, colours: Colours, size: float) -> None:
        """Take another theme or text size, and draw everything anew."""
        self._colours, self._size = colours, size
        self._draw_anew()

    @property
    def zoom(self) -> int:
        """The size of the sheet in per cent of the window's text size."""
        return round(self._zoom * 100)

    def zoom_by(self, steps: int) -> None:
        """Make the sheet larger or smaller; 0 steps give it its own size again."""
        at = min(range(len(ZOOMS)), key=lambda each: abs(ZOOMS[each] - self._zoom))
        wanted = ZOOMS[min(max(at + steps, 0), len(ZOOMS) - 1)] if steps else 1.0
        if wanted != self._zoom:
            self._zoom = wanted
            self._draw_anew()
            self.zoomed.emit(self.zoom)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Ctrl and the wheel make the sheet larger or smaller."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = event.angleDelta().y()
            self.zoom_by((turned > 0) - (turned < 0))
            event.accept()
            return
        super().wheelEvent(event)

    def _draw_anew(self) -> None:
        self._pen = Pen(self._colours, self._size * self._zoom)
        place = self._top()
        wanted, self._shown = self._wanted, []
        self._show_blocks(wanted)
        self._return_to(place)
        self._show_selections()

    def show_document(self, document: Document) -> None:
        """Show a document; the page stays where the reader was."""
        self._show_blocks(document.blocks)
        self.settled.emit(True)  # noqa: FBT003 - Qt's own

    def splice(self, spliced: Spliced) -> None:
        """Show at once what a field prints now; what follows from it comes with the document."""
        first, last, blocks = spliced.first, spliced.last, spliced.blocks
        if last > len(self._shown):  # not written yet: it will be, as it is then
            return
        self._wanted[first:last] = blocks
        if len(blocks) == last - first:
            self._replace({first + nth: block for nth, block in enumerate(blocks)})
        else:
            self._exchange(first, last, blocks)
            self._find_old()
        self._mark(follows=True)
        if not spliced.keeps_numbers:
            self.settled.emit(False)  # noqa: FBT003 - Qt's own

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
        self._mark(follows=False)

    def _find_old(self) -> None:
        """Note what is to be written again."""
        pairs = enumerate(zip(self._shown, self._wanted, strict=False))
        self._old = [at for at, (shown, wanted) in pairs if not _look_alike(shown, wanted)]
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
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(12)
        self._shown, self._homes = [], None
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        for block in self._wanted[:AT_ONCE]:
            self._append(cursor, block)
        cursor.endEditBlock()
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
        cursor.setPosition(_end(document.findBlockByNumber(first - 1)))
        if last > first:
            cursor.setPosition(_end(document.findBlockByNumber(last - 1)), keep)
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
        return top.blockNumber() - 1, end.blockNumber() + 1

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
        return block.blockNumber(), self.verticalScrollBar().value() - self._y(block)

    def _return_to(self, place: tuple[int, float]) -> None:
        block = self.document().findBlockByNumber(place[0])
        if block.isValid() and place[1] > -self.viewport().height():
            wanted = round(self._y(block) + place[1])
            if wanted != self.verticalScrollBar().value():
                self.verticalScrollBar().setValue(wanted)

    def _y(self, block: QTextBlock) -> float:
        return self.document().documentLayout().blockBoundingRect(block).top()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """What comes into sight is written."""
        super().resizeEvent(event)
        self._write_in_sight()

    def mark(self, record: str, field: str) -> None:
        """Tint what a field printed, and bring it into sight."""
        self._marked = (record, field)
        self._mark(follows=True)

    def _mark(self, *, follows: bool) -> None:
        record, field = self._marked
        self._marks = []
        for number in self._places_of(record) if record else ():
            if is_from(self._shown[number], record, field):
                block = self.document().findBlockByNumber(number)
                cursor = QTextCursor(block)
                cursor.setPosition(_end(block), QTextCursor.MoveMode.KeepAnchor)
                self._marks.append(self._selection(cursor, self._colours.accent_soft))
        self._show_selections()
        if self._marks and follows:
            self._bring_into_sight(self._marks[0].cursor.block())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Lay a band behind what the field with the keyboard printed."""
        if self._marks:
            painter = QPainter(self.viewport())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._colours.accent_soft))
            layout, scrolled = self.document().documentLayout(), self.verticalScrollBar().value()
            for each in self._marks:
                shape = layout.blockBoundingRect(each.cursor.block())
                painter.drawRoundedRect(
                    QRectF(
                        4,
                        shape.top() - scrolled - 2,
                        self.viewport().width() - 8,
                        shape.height() + 4,
                    ),
                    4,
                    4,
                )
            painter.end()
        super().paintEvent(event)

    def _places_of(self, record: str) -> list[int]:
        """Where blocks stand that print something of a record."""
        if self._homes is None:
            self._homes = {}
            for number, block in enumerate(self._shown):
                found = {each.source.record for each in block.inlines if each.source}
                for each in {block.record, *found}:
                    self._homes.setdefault(each, []).append(number)
        return self._homes.get(record, [])

    def _selection(self, cursor: QTextCursor, colour: str) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        form = QTextCharFormat()
        form.setBackground(QColor(colour))
        made.cursor, made.format = cursor, form
        return made

    def _show_selections(self) -> None:
        self.setExtraSelections([*self._marks, *self._hits])

    def find_words(self, words: str, *, step: int = 0) -> tuple[int, int]:
        """Mark every place that has the words, and go to one: which it is, and how many there are.

        ``step`` 0 goes to the first from where the reader is, 1 to the next, -1 to the one before.
        """
        self._finish()
        document = self.document()
        found: list[QTextCursor] = []
        cursor = document.find(words, 0) if words else QTextCursor()
        while not cursor.isNull() and len(found) < MOST_HITS:
            found.append(cursor)
            cursor = document.find(words, cursor)
        now = self.textCursor()
        at = now.selectionStart()
        if step > 0:
            at = now.selectionEnd()
        later = [nth for nth, each in enumerate(found) if each.selectionStart() >= at]
        nth = later[0] if later else 0
        if step < 0 and found:
            nth = (nth - 1) % len(found)
        colours = self._colours
        self._hits = [self._selection(each, colours.name_tint) for each in found]
        if found:
            self.setTextCursor(found[nth])
            self.ensureCursorVisible()
        self._show_selections()
        return (nth + 1 if found else 0), len(found)

    def _finish(self) -> None:
        """Write all that is still to be written."""
        while not self.is_written:
            self._write_slice()

    def _bring_into_sight(self, block: QTextBlock) -> None:
        shape = self.document().documentLayout().blockBoundingRect(block)
        bar = self.verticalScrollBar()
        top, height = int(shape.top()), self.viewport().height()
        if not bar.value() <= top <= bar.value() + height - int(min(shape.height(), height)):
            bar.setValue(max(0, top - height // 3))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Tell which words of which field a click was on."""
        super().mouseReleaseEvent(event)
        if self.textCursor().hasSelection():
            return
        cursor = self.cursorForPosition(event.position().toPoint())
        number, at = cursor.blockNumber(), cursor.positionInBlock()
        if number < len(self._shown):
            block = self._shown[number]
            record, field, offset = typed_at(block, number_of(block), at)
            if record:
                self.chosen.emit(record, field, offset)


def _look_alike(one: AnyBlock, other: AnyBlock) -> bool:
    """Whether two blocks are drawn the same; where they were typed does not matter for that."""
    if one is other:
        return True
    if len(one.inlines) != len(other.inlines) or number_of(one) != number_of(other):
        return False
    if not all(map(_inlines_alike, one.inlines, other.inlines)):
        return False
    return (getattr(one, "level", 0), getattr(one, "style", "")) == (
        getattr(other, "level", 0),
        getattr(other, "style", ""),
    )


def _inlines_alike(one: Inline, other: Inline) -> bool:
    if one.text != other.text:
        return False
    if isinstance(one, Span) and isinstance(other, Span):
        return (
            one.kind is other.kind and one.strong == other.strong and one.emphasis == other.emphasis
        )
    return type(one) is type(other)


def _end(block: QTextBlock) -> int:
    return block.position() + block.length() - 1
