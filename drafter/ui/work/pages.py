"""The page of a step, made from its line in the table: tabs, lists, forms."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QTabBar, QWidget

from drafter.case.case import Case
from drafter.ui.bench.states import DRAWN_LISTS, fields_of_case
from drafter.ui.bench.tabs import Step, Tab
from drafter.ui.bench.workbench import Workbench
from drafter.ui.fields.forms import RecordForm
from drafter.ui.pieces.flow import Flow
from drafter.ui.pieces.grids import ROW
from drafter.ui.pieces.look import look
from drafter.ui.pieces.order import in_order_of_sight
from drafter.ui.pieces.parts import (
    card,
    holding,
    label,
    put_in_place,
    scrolled,
    shown_if,
    stacked,
)
from drafter.ui.pieces.seen import once_seen
from drafter.ui.pieces.theme import GRID
from drafter.ui.work.records import RecordsPage

Drawn = Callable[[Workbench], QWidget]
"""Makes what a tab has drawn. A drawn widget listens to the workbench itself; one that stands
beside a list may have ``show_chosen(record_id)``, a signal ``chosen(str)``, and ``stands_below`` to
come after the form; one that draws a list of the case has ``go_to(record_id, field)``. Below the
case's own fields it needs none of these. One that shows what was made of the case, and nothing
else, says so by ``needs_reading``: it is made once there is any."""


_OTHERS = 500
"""Effective pixels of a page that are not its list: headings, timeline, the chosen record."""


class CasePage(QWidget):
    """Fields of the case itself, and below them what is drawn of what they say."""

    def __init__(self, bench: Workbench, tab: Tab, drawn: QWidget | None = None) -> None:
        super().__init__()
        self._bench = bench
        self.form = RecordForm(Case, tab.form, bench.scan)
        self.form.edited.connect(bench.type_in)
        self.form.left.connect(bench.leave_field)
        parts: list[QWidget] = [card(stacked(self.form))]
        if drawn is not None:
            parts.append(drawn)
        layout = stacked(*parts, gap=2 * GRID)
        layout.addStretch(1)
        self.setLayout(layout)
        once_seen(self, self.refresh, bench.case_changed)
        once_seen(self, self.refresh_problems, bench.problems_changed)
        self.refresh()

    def refresh(self) -> None:
        """Show the case as it is."""
        self.form.show_record(self._bench.case, self._bench.case)
        self.refresh_problems()

    def refresh_problems(self) -> None:
        """Show problems beside their fields."""
        self.form.show_problems(self._bench.by_field)

    def go_to(self, _record: str, field: str) -> bool:
        """Take the keyboard to a field."""
        return self.form.focus(field)


class Waiting(QWidget):
    """Stands for a page that shows what follows from the case, until that is known."""

    def __init__(self) -> None:
        super().__init__()
        words = "The case is being read. This page comes by itself."
        layout = stacked(card(stacked(label(words, "quiet", wrap=True))))
        layout.addStretch(1)
        self.setLayout(layout)


class StepPage(QWidget):
    """A step: its heading and lead, its tabs, and the page of each tab, made when first seen."""

    def __init__(self, bench: Workbench, step: Step, drawn: dict[str, Drawn]) -> None:
        super().__init__()
        self.setObjectName("page")
        self._bench, self.step, self._drawn = bench, step, drawn
        self._tabs = QTabBar()
        self._tabs.setObjectName("tabs")
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.setAccessibleName(f"Pages of {step.title}")
        self._stack = QStackedWidget()
        self._pages: dict[int, QWidget] = {}
        for tab in step.tabs:
            self._tabs.addTab(tab.title.replace("&", "&&"))
            self._stack.addWidget(QWidget())
        shown_if(self._tabs, len(step.tabs) > 1)
        self._tabs.currentChanged.connect(self._turn_to)
        self._acts = QStackedWidget()
        for _ in step.tabs:
            self._acts.addWidget(QWidget())
        words = stacked(label(step.title, "title"), label(step.lead, "quiet", wrap=True), gap=4)
        layout = stacked(words, holding(Flow(self._tabs, self._acts, spread=True)), self._stack)
        layout.setContentsMargins(2 * GRID, 2 * GRID, GRID, GRID)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        bench.problems_changed.connect(self._follow)
        self.open_tab(0)

    def _turn_to(self, number: int) -> None:
        """Open a tab that somebody chose; the preview goes to what it is about."""
        self.open_tab(number)
        record, field = self.prints()
        if record:
            self._bench.look_at(record, field)

    def open_tab(self, number: int) -> QWidget:
        """Show a tab, making its page if it was never seen."""
        if number not in self._pages or self._is_due(self._pages[number]):
            page = self._made(self.step.tabs[number])
            self._pages[number] = page
            put_in_place(self._stack, number, scrolled(page))
            if isinstance(page, RecordsPage):
                put_in_place(self._acts, number, page.acts)
        self._stack.setCurrentIndex(number)
        self._acts.setCurrentIndex(number)
        shown_if(self._acts, isinstance(self._pages[number], RecordsPage))
        self._fit()
        if self._tabs.currentIndex() != number:
            self._tabs.setCurrentIndex(number)
        return self._pages[number]

    def _is_due(self, page: QWidget) -> bool:
        return isinstance(page, Waiting) and self._bench.is_read

    def _follow(self) -> None:
        """Make the page that waited for the case to be read, where it is the one in sight."""
        number = self._stack.currentIndex()
        if number in self._pages and self._is_due(self._pages[number]):
            self.open_tab(number)

    @property
    def tab(self) -> int:
        """The number of the tab in sight."""
        return self._stack.currentIndex()

    def return_to(self, tab: int, record: str, field: str) -> None:
        """Show a tab, and on it a record's field as it was left."""
        page = self.open_tab(tab)
        go_to = getattr(page, "go_to", None)
        if not (record and go_to is not None and go_to(record, field) and field):
            self.take_keyboard()

    def take_keyboard(self) -> None:
        """Put the keyboard on the first field or list in sight, else on what begins one."""
        for part in (self._stack.currentWidget(), self._acts.currentWidget(), self._tabs):
            for each in in_order_of_sight(part) if part else ():
                if each.isVisibleTo(self) and each.isEnabled():
                    each.setFocus(Qt.FocusReason.OtherFocusReason)
                    return

    def prints(self) -> tuple[str, str]:
        """The record that the tab in sight is about, for the preview; no record where of none."""
        page = self._pages.get(self._stack.currentIndex())
        return page.prints() if isinstance(page, RecordsPage) else ("", "")

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Give lists more lines where there is more room."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Paste rows into a list that has none yet: it has no line to take the key itself."""
        page = self._pages.get(self._stack.currentIndex())
        wanted = event.matches(QKeySequence.StandardKey.Paste)
        if wanted and isinstance(page, RecordsPage) and page.is_empty:
            page.paste()
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        page = self._pages.get(self._stack.currentIndex())
        if isinstance(page, RecordsPage):
            room = self.height() - look().pixels(_OTHERS)
            page.show_rows(max(room // look().pixels(ROW), 3))

    def _made(self, tab: Tab) -> QWidget:
        make = self._drawn[tab.drawn] if tab.drawn else None
        if getattr(make, "needs_reading", False) and not self._bench.is_read:
            return Waiting()
        drawn = make(self._bench) if make else None
        if tab.records:
            return RecordsPage(self._bench, tab, drawn)
        if drawn is not None and not tab.form.rows:
            return drawn
        return CasePage(self._bench, tab, drawn)

    def go_to(self, record: str, field: str) -> bool:
        """Find a record's field on one of the tabs, show it, and go there."""
        for number, tab in enumerate(self.step.tabs):
            if not self._may_have(tab, record, field):
                continue
            page = self.open_tab(number)
            go_to = getattr(page, "go_to", None)
            if go_to is not None:
                return bool(go_to(record, field))
        return False

    def _may_have(self, tab: Tab, record: str, field: str) -> bool:
        listed = tab.records or (tab.drawn if tab.drawn in DRAWN_LISTS else "")
        if listed and record != self._bench.case.id:
            return any(each.id == record for each in getattr(self._bench.case, listed))
        if tab.drawn in DRAWN_LISTS:
            return field in fields_of_case(tab)
        shown = tab.form.fields()
        is_drawn = not shown and field == tab.drawn
        is_shown = is_drawn or field in shown or bool(shown and not field)
        return record == self._bench.case.id and is_shown
