"""A plain page over everything, while what was typed is safe nowhere but in this window."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from drafter.ui.pieces.parts import Column, beside, button, label, stacked
from drafter.ui.pieces.theme import GRID


class Cover(QWidget):
    """Shows one sentence and one thing to do; nothing of a case."""

    again = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("ground")
        self._words = label("", "problem", wrap=True)
        self._again = button("Try again", self.again.emit, "main")
        content = stacked(
            label("Please leave this window open", "title", wrap=True),
            label(
                "What you typed last could be saved nowhere, so this window is its only copy. It"
                " is covered until there is a place again: plug the drive in, or make room on"
                " the disk.",
                "quiet",
                wrap=True,
            ),
            self._words,
            beside(self._again, None),
        )
        outer = stacked(margin=3 * GRID)
        outer.addStretch(1)
        outer.addWidget(Column(content, 520), 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(1)
        self.setLayout(outer)

    @property
    def words(self) -> str:
        """What is said."""
        return self._words.text()

    def tell(self, sentence: str) -> None:
        """Say why it could not be saved."""
        self._words.setText(f"■ {sentence}")
        self._again.setFocus()
