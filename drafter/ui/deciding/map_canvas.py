"""The reasoning map as it is drawn: boxes in columns, curves between, the chosen one framed."""

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from drafter.ui.deciding.map_places import in_sight, tops
from drafter.ui.deciding.reasoning import COLUMNS, Node, ReasoningMap, spoken
from drafter.ui.pieces.look import look
from drafter.ui.pieces.theme import GRID

_GAP = 40
"""Pixels between two columns."""
_FRAME = 5
"""Pixels round the map, for the frame of a chosen box at its edge."""


def _columns(width: int) -> tuple[list[float], float]:
    """Where the columns begin in a map of that width, and how wide each is."""
    wide = (width - (len(COLUMNS) - 1) * _GAP - 2 * _FRAME) / len(COLUMNS)
    return [_FRAME + number * (wide + _GAP) for number in range(len(COLUMNS))], wide


def _plain_font(font: QFont) -> QFont:
    made = QFont(font)
    made.setPixelSize(look().pixels(12))
    return made


class MapHeadings(QWidget):
    """The columns' names, which stay in sight above the boxes; ``beside`` is the map's canvas."""

    def __init__(self, beside: QWidget) -> None:
        super().__init__()
        self._beside = beside
        self._fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Grow with the text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(int(QFontMetricsF(_plain_font(self.font())).height()) + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw each name above its column."""
        painter = QPainter(self)
        painter.setFont(_plain_font(self.font()))
        painter.setPen(QColor(look().colours.muted))
        lefts, wide = _columns(self._beside.width())
        for left, words in zip(lefts, COLUMNS, strict=True):
            place = QRectF(left, 0, wide + _GAP, self.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft, words)


class MapCanvas(QWidget):
    """Draws the boxes and curves; the arrow keys go from box to box, Enter to its record."""

    chosen = Signal(str)
    wanted = Signal()
    """The chosen box is to be gone to."""
    shows_names = True
    """What it draws was typed: the privacy view veils it until somebody is in it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("map")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Reasoning map")
        self.setMouseTracking(True)
        self._map = ReasoningMap(nodes=(), links=())
        self._boxes: dict[str, QRectF] = {}
        self._order: list[str] = []
        self.key = ""
        self._is_own = False
        """Whether the box was chosen by a person."""

    def show_map(self, shown: ReasoningMap) -> None:
        """Show a map; the box that somebody chose stays, else the first to mend is chosen."""
        self._map = shown
        if not self._is_own or self.key not in {node.key for node in shown.nodes}:
            first = next((node for node in shown.nodes if node.gap), None)
            first = first or next((node for node in shown.nodes if node.advice), None)
            self.key = first.key if first else ""
            self._is_own = False
        self._fit()
        self.update()

    def node(self) -> Node | None:
        """The chosen box."""
        return next((node for node in self._map.nodes if node.key == self.key), None)

    def place(self) -> QRect:
        """Where the chosen box lies; nowhere without one."""
        return self._boxes.get(self.key, QRectF()).toAlignedRect()

    def choose(self, key: str) -> None:
        """Choose a box."""
        self.key, self._is_own = key, True
        node = self.node()
        self.setAccessibleDescription(spoken(node) if node else "")
        self.update()
        self.chosen.emit(key)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Be as high as the boxes are at this width."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Grow with the text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(int(self._arrange(self.width())) + GRID)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Choose the first box where none is chosen: the keyboard must be seen somewhere."""
        super().focusInEvent(event)
        if not self.key and self._map.nodes:
            self.choose(self._order[0])

    def _fonts(self) -> tuple[QFont, QFont]:
        bold = QFont(self.font())
        bold.setPixelSize(look().pixels(13))
        bold.setBold(True)
        return bold, _plain_font(self.font())

    def _arrange(self, width: int) -> float:
        """Give every box its place in its column; how high all of it is."""
        bold, plain = (QFontMetricsF(font) for font in self._fonts())
        lefts, column_width = _columns(width)
        inner = QRectF(0, 0, column_width - 3 * GRID, 1000)
        flags = Qt.TextFlag.TextWordWrap.value
        heights = {}
        for node in self._map.nodes:
            title = bold.boundingRect(inner, flags, node.title).height()
            words = plain.boundingRect(inner, flags, node.words).height() if node.words else 0
            heights[node.key] = title + words + 2.5 * GRID
        places = tops(self._map, heights, 1.5 * GRID)
        self._order = in_sight(self._map, places)
        self._boxes = {
            node.key: QRectF(
                lefts[node.column], _FRAME + places[node.key], column_width, heights[node.key]
            )
            for node in self._map.nodes
        }
        lowest = max((box.bottom() for box in self._boxes.values()), default=0.0)
        return lowest + 1.5 * GRID

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw curves and boxes."""
        self._arrange(self.width())
        colours = look().colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bold, plain = self._fonts()
        for link in self._map.links:
            self._draw_link(painter, self._boxes[link.source], self._boxes[link.target], link.gap)
        for node in self._map.nodes:
            self._draw_box(painter, node, bold, plain)
        if self.hasFocus() and self.key in self._boxes:
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self._boxes[self.key].adjusted(-4, -4, 4, 4), 10, 10)

    def _draw_link(self, painter: QPainter, start: QRectF, end: QRectF, gap: bool) -> None:  # noqa: FBT001 - of a link
        colours = look().colours
        style = Qt.PenStyle.DashLine if gap else Qt.PenStyle.SolidLine
        painter.setPen(QPen(QColor(colours.blocks if gap else colours.muted), 1.5, style))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        source = QPointF(start.right(), start.center().y())
        target = QPointF(end.left(), end.center().y())
        middle = (source.x() + target.x()) / 2
        path = QPainterPath(source)
        path.cubicTo(QPointF(middle, source.y()), QPointF(middle, target.y()), target)
        painter.drawPath(path)

    def _draw_box(self, painter: QPainter, node: Node, bold: QFont, plain: QFont) -> None:
        colours = look().colours
        edge = {"blocks": colours.blocks, "care": colours.care}.get(node.level, colours.border)
        soft = {"blocks": colours.blocks_soft, "care": colours.care_soft}
        box = self._boxes[node.key]
        style = Qt.PenStyle.DashLine if node.gap else Qt.PenStyle.SolidLine
        chosen = node.key == self.key
        painter.setPen(
            QPen(QColor(colours.accent if chosen else edge), 2 if chosen else 1.3, style)
        )
        painter.setBrush(QColor(soft.get(node.level, colours.surface)))
        painter.drawRoundedRect(box, 8, 8)
        inner = box.adjusted(1.5 * GRID, GRID, -1.5 * GRID, -GRID)
        painter.setFont(bold)
        painter.setPen(QColor(edge if node.level else colours.text))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
        used = painter.boundingRect(inner, int(flags), node.title)
        painter.drawText(inner, int(flags), node.title)
        painter.setFont(plain)
        painter.setPen(QColor(colours.muted if not node.level else colours.text))
        painter.drawText(inner.adjusted(0, used.height() + 2, 0, 8), int(flags), node.words)

    def _at(self, place: QPointF) -> str:
        return next((key for key, box in self._boxes.items() if box.contains(place)), "")

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Go to the box under a click; one that has something to tell tells it first."""
        key = self._at(event.position())
        if not key:
            return
        is_told_already = key == self.key
        self.choose(key)
        node = self.node()
        if is_told_already or (node is not None and not node.advice):
            self.wanted.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Show by the pointer that a box can be clicked."""
        shape = Qt.CursorShape
        is_box = bool(self._at(event.position()))
        self.setCursor(shape.PointingHandCursor if is_box else shape.ArrowCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """The arrows go through the boxes in the order of sight; Enter goes to the chosen one."""
        keys = self._order
        step = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Left: -1,
        }.get(Qt.Key(event.key()), 0)
        if step and keys:
            here = keys.index(self.key) if self.key in keys else -step
            self.choose(keys[(here + step) % len(keys)])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.key in self._boxes:
            self.wanted.emit()
        else:
            super().keyPressEvent(event)
