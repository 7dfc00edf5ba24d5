"""The timeline of "What I found", and the time limit that is held against it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from drafter.ui.bench.workbench import Workbench
from drafter.ui.deciding.allowed import HOW_TO
from drafter.ui.deciding.limit_editor import LimitEditor
from drafter.ui.deciding.timeline_canvas import TimelineCanvas
from drafter.ui.pieces.flow import Flow
from drafter.ui.pieces.parts import holding, label, shown_if, stacked
from drafter.ui.pieces.seen import once_seen
from drafter.ui.pieces.theme import GRID

_LIMIT_TOLD = f"How long they had. {HOW_TO} What took longer is marked on the line."


class TimelineView(QWidget):
    """The line, and the time limit against which delays are measured on it."""

    chosen = Signal(str)

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._line = TimelineCanvas(bench)
        self._line.chosen.connect(self.chosen)
        self._bench = bench
        self._limit = LimitEditor()
        self._limit.edited.connect(self._take_limit)
        self._limit.left.connect(bench.leave_field)
        self._says = label("", "help", wrap=True)
        self._limit.refused.connect(lambda why: self._says.setText(f"▲ {why}"))
        above = label("Time limit from the chosen entry", "label")
        above.setBuddy(self._limit.focused_part())
        self._row = holding(stacked(holding(Flow(above, self._limit)), self._says, gap=GRID // 2))
        self.setLayout(stacked(self._line, self._row, gap=GRID // 2))
        once_seen(self, self.refresh, bench.case_changed)
        self.refresh()

    def refresh(self) -> None:
        """Show the limit where there is a line, and what it makes late."""
        self._line.refresh()
        shown_if(self, self._line.has_line)
        self._limit.show_value(self._bench.case.time_limit)
        self._tell()

    def show_chosen(self, record: str) -> None:
        """Fill the mark of an entry; the limit runs from it."""
        self._line.show_chosen(record)
        self._tell()

    def _tell(self) -> None:
        self._says.setText(self._line.lateness() or _LIMIT_TOLD)

    def _take_limit(self, limit: object) -> None:
        self._bench.set_field(self._bench.case.id, "time_limit", limit)
