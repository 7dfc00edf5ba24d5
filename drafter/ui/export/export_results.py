"""What came of taking a statement out, as cards: written, blocked, or stopped by its proof."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLayout, QWidget

from drafter.case.case import KindOfWork
from drafter.document.model import Identity
from drafter.errors import DrafterError
from drafter.problem import Problem
from drafter.render.saving import save
from drafter.reviewing.sent import has_gone_on
from drafter.telling import excerpt
from drafter.ui.bench.workbench import Workbench
from drafter.ui.export.exporting import Made, certificate_path
from drafter.ui.export.sent_card import SentCard
from drafter.ui.pieces.flow import Flow
from drafter.ui.pieces.parts import (
    badge,
    beside,
    button,
    card,
    holding,
    label,
    retitle,
    set_level,
    shown_if,
    stacked,
)
from drafter.ui.pieces.passages import MarkedText
from drafter.ui.pieces.theme import GRID

_MOST = 20
EARLIER = "The case has changed since: make the file again before you send it."


def message(sign: str, level: str, title: str, words: str, acts: QLayout | None = None) -> QWidget:
    """A card with a sign, a title, a sentence and what can be done."""
    content = stacked(
        beside(badge(sign, level), None),
        label(title, "heading", wrap=True),
        *([label(words, "quiet", wrap=True)] if words else []),
        *([holding(acts)] if acts is not None else []),
    )
    made = card(content)
    made.setAccessibleName(f"{title}. {words}")
    return made


class WrittenCard(QWidget):
    """The file is there: its certificate, its folder, and whether it is what was sent.

    Once the case has gone on, it says that the file is of an earlier state.
    """

    def __init__(self, bench: Workbench, made: Made) -> None:
        super().__init__()
        assert made.proof is not None  # data is handed out only with its proof
        self._bench, self._made, self._proof = bench, made, made.proof
        self._is_named = made.wanted.identity is Identity.IDENTIFIABLE
        self._sign = badge("", "")
        self._since = label(EARLIER, "quiet", wrap=True)
        self._shown = MarkedText("The certificate of the proof", most=14)
        self._shown.show_text(made.proof.certificate.as_text().strip())
        self._shown.hide()
        self._told = label("", "help", wrap=True)
        self._told.hide()
        self.setLayout(stacked(self._made_card()))
        self.setAccessibleName(
            f"{made.wanted.path.name} is written. {made.proof.certificate.as_line()}"
        )
        self.date()

    def _made_card(self) -> QWidget:
        path = self._made.wanted.path
        self._opener = button("Show the certificate", self._toggle)
        folder = button("Open the folder", lambda: _open(path.parent.resolve().as_uri()), "main")
        beside_it = button("Save the certificate beside it", self._keep)
        parts: list[QWidget] = [
            label(f"{path.name} is written", "heading", wrap=True),
            self._since,
            label(self._proof.certificate.as_line(), "quiet", wrap=True),
            holding(Flow(folder, self._opener, beside_it)),
            self._told,
            self._shown,
        ]
        is_study = self._bench.case.kind_of_work is KindOfWork.PREPARING
        if not self._is_named and not is_study:  # a study has no drafts
            parts.append(SentCard(self._bench, self._made))
        return card(stacked(beside(self._sign, None), *parts, gap=GRID))

    def date(self) -> None:
        """Say whether the file is of the case as it is."""
        made = self._made
        is_earlier = has_gone_on(self._bench.case, made_of=made.case, sha256=made.sha256)
        words, level = "✓ proven clean", "done"
        if is_earlier:
            words, level = "○ of the case as it was", ""
        elif self._is_named:
            words, level = "▲ under real names", "care"
        self._sign.setText(words)
        set_level(self._sign, level)
        shown_if(self._since, is_earlier)
        self.setAccessibleDescription(EARLIER if is_earlier else "")

    def _toggle(self) -> None:
        shown_if(self._shown, self._shown.isHidden())
        is_open = not self._shown.isHidden()
        retitle(self._opener, "Hide the certificate" if is_open else "Show the certificate")

    def _keep(self) -> None:
        beside_it = certificate_path(self._made.wanted.path)
        try:
            save(self._proof.certificate.as_json().encode(), beside_it)
            self._told.setText(f"✓ {beside_it.name} is beside it.")
        except DrafterError as error:
            self._told.setText(f"■ {error}")
        shown_if(self._told, shown=True)


def _open(address: str) -> None:
    """Show a folder in the computer's own way."""
    QDesktopServices.openUrl(QUrl(address))


def blocked(bench: Workbench, made: Made) -> QWidget:
    """A final may not leave: each reason, with the way to it."""
    problems = made.drafted.blocking
    rows = [_reason(bench, problem) for problem in problems[:_MOST]]
    if len(problems) > _MOST:
        rows.append(label(f"And {len(problems) - _MOST} more: see Problems.", "quiet"))
    title = "A final may not leave with these open"
    head = stacked(
        beside(badge("■ not written", "blocks"), None), label(title, "heading", wrap=True)
    )
    result = card(stacked(head, *rows, gap=2 * GRID))
    result.setAccessibleName(title)
    return result


def _reason(bench: Workbench, problem: Problem) -> QWidget:
    said = excerpt(bench.case, problem.place)
    words = [label(f"■ {problem.message}", wrap=True)]
    if said:
        words.append(label(said, "quiet", wrap=True))
    row = beside(holding(stacked(*words, gap=2)))
    row.setStretch(0, 1)
    if problem.place.record:
        go = button(
            "Go there",
            lambda: bench.go_to(problem.place.record, problem.place.field),
            spoken=f"Go there: {problem.message}",
        )
        row.addWidget(go, 0, Qt.AlignmentFlag.AlignTop)
    return holding(row)


def failed(_bench: Workbench, made: Made) -> QWidget:
    """The proof found what may not leave; what it found, without a real name."""
    assert made.proof is not None  # it is what stopped the file
    found = [*map(str, made.proof.hits), *made.proof.outside]
    rows = [label(f"■ {words}", wrap=True) for words in found[:_MOST]]
    if len(found) > _MOST:
        rows.append(label(f"And {len(found) - _MOST} more.", "quiet"))
    title = "The proof found what may not leave"
    words = label(
        "Nothing was written. Find the words in the text: an other name of somebody, or an"
        " identifier, that nothing replaced. The certificate says where it looked.",
        "quiet",
        wrap=True,
    )
    result = card(
        stacked(
            beside(badge("■ not written", "blocks"), None),
            label(title, "heading", wrap=True),
            words,
            *rows,
        )
    )
    result.setAccessibleName(title)
    return result
