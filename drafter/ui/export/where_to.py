"""Where a statement's file goes, what it is called, in what form; what is wrong beside each."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from drafter.reviewing.file_names import name_refusal, offered_name
from drafter.ui.bench.workbench import Workbench
from drafter.ui.export.exporting import (
    FOLDER_TOLD,
    FORMAT_TOLD,
    Wanted,
    bare_name,
    folder_refusal,
    forms,
    is_away,
    places,
)
from drafter.ui.export.house_row import HouseRow
from drafter.ui.pieces.choosing import ask_for_folder, documents
from drafter.ui.pieces.flow import Flow
from drafter.ui.pieces.labelled import labelled
from drafter.ui.pieces.parts import button, holding, label, shown_if, stacked
from drafter.ui.pieces.theme import GRID

_LARGE_TOLD = "For a reader who finds small type hard: nothing in it is smaller."
_NAME_TOLD = "Nobody's name in it: it shows in lists and e-mails. The format gives it an ending."


class WhereTo(QWidget):
    """Begins where the case went last, or any case did since the program started."""

    changed = Signal()
    """Something else is asked for, or what is said of it is something else."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._bench = bench
        self._offered = ""
        self.folder, self.name, self._form = QLineEdit(), QLineEdit(), QComboBox()
        self._folder_problem = label("", "problem", wrap=True)
        self._name_problem = label("", "problem", wrap=True)
        self.large = QCheckBox("Large print, 14 points and more")
        self.large.setObjectName("export:large")
        self.large.setAccessibleDescription(_LARGE_TOLD)
        self.house = HouseRow(self.folder.text)
        choose = button("Choose…", self._choose, spoken="Choose a folder")
        name = labelled("File name", self.name, "export:name", told=_NAME_TOLD)
        form = labelled("Format", self._form, "export:format", told=FORMAT_TOLD)
        self.setLayout(
            stacked(
                labelled("Folder", self.folder, "export:folder", choose, told=FOLDER_TOLD),
                self._folder_problem,
                holding(Flow(name, form, column=200, gap=2 * GRID)),
                self._name_problem,
                holding(stacked(self.large, label(_LARGE_TOLD, "help", wrap=True), gap=0)),
                self.house,
            )
        )
        self._fill()
        for line in (self.folder, self.name):
            line.textChanged.connect(lambda _text: self.check())
        self._form.currentIndexChanged.connect(lambda _place: self._show_house())
        self.large.toggled.connect(lambda _is_large: self.follow())
        bench.case_changed.connect(self.follow)

    def _fill(self) -> None:
        known = places.of(self._bench.case)
        self.folder.setText(str(known.folder if known else places.folder or documents()))
        self.large.setChecked(bool(known and known.is_large))
        self._offered = known.name if known else offered_name(self._bench.case)
        self.name.setText(self._offered)
        for name, words in forms():
            self._form.addItem(words, name)
        if known is not None:
            self._form.setCurrentIndex(max(self._form.findData(known.form), 0))
            self.house.style_taken = known.style
            self.house.show_style()
        self._show_house()
        self.check()

    def follow(self) -> None:
        """Offer another name where the version moved on and the name was ours."""
        offered = offered_name(self._bench.case, is_large=self.large.isChecked())
        if self.name.text() == self._offered != offered:
            self._offered = offered
            self.name.setText(offered)
        self.check()

    def _choose(self) -> None:
        folder = ask_for_folder(self, "Where to", start=self.folder.text())
        if folder is not None:
            self.folder.setText(str(folder))

    def _show_house(self) -> None:
        shown_if(self.house, self._form.currentData() in ("docx", "pdf"))

    def check(self) -> None:
        """Say beside the field what is wrong with it now."""
        wanted = self.wanted()
        for shown, words in (
            (self._folder_problem, folder_refusal(wanted)),
            (self._name_problem, name_refusal(wanted.name, self._bench.case)),
        ):
            shown.setText(f"■ {words}" if words else "")
            shown_if(shown, bool(words))
        self.changed.emit()

    @property
    def is_ready(self) -> bool:
        """Whether it can be tried: a folder that is not there may be back by then."""
        folder = not self._folder_problem.text() or is_away(self.wanted())
        return folder and not self._name_problem.text()

    def wanted(self) -> Wanted:
        """The file as it is asked for."""
        return Wanted(
            folder=Path(self.folder.text().strip()),
            name=bare_name(self.name.text()),
            form=self._form.currentData() or "docx",
            style=self.house.style_taken,
            is_large=self.large.isChecked(),
        )

    def take_keyboard(self) -> None:
        """Put the keyboard on what is to be filled in first."""
        has_folder = not self._folder_problem.text()
        (self.name if has_folder else self.folder).setFocus()
