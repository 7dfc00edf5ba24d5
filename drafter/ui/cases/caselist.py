"""The list of cases as a table: pages of it, or what a search found with the words marked."""

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from drafter.case.days import short_day
from drafter.store.filters import ALL, Filters
from drafter.store.listing import Cursor, ListedCase, OpenProblems, Page
from drafter.ui.pieces.grids import Grid

if TYPE_CHECKING:
    from drafter.session.desk import Desk
    from drafter.store.excerpts import Excerpt

Index = QModelIndex | QPersistentModelIndex
TITLES = ("Reference", "Who complains", "About", "Stage", "Last change", "Problems")
ABOUT = 2
"""The column that shows where a search found its words."""
_TYPICAL = (
    "No reference yet",
    "",
    "",
    "stage 2 answered",
    "22 Nov 2026, 21:13",
    "■ 10  ▲ 10  ○ 10",
)
_FEWEST = ("25 900 417", "", "", "revised draft", "22 Nov 2026", "▲ 10  ○ 10")
"""What says something in a column of its own width where there is little room."""
_CHANGED = TITLES.index("Last change")
_EDGES, _PADDING = 32, 24
"""Pixels round a cell's words as they are laid out, and those that they can't do without."""
EXCERPT = Qt.ItemDataRole.UserRole
_WORDS, _SPOKEN = int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole)
_ANSWERED = frozenset({_WORDS, _SPOKEN, int(EXCERPT)})


def problems_in_words(problems: OpenProblems | None) -> str:
    """What a case still needs, by sign and number; dots until that is counted."""
    if problems is None:
        return "…"
    counts = ((problems.blocks, "■"), (problems.to_fix, "▲"), (problems.to_consider, "○"))
    return "  ".join(f"{sign} {count}" for count, sign in counts if count) or "✓"


def moment_in_words(moment: dt.datetime) -> str:
    """A moment as the clock here had it: "22 Nov 2026, 21:13"."""
    here = moment.astimezone()
    return f"{short_day(here)}, {here:%H:%M}"


def _about(case: ListedCase) -> str:
    return ", ".join(filter(None, (*case.bodies, case.category)))


def _is_said(found: str, case: ListedCase) -> bool:
    """Whether what a search found stands on the case's line anyway: then it takes no column."""
    words = " ".join(found.split()).casefold()
    shown = (case.reference, ", ".join(case.complainants), _about(case))
    return any(words in each.casefold() for each in shown)


class CasesModel(QAbstractTableModel):
    """Pages of the list, the next one fetched when the end comes into sight.

    ``called`` gives who complains by pseudonym, for the privacy view; None shows names.
    """

    def __init__(self, desk: "Desk") -> None:
        super().__init__()
        self._desk = desk
        self._cases: list[ListedCase] = []
        self._excerpts: dict[str, Excerpt] = {}
        self._next: Cursor | None = None
        self._filters = ALL
        self.called: Callable[[str], str] | None = None
        self.tells_time = True
        """Whether there is room for the time of a change beside its day."""

    def start(self, typed: str, filters: Filters = ALL) -> None:
        """Begin again: all cases the filters let through, or those that have the words typed."""
        self.beginResetModel()
        self._filters = filters
        if typed.strip():
            hits = self._desk.search(typed, filters)
            self._cases, self._next = list(self._desk.lines(hits)), None
            lines = {case.case_id: case for case in self._cases}
            self._excerpts = {
                hit.case_id: hit.excerpt
                for hit in hits
                if not _is_said(hit.excerpt.text, lines[hit.case_id])
            }
        else:
            page = self._desk.page(filters)
            self._cases, self._next = list(page.cases), page.next
            self._excerpts = {}
        self.endResetModel()

    @property
    def is_search(self) -> bool:
        """Whether what is shown was found by words."""
        return bool(self._excerpts)

    @property
    def has_more(self) -> bool:
        """Whether there are cases beyond those fetched."""
        return self._next is not None

    def case(self, row: int) -> ListedCase | None:
        """The case in a row."""
        return self._cases[row] if 0 <= row < len(self._cases) else None

    def case_id(self, row: int) -> str:
        """The id of the case in a row; empty where there is none."""
        found = self.case(row)
        return found.case_id if found else ""

    def row_of(self, case_id: str) -> int:
        """The row of a case; -1 where it is not fetched."""
        return next((row for row, one in enumerate(self._cases) if one.case_id == case_id), -1)

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802 - Qt's own
        """Whether there is another page."""
        return not parent.isValid() and self._next is not None

    def fetchMore(self, _parent: Index) -> None:  # noqa: N802 - Qt's own
        """Fetch the next page."""
        self._take(self._desk.page(self._filters, self._next))

    def _take(self, page: Page) -> None:
        """Put a page below what there is."""
        first = len(self._cases)
        self._next = page.next
        if page.cases:
            self.beginInsertRows(QModelIndex(), first, first + len(page.cases) - 1)
            self._cases += page.cases
            self.endInsertRows()

    def fetch_all(self) -> None:
        """Fetch every page that is left: somebody goes to the end of the list."""
        if self._next is not None:
            self._take(self._desk.page(self._filters, self._next, size=self.count))

    @property
    def count(self) -> int:
        """How many cases there are, fetched or not."""
        return self._desk.count(self._filters) if self.has_more else len(self._cases)

    def renew(self, case_id: str) -> None:
        """Read the line of a case again."""
        row = self.row_of(case_id)
        lines = self._desk.lines_of([case_id]) if row >= 0 else ()
        if lines:
            self._cases[row] = lines[0]
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(TITLES) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's own
        """How many cases are fetched."""
        return 0 if parent.isValid() else len(self._cases)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's own
        """How many columns there are."""
        return 0 if parent.isValid() else len(TITLES)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own
        """The words of a cell; the excerpt of one that was found; its column for a reader."""
        if role not in _ANSWERED or not index.isValid():  # each cell that is drawn asks for ten
            return None
        case, column = self._cases[index.row()], index.column()
        if role == _WORDS:
            if column == _CHANGED and not self.tells_time:
                return short_day(case.changed_at.astimezone())
            return self._words(case, column)
        if role == _SPOKEN:
            words = self._words(case, column) or "empty"
            return f"{TITLES[column]}: {'not counted yet' if words == '…' else words}"
        return self._excerpts.get(case.case_id) if column == ABOUT and not self.called else None

    def _words(self, case: ListedCase, column: int) -> str:
        if column == 1:
            return self.called(case.case_id) if self.called else ", ".join(case.complainants)
        if column == ABOUT:
            found = self._excerpts.get(case.case_id)
            if found is not None:
                return "Hidden in the privacy view" if self.called else " ".join(found.text.split())
            return _about(case)
        return (
            case.reference or "No reference yet",
            "",
            "",
            case.complained or case.version,
            moment_in_words(case.changed_at),
            problems_in_words(case.problems),
        )[column]

    def headerData(  # noqa: N802 - Qt's own
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:  # noqa: ANN401 - Qt's own
        """The title of a column."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return "Found in" if section == ABOUT and self._excerpts else TITLES[section]
        return None


class CaseGrid(Grid):
    """The grid of the cases: a column is as wide as a typical cell, however many rows there are.

    Asking every cell in sight took more time than the search itself, at each key and each page.
    No column goes: nothing else says what a case still needs, so that the list scrolls sideways.
    """

    def __init__(self, model: CasesModel) -> None:
        super().__init__(model, wide=(1, ABOUT), row=40)
        self._cases = model
        self.scrolls_sideways = True
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollMode(CaseGrid.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().sectionResized.connect(self._fit_moment)

    def sizeHintForColumn(self, column: int) -> int:  # noqa: N802 - Qt's name
        """The room that a cell of the column typically needs."""
        return self._advance(_TYPICAL[column]) + _EDGES

    def enough(self, column: int) -> int:
        """As wide as the shortest that is often in it."""
        return self._advance(_FEWEST[column]) + _EDGES

    def _advance(self, words: str) -> int:
        return self.fontMetrics().horizontalAdvance(words)

    def _fit_moment(self, column: int, _before: int, width: int) -> None:
        """Say the day alone where the time has no room: a moment that is cut says neither."""
        if column == _CHANGED:
            self._cases.tells_time = width >= self._advance(_TYPICAL[_CHANGED]) + _PADDING

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """End goes to the last case there is, not to the last that was fetched."""
        to_end = QKeySequence.StandardKey.MoveToEndOfDocument
        model = self.model()
        if isinstance(model, CasesModel) and (
            event.key() == Qt.Key.Key_End or event.matches(to_end)
        ):
            model.fetch_all()
            self.selectRow(model.rowCount() - 1)
            self.scrollToBottom()
        else:
            super().keyPressEvent(event)
