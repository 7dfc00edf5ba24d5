"""A list of records as a table: what each cell says, and the model that Qt shows."""

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont

from drafter.case.account import ParagraphUse
from drafter.case.case import Case
from drafter.case.dates import PartialDate
from drafter.case.fields import declared_fields
from drafter.case.links import TARGETS, name_of, records_of
from drafter.case.money import Money
from drafter.document.library import library
from drafter.ui.fields.called_as import is_allotted, listed
from drafter.ui.fields.choosers import chosen_words
from drafter.ui.pieces.look import look

Index = QModelIndex | QPersistentModelIndex
_NAMED = {"surname": "Name", "name": "", "code": "Paragraph"}
"""Fields that name a record, and the title of the column that shows what it is called, if not the
field's own label; records without any are told apart by the columns of their own."""
_NUMBER = "No."
_GONE = "something gone"


def cell_words(value: Any, names: Mapping[str, str] | None = None) -> str:  # noqa: ANN401 - any field's value
    """What a cell says of a value; for a link ``names`` are what its targets are called.

    A link to what the case has no longer says so, and no id is ever shown.
    """
    if value is None or value == "":
        return ""
    if isinstance(value, tuple):
        return ", ".join(filter(None, (cell_words(each, names) for each in value)))
    if isinstance(value, Enum):
        return chosen_words(value).lower() if value.value else ""
    if isinstance(value, PartialDate | Money):
        return value.printed() or value.typed
    if isinstance(value, bool):
        return "yes" if value else "no"
    words = str(value) if names is None else names.get(str(value), _GONE)
    return " ".join(words.split())


def called(record: Any) -> str:  # noqa: ANN401 - any record
    """What a list calls a record: a paragraph of the library by its title."""
    if isinstance(record, ParagraphUse) and record.code in library().paragraphs:
        return library().paragraphs[record.code].title
    return name_of(record)


class RecordsModel(QAbstractTableModel):
    """The records of one of the case's lists, the first column their names.

    Records are compared by identity, so that only rows that changed are drawn again. ``labels``
    are fields that are called otherwise here; ``numbered`` puts each one's number before it.
    """

    def __init__(
        self,
        kind: type,
        columns: tuple[str, ...],
        labels: Mapping[str, str] = MappingProxyType({}),
        *,
        numbered: bool = False,
    ) -> None:
        super().__init__()
        self._kind, self._columns, self._lead = kind, columns, int(numbered)
        labels = {name: words.label for name, words in declared_fields(kind)} | dict(labels)
        self._first = next(
            (first or labels[name] for name, first in _NAMED.items() if name in labels), ""
        )
        names = [self._first] if self._first else []
        self._titles = [*names, *(labels[name] for name in columns)]
        self._links = {name for name in columns if (kind, name) in TARGETS}
        self._linked = tuple({each for name in self._links for each in TARGETS[kind, name]})
        longs = {name for name, words in declared_fields(kind) if words.long} | {"text", "what"}
        self.wide = [
            number + self._lead
            for number, title in enumerate(self._titles)
            if title == self._first or columns[number - bool(self._first)] in longs
        ]
        """The columns that share the room which the others leave."""
        self._records: tuple[Any, ...] = ()
        self._cells: list[list[str]] = []
        self._names: dict[str, str] = {}

    def show_records(self, records: tuple[Any, ...], case: Case) -> None:
        """Show these records as they are now."""
        names = self._names_for(records, case) | listed(self._kind, self._columns, case)
        cells = self._rows(records, names)
        same = [record.id for record in records] == [record.id for record in self._records]
        if not same:
            self.beginResetModel()
            self._records, self._cells = records, cells
            self.endResetModel()
            return
        before = self._cells
        self._records, self._cells = records, cells
        for row, now in enumerate(cells):
            if now is not before[row]:
                self._tell(row, before[row], now)

    def _tell(self, row: int, before: list[str], now: list[str]) -> None:
        """Have the cells of a row drawn again that say something else, and no others."""
        changed = [nth for nth, words in enumerate(now) if words != before[nth]]
        if changed:
            first, last = changed[0] + self._lead, changed[-1] + self._lead
            self.dataChanged.emit(self.index(row, first), self.index(row, last))

    def _rows(self, records: tuple[Any, ...], names: dict[str, str]) -> list[list[str]]:
        """The words of every row; those of a record that is the same object are kept."""
        kept = {id(each): row for each, row in zip(self._records, self._cells, strict=True)}
        if names != self._names:
            kept, self._names = {}, names
        return [kept.get(id(each)) or self._row(each, names) for each in records]

    def _names_for(self, records: tuple[Any, ...], case: Case) -> dict[str, str]:
        """What the records that these link to are called."""
        linked: set[str] = set()
        for record in records:
            for name in self._links:
                value = getattr(record, name)
                linked.update(value if isinstance(value, tuple) else (value,))
        linked.discard("")
        if not linked:
            return {}
        found = records_of(case, self._linked)
        return {each.id: name_of(each) for each in found if each.id in linked}

    def _row(self, record: Any, names: dict[str, str]) -> list[str]:  # noqa: ANN401 - any record
        first = [called(record)] if self._first else []
        return [
            *first,
            *(
                names.get(f"{record.id}.{name}")
                or cell_words(getattr(record, name), names if name in self._links else None)
                for name in self._columns
            ),
        ]

    def record(self, row: int) -> Any:  # noqa: ANN401 - any record
        """The record of a row; None where there is no such row."""
        return self._records[row] if 0 <= row < len(self._records) else None

    def row_of(self, record_id: str) -> int:
        """The row of a record; -1 for none."""
        return next((row for row, each in enumerate(self._records) if each.id == record_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's own
        """How many records there are."""
        return 0 if parent.isValid() else len(self._records)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's own
        """How many columns there are."""
        return 0 if parent.isValid() else self._lead + len(self._titles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own
        """The words of a cell; its column too for a screen reader."""
        if not index.isValid():
            return None
        row, column = index.row(), index.column() - self._lead
        words = self._cells[row][column] if column >= 0 else str(row + 1)
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        is_given = column >= 0 and self._is_given(row, column, words)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            how = ", allotted" if is_given else ""
            return f"{self._title(column)}: {words or 'empty'}{how}"
        if is_given and role == Qt.ItemDataRole.ForegroundRole:
            return QColor(look().colours.muted)
        if is_given and role == Qt.ItemDataRole.FontRole:
            slanted = QFont()
            slanted.setItalic(True)
            return slanted
        return None

    def _is_given(self, row: int, column: int, words: str) -> bool:
        """Whether a cell says what nobody typed; the first column may be no field."""
        field = column - bool(self._first)
        return field >= 0 and is_allotted(self._records[row], self._columns[field], words)

    def _title(self, column: int) -> str:
        """The title of a column; -1 is that of the numbers."""
        return self._titles[column] if column >= 0 else _NUMBER

    def headerData(  # noqa: N802 - Qt's own
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:  # noqa: ANN401 - Qt's own
        """The title of a column."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return self._title(section - self._lead)
        return None
