"""What a letter lacks before it may go, each with the way to the field that fills it."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from drafter.problem import Problem, Severity
from drafter.ui.pieces.parts import (
    badge,
    beside,
    button,
    card,
    emptied,
    holding,
    label,
    set_level,
    shown_if,
    stacked,
)
from drafter.ui.pieces.theme import GRID

Going = Callable[[str, str], None]
"""Shows a field of a record, or a list of the case."""

_LEAD = "A letter with a gap can be made as a draft alone: it says on every page that it is one."


class GapsList(QWidget):
    """The gaps of the chosen letter, and what to know before it goes; nothing where it is whole."""

    def __init__(self, go: Going) -> None:
        super().__init__()
        self._go = go
        self._shown: tuple[Problem, ...] | None = None
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(GRID)
        self.state = badge("")
        self._lead = label(_LEAD, "help", wrap=True)
        head = beside(label("Before it goes", "heading"), None, self.state)
        self.setLayout(stacked(card(stacked(head, holding(self._list), self._lead))))

    def show_gaps(self, gaps: tuple[Problem, ...]) -> None:
        """Show what is missing now."""
        if gaps == self._shown:
            return
        self._shown = gaps
        emptied(self._list)
        missing = sum(one.severity is Severity.BLOCKS for one in gaps)
        self.state.setText(f"■ {missing} missing" if missing else "○ to consider")
        set_level(self.state, "blocks" if missing else "")
        shown_if(self._lead, bool(missing))
        for gap in gaps:
            self._list.addWidget(self._row(gap))

    def _row(self, gap: Problem) -> QWidget:
        words = label(gap.message, wrap=True)
        if not gap.place.record:
            return holding(stacked(words))
        go = button(
            "Go there",
            lambda: self._go(gap.place.record, gap.place.field),
            "link",
            spoken=f"Go there: {gap.message}",
        )
        row = beside(words, go)
        row.setStretch(0, 1)
        return holding(row)
