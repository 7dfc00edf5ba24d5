"""The marks at the ends of a time limit: each state has a shape of its own."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from drafter.limits.counting import LimitState
from drafter.ui.pieces.look import look
from drafter.ui.preparing.limits_line import Bar


def draw_mark(painter: QPainter, bar: Bar, at: QPointF, colour: QColor, mark: int) -> None:
    """A disc where it is done, a ring where it runs or was done after, a triangle soon.

    A square where it is late.
    """
    is_open = bar.state is LimitState.RUNNING or bar.done is not None
    painter.setPen(QPen(colour, 2))
    painter.setBrush(QColor(look().colours.surface) if is_open else colour)
    if bar.state is LimitState.LATE:
        painter.drawRect(QRectF(at.x() - mark, at.y() - mark, 2 * mark, 2 * mark))
    elif bar.state is LimitState.SOON:
        _draw_triangle(painter, at, colour, mark)
    else:
        painter.drawEllipse(at, mark, mark)


def draw_late(painter: QPainter, due: QPointF, done: QPointF, colour: QColor, mark: int) -> None:
    """A dotted line from the last day to the day on which it was done, and a triangle there."""
    painter.setPen(QPen(colour, 2, Qt.PenStyle.DotLine))
    painter.drawLine(due, done)
    _draw_triangle(painter, done, colour, mark)


def _draw_triangle(painter: QPainter, at: QPointF, colour: QColor, mark: int) -> None:
    corners = [QPointF(0, -mark - 1), QPointF(mark + 1, mark), QPointF(-mark - 1, mark)]
    painter.setPen(QPen(colour, 2))
    painter.setBrush(colour)
    painter.drawPolygon(QPolygonF([at + corner for corner in corners]))
