"""The list of cases: search as you type, filters, what each still needs, and what can be done."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QTimer, Signal
from PySide6.QtWidgets import QMenu, QWidget

from drafter.store.filters import ALL, Filters
from drafter.store.listing import PREPARING
from drafter.ui.cases.caselist import ABOUT, CaseGrid, CasesModel
from drafter.ui.cases.narrowing import Narrowing
from drafter.ui.pieces.afterwards import afterwards
from drafter.ui.pieces.flow import Flow
from drafter.ui.pieces.parts import (
    badge,
    beside,
    button,
    card,
    emptied,
    holding,
    label,
    shown_if,
    stacked,
)
from drafter.ui.pieces.search_line import SearchLine
from drafter.ui.pieces.theme import GRID

if TYPE_CHECKING:
    from drafter.session.desk import Desk
    from drafter.ui.cases.counting import Counting
    from drafter.ui.cases.ways import Ways
    from drafter.ui.vaults.privacy import PrivacyView

SOON = 200
"""Milliseconds until the clear button is put into the search."""
ONE_PICTURE = 15
"""Milliseconds until what was typed is sought: the letter itself is seen first."""


class CasesPage(QWidget):
    """All cases of the vault."""

    opened = Signal(str)
    new = Signal()
    lock = Signal()

    def __init__(self, desk: "Desk", ways: "Ways", privacy: "PrivacyView") -> None:
        super().__init__()
        self.setObjectName("ground")
        self._desk, self._ways, self._privacy = desk, ways, privacy
        self._called: dict[str, str] = {}
        self._model = CasesModel(desk)
        sought = ways.sought
        self._read(sought)
        last = self._model.case(0)
        work = desk.last_work if sought else last.kind_of_work if last is not None else ""
        self._prepares = work == PREPARING
        """Whether the case that was changed last is a complaint to prepare: so will the next be."""
        self._seeking = QTimer(self)
        self._seeking.setSingleShot(True)
        self._seeking.setInterval(ONE_PICTURE)
        self._seeking.timeout.connect(self._seek)
        self.search = self._made_search()
        self._narrowing = Narrowing(desk, self)
        self._narrowing.changed.connect(self.refresh)
        self.table = self._made_table()
        self._none = card(
            stacked(
                label("No case yet", "heading"),
                label(
                    "Begin with “New case”: give the reference and who complains. A complaint to"
                    " prepare is under “Other ways to begin”, where you can also paste what you"
                    " have. Nothing needs saving by hand.",
                    "quiet",
                    wrap=True,
                ),
            )
        )
        self._nothing = label("No case has all these words.", "quiet", wrap=True)
        self._count = label("", "help")
        self._notices = holding(stacked(gap=2 * GRID))
        self.show_notices()
        layout = stacked(
            self._head(),
            self._notices,
            self.search,
            self._narrowed(),
            self.table,
            self._nothing,
            self._none,
            self._foot(),
            gap=2 * GRID,
        )
        layout.setStretchFactor(self.table, 100)
        layout.addStretch(1)
        inner = holding(layout)
        inner.setMaximumWidth(1200)
        outer = beside(inner, margin=3 * GRID)
        self.setLayout(outer)
        privacy.changed.connect(self.refresh)
        self._show(ways.chosen)
        self.counting: Counting | None = None
        """Counts for cases that were never open, once the list was seen."""
        afterwards(self, SOON, self._begin_counting)
        # It is seen with words in the line alone; its picture takes a while to make.
        afterwards(self, SOON, lambda: self.search.setClearButtonEnabled(True))

    def _begin_counting(self) -> None:
        from drafter.ui.cases.counting import Counting

        self.counting = Counting(self._desk, self._model, self.table, self._ways.today)

    def show_notices(self) -> None:
        """Show what the desk has to say of the opening."""
        layout, said = self._notices.layout(), self._desk.notices
        assert layout is not None
        emptied(layout)
        for each in said:
            layout.addWidget(card(stacked(label(each, "quiet", wrap=True))))
        shown_if(self._notices, said)

    def _head(self) -> QWidget:
        head: list[QWidget] = [label("Cases", "title")]
        if self._desk.vault.training:
            head.append(badge("Training: invented cases only", "care"))
        more = button("Other ways to begin", lambda: None)
        menu = QMenu(more)
        menu.aboutToShow.connect(lambda: self._fill(menu))
        more.setMenu(menu)
        acts = beside(
            button("Lock", self.lock.emit, spoken="Lock the cases"),
            more,
            button("New complaint" if self._prepares else "New case", self.new.emit, "main"),
        )
        return holding(Flow(*head, holding(acts), spread=True))

    def _fill(self, menu: QMenu) -> None:
        from drafter.ui.cases.offers import beginnings

        menu.clear()
        for way in beginnings(self._ways):
            menu.addAction(way.title).triggered.connect(lambda _on, act=way.act: act())

    def _made_search(self) -> SearchLine:
        line = SearchLine()
        line.setObjectName("cases:search")
        line.setPlaceholderText("Search every case: a name, a reference, any words")
        line.setAccessibleName("Search every case")
        line.setText(self._ways.sought)
        line.selectAll()
        line.textChanged.connect(self._ways.keep_sought)
        line.textChanged.connect(lambda _typed: self._seeking.start())
        line.returnPressed.connect(self._open_found)
        line.walked.connect(self._walk)
        return line

    def _narrowed(self) -> QWidget:
        self._all = button("Show all", self._show_all, "link", spoken="Show all cases again")
        return holding(Flow(*self._narrowing.boxes.values(), self._all, self._count))

    def _foot(self) -> QWidget:
        self._of_case = [
            button("Open", lambda: self._open(self.table.currentIndex()), spoken="Open the case"),
            button("Hand over…", self._ways.show_bundle, spoken="Hand the chosen case over"),
            button("Versions…", self._ways.show_versions, spoken="Versions of the chosen case"),
            button("Erase…", self._ways.show_erase, spoken="Erase the chosen case"),
        ]
        due = " (due)" if self._desk.is_check_due else ""
        return holding(
            Flow(
                *self._of_case,
                button("Take in a case…", self._ways.show_import, "link"),
                button("Backups", self._ways.show_backups, "link"),
                button(f"Check my cases{due}", self._ways.check, "link"),
                button("Locking and privacy", self._ways.show_safety, "link"),
                button("About", self._ways.show_about, "link", spoken="About Drafter"),
            )
        )

    def _made_table(self) -> CaseGrid:
        table = CaseGrid(self._model)
        table.setObjectName("list:cases")
        table.setAccessibleName("Cases")
        table.activated.connect(self._open)
        table.selectionModel().currentRowChanged.connect(self._chosen)
        return table

    def _show_all(self) -> None:
        for box in self._narrowing.boxes.values():
            box.setCurrentIndex(0)
        self.search.clear()
        self._seek_at_once()
        self.search.setFocus()

    def _seek(self) -> None:
        """Have the list show what the words typed find."""
        if self._desk.is_open:
            self.refresh()

    def _seek_at_once(self) -> None:
        """The same before something is done with what they find, where it is not shown yet."""
        if self._seeking.isActive():
            self._seek()

    def refresh(self, *_: object) -> None:
        """Read the list again; the chosen case stays chosen where it is still there."""
        self._seeking.stop()
        chosen = self._ways.chosen
        self._read(self.search.text(), self._narrowing.filters)
        self._show(chosen)

    def _read(self, typed: str = "", filters: Filters = ALL) -> None:
        self._model.called = self._pseudonyms if self._privacy.on else None
        self._model.start(typed, filters)

    def _show(self, chosen: str) -> None:
        """Show what was read, with the case chosen."""
        self._narrowing.fit(prepares=self._prepares)
        if self._model.is_search:
            self._show_where()
        found = self._model.rowCount()
        narrowed = bool(self.search.text().strip()) or self._narrowing.filters != ALL
        shown_if(self.table, found)
        shown_if(self._nothing, not found and narrowed)
        shown_if(self._none, not found and not narrowed)
        shown_if(self._all, narrowed)
        count = self._model.count
        self._count.setText(f"{count:,} case{'s' * (count != 1)}" if found else "")
        self.table.selectRow(max(self._model.row_of(chosen), 0))
        self._chosen(self.table.currentIndex())

    def _show_where(self) -> None:
        """Have the words drawn that a search found."""
        if self.table.itemDelegateForColumn(ABOUT) is None:
            from drafter.ui.cases.found import FoundDelegate

            self.table.setItemDelegateForColumn(ABOUT, FoundDelegate(self.table))

    def _pseudonyms(self, case_id: str) -> str:
        """Who complains in a case, by pseudonym; read when the row is first drawn."""
        if case_id not in self._called:
            from drafter.session.veil import complainants

            self._called[case_id] = complainants(self._desk.read(case_id))
        return self._called[case_id]

    def _chosen(self, index: QModelIndex, _before: object = None) -> None:
        self._ways.chosen = self._model.case_id(index.row())
        for each in self._of_case:
            each.setEnabled(bool(self._ways.chosen))

    def _open_found(self) -> None:
        self._seek_at_once()
        self._open(self.table.currentIndex())

    def _open(self, index: QModelIndex) -> None:
        case_id = self._model.case_id(index.row())
        if case_id:
            self.opened.emit(case_id)

    def _walk(self, by: int) -> None:
        """The arrows walk the list while the cursor stays in the search."""
        self._seek_at_once()
        row = self.table.currentIndex().row() + by
        self.table.selectRow(min(max(row, 0), self._model.rowCount() - 1))
