"""A layout that takes as many lines as its room asks for: nothing is cut in a narrow window."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from drafter.ui.pieces.look import look
from drafter.ui.pieces.theme import GRID

Line = tuple[int, list[tuple[QLayoutItem, int]]]
"""A line's height, and its parts with their widths."""


class Flow(QLayout):
    """Parts beside one another, and below where they no longer fit.

    With ``column`` (effective pixels, growing with the text) all parts are columns of one width,
    at least that wide; without it each is as wide as it asks to be. ``spread`` takes the last
    part to the right end of its line, ``centred`` puts every line in the middle and ``ended`` at
    the right.
    """

    def __init__(
        self,
        *parts: QWidget,
        column: int = 0,
        gap: int = GRID,
        spread: bool = False,
        centred: bool = False,
        ended: bool = False,
    ) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        """What was asked before, by width: layouts above ask for the same again and again."""
        self._broken: dict[int, list[Line]] = {}
        """The lines by their room, for the same reason."""
        self._sizes: tuple[QSize, QSize] | None = None
        self._column, self._gap, self._spread = column, gap, spread
        self._before = 1.0 if ended else 0.5 if centred else 0.0
        """The part of the room left over that stands before a line."""
        self.setContentsMargins(0, 0, 0, 0)
        for part in parts:
            self.addWidget(part)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        """Take a part in."""
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        """How many parts there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """A part; None after the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """Give a part away."""
        taken = self._items.pop(index) if 0 <= index < len(self._items) else None
        self.invalidate()
        return taken

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        """Sideways, and downwards where a part is."""
        found = Qt.Orientation(0)
        for item in self._items:
            found |= item.expandingDirections()
        return found

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Narrower means higher."""
        return True

    def invalidate(self) -> None:
        """Forget what was asked: a part has another size, is shown or is hidden."""
        self._heights.clear()
        self._broken.clear()
        self._sizes = None
        super().invalidate()

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """The height of all lines at a width."""
        known = self._heights.get(width)
        if known is None:
            known = self._heights[width] = self._high(width)
        return known

    def _high(self, width: int) -> int:
        edges = self.contentsMargins()
        lines = self._lines(width - edges.left() - edges.right())
        gaps = self._gap * max(len(lines) - 1, 0)
        return sum(height for height, _ in lines) + gaps + edges.top() + edges.bottom()

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as the widest part, as high as one line."""
        return self._asked()[0]

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """All parts on one line."""
        return self._asked()[1]

    def _asked(self) -> tuple[QSize, QSize]:
        """The least size and the wanted one."""
        if self._sizes is None:
            shown = self._shown()
            least = [item.minimumSize() for item in shown]
            sizes = [item.sizeHint() for item in shown]
            wide = max((size.width() for size in least), default=0)
            all_wide = sum(size.width() for size in sizes) + self._gap * max(len(sizes) - 1, 0)
            self._sizes = (
                self._framed(wide, max((size.height() for size in least), default=0)),
                self._framed(all_wide, max((size.height() for size in sizes), default=0)),
            )
        return self._sizes

    def _framed(self, wide: int, high: int) -> QSize:
        edges = self.contentsMargins()
        return QSize(wide + edges.left() + edges.right(), high + edges.top() + edges.bottom())

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's name
        """Put every part in its place."""
        super().setGeometry(rect)
        spare = max(rect.height() - self.heightForWidth(rect.width()), 0)
        rect = rect.marginsRemoved(self.contentsMargins())
        lines = self._lines(rect.width())
        top = rect.top()
        for height, line in lines:
            high = height
            if any(item.expandingDirections() & Qt.Orientation.Vertical for item, _ in line):
                high, spare = height + spare, 0
            over = rect.width() - sum(width for _, width in line) - self._gap * (len(line) - 1)
            left = rect.left() + int(max(over, 0) * self._before)
            for item, width in line:
                if self._spread and item is self._items[-1]:
                    left += max(over, 0)
                is_tall = item.expandingDirections() & Qt.Orientation.Vertical
                own = high if is_tall or not self._column else _height(item, width)
                item.setGeometry(QRect(QPoint(left, top), QSize(width, own)))
                left += width + self._gap
            top += high + self._gap

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lines(self, room: int) -> list[Line]:
        known = self._broken.get(room)
        if known is None:
            known = self._broken[room] = self._broken_into(room)
        return known

    def _broken_into(self, room: int) -> list[Line]:
        parts = self._shown()
        if not parts:
            return []
        lines: list[list[tuple[QLayoutItem, int]]] = [[]]
        if self._column:
            least = max(
                look().pixels(self._column), *(item.minimumSize().width() for item in parts)
            )
            fit = min(max((room + self._gap) // (least + self._gap), 1), len(parts))
            lines_needed = -(-len(parts) // fit)
            fit = -(-len(parts) // lines_needed)
            width = (room - (fit - 1) * self._gap) // fit
            lines = [
                [(item, width) for item in parts[at : at + fit]] for at in range(0, len(parts), fit)
            ]
        else:
            left = room
            for item in parts:
                width = min(item.sizeHint().width(), max(room, item.minimumSize().width()))
                if lines[-1] and width > left:
                    lines.append([])
                    left = room
                lines[-1].append((item, width))
                left -= width + self._gap
        return [(max(_height(item, width) for item, width in line), line) for line in lines]


def _height(item: QLayoutItem, width: int) -> int:
    if item.hasHeightForWidth():  # a least height would be that of the narrowest it can be
        return item.heightForWidth(width)
    return max(item.sizeHint().height(), item.minimumSize().height())
