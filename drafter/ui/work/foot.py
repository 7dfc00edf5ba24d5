"""The foot of the window: how many problems, and the first one with its fix."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from drafter.problem import Problem, Severity
from drafter.ui.fields.forms import SIGNS
from drafter.ui.pieces.parts import badge, beside, button, label, set_level, shown_if
from drafter.ui.pieces.theme import GRID
from drafter.ui.work.foot_words import FootWords

_COUNTED = {
    Severity.BLOCKS: ("blocks", "blocks"),
    Severity.FIX: ("to fix", "care"),
    Severity.CONSIDER: ("to consider", ""),
}

_LABEL = 32
"""Characters of a fix's label: it may quote words as long as a person typed them."""


class Foot(QWidget):
    """Counts by severity; the gravest problem, its fix, and the way to it."""

    go = Signal(str, str)
    fix = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("foot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._problem: Problem | None = None
        self._counts = {severity: badge("", level) for severity, (_, level) in _COUNTED.items()}
        self._words = FootWords()
        self._fix = button("Fix", self._fix_it, "link")
        self._go = button("Go there", self._go_there, "link")
        self._clear = badge("✓ Nothing open", "done")
        self._right = label("", "help")
        layout = beside(
            *self._counts.values(), self._clear, self._words, self._fix, self._go, self._right
        )
        layout.setStretchFactor(self._words, 1)
        self.setLayout(layout)
        layout.setContentsMargins(2 * GRID, GRID // 2, 2 * GRID, GRID // 2)
        for each in (*self._counts.values(), self._fix, self._go, self._clear):
            each.hide()
        self._words.say("Being checked…")

    def show_problems(self, problems: tuple[Problem, ...], words: int) -> None:
        """Show the counts, the gravest problem, and how many words the statement has."""
        for severity, (name, level) in _COUNTED.items():
            count = sum(problem.severity is severity for problem in problems)
            each = self._counts[severity]
            each.setText(f"{SIGNS[severity]} {count} {name}")
            set_level(each, level)
            shown_if(each, count > 0)
        self._problem = problems[0] if problems else None
        shown_if(self._clear, not problems)
        self._words.say(problems[0].message if problems else "")
        fix = problems[0].fix if problems else None
        shown_if(self._fix, fix is not None)
        if fix is not None:
            whole = fix.label
            self._fix.setText(whole if len(whole) <= _LABEL else f"{whole[: _LABEL - 1].rstrip()}…")
            self._fix.setAccessibleName(whole)
        shown_if(self._go, bool(problems and problems[0].place.record))
        self._right.setText(f"{words:,} words")

    def _go_there(self) -> None:
        if self._problem is not None:
            self.go.emit(self._problem.place.record, self._problem.place.field)

    def _fix_it(self) -> None:
        if self._problem is not None and self._problem.fix is not None:
            self.fix.emit(self._problem.fix)
