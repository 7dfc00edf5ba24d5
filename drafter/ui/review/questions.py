"""Review: what may name somebody, one at a time, with its sentence and its answers."""

import dataclasses
import textwrap
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from drafter.anonymise.questions import Question, questions
from drafter.case.statement import Answer, Scope
from drafter.ui.bench.workbench import Workbench
from drafter.ui.pieces.flow import Flow
from drafter.ui.pieces.parts import (
    badge,
    beside,
    button,
    card,
    emptied,
    holding,
    label,
    shown_if,
    stacked,
)
from drafter.ui.pieces.passages import MarkedText
from drafter.ui.pieces.theme import GRID
from drafter.ui.review.asking import (
    MOST,
    Candidate,
    candidates,
    earlier_reason,
    kept,
    meant,
    somebody_new,
    with_answer,
)
from drafter.ui.review.worded import STUDY, keys_told, nothing_asked, prepares, reason_asked
from drafter.ui.words.tints import units

_LINE = 48
"""Characters on one line of a button: a long name of an organisation takes more lines."""


class QuestionsPage(QWidget):
    """One question in sight, the others behind; each answer is a record of the case.

    Keys: 1 to 6 say who is meant, K keeps the words with a reason, N is somebody new, left and
    right turn the page. While a reason is being typed they are letters as any other.
    """

    needs_reading = True

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._bench = bench
        self._open: list[Question] = []
        self._offered: tuple[Candidate, ...] = ()
        self._place = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("A question of anonymity")
        self._count = badge("", "care")
        self._kind, self._reason = label("", "heading", wrap=True), label("", "quiet", wrap=True)
        self._sentence = MarkedText("The sentence")
        self._asked = label("Who is meant?", "label")
        self._people = Flow()
        self._why = QLineEdit()
        self._why.setObjectName("keep:reason")
        self._why.setPlaceholderText("Keep it as it is, because…")
        self._why.setAccessibleName("Reason for keeping it")
        self._why.returnPressed.connect(self._entered)
        self._before, self._keys = label("", "help", wrap=True), label("", "help", wrap=True)
        self._card = self._made_card()
        self._done = card(
            stacked(
                label("✓ Nothing is asked", "heading"),
                label(nothing_asked(bench.case), "quiet", wrap=True),
            )
        )
        for_study = [label(STUDY, "quiet", wrap=True)] if prepares(bench.case) else []
        layout = stacked(*for_study, self._card, self._done, gap=2 * GRID)
        layout.addStretch(1)
        self.setLayout(layout)
        self._bind()
        bench.problems_changed.connect(self.refresh)
        self.refresh()

    def _made_card(self) -> QWidget:
        return card(
            stacked(
                beside(self._kind, self._count),
                self._reason,
                self._sentence,
                self._asked,
                holding(self._people),
                label(reason_asked(self._bench.case), "label", wrap=True),
                self._why,
                self._before,
                holding(
                    Flow(
                        button("Keep in this sentence", self._keep),
                        button("Keep everywhere in this case", lambda: self._keep(Scope.CASE)),
                    )
                ),
                holding(
                    Flow(
                        button("‹ Before", lambda: self._turn(-1), "link", spoken="The one before"),
                        button("Next ›", lambda: self._turn(1), "link", spoken="The next one"),
                        button("Go there", self._go_there, "link"),
                    )
                ),
                self._keys,
            )
        )

    def _bind(self) -> None:
        """Bind the keys; a line that is typed in takes them first."""
        keys: list[tuple[str, Callable[[], object]]] = [
            ("K", self._ask_why),
            ("N", self._add_person),
            ("Left", lambda: self._turn(-1)),
            ("Right", lambda: self._turn(1)),
        ]
        keys += [(str(number + 1), partial(self._choose, number)) for number in range(MOST)]
        for words, act in keys:
            shortcut = QShortcut(QKeySequence(words), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Take the keys from the start."""
        super().showEvent(event)
        self.setFocus()

    def refresh(self) -> None:
        """Ask what is open now."""
        self._open = list(questions(self._bench.case, self._bench.known))
        self._place = min(self._place, max(len(self._open) - 1, 0))
        shown_if(self._card, bool(self._open))
        shown_if(self._done, not self._open)
        if self._open:
            self._show(self._open[self._place])

    def _show(self, question: Question) -> None:
        self._count.setText(f"{self._place + 1} of {len(self._open)}")
        self._kind.setText(f"“{' '.join(question.word.split())}”")
        self._reason.setText(question.found.reason)
        self._mark(question)
        self.setAccessibleDescription(f"{question.found.reason} {question.sentence}")
        before = earlier_reason(question)
        self._why.setText(before)
        self._before.setText("This was your reason before the sentence changed." if before else "")
        shown_if(self._before, bool(before))
        case, ledger = self._bench.case, self._bench.ledger
        self._offered = candidates(question, case, ledger)
        emptied(self._people)
        for number, each in enumerate(self._offered, start=1):
            self._people.addWidget(self._candidate(number, each))
        is_person = question.found.kind == "person"
        if is_person:
            self._people.addWidget(button("N  Somebody new…", self._add_person, spoken="New"))
        shown_if(self._asked, self._people.count())
        self._keys.setText(keys_told(people=bool(self._offered), somebody_new=is_person))

    def _candidate(self, number: int, candidate: Candidate) -> QWidget:
        again = ", as before" if candidate.was_before else ""
        made = button(
            textwrap.fill(f"{number}  {candidate.words}{again}", _LINE),
            lambda: self._choose(number - 1),
            "main" if candidate.was_before else "",
            spoken=f"It means {candidate.words}{again}",
        )
        if not candidate.was_before:
            made.setObjectName(f"candidate:{number}")
        return made

    def _mark(self, question: Question) -> None:
        """Show the sentence, with the words that the question is about tinted."""
        sentence, at = question.sentence, -1
        for _ in range(question.nth + 1):
            at = sentence.find(question.word, at + 1)
        start = units(sentence, at) if at >= 0 else 0
        end = units(sentence, at + len(question.word)) if at >= 0 else 0
        self._sentence.show_text(sentence, ((start, end, "name"),) if at >= 0 else ())

    def _answer(self, answer: Answer, name: str) -> None:
        number = len(self._bench.case.answers)
        made = dataclasses.replace(answer, id=_fresh(self._bench, number))
        self._bench.session.apply(name, with_answer(self._bench.case, made))
        self._bench.compose_now()
        self.setFocus()

    def _choose(self, number: int) -> None:
        if self._open and number < len(self._offered):
            question = self._open[self._place]
            chosen = self._offered[number]
            self._answer(
                meant(question, chosen.party, self._bench.today()), "an answer: who is meant"
            )

    def _ask_why(self) -> None:
        """Keep with the earlier reason where there is one; else go and ask for it."""
        if self._open:
            self._why.setFocus()
            self._why.selectAll()

    def _entered(self) -> None:
        """Enter keeps the words in their sentence, with Shift everywhere."""
        shift = Qt.KeyboardModifier.ShiftModifier
        everywhere = bool(QGuiApplication.keyboardModifiers() & shift)
        self._keep(Scope.CASE if everywhere else Scope.SENTENCE)

    def _keep(self, scope: Scope = Scope.SENTENCE) -> None:
        reason = self._why.text().strip()
        if not reason:
            self._why.setFocus()
            self._why.setPlaceholderText("A reason is needed before it may stay")
            return
        if self._open:
            question = self._open[self._place]
            self._answer(
                kept(question, reason, scope, self._bench.today()), "an answer: words kept"
            )

    def _add_person(self) -> None:
        """Add a party called by the words found, and go there to complete it."""
        if not self._open or self._open[self._place].found.kind != "person":
            return
        made = somebody_new(self._open[self._place].word)
        parties = self._bench.case.parties
        self._bench.go_to(self._bench.add_record("parties", made, len(parties)), "surname")

    def _turn(self, by: int) -> None:
        self._place = (self._place + by) % max(len(self._open), 1)
        if self._open:
            self._show(self._open[self._place])

    def _go_there(self) -> None:
        question = self._open[self._place]
        self._bench.go_to(question.record, question.field)


def _fresh(bench: Workbench, number: int) -> str:
    """An id that no answer has."""
    taken = {answer.id for answer in bench.case.answers}
    while f"answers-{number}" in taken:
        number += 1
    return f"answers-{number}"
