"""A sentence in two lines at most: the window is never wider or higher for what it says."""

import html

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy

_LINES = 2


def in_two_lines(words: str, font: QFont, room: int) -> str:
    """The words broken to lines of ``room`` pixels; what a second line can't hold becomes "…"."""
    layout = QTextLayout(words, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(room)
    first = 2 * line.textLength()  # Qt counts UTF-16 units, of two bytes
    layout.endLayout()
    units = words.encode("utf-16-le")
    head, rest = units[:first].decode("utf-16-le"), units[first:].decode("utf-16-le")
    second = QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, room)
    return f"{head.rstrip()}\n{second}" if rest else head


class FootWords(QLabel):
    """Words that take the room they are given and ask for none; whole in tip and accessible name.

    What they ask for would else be asked of the window, which grows and never shrinks again.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("foot-words")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.whole = ""

    def say(self, words: str) -> None:
        """Say a sentence, as much of it as there is room for."""
        self.whole = " ".join(words.split())
        self.setAccessibleName(self.whole)
        self._fit()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As high as two lines, whatever is said: the page above never jumps."""
        return QSize(0, _LINES * self.fontMetrics().lineSpacing())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """No width of its own."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Say more, or less."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        said = in_two_lines(self.whole, self.font(), max(self.width(), 1))
        self.setText(said)
        is_whole = " ".join(said.split()) == self.whole
        self.setToolTip("" if is_whole else f"<p>{html.escape(self.whole)}</p>")
