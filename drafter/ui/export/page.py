"""Review: the file, composed and proven before it is written; else the reasons."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QVBoxLayout, QWidget

from drafter.case.case import KindOfWork
from drafter.document.model import Identity
from drafter.errors import DrafterError
from drafter.render.saving import save
from drafter.reviewing.file_names import name_refusal, offered_name
from drafter.reviewing.undecided import still_open
from drafter.session.exported import note_export
from drafter.ui.bench.open_vault import desk_of
from drafter.ui.bench.workbench import Workbench
from drafter.ui.export.export_results import WrittenCard, blocked, failed, message
from drafter.ui.export.exporting import (
    FOLDER_TOLD,
    FORMAT_TOLD,
    Made,
    Wanted,
    folder_refusal,
    forms,
    free_name,
    make,
    open_elsewhere,
    places,
)
from drafter.ui.export.house_row import HouseRow
from drafter.ui.export.making import MakingCard
from drafter.ui.export.named_export import NamedExport
from drafter.ui.export.office import BY_HAND, office
from drafter.ui.pieces.choosing import ask_for_folder, documents
from drafter.ui.pieces.flow import Flow
from drafter.ui.pieces.keyboard import lead_to
from drafter.ui.pieces.labelled import labelled
from drafter.ui.pieces.parts import (
    button,
    card,
    emptied,
    holding,
    label,
    set_level,
    shown_if,
    stacked,
)
from drafter.ui.pieces.sight import bring_into_sight
from drafter.ui.pieces.theme import GRID

_LEAD = (
    "The finished file is searched for everyone in the case before it is written. If anything is"
    " found, no file is made."
)
_LARGE_TOLD = "For a reader who finds small type hard: nothing in it is smaller."
_NAME_TOLD = "Nobody's name in it: it shows in lists and e-mails. The format gives it an ending."


class ExportPage(QWidget):
    """Where to, in what form; then the certificate, or what stands in the way."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self.bench = bench
        self._is_study = bench.case.kind_of_work is KindOfWork.PREPARING
        self._offered = ""
        self._folder, self._name, self._form = QLineEdit(), QLineEdit(), QComboBox()
        self._folder_problem = label("", "problem", wrap=True)
        self._name_problem = label("", "problem", wrap=True)
        self.large = QCheckBox("Large print, 14 points and more")
        self.large.setObjectName("export:large")
        self.large.setAccessibleDescription(_LARGE_TOLD)
        self.house = HouseRow(self._folder.text)
        self._open = label("", "problem", wrap=True)
        set_level(self._open, "fix")
        self.make = button("Make the file", self.export, "main")
        self._making = MakingCard()
        self._making.ended.connect(self._check)
        self._making.made.connect(self._take)
        self._making.failed.connect(self._say_error)
        self._result = QVBoxLayout()
        self._result.setSpacing(GRID)
        self._result.setContentsMargins(0, 0, 0, 0)
        self.result = holding(self._result)
        self._named = NamedExport(bench, self._folder, self._start_named)
        layout = stacked(card(self._asked()), self._making, self.result, self._named, gap=2 * GRID)
        layout.addStretch(1)
        self.setLayout(layout)
        shown_if(self._named, not self._is_study)  # there is no such thing under real names
        self._fill()
        bench.case_changed.connect(self._follow)
        bench.case_changed.connect(self._date)
        bench.problems_changed.connect(self._tell_open)
        self._tell_open()

    def _fill(self) -> None:
        """Begin where the case went last, or any case did since the program started."""
        known = places.of(self.bench.case)
        self._folder.setText(str(known.folder if known else places.folder or documents()))
        self.large.setChecked(bool(known and known.is_large))
        self._offered = known.name if known else offered_name(self.bench.case)
        self._name.setText(self._offered)
        for name, words in forms():
            self._form.addItem(words, name)
        if known is not None:
            self._form.setCurrentIndex(max(self._form.findData(known.form), 0))
            self.house.style_taken = known.style
            self.house.show_style()
        self._show_house()
        self._check()

    def _asked(self) -> QVBoxLayout:
        choose = button("Choose…", self._choose, spoken="Choose a folder")
        folder = labelled("Folder", self._folder, "export:folder", choose, told=FOLDER_TOLD)
        name = labelled("File name", self._name, "export:name", told=_NAME_TOLD)
        form = labelled("Format", self._form, "export:format", told=FORMAT_TOLD)
        self._folder.textChanged.connect(lambda _text: self._check())
        self._name.textChanged.connect(lambda _text: self._check())
        self._form.currentIndexChanged.connect(lambda _place: self._show_house())
        self.large.toggled.connect(lambda _is_large: self._follow())
        again = label("Ctrl+E makes it again, in the same place.", "help")
        content = stacked(
            label(f"Take the {'case study' if self._is_study else 'statement'} out", "heading"),
            folder,
            self._folder_problem,
            holding(Flow(name, form, column=200, gap=2 * GRID)),
            self._name_problem,
            holding(stacked(self.large, label(_LARGE_TOLD, "help", wrap=True), gap=0)),
            self.house,
            label(_LEAD, "help", wrap=True),
            self._open,
            holding(Flow(self.make, again)),
        )
        if office() is None:
            content.insertWidget(content.count() - 1, label(BY_HAND, "help", wrap=True))
        return content

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the way to real names closed for the next time."""
        super().hideEvent(event)
        self._named.fold()

    def _follow(self) -> None:
        """Offer another name where the version moved on and the name was ours."""
        offered = offered_name(self.bench.case, is_large=self.large.isChecked())
        if self._name.text() == self._offered != offered:
            self._offered = offered
            self._name.setText(offered)
        self._check()

    def _tell_open(self) -> None:
        """Say what is asked and undecided: nothing leaves without a word about it."""
        words = still_open(self.bench.problems)
        self._open.setText(f"▲ {words}" if words else "")
        shown_if(self._open, bool(words))

    def _date(self) -> None:
        """Say of a file that was written that the case has gone on since."""
        for card_ in self.result.findChildren(WrittenCard):
            card_.date()

    def _choose(self) -> None:
        folder = ask_for_folder(self, "Where to", start=self._folder.text())
        if folder is not None:
            self._folder.setText(str(folder))

    def _show_house(self) -> None:
        shown_if(self.house, self._form.currentData() in ("docx", "pdf"))

    def _check(self) -> None:
        """Say beside the field what is wrong with it."""
        wanted = self.wanted()
        for shown, words in (
            (self._folder_problem, folder_refusal(wanted)),
            (self._name_problem, name_refusal(wanted.name, self.bench.case)),
        ):
            shown.setText(f"■ {words}" if words else "")
            shown_if(shown, bool(words))
        busy = self.is_running
        wrong = self._folder_problem.text() or self._name_problem.text()
        self.make.setEnabled(not busy and not wrong)

    def wanted(self) -> Wanted:
        """The file as it is asked for."""
        return Wanted(
            folder=Path(self._folder.text().strip()),
            name=self._name.text(),
            form=self._form.currentData() or "docx",
            style=self.house.style_taken,
            is_large=self.large.isChecked(),
        )

    def path(self) -> Path:
        """The file to be."""
        return self.wanted().path

    def export(self) -> None:
        """Take the case the whole path, and say what came of it."""
        if self.make.isEnabled():
            self._start(self.wanted())

    def export_again(self) -> None:
        """Make the file again where it went before; where it never went, show where to."""
        if places.of(self.bench.case) is not None:
            self.export()
        else:
            self._name.setFocus()

    def _start_named(self, wanted: Wanted) -> None:
        """The same under real names, in letters as large as the others."""
        self._start(replace(wanted, is_large=self.large.isChecked()))

    def _start(self, wanted: Wanted) -> None:
        """Begin, unless a file is in the way; the answer to that begins it again."""
        emptied(self._result)
        self.bench.leave_field()
        program = open_elsewhere(wanted.path)
        is_ours = places.written.has(wanted.path, (self.bench.case.id,))
        if program:
            self._ask(
                wanted,
                f"{wanted.path.name} is open in {program}",
                "Close it there and make it again, or give this one another name.",
                "Try again",
                self._start,
            )
        elif wanted.path.exists() and not is_ours:
            self._ask(
                wanted,
                f"There is a {wanted.path.name} already",
                "It is not of this case, or somebody has changed it since it was made here.",
                "Replace it",
                self._run,
            )
        else:
            self._run(wanted)

    def _ask(
        self, wanted: Wanted, title: str, words: str, go: str, act: Callable[[Wanted], None]
    ) -> None:
        other = replace(wanted, name=free_name(wanted))

        def under_other_name() -> None:
            if wanted.identity is Identity.ANONYMISED:
                self._name.setText(other.name)
            self._run(other)

        acts = Flow(
            button(f"Save as {other.path.name}", under_other_name, "main"),
            button(go, lambda: act(wanted)),
        )
        self._show(message("▲ not written yet", "care", title, words, acts))

    def _run(self, wanted: Wanted) -> None:
        emptied(self._result)
        case, pack, known = self.bench.case, self.bench.pack, self.bench.known
        self._making.begin(lambda telling: make(case, pack, wanted, telling, known))
        self._check()

    @property
    def is_running(self) -> bool:
        """Whether a file is being made that somebody waits for."""
        return self._making.is_running

    @property
    def jobs(self) -> int:
        """Files that are being made, those included that nobody waits for any more."""
        return self._making.jobs

    def _say_error(self, error: DrafterError) -> None:
        shown = message("■ not written", "blocks", "The file was not made", str(error))
        self._show(shown)

    def _show(self, result: QWidget) -> None:
        """Add what came of it, bring it into sight once it has its place, and go on in it."""
        self._result.addWidget(result)
        lead_to(result)
        bring_into_sight(result)

    def _take(self, made: Made) -> None:
        """Write what was proven; or say why nothing is written."""
        emptied(self._result)
        if not made.data:
            shown = blocked if made.proof is None else failed
            self._show(shown(self.bench, made))
            return
        try:
            save(made.data, made.wanted.path)
        except DrafterError as error:
            self._say_error(error)
            return
        places.remember(self.bench.case, made.wanted, made.data)
        self._note(made)
        self._show(WrittenCard(self.bench, made))

    def _note(self, made: Made) -> None:
        """Write the deed down, where the window has a vault open."""
        desk = desk_of(self)
        if desk is not None:
            try:
                note_export(desk, case_id=self.bench.case.id, what=made.what, sha256=made.sha256)
            except DrafterError as error:
                self._result.addWidget(
                    message("▲ not noted", "care", "The file is written", str(error))
                )
