"""One question of the guided check: its help and source, the replies, and what one rests on."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from drafter.case.preparing import CheckedPoint, Reply
from drafter.limits.route import Question
from drafter.ui.bench.tabs import Form
from drafter.ui.bench.workbench import Workbench
from drafter.ui.fields.forms import RecordForm
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
from drafter.ui.pieces.theme import GRID
from drafter.ui.preparing.route_points import REPLIES, point_of, state_of

_ALONE = ", and answered for it alone"
_SHARED = ". It was answered for all bodies; an answer here is for this one alone."
_KEYS = "Keys: Y yes, N no, S not sure, W say why, ← → turn the page."


class AskingCard(QWidget):
    """The question in sight, with a chip for each of the others."""

    replied = Signal(object)
    """A :class:`Reply`, or None to take the answer back."""
    turned = Signal(int)
    """One back, or on."""
    asked = Signal(str)
    """The question of a chip."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._bench = bench
        self._chips_shown: object = None
        self._count, self._for = badge(""), label("", "label", wrap=True)
        self._text, self._help = label("", "heading", wrap=True), label("", wrap=True)
        self._source = label("", "help", wrap=True)
        self._replies = {reply: self._reply_button(reply, words) for reply, _, words in REPLIES}
        self.form = RecordForm(CheckedPoint, Form(rows=(("because",),)), bench.scan)
        self.form.edited.connect(bench.type_in)
        self.form.left.connect(bench.leave_field)
        self._back = button("Take the answer back", lambda: self.replied.emit(None), "link")
        self._chips = Flow(gap=GRID // 2)
        content = stacked(
            beside(label("One question at a time", "label"), None, self._count),
            self._text,
            self._for,
            self._help,
            holding(Flow(*self._replies.values())),
            self.form,
            self._source,
            holding(
                Flow(
                    button("‹ Before", lambda: self.turned.emit(-1), "link", spoken="Before"),
                    button("Next ›", lambda: self.turned.emit(1), "link", spoken="Next"),
                    self._back,
                )
            ),
            label("All questions, and what was answered", "label", wrap=True),
            holding(self._chips),
            label(_KEYS, "help", wrap=True),
            gap=GRID + GRID // 2,
        )
        content.addStretch(1)
        self.setLayout(stacked(card(content)))

    def _reply_button(self, reply: Reply, words: str) -> QPushButton:
        made = button(words, partial(self.replied.emit, reply))
        made.setObjectName(f"reply:{reply.value}")
        made.setCheckable(True)
        return made

    def show_question(
        self, question: Question, questions: tuple[Question, ...], names: Mapping[str, str]
    ) -> None:
        """Show a question among the others; ``names`` are the bodies', where there are several."""
        ids = [each.id for each in questions]
        place = ids.index(question.id)
        self._count.setText(f"{place + 1} of {len(ids)}")
        self._text.setText(question.text)
        asked_for = names.get(question.body, "")
        point = point_of(self._bench.case, question.id)
        is_shared = question.reply is not None and point is None
        self._for.setText(f"Asked about {asked_for}{_SHARED if is_shared else _ALONE}")
        shown_if(self._for, bool(asked_for))
        self._help.setText(question.help)
        shown_if(self._help, bool(question.help))
        self._source.setText(f"Source: {question.source.in_words()}")
        for reply, _, words in REPLIES:
            is_given = question.reply is reply
            self._replies[reply].setText(f"✓ {words}" if is_given else words)
            self._replies[reply].setChecked(is_given)
        shown_if(self.form, point is not None)
        shown_if(self._back, point is not None)
        if point is not None:
            self.form.show_record(point, self._bench.case)
        self._show_chips(questions, place, names)

    def _show_chips(
        self, questions: tuple[Question, ...], here: int, names: Mapping[str, str]
    ) -> None:
        states = [
            (each.id, ": ".join(filter(None, (names.get(each.body), each.text))), state_of(each))
            for each in questions
        ]
        if (states, here) == self._chips_shown:
            return
        self._chips_shown = (states, here)
        emptied(self._chips)
        for number, (question, text, state) in enumerate(states):
            made = button(
                f"{number + 1} {state}",
                partial(self.asked.emit, question),
                "chip",
                spoken=f"Question {number + 1}, {state}: {text}",
            )
            made.setCheckable(True)
            made.setChecked(number == here)
            self._chips.addWidget(made)

    def take_keyboard(self) -> None:
        """Put the keyboard on the reply that was given, else on the first."""
        given = [each for each in self._replies.values() if each.isChecked()]
        (given or list(self._replies.values()))[0].setFocus()

    def ask_why(self) -> None:
        """Take the keyboard to what the answer rests on, where there is an answer."""
        if not self.form.isHidden():
            self.form.focus("because")
