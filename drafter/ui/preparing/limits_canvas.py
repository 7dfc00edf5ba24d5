"""Time limits drawn on a line: a bar for each, from the day it counts from to its last day."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from drafter.limits.counting import LimitState
from drafter.ui.pieces.look import look
from drafter.ui.pieces.theme import GRID
from drafter.ui.preparing.limits_line import Bar, Line, lanes
from drafter.ui.preparing.limits_marks import draw_late, draw_mark

_MARGIN = 12
_LANE = 22
_MARK = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """What may stand beside a bar, the longest first, and the look of its state."""

    words: tuple[str, ...]
    level: str


@dataclass(frozen=True, slots=True)
class _Placed:
    """A bar in its lane; ``place`` is where the words stand: beside it, on it, or nowhere."""

    bar: Bar
    left: float
    right: float
    middle: float
    words: str
    place: QRectF


class LimitsCanvas(QWidget):
    """The line. The keys go from bar to bar, in order of their last days; so does a click.

    Every state is told by the shape of the mark and by a sign before the words, not by colour.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("limits:line")
        self.setAccessibleName("Time limits on a line of time")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._line: Line | None = None
        self._named: dict[str, Named] = {}
        self._chosen = ""

    def show_line(self, line: Line | None, named: dict[str, Named]) -> None:
        """Draw another line; ``named`` by the ids of its bars."""
        if (line, named) != (self._line, self._named):
            self._line, self._named = line, named
            self._describe()
            self.updateGeometry()
            self.update()

    def show_chosen(self, limit: str) -> None:
        """Bring out the bar of a limit."""
        if limit != self._chosen:
            self._chosen = limit
            self._describe()
            self.update()

    def _describe(self) -> None:
        here = self._named.get(self._chosen)
        told = f"{here.words[0]}. " if here else ""
        count = len(self._line.bars) if self._line else 0
        self.setAccessibleDescription(
            f"{told}{count} drawn; the list below tells the same in words."
        )

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Grow with the text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.updateGeometry()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Narrower may mean more lanes."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Room for the months and all lanes."""
        placed = self._placed(width)
        bottom = max((each.middle for each in placed), default=self._top())
        return round(bottom + look().pixels(_LANE) * 0.6 + GRID)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as the page gives."""
        return QSize(400, self.heightForWidth(max(self.width(), 400)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Never an obstacle to a narrow window."""
        return QSize(200, look().pixels(2 * _LANE))

    def _small(self) -> QFont:
        small = QFont(self.font())
        small.setPixelSize(look().pixels(11))
        return small

    def _top(self) -> float:
        """Where the line itself lies: below the months' names and the word for today."""
        return QFontMetrics(self._small()).height() * 2 + GRID

    def _x(self, at: float, width: int) -> float:
        return _MARGIN + at * (width - 2 * _MARGIN)

    def _placed(self, width: int) -> list[_Placed]:
        """Every bar with its lane, and the place of its words."""
        metrics, lane = QFontMetrics(self._small()), look().pixels(_LANE)
        mark = look().pixels(_MARK) + 4.0
        found, stretches = [], []
        for bar in self._line.bars if self._line else ():
            left, end = self._x(bar.start, width), self._x(bar.end, width)
            right = end if bar.done is None else self._x(bar.done, width)
            words, place = "", QRectF()
            for words in self._named[bar.id].words:
                room = float(metrics.horizontalAdvance(words) + 2 * GRID)
                begins = _beside(left - mark, right + mark, room, width)
                if begins >= 0:
                    place = QRectF(begins, 0, room, metrics.height())
                    break
            found.append((bar, left, end, words, place))
            reach = (left - mark, right + mark)
            if not place.isEmpty():
                reach = (min(reach[0], place.left()), max(reach[1], place.right()))
            stretches.append(reach)
        numbers = lanes(stretches, 2.0 * GRID)
        placed = []
        for (bar, left, right, words, place), number in zip(found, numbers, strict=True):
            middle = self._top() + lane * (number + 0.9)
            if not place.isEmpty():
                place.moveTop(middle - metrics.height() / 2)
            placed.append(_Placed(bar, left, right, middle, words, place))
        return placed

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw months, today, and the bars."""
        if self._line is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._small())
        self._draw_today(painter, self._line)
        self._draw_months(painter, self._line)
        for each in self._placed(self.width()):
            self._draw_bar(painter, each)
        if self.hasFocus():
            painter.setPen(QPen(QColor(look().colours.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def _draw_months(self, painter: QPainter, line: Line) -> None:
        colours, metrics, top = look().colours, QFontMetrics(self._small()), self._top()
        pen = QPen(QColor(colours.border), 2)
        painter.setPen(pen)
        painter.drawLine(
            QPointF(self._x(0, self.width()), top), QPointF(self._x(1, self.width()), top)
        )
        reached = -1e9
        for tick in line.ticks:
            x = self._x(tick.at, self.width())
            painter.setPen(pen)
            painter.drawLine(QPointF(x, top - 4), QPointF(x, top + 4))
            wide = metrics.horizontalAdvance(tick.words)
            left = min(max(x - wide / 2, 0.0), self.width() - wide)
            if left >= reached + GRID:
                place = QRectF(left, top - 8 - metrics.ascent(), wide, metrics.height())
                painter.fillRect(place, QColor(colours.surface))
                painter.setPen(QColor(colours.muted))
                painter.drawText(QPointF(left, top - 8), tick.words)
                reached = left + wide
        for gone in line.breaks:
            low, high = self._x(gone.start, self.width()), self._x(gone.end, self.width())
            middle = (low + high) / 2
            painter.fillRect(QRectF(middle - 6, top - 6, 12, 12), QColor(colours.surface))
            painter.setPen(QPen(QColor(colours.muted), 1.5))
            for shift in (-5, 1):
                painter.drawLine(
                    QPointF(middle + shift, top + 5), QPointF(middle + shift + 4, top - 5)
                )
            room = QRectF(low, top - 8 - metrics.height(), high - low, metrics.height())
            if metrics.horizontalAdvance(gone.words) <= room.width():
                painter.drawText(room, Qt.AlignmentFlag.AlignCenter, gone.words)

    def _draw_today(self, painter: QPainter, line: Line) -> None:
        """A dashed line through everything, with its word above the months."""
        metrics, x = QFontMetrics(self._small()), self._x(line.today, self.width())
        top = self._top()
        # among the words below it is only hinted at
        painter.setPen(QPen(QColor(look().colours.border), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, top), QPointF(x, self.height() - 4))
        painter.setPen(QPen(QColor(look().colours.text), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, metrics.height() + 2), QPointF(x, top + 4))
        wide = metrics.horizontalAdvance("today")
        left = min(max(x - wide / 2, 0.0), self.width() - wide)
        painter.drawText(QPointF(left, metrics.ascent() + 1), "today")

    def _colour(self, level: str) -> QColor:
        colours = look().colours
        by_level = {"done": colours.done, "care": colours.care, "blocks": colours.blocks}
        return QColor(by_level.get(level, colours.accent))

    def _draw_bar(self, painter: QPainter, each: _Placed) -> None:
        colours, named = look().colours, self._named[each.bar.id]
        colour, mark = self._colour(named.level), look().pixels(_MARK)
        is_chosen = each.bar.id == self._chosen
        if is_chosen:
            high = look().pixels(_LANE) - 2.0
            reach = QRectF(each.left, each.middle - high / 2, each.right - each.left, high)
            reach = reach.united(each.place) if not each.place.isEmpty() else reach
            reach.adjust(-mark - 2, 0, mark + 2, 0)
            painter.setPen(QPen(QColor(colours.accent), 1))
            painter.setBrush(QColor(colours.accent_soft))
            painter.drawRoundedRect(reach, 4, 4)
        is_done = each.bar.state is LimitState.MET
        painter.setPen(
            QPen(colour, 2 if is_done else 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
        )
        painter.drawLine(QPointF(each.left, each.middle), QPointF(each.right, each.middle))
        painter.setPen(QPen(colour, 2))
        painter.drawLine(
            QPointF(each.left, each.middle - mark), QPointF(each.left, each.middle + mark)
        )
        at = QPointF(each.right, each.middle)
        if each.bar.done is not None:
            done = QPointF(self._x(each.bar.done, self.width()), each.middle)
            draw_late(painter, at, done, colour, mark)
        draw_mark(painter, each.bar, at, colour, mark)
        if not each.place.isEmpty():
            ground = QColor(colours.accent_soft if is_chosen else colours.surface)
            painter.fillRect(each.place.adjusted(3, 0, -3, 0), ground)
            is_quiet = is_done and not is_chosen
            painter.setPen(QColor(colours.muted if is_quiet else colours.text))
            painter.drawText(each.place, Qt.AlignmentFlag.AlignCenter, each.words)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Choose the bar at a click."""
        near = look().pixels(_LANE) / 2
        for each in self._placed(self.width()):
            reach = QRectF(each.left - near, each.middle - near, each.right - each.left, 2 * near)
            reach.adjust(0, 0, 2 * near, 0)
            if reach.united(each.place).contains(event.position()):
                self.chosen.emit(each.bar.id)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Left and up, right and down go from bar to bar."""
        ids = [bar.id for bar in self._line.bars] if self._line else []
        key = Qt.Key(event.key())
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
        by = step.get(key, 0)
        here = ids.index(self._chosen) if self._chosen in ids else -1 if by > 0 else len(ids)
        if by and 0 <= here + by < len(ids):
            self.chosen.emit(ids[here + by])
        else:
            super().keyPressEvent(event)


def _beside(left: float, right: float, room: float, width: int) -> float:
    """Where words of a width begin: right of a bar, left of it, on it; below 0 for nowhere."""
    if right + room <= width:
        return right
    if left >= room:
        return left - room
    return (left + right - room) / 2 if right - left > room + 4 * GRID else -1.0
