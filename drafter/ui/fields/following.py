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
        whole = self.parent()
        if now is None or not isinstance(whole, QWidget) or not whole.isAncestorOf(now):
            return
        record, field = place_of(now)
        if record:
            self._bench.look_at(record, field)


def place_of(now: QWidget) -> tuple[str, str]:
    """The record and field that a control belongs to; no record where it belongs to none.

    What stands in no form says by ``prints()`` what it is about.
    """
    editor, form = _above(now, Editor), _above(now, RecordForm)
    if editor is not None and form is not None:
        return getattr(form.record, "id", ""), editor.objectName().removeprefix("field:")
    above: QWidget | None = now
    while above is not None and not hasattr(above, "prints"):
        above = above.parentWidget()
    record, field = above.prints() if above is not None else ("", "")
    return str(record), str(field)


def put_cursor(now: QWidget | None, offset: int) -> None:
    """Put the cursor at an offset, in code points, of the paragraphs that have the keyboard."""
    editor = _above(now, WordsEditor)
    if isinstance(editor, WordsEditor) and offset >= 0:
        editor.place_cursor(offset)


def cursor_in(now: QWidget | None) -> int:
    """The offset of the cursor, in code points; -1 where no paragraphs have the keyboard."""
    editor = _above(now, WordsEditor)
    return editor.cursor_place if isinstance(editor, WordsEditor) else -1


W = TypeVar("W", bound=QWidget)


def _above(widget: QWidget | None, kind: type[W]) -> W | None:
    """The widget itself or the nearest above it of a kind."""
    while widget is not None and not isinstance(widget, kind):
        widget = widget.parentWidget()
    return widget
