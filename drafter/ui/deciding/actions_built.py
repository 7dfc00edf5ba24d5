"""Actions: the sentence that the chosen action prints, live under its form."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from drafter.ui.bench.workbench import Workbench
from drafter.ui.deciding.built import built_sentence
from drafter.ui.deciding.slot_card import SlotCard
from drafter.ui.pieces.parts import badge, beside, card, emptied, label, shown_if, stacked
from drafter.ui.pieces.seen import once_seen


class BuiltView(QWidget):
    """What is printed for the action, where; and the way to the caseworker's own words for it."""

    stands_below = True

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._bench = bench
        self._chosen = ""
        self._shown: object = None
        self._slot: SlotCard | None = None
        self._number = badge("")
        self._printed = label("", wrap=True)
        self._printed.setObjectName("built:printed")
        self._below = QVBoxLayout()
        self._card = card(
            stacked(
                beside(label("Printed", "heading"), self._number, None), self._printed, self._below
            )
        )
        self.setLayout(stacked(self._card))
        once_seen(self, self.refresh, bench.problems_changed)
        self.refresh()

    def show_chosen(self, record: str) -> None:
        """Show another action."""
        self._chosen = record
        self.refresh()

    def refresh(self) -> None:
        """Show the sentence as it would be printed now."""
        bench = self._bench
        actions = {action.id for action in bench.case.actions}
        chosen = self._chosen if self._chosen in actions else ""
        if not chosen and bench.case.actions:
            chosen = bench.case.actions[0].id
        built = built_sentence(bench.composed, bench.ordinals.records.get(chosen, ""))
        shown_if(self._card, bool(built.text) or built.slot is not None)
        self._number.setText(f"paragraph {built.number}")
        shown_if(self._number, bool(built.number))
        self._printed.setText(built.text or "Nothing yet: say what is to be done.")
        key = (chosen, built.slot and (built.slot.record, built.slot.replaced_by))
        if key != self._shown:
            self._shown = key
            emptied(self._below)
            self._slot = None
            if built.slot is not None:
                self._slot = SlotCard(bench, built.slot)
                self._below.addWidget(self._slot)
        elif self._slot is not None and built.slot is not None:
            self._slot.show_slot(built.slot)
