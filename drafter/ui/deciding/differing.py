"""Two texts beside one another, with what was taken out of one and put into the other marked."""

from PySide6.QtWidgets import QWidget

from drafter.ui.deciding.sent_and_now import Stretch, compared
from drafter.ui.pieces.flow import Flow
from drafter.ui.pieces.parts import holding, label, shown_if, stacked
from drafter.ui.pieces.passages import Mark, MarkedText
from drafter.ui.pieces.theme import GRID

_COLUMN = 200
"""Effective pixels that a text needs at least: in less, the two stand below one another."""
_MOST = 10
"""Lines of a text that are seen before it scrolls."""


class Differing(QWidget):
    """The text that was, and the text that is, each with what the other lacks marked."""

    def __init__(self, was: str, now: str) -> None:
        super().__init__()
        self._was, self._now = MarkedText(was, most=_MOST), MarkedText(now, most=_MOST)
        self._was_above, self._now_above = label(was, "label"), label(now, "label")
        self._was_above.setBuddy(self._was)
        self._now_above.setBuddy(self._now)
        self._parts = (
            holding(stacked(self._was_above, self._was, gap=GRID // 2)),
            holding(stacked(self._now_above, self._now, gap=GRID // 2)),
        )
        self.setLayout(Flow(*self._parts, column=_COLUMN, gap=2 * GRID))

    def call(self, was: str, now: str) -> None:
        """Call the two otherwise, above them."""
        self._was_above.setText(was)
        self._now_above.setText(now)

    def show_texts(self, was: str, now: str) -> None:
        """Show two texts; where there is only one, it stands alone and unmarked."""
        for part, text in zip(self._parts, (was, now), strict=True):
            shown_if(part, text)
        left, right = compared(was, now)
        _show(self._was, left if now else (Stretch(text=was, is_changed=False),), "gone")
        _show(self._now, right if was else (Stretch(text=now, is_changed=False),), "come")


def _show(shown: MarkedText, stretches: tuple[Stretch, ...], why: str) -> None:
    """Show the stretches, those that changed marked; offsets count UTF-16 units."""
    marks: list[Mark] = []
    at, text = 0, ""
    for stretch in stretches:
        end = at + len(stretch.text.encode("utf-16-le")) // 2
        if stretch.is_changed:
            led = len(stretch.text) - len(stretch.text.lstrip())
            marks.append((at + led, end, why))
        at, text = end, text + stretch.text
    shown.show_text(text, marks)
