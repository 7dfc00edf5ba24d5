"""The thin bar: where am I, is it saved, find anything, the one main act."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from drafter.case.case import Case, KindOfWork
from drafter.session.session import SaveState, Saving
from drafter.ui.pieces.flow import Flow
from drafter.ui.pieces.parts import (
    badge,
    beside,
    button,
    holding,
    label,
    set_level,
    shown_if,
    stacked,
)
from drafter.ui.pieces.theme import GRID


class Bar(QWidget):
    """Above an open case."""

    cases = Signal()
    finder = Signal()
    export = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._reference = label("", "heading")
        self._version = badge("")
        self._training = badge("Training: invented cases only", "care")
        self._saved = label("", "quiet")
        find = button("Find a command    Ctrl K", self.finder.emit, spoken="Find a command")
        word = button("Word", self.export.emit, "main", spoken="Make the Word file")
        self._why = label("", "problem", wrap=True)
        self._why.setIndent(GRID)  # below the words of the line above
        self._why.hide()
        line = Flow(
            button("Cases", self.cases.emit, "link", spoken="Back to all cases"),
            self._reference,
            self._version,
            self._training,
            self._saved,
            holding(beside(find, word)),
            spread=True,
        )
        layout = stacked(holding(line), self._why)
        layout.setContentsMargins(GRID, GRID, 2 * GRID, GRID)
        self.setLayout(layout)

    def show_case(self, case: Case, *, training: bool) -> None:
        """Show which case is open; nobody's name."""
        self._reference.setText(case.reference or "No reference yet")
        self._version.setText(case.version.value.capitalize())
        shown_if(self._version, case.kind_of_work is not KindOfWork.PREPARING)
        shown_if(self._training, training)

    def show_saving(self, state: SaveState) -> None:
        """Show how safe what was typed is."""
        words = {Saving.SAVED: "✓ Saved", Saving.SAVING: "Saving…"}.get(state.saving, "")
        self._saved.setText(words or "■ Not saved")
        set_level(self._saved, "" if words else "blocks")
        self._why.setText(state.sentence)
        shown_if(self._why, not words)
