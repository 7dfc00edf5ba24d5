"""What an open case needs, loaded in short steps while the list is already there."""

from importlib import import_module

from PySide6.QtCore import QObject, QTimer

SOON = 300
"""Milliseconds after the window is shown until the first step: it has been painted by then."""
PAUSE = 20
"""Milliseconds between two steps, for whatever is typed meanwhile."""
STEPS = (
    "rapidfuzz",
    "drafter.anonymise.residue.shapes",
    "drafter.anonymise.residue.jobs",
    "drafter.anonymise.residue.find",
    "drafter.anonymise.ledger",
    "jinja2",
    "markdown_it",
    "drafter.document.compose",
    "pypdf",
    "drafter.proof.proof",
    "drafter.checks",
    "drafter.session.veil",
    "drafter.drafting",
    "drafter.ui.bench.workbench",
    "drafter.ui.work.casework",
    "drafter.ui.work.drawn",
    "drafter.ui.work.caseview",
)
"""Modules from below upwards, so that no step is long."""


class Warming(QObject):
    """Loads one step after another, and goes with its parent."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.left = list(STEPS)
        self._timer = QTimer(self)
        self._timer.setInterval(SOON)
        self._timer.timeout.connect(self.step)
        self._timer.start()

    def step(self) -> None:
        """Load the next one."""
        self._timer.setInterval(PAUSE)
        if self.left:
            import_module(self.left.pop(0))
        if not self.left:
            self._timer.stop()
