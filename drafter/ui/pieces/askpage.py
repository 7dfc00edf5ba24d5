"""A page that asks for one thing: a title, some fields, one main act, and what came of it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLayout,
    QLineEdit,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from drafter.ui.pieces.flow import Flow
from drafter.ui.pieces.look import look
from drafter.ui.pieces.parts import (
    beside,
    button,
    card,
    holding,
    label,
    retitle,
    scrolled,
    set_level,
    stacked,
)
from drafter.ui.pieces.theme import GRID

WIDTH = 600


def secret_line(name: str, spoken: str) -> QLineEdit:
    """A line whose letters are not shown."""
    line = QLineEdit()
    line.setObjectName(name)
    line.setAccessibleName(spoken)
    line.setEchoMode(QLineEdit.EchoMode.Password)
    return line


def sight_of(*lines: QLineEdit) -> QCheckBox:
    """A tick that shows the letters of secret lines; without it nobody beside one reads them."""
    tick = QCheckBox("Show what I type")

    def show(on: bool) -> None:  # noqa: FBT001 - as Qt's signal gives it
        for line in lines:
            line.setEchoMode(QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password)

    tick.toggled.connect(show)
    return tick


def plain_line(name: str, spoken: str) -> QLineEdit:
    """A line with a name for tests and one for a screen reader."""
    line = QLineEdit()
    line.setObjectName(name)
    line.setAccessibleName(spoken)
    return line


def asked(words: str, part: QWidget, *, buddy: QWidget | None = None) -> QVBoxLayout:
    """A field with its words above it."""
    above = label(words, "label")
    above.setBuddy(buddy or part)
    return stacked(above, part, gap=GRID // 2)


def row(*parts: QWidget) -> QWidget:
    """Buttons beside one another, and below where they no longer fit."""
    return holding(Flow(*parts))


class AskPage(QWidget):
    """What every such page shares: Back, Escape, and a line for what came of it."""

    back = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("ground")
        self._card: QFrame | None = None
        self._width = WIDTH
        self._outcome = label("", "problem", wrap=True)
        self._outcome.hide()
        self._outcome.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.bar = QProgressBar()
        self.bar.setAccessibleName("How much is done")
        self.bar.setRange(0, 100)
        self.bar.setTextVisible(False)
        self.bar.hide()

    @property
    def outcome(self) -> str:
        """What is said below the fields; empty where nothing is."""
        return "" if self._outcome.isHidden() else self._outcome.text()

    def arrange(
        self,
        title: str,
        lead: str,
        *parts: QWidget | QLayout,
        width: int = WIDTH,
        back: str = "Back",
    ) -> None:
        """Lay the page out: the parts in a card in the middle, Back last."""
        content = stacked(label(title, "title", wrap=True), gap=2 * GRID)
        if lead:
            content.addWidget(label(lead, "quiet", wrap=True))
        for part in (*parts, self.bar, self._outcome):
            if isinstance(part, QWidget):
                content.addWidget(part)
            else:
                content.addLayout(part)
        self._back = button(back, self.leave, "link")
        content.addLayout(beside(self._back, None))
        made = self._card = card(content)
        self._width = width
        self._fit()
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(made, 20)
        line.addStretch(1)
        inner = stacked(margin=3 * GRID)
        inner.addStretch(1)
        inner.addLayout(line)
        inner.addStretch(2)
        self.setLayout(stacked(scrolled(holding(inner, "ground")), gap=0))

    def lead_back(self, words: str) -> None:
        """Say where Back leads, where that is elsewhere than usual."""
        retitle(self._back, words)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Grow with the text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        if self._card is not None:
            self._card.setMaximumWidth(look().pixels(self._width))

    def refuse(self, sentence: str) -> None:
        """Say why not, beside what was asked."""
        self._say(f"■ {sentence}", "")

    def warn(self, sentence: str) -> None:
        """Say that it is done, and what of it is not as it should be."""
        self._say(f"▲ {sentence}", "fix")

    def tell(self, sentence: str) -> None:
        """Say that it is done."""
        self._say(f"✓ {sentence}", "done")

    def hush(self) -> None:
        """Say nothing any more."""
        self._outcome.hide()

    def _say(self, words: str, level: str) -> None:
        self._outcome.setText(words)
        self._outcome.setAccessibleName(words)
        set_level(self._outcome, level)
        self._outcome.show()

    def show_share(self, share: float) -> None:
        """Show how much of a longer piece of work is done."""
        self.bar.show()
        self.bar.setValue(round(share * 100))

    def leave(self) -> None:
        """Go back, by the button or by Escape."""
        self.back.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)
