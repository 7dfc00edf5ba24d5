"""The page of a step, made from its line in the table: tabs, lists, forms."""

from collections.abc import Callable
from typing import get_args, get_type_hints

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from drafter.case.case import Case
from drafter.ui.bench.printed import NOWHERE
from drafter.ui.bench.tabs import Step, Tab
from drafter.ui.bench.workbench import Workbench
from drafter.ui.fields.forms import RecordForm
from drafter.ui.fields.tables import RecordsModel
from drafter.ui.pieces.flow import Flow
from drafter.ui.pieces.grids import ROW, Grid
from drafter.ui.pieces.look import look
from drafter.ui.pieces.order import in_order_of_sight
from drafter.ui.pieces.parts import (
    badge,
    beside,
    button,
    card,
    holding,
    label,
    put_in_place,
    scrolled,
    shown_if,
    stacked,
)
from drafter.ui.pieces.theme import GRID

Drawn = Callable[[Workbench], QWidget]
"""Makes what a tab has drawn. A drawn widget listens to the workbench itself; one that stands
beside a list may have ``show_chosen(record_id)``, a signal ``chosen(str)``, and ``stands_below`` to
come after the form. Below the case's own fields it needs none of these."""


_OTHERS = 500
"""Effective pixels of a page that are not its list: headings, timeline, the chosen record."""


def kind_of(records: str) -> type:
    """The kind of record in one of the case's lists."""
    kind = get_args(get_type_hints(Case)[records])[0]
    assert isinstance(kind, type)
    return kind


class CasePage(QWidget):
    """Fields of the case itself, and below them what is drawn of what they say."""

    def __init__(self, bench: Workbench, tab: Tab, drawn: QWidget | None = None) -> None:
        super().__init__()
        self._bench = bench
        self.form = RecordForm(Case, tab.form, bench.scan)
        self.form.edited.connect(bench.type_in)
        self.form.left.connect(bench.leave_field)
        parts: list[QWidget] = [card(stacked(self.form))]
        if drawn is not None:
            parts.append(drawn)
        layout = stacked(*parts, gap=2 * GRID)
        layout.addStretch(1)
        self.setLayout(layout)
        bench.case_changed.connect(self.refresh)
        bench.problems_changed.connect(self.refresh_problems)
        self.refresh()

    def refresh(self) -> None:
        """Show the case as it is."""
        self.form.show_record(self._bench.case, self._bench.case)
        self.refresh_problems()

    def refresh_problems(self) -> None:
        """Show problems beside their fields."""
        self.form.show_problems(self._bench.by_field)

    def go_to(self, _record: str, field: str) -> bool:
        """Take the keyboard to a field."""
        return self.form.focus(field)


class RecordsPage(QWidget):
    """A list of records, what is drawn of it, and the form of the chosen one."""

    def __init__(self, bench: Workbench, tab: Tab, drawn: QWidget | None) -> None:
        super().__init__()
        self._bench, self._tab, self._drawn = bench, tab, drawn
        self._kind = kind_of(tab.records)
        self._chosen = ""
        self._model = RecordsModel(self._kind, tab.columns)
        self._table = self._made_table()
        self.form = RecordForm(self._kind, tab.form, bench.scan)
        self.form.edited.connect(bench.type_in)
        self.form.left.connect(bench.leave_field)
        self._empty = card(
            stacked(label("Nothing here yet", "heading"), label(tab.empty, "quiet", wrap=True))
        )
        self._number, self._referred = label("", "heading"), badge("")
        self._head = holding(beside(self._number, self._referred, None))
        self._card = card(stacked(self._head, self.form))
        self.acts = self._made_acts()
        self.setLayout(self._arranged())
        bench.case_changed.connect(self.refresh)
        bench.problems_changed.connect(self.refresh_problems)
        self.refresh()

    def _made_table(self) -> Grid:
        table = Grid(self._model, tuple(self._model.wide or [self._model.columnCount() - 1]))
        table.most_rows = 4
        table.setObjectName(f"list:{self._tab.records}")
        table.setAccessibleName(self._tab.title)
        table.selectionModel().currentRowChanged.connect(self._row_chosen)
        return table

    def _made_acts(self) -> QWidget:
        """What can be done with the list; the step's page shows it beside its heading."""
        self._of_line = [
            button(words, act, spoken=f"{words}: the chosen line")
            for words, act in (("Up", self._up), ("Down", self._down), ("Remove", self._remove))
        ]
        acts: list[QWidget | None] = [None]
        if self._tab.sorts:
            self._of_line.insert(0, button("Sort by date", self._bench.sort_chronology))
        acts += self._of_line
        if self._tab.add:
            add = button(self._tab.add, self.add, "main")
            add.setObjectName("main")
            acts.append(add)
        return holding(beside(*acts))

    def _arranged(self) -> QVBoxLayout:
        parts: list[QWidget] = [self._table, self._empty, self._card]
        if self._drawn is not None:
            below = getattr(self._drawn, "stands_below", False)
            parts.insert(3 if below else 2, self._drawn)
            if hasattr(self._drawn, "chosen"):
                self._drawn.chosen.connect(self.choose)
        layout = stacked(*parts, gap=2 * GRID)
        layout.addStretch(1)
        return layout

    def show_rows(self, rows: int) -> None:
        """Show so many lines of the list before it scrolls."""
        self._table.show_rows(rows)

    def refresh(self) -> None:
        """Show the list and the chosen record as they are."""
        records = getattr(self._bench.case, self._tab.records)
        self._model.show_records(records, self._bench.case)
        shown_if(self._table, bool(records))
        shown_if(self._empty, not records)
        for act in self._of_line:
            shown_if(act, bool(records))
        row = self._model.row_of(self._chosen)
        if row < 0 and records:
            row = 0
            self._chosen = records[0].id
        shown_if(self._card, row >= 0)
        if row >= 0:
            self._select(row)
            self.form.show_record(self._model.record(row), self._bench.case)
        self.refresh_problems()

    def refresh_problems(self) -> None:
        """Show problems beside their fields."""
        if self.form.record is not None:
            self.form.show_problems(self._bench.by_field)
        place = self._bench.printed.get(self._chosen, NOWHERE)
        self._number.setText(place.heading())
        self._referred.setText(place.references())
        shown_if(self._referred, bool(place.referred_by))
        shown_if(self._head, bool(place.numbers))

    def _select(self, row: int) -> None:
        if self._table.currentIndex().row() != row:
            self._table.selectionModel().setCurrentIndex(
                self._model.index(row, 0),
                QItemSelectionModel.SelectionFlag.ClearAndSelect
                | QItemSelectionModel.SelectionFlag.Rows,
            )

    def _row_chosen(self, index: QModelIndex) -> None:
        record = self._model.record(index.row()) if index.isValid() else None
        if record is not None and record.id != self._chosen:
            self.choose(record.id)

    def choose(self, record_id: str) -> None:
        """Show the form of a record of the list."""
        self._bench.tell_now()
        row = self._model.row_of(record_id)
        if row < 0:
            return
        self._chosen = record_id
        self._select(row)
        self.form.show_record(self._model.record(row), self._bench.case)
        self.refresh_problems()
        if self._drawn is not None and hasattr(self._drawn, "show_chosen"):
            self._drawn.show_chosen(record_id)
        self._bench.look_at(record_id, "")

    def add(self) -> None:
        """Add a record below the chosen one, and go to its first field."""
        place = self._model.row_of(self._chosen) + 1
        self.choose(self._bench.add_record(self._tab.records, self._kind(), place))
        self.form.focus(self._tab.form.rows[0][0])

    def _remove(self) -> None:
        row = self._model.row_of(self._chosen)
        if row < 0:
            return
        following = self._model.record(row + 1) or self._model.record(row - 1)
        gone, self._chosen = self._chosen, following.id if following else ""
        self._bench.remove_record(gone)

    def _up(self) -> None:
        self._move(-1)

    def _down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        row = self._model.row_of(self._chosen)
        if self._model.record(row) and self._model.record(row + by):
            self._bench.move_record(self._chosen, row + by)

    def go_to(self, record: str, field: str) -> bool:
        """Show a record, and take the keyboard to its field; whether the list has it."""
        if self._model.row_of(record) < 0:
            return False
        self.choose(record)
        return self.form.focus(field) or not field


class StepPage(QWidget):
    """A step: its heading and lead, its tabs, and the page of each tab, made when first seen."""

    def __init__(self, bench: Workbench, step: Step, drawn: dict[str, Drawn]) -> None:
        super().__init__()
        self.setObjectName("page")
        self._bench, self.step, self._drawn = bench, step, drawn
        self._tabs = QTabBar()
        self._tabs.setObjectName("tabs")
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.setAccessibleName(f"Pages of {step.title}")
        self._stack = QStackedWidget()
        self._pages: dict[int, QWidget] = {}
        for tab in step.tabs:
            self._tabs.addTab(tab.title.replace("&", "&&"))
            self._stack.addWidget(QWidget())
        shown_if(self._tabs, len(step.tabs) > 1)
        self._tabs.currentChanged.connect(self.open_tab)
        self._acts = QStackedWidget()
        for _ in step.tabs:
            self._acts.addWidget(QWidget())
        words = stacked(label(step.title, "title"), label(step.lead, "quiet", wrap=True), gap=4)
        layout = stacked(words, holding(Flow(self._tabs, self._acts, spread=True)), self._stack)
        layout.setContentsMargins(2 * GRID, 2 * GRID, GRID, GRID)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self.open_tab(0)

    def open_tab(self, number: int) -> QWidget:
        """Show a tab, making its page if it was never seen."""
        if number not in self._pages:
            page = self._made(self.step.tabs[number])
            self._pages[number] = page
            put_in_place(self._stack, number, scrolled(page))
            if isinstance(page, RecordsPage):
                put_in_place(self._acts, number, page.acts)
        self._stack.setCurrentIndex(number)
        self._acts.setCurrentIndex(number)
        shown_if(self._acts, isinstance(self._pages[number], RecordsPage))
        self._fit()
        if self._tabs.currentIndex() != number:
            self._tabs.setCurrentIndex(number)
        return self._pages[number]

    def take_keyboard(self) -> None:
        """Put the keyboard on the first field or list in sight, else on what begins one."""
        for part in (self._stack.currentWidget(), self._acts.currentWidget(), self._tabs):
            for each in in_order_of_sight(part) if part else ():
                if each.isVisibleTo(self) and each.isEnabled():
                    each.setFocus(Qt.FocusReason.OtherFocusReason)
                    return

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Give lists more lines where there is more room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        page = self._pages.get(self._stack.currentIndex())
        if isinstance(page, RecordsPage):
            room = self.height() - look().pixels(_OTHERS)
            page.show_rows(max(room // look().pixels(ROW), 3))

    def _made(self, tab: Tab) -> QWidget:
        drawn = self._drawn[tab.drawn](self._bench) if tab.drawn else None
        if tab.records:
            return RecordsPage(self._bench, tab, drawn)
        if drawn is not None and not tab.form.rows:
            return drawn
        return CasePage(self._bench, tab, drawn)

    def go_to(self, record: str, field: str) -> bool:
        """Find a record's field on one of the tabs, show it, and go there."""
        for number, tab in enumerate(self.step.tabs):
            if not self._may_have(tab, record, field):
                continue
            page = self.open_tab(number)
            if isinstance(page, CasePage | RecordsPage):
                return page.go_to(record, field)
        return False

    def _may_have(self, tab: Tab, record: str, field: str) -> bool:
        if tab.records:
            return any(each.id == record for each in getattr(self._bench.case, tab.records))
        shown = tab.form.fields()
        return record == self._bench.case.id and (field in shown or bool(shown and not field))
