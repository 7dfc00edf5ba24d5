"""Where the keyboard is, said to whoever follows it: the preview marks that field."""

from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from drafter.ui.bench.workbench import Workbench
from drafter.ui.fields.forms import RecordForm
from drafter.ui.words.editors import Editor
from drafter.ui.words.writing import WordsEditor


class Following(QObject):
    """Tells the workbench which field has the keyboard."""

    def __init__(self, bench: Workbench, parent: QWidget) -> None:
        super().__init__(parent)
        self._bench = bench
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # a widget is its parent
        app.focusChanged.connect(self._moved)

    def _moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        editor = _above(now, Editor)
        form = _above(now, RecordForm)
        whole = self.parent()
        if editor is None or form is None or not isinstance(whole, QWidget):
            return
        record = getattr(form.record, "id", "")
        if record and whole.isAncestorOf(editor):
            self._bench.look_at(record, editor.objectName().removeprefix("field:"))


def put_cursor(now: QWidget | None, offset: int) -> None:
    """Put the cursor at an offset, in code points, of the paragraphs that have the keyboard."""
    editor = _above(now, WordsEditor)
    if isinstance(editor, WordsEditor) and offset >= 0:
        editor.place_cursor(offset)


W = TypeVar("W", bound=QWidget)


def _above(widget: QWidget | None, kind: type[W]) -> W | None:
    """The widget itself or the nearest above it of a kind."""
    while widget is not None and not isinstance(widget, kind):
        widget = widget.parentWidget()
    return widget
