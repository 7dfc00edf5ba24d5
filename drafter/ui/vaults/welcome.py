"""The first thing anyone sees: it asks what they would like to do."""

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from drafter.ui.pieces.flow import Flow
from drafter.ui.pieces.parts import Column, button, holding, label, scrolled, stacked
from drafter.ui.pieces.theme import GRID

_CARD = 272


class Welcome(QWidget):
    """Three cards and the links.

    ``waiting`` says that a pasted text is not in any case yet, ``has_cases`` that there are locked
    cases on this computer: whoever has some comes for them, and not for the example.
    """

    look_around = Signal()
    start_case = Signal()
    prepare = Signal()
    look_at_complaint = Signal()
    unlock = Signal()
    restore = Signal()
    about = Signal()

    def __init__(self, *, waiting: bool = False, has_cases: bool = False) -> None:
        super().__init__()
        self.setObjectName("ground")
        title = label("Drafter", "title")
        lead = label(
            "Type what happened under real names. Take out a Word statement with none in it.",
            "quiet",
            wrap=True,
        )
        lead.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        cards = Flow(
            self._card(
                "Look around",
                "A finished, invented case. Nothing to set up.",
                "Open the example",
                self.look_around,
                "" if has_cases else "main",
            ),
            self._card(
                "Start a case",
                "The text you pasted waits here; it is kept nowhere yet."
                if waiting
                else "Paste what you have, or begin empty. Kept encrypted on this computer.",
                "Go on" if waiting else "Start",
                self.start_case,
            ),
            self._card(
                "Prepare a complaint",
                "For advisers: letters, time limits and the Ombudsman’s form.",
                "Start a complaint",
                self.prepare,
                also=button(
                    "See one",
                    self.look_at_complaint.emit,
                    "link",
                    spoken="Prepare a complaint: See one",
                ),
            ),
            gap=2 * GRID,
            centred=True,
        )
        own = button(
            "Unlock my cases" if has_cases else "I already have locked cases here",
            self.unlock.emit,
            "main" if has_cases else "link",
        )
        links = Flow(
            *([] if has_cases else [own]),
            button("Restore a backup", self.restore.emit, "link"),
            button("About", self.about.emit, "link", spoken="About Drafter"),
            centred=True,
        )
        first = [holding(Flow(own, centred=True))] if has_cases else []
        middle = stacked(title, lead, *first, holding(cards), holding(links), gap=2 * GRID)
        middle.setAlignment(title, Qt.AlignmentFlag.AlignHCenter)
        outer = stacked(margin=3 * GRID)
        outer.addStretch(1)
        outer.addLayout(middle)
        outer.addStretch(1)
        self.setLayout(stacked(scrolled(holding(outer, "ground"))))

    def _card(  # noqa: PLR0913, PLR0917 - what stands on a card
        self,
        title: str,
        words: str,
        act: str,
        signal: SignalInstance,
        name: str = "",
        also: QWidget | None = None,
    ) -> QWidget:
        press = button(act, signal.emit, name, spoken=f"{title}: {act}")
        press.setObjectName(name or f"welcome:{title}")
        text = label(words, "quiet", wrap=True)
        content = stacked(label(title, "heading"), text)
        content.addStretch(1)
        content.addWidget(holding(Flow(press, *([also] if also else []))))
        made = Column(content, _CARD)
        made.setMinimumHeight(148)
        return made
