"""Review: every problem as a card, gravest first, with the way to it and its fix."""

from collections import Counter
from functools import partial

from PySide6.QtWidgets import QButtonGroup, QComboBox, QLineEdit, QVBoxLayout, QWidget

from drafter.case.statement import Answer, Dismissal
from drafter.problem import Problem, Severity
from drafter.telling import excerpt
from drafter.ui.bench.states import step_of_records
from drafter.ui.bench.steps import STEPS
from drafter.ui.bench.workbench import Workbench
from drafter.ui.fields.forms import SIGNS
from drafter.ui.pieces.flow import Flow
from drafter.ui.pieces.parts import (
    badge,
    beside,
    button,
    card,
    emptied,
    holding,
    label,
    shown_if,
    stacked,
)
from drafter.ui.pieces.seen import once_seen
from drafter.ui.pieces.theme import GRID
from drafter.ui.review.sifting import sifted, steps_with
from drafter.ui.review.worded import nothing_open, stops

_LEVELS = {Severity.BLOCKS: "blocks", Severity.FIX: "care", Severity.CONSIDER: ""}
_NAMES = {
    Severity.FIX: "to put right",
    Severity.CONSIDER: "to consider",
}
_MOST = 50
"""Cards that are made at once; the rest comes as these are settled."""


class ProblemsPage(QWidget):
    """The problems of the case; what was set aside stays set aside until its facts change."""

    needs_reading = True

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._bench = bench
        self._shown: object = None
        self._severity: Severity | None = None
        self._list = QVBoxLayout()
        self._list.setSpacing(GRID)
        self._sift = self._made_sift()
        layout = stacked(self._sift, self._list, gap=2 * GRID)
        layout.addStretch(1)
        self.setLayout(layout)
        once_seen(self, self.refresh, bench.problems_changed)
        self.refresh()

    def _made_sift(self) -> QWidget:
        """The row that shows some problems alone: by how grave they are, and by their step."""
        self._group = QButtonGroup(self)
        self._levels = {}
        for severity in (None, *Severity):
            made = button("", partial(self._choose, severity), "chip")
            made.setCheckable(True)
            made.setObjectName(f"sift:{severity.value if severity else 'all'}")
            self._group.addButton(made)
            self._levels[severity] = made
        self._levels[None].setChecked(True)
        self._steps = QComboBox()
        self._steps.setObjectName("sift:step")
        self._steps.setAccessibleName("Problems of which step")
        self._steps.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._steps.activated.connect(lambda _place: self.refresh())
        above = label("Step", "label")
        above.setBuddy(self._steps)
        chosen = beside(above, self._steps)
        return holding(Flow(*self._levels.values(), holding(chosen)))

    def _choose(self, severity: Severity | None) -> None:
        self._severity = severity
        self.refresh()

    def _homes(self) -> dict[str, str]:
        case = self._bench.case
        return step_of_records(STEPS[case.kind_of_work], case)

    def refresh(self) -> None:
        """Show the problems as they are; unchanged ones are left alone."""
        problems, homes = self._bench.problems, self._homes()
        self._count(problems, homes)
        step = self._steps.currentData() or ""
        wanted = sifted(problems, homes, self._severity, step)
        if (wanted, bool(problems)) == self._shown:
            return
        self._shown = (wanted, bool(problems))
        emptied(self._list)
        shown_if(self._sift, bool(problems))
        if not problems:
            done = stacked(
                label("✓ Nothing is open", "heading"),
                label(nothing_open(self._bench.case), "quiet", wrap=True),
            )
            self._list.addWidget(card(done))
        elif not wanted:
            self._list.addWidget(label("No problem of this kind lies in this step.", "quiet"))
        for problem in wanted[:_MOST]:
            self._list.addWidget(self._card(problem))
        if len(wanted) > _MOST:
            self._list.addWidget(label(f"And {len(wanted) - _MOST} more after these.", "quiet"))

    def _name(self, severity: Severity) -> str:
        """What problems of a severity do."""
        return stops(self._bench.case) if severity is Severity.BLOCKS else _NAMES[severity]

    def _count(self, problems: tuple[Problem, ...], homes: dict[str, str]) -> None:
        """Say how many there are of each kind, and offer the steps that have any."""
        counts = Counter(problem.severity for problem in problems)
        for severity, chip in self._levels.items():
            words = (
                f"{SIGNS[severity]} {counts[severity]} {self._name(severity)}"
                if severity
                else "All"
            )
            chip.setText(words)
            chip.setAccessibleName(words)
        chosen = self._steps.currentData() or ""
        titles = {step.key: step.title for step in STEPS[self._bench.case.kind_of_work]}
        offered = [("", "All steps")]
        offered += [
            (key, f"{titles[key]} ({count})")
            for key, count in steps_with(problems, homes).items()
            if key in titles
        ]
        now = [(self._steps.itemData(at), self._steps.itemText(at)) for at in self._places()]
        if now != offered:
            self._steps.clear()
            for key, words in offered:
                self._steps.addItem(words, key)
            self._steps.setCurrentIndex(max(self._steps.findData(chosen), 0))

    def _places(self) -> range:
        return range(self._steps.count())

    def _card(self, problem: Problem) -> QWidget:
        sign = badge(
            f"{SIGNS[problem.severity]} {self._name(problem.severity)}", _LEVELS[problem.severity]
        )
        acts: list[QWidget] = []
        if problem.fix is not None:
            fix = problem.fix
            acts.append(button(fix.label, lambda: self._bench.accept_fix(fix), "main"))
        if problem.place.record:
            acts.append(
                button(
                    "Go there",
                    lambda: self._go(problem),
                    spoken=f"Go there: {problem.message}",
                )
            )
        if problem.severity is not Severity.BLOCKS:
            acts.append(self._aside(problem))
        said = excerpt(self._bench.case, problem.place)
        content = stacked(
            beside(sign, None),
            label(problem.message, "heading", wrap=True),
            *([label(said, wrap=True)] if said else []),
            *([label(problem.why, "quiet", wrap=True)] if problem.why else []),
            holding(Flow(*acts)),
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
        """Set a problem aside; what is told of a person, as the review of people does."""
        bench = self._bench
        told = bench.telling.undecided(problem)
        if told is not None:
            decision = told.set_aside(reason, bench.today())
            field = "answers" if isinstance(decision, Answer) else "dismissals"
            bench.add_record(field, decision, len(getattr(bench.case, field)))
            bench.compose_now()
            return
        dismissal = Dismissal(
            check=problem.check,
            place=problem.place.record,
            field=problem.place.field,
            basis=problem.message,
            reason=reason,
            given_on=self._bench.today(),
        )
        self._bench.add_record("dismissals", dismissal, len(self._bench.case.dismissals))

    def _go(self, problem: Problem) -> None:
        self._bench.go_to(problem.place.record, problem.place.field)
