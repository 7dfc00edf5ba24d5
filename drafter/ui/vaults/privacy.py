"""The privacy view: pseudonyms in lists, fields with names veiled until the keyboard is in them."""

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from drafter.case.fields import Use, declared_fields
from drafter.errors import DrafterError
from drafter.session.preferences import keep_preferences
from drafter.ui.shell import Shell

if TYPE_CHECKING:
    from drafter.session.veil import Veil
    from drafter.ui.fields.forms import FieldRow
    from drafter.ui.words.editors import Editor
    from drafter.ui.work.casework import Casework


class Shade(QLabel):
    """Lies over an editor whose words are not to be seen; a click goes through it."""

    def __init__(self, editor: QWidget) -> None:
        super().__init__("••• veiled until you are in it", editor)
        self.setObjectName("shade")
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

    def cover(self, *, covered: bool) -> None:
        """Lie over the editor, or go."""
        parent = self.parentWidget()
        if covered and parent is not None:
            self.resize(parent.size())
            self.raise_()
        self.setVisible(covered)


class _Veiled(QStyledItemDelegate):
    """Draws a cell's words without the people in them."""

    def __init__(self, view: "PrivacyView", parent: QObject) -> None:
        super().__init__(parent)
        self._view = view

    def initStyleOption(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Take the words from the veil."""
        super().initStyleOption(option, index)
        option.text = self._view.words(option.text)


class PrivacyView(QObject):
    """Whether names are veiled, and the veil over what is shown of an open case."""

    changed = Signal()

    def __init__(self, shell: Shell, *, on: bool) -> None:
        super().__init__(shell)
        self.on = on
        self._shell = shell
        self._casework: Casework | None = None
        self._veil: Veil | None = None
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_went)

    def toggle(self) -> None:
        """Veil names, or show them again; remembered for the next start."""
        self.on = not self.on
        chosen = self._shell.preferences._replace(is_private=self.on)
        self._shell.preferences = chosen
        with suppress(DrafterError):  # a convenience: it holds for this time at least
            keep_preferences(self._shell.folder, chosen)
        self.sweep()
        self.changed.emit()
        if self.on:
            self._shell.tell(
                "Privacy view: lists show pseudonyms, and fields with names show them only while"
                " you are in them. Drawings and questions still show what is typed. Ctrl+Shift+P"
                " ends it."
            )

    def words(self, text: str) -> str:
        """A text as it may be shown now."""
        return self._veil.words(text) if self.on and self._veil is not None else text

    def follow(self, casework: "Casework") -> None:
        """Look after what is shown of a case that was just opened."""
        self._casework, self._veil = casework, None
        casework.destroyed.connect(self._forget)
        casework.bench.problems_changed.connect(self.sweep)
        casework.step_shown.connect(self.sweep)
        self.sweep()

    def _forget(self) -> None:
        self._casework = self._veil = None

    def _focus_went(self, _before: QWidget | None, _now: QWidget | None) -> None:
        if self.on:
            self.sweep()

    def sweep(self) -> None:
        """Veil whatever has come to be shown, and unveil where the keyboard is."""
        casework = self._casework
        if casework is None or (not self.on and self._veil is None):
            return
        from drafter.session.veil import Veil
        from drafter.ui.fields.forms import FieldRow

        self._veil = Veil(casework.bench.case) if self.on else None
        for row in casework.findChildren(FieldRow):
            self._shade(row)
        for table in casework.findChildren(QTableView):
            if self.on and not isinstance(table.itemDelegate(), _Veiled):
                table.setItemDelegate(_Veiled(self, table))
            table.viewport().update()

    def _shade(self, row: "FieldRow") -> None:
        focused = QApplication.focusWidget()
        inside = focused is not None and row.isAncestorOf(focused)
        covered = self.on and not inside and self._has_names(row)
        shade = row.editor.findChild(Shade)
        if shade is None and covered:
            shade = Shade(row.editor)
        if shade is not None:
            shade.cover(covered=covered)

    def _has_names(self, row: "FieldRow") -> bool:
        texts = list(_texts(row.editor))
        if not any(texts):
            return False
        use = dict(declared_fields(row.kind))[row.name].use
        return use in {Use.SECRET, Use.PRIVATE} or any(
            self.words(text) != text for text in texts if text
        )


def _texts(editor: "Editor") -> list[str]:
    """What an editor shows in words."""
    return [
        *(part.text() for part in editor.findChildren(QLineEdit)),
        *(part.toPlainText() for part in editor.findChildren(QPlainTextEdit)),
        *(part.currentText() for part in editor.findChildren(QComboBox)),
        *(part.text() for part in editor.findChildren(QAbstractButton)),
    ]
