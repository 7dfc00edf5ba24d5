"""Words that change while somebody types, on a page that stays as it is."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy


class Steady(QLabel):
    """Wrapped words as high as they are in the width that they have; never read as markup.

    Qt guesses that height from how many letters there are: with each letter typed a page grew or
    shrank by a line that nobody saw, and all of it was painted again.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setObjectName(name)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._wide = 0
        """The width that it was given; 0 before it has a place."""

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as Qt would have it, as high as is needed."""
        guessed = super().sizeHint()
        return QSize(guessed.width(), self.heightForWidth(self._wide)) if self._wide else guessed

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Ask for the height of another width."""
        super().resizeEvent(event)
        if self.width() != self._wide:
            self._wide = self.width()
            self.updateGeometry()
