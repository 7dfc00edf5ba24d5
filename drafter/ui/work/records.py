"""The page of a list: its records, what is drawn of them, and the form of the chosen one."""

from typing import get_args, get_type_hints

from PySide6.QtCore import QItemSelectionModel, QModelIndex
from PySide6.QtWidgets import QVBoxLayout, QWidget

from drafter.case.case import Case
from drafter.ui.bench.printed import NOWHERE
from drafter.ui.bench.tabs import Tab
from drafter.ui.bench.workbench import Workbench
from drafter.ui.fields.forms import RecordForm
from drafter.ui.fields.tables import RecordsModel
from drafter.ui.pieces.grids import Grid
from drafter.ui.pieces.parts import (
    badge,
    beside,
    button,
    card,
    holding,
    label,
    shown_if,
    stacked,
)
from drafter.ui.pieces.seen import once_seen
from drafter.ui.pieces.theme import GRID


def kind_of(records: str) -> type:
    """The kind of record in one of the case's lists."""
    kind = get_args(get_type_hints(Case)[records])[0]
    assert isinstance(kind, type)
    return kind


class RecordsPage(QWidget):
    """A list of records, what is drawn of it, and the form of the chosen one."""

    def __init__(self, bench: Workbench, tab: Tab, drawn: QWidget | None) -> None:
        super().__init__()
        self._bench, self._tab, self._drawn = bench, tab, drawn
        self._kind = kind_of(tab.records)
        self._chosen = ""
        self._model = RecordsModel(
            self._kind, tab.columns, tab.form.labels(), numbered=tab.numbered
        )
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
        once_seen(self, self.refresh, bench.case_changed)
        once_seen(self, self.refresh_problems, bench.problems_changed)
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
