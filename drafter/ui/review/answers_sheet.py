"""Review: every answer in one sheet, and what was decided, each with the way there and back."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from drafter.reviewing.answered import Line, as_text, sheet
from drafter.ui.bench.workbench import Workbench
from drafter.ui.pieces.flow import Flow
from drafter.ui.pieces.labelled import labelled
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
from drafter.ui.review.answers_table import EveryAnswer
from drafter.ui.review.sheet_saving import SheetSaving

_MOST = 80
"""Lines that are made at once; the search finds the others."""
_FIND_TOLD = (
    "In what was asked, where it stands, the answer and its reason; every word must be there."
)


class AnswersPage(QWidget):
    """The sheet, with a search; taking a decision back is a step that undo undoes."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._bench = bench
        self._lines: tuple[Line, ...] | None = None
        self._find = QLineEdit()
        self._find.setClearButtonEnabled(True)
        self._find.textChanged.connect(self._draw)
        self._count = label("", "quiet")
        copy = button("Copy the decisions", self._copy, spoken="Copy the decisions as text")
        find = labelled("Search the decisions", self._find, "answers:search", told=_FIND_TOLD)
        self._head = holding(stacked(find, holding(Flow(self._count, copy, spread=True))))
        self._list = QVBoxLayout()
        self._list.setSpacing(GRID)
        self._every, self._saving = EveryAnswer(bench), SheetSaving(bench)
        decided = label("What was decided about anonymity", "heading")
        layout = stacked(self._every, self._saving, decided, self._head, self._list, gap=2 * GRID)
        layout.addStretch(1)
        self.setLayout(layout)
        bench.case_changed.connect(self.refresh)
        bench.problems_changed.connect(self._tell)
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Read the answers when somebody looks."""
        super().showEvent(event)
        self._tell()

    def _tell(self) -> None:
        if self.isVisible():
            self._every.refresh()

    def refresh(self) -> None:
        """Show the decisions as they are."""
        lines = sheet(self._bench.case, self._bench.ledger)
        if lines != self._lines:
            self._lines = lines
            self._draw()

    def _draw(self) -> None:
        lines = self._lines or ()
        wanted = self._find.text().casefold().split()
        found = [
            line
            for line in lines
            if all(
                word in f"{line.what} {line.where} {line.reason} {line.decision}".casefold()
                for word in wanted
            )
        ]
        answers = sum(line.is_answer for line in lines)
        self._count.setText(
            f"{answers} answer{'' if answers == 1 else 's'},"
            f" {len(lines) - answers} set aside"
            + (f"; {len(found)} shown" if len(found) != len(lines) else "")
        )
        emptied(self._list)
        shown_if(self._head, bool(lines))
        if not lines:
            words = (
                "Answers to questions and problems set aside stand here, each with its reason and"
                " day. Nothing has been decided yet."
            )
            self._list.addWidget(card(stacked(label(words, "quiet", wrap=True))))
        for line in found[:_MOST]:
            self._list.addWidget(self._card(line))
        if len(found) > _MOST:
            self._list.addWidget(label(f"And {len(found) - _MOST} more: search.", "quiet"))

    def _card(self, line: Line) -> QWidget:
        what = label(line.what, "strong" if line.is_answer else "", wrap=not line.is_answer)
        back = button(
            "Take back",
            lambda: self._take_back(line),
            spoken=f"Take back: {line.what} {line.decision}",
        )
        there = button(
            "Go there",
            lambda: self._bench.go_to(line.place, line.field),
            "link",
            spoken=f"Go to where {line.what} stands",
        )
        head = beside(badge(line.decision), None, label(line.when, "help"), there, back)
        head.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        parts: list[QWidget] = [what]
        if line.where:
            parts.append(label(line.where, "quiet", wrap=True))
        if line.reason:
            parts.append(label(f"Because: {line.reason}", wrap=True))
        return card(stacked(head, *parts, gap=GRID // 2))

    def _take_back(self, line: Line) -> None:
        self._bench.remove_record(line.record)
        self._bench.compose_now()

    def _copy(self) -> None:
        """Put the sheet on the clipboard, as it is shown: with the words it is about."""
        QGuiApplication.clipboard().setText(as_text(self._lines or ()))
