"""What came of taking a statement out, as cards: written, blocked, or stopped by its proof."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLayout, QWidget

from drafter.case.case import KindOfWork
from drafter.document.model import Identity
from drafter.errors import DrafterError
from drafter.problem import Problem
from drafter.render.saving import save
from drafter.telling import excerpt
from drafter.ui.bench.workbench import Workbench
from drafter.ui.export.exporting import Made, certificate_path
from drafter.ui.export.sent_card import SentCard
from drafter.ui.pieces.flow import Flow
from drafter.ui.pieces.parts import badge, beside, button, card, holding, label, shown_if, stacked
from drafter.ui.pieces.passages import MarkedText
from drafter.ui.pieces.theme import GRID

_MOST = 20


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


def written(bench: Workbench, made: Made) -> QWidget:
    """The file is there: its certificate, its folder, and whether it is what was sent."""
    assert made.proof is not None  # data is handed out only with its proof
    path = made.wanted.path
    shown = MarkedText("The certificate of the proof", most=14)
    shown.show_text(made.proof.certificate.as_text().strip())
    shown.hide()
    told = label("", "help", wrap=True)
    told.hide()

    def toggle() -> None:
        shown_if(shown, shown.isHidden())
        opener.setText("Hide the certificate" if not shown.isHidden() else "Show the certificate")

    def keep() -> None:
        assert made.proof is not None
        try:
            save(made.proof.certificate.as_json().encode(), certificate_path(path))
            told.setText(f"✓ {certificate_path(path).name} is beside it.")
        except DrafterError as error:
            told.setText(f"■ {error}")
        shown_if(told, shown=True)

    opener = button("Show the certificate", toggle)
    folder = button("Open the folder", lambda: _open(path.parent.resolve().as_uri()), "main")
    beside_it = button("Save the certificate beside it", keep)
    is_named = made.wanted.identity is Identity.IDENTIFIABLE
    sign = "▲ under real names" if is_named else "✓ proven clean"
    parts: list[QWidget] = [
        label(f"{path.name} is written", "heading", wrap=True),
        label(made.proof.certificate.as_line(), "quiet", wrap=True),
        holding(Flow(folder, opener, beside_it)),
        told,
        shown,
    ]
    if (
        not is_named and bench.case.kind_of_work is not KindOfWork.PREPARING
    ):  # a study has no drafts
        parts.append(SentCard(bench, made))
    result = card(
        stacked(beside(badge(sign, "care" if is_named else "done"), None), *parts, gap=GRID)
    )
    result.setAccessibleName(f"{path.name} is written. {made.proof.certificate.as_line()}")
    return result


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
