"""Send: a folder with copies of the documents for one reader, numbered as they are listed."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QListWidgetItem,
    QProgressBar,
    QWidget,
)

from drafter.case.case import Case
from drafter.case.files import in_words
from drafter.case.links import name_of
from drafter.errors import DrafterError, StoppedError
from drafter.session.bundle_folder import BundleFolder, Copy, planned, size_of, write_folder
from drafter.session.desk import Desk
from drafter.session.exported import note_export
from drafter.ui.bench.open_vault import desk_of
from drafter.ui.bench.workbench import Workbench
from drafter.ui.export.export_results import message
from drafter.ui.fields.tick_list import TickList
from drafter.ui.pieces.choosing import ask_for_folder
from drafter.ui.pieces.flow import Flow
from drafter.ui.pieces.jobs import Job, Steering
from drafter.ui.pieces.labelled import labelled
from drafter.ui.pieces.parts import beside, button, card, emptied, holding, label, shown_if, stacked
from drafter.ui.pieces.theme import GRID

_LEAD = (
    "Copies of the documents, named by the numbers that your letters use, with an index. The copies"
    " are as they came: not encrypted, and with every name that is in them."
)
_NONE = (
    "Nothing is listed yet. List the documents, and keep a file with each: copies are made of it."
)
_MOST = 9
"""Documents that are shown before the list scrolls."""


def readers(case: Case) -> tuple[tuple[str, str], ...]:
    """Who may be sent documents: the id and name of each body, organisation and person."""
    return (
        *((one.id, name_of(one)) for one in case.bodies),
        *((one.id, name_of(one)) for one in case.organisations),
        *((one.id, name_of(one)) for one in case.parties),
    )


def line_of(copy: Copy) -> str:
    """A document as the list shows it: its number, its copy's name, and why it stays out."""
    if copy.left_out and not copy.is_unmarked:
        words = " ".join((copy.evidence.text or copy.evidence.kind or "Document").split())
        return f"{copy.number}. {words}: stays here, {copy.left_out}"
    words = " ".join(copy.evidence.text.split())
    line = f"{copy.name}{f': {words}' if words else ''}"
    if not copy.is_unmarked:
        return line
    asked = ": tick it if this reader may" if copy.left_out else ""
    return f"{line}  ▲ nobody has said who may see it{asked}"


class BundlePage(QWidget):
    """For whom, which documents, and where to."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._bench = bench
        self._left_unticked: set[str] = set()
        self._confirmed: set[str] = set()
        """Documents of which nobody has said who may see them, ticked here all the same."""
        self._copies: tuple[Copy, ...] = ()
        """Every document as it was last looked at: the files are on the disk, not in the case."""
        self._job: Steering | None = None
        self.reader, self.list, self.folder = QComboBox(), TickList(_MOST), QLineEdit()
        self.list.setAccessibleName("Documents for this reader")
        self.list.setAccessibleDescription(
            "Tick what is to go. What nobody has said who may see waits for your tick."
        )
        self.list.itemChanged.connect(self._ticked)
        self.reader.currentIndexChanged.connect(lambda _place: self.refresh())
        self.folder.textChanged.connect(lambda _text: self._check())
        self._size = label("", "help")
        go = button("List the documents", lambda: bench.go_to(bench.case.id, "evidence"), "main")
        self._empty = holding(stacked(label(_NONE, wrap=True), holding(beside(go, None))))
        choose = button("Choose…", self._choose, spoken="Choose a folder for the bundle")
        self.make = button("Write the folder", self.write, "main")
        self.make.setObjectName("bundle:make")
        self._bar = QProgressBar()
        self._bar.setRange(0, 100)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName("How much of the folder is written")
        stop = button("Stop", self._end, spoken="Stop writing the folder")
        self._running = holding(beside(self._bar, stop))
        self._running.hide()
        self._asked = holding(
            stacked(
                labelled(
                    "For",
                    self.reader,
                    "bundle:reader",
                    spoken="Reader",
                    told="What this reader may not see stays out, and the list says why.",
                ),
                self.list,
                self._size,
                labelled(
                    "New or empty folder",
                    self.folder,
                    "bundle:folder",
                    choose,
                    told="New or empty, so that nothing of yours is mixed in or lost.",
                ),
                holding(Flow(self.make)),
            )
        )
        self._result = stacked()
        shown = stacked(
            label("A folder for one reader", "heading"),
            label(_LEAD, "help", wrap=True),
            self._empty,
            self._asked,
            self._running,
        )
        layout = stacked(card(shown), holding(self._result), gap=2 * GRID)
        layout.addStretch(1)
        self.setLayout(layout)
        bench.case_changed.connect(self.refresh)

    @property
    def desk(self) -> Desk | None:
        """The vault that the window has open; None where it has none."""
        return desk_of(self)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Look at the documents when somebody looks."""
        super().showEvent(event)
        self.refresh()

    @property
    def is_running(self) -> bool:
        """Whether a folder is being written."""
        return self._job is not None

    def plan(self) -> tuple[Copy, ...]:
        """Every document, and whether it goes to the reader."""
        desk = self.desk
        if desk is None:
            return ()
        reader = self.reader.currentData() or ""
        return planned(desk.vault, self._bench.case, reader=reader, chosen=self._chosen())

    def _chosen(self) -> set[str]:
        """The documents that are ticked: one that nobody has spoken of only where it was here."""
        listed = self._bench.case.evidence
        said = {one.id for one in listed if one.may_see or one.withheld_because.strip()}
        return (said | self._confirmed) - self._left_unticked

    def refresh(self) -> None:
        """Show the readers and the documents as they are."""
        if not self.isVisible():
            return
        offered = readers(self._bench.case)
        if [self.reader.itemData(n) for n in range(self.reader.count())] != [
            record for record, _ in offered
        ]:
            before = self.reader.currentData()
            self.reader.blockSignals(True)  # noqa: FBT003 - Qt's own argument
            self.reader.clear()
            for record, name in offered:
                self.reader.addItem(name, record)
            self.reader.setCurrentIndex(max(self.reader.findData(before), 0))
            self.reader.blockSignals(False)  # noqa: FBT003 - the same
        copies = self._copies = self.plan()
        self.list.blockSignals(True)  # noqa: FBT003 - the same
        row = self.list.currentRow()
        self.list.clear()
        for copy in copies:
            self.list.addItem(self._line(copy))
        self.list.setCurrentRow(max(row, 0))
        self.list.blockSignals(False)  # noqa: FBT003 - the same
        self.list.fit()
        shown_if(self._asked, copies)
        shown_if(self._empty, not copies)
        self._check()

    def _line(self, copy: Copy) -> QListWidgetItem:
        item = QListWidgetItem(line_of(copy))
        item.setData(Qt.ItemDataRole.UserRole, copy.evidence.id)
        chosen = copy.evidence.id in self._chosen()
        if not copy.left_out or not chosen:
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            state = Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked
            item.setCheckState(state)
        return item

    def _ticked(self, item: QListWidgetItem) -> None:
        record = item.data(Qt.ItemDataRole.UserRole)
        if item.checkState() is Qt.CheckState.Checked:
            self._left_unticked.discard(record)
            self._confirmed.add(record)
        else:
            self._confirmed.discard(record)
            self._left_unticked.add(record)
        self.refresh()

    def _check(self) -> None:
        going = [copy for copy in self._copies if not copy.left_out]
        words = f"{len(going)} of {len(self._bench.case.evidence)} documents"
        self._size.setText(f"{words}, {in_words(size_of(going))}" if going else words)
        self.make.setEnabled(bool(going and self.folder.text().strip() and self._job is None))

    def _choose(self) -> None:
        folder = ask_for_folder(self, "A new or empty folder", start=self.folder.text())
        if folder is not None:
            self.folder.setText(str(folder))

    def write(self) -> None:
        """Write the folder off the window's thread; nothing that is there is touched."""
        desk = self.desk
        if desk is None or not self.make.isEnabled():
            return
        self._bench.leave_field()
        vault, case = desk.vault, self._bench.case
        folder, reader = Path(self.folder.text().strip()), self.reader.currentData() or ""
        chosen = self._chosen()
        steering = self._job = Steering(self)
        steering.told.connect(lambda share: self._bar.setValue(round(100 * share)))
        self._bar.setValue(0)
        shown_if(self._running, shown=True)
        self._check()

        def done(made: BundleFolder) -> None:
            self._ended()
            why = self._not_noted(made)
            address = QUrl(made.folder.resolve().as_uri())
            acts = Flow(
                button("Open the folder", lambda: QDesktopServices.openUrl(address), "main")
            )
            said = " ".join(filter(None, (made.sentence, why)))
            self._tell(message("✓ written", "done", "The folder is there", said, acts))

        def failed(error: Exception) -> None:
            self._ended()
            if not isinstance(error, DrafterError | StoppedError):
                raise error
            why = "You stopped it." if isinstance(error, StoppedError) else str(error)
            self._tell(message("■ not written", "blocks", "No folder was written", why))

        Job(
            lambda: write_folder(
                vault, case, folder, reader=reader, chosen=chosen, progress=steering
            ),
            done,
            failed,
            self,
        )

    def _not_noted(self, made: BundleFolder) -> str:
        """Write down that copies left, where the cases are still open; a sentence if not."""
        desk = self.desk
        if desk is None:
            return ""
        try:
            note_export(desk, case_id=self._bench.case.id, what=made.what, sha256=made.sha256)
        except DrafterError as error:
            return f"The audit trail does not say so: {error}"
        return ""

    def _end(self) -> None:
        if self._job is not None:
            self._job.stop()

    def _ended(self) -> None:
        self._job = None
        shown_if(self._running, shown=False)
        self._check()

    def _tell(self, shown: QWidget) -> None:
        emptied(self._result)
        self._result.addWidget(shown)
