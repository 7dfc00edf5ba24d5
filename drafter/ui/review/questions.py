"""Review: what may name somebody, one at a time, with its sentence and its answers."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from drafter.anonymise.questions import Question, questions
from drafter.case.statement import Scope
from drafter.reviewing.answering import MOST, kept
from drafter.reviewing.offers import Act, Offer, answered, given, in_its_place, left_out, offers
from drafter.ui.bench.workbench import Workbench
from drafter.ui.pieces.parts import beside, button, card, holding, label, shown_if, stacked
from drafter.ui.pieces.seen import once_seen
from drafter.ui.pieces.theme import GRID
from drafter.ui.review.question_card import Acts, QuestionCard
from drafter.ui.review.worded import STUDY, nothing_asked, prepares


class QuestionsPage(QWidget):
    """One question in sight, the others behind; each answer is one step of the case.

    Keys: a number says who is meant or whose it is, N is somebody new, O an organisation, R puts
    other words there, L leaves them out, K keeps them with a reason, left and right turn the page.
    While a line is being typed they are letters as any other.
    """

    needs_reading = True

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._bench = bench
        self._open: list[Question] = []
        self._offered: tuple[Offer, ...] = ()
        self._place = 0
        self._added = ("", "")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("A question of anonymity")
        self._said = label("", "strong", wrap=True)
        self._there = button("Go to it", lambda: bench.go_to(*self._added), "link")
        came = beside(self._said, self._there)
        came.setStretch(0, 1)  # in a flow a label that wraps asks for a narrow column
        self._came = holding(came)
        acts = Acts(
            choose=self._choose,
            put=self._put,
            leave_out=self._leave_out,
            keep=self._keep,
            turn=self._turn,
            go_there=self._go_there,
        )
        self._card = QuestionCard(bench.case, acts)
        self._done = card(
            stacked(
                label("✓ Nothing is asked", "heading"),
                label(nothing_asked(bench.case), "quiet", wrap=True),
            )
        )
        for_study = [label(STUDY, "quiet", wrap=True)] if prepares(bench.case) else []
        layout = stacked(*for_study, self._came, self._card, self._done, gap=2 * GRID)
        layout.addStretch(1)
        self.setLayout(layout)
        self._say("")
        self._bind()
        once_seen(self, self.refresh, bench.problems_changed)
        self.refresh()

    def _bind(self) -> None:
        """Bind the keys; a line that is typed in takes them first."""
        keys: list[tuple[str, Callable[[], object]]] = [
            ("K", self._card.ask_why),
            ("R", self._replace),
            ("E", self._card.ask_words),
            ("L", self._leave_out),
            ("Left", lambda: self._turn(-1)),
            ("Right", lambda: self._turn(1)),
        ]
        numbers = [str(number + 1) for number in range(MOST)]
        keys += [(key, partial(self._choose, key)) for key in (*numbers, "N", "O", "W")]
        for words, act in keys:
            shortcut = QShortcut(QKeySequence(words), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Take the keys from the start."""
        super().showEvent(event)
        self.setFocus()
        self._follow()

    def refresh(self) -> None:
        """Ask what is open now; a question that still is stays in sight."""
        self._open = list(questions(self._bench.case, self._bench.known))
        same = [place for place, each in enumerate(self._open) if self._card.shows(each)]
        at = same or [min(self._place, max(len(self._open) - 1, 0))]
        self._place = min(at, key=lambda place: abs(place - self._place))
        shown_if(self._card, bool(self._open))
        shown_if(self._done, not self._open)
        if self._open:
            self._show(self._open[self._place])

    def _show(self, question: Question) -> None:
        self.setAccessibleDescription(f"{question.found.reason} {question.sentence}")
        case = self._bench.case
        self._offered = offers(question, case, self._bench.ledger)
        self._card.show_question(
            question, self._offered, case, place=self._place, count=len(self._open)
        )
        self._follow()

    def _follow(self) -> None:
        """Let the preview show the paragraph that the question is about."""
        if self._open and self.isVisible():
            question = self._open[self._place]
            self._bench.look_at(question.record, question.field)

    def _say(self, words: str, record: str = "", field: str = "") -> None:
        """Say what came of the answer, and offer the way to what was added."""
        self._added = (record, field)
        self._said.setText(f"✓ {words}" if words else "")
        shown_if(self._there, bool(record))
        shown_if(self._came, bool(words))

    def _choose(self, key: str) -> None:
        """Give the answer that has this key; a key that none has does nothing."""
        offer = next((each for each in self._offered if each.key == key), None)
        if offer is None or not self._open:
            return
        bench, question = self._bench, self._open[self._place]
        made = given(question, offer, bench.case, self._card.own_words, bench.today())
        bench.session.apply(made.step, made.case)
        if offer.act is Act.NEW_PERSON:
            bench.go_to(made.record, made.field)
            return
        self._followed(made.said, made.record, made.field)

    def _followed(self, said: str, record: str = "", field: str = "") -> None:
        self._bench.compose_now()
        self._say(said, record, field)
        self.setFocus()

    def _replace(self) -> None:
        """Put the words of the line there; where it is empty, go and ask for them."""
        if self._card.words:
            self._put(self._card.words)
        else:
            self._card.ask_words()

    def _put(self, words: str) -> None:
        if self._open:
            fix = in_its_place(self._open[self._place], self._bench.case, words)
            if fix is not None:
                self._bench.accept_fix(fix)
                self._followed(f"“{fix.replacement}” stands there now.")

    def _leave_out(self) -> None:
        if self._open:
            fix = left_out(self._open[self._place], self._bench.case)
            if fix is not None:
                self._bench.accept_fix(fix)
                self._followed("The words are left out.")

    def _keep(self, reason: str, scope: Scope) -> None:
        if not self._open:
            return
        bench = self._bench
        answer = kept(self._open[self._place], reason, scope, bench.today())
        made = answered(bench.case, answer, "an answer: words kept", "The words are kept.")
        bench.session.apply(made.step, made.case)
        self._followed(made.said)

    def _turn(self, by: int) -> None:
        self._say("")
        self._place = (self._place + by) % max(len(self._open), 1)
        if self._open:
            self._show(self._open[self._place])

    def _go_there(self) -> None:
        if self._open:
            question = self._open[self._place]
            self._bench.go_to(question.record, question.field)
