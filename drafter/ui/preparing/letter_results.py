"""What came of making a letter, as cards: written, a draft, or why there is none."""

from collections.abc import Callable

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from drafter.errors import DrafterError
from drafter.letters.gaps import lacking, says_draft
from drafter.letters.others import sentence
from drafter.letters.writing import Written
from drafter.session.exported import note_export
from drafter.ui.bench.open_vault import desk_of
from drafter.ui.bench.workbench import Workbench
from drafter.ui.export.export_results import message
from drafter.ui.export.exporting import Wanted
from drafter.ui.pieces.flow import Flow
from drafter.ui.pieces.parts import button, emptied
from drafter.ui.pieces.sight import bring_into_sight
from drafter.ui.preparing.lettering import Sending, before_sending, sent_step

_DRAFTED = "Every page says that it is not to be sent."
_MOST = 5
"""Findings of a proof that are told; one is reason enough."""


class LetterResults(QWidget):
    """The last letter that was made, or was not; a complaint that goes is kept from here."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._bench = bench
        self._is_of_draft = False
        """Whether what is said is of a draft, with what it lacks."""
        self._cards = QVBoxLayout(self)
        self._cards.setContentsMargins(0, 0, 0, 0)

    def clear(self) -> None:
        """Say nothing any more."""
        self._is_of_draft = False
        emptied(self._cards)

    def clear_draft(self) -> None:
        """Take back what was said of a draft: something else is missing now."""
        if self._is_of_draft:
            self.clear()

    def tell(self, sign: str, level: str, title: str, words: str) -> None:
        """Say one thing in the place of what was said before."""
        self.clear()
        self._show(message(sign, level, title, words))

    def ask(self, wanted: Wanted, rename: Callable[[], None], replace: Callable[[], None]) -> None:
        """Ask what to do where a file is in the way."""
        acts = Flow(
            button("Save under another name", rename, "main"), button("Replace it", replace)
        )
        title = f"There is a {wanted.path.name} already"
        self.clear()
        self._show(message("▲ not written yet", "care", title, "", acts))

    def refuse(self, wanted: Wanted, made: Written) -> None:
        """Say why there is no file: whom it names, what it lacks, or what the proof found."""
        name = wanted.path.name
        if made.unanswered:
            title, words = "It names others", sentence(made.unanswered, name)
        elif made.proof is None:
            title, words = "It lacks something", lacking(made.gaps, name)
        else:
            found = [*map(str, made.proof.hits), *made.proof.outside]
            title, words = "The proof found what may not leave", "; ".join(found[:_MOST])
        self.tell("■ not written", "blocks", title, words)

    def say_written(self, wanted: Wanted, sending: Sending, made: Written) -> None:
        """Say that the file is there, what to do with it, and note the deed in the vault."""
        folder = wanted.folder.resolve().as_uri()
        acts = Flow(
            button("Open the folder", lambda: QDesktopServices.openUrl(QUrl(folder)), "main")
        )
        self.clear()
        if says_draft(wanted.name):
            self._is_of_draft = True
            gaps = " ".join(dict.fromkeys(gap.message for gap in made.gaps))
            title = f"{wanted.path.name} is written as a draft"
            self._show(message("▲ not to be sent", "care", title, f"{_DRAFTED} {gaps}", acts))
        else:
            self._offer_keeping(acts, sending)
            title, words = f"{wanted.path.name} is written", before_sending(sending)
            self._show(message("✓ written under real names", "done", title, words, acts))
        self._note(wanted, made)

    def _offer_keeping(self, acts: Flow, sending: Sending) -> None:
        if sent_step(self._bench.case, sending, self._bench.today()) is None:
            return
        sent = button(
            "It goes today", lambda: self._sent(sending), spoken="It goes today: keep it as sent"
        )
        sent.setObjectName("letters:sent")
        acts.addWidget(sent)

    def _sent(self, sending: Sending) -> None:
        """Keep the complaint among those so far: time limits run from it."""
        case = self._bench.case
        step = sent_step(case, sending, self._bench.today())
        if step is not None:
            self._bench.add_record("steps_so_far", step, len(case.steps_so_far))
        words = "It is under “Complaints so far”, and the days until an answer is due are counted."
        self.tell("✓ kept", "done", "Kept as sent today", words)

    def _note(self, wanted: Wanted, made: Written) -> None:
        """Write the deed down, where the window has a vault open."""
        desk = desk_of(self)
        if desk is not None and made.proof is not None:
            try:
                note_export(
                    desk,
                    case_id=self._bench.case.id,
                    what=f"{wanted.form}, letter",
                    sha256=made.proof.certificate.sha256,
                )
            except DrafterError as error:
                self._show(message("▲ not noted", "care", "", str(error)))

    def _show(self, result: QWidget) -> None:
        self._cards.addWidget(result)
        bring_into_sight(result)
