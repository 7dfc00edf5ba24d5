"""A grid whose rows a person may move, by Alt and an arrow or by the mouse, and paste below."""

from PySide6.QtCore import QAbstractItemModel, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QApplication

from drafter.ui.pieces.grids import Grid
from drafter.ui.pieces.look import look

ROW_TYPE = "application/x-drafter-row"
"""What a dragged row is known by: grid and number alone, so that no word of the case is carried."""
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class RowGrid(Grid):
    """It moves and pastes nothing itself: it says what is wanted."""

    moved = Signal(int, int)
    """A row, and the place it shall have, counted without it."""
    removing = Signal()
    """The chosen row is to go."""
    pasting = Signal()
    """What is on the clipboard is wanted as rows."""

    def __init__(self, model: QAbstractItemModel, wide: tuple[int, ...]) -> None:
        super().__init__(model, wide)
        self.setAcceptDrops(True)
        self._pressed = QPoint()
        self._pressed_row = self._gap = -1

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Alt and an arrow move the chosen row, Delete takes it out; Ctrl+V pastes rows."""
        step = _STEPS.get(Qt.Key(event.key()), 0)
        row = self.currentIndex().row()
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            if row >= 0 and 0 <= row + step < self.model().rowCount():
                self.moved.emit(row, row + step)
        elif event.matches(QKeySequence.StandardKey.Delete):
            if row >= 0:
                self.removing.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.pasting.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Note which row may be dragged."""
        self._pressed = event.position().toPoint()
        self._pressed_row = self.indexAt(self._pressed).row()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Drag the row that was pressed; a list of one choice has nothing else to drag."""
        if not event.buttons() & Qt.MouseButton.LeftButton or self._pressed_row < 0:
            super().mouseMoveEvent(event)
            return
        way = event.position().toPoint() - self._pressed
        if way.manhattanLength() >= QApplication.startDragDistance():
            row, self._pressed_row = self._pressed_row, -1
            self.drag(row)

    def drag(self, row: int) -> None:
        """Let a row hang on the mouse until it is let go."""
        dragged = QDrag(self)
        dragged.setMimeData(self.carrying(row))
        dragged.exec(Qt.DropAction.MoveAction)
        self._show_gap(-1)

    def carrying(self, row: int) -> QMimeData:
        """A row of this grid, to be dragged."""
        made = QMimeData()
        made.setData(ROW_TYPE, f"{id(self)} {row}".encode())
        return made

    def _carried(self, what: QMimeData) -> int:
        """The row that is dragged; -1 where it is something else, or of another grid."""
        grid, _, row = bytes(what.data(ROW_TYPE).data()).decode(errors="replace").partition(" ")
        return int(row) if grid == str(id(self)) and row.isdigit() else -1

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take a row of this list, and nothing else."""
        event.setAccepted(self._carried(event.mimeData()) >= 0)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802 - Qt's name
        """Show where the row would go, and scroll at the edges."""
        super().dragMoveEvent(event)
        is_mine = self._carried(event.mimeData()) >= 0
        self._show_gap(self._gap_at(event) if is_mine else -1)
        event.setAccepted(is_mine)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802 - Qt's name
        """It goes nowhere here."""
        super().dragLeaveEvent(event)
        self._show_gap(-1)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Say where the row is to go; Qt itself moves nothing."""
        self.stopAutoScroll()
        self.setState(Grid.State.NoState)
        self._show_gap(-1)
        row = self._carried(event.mimeData())
        event.setAccepted(row >= 0)
        if row < 0:
            return
        gap = self._gap_at(event)
        to = gap - (gap > row)
        if to != row:
            self.moved.emit(row, to)

    def _gap_at(self, event: QDropEvent) -> int:
        """Above which row something is let go; the number of rows for below them all."""
        index = self.indexAt(event.position().toPoint())
        if not index.isValid():
            return self.model().rowCount()
        return index.row() + (event.position().y() > self.visualRect(index).center().y())

    def _show_gap(self, gap: int) -> None:
        if gap != self._gap:
            self._gap = gap
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw a line where the dragged row would go."""
        super().paintEvent(event)
        if self._gap < 0:
            return
        last = self.model().rowCount() - 1
        row = self.visualRect(self.model().index(min(self._gap, last), 0))
        y = row.top() if self._gap <= last else row.bottom()
        painter = QPainter(self.viewport())
        painter.setPen(QPen(QColor(look().colours.accent), 3))
        painter.drawLine(0, y, self.viewport().width(), y)
        painter.end()
