"""Where a letter goes: its folder, name and format, and the button that makes it."""

from contextlib import suppress
from pathlib import Path

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from drafter.errors import DrafterError
from drafter.letters.writing import Written
from drafter.render.saving import save
from drafter.reviewing.file_names import name_refusal as any_refusal
from drafter.session.office import house_style
from drafter.session.written import WrittenHere
from drafter.ui.bench.open_vault import desk_of
from drafter.ui.bench.workbench import Workbench
from drafter.ui.export.exporting import (
    FOLDER_TOLD,
    FORMAT_TOLD,
    Wanted,
    bare_name,
    folder_refusal,
    forms,
    free_name,
    open_elsewhere,
    places,
)
from drafter.ui.export.house_row import HouseRow
from drafter.ui.pieces.choosing import ask_for_folder, documents
from drafter.ui.pieces.flow import Flow
from drafter.ui.pieces.jobs import Job
from drafter.ui.pieces.labelled import labelled
from drafter.ui.pieces.parts import button, card, holding, label, shown_if, stacked
from drafter.ui.pieces.sight import bring_into_sight
from drafter.ui.pieces.theme import GRID
from drafter.ui.preparing.letter_results import LetterResults
from drafter.ui.preparing.lettering import (
    Sending,
    SendingOf,
    button_words,
    letter_name,
    name_refusal,
    write,
)

_LEAD = (
    "The file goes under real names, as letters do. Nothing in its properties names you or this"
    " program."
)


class LetterFile(QWidget):
    """Folder, name and format; the letter is proven for what it says of its maker."""

    def __init__(self, bench: Workbench, sending: SendingOf) -> None:
        super().__init__()
        self._bench, self._sending = bench, sending
        self._offered = ""
        self._letter = ("", "")
        self._waiting = 0
        self._gaps: tuple[str, ...] = ()
        self.is_running = False
        """Whether a letter is being made."""
        self._written = WrittenHere()
        self.folder, self.name, self.form = QLineEdit(), QLineEdit(), QComboBox()
        for name, words in forms():
            self.form.addItem(words, name)
        self._problem = label("", "problem", wrap=True)
        self.house = HouseRow(self.folder.text)
        self.make = button("Make the letter", self.write, "main")
        self.make.setObjectName("letters:make")
        self._results = LetterResults(bench)
        self.setLayout(stacked(card(self._asked()), self._results, gap=2 * GRID))
        self.folder.setText(str(places.folder or documents()))
        for line in (self.folder, self.name):
            line.textChanged.connect(lambda _text: self._check())
        self.form.currentIndexChanged.connect(lambda _place: self._check())

    def _asked(self) -> QVBoxLayout:
        choose = button("Choose…", self._choose, spoken="Choose a folder for the letter")
        return stacked(
            label("Make the file", "heading"),
            labelled(
                "Folder",
                self.folder,
                "letters:folder",
                choose,
                spoken="Letter's folder",
                told=FOLDER_TOLD,
            ),
            holding(
                Flow(
                    labelled(
                        "File name",
                        self.name,
                        "letters:name",
                        spoken="Letter's file name",
                        told="Without an ending: the format gives it one.",
                    ),
                    labelled(
                        "Format",
                        self.form,
                        "letters:format",
                        spoken="Letter's format",
                        told=FORMAT_TOLD,
                    ),
                    column=200,
                    gap=2 * GRID,
                )
            ),
            self._problem,
            self.house,
            label(_LEAD, "help", wrap=True),
            holding(Flow(self.make)),
        )

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Take the looks of the vault's letterhead, where it has one and none was chosen here."""
        super().showEvent(event)
        desk = desk_of(self)
        if self.house.style_taken is None and desk is not None:
            with suppress(DrafterError):  # one that can't be read any more: ours, and it is said
                self.house.style_taken = house_style(desk.store)
            self.house.show_style()

    def follow(self) -> None:
        """Offer the name of what is chosen now; one that was typed stays."""
        sending = self._sending()
        offered = letter_name(self._bench.case, sending, lacks=bool(self._gaps))
        if self.name.text() in ("", self._offered):
            self.name.setText(offered)
        if sending.letter != self._letter:
            self._results.clear()
        self._offered, self._letter = offered, sending.letter
        self._check()

    def show_waiting(self, waiting: int, gaps: tuple[str, ...]) -> None:
        """Say how many are still to be answered for; what lacks something is a draft alone.

        What was said of a draft goes once something else is missing than it says.
        """
        if gaps != self._gaps:
            self._results.clear_draft()
        self._waiting, self._gaps = waiting, gaps
        self.follow()

    def take_keyboard(self) -> None:
        """Show where the file is made, ready to make it."""
        bring_into_sight(self.make)
        (self.make if self.make.isEnabled() else self.name).setFocus()

    def _choose(self) -> None:
        folder = ask_for_folder(self, "Where to", start=self.folder.text())
        if folder is not None:
            self.folder.setText(str(folder))

    def wanted(self) -> Wanted:
        """The file as it is asked for."""
        return Wanted(
            folder=Path(self.folder.text().strip()),
            name=bare_name(self.name.text()),
            form=self.form.currentData() or "docx",
            style=self.house.style_taken,
        )

    def _check(self) -> None:
        wanted = self.wanted()
        odd = any_refusal(wanted.name, self._bench.case)
        words = folder_refusal(wanted) or name_refusal(wanted.name, odd, lacks=bool(self._gaps))
        if not words and self._waiting:
            words = f"{self._waiting} named above to answer first: does the reader need them?"
        self._problem.setText(f"■ {words}" if words else "")
        shown_if(self._problem, bool(words))
        shown_if(self.house, wanted.form in ("docx", "pdf"))
        self.make.setText(button_words(self._sending(), wanted.name))
        self.make.setEnabled(not words and not self.is_running)

    def write(self) -> None:
        """Make the letter; a file that is in the way is asked about."""
        if not self.make.isEnabled():
            return
        self._bench.leave_field()
        wanted = self.wanted()
        program = open_elsewhere(wanted.path)
        if program:
            words = "Close it there and make it again, or give this one another name."
            self._results.tell(
                "▲ not written", "care", f"{wanted.path.name} is open in {program}", words
            )
        elif wanted.path.exists() and not self._written.has(wanted.path, self._sending().letter):
            self._ask(wanted)
        else:
            self._run(wanted)

    def _ask(self, wanted: Wanted) -> None:
        def under_other_name() -> None:
            self.name.setText(free_name(wanted))
            self._run(self.wanted())

        self._results.ask(wanted, under_other_name, lambda: self._run(wanted))

    def _run(self, wanted: Wanted) -> None:
        case, sending, day = self._bench.case, self._sending(), self._bench.today()
        self.is_running = True
        self._check()

        def ended() -> None:
            self.is_running = False
            self._check()

        def done(made: tuple[Written, bytes]) -> None:
            ended()
            self._take(wanted, sending, *made)

        def failed(error: Exception) -> None:
            ended()
            if not isinstance(error, DrafterError):
                raise error
            self._results.tell("■ not written", "blocks", "The letter was not made", str(error))

        Job(lambda: write(case, sending, wanted, day), done, failed, self)

    def _take(self, wanted: Wanted, sending: Sending, made: Written, data: bytes) -> None:
        if not data:
            self._results.refuse(wanted, made)
            return
        try:
            save(data, wanted.path)
        except DrafterError as error:
            self._results.tell("■ not written", "blocks", "The letter was not made", str(error))
            return
        self._written.note(wanted.path, data, sending.letter)
        places.folder = wanted.folder
        self._results.say_written(wanted, sending, made)
