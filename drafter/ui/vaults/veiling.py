"""What lies over words that are not to be seen, and draws others in their place."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

if TYPE_CHECKING:
    from drafter.ui.words.editors import Editor


UNTIL = "••• veiled until you are in it"


class Shade(QLabel):
    """Lies over an editor or a drawing that is not to be seen; a click goes through it."""

    def __init__(self, editor: QWidget) -> None:
        super().__init__(UNTIL, editor)
        self.setObjectName("shade")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.setContentsMargins(8, 6, 8, 6)
        editor.installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Be as large as what is below."""
        if event.type() is QEvent.Type.Resize and isinstance(watched, QWidget):
            self.resize(watched.size())
        return False

    def cover(self, *, covered: bool, words: str = UNTIL) -> None:
        """Lie over the editor, or go."""
        parent = self.parentWidget()
        self.setText(words)
        if covered and parent is not None:
            self.resize(parent.size())
            self.raise_()
        self.setVisible(covered)


class Veiled(QStyledItemDelegate):
    """Draws a cell's words without the people in them."""

    def __init__(self, veil: Callable[[str], str], parent: QObject) -> None:
        super().__init__(parent)
        self._veil = veil

    def initStyleOption(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Take the words from the veil."""
        super().initStyleOption(option, index)
        option.text = self._veil(option.text)


def texts_of(editor: "Editor") -> list[str]:
    """What an editor shows in words."""
    return [
        *(part.text() for part in editor.findChildren(QLineEdit)),
        *(part.toPlainText() for part in editor.findChildren(QPlainTextEdit)),
        *(part.currentText() for part in editor.findChildren(QComboBox)),
        *(part.text() for part in editor.findChildren(QAbstractButton)),
    ]
