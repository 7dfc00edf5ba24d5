"""Time limits below the form of the case's dates: a line, a list in words, the chosen one whole."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from drafter.case.dates import printed_day
from drafter.case.preparing import ComplaintStep
from drafter.errors import DrafterError
from drafter.limits.counting import Limit
from drafter.limits.limits import limits_of
from drafter.ui.bench.workbench import Workbench
from drafter.ui.pieces.grids import Grid
from drafter.ui.pieces.parts import card, label, shown_if, stacked
from drafter.ui.pieces.theme import GRID
from drafter.ui.preparing.limits_canvas import LimitsCanvas, Named
from drafter.ui.preparing.limits_card import LimitCard
from drafter.ui.preparing.limits_line import line_of
from drafter.ui.preparing.limits_list import WIDE, LimitsModel
from drafter.ui.preparing.limits_shown import Shown, empty_words, headline, pressing, shown
from drafter.ui.preparing.limits_states import counts, level_of


class LimitsView(QWidget):
    """Every limit as it stands today. It is counted again when it is seen and the case changed."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._bench = bench
        self._counted: object = None
        self._chosen = ""
        self._next = label("", "strong", wrap=True)
        self._counts, self._day = label("", wrap=True), label("", "help", wrap=True)
        self._line = LimitsCanvas()
        self._model = LimitsModel()
        self._list = Grid(self._model, (WIDE,))
        self._list.most_rows = 7
        self._list.setObjectName("list:limits")
        self._list.setAccessibleName("Time limits")
        self._card = LimitCard()
        self._empty = label("", "quiet", wrap=True)
        self._top = card(
            stacked(
                label("Time limits", "heading"),
                self._empty,
                self._next,
                self._counts,
                self._day,
                self._line,
                gap=GRID,
            )
        )
        self.setLayout(stacked(self._top, self._list, self._card, gap=2 * GRID))
        self._list.selectionModel().currentRowChanged.connect(self._row_chosen)
        self._line.chosen.connect(self.choose)
        self._card.wanted.connect(bench.go_to)
        self._card.complaint_wanted.connect(self._add_complaint)
        self._card.letter_wanted.connect(lambda: bench.go_to(bench.case.id, "letters"))
        bench.case_changed.connect(self.refresh)
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Count to the day it is now: the window may have stood open overnight."""
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Show the limits of the case as it is; what nobody sees waits until it is seen."""
        key = (id(self._bench.case), self._bench.today())
        if (not self.isVisible() and self._counted is not None) or key == self._counted:
            return
        self._counted = key
        self._kept = self._bench.case  # as long as it is kept, no other case has its id
        try:
            limits, trouble = limits_of(self._bench.case, today=self._bench.today()), ""
        except DrafterError as error:
            limits, trouble = (), str(error)
        self._show(limits, trouble)

    def _show(self, limits: tuple[Limit, ...], trouble: str) -> None:
        case, day = self._bench.case, self._bench.today()
        told = tuple(shown(case, limit, day) for limit in limits)
        self._empty.setText(trouble or ("" if limits else empty_words(case, day)))
        shown_if(self._empty, not limits)
        for part in (self._counts, self._day, self._list, self._card):
            shown_if(part, bool(limits))
        first = pressing(case, limits)
        self._next.setText(f"Next: {headline(first)}" if first else "Nothing is waited for.")
        shown_if(self._next, bool(limits))
        self._counts.setText(counts(limits))
        self._day.setText(f"Counted to today, {printed_day(day)}.")
        line = line_of(limits, day)
        named = {each.id: _named(limit, each) for limit, each in zip(limits, told, strict=True)}
        self._line.show_line(line, named)
        shown_if(self._line, line is not None)
        self._model.show_limits(told)
        if self._model.row_of(self._chosen) < 0:
            first = first or next(iter(limits), None)
            self._chosen = first.id if first else ""
        self.choose(self._chosen)

    def choose(self, limit: str) -> None:
        """Show a limit whole, and bring it out on the line and in the list."""
        row = self._model.row_of(limit)
        if row < 0:
            return
        self._chosen = limit
        if self._list.currentIndex().row() != row:
            flag = QItemSelectionModel.SelectionFlag
            self._list.selectionModel().setCurrentIndex(
                self._model.index(row, 0), flag.ClearAndSelect | flag.Rows
            )
        self._line.show_chosen(limit)
        self._card.show_limit(self._model.limit(row))

    def _row_chosen(self, index: QModelIndex) -> None:
        limit = self._model.limit(index.row()) if index.isValid() else None
        if limit is not None and limit.id != self._chosen:
            self.choose(limit.id)

    def _add_complaint(self) -> None:
        """Add a complaint to the list, and go there to give its date."""
        case = self._bench.case
        body = case.bodies[0].id if len(case.bodies) == 1 else ""
        step = ComplaintStep(body=body)
        made = self._bench.add_record("steps_so_far", step, len(case.steps_so_far))
        self._bench.go_to(made, "sent_on")


def _named(limit: Limit, told: Shown) -> Named:
    sign = told.state.partition(" ")[0]
    whole = f"{sign} {told.title}, {told.late or told.due}"
    return Named(words=(whole, f"{sign} {told.title}", sign), level=level_of(limit))
