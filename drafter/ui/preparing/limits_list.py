"""Time limits as a list in words: the model that Qt shows."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from drafter.ui.preparing.limits_shown import Shown

Index = QModelIndex | QPersistentModelIndex
_TITLES = ("State", "What", "Counted from", "Due")
WIDE = 1
"""The column that takes the room which the others leave."""


class LimitsModel(QAbstractTableModel):
    """One line for each limit; lines that say the same as before are left alone."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Shown, ...] = ()

    def show_limits(self, limits: tuple[Shown, ...]) -> None:
        """Show these limits."""
        before, ids = self._shown, [limit.id for limit in limits]
        if ids != [limit.id for limit in before]:
            self.beginResetModel()
            self._shown = limits
            self.endResetModel()
            return
        self._shown = limits
        for row, (old, new) in enumerate(zip(before, limits, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(_TITLES) - 1))

    def limit(self, row: int) -> Shown | None:
        """The limit of a line; None where there is no such line."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def row_of(self, limit: str) -> int:
        """The line of a limit; -1 for none."""
        return next((row for row, each in enumerate(self._shown) if each.id == limit), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's own
        """How many limits there are."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's own
        """How many columns there are."""
        return 0 if parent.isValid() else len(_TITLES)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own
        """The words of a cell; its column too for a screen reader."""
        if not index.isValid():
            return None
        words = _cells(self._shown[index.row()])[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{_TITLES[index.column()]}: {words or 'none'}"
        return None

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


def _cells(limit: Shown) -> tuple[str, ...]:
    what = f"{limit.title}, {limit.late}" if limit.late else limit.title
    return limit.state, what, *limit.short
