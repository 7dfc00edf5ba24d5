"""The page of a list: its records, what is drawn of them, and the form of the chosen one."""

from typing import get_args, get_type_hints

from PySide6.QtCore import QItemSelectionModel, QModelIndex
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from drafter.case.case import Case
from drafter.ui.bench.printed import NOWHERE
from drafter.ui.bench.removing import before_removal, times_named
from drafter.ui.bench.tabs import Tab
from drafter.ui.bench.workbench import Workbench
from drafter.ui.fields.filling import fill
from drafter.ui.fields.forms import RecordForm
from drafter.ui.fields.tables import RecordsModel
from drafter.ui.pieces.flow import Flow
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
from drafter.ui.pieces.row_grid import RowGrid
from drafter.ui.pieces.seen import once_seen
from drafter.ui.pieces.theme import GRID
from drafter.ui.words.pasted_rows import rows_in
from drafter.ui.work.list_notice import ListNotice


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
        self._chosen = self._drawn_chosen = ""
        self._told_of: tuple[str, ...] = ()
        """The records that the notice speaks of: without the first of them it says nothing."""
        titles = tab.form.labels() | dict(tab.titles)
        self._model = RecordsModel(self._kind, tab.columns, titles, numbered=tab.numbered)
        self._table = self._made_table()
        self.form = RecordForm(self._kind, tab.form, bench.scan)
        self.form.edited.connect(bench.type_in)
        self.form.left.connect(bench.leave_field)
        self._empty = card(
            stacked(label("Nothing here yet", "heading"), label(tab.empty, "quiet", wrap=True))
        )
        self._number, self._referred = label("", "heading"), badge("")
        self._notice = ListNotice()
        self._notice.left.connect(self._table.setFocus)
        self._head = holding(beside(self._number, self._referred, None))
        self._card = card(stacked(self._head, self.form))
        self.acts = self._made_acts()
        self.setLayout(self._arranged())
        once_seen(self, self.refresh, bench.case_changed)
        once_seen(self, self.refresh_problems, bench.problems_changed)
        self.refresh()

    def _made_table(self) -> RowGrid:
        table = RowGrid(self._model, tuple(self._model.wide or [self._model.columnCount() - 1]))
        table.most_rows = 4
        table.setObjectName(f"list:{self._tab.records}")
        table.setAccessibleName(self._tab.title)
        told = "Alt and an arrow move the chosen line; Delete removes it"
        pastes = "; Ctrl+V pastes rows of a table below it" if self._tab.add else ""
        table.setAccessibleDescription(f"{told}{pastes}.")
        table.selectionModel().currentRowChanged.connect(self._row_chosen)
        table.moved.connect(self._move)
        table.removing.connect(self._remove)
        table.pasting.connect(self.paste)
        return table

    def _made_acts(self) -> QWidget:
        """What can be done with the list; the step's page shows it beside its heading."""
        self._of_line = [
            button(words, act, spoken=f"{words}: the chosen line")
            for words, act in (("Up", self._up), ("Down", self._down), ("Remove", self._remove))
        ]
        acts: list[QWidget] = []
        if self._tab.sorts:
            self._of_line.insert(0, button("Sort by date", self._bench.sort_chronology))
        acts += self._of_line
        if self._tab.pastes:
            acts.append(button("Paste rows", self.paste, spoken="Paste rows of a table"))
        if self._tab.add:
            add = button(self._tab.add, self.add, "main")
            add.setObjectName("main")
            acts.append(add)
        return holding(Flow(*acts, ended=True))

    def _arranged(self) -> QVBoxLayout:
        parts: list[QWidget] = [self._notice, self._table, self._empty, self._card]
        if self._drawn is not None:
            below = getattr(self._drawn, "stands_below", False)
            parts.insert(len(parts) if below else 3, self._drawn)
            if hasattr(self._drawn, "chosen"):
                self._drawn.chosen.connect(self.choose)
        layout = stacked(*parts, gap=2 * GRID)
        layout.addStretch(1)
        return layout

    @property
    def is_empty(self) -> bool:
        """Whether the list has no record yet."""
        return not self._model.rowCount()

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
        self._show_drawn()
        if self._told_of and self._model.row_of(self._told_of[0]) < 0:
            self._put_away()
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

    def prints(self) -> tuple[str, str]:
        """The chosen record, whole: what the preview shows of the list."""
        return self._chosen, ""

    def choose(self, record_id: str) -> None:
        """Show the form of a record of the list."""
        self._bench.tell_now()
        row = self._model.row_of(record_id)
        if row < 0:
            return
        if record_id not in {self._chosen, *self._told_of}:
            self._put_away()
        self._chosen = record_id
        self._select(row)
        self.form.show_record(self._model.record(row), self._bench.case)
        self.refresh_problems()
        self._show_drawn()
        self._bench.look_at(record_id, "")

    def _show_drawn(self) -> None:
        """Have what is drawn show the chosen record, where it shows another."""
        if self._chosen != self._drawn_chosen:
            self._drawn_chosen = self._chosen
            if self._drawn is not None and hasattr(self._drawn, "show_chosen"):
                self._drawn.show_chosen(self._chosen)

    def add(self) -> None:
        """Add a record below the chosen one, and go to its first field."""
        place = self._model.row_of(self._chosen) + 1
        self.choose(self._bench.add_record(self._tab.records, self._kind(), place))
        self.form.begin()

    def paste(self) -> None:
        """Add a record for each row of what was copied, below the chosen one."""
        copied = QGuiApplication.clipboard().mimeData()
        rows = rows_in(copied.html() if copied.hasHtml() else "", copied.text())
        if not self._tab.add:
            return
        filled = fill(rows, self._kind, self._tab.form.fields(), self._bench.case)
        self._put_away()
        if filled.records:
            place = self._model.row_of(self._chosen) + 1
            self._told_of = self._bench.add_records(self._tab.records, filled.records, place)
            self.choose(self._told_of[0])
            self._bench.leave_field()
        self._notice.tell(filled.told)

    def _put_away(self) -> None:
        self._told_of = ()
        self._notice.put_away()

    def _remove(self) -> None:
        """Take the chosen record out; first say what refers to it, where anything does."""
        chosen, bench = self._chosen, self._bench
        if self._model.row_of(chosen) < 0:
            return
        named = times_named(bench.composed.document, bench.ledger, chosen) if bench.composed else 0
        told = before_removal(bench.case, chosen, bench.printed.get(chosen, NOWHERE), named)
        if told:
            self._told_of = (chosen,)
            self._notice.ask(f"{told}\nUndo brings it back.", lambda: self._take_out(chosen))
        else:
            self._take_out(chosen)

    def _take_out(self, gone: str) -> None:
        row = self._model.row_of(gone)
        following = self._model.record(row + 1) or self._model.record(row - 1)
        self._chosen = following.id if following else ""
        self._bench.remove_record(gone)

    def _up(self) -> None:
        row = self._model.row_of(self._chosen)
        self._move(row, row - 1)

    def _down(self) -> None:
        row = self._model.row_of(self._chosen)
        self._move(row, row + 1)

    def _move(self, row: int, to: int) -> None:
        record = self._model.record(row)
        if record is not None and self._model.record(to) is not None:
            self.choose(record.id)
            self._bench.move_record(record.id, to)

    def go_to(self, record: str, field: str) -> bool:
        """Show a record, and take the keyboard to its field; whether the list has it."""
        if self._model.row_of(record) < 0:
            return False
        self.choose(record)
        return self.form.focus(field) or not field
