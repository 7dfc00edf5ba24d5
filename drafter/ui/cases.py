"""The list of cases: search as you type, last change first, what each still needs."""

import datetime as dt
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from drafter.session.desk import Desk
from drafter.store.listing import Cursor, ListedCase, OpenProblems
from drafter.ui.flow import Flow
from drafter.ui.grids import Grid
from drafter.ui.parts import badge, beside, button, card, holding, label, shown_if, stacked
from drafter.ui.theme import GRID

Index = QModelIndex | QPersistentModelIndex
_TITLES = ("Reference", "Who complains", "About", "Stage", "Last change", "Open")


def problems_in_words(problems: OpenProblems | None) -> str:
    """What a case still needs, by sign and number."""
    if problems is None:
        return ""
    counts = ((problems.blocks, "■"), (problems.to_fix, "▲"), (problems.to_consider, "○"))
    return "  ".join(f"{sign} {count}" for count, sign in counts if count) or "✓"


def _when(moment: dt.datetime) -> str:
    here = moment.astimezone()
    return f"{here.day} {here:%b %Y, %H:%M}"


class CasesModel(QAbstractTableModel):
    """Pages of the list, the next one fetched when the end comes into sight."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._cases: list[ListedCase] = []
        self._next: Cursor | None = None

    def start(self, typed: str) -> None:
        """Begin again: all cases, or those that have the words typed."""
        self.beginResetModel()
        if typed.strip():
            self._cases = list(self._desk.lines(self._desk.search(typed)))
            self._next = None
        else:
            page = self._desk.page()
            self._cases, self._next = list(page.cases), page.next
        self.endResetModel()

    def case_id(self, row: int) -> str:
        """The id of the case in a row; empty where there is none."""
        return self._cases[row].case_id if 0 <= row < len(self._cases) else ""

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802 - Qt's own
        """Whether there is another page."""
        return not parent.isValid() and self._next is not None

    def fetchMore(self, _parent: Index) -> None:  # noqa: N802 - Qt's own
        """Fetch the next page."""
        page = self._desk.page(after=self._next)
        first = len(self._cases)
        if page.cases:
            self.beginInsertRows(QModelIndex(), first, first + len(page.cases) - 1)
            self._cases += page.cases
            self.endInsertRows()
        self._next = page.next

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's own
        """How many cases are fetched."""
        return 0 if parent.isValid() else len(self._cases)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's own
        """How many columns there are."""
        return 0 if parent.isValid() else len(_TITLES)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own
        """The words of a cell."""
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        case = self._cases[index.row()]
        return (
            case.reference or "No reference yet",
            ", ".join(case.complainants),
            ", ".join(filter(None, (*case.bodies, case.category))),
            case.version.value,
            _when(case.changed_at),
            problems_in_words(case.problems),
        )[index.column()]

    def headerData(  # noqa: N802 - Qt's own
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:  # noqa: ANN401 - Qt's own
        """The title of a column."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return _TITLES[section]
        return None


class CasesPage(QWidget):
    """All cases of the vault."""

    opened = Signal(str)
    new = Signal()
    examples = Signal()
    lock = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("ground")
        self._desk = desk
        self._model = CasesModel(desk)
        self.search = QLineEdit()
        self.search.setObjectName("cases:search")
        self.search.setPlaceholderText("Search every case: a name, a reference, any words")
        self.search.setAccessibleName("Search every case")
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._search)
        self.table = self._made_table()
        self._none = card(
            stacked(
                label("No case yet", "heading"),
                label(
                    "Begin with “New case”: give the reference and who complains. Nothing needs"
                    " saving by hand.",
                    "quiet",
                    wrap=True,
                ),
            )
        )
        self._nothing = label("No case has all these words.", "quiet")
        new = button("New case", self.new.emit, "main")
        head: list[QWidget] = [label("Cases", "title")]
        if desk.store.vault.training:
            head.append(badge("Training: invented cases only", "care"))
        acts = beside(button("Lock", self.lock.emit, spoken="Lock the cases"), new)
        layout = stacked(
            holding(Flow(*head, holding(acts), spread=True)),
            *[card(stacked(label(each, "quiet", wrap=True))) for each in desk.notices],
            self.search,
            self.table,
            self._nothing,
            self._none,
            gap=2 * GRID,
        )
        layout.addStretch(1)
        layout.setStretchFactor(self.table, 100)
        inner = holding(layout)
        inner.setMaximumWidth(1200)
        outer = beside(inner, margin=3 * GRID)
        self.setLayout(outer)
        self.refresh()

    def _made_table(self) -> Grid:
        table = Grid(self._model, wide=(1, 2), row=40)
        table.setObjectName("list:cases")
        table.setAccessibleName("Cases")
        table.activated.connect(self._open)
        return table

    def refresh(self) -> None:
        """Read the list again."""
        self._search(self.search.text())

    def _search(self, typed: str) -> None:
        self._model.start(typed)
        found = self._model.rowCount() > 0
        shown_if(self.table, found)
        shown_if(self._nothing, not found and bool(typed.strip()))
        shown_if(self._none, not found and not typed.strip())
        if found:
            self.table.selectRow(0)

    def _open(self, index: QModelIndex) -> None:
        case_id = self._model.case_id(index.row())
        if case_id:
            self.opened.emit(case_id)
