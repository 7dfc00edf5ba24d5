"""The timeline of "What I found", drawn to scale."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from drafter.ui.look import look
from drafter.ui.parts import shown_if
from drafter.ui.theme import GRID
from drafter.ui.times import Mark, Timeline, timeline
from drafter.ui.workbench import Workbench

_MARGIN = 40
_RADIUS = 6


class TimelineView(QWidget):
    """Marks on a line: a period is a band, a long stretch is named, the chosen entry is filled."""

    chosen = Signal(str)

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self.setObjectName("timeline")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Timeline")
        self._bench = bench
        self._line = Timeline(marks=(), intervals=(), undated=0)
        self._chosen = ""
        bench.case_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Draw the entries as they are."""
        now = timeline(self._bench.case.chronology)
        shown_if(self, len(now.marks) > 1)
        if now != self._line:
            self._line = now
            self._describe()
            self.updateGeometry()
            self.update()

    def show_chosen(self, record: str) -> None:
        """Fill the mark of an entry."""
        self._chosen = record
        self._describe()
        self.update()

    def _describe(self) -> None:
        stretches = ", ".join(each.words for each in self._line.intervals)
        chosen = next((each for each in self._line.marks if each.record == self._chosen), None)
        said = f"{chosen.when}, {chosen.words}; " if chosen else ""
        self.setAccessibleDescription(
            f"{said}{len(self._line.marks)} dated entries; long stretches: {stretches or 'none'}"
        )

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """High enough for words above and below the line."""
        return QSize(400, 3 * self.fontMetrics().height() + 5 * GRID)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As high as wanted, however narrow."""
        return QSize(200, self.sizeHint().height())

    def _x(self, at: float) -> float:
        return _MARGIN + at * (self.width() - 2 * _MARGIN)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the line, its bands, intervals and marks."""
        colours = look().colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        painter.setPen(QPen(QColor(colours.border), 2))
        painter.drawLine(QPointF(self._x(0) - 14, middle), QPointF(self._x(1) + 14, middle))
        small = self.font()
        small.setPixelSize(look().pixels(11))
        painter.setFont(small)
        metrics = QFontMetrics(small)
        for mark in self._line.marks:
            self._draw_band(painter, mark, middle)
        self._draw_intervals(painter, middle, metrics)
        reached_above = reached_below = -1e9
        for mark in self._line.marks:
            x = self._x(mark.at)
            self._draw_mark(painter, mark, x, middle)
            reached_above = self._draw_words(
                painter, mark.when, x, middle - 12 - metrics.height(), metrics, reached_above
            )
            reached_below = self._draw_words(
                painter, mark.words, x, middle + 13 + metrics.height() * 0.2, metrics, reached_below
            )

        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def _draw_intervals(self, painter: QPainter, middle: float, metrics: QFontMetrics) -> None:
        colours = look().colours
        for stretch in self._line.intervals:
            left, right = self._x(stretch.start), self._x(stretch.end)
            if metrics.horizontalAdvance(stretch.words) + 2 * GRID > right - left:
                continue
            band = QRectF(left, middle - 9, right - left, 18)
            painter.fillRect(band, QColor(colours.care_soft))
            painter.setPen(QColor(colours.care))
            painter.drawText(band, Qt.AlignmentFlag.AlignCenter, stretch.words)

    def _draw_band(self, painter: QPainter, mark: Mark, middle: float) -> None:
        if mark.until > mark.at:
            left = self._x(mark.at)
            band = QRectF(left, middle - 3, self._x(mark.until) - left, 6)
            painter.fillRect(band, QColor(look().colours.accent))

    def _draw_mark(self, painter: QPainter, mark: Mark, x: float, middle: float) -> None:
        colours = look().colours
        filled = mark.record == self._chosen
        accent = QColor(colours.accent)
        style = Qt.PenStyle.DotLine if mark.about else Qt.PenStyle.SolidLine
        painter.setPen(QPen(accent, 2, style))
        painter.setBrush(accent if filled else QColor(colours.surface))
        painter.drawEllipse(QPointF(x, middle), _RADIUS, _RADIUS)

    def _draw_words(  # noqa: PLR0913, PLR0917 - what one piece of text on a line needs
        self,
        painter: QPainter,
        words: str,
        x: float,
        top: float,
        metrics: QFontMetrics,
        reached: float,
    ) -> float:
        """Draw words centred at ``x`` unless they would run into those before; how far they go."""
        width = metrics.horizontalAdvance(words)
        left = min(max(x - width / 2, 0), self.width() - width)
        if left < reached + GRID:
            return reached
        painter.setPen(QColor(look().colours.text))
        painter.drawText(
            QRectF(left, top, width + 2, metrics.height()), Qt.AlignmentFlag.AlignLeft, words
        )
        return left + width

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Choose the mark nearest to a click."""
        near = sorted(
            self._line.marks, key=lambda each: abs(self._x(each.at) - event.position().x())
        )
        if near and abs(self._x(near[0].at) - event.position().x()) <= 2 * GRID:
            self.chosen.emit(near[0].record)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Left and right go from mark to mark."""
        records = [mark.record for mark in self._line.marks]
        here = records.index(self._chosen) if self._chosen in records else 0
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step and 0 <= here + step < len(records):
            self.chosen.emit(records[here + step])
        else:
            super().keyPressEvent(event)
