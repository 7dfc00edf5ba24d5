"""The timeline of "What I found", drawn to scale."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QWidget

from drafter.ui.bench.workbench import Workbench
from drafter.ui.deciding.allowed import Allowed, Due, lateness
from drafter.ui.deciding.times import Interval, Mark, Timeline, Timelines
from drafter.ui.pieces.look import look
from drafter.ui.pieces.theme import GRID

_MARGIN = 40
_LEAST = 84
"""Effective pixels that the words of an entry need at least."""
_RADIUS = 6
_LATE, _PERHAPS = "▲ ", "▲? "


class TimelineCanvas(QWidget):
    """Marks on a line: a period is a band, a long stretch is named, the chosen entry is filled.

    Whoever shows it says when the case has changed.
    """

    chosen = Signal(str)
    shows_names = True
    """What it draws was typed: the privacy view veils it until somebody is in it."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._allowed = Allowed()
        self._late: tuple[Interval, ...] = ()
        self._perhaps: tuple[Interval, ...] = ()
        self._signs: dict[tuple[float, float], str] = {}
        """What stands before the words of what took longer, or perhaps did."""
        self._due: Due | None = None
        self.setObjectName("timeline")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Timeline")
        self._bench = bench
        self._lines = Timelines()
        self._line = Timeline(marks=(), stretches=(), undated=0)
        self._chosen = ""
        self._drawn: tuple[object, QPixmap] | None = None
        """The line as it was drawn last, and all that it was drawn by."""
        self.refresh()

    @property
    def has_line(self) -> bool:
        """Whether there are two dates to draw a line between."""
        return len(self._line.marks) > 1

    def lateness(self) -> str:
        """What the limit makes of the line, in words."""
        return lateness(self._late, self._due, self._allowed, self._mark(), self._perhaps)

    def _mark(self) -> Mark | None:
        return next((each for each in self._line.marks if each.record == self._chosen), None)

    def refresh(self) -> None:
        """Draw the entries as they are, against the case's time limit."""
        case = self._bench.case
        now, allowed = self._lines.line(case.chronology), Allowed.of(case)
        if (now, allowed) != (self._line, self._allowed):
            self._line, self._allowed = now, allowed
            self._late, self._perhaps = allowed.late(now), allowed.perhaps_late(now)
            self._signs = {(each.start, each.end): _PERHAPS for each in self._perhaps}
            self._signs |= {(each.start, each.end): _LATE for each in self._late}
            self._describe()
            self.updateGeometry()
            self.update()

    def show_chosen(self, record: str) -> None:
        """Fill the mark of an entry."""
        self._chosen = record
        self._describe()
        self.update()

    def _describe(self) -> None:
        self._due = self._allowed.due(self._line, self._chosen, self._bench.today())
        stretches = ", ".join(each.words for each in self._line.intervals)
        chosen = self._mark()
        said = f"{chosen.when}, {chosen.words}; " if chosen else ""
        self.setAccessibleDescription(
            f"{said}{len(self._line.marks)} dated entries; long stretches: {stretches or 'none'}"
            f"; {self.lateness()}"
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
        """Show the line; it is drawn anew only where it says something else."""
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self.picture())
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(look().colours.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def picture(self) -> QPixmap:
        """The line on nothing: a key pressed in the form below shows thousands of marks again."""
        ratio = self.devicePixelRatio()
        basis = (self._line, self._chosen, self._allowed, self.size(), ratio, look(), self.font())
        if self._drawn is None or self._drawn[0] != basis:
            made = QPixmap(self.size() * ratio)
            made.setDevicePixelRatio(ratio)
            made.fill(Qt.GlobalColor.transparent)
            painter = QPainter(made)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw(painter)
            painter.end()
            self._drawn = basis, made
        return self._drawn[1]

    def _draw(self, painter: QPainter) -> None:
        """Draw the line, its bands, intervals and marks."""
        middle = self.height() / 2
        painter.setPen(QPen(QColor(look().colours.border), 2))
        painter.drawLine(QPointF(self._x(0) - 14, middle), QPointF(self._x(1) + 14, middle))
        small = self.font()
        small.setPixelSize(look().pixels(11))
        painter.setFont(small)
        metrics = QFontMetrics(small)
        for mark in self._line.marks:
            self._draw_band(painter, mark, middle)
        self._draw_due(painter, middle, self._draw_intervals(painter, middle, metrics))
        reached, year = -1e9, 0
        drawn: set[tuple[int, bool]] = set()
        for mark in self._line.marks:
            x = self._x(mark.at)
            here = round(x), mark.about
            if here not in drawn or mark.record == self._chosen:  # one circle on another is one
                drawn.add(here)
                self._draw_mark(painter, mark, x, middle)
            before, top = reached, middle - 12 - metrics.height()
            reached = self._draw_words(painter, mark.dated(year), x, top, metrics, before)
            year = mark.year if reached > before else year
        self._draw_sayings(painter, middle + 13 + metrics.height() * 0.2, metrics)

    def _draw_intervals(
        self, painter: QPainter, middle: float, metrics: QFontMetrics
    ) -> list[QRectF]:
        """Name long stretches between the circles at their ends; where words stand now.

        One too short for its words has its sign alone, or nothing: below the line it is told.
        """
        colours = look().colours
        worded = []
        for stretch in self._line.stretches:
            sign = self._signs.get((stretch.start, stretch.end), "")
            late = sign == _LATE
            if not (sign or stretch.is_long):
                continue
            left, right = self._x(stretch.start), self._x(stretch.end)
            clear = _RADIUS + 3
            said = [f"{sign}{stretch.words}", *([sign.strip()] if sign else [])]
            fitting = [
                words
                for words in said
                if metrics.horizontalAdvance(words) + 2 * clear <= right - left
            ]
            if not (fitting or sign):
                continue
            band = QRectF(left, middle - 9, right - left, 18)
            painter.fillRect(band, QColor(colours.blocks_soft if late else colours.care_soft))
            painter.setPen(QColor(colours.blocks if late else colours.care))
            for words in fitting[:1]:
                painter.drawText(band, Qt.AlignmentFlag.AlignCenter, words)
                half = metrics.horizontalAdvance(words) / 2 + 2
                worded.append(QRectF(band.center().x() - half, band.top(), 2 * half, 18))
        return worded

    def _draw_due(self, painter: QPainter, middle: float, worded: list[QRectF]) -> None:
        """A dashed line where the limit from the chosen entry was up, but not through words."""
        up = self._due
        if up is None or up.at > 1:
            return
        x = self._x(up.at)
        painter.setPen(QPen(QColor(look().colours.blocks), 1.5, Qt.PenStyle.DashLine))
        if any(each.left() < x < each.right() for each in worded):
            painter.drawLine(QPointF(x, middle - 16), QPointF(x, middle - 9))
            painter.drawLine(QPointF(x, middle + 9), QPointF(x, middle + 16))
        else:
            painter.drawLine(QPointF(x, middle - 16), QPointF(x, middle + 16))

    def _draw_band(self, painter: QPainter, mark: Mark, middle: float) -> None:
        if mark.until > mark.at:
            left = self._x(mark.at)
            band = QRectF(left, middle - 3, self._x(mark.until) - left, 6)
            late = self._signs.get((mark.at, mark.until)) == _LATE
            painter.fillRect(band, QColor(look().colours.blocks if late else look().colours.accent))

    def _draw_mark(self, painter: QPainter, mark: Mark, x: float, middle: float) -> None:
        colours = look().colours
        filled = mark.record == self._chosen
        accent = QColor(colours.accent)
        style = Qt.PenStyle.DotLine if mark.about else Qt.PenStyle.SolidLine
        painter.setPen(QPen(accent, 2, style))
        painter.setBrush(accent if filled else QColor(colours.surface))
        painter.drawEllipse(QPointF(x, middle), _RADIUS, _RADIUS)

    def _draw_sayings(self, painter: QPainter, top: float, metrics: QFontMetrics) -> None:
        """First words of entries, each up to where the next begin; the chosen one's first."""
        marks = self._line.marks
        fixed = next((nth for nth, each in enumerate(marks) if each.record == self._chosen), 0)
        shown = [fixed]
        for further in (range(fixed + 1, len(marks)), range(fixed - 1, -1, -1)):
            at = self._left(marks[fixed])
            for nth in further:
                left = self._left(marks[nth])
                if abs(left - at) >= look().pixels(_LEAST):
                    shown.append(nth)
                    at = left
        shown.sort()
        ends = [*(self._left(marks[nth]) for nth in shown[1:]), float(self.width())]
        for nth, end in zip(shown, ends, strict=True):
            left = self._left(marks[nth])
            chosen = marks[nth].record == self._chosen
            room = end - left - GRID
            words = metrics.elidedText(marks[nth].words, Qt.TextElideMode.ElideRight, int(room))
            painter.setPen(QColor(look().colours.text if chosen else look().colours.muted))
            painter.drawText(
                QRectF(left, top, room, metrics.height()), Qt.AlignmentFlag.AlignLeft, words
            )

    def _left(self, mark: Mark) -> float:
        """Where the words of a mark begin: below it, or as far left as the last ones need."""
        return max(0.0, min(self._x(mark.at) - _RADIUS, self.width() - look().pixels(_LEAST)))

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
        """Left and right go from mark to mark, Home and End to the first and the last."""
        records = [mark.record for mark in self._line.marks]
        here, last = records.index(self._chosen) if self._chosen in records else 0, len(records) - 1
        to = {
            Qt.Key.Key_Left: here - 1,
            Qt.Key.Key_Right: here + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }.get(Qt.Key(event.key()), -1)
        if 0 <= to <= last:
            self.chosen.emit(records[to])
        else:
            super().keyPressEvent(event)
