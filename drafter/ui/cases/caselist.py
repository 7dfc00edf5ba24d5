"""The list of cases as a table: pages of it, or what a search found with the words marked."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QPainter, QPalette, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from drafter.session.desk import Desk
from drafter.store.excerpts import Excerpt
from drafter.store.filters import ALL, Filters
from drafter.store.listing import Cursor, ListedCase, OpenProblems
from drafter.ui.pieces.grids import Grid
from drafter.ui.pieces.look import look

Index = QModelIndex | QPersistentModelIndex
TITLES = ("Reference", "Who complains", "About", "Stage", "Last change", "Open")
ABOUT = 2
"""The column that shows where a search found its words."""
_TYPICAL = ("No reference yet", "", "", "revised draft", "22 Nov 2026, 21:13", "■ 10  ▲ 10  ○ 10")
_EDGES = 32
EXCERPT = Qt.ItemDataRole.UserRole


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
    """Pages of the list, the next one fetched when the end comes into sight.

    ``called`` gives who complains by pseudonym, for the privacy view; None shows names.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._cases: list[ListedCase] = []
        self._excerpts: dict[str, Excerpt] = {}
        self._next: Cursor | None = None
        self._filters = ALL
        self.called: Callable[[str], str] | None = None

    def start(self, typed: str, filters: Filters = ALL) -> None:
        """Begin again: all cases the filters let through, or those that have the words typed."""
        self.beginResetModel()
        self._filters = filters
        if typed.strip():
            hits = self._desk.search(typed, filters)
            self._cases, self._next = list(self._desk.lines(hits)), None
            self._excerpts = {hit.case_id: hit.excerpt for hit in hits}
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
        page = self._desk.page(self._filters, self._next)
        first = len(self._cases)
        self._next = page.next
        if page.cases:
            self.beginInsertRows(QModelIndex(), first, first + len(page.cases) - 1)
            self._cases += page.cases
            self.endInsertRows()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's own
        """How many cases are fetched."""
        return 0 if parent.isValid() else len(self._cases)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's own
        """How many columns there are."""
        return 0 if parent.isValid() else len(TITLES)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own
        """The words of a cell; the excerpt of one that was found; its column for a reader."""
        if not index.isValid():
            return None
        case = self._cases[index.row()]
        if role == EXCERPT and index.column() == ABOUT and self.called is None:
            return self._excerpts.get(case.case_id)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(case, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{TITLES[index.column()]}: {self._words(case, index.column()) or 'empty'}"
        return None

    def _words(self, case: ListedCase, column: int) -> str:
        if column == 1:
            return self.called(case.case_id) if self.called else ", ".join(case.complainants)
        if column == ABOUT:
            found = self._excerpts.get(case.case_id)
            if found is not None:
                return "Hidden in the privacy view" if self.called else " ".join(found.text.split())
            return ", ".join(filter(None, (*case.bodies, case.category)))
        return (
            case.reference or "No reference yet",
            "",
            "",
            case.version,
            _when(case.changed_at),
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
    """

    def __init__(self, model: CasesModel) -> None:
        super().__init__(model, wide=(1, ABOUT), row=40)

    def sizeHintForColumn(self, column: int) -> int:  # noqa: N802 - Qt's name
        """The room that a cell of the column typically needs."""
        return self.fontMetrics().horizontalAdvance(_TYPICAL[column]) + _EDGES


class FoundDelegate(QStyledItemDelegate):
    """Draws an excerpt with the found words bold and tinted; everything else as it is."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a cell."""
        found = index.data(EXCERPT)
        if not isinstance(found, Excerpt):
            super().paint(painter, option, index)
            return
        style = QApplication.style()
        self.initStyleOption(option, index)
        option.text = ""
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter)
        painter.save()
        rect = option.rect.adjusted(8, 0, -8, 0)
        painter.setClipRect(rect)
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        layout = laid_out(found, option.font, rect.width())
        top = rect.top() + max((rect.height() - layout.boundingRect().height()) / 2, 0)
        layout.draw(painter, QPointF(rect.left(), top))
        painter.restore()


def laid_out(found: Excerpt, font: QFont, width: int) -> QTextLayout:
    """An excerpt on one line from shortly before its first mark, the marks shown."""
    text = found.text.replace("\n", " ")
    layout = QTextLayout(text, font)
    layout.setFormats(marked(found, text))
    layout.beginLayout()
    line = layout.createLine()
    line.setNumColumns(len(text) * 2)
    line.setPosition(QPointF(0, 0))
    layout.endLayout()
    if found.marks:
        end: Any = line.cursorToX(_units(text, found.marks[0][1]))  # a number, or with its place
        x = float(end[0]) if isinstance(end, tuple) else float(end)
        line.setPosition(QPointF(min(0.0, width * 0.75 - x), 0))
    return layout


def marked(found: Excerpt, text: str) -> list[QTextLayout.FormatRange]:
    """The look of each mark, its place in Qt's own units (UTF-16)."""
    ranges = []
    for start, end in found.marks:
        each = QTextLayout.FormatRange()
        each.start = _units(text, start)
        each.length = _units(text, end) - each.start
        shape = QTextCharFormat()
        shape.setFontWeight(QFont.Weight.Bold)
        shape.setBackground(QColor(look().colours.name_tint))
        each.format = shape
        ranges.append(each)
    return ranges


def _units(text: str, place: int) -> int:
    return len(text[:place].encode("utf-16-le")) // 2
