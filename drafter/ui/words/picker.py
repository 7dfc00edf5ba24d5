"""Paragraphs to refer to: Ctrl+R asks for one, and "[[" offers them while one types on."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QLineEdit, QListWidget, QListWidgetItem, QWidget

from drafter.ui.pieces.look import look
from drafter.ui.pieces.parts import label, shown_if, stacked
from drafter.ui.pieces.theme import GRID
from drafter.ui.words.references import Paragraphs, Target

_ROW, _WIDTH, _HEIGHT = 28, 460, 320
"""Effective pixels of a line, and of the picker."""
_FEW = 6
"""Lines that are offered in sight while one types."""
_MOST = 60
"""Lines that are offered at most while one types: a word more finds the rest."""


class ParagraphList(QListWidget):
    """The paragraphs that fit what was typed, one of them chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("choices")
        self.setAccessibleName("Numbered paragraphs")
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_targets(self, targets: list[Target]) -> None:
        """Show paragraphs by number and first words; the first is chosen."""
        self.clear()
        for each in targets:
            item = QListWidgetItem(f"{each.number}   {each.words}")
            item.setSizeHint(QSize(0, look().pixels(_ROW)))
            item.setData(Qt.ItemDataRole.UserRole, each)
            self.addItem(item)
        self.setCurrentRow(0)

    def step(self, key: int) -> bool:
        """Choose the line above or below by an arrow key, round the ends; whether it was one."""
        by = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(key), 0)
        if by and self.count():
            self.setCurrentRow((self.currentRow() + by) % self.count())
        return bool(by and self.count())

    @property
    def target(self) -> Target | None:
        """The chosen paragraph."""
        item = self.currentItem()
        found: Target | None = item.data(Qt.ItemDataRole.UserRole) if item else None
        return found


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
        self.list = ParagraphList()
        self.list.itemClicked.connect(lambda _item: self._choose())
        self._none = label("", "quiet", wrap=True)
        head = label("Refer to a paragraph", "heading")
        foot = label("↑ ↓ choose · Enter refers to it · the number stays right by itself", "help")
        self.setLayout(stacked(head, self.line, self.list, self._none, foot, margin=2 * GRID))
        self.resize(look().pixels(_WIDTH), look().pixels(_HEIGHT))
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
        self.list.show_targets(self._paragraphs.matching(typed))
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
            if self.list.step(event.key()):
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
        target = self.list.target
        if target is not None:
            self.close()
            self.chosen.emit(target)


class ReferenceOffer(QFrame):
    """Paragraphs offered below the cursor while one types on after "[[".

    It lies over its window and never takes the keyboard: whoever types asks it for keys first.
    """

    KEYS: Final = frozenset({
        Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape,
    })  # fmt: skip
    """What it takes from the keyboard while it is shown."""
    chosen = Signal(object)
    """The paragraph (:class:`Target`) to refer to."""

    def __init__(self, paragraphs: Paragraphs, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("offer")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._paragraphs, self._over = paragraphs, over
        self.list = ParagraphList()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.itemClicked.connect(lambda _item: self._choose())
        self._foot = label("", "help")
        self.setLayout(stacked(self.list, self._foot, margin=GRID, gap=4))
        self.hide()

    def show_matching(self, typed: str, where: QPoint, line: int) -> None:
        """Show what fits below a point of the window, or above a line so high; or nothing."""
        found = self._paragraphs.matching(typed)
        self.list.show_targets(found[:_MOST])
        if not found:
            self.hide()
            return
        more = f" · {len(found):,} fit" if len(found) > _FEW else ""
        self._foot.setText(f"↑ ↓ choose · Enter refers · Esc types on{more}")
        rows = min(len(found), _FEW)
        self.list.setFixedHeight(rows * look().pixels(_ROW) + 2 * self.list.frameWidth() + 2)
        over = self._over
        self.resize(min(look().pixels(_WIDTH), over.width()), self.sizeHint().height())
        below = where.y() + self.height() <= over.height()
        top = where.y() if below else max(0, where.y() - line - self.height())
        self.move(max(0, min(where.x(), over.width() - self.width())), top)
        self.show()
        self.raise_()

    def takes(self, key: int) -> None:
        """Act on an arrow or Enter."""
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
        else:
            self.list.step(key)

    def _choose(self) -> None:
        target = self.list.target
        if target is not None:
            self.hide()
            self.chosen.emit(target)
