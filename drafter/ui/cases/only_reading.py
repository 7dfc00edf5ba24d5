"""Cases that may only be read: which, what they print, a bundle of one, a backup of all."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from drafter.case.today import Clock
from drafter.errors import DrafterError
from drafter.session.only_reading import MOST, OnlyRead
from drafter.store.listing import ListedCase
from drafter.ui.cases.past_print import PrintedSheet
from drafter.ui.pieces.askpage import AskPage, asked, plain_line, row
from drafter.ui.pieces.parts import button, label, shown_if

_LEAD = (
    "Read them here, take one out as a bundle, or make a backup of all. Nothing is changed, so"
    " nothing of it stands in the audit trail."
)


class OnlyReadingPage(AskPage):
    """The cases with a search, and the chosen one as it is printed.

    ``private`` keeps names off the screen.
    """

    wants_bundle = Signal(str)
    """The id of the case that is to be handed over."""

    def __init__(self, cases: OnlyRead, clock: Clock, *, private: bool = False) -> None:
        super().__init__()
        self._cases, self._private = cases, private
        self.search = plain_line("reading:search", "Search these cases")
        self.search.setPlaceholderText("A name, a reference, any words")
        self.search.textChanged.connect(lambda _typed: self.refresh())
        self.list = QListWidget()
        self.list.setObjectName("list")
        self.list.setAccessibleName("Cases")
        self.list.setMinimumHeight(120)
        self._count = label("", "help")
        self.sheet = PrintedSheet("The case as it is printed", clock, private=private)
        self.sheet.setMinimumHeight(150)
        self.sheet.troubled.connect(self.refuse)
        self.bundle = button("Take it out as a bundle…", self._bundle)
        self.copy = button("Make a backup of all", self.back_up)
        self.arrange(
            "These cases can be read, not changed",
            f"{cases.why} {_LEAD}",
            asked("Search", self.search),
            asked("Case", self.list),
            self._count,
            self.sheet,
            row(self.bundle, self.copy),
            width=960,
            back="Close them",
        )
        self.list.currentRowChanged.connect(lambda _row: self._show_chosen())
        self.refresh()

    @property
    def chosen(self) -> str:
        """The id of the case under the cursor; empty where there is none."""
        item = self.list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    def refresh(self) -> None:
        """List the cases, or those that have the words."""
        found: tuple[ListedCase, ...] = ()
        self.hush()
        try:
            found = self._cases.lines(self.search.text())
        except DrafterError as error:
            self.refuse(str(error))
        self.list.blockSignals(True)  # noqa: FBT003 - Qt's own argument
        self.list.clear()
        for each in found:
            item = QListWidgetItem(_line(each, private=self._private))
            item.setData(Qt.ItemDataRole.UserRole, each.case_id)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.blockSignals(False)  # noqa: FBT003 - the same
        is_cut = len(found) == MOST
        self._count.setText(f"The first {MOST}: search for the others." if is_cut else "")
        shown_if(self._count, is_cut)
        for part in (self.sheet, self.bundle):
            shown_if(part, found)
        self._show_chosen()

    def _show_chosen(self) -> None:
        if not self.chosen:
            return
        self.hush()
        try:
            case = self._cases.case(self.chosen)
        except DrafterError as error:
            self.bundle.setEnabled(False)
            self.sheet.clear()
            self.refuse(str(error))
            return
        self.bundle.setEnabled(True)
        self.sheet.show_case(case)

    def back_up(self) -> None:
        """Make a backup of all beside them; it is opened and checked before it counts."""
        try:
            self._cases.back_up(self._progress)
        except DrafterError as error:
            self.refuse(str(error))
        else:
            self.tell("The backup is made, and was checked whole.")
        finally:
            self.bar.hide()

    def _progress(self, share: float) -> None:
        self.show_share(share)
        self.bar.repaint()  # the database has this thread: nothing else may happen meanwhile

    def _bundle(self) -> None:
        if self.chosen:
            self.wants_bundle.emit(self.chosen)


def _line(case: ListedCase, *, private: bool) -> str:
    who = "" if private else ", ".join(case.complainants)
    return " · ".join(filter(None, (case.reference or "No reference yet", who, *case.bodies)))
