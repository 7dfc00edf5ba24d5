"""The privacy view: pseudonyms in lists, fields with names veiled until the keyboard is in them."""

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from drafter.errors import DrafterError
from drafter.session.preferences import keep_preferences
from drafter.ui.shell import Shell

if TYPE_CHECKING:
    from drafter.session.veil import Veil
    from drafter.ui.fields.forms import FieldRow
    from drafter.ui.work.casework import Casework


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
        from PySide6.QtWidgets import QTableView

        from drafter.session.veil import Veil
        from drafter.ui.fields.forms import FieldRow
        from drafter.ui.vaults.veiling import Veiled

        self._veil = Veil(casework.bench.case) if self.on else None
        for row in casework.findChildren(FieldRow):
            self._shade(row)
        for table in casework.findChildren(QTableView):
            if self.on and not isinstance(table.itemDelegate(), Veiled):
                table.setItemDelegate(Veiled(self, table))
            table.viewport().update()

    def _shade(self, row: "FieldRow") -> None:
        from drafter.ui.vaults.veiling import Shade

        focused = QApplication.focusWidget()
        inside = focused is not None and row.isAncestorOf(focused)
        covered = self.on and not inside and self._has_names(row)
        shade = row.editor.findChild(Shade)
        if shade is None and covered:
            shade = Shade(row.editor)
        if shade is not None:
            shade.cover(covered=covered)

    def _has_names(self, row: "FieldRow") -> bool:
        from drafter.case.fields import Use, declared_fields
        from drafter.ui.vaults.veiling import texts_of

        texts = list(texts_of(row.editor))
        if not any(texts):
            return False
        use = dict(declared_fields(row.kind))[row.name].use
        return use in {Use.SECRET, Use.PRIVATE} or any(
            self.words(text) != text for text in texts if text
        )
