"""Review: every problem as a card, gravest first, with the way to it and its fix."""

import datetime as dt

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from drafter.case.statement import Dismissal
from drafter.problem import Problem, Severity
from drafter.ui.forms import SIGNS
from drafter.ui.parts import badge, beside, button, card, emptied, holding, label, stacked
from drafter.ui.theme import GRID
from drafter.ui.workbench import Workbench

_LEVELS = {Severity.BLOCKS: "blocks", Severity.FIX: "care", Severity.CONSIDER: ""}
_NAMES = {
    Severity.BLOCKS: "blocks a final",
    Severity.FIX: "to put right",
    Severity.CONSIDER: "to consider",
}


class ProblemsPage(QWidget):
    """The problems of the case; what was set aside stays set aside until its facts change."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._bench = bench
        self._shown: tuple[Problem, ...] | None = None
        self._list = QVBoxLayout()
        self._list.setSpacing(GRID)
        layout = stacked(self._list)
        layout.addStretch(1)
        self.setLayout(layout)
        bench.problems_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the problems as they are; unchanged ones are left alone."""
        if self._bench.problems == self._shown:
            return
        self._shown = self._bench.problems
        emptied(self._list)
        if not self._shown:
            done = stacked(
                label("✓ Nothing is open", "heading"),
                label("A reviewer would send nothing back. Export the statement.", "quiet"),
            )
            self._list.addWidget(card(done))
        for problem in self._shown:
            self._list.addWidget(self._card(problem))

    def _card(self, problem: Problem) -> QWidget:
        sign = badge(
            f"{SIGNS[problem.severity]} {_NAMES[problem.severity]}", _LEVELS[problem.severity]
        )
        acts = beside(gap=GRID)
        if problem.fix is not None:
            fix = problem.fix
            acts.addWidget(button(fix.label, lambda: self._bench.accept_fix(fix), "main"))
        if problem.place.record:
            acts.addWidget(button("Go there", lambda: self._go(problem)))
        if problem.severity is not Severity.BLOCKS:
            acts.addWidget(self._aside(problem))
        acts.addStretch(1)
        content = stacked(
            beside(sign, None),
            label(problem.message, "heading", wrap=True),
            *([label(problem.why, "quiet", wrap=True)] if problem.why else []),
            acts,
        )
        return card(content)

    def _aside(self, problem: Problem) -> QWidget:
        """A button that asks for the reason beside it, and sets the problem aside with it."""
        reason = QLineEdit()
        reason.setPlaceholderText("Reason, then Enter")
        reason.setAccessibleName(f"Reason for setting aside: {problem.message}")
        reason.hide()

        def ask() -> None:
            reason.show()
            reason.setFocus()

        def keep() -> None:
            if reason.text().strip():
                self._set_aside(problem, reason.text().strip())

        reason.returnPressed.connect(keep)
        opener = button("Set aside…", ask, spoken=f"Set aside: {problem.message}")
        return holding(beside(opener, reason))

    def _set_aside(self, problem: Problem, reason: str) -> None:
        dismissal = Dismissal(
            check=problem.check,
            place=problem.place.record,
            field=problem.place.field,
            basis=problem.message,
            reason=reason,
            given_on=dt.datetime.now(tz=dt.UTC).date(),
        )
        self._bench.add_record("dismissals", dismissal, len(self._bench.case.dismissals))

    def _go(self, problem: Problem) -> None:
        self._bench.go_to(problem.place.record, problem.place.field)
