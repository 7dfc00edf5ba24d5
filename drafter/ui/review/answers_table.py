"""Review: every answer of the case in one list, to search and to go to."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from drafter.case.case import Case
from drafter.reviewing.every_answer import (
    Entry,
    every_answer,
    in_turn,
    matching,
    under_real_names,
)
from drafter.ui.bench.states import step_of, step_of_records
from drafter.ui.bench.steps import STEPS
from drafter.ui.bench.workbench import Workbench
from drafter.ui.pieces.flow import Flow
from drafter.ui.pieces.grids import Grid
from drafter.ui.pieces.labelled import labelled
from drafter.ui.pieces.parts import button, card, holding, label, shown_if, stacked
from drafter.ui.pieces.passages import MarkedText
from drafter.ui.pieces.theme import GRID

_COLUMNS = ("Step", "Field", "Answer", "Source", "Problem")
_WIDE = (2,)
_ROWS = 7
_FIND_TOLD = "In any column and in the whole of the answer; every word that you type must be there."


class AnswersModel(QAbstractTableModel):
    """Rows of answers: step and record, field, value, source, problem."""

    def __init__(self) -> None:
        super().__init__()
        self.entries: tuple[Entry, ...] = ()

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show others."""
        self.beginResetModel()
        self.entries = tuple(entries)
        self.endResetModel()

    def rowCount(  # noqa: N802 - Qt's name
        self, parent: QModelIndex | QPersistentModelIndex | None = None
    ) -> int:
        """One for each answer."""
        return 0 if parent is not None and parent.isValid() else len(self.entries)

    def columnCount(  # noqa: N802 - Qt's name
        self, parent: QModelIndex | QPersistentModelIndex | None = None
    ) -> int:
        """As many as there are titles."""
        return 0 if parent is not None and parent.isValid() else len(_COLUMNS)

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The titles of columns."""
        is_title = orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return _COLUMNS[section] if is_title and 0 <= section < len(_COLUMNS) else None

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """The words of a cell; the whole answer for a screen reader."""
        if not index.isValid() or index.row() >= len(self.entries):
            return None
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cells(entry)[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, cells(entry)))
        return None


def cells(entry: Entry) -> tuple[str, ...]:
    """What the columns say of an answer, each in one line."""
    problem = f"▲ {entry.problems[0]}" if entry.problems else ""
    value = " ".join(entry.value.split()) or "–"
    return (entry.where or entry.step, entry.label, value, entry.source, problem)


class _Table(Grid):
    """The list; Enter goes to the chosen answer."""

    wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Go there by Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.wanted.emit()
            return
        super().keyPressEvent(event)


class EveryAnswer(QWidget):
    """The list with its search, and below it the chosen answer whole."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._bench = bench
        self._of: tuple[object, object] = (None, None)
        self.entries: tuple[Entry, ...] = ()
        self._find = QLineEdit()
        self._find.setClearButtonEnabled(True)
        self._find.textChanged.connect(self._draw)
        self._wrong = QCheckBox("Only those with a problem")
        self._wrong.setObjectName("every:wrong")
        self._wrong.setAccessibleDescription("Leaves out every answer that has no problem.")
        self._wrong.toggled.connect(self._draw)
        self._count = label("", "quiet")
        self.model = AnswersModel()
        self.table = _Table(self.model, _WIDE)
        self.table.setObjectName("list:every")
        self.table.setAccessibleName("Every answer of the case")
        self.table.show_rows(_ROWS)
        self.table.wanted.connect(self._go)
        self.table.doubleClicked.connect(lambda _index: self._go())
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_chosen())
        self._where = label("", "strong", wrap=True)
        self._whole = MarkedText("The chosen answer")
        self._said = label("", "quiet", wrap=True)
        self._problem = label("", "problem", wrap=True)
        there = button("Go there (Enter)", self._go, spoken="Go to the chosen answer")
        self._chosen = card(
            stacked(self._where, self._whole, self._said, self._problem, holding(Flow(there)))
        )
        layout = stacked(
            labelled("Search every answer", self._find, "every:search", told=_FIND_TOLD),
            holding(Flow(self._count, self._wrong, spread=True)),
            self.table,
            self._chosen,
            gap=GRID,
        )
        self.setLayout(layout)

    def refresh(self) -> None:
        """Show the answers as they are; nothing is done where nothing has changed."""
        now = (self._bench.case, self._bench.problems)
        if self._of[0] is now[0] and self._of[1] is now[1]:
            return
        self._of = now
        case = self._bench.case
        self.entries = entries_of(self._bench, case)
        self._draw()

    def _draw(self) -> None:
        row = self.table.currentIndex().row()
        found = tuple(matching(self.entries, self._find.text(), wrong=self._wrong.isChecked()))
        if found != self.model.entries:
            self.model.show_entries(found)
        if found:
            self.table.selectRow(min(max(row, 0), len(found) - 1))
        wrong = sum(bool(each.problems) for each in found)
        self._count.setText(
            f"{len(found)} answer{'' if len(found) == 1 else 's'}, {wrong} with a problem"
        )
        self._show_chosen()

    def _entry(self) -> Entry | None:
        row = self.table.currentIndex().row()
        return self.model.entries[row] if 0 <= row < len(self.model.entries) else None

    def _show_chosen(self) -> None:
        entry = self._entry()
        shown_if(self._chosen, entry)
        if entry is None:
            return
        where = f"{entry.step}, {entry.where}" if entry.where else entry.step
        self._where.setText(f"{where}: {entry.label}")
        self._whole.show_text(entry.value or "Nothing yet")
        self._said.setText(f"Source: {entry.source}")
        self._problem.setText("\n".join(f"▲ {each}" for each in entry.problems))
        shown_if(self._problem, bool(entry.problems))

    def _go(self) -> None:
        entry = self._entry()
        if entry is not None:
            self._bench.go_to(entry.record, entry.field)


def entries_of(bench: Workbench, case: Case) -> tuple[Entry, ...]:
    """Every answer under real names, in the order of the steps."""
    return in_turn(
        every_answer(case, bench.problems, titles_of(case), under_real_names(case)),
        [step.title for step in STEPS[case.kind_of_work]],
    )


def titles_of(case: Case) -> Callable[[str, str], str]:
    """What tells the title of the step that shows a field of a record; empty where none does."""
    steps = STEPS[case.kind_of_work]
    titles = {step.key: step.title for step in steps}
    homes = step_of_records(steps, case)

    def title(record: str, field: str) -> str:
        own = step_of(steps, case, record, field) if record == case.id else ""
        return titles.get(own or homes.get(record, ""), "")

    return title
