"""A button that asks beside it why something may stay."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from drafter.ui.pieces.parts import beside, button


class Reason(QWidget):
    """A button that asks for a reason beside it; Enter gives it."""

    def __init__(self, words: str, spoken: str, take: Callable[[str], None]) -> None:
        super().__init__()
        self._line = QLineEdit()
        self._line.setPlaceholderText("Reason, then Enter")
        self._line.setAccessibleName(spoken)
        self._line.setMinimumWidth(220)
        self._line.hide()

        def ask() -> None:
            self._line.show()
            self._line.setFocus()

        def give() -> None:
            if self._line.text().strip():
                take(self._line.text().strip())

        self._line.returnPressed.connect(give)
        self.setLayout(beside(button(words, ask, spoken=spoken), self._line))
