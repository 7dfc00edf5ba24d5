"""What the window does without until it has been seen, loaded in short steps afterwards.

Whoever needs something sooner loads it by asking for it; a step then finds it there.
"""

import gc
from importlib import import_module

from PySide6.QtCore import QObject, QTimer

from drafter.ui import app

SOON = 300
"""Milliseconds after the window is shown until the first step: it has been painted by then."""
PAUSE = 20
"""Milliseconds between two steps, for whatever is typed meanwhile."""
STEPS = (
    # what most people do next: unlock, filter, search
    "cryptography.hazmat.bindings._rust",
    "cryptography.hazmat.primitives.ciphers.aead",
    "drafter.ui.cases.page",
    "decimal",
    "drafter.case.files",
    "drafter.case.people",
    "drafter.case.reasoning",
    "drafter.case.preparing",
    "drafter.case.account",
    "drafter.case.statement",
    "drafter.case.case",
    "drafter.store.columns",
    "drafter.store.rows",
    "drafter.store.cases",
    "drafter.store.search",
    "drafter.ui.cases.found",
    "drafter.store.backup",
    "drafter.session.session",
    "drafter.ui.pieces.finder",
    # an open case
    "rapidfuzz",
    "tomllib",
    "csv",
    "drafter.anonymise.residue.shape",
    "drafter.anonymise.residue.home_shapes",
    "drafter.anonymise.residue.dates",
    "drafter.anonymise.residue.life_shapes",
    "drafter.anonymise.residue.reference_shapes",
    "drafter.anonymise.residue.phrases",
    "drafter.anonymise.behind",
    "drafter.anonymise.residue.ages",
    "drafter.anonymise.residue.callings",
    "drafter.anonymise.revealing",
    "drafter.anonymise.ledger",
    "jinja2.utils",
    "jinja2.defaults",
    "jinja2",
    "html.entities",
    "markdown_it.renderer",
    "markdown_it",
    "drafter.document.model",
    "drafter.anonymise.printing",
    "drafter.document.deadlines",
    "drafter.document.compose",
    "drafter.anonymise.suggested",
    "drafter.anonymise.misspelt",
    "drafter.proof.beside",
    "drafter.proof.proof",
    "attr",
    "cattrs",
    "drafter.case.json_form",
    "drafter.checks.blurring",
    "drafter.checks.reviewed",
    "drafter.checks.days",
    "drafter.checks.signs_of_home",
    "drafter.checks.allowed",
    "drafter.checks",
    "drafter.session.veil",
    "drafter.render.word_table",
    "drafter.drafting",
    "drafter.ui.words.editors",
    "drafter.ui.fields.choosers",
    "drafter.limits.moments",
    "drafter.limits.choosing",
    "drafter.letters.nobody",
    "drafter.ui.bench.lettering",
    "drafter.ui.bench.workbench",
    "drafter.ui.paper.written",
    "drafter.ui.work.pages",
    "drafter.ui.work.casework",
    "drafter.ui.deciding.actions_built",
    "drafter.ui.deciding.suggesting",
    "drafter.ui.deciding.mapview",
    "drafter.ui.pieces.sight",
    "drafter.session.filing",
    "drafter.ui.preparing.letters",
    "drafter.ui.preparing.limits_list",
    "drafter.ui.review.questions",
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
        self._timer.timeout.connect(self._begin)
        self._timer.start()

    def _begin(self) -> None:
        """Take up what the start had put off: memory is searched again, the icon is drawn."""
        gc.freeze()  # what the start made stays: to search it again and again finds nothing
        gc.enable()
        app.show_icon()
        self._timer.timeout.disconnect(self._begin)
        self._timer.timeout.connect(self.step)
        self._timer.setInterval(PAUSE)

    def step(self) -> None:
        """Load the next one."""
        if self.left:
            import_module(self.left.pop(0))
        if not self.left:
            self._timer.stop()
