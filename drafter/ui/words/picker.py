"""Ctrl+R or "[[": the numbered paragraphs, by number and first words; Enter refers to one."""

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QWidget

from drafter.ui.pieces.look import look
from drafter.ui.pieces.parts import label, shown_if, stacked
from drafter.ui.pieces.theme import GRID
from drafter.ui.words.references import Paragraphs


class ReferencePicker(QDialog):
    """A line to type a number or words in, and the paragraphs that fit. It blocks nothing."""

    chosen = Signal(object)
    """The paragraph (:class:`Target`) to refer to."""

    def __init__(self, paragraphs: Paragraphs, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("references")
        self.setAccessibleName("Refer to a paragraph")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._paragraphs = paragraphs
        self._was_active = False
        self.line = QLineEdit()
        self.line.setPlaceholderText("A number, or words of the paragraph")
        self.line.setAccessibleName("Find a paragraph")
        self.line.textChanged.connect(self._list_them)
        self.line.installEventFilter(self)
        self.list = QListWidget()
        self.list.setObjectName("choices")
        self.list.setAccessibleName("Numbered paragraphs")
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(lambda _item: self._choose())
        self._none = label("", "quiet", wrap=True)
        head = label("Refer to a paragraph", "heading")
        foot = label("↑ ↓ choose · Enter refers to it · the number stays right by itself", "help")
        self.setLayout(stacked(head, self.line, self.list, self._none, foot, margin=2 * GRID))
        self.resize(look().pixels(460), look().pixels(320))
        self._list_them("")

    def show_at(self, where: QPoint) -> None:
        """Show it below a point, or above where there is no room; within the screen."""
        area = self.screen().availableGeometry()
        left = min(max(where.x(), area.left()), area.right() - self.width())
        below = where.y() + self.height() <= area.bottom()
        self.move(left, where.y() if below else max(area.top(), where.y() - self.height() - 32))
        self.show()
        self.line.setFocus()

    def _list_them(self, typed: str) -> None:
        self.list.clear()
        for each in self._paragraphs.matching(typed):
            item = QListWidgetItem(f"{each.number}   {each.words}")
            item.setSizeHint(QSize(0, look().pixels(28)))
            item.setData(Qt.ItemDataRole.UserRole, each)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        found = self.list.count() > 0
        shown_if(self.list, found)
        shown_if(self._none, not found)
        self._none.setText(
            "No paragraph fits."
            if typed.strip()
            else "No numbered paragraph yet: write what you found first."
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """The arrows and Enter work while the cursor stays in the line."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            by = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if by and self.list.count():
                self.list.setCurrentRow((self.list.currentRow() + by) % self.list.count())
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._choose()
                return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Go when the person turns to another window."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self._was_active:
            self.close()
        self._was_active = self.isActiveWindow()

    def _choose(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            target = item.data(Qt.ItemDataRole.UserRole)
            self.close()
            self.chosen.emit(target)
