"""Send: which letter or list, whom it names besides, and the file."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from drafter.document.packs import pack
from drafter.letters.others import OtherNamed
from drafter.letters.outputs import OUTPUTS, Output
from drafter.letters.people import which_letter
from drafter.problem import Severity
from drafter.ui.bench.workbench import Workbench
from drafter.ui.export.page import ExportPage
from drafter.ui.pieces.flow import Flow
from drafter.ui.pieces.labelled import labelled
from drafter.ui.pieces.parts import beside, button, card, holding, label, shown_if, stacked
from drafter.ui.pieces.theme import GRID
from drafter.ui.preparing.gaps_list import GapsList
from drafter.ui.preparing.letter_file import LetterFile
from drafter.ui.preparing.lettering import (
    CLOSING,
    OPENING,
    Sending,
    answer_to,
    before_it_goes,
    next_letter,
    own_words,
    with_answer,
    with_own_words,
)
from drafter.ui.preparing.others_list import OthersList
from drafter.ui.words.area import WritingArea
from drafter.ui.words.editors import such_as

_OWN = {OPENING: "Your own first words", CLOSING: "Your own last words"}
_EXAMPLES = {
    OPENING: "I write again for Ms Example, whose flat is still cold.",
    CLOSING: "Please ring me before you send anybody to the flat.",
}
_OWN_TOLD = "Left empty, the letter uses words made for it."
_LARGE_TOLD = "For a reader who finds small type hard. Ask your client what helps."
_NO_OWN = frozenset({"permission", "chronology", "document-list", "bundle-index", "ombudsman-form"})


class LettersPage(QWidget):
    """What can be made of the complaint; the preview beside shows what is chosen."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._bench = bench
        self.which, self.body = QComboBox(), QComboBox()
        for one in OUTPUTS:
            self.which.addItem(one.label, one.id)
        self._help = label("", "help", wrap=True)
        self.large = QCheckBox("Large print, 14 points and more")
        self.large.setObjectName("letters:large")
        self.large.setAccessibleDescription(_LARGE_TOLD)
        large = stacked(self.large, label(_LARGE_TOLD, "help", wrap=True), gap=0)
        large.setContentsMargins(0, 0, 0, GRID)
        self._large_row = holding(large)
        self._to = labelled(
            "To",
            self.body,
            "letters:body",
            spoken="Which body it is about",
            told="Each council or other body gets a letter of its own.",
        )
        self._own = {part: WritingArea() for part in _OWN}
        for part, area in self._own.items():
            area.show_example(such_as(_EXAMPLES[part]))
        self._own_opener = button("Say it in your own words", self._open_own_words, "link")
        self._opened_own: set[tuple[str, str]] = set()
        """The letters for which somebody asked to."""
        self._own_rows = holding(
            stacked(
                *(
                    labelled(words, self._own[part], f"letters:{part}", told=_OWN_TOLD)
                    for part, words in _OWN.items()
                )
            )
        )
        self.gaps = GapsList(bench.go_to)
        self.others = OthersList(self._answer)
        self.file = LetterFile(bench, self.sending)
        self.study = ExportPage(bench)
        chosen = Flow(
            labelled("Letter or list", self.which, "letters:which"),
            self._to,
            column=240,
            gap=2 * GRID,
        )
        layout = stacked(
            card(
                stacked(
                    holding(chosen),
                    self._help,
                    self._large_row,
                    holding(beside(self._own_opener, None)),
                    self._own_rows,
                )
            ),
            self.gaps,
            self.others,
            self.file,
            self.study,
            gap=2 * GRID,
        )
        layout.addStretch(1)
        self.setLayout(layout)
        self.which.currentIndexChanged.connect(lambda _place: self._choose())
        self.body.currentIndexChanged.connect(lambda _place: self._choose())
        self._in_large: set[tuple[str, str]] = set()
        """The letters that are wanted in large print, each to its reader."""
        self.large.toggled.connect(self._enlarge)
        for part, area in self._own.items():
            area.textChanged.connect(lambda part=part: self._type(part))
        bench.case_changed.connect(self._offer_bodies)
        bench.case_changed.connect(self._show_own_words)
        bench.problems_changed.connect(self.refresh)
        self._is_chosen = False
        """Whether somebody has chosen a letter here; until then the next one is offered."""
        self.which.activated.connect(lambda _place: self._settle())
        self._offer_bodies()
        self._choose()

    def _settle(self) -> None:
        self._is_chosen = True

    @property
    def output(self) -> Output:
        """What is chosen."""
        return OUTPUTS[max(self.which.currentIndex(), 0)]

    def sending(self) -> Sending:
        """The letter as it is asked for."""
        return Sending(
            output=self.output,
            body=self.body.currentData() or "",
            is_large=self.large.isChecked(),
        )

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Show the chosen letter in the preview for as long as somebody is here."""
        super().showEvent(event)
        if not self._is_chosen:
            self.which.setCurrentIndex(self.which.findData(next_letter(self._bench.case)))
        self._choose()

    def _offer_bodies(self) -> None:
        bodies = [(one.name or "a body without a name", one.id) for one in self._bench.case.bodies]
        present = [
            (self.body.itemText(place), self.body.itemData(place))
            for place in range(self.body.count())
        ]
        if bodies != present:
            chosen = self.body.currentData()
            self.body.blockSignals(True)  # noqa: FBT003 - Qt's own argument
            self.body.clear()
            for name, each in bodies:
                self.body.addItem(name, each)
            self.body.setCurrentIndex(max(self.body.findData(chosen), 0))
            self.body.blockSignals(False)  # noqa: FBT003 - the same
        shown_if(self._to, len(bodies) > 1)

    def _choose(self) -> None:
        """Show what belongs to the chosen output, here and in the preview."""
        output = self.output
        self._help.setText(output.help)
        self.which.setAccessibleDescription(output.help)
        is_letter = not output.is_anonymised
        for each in (self.others, self.file, self._large_row):
            shown_if(each, is_letter)
        shown_if(self.gaps, shown=False)  # until it is known what is missing
        shown_if(self.study, not is_letter)
        self.large.setChecked(self.sending().letter in self._in_large)
        self._show_own_words()
        self.file.follow()
        if self.isVisible():
            self._bench.show_pack(pack(output.id), self.sending().body)
        self.refresh()

    def _enlarge(self, is_large: bool) -> None:  # noqa: FBT001 - a signal's
        """Keep it for this letter to this reader alone: another reads small type as well."""
        letter = self.sending().letter
        (self._in_large.add if is_large else self._in_large.discard)(letter)
        self.file.follow()

    def _open_own_words(self) -> None:
        """Show where they are typed, the keyboard in the first."""
        self._opened_own.add(self.sending().letter)
        self._show_own_words()
        self._own[OPENING].setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_own_words(self) -> None:
        """Show the case's own words where they are typed; Undo changes them too."""
        sending = self.sending()
        takes = not self.output.is_anonymised and self.output.id not in _NO_OWN
        said = {part: own_words(self._bench.case, sending, part) for part in self._own}
        if takes and any(said.values()):
            self._opened_own.add(sending.letter)  # they stay, though the last word is taken out
        is_open = sending.letter in self._opened_own
        shown_if(self._own_opener, takes and not is_open)
        shown_if(self._own_rows, takes and is_open)
        for part, area in self._own.items():
            kept = said[part]
            if area.words() != kept and (kept or area.words().strip()):
                area.blockSignals(True)  # noqa: FBT003 - Qt's own argument
                area.setPlainText(kept)
                area.blockSignals(False)  # noqa: FBT003 - the same

    def refresh(self) -> None:
        """Ask about whoever is named now, where anyone can see it."""
        if self.isVisible() and not self.output.is_anonymised:
            today = self._bench.today()
            others, gaps = before_it_goes(self._bench.case, self.sending(), today)
            self.others.show_others(others)
            self.gaps.show_gaps(gaps)
            shown_if(self.gaps, bool(gaps))
            self.file.show_waiting(
                sum(not one.is_needed for one in others),
                tuple(one.message for one in gaps if one.severity is Severity.BLOCKS),
            )

    def _answer(self, other: OtherNamed, needed: bool, reason: str) -> None:  # noqa: FBT001 - a button's
        case = self._bench.case
        given = answer_to(
            case, self.sending(), other, needed=needed, reason=reason, today=self._bench.today()
        )
        self._bench.set_field(case.id, "letter_answers", with_answer(case, given))

    def _type(self, part: str) -> None:
        case = self._bench.case
        letter = which_letter(case, self.output, self.sending().body)
        words = with_own_words(case, letter, part, self._own[part].words())
        if words != case.own_words:
            self._bench.set_field(case.id, "own_words", words)

    def take_keyboard(self) -> None:
        """Begin at the choice of the letter."""
        self.which.setFocus(Qt.FocusReason.OtherFocusReason)
