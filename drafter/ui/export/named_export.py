"""The deliberate way to a statement under real names: another folder, its own name, a question."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from drafter.document.model import Identity
from drafter.drafting import IDENTIFIABLE
from drafter.render.formats import FORMATS
from drafter.reviewing.file_names import name_refusal, offered_name
from drafter.ui.bench.workbench import Workbench
from drafter.ui.export.exporting import (
    FORMAT_TOLD,
    Wanted,
    bare_name,
    folder_refusal,
)
from drafter.ui.pieces.choosing import ask_for_folder
from drafter.ui.pieces.flow import Flow
from drafter.ui.pieces.labelled import labelled
from drafter.ui.pieces.parts import button, card, holding, label, set_level, shown_if, stacked
from drafter.ui.pieces.sight import bring_into_sight
from drafter.ui.pieces.theme import GRID

_LEAD = (
    "For the file that stays in the office. Everybody stands in it by name; every page says so"
    " across it. It goes into another folder, and its own name says what it is."
)


class NamedExport(QWidget):
    """Closed until somebody opens it; what is typed in it is never kept."""

    def __init__(self, bench: Workbench, usual: QLineEdit, start: Callable[[Wanted], None]) -> None:
        super().__init__()
        self._bench, self._usual, self._start = bench, usual, start
        self._typed, self._folder, self._name = QLineEdit(), QLineEdit(), QLineEdit()
        self._form = QComboBox()
        for form in FORMATS.values():
            self._form.addItem(form.label, form.name)
        self._problem = label("", "problem", wrap=True)
        self.make = button("Make it under real names", self._make)
        self.make.setObjectName("named:make")
        self._opener = button("A version under real names…", self._open, "link")
        self._card = self._made_card()
        for editor in (self._typed, self._folder, self._name):
            editor.textChanged.connect(lambda _text: self.check())
        usual.textChanged.connect(lambda _text: self.check())
        self.setLayout(stacked(holding(Flow(self._opener)), self._card))
        self.fold()

    def _made_card(self) -> QWidget:
        choose = button("Choose…", self._choose, spoken="Choose a folder for real names")
        made = card(
            stacked(
                label("Under real names", "heading"),
                label(_LEAD, "quiet", wrap=True),
                labelled(
                    f"Type the reference: {self._bench.case.reference or 'statement'}",
                    self._typed,
                    "named:reference",
                    spoken="Type the reference",
                    told="So that nobody makes this file by a slip.",
                ),
                labelled(
                    "Another folder",
                    self._folder,
                    "named:folder",
                    choose,
                    spoken="Folder for real names",
                    told="Not where the others go, so that this one is never sent for one of them.",
                ),
                holding(
                    Flow(
                        labelled(
                            "File name",
                            self._name,
                            "named:name",
                            spoken="File name for real names",
                            told="Its own name says that it has real names in it.",
                        ),
                        labelled(
                            "Format",
                            self._form,
                            "named:format",
                            spoken="Format for real names",
                            told=FORMAT_TOLD,
                        ),
                        column=200,
                        gap=2 * GRID,
                    )
                ),
                self._problem,
                holding(Flow(self.make, button("Never mind", self.fold))),
            )
        )
        set_level(made, "blocks")
        return made

    def fold(self) -> None:
        """Close it, and forget what was typed."""
        for editor in (self._typed, self._folder):
            editor.clear()
        shown_if(self._card, shown=False)
        shown_if(self._opener, shown=True)

    def _open(self) -> None:
        self._name.setText(f"{offered_name(self._bench.case)}{IDENTIFIABLE}")
        self.check()
        shown_if(self._opener, shown=False)
        shown_if(self._card, shown=True)
        self._typed.setFocus()
        bring_into_sight(self._card)

    def _choose(self) -> None:
        folder = ask_for_folder(self, "Where to", start=self._folder.text())
        if folder is not None:
            self._folder.setText(str(folder))

    def wanted(self) -> Wanted:
        """The file as it is asked for."""
        return Wanted(
            folder=Path(self._folder.text().strip()),
            name=bare_name(self._name.text()),
            form=self._form.currentData() or "docx",
            identity=Identity.IDENTIFIABLE,
        )

    def check(self) -> None:
        """Say what is still missing; the button works when nothing is."""
        reference = self._bench.case.reference or "statement"
        is_meant = self._typed.text().split() == reference.split()
        wanted = self.wanted()
        usual = Path(self._usual.text().strip())
        has_folder = bool(self._folder.text().strip())
        words = name_refusal(wanted.name, self._bench.case, Identity.IDENTIFIABLE) or (
            folder_refusal(wanted, usual) if has_folder else ""
        )
        self._problem.setText(f"■ {words}" if words else "")
        shown_if(self._problem, bool(words))
        self.make.setEnabled(is_meant and has_folder and not words)

    def _make(self) -> None:
        wanted = self.wanted()
        self.fold()
        self._start(wanted)
