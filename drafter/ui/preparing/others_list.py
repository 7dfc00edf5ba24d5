"""Whom a letter names besides: each with its sentence, and whether its reader needs it."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from drafter.letters.others import OtherNamed
from drafter.ui.pieces.flow import Flow
from drafter.ui.pieces.labelled import labelled
from drafter.ui.pieces.parts import badge, beside, button, card, emptied, holding, label, stacked
from drafter.ui.pieces.theme import GRID

Answering = Callable[[OtherNamed, bool, str], None]
"""Keeps that somebody is needed or not, and why."""

_NEEDS, _DOES_NOT = "The reader needs it", "Not needed"
_LEAD = (
    "A letter carries real names. Its reader should get no more of them than it needs: say of"
    " each whether this reader does."
)


class OthersList(QWidget):
    """Asks of each person and identifier that is neither client, addressee nor adviser."""

    def __init__(self, answer: Answering) -> None:
        super().__init__()
        self._answer = answer
        self._shown: tuple[OtherNamed, ...] | None = None
        self._reasons: dict[str, QLineEdit] = {}
        """What is typed for those whom nobody has answered for yet, by key."""
        self._kept: dict[str, QLineEdit] = {}
        """The reasons of those who are answered for."""
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(2 * GRID)
        self.state = badge("")
        head = beside(label("Who else is named", "heading"), None, self.state)
        self.setLayout(
            stacked(card(stacked(head, label(_LEAD, "help", wrap=True), holding(self._list))))
        )

    def show_others(self, others: tuple[OtherNamed, ...]) -> None:
        """Show whom the letter names now."""
        was, self._shown = self._shown, others
        if (
            was is not None
            and _without_reasons(others) == _without_reasons(was)
            and self._says(others)
        ):
            return
        was_here = self.isAncestorOf(QApplication.focusWidget() or self.window())
        typed = {key: line.text() for key, line in self._reasons.items()}
        self._reasons, self._kept = {}, {}
        emptied(self._list)
        waiting = sum(not one.is_needed for one in others)
        self.state.setText(f"▲ {waiting} to answer" if waiting else "✓ all answered")
        if not others:
            self.state.setText("✓ nobody")
            nobody = "It names your client, its reader and whoever writes, and nobody else."
            self._list.addWidget(label(nobody, "quiet", wrap=True))
        for one in others:
            self._list.addWidget(self._row(one, typed.get(one.key, "")))
        if was_here:
            self._go_on()

    def _says(self, others: tuple[OtherNamed, ...]) -> bool:
        """Whether the reasons stand as they were kept: then whoever types one is left alone."""
        return all(
            self._kept[one.key].text() == one.answer.reason
            for one in others
            if one.answer is not None
        )

    def _go_on(self) -> None:
        """Take the keyboard to whoever is to be answered next."""
        for each in self.findChildren(QPushButton):
            if each.text() == _NEEDS:
                each.setFocus()
                return
        self.setFocus()

    def _keep_reason(self, other: OtherNamed, reason: str) -> None:
        """Keep another reason for the answer that is there, letter by letter; else it waits."""
        if other.answer is not None:
            self._answer(other, other.is_needed, reason)

    def _row(self, other: OtherNamed, typed: str) -> QWidget:
        reason = QLineEdit(other.answer.reason if other.answer else typed)
        reason.textEdited.connect(lambda typed: self._keep_reason(other, typed))
        (self._reasons if other.answer is None else self._kept)[other.key] = reason
        reason.setPlaceholderText("Such as: the work is done in his flat")
        words = f"{other.who}: {other.kind}" if other.kind not in other.who else other.who
        state = (
            badge("? to answer", "care")
            if not other.is_answered
            else badge("✓ needed", "done")
            if other.is_needed
            else badge("■ take it out of the text", "blocks")
        )
        needed = button(
            _NEEDS,
            lambda: self._answer(other, True, reason.text()),  # noqa: FBT003 - as its button says
            spoken=f"The reader needs {other.who}",
        )
        left_out = button(
            _DOES_NOT,
            lambda: self._answer(other, False, reason.text()),  # noqa: FBT003 - the same
            "link",
            spoken=f"The reader does not need {other.who}",
        )
        return holding(
            stacked(
                _stretched(label(words, "strong", wrap=True), state),
                *(label(each, "quiet", wrap=True) for each in other.excerpts[:3]),
                labelled(
                    "Why",
                    reason,
                    f"other:{other.key}",
                    spoken=f"Why: {other.who}",
                    told="Why this reader needs it, if that is not plain. It is kept here.",
                ),
                holding(
                    Flow(
                        *([] if other.is_needed else [needed]),
                        *([] if other.is_answered and not other.is_needed else [left_out]),
                    )
                ),
            )
        )


def _without_reasons(others: tuple[OtherNamed, ...]) -> list[OtherNamed]:
    return [replace(one, answer=one.answer and replace(one.answer, reason="")) for one in others]


def _stretched(words: QWidget, state: QWidget) -> QHBoxLayout:
    """Words that take what room there is, and a state at the end of the line."""
    row = beside(words, state)
    row.setStretch(0, 1)
    return row
