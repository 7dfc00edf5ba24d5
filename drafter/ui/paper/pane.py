"""Round the preview's sheet: what it is shown as, finding, its size, and a window of its own."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from drafter.ui.paper.preview import Preview
from drafter.ui.pieces.flow import Flow
from drafter.ui.pieces.parts import (
    badge,
    beside,
    button,
    holding,
    label,
    retitle,
    set_level,
    shown_if,
    stacked,
)
from drafter.ui.pieces.theme import GRID

_OWN_SIZE = 100
"""Per cent of the sheet as it is first shown."""
_OWN_WINDOW = QSize(680, 860)
_FRAME = QSize(16, 56)
"""What a desktop puts round a window, at most: it is to lie on the screen whole."""


class FindBar(QWidget):
    """Words to find on the sheet: Enter goes on, Shift+Enter back, Esc closes."""

    def __init__(self, preview: Preview) -> None:
        super().__init__()
        self.setObjectName("find")
        self._preview = preview
        self.line = QLineEdit()
        self.line.setPlaceholderText("Find in the statement")
        self.line.setAccessibleName("Find in the statement")
        self.line.textChanged.connect(lambda _typed: self._find(0))
        self.line.installEventFilter(self)
        preview.settled.connect(self._count_anew)
        self.told = label("", "help")
        before = button("↑", lambda: self._find(-1), "link", spoken="The place before")
        after = button("↓", lambda: self._find(1), "link", spoken="The next place")
        close = button("Done", self.close_it, "link", spoken="Stop finding")
        self.setLayout(beside(self.line, self.told, before, after, close, gap=GRID // 2))

    def open_it(self) -> None:
        """Show the line and take the keyboard."""
        shown_if(self, True)  # noqa: FBT003 - said by its name
        self.line.setFocus()
        self.line.selectAll()
        self._find(0)

    def close_it(self) -> None:
        """Unmark what was found, and go."""
        had_focus = self.line.hasFocus()
        self.hide()
        self._preview.find_words("")
        if had_focus:
            self._preview.setFocus()

    def _find(self, step: int) -> None:
        words = self.line.text()
        self._tell(*self._preview.find_words(words, step=step))

    def _count_anew(self) -> None:
        """Mark and count in the text as it is now, and leave the sheet where it stands."""
        words = self.line.text()
        if words and not self.isHidden():
            self._tell(*self._preview.find_words(words, stays=True))

    def _tell(self, at: int, count: int) -> None:
        words = self.line.text()
        self.told.setText(f"{at} of {count}" if count else "not found" if words else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Enter and Esc, wherever the cursor is in the line."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._find(-1 if back else 1)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.close_it()
                return True
        return super().eventFilter(watched, event)


class TornOff(QDialog):
    """The preview in a window of its own; its title names nobody.

    Closing it gives the preview back; it goes with the pane that it was torn from.
    """

    def __init__(self, content: QWidget, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("torn-off")
        self.setWindowTitle("Drafter: preview")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(content)
        self.resize(_OWN_WINDOW.boundedTo(parent.screen().availableSize() - _FRAME))


class PreviewPane(QWidget):
    """The sheet and its head. It stands beside the page, or in a window of its own."""

    hidden = Signal()
    moved = Signal()
    """The sheet was torn off, or put back."""
    names_wanted = Signal(bool)
    """Whether real names are to be shown."""

    def __init__(self, preview: Preview) -> None:
        super().__init__()
        self.preview = preview
        self._torn: TornOff | None = None
        self._shown_as = QComboBox()
        self._shown_as.setObjectName("preview:names")
        self._shown_as.setAccessibleName("Preview shown as")
        self._shown_as.addItems(["Pseudonyms", "Real names"])
        self._shown_as.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._shown_as.activated.connect(lambda place: self.names_wanted.emit(place == 1))
        self._real = badge("▲ real names: for your eyes, never saved", "care")
        self._follows = badge("numbers follow…")
        self._smaller = button("−", lambda: preview.zoom_by(-1), "link", spoken="Smaller sheet")
        self._size = button("100 %", lambda: preview.zoom_by(0), "link", spoken="Sheet at its size")
        self._larger = button("+", lambda: preview.zoom_by(1), "link", spoken="Larger sheet")
        self.find_bar = FindBar(preview)
        find = button("Find", self.find_bar.open_it, "link", spoken="Find in the preview")
        self._tear = button("Tear off", self.tear_off, "link", spoken="Preview in its own window")
        self._hide = button("Hide", self.hidden.emit, "link", spoken="Hide the preview")
        acts = beside(self._smaller, self._size, self._larger, find, self._tear, self._hide, gap=0)
        head = Flow(self._shown_as, holding(acts), spread=True)
        marks = Flow(self._real, self._follows)
        self._marks = holding(marks)
        whole = stacked(holding(head), self._marks, self.find_bar, preview)
        whole.setContentsMargins(GRID, 2 * GRID, 2 * GRID, GRID)
        self._content = holding(whole)
        self._here = QHBoxLayout(self)
        self._here.setContentsMargins(0, 0, 0, 0)
        self._here.addWidget(self._content)
        self.find_bar.hide()
        self.show_names(real=False)
        preview.settled.connect(lambda done: self._mark(settled=done))
        preview.zoomed.connect(self._show_size)
        self._show_size(preview.zoom)

    def show_names(self, *, real: bool, is_letter: bool = False) -> None:
        """Say under which names the sheet is shown; a letter has the real ones in any case."""
        self._shown_as.setCurrentIndex(int(real))
        shown_if(self._shown_as, not is_letter)
        self._is_real, self._is_settled = real and not is_letter, True
        set_level(self.preview, "care" if self._is_real else "")
        self._mark(settled=True)

    def _show_size(self, size: int) -> None:
        """Say how large the sheet is, where that is not its own size."""
        self._size.setText(f"{size} %")
        shown_if(self._size, size != _OWN_SIZE)

    def _mark(self, *, settled: bool) -> None:
        shown_if(self._real, self._is_real)
        shown_if(self._follows, not settled)
        shown_if(self._marks, self._is_real or not settled)

    @property
    def own_window(self) -> TornOff | None:
        """The window that the sheet is in while it is torn off."""
        return self._torn

    @property
    def is_torn_off(self) -> bool:
        """Whether the sheet is in a window of its own."""
        return self._torn is not None

    def tear_off(self) -> None:
        """Give the sheet a window of its own, or take it back."""
        if self._torn is not None:
            self._torn.close()
            return
        torn = TornOff(self._content, self)
        torn.finished.connect(lambda _result: self._take_back())
        self._torn = torn
        retitle(self._tear, "Put back", spoken="Put back the preview")
        self._hide.hide()
        self.moved.emit()
        torn.show()

    def _take_back(self) -> None:
        if self._torn is not None:
            torn, self._torn = self._torn, None
            self._here.addWidget(self._content)
            retitle(self._tear, "Tear off", spoken="Preview in its own window")
            shown_if(self._hide, True)  # noqa: FBT003 - said by its name
            self.moved.emit()
            torn.deleteLater()
            self.window().activateWindow()
            self._tear.setFocus()
