"""Findings: the sentences of the reasoning that say the fault and the injustice, marked."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from drafter.case.reasoning import Finding
from drafter.ui.bench.workbench import Workbench
from drafter.ui.deciding.saying import Said, chosen_words, sayings
from drafter.ui.pieces.flow import Flow
from drafter.ui.pieces.parts import button, card, emptied, holding, label, shown_if, stacked
from drafter.ui.pieces.passages import Mark, MarkedText
from drafter.ui.pieces.seen import once_seen
from drafter.ui.pieces.theme import GRID
from drafter.ui.words.tints import points, units


class SaidView(QWidget):
    """The reasoning to read, what says what in it underlined, and a button for each to mark it."""

    stands_below = True

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._bench = bench
        self._chosen = ""
        self._shown: object = None
        self._text = MarkedText("The reasoning, to select words in", most=7)
        self._text.setObjectName("said:reasoning")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(GRID)
        self._hint = label(
            "Select the sentence above, then press the button of what it says.", "help", wrap=True
        )
        self._card = card(
            stacked(
                label("Which sentence says it?", "heading"), self._text, self._hint, self._lines
            )
        )
        self.setLayout(stacked(self._card))
        once_seen(self, self.refresh, bench.case_changed)
        self.refresh()

    def show_chosen(self, record: str) -> None:
        """Show another finding."""
        self._chosen = record
        self.refresh()

    def _finding(self) -> Finding | None:
        findings = self._bench.case.findings
        found = next((each for each in findings if each.id == self._chosen), None)
        return found or (findings[0] if findings else None)

    def refresh(self) -> None:
        """Show the finding as it is."""
        finding = self._finding()
        shown_if(self._card, finding is not None and finding.reasoning.strip())
        if finding is None:
            return
        said = tuple(sayings(finding, self._bench.ledger))
        text = finding.reasoning
        self._text.show_text(text, tuple(_marks(text, said)))
        if (finding.id, said) != self._shown:
            self._shown = (finding.id, said)
            emptied(self._lines)
            for number, each in enumerate(said):
                self._lines.addWidget(self._line(number, each))

    def _line(self, number: int, said: Said) -> QWidget:
        """A button that marks, and what is marked: in the same underline as in the text."""
        mark = button(
            "This says it",
            lambda: self._mark(said),
            spoken=f"The selected words say {said.what}",
        )
        mark.setObjectName(f"said:mark:{number}")
        state = label(said.state, "problem" if said.is_lost else "help")
        state.setProperty("level", "fix")
        parts = [mark, label(said.what[:1].upper() + said.what[1:]), state]
        if said.words:
            parts.append(
                button("Clear", lambda: self._clear(said), "link", spoken=f"Clear {said.what}")
            )
        return holding(Flow(*parts))

    def _mark(self, said: Said) -> None:
        finding = self._finding()
        cursor = self._text.textCursor()
        if finding is None or not cursor.hasSelection():
            self._hint.setText("▲ Nothing is selected: select the sentence in the text above.")
            self._text.setFocus()
            return
        text = finding.reasoning
        start, end = points(text, cursor.selectionStart()), points(text, cursor.selectionEnd())
        self._bench.set_field(said.record, "said_in", chosen_words(text, start, end))
        self._bench.leave_field()
        self._hint.setText("✓ Marked. Undo takes it back.")

    def _clear(self, said: Said) -> None:
        self._bench.set_field(said.record, "said_in", "")
        self._bench.leave_field()


def _marks(text: str, said: tuple[Said, ...]) -> list[Mark]:
    """The stretches to underline: the first is the finding's own verdict, the rest injustice."""
    return [
        (units(text, each.start), units(text, each.end), "injustice" if number else "fault")
        for number, each in enumerate(said)
        if each.start >= 0
    ]
