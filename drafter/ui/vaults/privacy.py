"""The privacy view: pseudonyms wherever names may show, fields veiled until the keyboard is in."""

from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from drafter.errors import DrafterError
from drafter.session.preferences import keep_preferences
from drafter.ui.shell import Shell

if TYPE_CHECKING:
    from drafter.session.veil import Veil
    from drafter.ui.fields.forms import FieldRow
    from drafter.ui.vaults.redrawing import Redrawn
    from drafter.ui.work.casework import Casework

_LETTER = "A letter goes under real names: it is not shown in the privacy view"


class PrivacyView(QObject):
    """Whether names are veiled, and the veil over what is shown of an open case."""

    changed = Signal()

    def __init__(self, shell: Shell, *, on: bool) -> None:
        super().__init__(shell)
        self.on = on
        self._shell = shell
        self._casework: Casework | None = None
        self._veil: Veil | None = None
        self._redrawn: Redrawn | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.sweep)
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
                "Privacy view: pseudonyms everywhere; fields and drawings with names show them only"
                " while you are in them. Ctrl+Shift+P ends it."
            )

    def words(self, text: str) -> str:
        """A text as it may be shown now."""
        return self._veil.words(text) if self.on and self._veil is not None else text

    def follow(self, casework: "Casework") -> None:
        """Look after what is shown of a case that was just opened."""
        self._casework, self._veil, self._redrawn = casework, None, None
        casework.destroyed.connect(self._forget)
        casework.bench.problems_changed.connect(self.sweep)
        casework.step_shown.connect(self.sweep)
        self.sweep()

    def _forget(self) -> None:
        self._casework = self._veil = self._redrawn = None

    def _focus_went(self, _before: QWidget | None, _now: QWidget | None) -> None:
        if self.on:
            self.sweep()

    def sweep(self) -> None:
        """Veil whatever has come to be shown, and unveil where the keyboard is."""
        casework = self._casework
        if casework is None or (not self.on and self._veil is None):
            return
        from drafter.session.veil import Veil

        case = casework.bench.case
        if not self.on:
            self._veil = None
        elif self._veil is None or self._veil.case is not case:
            self._veil = Veil(case)
        self._shade_preview(casework)
        self._shade_fields(casework)
        self._redraw(casework)

    def _shade_preview(self, casework: "Casework") -> None:
        """The preview goes back to pseudonyms; a letter, which has none, is veiled."""
        from drafter.document.model import Identity
        from drafter.ui.bench.lettering import is_letter

        bench = casework.bench
        letter = is_letter(bench.pack)
        if self.on and bench.identity is Identity.IDENTIFIABLE and not letter:
            bench.show_names(real=False)
        self._cover(casework.preview, covered=self.on and letter, words=_LETTER)

    def _shade_fields(self, casework: "Casework") -> None:
        from drafter.ui.fields.forms import FieldRow

        editors: set[QWidget] = set()
        for row in casework.findChildren(FieldRow):
            inside = _holds_focus(row)
            self._cover(row.editor, covered=self.on and not inside and self._has_names(row))
            editors.update(row.editor.findChildren(QWidget))
            editors.add(row.editor)
        for part in _typed_in(casework):
            if part in editors or casework.preview.isAncestorOf(part) or part is casework.preview:
                continue
            text = _text_of(part)
            names = bool(text) and self.words(text) != text
            covered = self.on and names and not _holds_focus(part)
            self._cover(part, covered=covered, words=self.words(text) if _is_shown(part) else "")
        for part in casework.findChildren(QWidget):
            if getattr(part, "shows_names", False):
                self._cover(part, covered=self.on and not _holds_focus(part))

    def _cover(self, part: QWidget, *, covered: bool, words: str = "") -> None:
        from drafter.ui.vaults.veiling import UNTIL, Shade

        shades = (each for each in part.children() if isinstance(each, Shade))
        shade = next(shades, None)
        if shade is None and covered:
            shade = Shade(part)
        if shade is not None:
            shade.cover(covered=covered, words=words or UNTIL)

    def _redraw(self, casework: "Casework") -> None:
        """Labels, buttons and lists draw themselves without names, whatever they are told."""
        from PySide6.QtWidgets import QAbstractItemView, QComboBox

        from drafter.ui.vaults.redrawing import Redrawn
        from drafter.ui.vaults.veiling import Shade, Veiled

        if self._redrawn is None:
            self._redrawn = Redrawn(self.words, self._soon.start, casework)
        for part in casework.findChildren(QWidget):
            if isinstance(part, Shade):
                continue
            if self.on:
                self._redrawn.watch(part)
            else:
                self._redrawn.leave(part)
        for view in casework.findChildren(QAbstractItemView):
            in_a_list = isinstance(view.parentWidget(), QComboBox) or view.window() != self._shell
            if self.on and not in_a_list and not isinstance(view.itemDelegate(), Veiled):
                view.setItemDelegate(Veiled(self.words, view))
            view.viewport().update()

    def _has_names(self, row: "FieldRow") -> bool:
        from drafter.case.fields import Use, declared_fields
        from drafter.ui.vaults.veiling import texts_of

        texts = list(texts_of(row.editor))
        if not any(texts):
            return False
        declared = dict(declared_fields(row.kind)).get(row.name)
        # what is no field of the record is a line of an identifier: an address, a telephone
        if declared is None or declared.use in {Use.SECRET, Use.PRIVATE}:
            return True
        return any(self.words(text) != text for text in texts if text)


def _holds_focus(part: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and (part is focused or part.isAncestorOf(focused))


def _typed_in(casework: "Casework") -> Iterator[QWidget]:
    """Whatever words are typed or read in, line by line, outside the forms too."""
    from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit

    for kind in (QLineEdit, QPlainTextEdit, QTextEdit):
        yield from casework.findChildren(kind)


def _text_of(part: QWidget) -> str:
    from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit

    if isinstance(part, QLineEdit):
        return part.text()
    return part.toPlainText() if isinstance(part, QPlainTextEdit | QTextEdit) else ""


def _is_shown(part: QWidget) -> bool:
    """Whether its words are there to be read alone: then they are shown without names."""
    from PySide6.QtWidgets import QPlainTextEdit

    return isinstance(part, QPlainTextEdit) and part.isReadOnly()
