"""The first thing anyone sees: it asks what they would like to do."""

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from drafter.ui.parts import beside, button, card, holding, label, stacked
from drafter.ui.theme import GRID

_CARD = 272


class Welcome(QWidget):
    """Three cards and two links."""

    look_around = Signal()
    start_case = Signal()
    prepare = Signal()
    unlock = Signal()
    restore = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("ground")
        title = label("Drafter", "title")
        lead = label(
            "Type what happened under real names. Take out a Word statement with none in it.",
            "quiet",
        )
        cards = beside(
            None,
            self._card(
                "Look around",
                "A finished, invented case. Nothing to set up.",
                "Open the example",
                self.look_around,
                "main",
            ),
            self._card(
                "Start a case",
                "Paste what you have, or begin empty. Kept encrypted on this computer.",
                "Start",
                self.start_case,
            ),
            self._card(
                "Prepare a complaint",
                "For advisers: letters, chronology, time limits.",
                "Start a complaint",
                self.prepare,
            ),
            None,
            gap=2 * GRID,
        )
        links = beside(
            None,
            button("I already have locked cases here", self.unlock.emit, "link"),
            button("Restore a backup", self.restore.emit, "link"),
            None,
        )
        middle = stacked(title, lead, cards, links, gap=2 * GRID)
        for each in (title, lead):
            middle.setAlignment(each, Qt.AlignmentFlag.AlignHCenter)
        outer = stacked(margin=3 * GRID)
        outer.addStretch(1)
        outer.addLayout(middle)
        outer.addStretch(1)
        self.setLayout(outer)

    def _card(
        self, title: str, words: str, act: str, signal: SignalInstance, name: str = ""
    ) -> QWidget:
        press = button(act, signal.emit, name, spoken=f"{title}: {act}")
        press.setObjectName(name or f"welcome:{title}")
        text = label(words, "quiet", wrap=True)
        content = stacked(label(title, "heading"), text)
        content.addStretch(1)
        content.addLayout(beside(press, None))
        made = card(content)
        made.setFixedWidth(_CARD)
        made.setMinimumHeight(148)
        return holding(stacked(made))
