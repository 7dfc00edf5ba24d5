"""The line that is being written stays in sight: the page goes with the cursor."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QScrollArea, QWidget

from drafter.ui.words.sight_lines import scrolled_to


class CursorInSight(QObject):
    """Scrolls the page round a text as its cursor goes and as the page grows or shrinks.

    A page that somebody scrolled by hand stays there until the cursor is moved.
    """

    def __init__(self, text: QPlainTextEdit) -> None:
        super().__init__(text)
        self._text = text
        self._page: QScrollArea | None = None
        self._is_asked = self._is_left = False
        """Whether the page is about to be scrolled; whether it was scrolled by hand since."""
        text.cursorPositionChanged.connect(self.follow)

    def follow(self) -> None:
        """Bring the cursor into sight, once everything round it has its place."""
        self._is_left = False
        self._ask()

    def _ask(self) -> None:
        if self._text.hasFocus() and not self._is_asked:
            self._is_asked = True
            QTimer.singleShot(0, self, self._bring)

    def _bring(self) -> None:
        self._is_asked = False
        page = self._found()
        whole = page.widget() if page is not None else None
        is_held = bool(QApplication.mouseButtons().value)  # words move under no mouse that marks
        if page is None or whole is None or is_held or self._is_left or not self._text.hasFocus():
            return
        line = self._text.cursorRect()
        top = self._text.viewport().mapTo(whole, line.topLeft()).y()
        bar = page.verticalScrollBar()
        wanted = scrolled_to(bar.value(), page.viewport().height(), top, line.height())
        if wanted != bar.value():
            bar.setValue(wanted)

    def _found(self) -> QScrollArea | None:
        """The page that the text stands in, heard from its first line on."""
        if self._page is None:
            above: QWidget | None = self._text.parentWidget()
            while above is not None and not isinstance(above, QScrollArea):
                above = above.parentWidget()
            if above is not None:
                self._page = above
                above.verticalScrollBar().actionTriggered.connect(self._left)
                above.verticalScrollBar().rangeChanged.connect(self._grown)
        return self._page

    def _left(self, _action: int) -> None:
        self._is_left = True

    def _grown(self, _least: int, _most: int) -> None:
        """What is said above or below the text takes more room now, or less."""
        if not self._is_left:
            self._ask()
