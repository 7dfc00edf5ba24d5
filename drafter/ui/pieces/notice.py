"""One sentence across the window, for what went wrong or must be known; never a dialog."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from drafter.errors import DrafterError
from drafter.ui.pieces.parts import beside, button, label
from drafter.ui.pieces.theme import GRID


class Notice(QWidget):
    """Hidden while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words = label("", "notice-words", wrap=True)
        layout = beside(self._words, button("Close", self.hide, "link"))
        layout.setStretch(0, 1)
        layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        self.setLayout(layout)
        self.hide()

    @property
    def words(self) -> str:
        """What is being said; empty where nothing is."""
        return "" if self.isHidden() else self._words.text()

    def tell(self, sentence: str) -> None:
        """Say a sentence until it is closed or another takes its place."""
        self._words.setText(sentence)
        self.setAccessibleName(sentence)
        self.show()

    @contextmanager
    def told(self) -> Iterator[None]:
        """Say what goes wrong in a block where a person must act; what it says itself stays."""
        before = self.words
        try:
            yield
        except DrafterError as error:
            self.tell(str(error))
        else:
            if self.words == before:
                self.hide()
