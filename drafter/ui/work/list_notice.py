"""A remark beside a list: what was taken into it, or what to think of first; never a dialog."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from drafter.ui.pieces.parts import (
    beside,
    button,
    card,
    holding,
    label,
    set_level,
    shown_if,
    stacked,
)
from drafter.ui.pieces.sight import bring_into_sight


class ListNotice(QWidget):
    """Hidden while there is nothing to say."""

    left = Signal()
    """The keyboard was in it, and belongs to the list again."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("list-notice")
        self._words = label("", "list-notice:words", wrap=True)
        self._do = button("Remove it all the same", self._done)
        self._leave = button("Keep it", self._closed, "main")
        self._close = button("Close", self._closed, "link")
        self._act: Callable[[], object] = self.put_away
        told = beside(self._words, self._close)
        told.setStretch(0, 1)
        told.setAlignment(self._close, Qt.AlignmentFlag.AlignTop)
        self._asked = holding(beside(self._do, self._leave, None))
        self._card = card(stacked(told, self._asked))
        self.setLayout(stacked(self._card))
        self.hide()

    @property
    def words(self) -> str:
        """What is being said; empty where nothing is."""
        return "" if self.isHidden() else self._words.text()

    def tell(self, words: str) -> None:
        """Say something until it is closed or another takes its place."""
        self._say(words, asks=False)

    def ask(self, words: str, act: Callable[[], object]) -> None:
        """Say what an act would leave behind; the keyboard goes to what leaves all as it is."""
        self._act = act
        self._say(words, asks=True)
        self._leave.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, words: str, *, asks: bool) -> None:
        self._words.setText(words)
        set_level(self._card, "blocks" if asks else "chosen")
        for each in (self._do, self._leave):
            each.setAccessibleDescription(words)
        shown_if(self._asked, asks)
        shown_if(self._close, not asks)
        shown_if(self, shown=True)
        bring_into_sight(self._asked if asks else self)

    def put_away(self) -> None:
        """Say nothing more."""
        self.hide()

    def _closed(self) -> None:
        self.hide()
        self.left.emit()

    def _done(self) -> None:
        self.hide()
        self._act()
        self.left.emit()
