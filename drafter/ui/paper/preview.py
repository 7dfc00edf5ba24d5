"""The statement as it will be saved: the same document, a block of text for a block of print."""

from PySide6.QtCore import QRectF, QRegularExpression, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QTextEdit

from drafter.document.model import Document
from drafter.ui.bench.instant import Spliced
from drafter.ui.paper.blocks import Pen, number_of
from drafter.ui.paper.finding import fitting
from drafter.ui.paper.sheet import is_from, typed_at
from drafter.ui.paper.tabled import MOST_AT_ONCE, TabledSheet
from drafter.ui.paper.written import end_of
from drafter.ui.pieces.theme import Colours

MOST_HITS = 500
"""Places that finding marks at most."""
ZOOMS = (0.75, 0.9, 1.0, 1.15, 1.3, 1.5, 1.75, 2.0)


class Preview(TabledSheet):
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
        super().__init__(colours)
        self.setObjectName("paper")
        self.setAccessibleName("Preview of the statement")
        self._size = self._zoom = 1.0
        self._marked = ("", "")
        self._hits: list[QTextEdit.ExtraSelection] = []
        self._marks: list[QTextEdit.ExtraSelection] = []

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
        if self.has_tables:
            if len(self._wanted) <= MOST_AT_ONCE:
                self._show_blocks(self._wanted)
        elif len(blocks) == last - first:
            self._replace({first + nth: block for nth, block in enumerate(blocks)})
        else:
            self._exchange(first, last, blocks)
            self._find_old()
        self._mark(follows=True)
        if not spliced.keeps_numbers:
            self.settled.emit(False)  # noqa: FBT003 - Qt's own

    def mark(self, record: str, field: str) -> None:
        """Tint what a field printed, and bring it into sight."""
        self._marked = (record, field)
        self._mark(follows=True)

    def _written_anew(self) -> None:
        self._mark(follows=False)

    def _mark(self, *, follows: bool) -> None:
        record, field = self._marked
        self._marks = []
        for number in self._places_of(record) if record else ():
            if is_from(self._shown[number], record, field):
                self._marks += [
                    self._selection(self._whole(block), self._colours.accent_soft)
                    for block in self._blocks_of(number)
                ]
        self._show_selections()
        if self._marks and follows:
            self._bring_into_sight(self._marks[0].cursor.block())

    @staticmethod
    def _whole(block: QTextBlock) -> QTextCursor:
        """All the words of a block of text."""
        cursor = QTextCursor(block)
        cursor.setPosition(end_of(block), QTextCursor.MoveMode.KeepAnchor)
        return cursor

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

    def _selection(self, cursor: QTextCursor, colour: str) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        form = QTextCharFormat()
        form.setBackground(QColor(colour))
        made.cursor, made.format = cursor, form
        return made

    def _show_selections(self) -> None:
        self.setExtraSelections([*self._marks, *self._hits])

    def find_words(self, words: str, *, step: int = 0, stays: bool = False) -> tuple[int, int]:
        """Mark every place that has the words, and go to one: which it is, and how many there are.

        ``step`` 0 goes to the first from where the reader is, 1 to the next, -1 to the one before;
        who ``stays`` goes nowhere.
        """
        self._finish()
        document = self.document()
        found: list[QTextCursor] = []
        wanted = QRegularExpression(fitting(words))
        cursor = document.find(wanted, 0) if words else QTextCursor()
        while not cursor.isNull() and len(found) < MOST_HITS:
            found.append(cursor)
            cursor = document.find(wanted, cursor)
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
        if found and not stays:
            self.setTextCursor(found[nth])
            self.ensureCursorVisible()
        self._show_selections()
        return (nth + 1 if found else 0), len(found)

    def _bring_into_sight(self, block: QTextBlock) -> None:
        shape = self.document().documentLayout().blockBoundingRect(block)
        bar = self.verticalScrollBar()
        top, height = int(shape.top()), self.viewport().height()
        if not bar.value() <= top <= bar.value() + height - int(min(shape.height(), height)):
            bar.setValue(max(0, top - height // 3))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Tell which words of which field a click was on."""
        super().mouseReleaseEvent(event)
        if not self.textCursor().hasSelection():
            self._choose(self.cursorForPosition(event.position().toPoint()))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter goes to the field of the words found or selected, else of what is marked."""
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
            return
        found = QTextCursor(self.textCursor())
        found.setPosition(found.selectionStart())
        is_chosen = self.textCursor().hasSelection() or not self._marks
        self._choose(found if is_chosen else self._marks[0].cursor)

    def _choose(self, cursor: QTextCursor) -> None:
        """Say of which field the words are that a place on the sheet has."""
        number = self._place_of(cursor.block())
        if number < len(self._shown):
            block = self._shown[number]
            at = cursor.positionInBlock() + self._units_before(cursor.block())
            record, field, offset = typed_at(block, number_of(block), at)
            if record:
                self.chosen.emit(record, field, offset)
