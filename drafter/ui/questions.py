"""Review: what may name somebody, one at a time, with its sentence and its answers."""

import datetime as dt

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from drafter.anonymise.questions import Question, questions
from drafter.case.people import Party
from drafter.case.statement import Answer, Scope, Verdict
from drafter.ui.look import look
from drafter.ui.parts import badge, beside, button, card, emptied, label, shown_if, stacked
from drafter.ui.theme import GRID
from drafter.ui.workbench import Workbench


class QuestionsPage(QWidget):
    """One question in sight, the others behind; each answer is a record of the case."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._bench = bench
        self._open: list[Question] = []
        self._place = 0
        self._count = badge("", "care")
        self._kind, self._reason = label("", "heading"), label("", "quiet", wrap=True)
        self._sentence = QPlainTextEdit()
        self._sentence.setReadOnly(True)
        self._sentence.setAccessibleName("The sentence")
        self._sentence.setFixedHeight(96)
        self._people = QHBoxLayout()
        self._people.setSpacing(GRID)
        self._why = QLineEdit()
        self._why.setObjectName("keep:reason")
        self._why.setPlaceholderText("Keep it as it is, because…")
        self._why.setAccessibleName("Reason for keeping it")
        self._why.returnPressed.connect(self._keep)
        self._everywhere = button("Keep in this sentence", self._keep)
        self._case = button("Keep everywhere in this case", lambda: self._keep(Scope.CASE))
        self._card = card(
            stacked(
                beside(self._kind, None, self._count),
                self._reason,
                self._sentence,
                label("Who is meant?", "label"),
                self._people,
                label("Or it may stay (LGA 1974, section 30(3): say why)", "label"),
                beside(self._why, self._everywhere, self._case),
                beside(
                    button("Before", lambda: self._turn(-1), "link"),
                    button("Next", lambda: self._turn(1), "link"),
                    button("Go there", self._go_there, "link"),
                    None,
                ),
            )
        )
        self._done = card(
            stacked(
                label("✓ Nothing is asked", "heading"),
                label(
                    "Every name and identifier in the text is replaced, or kept with a reason.",
                    "quiet",
                    wrap=True,
                ),
            )
        )
        layout = stacked(self._card, self._done)
        layout.addStretch(1)
        self.setLayout(layout)
        bench.problems_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Ask what is open now."""
        self._open = list(questions(self._bench.case))
        self._place = min(self._place, max(len(self._open) - 1, 0))
        shown_if(self._card, bool(self._open))
        shown_if(self._done, not self._open)
        if self._open:
            self._show(self._open[self._place])

    def _show(self, question: Question) -> None:
        self._count.setText(f"{self._place + 1} of {len(self._open)}")
        self._kind.setText(f"“{' '.join(question.word.split())}”")
        self._reason.setText(question.found.reason)
        self._sentence.setPlainText(question.sentence)
        self._mark(question)
        earlier = question.earlier
        self._why.setText(earlier.reason if earlier and earlier.verdict is Verdict.KEEP else "")
        emptied(self._people)
        candidates = question.found.candidates or tuple(
            party.id for party in self._bench.case.parties
        )
        for party in candidates[:6]:
            self._people.addWidget(self._candidate(party))
        if question.found.kind == "person":
            self._people.addWidget(button("Somebody new…", self._add_person))
        self._people.addStretch(1)

    def _candidate(self, party: str) -> QWidget:
        words = self._bench.ledger.pseudonym(party)
        return button(words, lambda: self._replace(party))

    def _mark(self, question: Question) -> None:
        """Tint the words that the question is about."""
        sentence = question.sentence
        at = -1
        for _ in range(question.nth + 1):
            at = sentence.find(question.word, at + 1)
        mark = QTextEdit.ExtraSelection()
        if at >= 0:
            cursor = QTextCursor(self._sentence.document())
            cursor.setPosition(len(sentence[:at].encode("utf-16-le")) // 2)
            end = len(sentence[: at + len(question.word)].encode("utf-16-le")) // 2
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            form = QTextCharFormat()
            form.setBackground(QColor(look().colours.name_tint))
            mark.cursor, mark.format = cursor, form
        self._sentence.setExtraSelections([mark] if at >= 0 else [])

    def _answer(self, **given: object) -> None:
        question = self._open[self._place]
        fields: dict[str, object] = {
            "place": question.record,
            "field": question.field,
            "sentence": question.sentence,
            "word": question.word,
            "nth": question.nth,
            "given_on": dt.datetime.now(tz=dt.UTC).date(),
            **given,
        }
        made = Answer(**fields)  # type: ignore[arg-type]  # the fields are those of an answer
        self._bench.add_record("answers", made, len(self._bench.case.answers))
        self._bench.compose_now()

    def _replace(self, party: str) -> None:
        self._answer(verdict=Verdict.REPLACE, party=party)

    def _keep(self, scope: Scope = Scope.SENTENCE) -> None:
        reason = self._why.text().strip()
        if not reason:
            self._why.setFocus()
            self._why.setPlaceholderText("A reason is needed before it may stay")
            return
        self._answer(verdict=Verdict.KEEP, reason=reason, scope=scope)

    def _add_person(self) -> None:
        """Add a party called by the words found, and go there to complete it."""
        words = " ".join(self._open[self._place].word.split())
        parties = self._bench.case.parties
        forenames, _, surname = words.rpartition(" ")
        made = Party(forenames=forenames, surname=surname)
        self._bench.go_to(self._bench.add_record("parties", made, len(parties)), "surname")

    def _turn(self, by: int) -> None:
        self._place = (self._place + by) % max(len(self._open), 1)
        self.refresh()

    def _go_there(self) -> None:
        question = self._open[self._place]
        self._bench.go_to(question.record, question.field)
