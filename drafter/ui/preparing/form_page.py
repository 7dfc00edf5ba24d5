"""Send: the Ombudsman's form, one answer for each question, to copy one by one."""

from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from drafter.letters.form import FORM, FormAnswer, counted, form_answers
from drafter.ui.bench.workbench import Workbench
from drafter.ui.pieces.flow import Flow
from drafter.ui.pieces.parts import button, card, holding, label, set_level, shown_if, stacked
from drafter.ui.pieces.theme import GRID
from drafter.ui.preparing.lettering import with_own_words
from drafter.ui.words.area import WritingArea
from drafter.ui.words.editors import such_as

_LEAD = (
    "The form is filled in on the Ombudsman's own site. Copy each answer into its box. An answer"
    " is made from the case; what you type here replaces it."
)


class AnswerCard(QWidget):
    """A question, its answer to edit and to copy, and how long it is."""

    def __init__(self, bench: Workbench, answer: FormAnswer) -> None:
        super().__init__()
        self._bench, self.part = bench, answer.part
        self._made = answer.answer
        ask = label(answer.ask, "strong", wrap=True)
        self.area = WritingArea()
        self.area.setObjectName(f"form:{answer.part}")
        self.area.setAccessibleName(answer.ask)
        self.area.show_example(such_as(answer.example))
        self.area.setAccessibleDescription(f"{answer.help} {such_as(answer.example)}")
        self._told = label("", "help", wrap=True)
        self.area.fitted.connect(lambda: self._tell(answer.help))
        self._tell(answer.help)
        ask.setBuddy(self.area)
        self.counted: QLabel = label("", "help")
        self._copied = label("✓ copied", "help")
        self._copied.hide()
        copy = button("Copy", self.copy, spoken=f"Copy the answer to: {answer.ask}")
        self._back = button(
            "Back to the case's words",
            lambda: self._keep(""),
            "link",
            spoken=f"Back to the case's words: {answer.ask}",
        )
        acts = Flow(copy, self._back, self.counted, self._copied)
        self.setLayout(stacked(card(stacked(ask, self.area, self._told, holding(acts)))))
        self.area.textChanged.connect(self._type)
        self.show_answer(answer)

    def show_answer(self, answer: FormAnswer) -> None:
        """Show the answer as it is now."""
        self._made = answer.answer
        if self.area.words().strip() != answer.answer:
            self.area.blockSignals(True)  # noqa: FBT003 - Qt's own argument
            self.area.setPlainText(answer.answer)
            self.area.blockSignals(False)  # noqa: FBT003 - the same
        self.counted.setText(counted(answer))
        set_level(self.counted, "care" if answer.is_too_long or answer.is_open else "")
        shown_if(self._back, answer.is_own)

    def _tell(self, told: str) -> None:
        """Say what belongs in the box, the example too where it does not fit in there."""
        self._told.setText(" ".join(filter(None, (told, self.area.left_out()))))

    def copy(self) -> None:
        """Put the answer on the clipboard as plain text."""
        QGuiApplication.clipboard().setText(self.area.words().strip())
        shown_if(self._copied, shown=True)

    def _type(self) -> None:
        self._copied.hide()
        typed = self.area.words()
        if typed.strip() != self._made:
            self._keep(typed)

    def _keep(self, words: str) -> None:
        case = self._bench.case
        kept = with_own_words(case, FORM, self.part, words)
        if kept != case.own_words:
            self._bench.set_field(case.id, "own_words", kept)


class FormPage(QWidget):
    """Every question of the form, in its order."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._bench = bench
        self.cards: dict[str, AnswerCard] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(2 * GRID)
        self._open = label("", "quiet")
        layout = stacked(label(_LEAD, "quiet", wrap=True), self._open, self._list, gap=2 * GRID)
        layout.addStretch(1)
        self.setLayout(layout)
        bench.case_changed.connect(self.refresh)
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Read the case when somebody looks."""
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Show every answer as it is now, where anyone can see it."""
        if self.cards and not self.isVisible():
            return
        answers = form_answers(self._bench.case, today=self._bench.today())
        for answer in answers:
            if answer.part in self.cards:
                self.cards[answer.part].show_answer(answer)
            else:
                self.cards[answer.part] = AnswerCard(self._bench, answer)
                self._list.addWidget(self.cards[answer.part])
        missing = sum(answer.is_open for answer in answers)
        done = f"{len(answers) - missing} of {len(answers)} questions have an answer"
        self._open.setText(f"{'▲' if missing else '✓'} {done}.")
