"""One time limit, whole: what to do next, why it may still be taken, where the rule is from."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from drafter.problem import Place
from drafter.ui.pieces.flow import Flow
from drafter.ui.pieces.parts import (
    badge,
    beside,
    button,
    card,
    emptied,
    holding,
    label,
    set_level,
    shown_if,
    stacked,
)
from drafter.ui.pieces.theme import GRID
from drafter.ui.preparing.limits_shown import Shown

_COLUMN = 150


class LimitCard(QWidget):
    """The chosen limit, and the ways to the dates that it wants."""

    wanted = Signal(str, str)
    """A record and a field of it to go to."""
    complaint_wanted = Signal()
    """A complaint that was sent is to be added: there is none that could have the date."""
    letter_wanted = Signal()
    """The complaint is to be written: none was sent yet."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: Shown | None = None
        self._title, self._state = label("", "heading", wrap=True), badge("")
        self._due, self._from = label("", "strong", wrap=True), label("", wrap=True)
        self._ends = label("", "label", wrap=True)
        self._next, self._why = label("", "strong", wrap=True), label("", wrap=True)
        self._rule, self._source = label("", "quiet", wrap=True), label("", "help", wrap=True)
        self._checked = badge("", "care")
        self._next_part = _under("What to do next", self._next)
        self._why_part = _under("Why it may still be taken", self._why)
        self._acts = Flow()
        self.setLayout(stacked(card(self._arranged())))

    def _arranged(self) -> QVBoxLayout:
        top = beside(self._title, self._state)
        top.setStretch(0, 1)
        days = Flow(
            holding(stacked(self._ends, self._due, gap=GRID // 2)),
            _under("Counted from", self._from),
            column=_COLUMN,
            gap=2 * GRID,
        )
        return stacked(
            holding(top),
            holding(days),
            self._next_part,
            self._why_part,
            holding(self._acts),
            _under("The rule", self._rule),
            self._source,
            beside(self._checked, None),
            gap=GRID + GRID // 2,
        )

    def show_limit(self, limit: Shown | None) -> None:
        """Show another limit, or the same as it is now."""
        if limit is None or limit == self._shown:
            return
        self._shown = limit
        self._title.setText(limit.title)
        self._state.setText(limit.state)
        set_level(self._state, limit.level)
        self._ends.setText(limit.ends)
        due = f"{limit.due}, {limit.distance}" if limit.distance else limit.due
        self._due.setText(due or "not known yet")
        self._from.setText(limit.counted_from or "not known yet")
        for part, line, words in (
            (self._next_part, self._next, limit.what_next),
            (self._why_part, self._why, limit.discretion),
        ):
            line.setText(words)
            shown_if(part, bool(words))
        self._rule.setText(limit.words)
        self._source.setText(f"Source: {limit.source}")
        self._checked.setText(limit.checked)
        shown_if(self._checked, bool(limit.checked))
        self._show_ways(limit)

    def _show_ways(self, limit: Shown) -> None:
        emptied(self._acts)
        for number, way in enumerate(limit.ways):
            made = button(way.words, partial(self._go, way.place))
            made.setObjectName(f"limits:way:{number + 1}")
            self._acts.addWidget(made)
        if limit.adds:
            made = button("Write the complaint", self.letter_wanted.emit)
            made.setObjectName("limits:write")
            self._acts.addWidget(made)
            made = button("Add a complaint that was sent", self.complaint_wanted.emit)
            made.setObjectName("limits:add")
            self._acts.addWidget(made)

    def _go(self, place: Place) -> None:
        self.wanted.emit(place.record, place.field)


def _under(words: str, line: QLabel) -> QWidget:
    """A line under its small heading."""
    return holding(stacked(label(words, "label"), line, gap=GRID // 2))
