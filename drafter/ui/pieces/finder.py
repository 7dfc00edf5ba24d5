"""Ctrl+K: type a few letters of a command, Enter does it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QWidget

from drafter.ui.pieces.command import Command
from drafter.ui.pieces.matching import matching
from drafter.ui.pieces.parts import label, stacked
from drafter.ui.pieces.theme import GRID


class Finder(QDialog):
    """A line to type in and what fits below it."""

    def __init__(self, commands: tuple[Command, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Find a command")
        self.setObjectName("finder")
        self.setAccessibleName("Find a command")
        self._commands = commands
        self._line = QLineEdit()
        self._line.setPlaceholderText("Find a command")
        self._line.setAccessibleName("Find a command")
        self._line.textChanged.connect(self._list_them)
        self._line.installEventFilter(self)
        self._list = QListWidget()
        self._list.setObjectName("choices")
        self._list.setAccessibleName("Commands")
        self._list.itemClicked.connect(lambda _item: self._do())
        self.setLayout(
            stacked(
                self._line, self._list, label("↑ ↓ choose · Enter does it", "help"), margin=GRID
            )
        )
        self.resize(520, 360)
        self._list_them("")

    def _list_them(self, typed: str) -> None:
        self._list.clear()
        found = matching(self._commands, typed)
        if not found:
            nothing = QListWidgetItem(f"Nothing found for “{' '.join(typed.split())}”")
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self._list.addItem(nothing)
            return
        for each in found:
            item = QListWidgetItem(f"{each.title}    {each.shortcut}".rstrip())
            item.setData(Qt.ItemDataRole.UserRole, each.key)
            self._list.addItem(item)
        self._list.setCurrentRow(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """The arrows and Enter work while the cursor stays in the line."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            by = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if by and self._list.currentRow() >= 0:
                self._list.setCurrentRow((self._list.currentRow() + by) % self._list.count())
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._do()
                return True
        return super().eventFilter(watched, event)

    def _do(self) -> None:
        chosen = self._list.currentItem()
        key = chosen.data(Qt.ItemDataRole.UserRole) if chosen is not None else None
        if key is None:
            return
        self.close()
        next(each for each in self._commands if each.key == key).act()
