"""The open case in the window: rail, page, preview and foot."""

from typing import NamedTuple

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from drafter.document.model import AnyBlock, Document, Identity
from drafter.problem import Fix
from drafter.ui.bench.instant import UNKNOWN
from drafter.ui.bench.lettering import is_letter
from drafter.ui.bench.states import states, step_of
from drafter.ui.bench.steps import STEPS
from drafter.ui.bench.workbench import Workbench
from drafter.ui.fields.following import Following, cursor_in, place_of, put_cursor
from drafter.ui.paper.pane import PreviewPane
from drafter.ui.paper.preview import Preview
from drafter.ui.pieces.look import look
from drafter.ui.pieces.parts import (
    beside,
    holding,
    put_in_place,
    scrolled,
    shown_if,
    stacked,
)
from drafter.ui.pieces.theme import Colours
from drafter.ui.work.foot import Foot
from drafter.ui.work.pages import Drawn, StepPage
from drafter.ui.work.rail import PUT_BACK, SHOW_PREVIEW, Rail

RAIL_WIDTH = 184
NARROW = 1000
"""Effective pixels below which the preview gives its room to the page."""


class Standing(NamedTuple):
    """Where somebody is in a case: step and tab by number, and there a field and its cursor."""

    step: int
    tab: int
    record: str
    field: str
    offset: int


class Casework(QWidget):
    """Everything about one open case."""

    step_shown = Signal(str)

    def __init__(self, bench: Workbench, colours: Colours, drawn: dict[str, Drawn]) -> None:
        super().__init__()
        self.setObjectName("ground")
        self.bench = bench
        self.steps = STEPS[bench.case.kind_of_work]
        self._drawn = drawn
        self.rail = Rail(self.steps, colours)
        self._rail = scrolled(self.rail)
        self.rail.chosen.connect(self._turn_to)
        self.rail.preview_wanted.connect(self.toggle_preview)
        self.preview = Preview(colours)
        self.foot = Foot()
        self._pages: dict[int, StepPage] = {}
        self._stack = QStackedWidget()
        for _ in self.steps:
            self._stack.addWidget(QWidget())
        self._side = self._made_side()
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.addWidget(self._stack)
        self._splitter.addWidget(self._side)
        self._splitter.setStretchFactor(0, 9)
        self._splitter.setStretchFactor(1, 5)
        self._splitter.setSizes([9000, 5000])
        self._splitter.setCollapsible(0, False)  # noqa: FBT003 - Qt's own argument
        self._counts: dict[int, tuple[AnyBlock, int]] = {}
        self._looked_at = ("", "")
        """The record and field that the preview is to mark."""
        self._written: QWidget | None = None
        """What had the keyboard on the page that the preview stands for."""
        self._hidden = self._in_front = False
        """Whether the preview was hidden; whether, in a narrow window, it is shown for the page."""
        middle = beside(self._rail, self._splitter, gap=0)
        middle.setStretch(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(middle, 1)
        layout.addWidget(self.foot)
        self._listen()
        self.show_step(0)
        self.set_look(colours, look().text_size / 100)
        self.refresh()
        self.installEventFilter(self)

    def _made_side(self) -> QWidget:
        self.pane = PreviewPane(self.preview)
        self.pane.hidden.connect(self.toggle_preview)
        self.pane.moved.connect(self._follow_pane)
        self.pane.names_wanted.connect(lambda real: self.bench.show_names(real=real))
        return holding(stacked(self.pane))

    def _listen(self) -> None:
        bench = self.bench
        bench.problems_changed.connect(self.refresh)
        bench.printed_now.connect(self.preview.splice)
        bench.looked_at.connect(self._follow)
        bench.wanted.connect(self.go_to)
        self.preview.chosen.connect(self._go_back)
        Following(bench, self)
        self.foot.go.connect(self.go_to)
        self.foot.fix.connect(self.apply)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """First the case is in sight as it was kept; only then is it composed and checked."""
        if event.type() is QEvent.Type.Paint:
            self.removeEventFilter(self)
            self.bench.begin()
        return super().eventFilter(watched, event)

    def refresh(self) -> None:
        """Show what follows from the case as it is; "…" until that is known."""
        if not self.bench.is_read:
            self.preview.setPlaceholderText(UNKNOWN)
            return
        self._show_followed()
        if self.preview.placeholderText():
            self.preview.setPlaceholderText("")
            self._mark()

    def _show_followed(self) -> None:
        composed = self.bench.composed
        if self.bench.shown is not None:
            self.preview.show_document(self.bench.shown)
            self.pane.show_names(
                real=self.bench.shown.identity is Identity.IDENTIFIABLE,
                is_letter=is_letter(self.bench.pack),
            )
        words = self._counted(composed.document) if composed else 0
        self.foot.show_problems(self.bench.problems, words)
        now = states(self.steps, self.bench.case, self.bench.problems)
        for each, step in zip(self.rail.buttons, self.steps, strict=True):
            each.set_state(now[step.key])

    def _counted(self, document: Document) -> int:
        """How many words a document has; blocks that are the same objects aren't counted again."""
        before, self._counts = self._counts, {}
        for block in document.blocks:
            known = before.get(id(block))
            if known is None or known[0] is not block:
                known = block, len(block.text.split())
            self._counts[id(block)] = known
        return sum(count for _, count in self._counts.values())

    def show_step(self, number: int) -> StepPage:
        """Show the page of a step, made when it is first seen, with the keyboard on it."""
        page = self._turn_to(number)
        page.take_keyboard()
        return page

    def _turn_to(self, number: int) -> StepPage:
        """Show a page; the keyboard stays where it is, as on the rail among the steps."""
        if number not in self._pages:
            page = StepPage(self.bench, self.steps[number], self._drawn)
            put_in_place(self._stack, number, page)
            self._pages[number] = page
        self._stack.setCurrentIndex(number)
        self._in_front, self._written = False, None
        self._give_room()
        self.rail.choose(number)
        record, field = self._pages[number].prints()
        if record:
            self._follow(record, field)
        self.step_shown.emit(self.steps[number].key)
        return self._pages[number]

    def take_keyboard(self) -> None:
        """Put the keyboard on the page of the step that is shown."""
        self._pages[self._stack.currentIndex()].take_keyboard()

    def standing(self) -> Standing:
        """Where the person is, for the way back there."""
        number, now = self._stack.currentIndex(), self.window().focusWidget()
        page = self._pages[number]
        at = now if now is not None and page.isAncestorOf(now) else page
        return Standing(number, page.tab, *place_of(at), cursor_in(at))

    def return_to(self, standing: Standing) -> None:
        """Show where the person was, with the keyboard and the cursor there."""
        page = self.show_step(standing.step)
        page.return_to(standing.tab, standing.record, standing.field)
        put_cursor(self.window().focusWidget(), standing.offset)

    def show_export(self) -> None:
        """Show the page that makes the file."""
        for number, step in enumerate(self.steps):
            for place, tab in enumerate(step.tabs):
                if tab.drawn in ("export", "letters"):
                    page = self.show_step(number)
                    page.open_tab(place)
                    page.take_keyboard()

    def go_to(self, record: str, field: str) -> None:
        """Show the field of a record, wherever it lies."""
        home = step_of(self.steps, self.bench.case, record, field)
        for number, step in enumerate(self.steps):
            if step.key == home:
                self.show_step(number).go_to(record, field)
                self._follow(record, field)
                return

    def apply(self, fix: Fix) -> None:
        """Make the replacement that a problem offers."""
        self.bench.accept_fix(fix)

    def _go_back(self, ordinal: str, field: str, start: int) -> None:
        record = self.bench.ordinals.record(ordinal)
        if record:
            self.go_to(record, field)
            put_cursor(self.focusWidget(), start)

    def _follow(self, record: str, field: str) -> None:
        """Mark in the preview what a record printed."""
        self._looked_at = record, field
        self._mark()

    def _mark(self) -> None:
        record, field = self._looked_at
        self.preview.mark(self.bench.ordinals.records.get(record, ""), field)

    def toggle_preview(self) -> None:
        """Hide the preview, or show it again: in a narrow window in the page's place.

        From a window of its own it is put back.
        """
        if self.pane.is_torn_off:
            self.pane.tear_off()
            self._give_room()
            return
        if self.is_narrow():
            self._in_front = not self._in_front
        else:
            self._hidden = not self._hidden
        now = self.window().focusWidget()
        written = self._written or self._stack.focusWidget()
        self._give_room()
        self._written = written if self._stack.isHidden() else None
        if self._side.isHidden():
            self._go_on_writing(now, written)
        elif now is not None and not now.isVisible():  # a page or a button that made room
            self.preview.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_on_writing(self, now: QWidget | None, written: QWidget | None) -> None:
        """Where the preview goes with the keyboard in it, put that where it was on the page."""
        if now is None or not self._side.isAncestorOf(now):
            return
        if written is not None and shiboken6.isValid(written) and written.isVisible():
            written.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.take_keyboard()

    def find_words(self) -> None:
        """Find words in the preview, wherever it is."""
        if not self.preview.isVisible():
            self.toggle_preview()
        self.preview.window().activateWindow()
        self.pane.find_bar.open_it()

    def _follow_pane(self) -> None:
        """Give the page the room of a preview that was torn off; one put back is in sight."""
        self._hidden = False
        self._in_front = self.is_narrow() and not self.pane.is_torn_off
        self._give_room()

    def is_narrow(self) -> bool:
        """Whether there is too little room for page and preview beside one another."""
        return self.width() < look().pixels(NARROW)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Share the room anew."""
        super().resizeEvent(event)
        self._fit_rail()
        self._give_room()

    def _fit_rail(self) -> None:
        """Let the rail be as wide as its steps: in a window they are written in its type."""
        self._rail.setFixedWidth(max(look().pixels(RAIL_WIDTH), self.rail.sizeHint().width()))

    def _give_room(self) -> None:
        """Show page and preview beside one another, or one of them."""
        narrow, is_torn = self.is_narrow(), self.pane.is_torn_off
        is_beside = not is_torn and (self._in_front if narrow else not self._hidden)
        shown_if(self._side, is_beside)
        shown_if(self._stack, not (narrow and self._in_front))
        self.rail.offer_preview("" if is_beside else PUT_BACK if is_torn else SHOW_PREVIEW)

    def set_look(self, colours: Colours, size: float) -> None:
        """Take another theme or text size."""
        self.rail.set_colours(colours)
        self._fit_rail()
        self._side.setMinimumWidth(look().pixels(300))
        self.preview.set_look(colours, size)
        self._give_room()
