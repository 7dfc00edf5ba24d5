"""The page of the reasoning map: what it lacks, and the chosen box with what would mend it."""

from functools import partial

from PySide6.QtCore import QEvent, QRect, QTimer
from PySide6.QtWidgets import QLineEdit, QWidget

from drafter.ui.bench.workbench import Workbench
from drafter.ui.deciding.map_canvas import MapCanvas, MapHeadings
from drafter.ui.deciding.mending import Act, acts_for
from drafter.ui.deciding.reasoning import COLUMNS, reasoning_map
from drafter.ui.pieces.flow import Flow
from drafter.ui.pieces.look import look
from drafter.ui.pieces.parts import (
    badge,
    button,
    card,
    emptied,
    holding,
    label,
    scrolled,
    set_level,
    shown_if,
    stacked,
)
from drafter.ui.pieces.seen import once_seen
from drafter.ui.pieces.theme import GRID

_HELP = (
    "A dashed box is a gap. A click goes to a box; where there is something to mend, the first"
    " click says what."
)
_LEAST = 144
"""Effective pixels of the map that are always seen: a row or two of boxes."""


class MapPage(QWidget):
    """The map, what it lacks, and below it the chosen box with the way to mend it."""

    needs_reading = True

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._bench = bench
        self._gaps, self._unclear = badge("", "blocks"), badge("", "care")
        self._whole = badge("✓ no gaps", "done")
        self._canvas = MapCanvas()
        self._canvas.chosen.connect(self._chosen)
        self._canvas.wanted.connect(self._go_there)
        self._seen = scrolled(self._canvas)
        self._fit()
        self._title, self._advice = label("", "heading", wrap=True), label("", "quiet", wrap=True)
        self._acts = Flow()
        self._asked = label("", "label")
        self._reason = QLineEdit()
        self._reason.setObjectName("map:reason")
        self._reason.returnPressed.connect(self._give_reason)
        self._asked.setBuddy(self._reason)
        self._asking: Act | None = None
        self._ask = holding(stacked(self._asked, self._reason, gap=GRID // 2))
        self._told = card(stacked(self._title, self._advice, holding(self._acts), self._ask))
        self._empty = card(
            stacked(
                label("Nothing here yet", "heading"),
                label(
                    "The map fills itself: add the complaint, then findings, injustice and"
                    " actions. A dashed box is a gap in the reasoning.",
                    "quiet",
                    wrap=True,
                ),
            )
        )
        self._help = label(_HELP, "help", wrap=True)
        lead = label("How the decision holds together.", "quiet")
        head = stacked(
            holding(Flow(lead, self._gaps, self._unclear, self._whole)),
            self._help,
            gap=GRID // 2,
        )
        self._headings = MapHeadings(self._canvas)
        drawn = stacked(self._headings, self._seen, gap=GRID // 2)
        drawn.setStretch(1, 1)
        layout = stacked(holding(head), self._empty, drawn, self._told, gap=2 * GRID)
        layout.setStretch(2, 1)
        layout.addStretch(0)  # takes the room that is left while no map is drawn
        self.setLayout(layout)
        once_seen(self, self.refresh, bench.problems_changed)
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Grow with the text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and hasattr(self, "_seen"):
            self._fit()

    def _fit(self) -> None:
        self._seen.setMinimumHeight(look().pixels(_LEAST))

    def _numbers(self) -> dict[str, str]:
        return {id: str(place.numbers[0]) for id, place in self._bench.printed.items()}  # noqa: A001 - the record's own word

    def refresh(self) -> None:
        """Draw the map of the case as it is."""
        bench = self._bench
        shown = reasoning_map(bench.case, bench.ledger, self._numbers(), bench.problems)
        self._canvas.show_map(shown)
        for part in (self._help, self._headings, self._seen):
            shown_if(part, bool(shown.nodes))
        shown_if(self._empty, not shown.nodes)
        for each, count, words in (
            (self._gaps, shown.gaps, "gap"),
            (self._unclear, shown.unclear, "to put right"),
        ):
            plural = "s" if words == "gap" and count != 1 else ""
            each.setText(f"{count} {words}{plural}")
            shown_if(each, count > 0)
        shown_if(self._whole, bool(shown.nodes) and not shown.gaps)
        self._tell()

    def _chosen(self, _key: str) -> None:
        """Tell what the box is, and have all of it seen."""
        self._tell()
        QTimer.singleShot(0, self, lambda: QTimer.singleShot(0, self, self._show_chosen))

    def _show_chosen(self) -> None:
        """Scroll to the box, once the words below it have taken their room."""
        self._seen.ensureVisible(*_middle(self._canvas.place()))

    def _tell(self) -> None:
        """Say what the chosen box is, and offer what would mend it."""
        node = self._canvas.node()
        shown_if(self._told, node is not None)
        shown_if(self._ask, shown=False)
        self._asking = None
        if node is None:
            return
        self._title.setText(f"{COLUMNS[node.column]}: {node.title}")
        sign = "▲ " if node.level == "care" else ""
        lines = [f"{sign}{line}" for line in node.advice.split("\n") if line] or [node.words]
        self._advice.setText("\n".join(lines))
        shown_if(self._advice, bool(self._advice.text()))
        set_level(self._told, "blocks" if node.gap else "")
        emptied(self._acts)
        for fix in node.fixes:
            self._acts.addWidget(button(fix.label, partial(self._bench.accept_fix, fix)))
        acts = acts_for(node, self._bench.case, self._bench.ledger, self._numbers())
        for number, act in enumerate(acts):
            made = button(act.label, partial(self._do, act), "" if number else "main")
            self._acts.addWidget(made)
        self._acts.addWidget(button("Go there", self._go_there, "link" if acts else "main"))

    def _do(self, act: Act, reason: str = "") -> None:
        """Mend the gap in one step; an act that asks for a reason gets it beside it first."""
        if act.asks and not reason:
            self._asking = act
            self._asked.setText(f"{act.asks} Then Enter.")
            self._reason.setAccessibleName(act.asks)
            self._reason.setAccessibleDescription(f"{act.label}. Enter gives the reason.")
            self._reason.clear()
            shown_if(self._ask, shown=True)
            self._reason.setFocus()
            return
        self._bench.session.apply(act.undo, act.make(reason))
        self._bench.compose_now()
        if act.record:
            self._bench.go_to(act.record, act.field)

    def _give_reason(self) -> None:
        words = self._reason.text().strip()
        if self._asking is not None and words:
            self._do(self._asking, words)

    def _go_there(self) -> None:
        node = self._canvas.node()
        if node is not None:
            self._bench.go_to(node.record, node.field)


def _middle(place: QRect) -> tuple[int, int, int, int]:
    """The middle of a box, and how much round it is to be seen."""
    middle = place.center()
    return middle.x(), middle.y(), place.width() // 2, place.height() // 2 + GRID
