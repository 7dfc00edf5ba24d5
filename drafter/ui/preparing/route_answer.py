"""The plain answer for one body: who can take it, why, and the questions still open."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from drafter.limits.route import Route, Verdict
from drafter.ui.pieces.parts import (
    badge,
    beside,
    button,
    card,
    emptied,
    holding,
    label,
    set_level,
    shown_if,
    stacked,
)
from drafter.ui.pieces.theme import GRID
from drafter.ui.preparing.route_points import verdict_words


class AnswerCard(QWidget):
    """One body's answer; ``asked`` is a question that somebody wants to go to."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._shown: object = None
        self._title = label("", "label", wrap=True)
        self._who, self._verdict = label("", "heading", wrap=True), badge("")
        self._answer = label("", wrap=True)
        self._reasons, self._open = QVBoxLayout(), QVBoxLayout()
        self._needs = label("", wrap=True)
        self._why_part = _part("Why", self._reasons)
        self._needs_part = _part("It asks for", stacked(self._needs))
        self._open_part = _part("Still open", self._open)
        content = stacked(
            self._title,
            self._who,
            beside(self._verdict, None),
            self._answer,
            self._open_part,
            self._why_part,
            self._needs_part,
            gap=GRID + GRID // 2,
        )
        content.addStretch(1)
        self.setLayout(stacked(card(content)))

    def show_route(self, route: Route, name: str) -> None:
        """Show the answer for a body of that name; an empty name where the case has one body."""
        if (route, name) == self._shown:
            return
        self._shown = (route, name)
        self._title.setText(f"Who can take it: {name}" if name else "Who can take it")
        is_other = route.verdict is Verdict.UNLIKELY
        who = f"Probably not the {route.ombudsman}" if is_other else route.ombudsman
        self._who.setText(who or "No Ombudsman is known here yet")
        words, level = verdict_words(route.verdict)
        self._verdict.setText(words)
        set_level(self._verdict, level)
        self._answer.setText(route.answer)
        emptied(self._reasons)
        for reason in route.reasons:
            self._reasons.addWidget(label(f"– {reason}", "quiet", wrap=True))
        shown_if(self._why_part, bool(route.reasons))
        self._needs.setText(route.needs)
        shown_if(self._needs_part, bool(route.needs) and not is_other)
        emptied(self._open)
        for question in route.open_questions:
            self._open.addWidget(self._open_row(question.id, question.text))
        shown_if(self._open_part, bool(route.open_questions))

    def _open_row(self, question: str, text: str) -> QWidget:
        made = button(
            "Answer", partial(self.asked.emit, question), "link", spoken=f"Answer: {text}"
        )
        row = beside(label(f"? {text}", wrap=True), made)
        row.setStretch(0, 1)
        return holding(row)


def _part(words: str, content: QVBoxLayout) -> QWidget:
    content.setSpacing(GRID)
    return holding(stacked(label(words, "label"), content, gap=GRID // 2))
