"""Summary and decision: the template's words, or the caseworker's, and both when facts moved."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from drafter.case.statement import Slot
from drafter.ui.bench.workbench import Workbench
from drafter.ui.deciding.slot_card import SlotCard
from drafter.ui.pieces.parts import card, emptied, label, stacked
from drafter.ui.pieces.theme import GRID


class WordingsPage(QWidget):
    """A card for each place whose words the template gives; actions have theirs in their forms."""

    needs_reading = True

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._bench = bench
        self._shown: object = None
        self._cards: list[SlotCard] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(2 * GRID)
        layout = stacked(self._list)
        layout.addStretch(1)
        self.setLayout(layout)
        bench.problems_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the slots as the template gives them now, and what replaces them."""
        composed = self._bench.composed
        slots = [
            slot
            for slot in (composed.slots if composed else ())
            if slot.slot is not Slot.ACTION or slot.replaced_by
        ]
        slots.sort(key=lambda slot: list(_ORDER).index(slot.slot))
        shape = [(slot.slot, slot.record) for slot in slots]
        if shape != self._shown:
            self._shown = shape
            self._cards = []
            emptied(self._list)
            if not slots:
                words = "The summary and the decision begin when there is a finding or an outcome."
                self._list.addWidget(card(stacked(label(words, "quiet", wrap=True))))
            for slot in slots:
                made = SlotCard(self._bench, slot, titled=True)
                self._cards.append(made)
                self._list.addWidget(card(stacked(made)))
        for made, slot in zip(self._cards, slots, strict=True):
            made.show_slot(slot)

    def go_to(self, record: str, field: str) -> bool:
        """Take the keyboard to the words printed from a field; whether a card has them."""
        return any(card.go_to(record, field) for card in self._cards)


_ORDER = (Slot.SUMMARY, Slot.DECISION, Slot.ACTION_LEAD, Slot.ACTION)
