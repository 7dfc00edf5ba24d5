"""The steps of the case, each with its state; below, the way to a preview that is out of sight."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QVBoxLayout, QWidget

from drafter.ui.bench.instant import UNKNOWN
from drafter.ui.bench.states import StepState, state_shown
from drafter.ui.bench.tabs import Step
from drafter.ui.pieces.keyboard import hold_place
from drafter.ui.pieces.parts import button, label, shown_if
from drafter.ui.pieces.theme import GRID, Colours

SHOW_PREVIEW: Final = "Show the preview"
PUT_BACK: Final = "Put the preview back"


class StepButton(QAbstractButton):
    """One step: its title, and at the right its state."""

    def __init__(self, step: Step, colours: Colours) -> None:
        super().__init__()
        self.setObjectName(f"step:{step.key}")
        self.setText(step.title)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._colours = colours
        self._height = 30
        self._show(UNKNOWN, "muted", "not checked yet")

    def set_colours(self, colours: Colours) -> None:
        """Take another theme."""
        self._colours = colours
        self.update()

    def set_state(self, state: StepState) -> None:
        """Show what is open in the step, by sign and number; a tick where nothing is."""
        self._show(*state_shown(state.counts, touched=state.touched, asked=state.asked))

    def _show(self, sign: str, level: str, said: str) -> None:
        self._sign, self._level = sign, level
        self.setAccessibleName(f"{self.text()}: {said}")
        self.setToolTip(said.capitalize())
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as its words and its state."""
        size = self.fontMetrics().boundingRect(self.text()).size()
        size.setWidth(size.width() + 7 * GRID)
        size.setHeight(max(self._height, size.height() + GRID + 4))
        return size

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the title and the state."""
        colours = self._colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = self.rect().adjusted(1, 1, -1, -1)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent_soft))
            painter.drawRoundedRect(shape, 6, 6)
        if self.hasFocus():
            painter.setPen(QColor(colours.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(shape, 6, 6)
        font = self.font()
        font.setBold(self.isChecked())
        painter.setFont(font)
        painter.setPen(QColor(colours.accent if self.isChecked() else colours.text))
        inner = shape.adjusted(10, 0, -10, 0)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, self.text())
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(getattr(colours, self._level)))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(inner, right, self._sign)


class Rail(QWidget):
    """The steps below one another, and when the case locks."""

    chosen = Signal(int)
    preview_wanted = Signal()

    def __init__(self, steps: tuple[Step, ...], colours: Colours) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Steps")
        self.buttons = [StepButton(step, colours) for step in steps]
        self._group = QButtonGroup(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID, 2 * GRID, GRID, 2 * GRID)
        layout.setSpacing(2)
        for number, each in enumerate(self.buttons):
            self._group.addButton(each, number)
            layout.addWidget(each)
        self._preview = button("", self.preview_wanted.emit, "link")
        self._preview.setToolTip("Ctrl+P")
        layout.addSpacing(GRID)
        layout.addWidget(self._preview)
        self._preview.hide()
        layout.addStretch(1)
        self.foot = label("", "help", wrap=True)
        layout.addWidget(self.foot)
        self._group.idClicked.connect(self.chosen)

    def choose(self, number: int) -> None:
        """Mark a step as the one that is shown."""
        self.buttons[number].setChecked(True)

    def offer_preview(self, words: str) -> None:
        """Offer the preview, which is out of sight, in words; with none, it is in sight."""
        if words:
            self._preview.setText(words)
            self._preview.setAccessibleName(words)
        elif self._preview.hasFocus():
            hold_place(self._preview)
        shown_if(self._preview, words)

    def set_colours(self, colours: Colours) -> None:
        """Take another theme."""
        for each in self.buttons:
            each.set_colours(colours)
