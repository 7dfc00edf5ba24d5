"""What the window does without until it has been seen, loaded in short steps afterwards.

Whoever needs something sooner loads it by asking for it; a step then finds it there.
"""

import gc
from importlib import import_module

from PySide6.QtCore import QObject, QTimer

from drafter import crash
from drafter.ui import app
from drafter.ui.pieces.afterwards import afterwards

SOON = 100
"""Milliseconds until the first step, after the window was painted."""
PAUSE = 20
"""Milliseconds between two steps, for whatever is typed meanwhile."""
STEPS = (
    # what the opening is settled with
    "drafter.store.store",
    "drafter.store.audit",
    # what most people do next: search, filter, unlock
    "drafter.case.dates",
    "drafter.case.people",
    "drafter.case.reasoning",
    "drafter.case.preparing",
    "drafter.case.account",
    "drafter.case.statement",
    "drafter.store.columns",
    "drafter.case.documents",
    "drafter.store.writer",
    "drafter.store.search",
    "drafter.ui.cases.found",
    "cryptography.hazmat.primitives",
    "cryptography.hazmat.primitives.ciphers",
    "drafter.session.kept",
    # an open case
    "rapidfuzz",
    "tomllib",
    "drafter.anonymise.text.vocabulary",
    "drafter.anonymise.text.vocabulary:dictionary",
    "drafter.anonymise.text.folding",
    "drafter.anonymise.residue.lexicon",
    "drafter.anonymise.residue.explaining",
    "drafter.anonymise.residue.home_shapes",
    "drafter.anonymise.residue.life_shapes",
    "drafter.anonymise.residue.machine_shapes",
    "drafter.anonymise.residue.number_shapes",
    "drafter.anonymise.residue.reference_shapes",
    "drafter.anonymise.residue.shapes",
    "drafter.anonymise.residue.phrases",
    "drafter.anonymise.residue.jobs",
    "drafter.anonymise.residue.callings",
    "drafter.anonymise.revealing",
    "drafter.anonymise.ledger",
    "markupsafe",
    "pickle",
    "jinja2",
    "html.entities",
    "mdurl",
    "markdown_it",
    "drafter.document.model",
    "drafter.document.pieces",
    "drafter.document.letter",
    "drafter.document.dated",
    "drafter.document.packs",
    "drafter.document.compose",
    "drafter.anonymise.people.introducing",
    "drafter.anonymise.text.found",
    "drafter.anonymise.needles",
    "drafter.anonymise.identifiers.births",
    "drafter.anonymise.context.somebody.besides",
    "drafter.anonymise.context.things.ordinary",
    "drafter.anonymise.bodies.body_forms",
    "drafter.anonymise.context.others.strangers",
    "drafter.anonymise.identifiers.addresses",
    "drafter.anonymise.judging.judgement",
    "drafter.anonymise.mentions",
    "drafter.anonymise.residue.runs",
    "drafter.anonymise.residue.sums",
    "drafter.anonymise.residue.find",
    "drafter.anonymise.reader",
    "drafter.proof.mentions",
    "drafter.proof.decoding",
    "html.parser",
    "drafter.proof.views",
    "drafter.anonymise.ordinals",
    "drafter.proof.excuses",
    "attr",
    "typing_extensions",
    "cattrs",
    "drafter.checks.days",
    "drafter.checks.signs_of_home",
    "drafter.checks.attribution",
    "drafter.checks.adding_up",
    "drafter.checks.signs_of_life",
    "drafter.checks.intruder",
    "drafter.checks.sums",
    "drafter.checks.review",
    "drafter.render.word",
    "drafter.drafting",
    "drafter.limits.tables",
    "drafter.limits.schemes",
    "drafter.letters.permission",
    "drafter.limits.route",
    "drafter.letters.writing",
    "drafter.reviewing.undecided",
    "drafter.ui.bench.composing",
    "drafter.ui.words.aids",
    "drafter.ui.paper.blocks",
    "drafter.ui.paper.written",
    "drafter.ui.fields.inner",
    "drafter.ui.paper.preview",
    "drafter.ui.deciding.built",
    "drafter.ui.deciding.reasoning",
    "drafter.store.evidence",
    "drafter.store.history",
    "drafter.ui.export.office",
    "drafter.ui.export.office:clear_left",
    "drafter.ui.export.export_results",
    "drafter.render.house_style",
    "drafter.ui.export.page",
    "drafter.ui.preparing.letters",
    "drafter.reviewing.offers",
    "drafter.ui.review.questions",
    "drafter.ui.deciding.comments",
    "drafter.ui.deciding.times",
    "drafter.ui.preparing.files",
    "drafter.ui.preparing.limits_canvas",
    "drafter.reviewing.answered",
    "drafter.reviewing.every_answer",
    "drafter.reviewing.sheet_document",
    "drafter.ui.review.problems",
    "drafter.ui.deciding.suggesting",
    "drafter.ui.deciding.mapview",
    "drafter.ui.deciding.wordings",
    "drafter.ui.preparing.bundle_page",
    "drafter.ui.preparing.limits_view",
    "drafter.ui.preparing.route_page",
    "drafter.ui.review.people_told",
    "drafter.ui.work.drawn",
    "drafter.ui.pieces.finder",
    "drafter.ui.work.caseview",
)
"""Modules from below upwards, and so many of them that no step is long.

Behind a colon stands what is asked of a module: it is read once, and takes a step of its own.
"""


class Warming(QObject):
    """Loads one step after another, and goes with its parent."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.left = list(STEPS)
        self._timer = QTimer(self)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.step)
        afterwards(self, SOON, self._begin)

    def _begin(self) -> None:
        """Take up what the start had put off: memory is closed and searched, the icon is drawn."""
        crash.out_of_reach()
        gc.freeze()  # what the start made stays: to search it again and again finds nothing
        gc.enable()
        app.show_icon()
        self._timer.start()

    def step(self) -> None:
        """Load the next one."""
        if self.left:
            module, _, asked = self.left.pop(0).partition(":")
            loaded = import_module(module)
            if asked:
                getattr(loaded, asked)()
        if not self.left:
            self._timer.stop()
