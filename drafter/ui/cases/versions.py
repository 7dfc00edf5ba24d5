"""What a case was: its kept versions, what changed in each, one to look at, and the way back."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPlainTextEdit, QStackedWidget, QTabBar

from drafter.case.case import Case
from drafter.case.today import Clock
from drafter.errors import DrafterError
from drafter.session.desk import Desk
from drafter.session.looking_back import (
    as_it_was,
    changed_where,
    changes,
    moment_of,
    versions_of,
)
from drafter.store.history import KeptVersion
from drafter.ui.cases.past_print import PrintedSheet
from drafter.ui.pieces.askpage import AskPage, asked, row
from drafter.ui.pieces.parts import button, holding, label, shown_if
from drafter.ui.pieces.slices import Slices

_LEAD = (
    "A version is kept at the end of each session of work and of what was sent. To go back to one"
    " is a step that Undo takes back; what the case is now is kept as a version first."
)
_SINCE, _PRINTED = "What has changed since", "As it was printed"
_HEIGHT = 190


class VersionsPage(AskPage):
    """The versions newest first; nothing of the case changes before it is asked for.

    ``private`` keeps its words off the screen: what changed is said by place alone.
    """

    went_back = Signal(int)
    """The number of the version that the case is to be again."""
    put_beside = Signal(int)
    """The number of the version that is wanted as a case of its own."""

    def __init__(self, desk: Desk, case: Case, clock: Clock, *, private: bool = False) -> None:
        super().__init__()
        self._desk, self._case, self._private = desk, case, private
        self._kept = versions_of(desk, case.id)
        self.list = self._made_list()
        self._tabs = QTabBar()
        self._tabs.setObjectName("versions:shown")
        self._tabs.setAccessibleName("What is shown of the version")
        self._tabs.setExpanding(False)
        self._tabs.setDrawBase(False)
        for title in (_SINCE, _PRINTED):
            self._tabs.addTab(title)
        self.since = QPlainTextEdit()
        self.since.setObjectName("versions:since")
        self.since.setReadOnly(True)
        self.since.setTabChangesFocus(True)
        self.since.setAccessibleName(_SINCE)
        self.sheet = PrintedSheet("The version as it was printed", clock, private=private)
        self.sheet.troubled.connect(self.refuse)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.since)
        self._stack.addWidget(self.sheet)
        self._stack.setMinimumHeight(_HEIGHT)
        self._tabs.currentChanged.connect(self._turn)
        self.go = button("Go back to this version", self._go_back, "main")
        self.beside = button("Put it beside as a copy", self._put_beside)
        self._none = label(
            "No version of this case is kept yet: the first is when you close it.", "quiet"
        )
        self._listed = holding(
            asked("Version, and what had changed in it since the one before", self.list)
        )
        self.arrange(
            f"Versions of {case.reference}" if case.reference else "Versions of this case",
            _LEAD,
            self._none,
            self._listed,
            self._tabs,
            self._stack,
            row(self.go, self.beside),
            width=960,
            back="Back to all cases",
        )
        for part in (self._listed, self._tabs, self._stack, self.go, self.beside):
            shown_if(part, self._kept)
        shown_if(self._none, not self._kept)
        self._slices = Slices(self, range(len(self._kept)), self._say_what_changed)
        self.list.currentRowChanged.connect(lambda _row: self._show_chosen())
        self.list.setCurrentRow(0)

    def _made_list(self) -> QListWidget:
        made = QListWidget()
        made.setObjectName("list")
        made.setAccessibleName("Versions")
        made.setMinimumHeight(130)
        for each in self._kept:
            made.addItem(QListWidgetItem(f"{moment_of(each)} · {each.called}"))
        return made

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Read what changed once the list is there, one version after another."""
        super().showEvent(event)
        self.list.setFocus()
        self._slices.start()

    @property
    def chosen(self) -> KeptVersion | None:
        """The version under the cursor; None where none is kept."""
        at = self.list.currentRow()
        return self._kept[at] if 0 <= at < len(self._kept) else None

    def _say_what_changed(self, at: int) -> None:
        """Add to a line of the list what had changed since the version before it."""
        if at + 1 == len(self._kept):
            where = "the first that is kept"
        else:
            newer, older = (
                as_it_was(self._desk, self._case.id, one.number) for one in self._kept[at : at + 2]
            )
            where = changed_where(older, newer) or "nothing"
        item = self.list.item(at)
        item.setText(f"{item.text()}\n    {where}")

    def _show_chosen(self) -> None:
        kept = self.chosen
        if kept is None:
            return
        self.hush()
        try:
            then = as_it_was(self._desk, self._case.id, kept.number)
        except DrafterError as error:
            self.since.setPlainText(f"■ {error}")
            self._allow(allowed=False)
            return
        found = changes(then, self._case, with_words=not self._private)
        self._allow(allowed=bool(found))
        self.since.setPlainText("\n".join(found) or "✓ Nothing: the case is what it was then.")
        if self._tabs.currentIndex() == 1:
            self.sheet.show_case(then)

    def _allow(self, *, allowed: bool) -> None:
        self.go.setEnabled(allowed)
        self.beside.setEnabled(allowed)

    def _turn(self, shown: int) -> None:
        self._stack.setCurrentIndex(shown)
        self._show_chosen()

    def _go_back(self) -> None:
        if self.chosen is not None:
            self.went_back.emit(self.chosen.number)

    def _put_beside(self) -> None:
        if self.chosen is not None:
            self.put_beside.emit(self.chosen.number)
