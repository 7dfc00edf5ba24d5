"""Who can take it: the guided check, one question at a time, and the plain answer beside it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from drafter.case.links import name_of
from drafter.case.preparing import CheckedPoint, Reply
from drafter.errors import DrafterError
from drafter.limits.route import Question, Route, questions_for, routes_of
from drafter.ui.bench.workbench import Workbench
from drafter.ui.pieces.flow import Flow
from drafter.ui.pieces.parts import beside, button, card, holding, label, shown_if, stacked
from drafter.ui.pieces.theme import GRID
from drafter.ui.preparing.route_answer import AnswerCard
from drafter.ui.preparing.route_asking import AskingCard
from drafter.ui.preparing.route_points import (
    REPLIES,
    first_wanted,
    following,
    gone,
    gone_words,
    point_of,
)

_COLUMN = 280
_NO_BODY = (
    "First say whom it is about. Which Ombudsman can take a complaint, and what is asked here,"
    " follows from the kind of council, landlord or other body."
)
_NOTHING = (
    "No question is asked for this complaint. Say whose complaints procedure it is under “Time"
    " limits”, and add the council or other body under “Client and others”: the questions follow."
)


class RoutePage(QWidget):
    """The check; each answer is a record of the case, and any of them can be undone.

    Keys: Y, N and S answer, W goes to the reason, left and right turn the page. While a reason
    is being typed they are letters as any other.
    """

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._bench = bench
        self._kept: object = None
        self._here = ""
        self._questions: tuple[Question, ...] = ()
        self._routes: tuple[Route, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.asking = AskingCard(bench)
        self.asking.replied.connect(self.reply)
        self.asking.turned.connect(self.turn)
        self.asking.asked.connect(self.ask)
        self._empty = label("", "quiet", wrap=True)
        self._to_bodies = button(
            "Add a council or other body", lambda: bench.go_to(bench.case.id, "bodies"), "main"
        )
        self._nothing = card(
            stacked(
                label("Nothing is asked yet", "heading"),
                self._empty,
                holding(beside(self._to_bodies, None)),
            )
        )
        self._gone = label("", "help", wrap=True)
        self._cards: list[AnswerCard] = []
        self._answers = QVBoxLayout()
        self._answers.setContentsMargins(0, 0, 0, 0)
        self._answers.setSpacing(2 * GRID)
        left = stacked(self.asking, self._nothing, self._gone)
        left.addStretch(1)
        right = stacked(holding(self._answers))
        right.addStretch(1)
        both = Flow(holding(left), holding(right), column=_COLUMN, gap=2 * GRID)
        layout = stacked(holding(both))
        layout.addStretch(1)
        self.setLayout(layout)
        self._bind()
        bench.case_changed.connect(self.refresh)
        self.refresh()

    def _bind(self) -> None:
        """Bind the keys; a field that is typed in takes them first."""
        keys: list[tuple[str, Callable[[], object]]] = [
            (key, partial(self.reply, reply)) for reply, key, _ in REPLIES
        ]
        keys += [
            ("W", self.asking.ask_why),
            ("Left", partial(self.turn, -1)),
            ("Right", partial(self.turn, 1)),
        ]
        for words, act in keys:
            shortcut = QShortcut(QKeySequence(words), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Judge by the day it is now; take the keys, unless the steps are being gone through."""
        super().showEvent(event)
        self.refresh()
        at, step = self.window().focusWidget(), self.parentWidget()
        while step is not None and step.objectName() != "page":
            step = step.parentWidget()
        if at is None or (step is not None and step.isAncestorOf(at)):
            self.asking.take_keyboard()

    def refresh(self) -> None:
        """Ask and answer for the case as it is; what nobody sees waits until it is seen."""
        case, day = self._bench.case, self._bench.today()
        if self._kept is not None and (not self.isVisible() or self._kept == (case, day)):
            return
        self._kept = (case, day)
        trouble = "" if case.bodies else _NO_BODY
        self._questions, self._routes = (), ()
        if case.bodies:
            try:
                self._questions, self._routes = questions_for(case), routes_of(case, today=day)
            except DrafterError as error:
                trouble = str(error)
        self._empty.setText(trouble or _NOTHING)
        shown_if(self._to_bodies, not case.bodies)
        left_over = gone_words(gone(case, self._questions))
        self._gone.setText(left_over)
        shown_if(self._gone, bool(left_over))
        self._show_answers()
        self._show_question()

    def _names(self) -> dict[str, str]:
        """What the bodies are called, where the case has several."""
        bodies = self._bench.case.bodies if len(self._routes) > 1 else ()
        return {body.id: body.short_form.strip() or name_of(body) for body in bodies}

    def _show_answers(self) -> None:
        names = self._names()
        while len(self._cards) < len(self._routes):
            made = AnswerCard()
            made.asked.connect(self.ask)
            self._cards.append(made)
            self._answers.addWidget(made)
        for number, each in enumerate(self._cards):
            shown_if(each, number < len(self._routes))
            if number < len(self._routes):
                route = self._routes[number]
                each.show_route(route, names.get(route.body, ""))

    def _show_question(self) -> None:
        shown_if(self.asking, bool(self._questions))
        shown_if(self._nothing, not self._questions)
        found = {question.id: question for question in self._questions}
        if self._here not in found:
            self._here = first_wanted(self._questions)
        if self._here:
            self.asking.show_question(found[self._here], self._questions, self._names())

    def ask(self, question: str) -> None:
        """Show a question, and take the keyboard to its replies."""
        self._bench.tell_now()
        self._here = question
        self._show_question()
        self.asking.take_keyboard()

    def turn(self, by: int) -> None:
        """Show the question before; or the one to go on with, unanswered ones first."""
        ids = [question.id for question in self._questions]
        if not ids:
            return
        place = ids.index(self._here)
        wanted = following(self._questions, self._here) if by > 0 else ids[max(place - 1, 0)]
        self.ask(wanted or self._here)

    def reply(self, reply: Reply | None) -> None:
        """Keep an answer to the question in sight, or take it back; the reason stays as it is."""
        if not self._here:
            return
        bench, question = self._bench, self._here
        bench.tell_now()
        point = point_of(bench.case, question)
        if point is None and reply is not None:
            made = CheckedPoint(question=question, reply=reply)
            bench.add_record("points", made, len(bench.case.points))
        elif point is not None and reply is not None:
            bench.set_field(point.id, "reply", reply)
        elif point is not None:
            bench.remove_record(point.id)
        self._show_question()
        self.asking.take_keyboard()
