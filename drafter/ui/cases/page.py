"""The list of cases: search as you type, filters, what each still needs, and what can be done."""

from typing import TypeVar

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QMenu, QWidget

from drafter.case.case import KindOfWork
from drafter.case.reasoning import OutcomeKind
from drafter.case.statement import VersionKind
from drafter.session.desk import Desk
from drafter.store import cases, listing
from drafter.store.filters import ALL, Filters
from drafter.ui.cases.caselist import ABOUT, CaseGrid, CasesModel, FoundDelegate
from drafter.ui.cases.ways import Ways
from drafter.ui.fields.choosers import chosen_words
from drafter.ui.pieces.flow import Flow
from drafter.ui.pieces.parts import badge, beside, button, card, holding, label, shown_if, stacked
from drafter.ui.pieces.theme import GRID
from drafter.ui.vaults.privacy import PrivacyView

KindT = TypeVar("KindT", KindOfWork, VersionKind, OutcomeKind)


class CasesPage(QWidget):
    """All cases of the vault."""

    opened = Signal(str)
    new = Signal()
    lock = Signal()

    def __init__(self, desk: Desk, ways: Ways, privacy: PrivacyView) -> None:
        super().__init__()
        self.setObjectName("ground")
        self._desk, self._ways, self._privacy = desk, ways, privacy
        self._called: dict[str, str] = {}
        self._model = CasesModel(desk)
        self.search = self._made_search()
        self._filters = self._made_filters()
        self.table = self._made_table()
        self._none = card(
            stacked(
                label("No case yet", "heading"),
                label(
                    "Begin with “New case”: give the reference and who complains. Or paste what"
                    " you have with “Other ways to begin”. Nothing needs saving by hand.",
                    "quiet",
                    wrap=True,
                ),
            )
        )
        self._nothing = label("No case has all these words.", "quiet", wrap=True)
        self._count = label("", "help")
        layout = stacked(
            self._head(),
            *[card(stacked(label(each, "quiet", wrap=True))) for each in desk.notices],
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
        self.refresh()

    def _head(self) -> QWidget:
        head: list[QWidget] = [label("Cases", "title")]
        if self._desk.store.vault.training:
            head.append(badge("Training: invented cases only", "care"))
        more = button("Other ways to begin", lambda: None)
        menu = QMenu(more)
        menu.aboutToShow.connect(lambda: self._fill(menu))
        more.setMenu(menu)
        acts = beside(
            button("Lock", self.lock.emit, spoken="Lock the cases"),
            more,
            button("New case", self.new.emit, "main"),
        )
        return holding(Flow(*head, holding(acts), spread=True))

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        for way in self._ways.beginnings():
            menu.addAction(way.title).triggered.connect(lambda _on, act=way.act: act())

    def _made_search(self) -> QLineEdit:
        line = QLineEdit()
        line.setObjectName("cases:search")
        line.setPlaceholderText("Search every case: a name, a reference, any words")
        line.setAccessibleName("Search every case")
        line.setClearButtonEnabled(True)
        line.textChanged.connect(self.refresh)
        line.returnPressed.connect(lambda: self._open(self.table.currentIndex()))
        line.installEventFilter(self)
        return line

    def _made_filters(self) -> dict[str, QComboBox]:
        made = {name: QComboBox() for name in ("Stage", "Council or other body", "Outcome", "Work")}
        kinds = (("Stage", VersionKind), ("Outcome", OutcomeKind), ("Work", KindOfWork))
        for name, kind in kinds:
            made[name].addItem(f"{name}: any", None)
            for each in kind:
                if each.value:
                    made[name].addItem(chosen_words(each), each)
        bodies = made["Council or other body"]
        bodies.addItem("Body: any", None)
        for body in listing.bodies(self._desk.store.db):
            bodies.addItem(body, body)
        for name, box in made.items():
            box.setObjectName(f"filter:{name.lower()}")
            box.setAccessibleName(f"Show only: {name.lower()}")
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(14)
            box.currentIndexChanged.connect(self.refresh)
        return made

    def _narrowed(self) -> QWidget:
        self._all = button("Show all", self._show_all, "link", spoken="Show all cases again")
        return holding(Flow(*self._filters.values(), self._all, self._count))

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
        table.setItemDelegateForColumn(ABOUT, FoundDelegate(table))
        table.activated.connect(self._open)
        table.selectionModel().currentRowChanged.connect(self._chosen)
        return table

    @property
    def filters(self) -> Filters:
        """What the list is narrowed to."""
        chosen = {name: box.currentData() for name, box in self._filters.items()}
        return Filters(
            version=_one_of(VersionKind, chosen["Stage"]),
            body=chosen["Council or other body"] or "",
            outcome=_one_of(OutcomeKind, chosen["Outcome"]),
            kind_of_work=_one_of(KindOfWork, chosen["Work"]),
        )

    def _show_all(self) -> None:
        for box in self._filters.values():
            box.setCurrentIndex(0)
        self.search.clear()
        self.search.setFocus()

    def refresh(self, *_: object) -> None:
        """Read the list again; the chosen case stays chosen where it is still there."""
        typed, filters, chosen = self.search.text(), self.filters, self._ways.chosen
        self._model.called = self._pseudonyms if self._privacy.on else None
        self._model.start(typed, filters)
        found = self._model.rowCount()
        narrowed = bool(typed.strip()) or filters != ALL
        shown_if(self.table, found)
        shown_if(self._nothing, not found and narrowed)
        shown_if(self._none, not found and not narrowed)
        shown_if(self._all, narrowed)
        more = "more than " if self._model.has_more else ""
        self._count.setText(f"{more}{found} case{'s' * (found != 1)}" if found else "")
        self.table.selectRow(max(self._model.row_of(chosen), 0))
        self._chosen(self.table.currentIndex())

    def _pseudonyms(self, case_id: str) -> str:
        """Who complains in a case, by pseudonym; read when the row is first drawn."""
        if case_id not in self._called:
            from drafter.session.veil import complainants

            self._called[case_id] = complainants(cases.read(self._desk.store.db, case_id))
        return self._called[case_id]

    def _chosen(self, index: QModelIndex, _before: object = None) -> None:
        self._ways.chosen = self._model.case_id(index.row())
        for each in self._of_case:
            each.setEnabled(bool(self._ways.chosen))

    def _open(self, index: QModelIndex) -> None:
        case_id = self._model.case_id(index.row())
        if case_id:
            self.opened.emit(case_id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """The arrows walk the list while the cursor stays in the search."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            by = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if by:
                row = self.table.currentIndex().row() + by
                self.table.selectRow(min(max(row, 0), self._model.rowCount() - 1))
                return True
        return super().eventFilter(watched, event)


def _one_of(kind: type[KindT], value: object) -> KindT | None:
    """The chosen value; Qt hands an enumeration's own values back as they were given."""
    return value if isinstance(value, kind) else None
