"""Documents: the files kept with them, added by choosing or dropping, and taken out again."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QProgressBar, QWidget

from drafter.case.account import Evidence
from drafter.case.case import Case
from drafter.case.documents import files_of
from drafter.case.files import MOST_FILE_BYTES, EvidenceFile, in_words
from drafter.errors import DrafterError, StoppedError
from drafter.session import filing
from drafter.session.desk import Desk
from drafter.session.exported import note_export
from drafter.store.clearing import throw_away
from drafter.store.evidence import is_here, take_out
from drafter.ui.bench.open_vault import desk_of
from drafter.ui.bench.workbench import Workbench
from drafter.ui.pieces.choosing import ask_for_files, ask_where_to_save
from drafter.ui.pieces.flow import Flow
from drafter.ui.pieces.jobs import Job, Steering
from drafter.ui.pieces.parts import beside, button, card, holding, label, shown_if, stacked
from drafter.ui.pieces.theme import GRID

_LEAD = (
    "Drop files here, or choose them: each becomes a document of the list. They are kept with the"
    f" case and never opened by this program. A file may have {in_words(MOST_FILE_BYTES)}."
)


def twice_listed(case: Case, files: Sequence[EvidenceFile]) -> tuple[str, ...]:
    """A sentence for each file that a document of the case has already, or that came twice."""
    known: dict[str, int] = {}
    for number, one in enumerate(case.evidence, 1):
        if one.file is not None:
            known.setdefault(one.file.sha256, number)
    said: list[str] = []
    for number, file in enumerate(files, len(case.evidence) + 1):
        first = known.setdefault(file.sha256, number)
        if first != number:
            said.append(
                f"▲ {file.name} is the same file as document {first}. If it was not meant twice,"
                f" delete document {number} from the list."
            )
    return tuple(said)


class FilesView(QWidget):
    """Stands below the form of the chosen document."""

    stands_below = True

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._bench = bench
        self._chosen = ""
        self._steering: Steering | None = None
        self._twice: tuple[str, ...] = ()
        self.setAcceptDrops(True)
        self._of = label("", "strong", wrap=True)
        self._out = button("Save a copy…", self._take_out, spoken="Save a copy of this file")
        self._put = button("Keep a file with it…", self._put_file)
        self._away = button("Take the file away", self.take_away, "link")
        self.add = button("Add files…", self._choose, "main")
        self.add.setObjectName("files:add")
        self.invented = QCheckBox("They are invented: training cases are not encrypted")
        self.invented.setObjectName("files:invented")
        self.invented.setAccessibleDescription(_LEAD)
        self._told = label("", "problem", wrap=True)
        self._told.setObjectName("files:told")
        self._running = self._made_running()
        of_it = stacked(self._of, holding(Flow(self._out, self._put, self._away)))
        self._own = holding(of_it)
        self.setLayout(
            stacked(
                card(
                    stacked(
                        label("Files", "heading"),
                        self._own,
                        label(_LEAD, "help", wrap=True),
                        self.invented,
                        holding(Flow(self.add)),
                        self._running,
                        self._told,
                    )
                ),
                gap=2 * GRID,
            )
        )
        self._told.hide()
        bench.case_changed.connect(self.refresh)
        self.refresh()

    def _made_running(self) -> QWidget:
        self._bar = QProgressBar()
        self._bar.setRange(0, 100)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName("How much of the files is kept")
        made = holding(beside(self._bar, button("Stop", self._stop, spoken="Stop adding files")))
        made.hide()
        return made

    @property
    def desk(self) -> Desk | None:
        """The vault that the window has open; None where it has none."""
        return desk_of(self)

    @property
    def told(self) -> str:
        """What is said below; empty where nothing is."""
        return "" if self._told.isHidden() else self._told.text()

    def show_chosen(self, record: str) -> None:
        """Show the file of another document."""
        self._chosen = record
        self.refresh()

    def _document(self) -> Evidence | None:
        documents = self._bench.case.evidence
        return next((one for one in documents if one.id == self._chosen), None) or next(
            iter(documents), None
        )

    def refresh(self) -> None:
        """Show the chosen document's file."""
        document, desk = self._document(), self.desk
        file = document.file if document else None
        here = bool(file and desk and is_here(desk.vault, file))
        if file is None:
            words = "No file is kept with this document."
        else:
            gone = "" if here or desk is None else " · not here: add it again"
            words = f"{file.name} · {in_words(file.size)}{gone}"
        self._of.setText(words)
        shown_if(self._own, document)
        shown_if(self._out, here)
        shown_if(self._away, file)
        shown_if(self._put, file is None)
        shown_if(self.invented, desk is not None and desk.vault.training)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Look whether the files are here when somebody looks."""
        super().showEvent(event)
        self.refresh()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take files, and nothing else."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Keep what was dropped."""
        self.keep([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])

    def _choose(self) -> None:
        self.keep(ask_for_files(self, "Files to keep with the case"))

    def keep(self, sources: Sequence[Path]) -> None:
        """Seal files off the window's thread; each then becomes a document of the list."""
        desk = self.desk
        if not sources or desk is None:
            return

        def take(kept: filing.Kept) -> None:
            before = self._bench.case
            filing.add_documents(self._bench.session, desk.store, kept.files)
            self._twice = twice_listed(before, kept.files)

        self._seal(desk, sources, take)

    def _put_file(self) -> None:
        document, desk = self._document(), self.desk
        chosen = ask_for_files(self, "A file for this document")[:1]
        if document is None or desk is None or not chosen:
            return
        record = document.id

        def take(kept: filing.Kept) -> None:
            for file in kept.files:
                filing.put_file(self._bench.session, desk.store, record, file)

        self._seal(desk, chosen, take)

    def _seal(
        self, desk: Desk, sources: Sequence[Path], take: Callable[[filing.Kept], None]
    ) -> None:
        if self._steering is not None:
            self._tell("Other files are being added: wait until they are, or stop it.")
            return
        vault, present = desk.vault, files_of(self._bench.case)
        invented = self.invented.isChecked()
        steering = self._steering = Steering(self)
        steering.told.connect(lambda share: self._bar.setValue(round(100 * share)))
        self._bar.setValue(0)
        shown_if(self._running, shown=True)
        for each in (self.add, self._put):
            each.setEnabled(False)

        def done(kept: filing.Kept) -> None:
            self._ended()
            try:
                take(kept)
            except DrafterError as error:
                self._tell(f"■ {error}")
                return
            count = len(kept.files)
            kept_words = f"✓ {count} kept." if count else ""
            refused = [f"■ {sentence}" for sentence in kept.refused]
            self._tell("\n".join(filter(None, (kept_words, *self._twice, *refused))))
            self._twice = ()

        def failed(error: Exception) -> None:
            self._ended()
            if isinstance(error, StoppedError):
                self._tell("Stopped: none of these files was added.")
            elif isinstance(error, DrafterError):
                self._tell(f"■ {error}")
            else:
                raise error

        Job(
            lambda: filing.keep_files(
                vault, sources, present, invented=invented, progress=steering
            ),
            done,
            failed,
            self,
            unwanted=lambda kept: throw_away(vault, kept.files),
        )

    def _ended(self) -> None:
        self._steering = None
        shown_if(self._running, shown=False)
        for each in (self.add, self._put):
            each.setEnabled(True)

    def _stop(self) -> None:
        if self._steering is not None:
            self._steering.stop()

    def _take_out(self) -> None:
        document = self._document()
        if document is None or document.file is None:
            return
        path = ask_where_to_save(self, "Save a copy", document.file.name)
        if path is not None:
            self.take_out(path)

    def take_out(self, path: Path) -> None:
        """Save a copy of the chosen document's file, as it came."""
        document, desk = self._document(), self.desk
        if document is None or document.file is None or desk is None:
            return
        file, vault = document.file, desk.vault
        number = self._bench.case.evidence.index(document) + 1
        try:
            note_export(
                desk,
                case_id=self._bench.case.id,
                what=f"document {number}",
                sha256=file.sha256,
            )
        except DrafterError as error:
            self._tell(f"■ {error}")
            return

        def failed(error: Exception) -> None:
            if not isinstance(error, DrafterError):
                raise error
            self._tell(f"■ {error}")

        Job(
            lambda: take_out(vault, file, path),
            lambda _: self._tell(f"✓ {path.name} is saved, not encrypted."),
            failed,
            self,
        )

    def take_away(self) -> None:
        """Take the file from the chosen document; Undo brings it back."""
        document = self._document()
        if document is not None:
            filing.take_away(self._bench.session, document.id)
            self._tell("The file is taken away; Undo brings it back.")

    def _tell(self, words: str) -> None:
        self._told.setText(words)
        self._told.setAccessibleName(words)
        shown_if(self._told, bool(words))
