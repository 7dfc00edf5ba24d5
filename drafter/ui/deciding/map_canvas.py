"""The reasoning map as it is drawn: boxes in columns, curves between, the chosen one framed."""

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
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

from drafter.ui.deciding.reasoning import COLUMNS, Node, ReasoningMap, spoken
from drafter.ui.pieces.look import look
from drafter.ui.pieces.theme import GRID

_GAP = 40
"""Pixels between two columns."""


class MapCanvas(QWidget):
    """Draws the boxes and curves; the arrow keys go from box to box."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("map")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Reasoning map")
        self._map = ReasoningMap(nodes=(), links=())
        self._boxes: dict[str, QRectF] = {}
        self.key = ""

    def show_map(self, shown: ReasoningMap) -> None:
        """Show a map; the chosen box stays."""
        self._map = shown
        if self.key not in {node.key for node in shown.nodes}:
            first = next((node for node in shown.nodes if node.gap), None)
            self.key = first.key if first else ""
        self._fit()
        self.update()

    def node(self) -> Node | None:
        """The chosen box."""
        return next((node for node in self._map.nodes if node.key == self.key), None)

    def choose(self, key: str) -> None:
        """Choose a box."""
        self.key = key
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
            self.choose(self._map.nodes[0].key)

    def _fonts(self) -> tuple[QFont, QFont]:
        bold, plain = QFont(self.font()), QFont(self.font())
        bold.setPixelSize(look().pixels(13))
        bold.setBold(True)
        plain.setPixelSize(look().pixels(12))
        return bold, plain

    def _arrange(self, width: int) -> float:
        """Give every box its place, a row a box in each column; how high all of it is."""
        bold, plain = (QFontMetricsF(font) for font in self._fonts())
        column_width = (width - (len(COLUMNS) - 1) * _GAP - 2) / len(COLUMNS)
        top = plain.height() + 2 * GRID
        heights = [top] * len(COLUMNS)
        self._boxes = {}
        for node in self._map.nodes:
            inner = QRectF(0, 0, column_width - 3 * GRID, 1000)
            flags = Qt.TextFlag.TextWordWrap.value
            title = bold.boundingRect(inner, flags, node.title).height()
            words = plain.boundingRect(inner, flags, node.words).height() if node.words else 0
            height = title + words + 2.5 * GRID
            y = heights[node.column]
            if node.gap and node.key.startswith("gap:"):
                y = max(y, self._boxes[node.record].top()) if node.record in self._boxes else y
            self._boxes[node.key] = QRectF(
                1 + node.column * (column_width + _GAP), y, column_width, height
            )
            heights[node.column] = y + height + 1.5 * GRID
        return max(heights)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw headings, curves and boxes."""
        self._arrange(self.width())
        colours = look().colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bold, plain = self._fonts()
        painter.setFont(plain)
        painter.setPen(QColor(colours.muted))
        column_width = (self.width() - (len(COLUMNS) - 1) * _GAP - 2) / len(COLUMNS)
        for number, words in enumerate(COLUMNS):
            place = QRectF(number * (column_width + _GAP), 0, column_width, 100)
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft, words)
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

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Choose the box under a click."""
        for key, box in self._boxes.items():
            if box.contains(event.position()):
                self.choose(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """The arrows go through the boxes in the order of sight."""
        keys = [node.key for node in self._map.nodes]
        step = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Left: -1,
        }.get(Qt.Key(event.key()), 0)
        if step and keys:
            here = keys.index(self.key) if self.key in keys else -step
            self.choose(keys[(here + step) % len(keys)])
        else:
            super().keyPressEvent(event)
