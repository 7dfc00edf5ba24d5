"""The card of one question: its words, its sentence, and everything that may be answered."""

import textwrap
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from drafter.anonymise.questions import Question
from drafter.case.case import Case
from drafter.case.statement import Scope
from drafter.reviewing.answering import earlier_reason
from drafter.reviewing.offers import Act, Offer, asked, keys_told, vaguer
from drafter.ui.fields.called_as import with_name
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
from drafter.ui.review.worded import reason_asked
from drafter.ui.words.tints import units

_LINE = 48
"""Characters on one line of a button: a long name of an organisation takes more lines."""
_SPOKEN = {Act.MEANT: "It means ", Act.OWNED: "It is ", Act.OURS: "It is "}
_WORDS_ASKED, _WORDS_ASKED_FIRST = "Or other words in its place", "Other words in its place"
_WORDS_TOLD = "They take the place of the words in question, in this sentence alone."
_WHY_TOLD = "Enter keeps it in this sentence, Shift and Enter everywhere in the case."
_NEEDED = "A reason is needed before it may stay"


@dataclass(frozen=True, slots=True, kw_only=True)
class Acts:
    """What the page does when an answer is chosen by its key, words are put, left out or kept."""

    choose: Callable[[str], None]
    put: Callable[[str], None]
    leave_out: Callable[[], None]
    keep: Callable[[str, Scope], None]
    turn: Callable[[int], None]
    go_there: Callable[[], None]


class QuestionCard(QWidget):
    """Shows a question and says what was chosen; it decides nothing."""

    def __init__(self, case: Case, acts: Acts) -> None:
        super().__init__()
        self._acts = acts
        self._suggested = ""
        self._asks: tuple[str, str, str, str, int] | None = None
        self._count = badge("", "care")
        self._kind, self._reason = label("", "heading", wrap=True), label("", "quiet", wrap=True)
        self._sentence = MarkedText("The sentence")
        self._asked = label("", "label")
        self._people = Flow()
        self._line = _line(
            "replace:words", "Other words in its place", "Say it so that it names nobody"
        )
        self._line.setAccessibleDescription(_WORDS_TOLD)
        self._line.returnPressed.connect(lambda: acts.put(self.words))
        self._why = _line("keep:reason", "Reason for keeping it", "Keep it as it is, because…")
        self._before, self._keys = label("", "help", wrap=True), label("", "help", wrap=True)
        self._why.setAccessibleDescription(_WHY_TOLD)
        self._why.returnPressed.connect(self._entered)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._made(case))

    def _made(self, case: Case) -> QFrame:
        acts = self._acts
        self._in_its_place = label(_WORDS_ASKED, "label", wrap=True)
        self._in_its_place.setBuddy(self._line)
        may_stay = label(reason_asked(case), "label", wrap=True)
        may_stay.setBuddy(self._why)
        return card(
            stacked(
                beside(self._kind, self._count),
                self._reason,
                self._sentence,
                self._asked,
                holding(self._people),
                self._in_its_place,
                self._line,
                holding(
                    Flow(
                        button("R  Put these words", lambda: acts.put(self.words)),
                        button("L  Leave it out", acts.leave_out),
                    )
                ),
                may_stay,
                self._why,
                self._before,
                holding(
                    Flow(
                        button("Keep in this sentence", lambda: self._ask_or_keep(Scope.SENTENCE)),
                        button(
                            "Keep everywhere in this case", lambda: self._ask_or_keep(Scope.CASE)
                        ),
                    )
                ),
                holding(
                    Flow(
                        button("‹ Before", lambda: acts.turn(-1), "link", spoken="The one before"),
                        button("Next ›", lambda: acts.turn(1), "link", spoken="The next one"),
                        button("Go there", acts.go_there, "link"),
                    )
                ),
                self._keys,
            )
        )

    @property
    def words(self) -> str:
        """The words that would stand there instead."""
        return self._line.text().strip()

    @property
    def own_words(self) -> str:
        """The same, where a person has typed other than those that were suggested."""
        return "" if self.words == self._suggested else self.words

    def show_question(
        self,
        question: Question,
        offered: tuple[Offer, ...],
        case: Case,
        *,
        place: int,
        count: int,
    ) -> None:
        """Show a question of a case, the ``place``-th (from 0) of so many.

        What was typed under the same question stays: it may come again at any pause.
        """
        self._count.setText(f"{place + 1} of {count}")
        self._kind.setText(f"“{' '.join(question.word.split())}”")
        self._reason.setText(question.found.reason)
        self._mark(question)
        before = earlier_reason(question)
        if not self.shows(question):
            self._suggested = vaguer(question)
            self._line.setText(self._suggested)
            self._why.setText(before)
        self._asks = _asks(question)
        self._before.setText("This was your reason before the sentence changed." if before else "")
        shown_if(self._before, bool(before))
        emptied(self._people)
        for offer in offered:
            self._people.addWidget(self._answer(offer, case))
        self._in_its_place.setText(_WORDS_ASKED if offered else _WORDS_ASKED_FIRST)
        self._asked.setText(asked(offered))
        shown_if(self._asked, bool(offered))
        self._keys.setText(keys_told(offered))

    def shows(self, question: Question) -> bool:
        """Whether it is this question that stands there, however its place has changed."""
        return _asks(question) == self._asks

    def _answer(self, offer: Offer, case: Case) -> QWidget:
        again = ", as before" if offer.was_before else ""
        words = with_name(offer.words, offer.party, case)
        made = button(
            textwrap.fill(f"{offer.key}  {words}{again}", _LINE),
            lambda: self._acts.choose(offer.key),
            "main" if offer.was_before else "",
            spoken=f"{_SPOKEN.get(offer.act, '')}{words}{again}",
        )
        if not offer.was_before:
            made.setObjectName(f"candidate:{offer.key}")
        return made

    def _mark(self, question: Question) -> None:
        """Show the sentence, with the words that the question is about tinted."""
        sentence, at = question.sentence, -1
        for _ in range(question.nth + 1):
            at = sentence.find(question.word, at + 1)
        start = units(sentence, at) if at >= 0 else 0
        end = units(sentence, at + len(question.word)) if at >= 0 else 0
        self._sentence.show_text(sentence, ((start, end, "name"),) if at >= 0 else ())

    def ask_words(self) -> None:
        """Go to the line of other words."""
        self._line.setFocus()
        self._line.selectAll()

    def ask_why(self) -> None:
        """Go to the line of the reason, with the earlier one where there is one."""
        self._why.setFocus()
        self._why.selectAll()

    def _entered(self) -> None:
        """Enter keeps the words in their sentence, with Shift everywhere."""
        shift = Qt.KeyboardModifier.ShiftModifier
        everywhere = bool(QGuiApplication.keyboardModifiers() & shift)
        self._ask_or_keep(Scope.CASE if everywhere else Scope.SENTENCE)

    def _ask_or_keep(self, scope: Scope) -> None:
        reason = self._why.text().strip()
        if reason:
            self._acts.keep(reason, scope)
            return
        self._why.setFocus()
        self._why.setPlaceholderText(_NEEDED)


def _asks(question: Question) -> tuple[str, str, str, str, int]:
    """What makes it this question; where its words stand in their field may change."""
    return question.record, question.field, question.sentence, question.word, question.nth


def _line(name: str, spoken: str, hint: str) -> QLineEdit:
    made = QLineEdit()
    made.setObjectName(name)
    made.setAccessibleName(spoken)
    made.setPlaceholderText(hint)
    return made
