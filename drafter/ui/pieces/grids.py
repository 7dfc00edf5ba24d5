"""The one look of every list of lines: rows as high as the text needs, words elided, no gaps."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from drafter.ui.pieces.look import look

ROW = 34
"""The height of a row at 100 per cent."""
_LEAST = 56
_ENOUGH, _LEAST_WIDE = 104, 104
"""What a column needs to say something: one that is as wide as its words, and one that shares."""
_MOST = 144
_SHARE = 3
"""The part of the room that the wide columns have at least where the others can give way."""
_LOOKED_AT = 60
"""Lines that a column is measured by: thousands are not all asked."""
_EDGES = 8
"""Pixels of the frame and its padding, above and below."""


class Grid(QTableView):
    """A table of lines to choose from; ``wide`` columns share what the others leave."""

    def __init__(self, model: QAbstractItemModel, wide: tuple[int, ...], row: int = ROW) -> None:
        super().__init__()
        self._wide, self._row = wide, row
        self._titles: dict[int, int] = {}
        self.scrolls_sideways = False
        """Whether columns that have no room are scrolled to; else they are not shown."""
        self.most_rows = 0
        """Rows that are shown at most before the list scrolls; 0 lets the room decide."""
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._share)
        self.verticalHeader().hide()  # before the model: it would ask each row for its title
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(24)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setResizeContentsPrecision(_LOOKED_AT)
        for signal in (model.modelReset, model.rowsInserted):
            signal.connect(self._arrange)
        model.dataChanged.connect(self._changed)
        self._arrange()

    def show_rows(self, rows: int) -> None:
        """Show so many rows at most before the list scrolls."""
        if rows != self.most_rows:
            self.most_rows = rows
            self._arrange()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Grow with the text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._titles.clear()
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Share the room anew."""
        super().resizeEvent(event)
        if self.isVisible():
            self._share()
            self._later.start(0)  # a scroll bar that comes meanwhile takes room

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Share the room once titles have the size they are drawn in."""
        super().showEvent(event)
        self._titles.clear()
        self._arrange()

    def _changed(self, first: QModelIndex, last: QModelIndex) -> None:
        """Share the room anew where a column has other words that takes what its words need."""
        if not set(range(first.column(), last.column() + 1)) <= set(self._wide):
            self._arrange()

    def _arrange(self, *_: object) -> None:
        """Give rows their height, columns their width, and the list its own height."""
        self.verticalHeader().setDefaultSectionSize(look().pixels(self._row))
        if self.isVisible():  # before, there is no room to share, and words cost much to measure
            self._share()
            self._later.start(0)
        if self.most_rows:
            rows = min(max(self.model().rowCount(), 2), self.most_rows)
            head = self.horizontalHeader().sizeHint().height()
            self.setFixedHeight(rows * look().pixels(self._row) + head + _EDGES)

    def _share(self) -> None:
        """Columns are as wide as their words, within bounds; the wide ones take the rest.

        What has no room to say something is not shown: the form of a line has all of it.
        """
        header = self.horizontalHeader()
        header.ensurePolished()  # its titles have a size of their own, which comes late
        columns = range(self.model().columnCount())
        titles = [self._title(column) for column in columns]
        least, most = look().pixels(_LEAST), look().pixels(_MOST)
        bar = self.verticalScrollBar()
        # Not viewport(): to tell what widget that is, PySide makes every class of widget there is.
        room = self.contentsRect().width() - (bar.width() if bar.isVisible() else 0)
        asked = {
            column: min(
                max(self.sizeHintForColumn(column), titles[column], least),
                max(most, titles[column]),
            )
            for column in columns
            if column not in self._wide
        }
        share = room // _SHARE
        fewest = max(look().pixels(_LEAST_WIDE), share // len(self._wide))
        needed = {
            column: max(title, min(asked[column], self.enough(column)))
            if column in asked
            else max(title, fewest)
            for column, title in enumerate(titles)
        }
        hidden = set() if self.scrolls_sideways else self._without_room(needed, room)
        for column in columns:
            if self.isColumnHidden(column) is not (column in hidden):
                self.setColumnHidden(column, column in hidden)
        asked = {column: width for column, width in asked.items() if column not in hidden}
        wanted = max(len(self._wide) * most, share)
        while sum(asked.values()) + wanted > room:  # the narrow ones give way, the widest first
            may_give = [column for column, width in asked.items() if width > needed[column]]
            if not may_give:
                break
            asked[max(may_give, key=asked.__getitem__)] -= 1
        left = room - sum(asked.values())
        least = fewest if self.scrolls_sideways else header.minimumSectionSize()
        for column in self._wide:
            asked[column] = max(left // len(self._wide), least)
        for column, width in asked.items():
            header.resizeSection(column, width)

    def enough(self, _column: int) -> int:
        """The width at which a column that is as wide as its words says something."""
        return look().pixels(_ENOUGH)

    def _without_room(self, needed: dict[int, int], room: int) -> set[int]:
        """Columns that can't be shown beside the others: those that say nothing, then the last."""
        gone: set[int] = set()
        if sum(needed.values()) <= room:
            return gone
        may_go = [column for column in needed if column and column not in self._wide]
        for column in sorted(may_go, key=lambda each: (self._says_nothing(each), each))[::-1]:
            gone.add(column)
            if sum(width for each, width in needed.items() if each not in gone) <= room:
                break
        return gone

    def _says_nothing(self, column: int) -> bool:
        """Whether a column is empty in every line, as far as lines are looked at."""
        model = self.model()
        rows = range(min(model.rowCount(), _LOOKED_AT))
        return not any(model.index(row, column).data() for row in rows)

    def _title(self, column: int) -> int:
        """The width of a title; Qt's own hint knows nothing of its weight, nor of a hidden one."""
        if column not in self._titles:
            self.setColumnHidden(column, False)  # noqa: FBT003 - Qt's own
            hint = self.horizontalHeader().sectionSizeHint(column)
            self._titles[column] = hint + look().pixels(10)
        return self._titles[column]

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Never an obstacle to a narrow window."""
        return QSize(look().pixels(200), super().minimumSizeHint().height())
