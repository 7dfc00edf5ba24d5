"""The card of somebody whom the statement names without telling anything particular."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from drafter.case.statement import Dismissal
from drafter.reviewing.also_named import AlsoNamed, keeping
from drafter.ui.bench.workbench import Workbench
from drafter.ui.pieces.flow import Flow
from drafter.ui.pieces.parts import badge, beside, button, card, holding, label, stacked
from drafter.ui.pieces.theme import GRID
from drafter.ui.review.reason import Reason


def card_of(named: AlsoNamed, bench: Workbench, decide: Callable[[Dismissal], None]) -> QWidget:
    """The sentence that names somebody, and the decision that may be taken of it."""
    state = badge("✓ decided", "done") if named.decision else badge("○ not decided yet", "")
    number = f"paragraph {named.paragraph}" if named.paragraph else ""
    asked = f"Would what stands beside the name tell who {named.called} is?"
    return card(
        stacked(
            beside(label(named.called, "heading"), label(number, "quiet"), None, state),
            label(f"“{named.sentence}”", "quiet", wrap=True),
            label(f"Kept: {named.decision}" if named.decision else asked, "help", wrap=True),
            holding(Flow(*_acts(named, bench, decide))),
            gap=GRID,
        )
    )


def _acts(named: AlsoNamed, bench: Workbench, decide: Callable[[Dismissal], None]) -> list[QWidget]:
    acts: list[QWidget] = []
    if not named.decision:
        acts.append(
            Reason(
                "No, it may stay…",
                f"Reason why it may stay: {named.called}",
                lambda reason: decide(keeping(named, reason, bench.today())),
            )
        )
    if named.place.record:
        acts.append(
            button(
                "Go there",
                lambda: bench.go_to(named.place.record, named.place.field),
                "link",
                spoken=f"Go to the sentence of {named.called}",
            )
        )
    return acts
