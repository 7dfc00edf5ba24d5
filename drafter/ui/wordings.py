"""Summary and decision: the template's words, or the caseworker's, and both when facts moved."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from drafter.case.fields import declared_fields
from drafter.case.statement import Slot, Wording
from drafter.document.slots import SlotText
from drafter.ui.parts import badge, beside, button, card, emptied, label, stacked
from drafter.ui.theme import GRID
from drafter.ui.workbench import Workbench
from drafter.ui.writing import WordsEditor

_TITLES = {
    Slot.SUMMARY: "Summary",
    Slot.DECISION: "Decision",
    Slot.ACTION: "Action",
    Slot.ACTION_LEAD: "Sentence that opens the actions",
}
_TEXT = dict(declared_fields(Wording))["text"]


def has_moved(wording: Wording, slot: SlotText) -> bool:
    """Whether the template gives other words now than when the wording was written."""
    return bool(wording.basis.strip()) and wording.basis.split() != slot.text.split()


class WordingsPage(QWidget):
    """A card for each place whose words the template gives."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._bench = bench
        self._shown: object = None
        self._editors: dict[str, WordsEditor] = {}
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
        slots = composed.slots if composed else ()
        wordings = {each.id: each for each in self._bench.case.wordings}
        shown = [
            (slot, wordings.get(self._bench.ordinals.record(slot.replaced_by))) for slot in slots
        ]
        shape = [(slot, each and each.id, each and each.basis) for slot, each in shown]
        if shape != self._shown:
            self._shown = shape
            self._editors = {}
            emptied(self._list)
            if not slots:
                words = "The summary and the decision begin when there is a finding or an outcome."
                self._list.addWidget(card(stacked(label(words, "quiet", wrap=True))))
            for slot, wording in shown:
                self._list.addWidget(self._card(slot, wording))
        for wording_id, editor in self._editors.items():
            editor.show_value(wordings[wording_id].text)

    def _card(self, slot: SlotText, wording: Wording | None) -> QWidget:
        title = label(_TITLES[slot.slot], "heading")
        if wording is None:
            own = button(
                "Write my own", lambda: self._replace(slot), spoken=f"Write my own {title.text()}"
            )
            return card(
                stacked(
                    beside(title, badge("from the template"), None, own),
                    label(slot.text or "Nothing yet.", "quiet", wrap=True),
                )
            )
        editor = self._editor(wording)
        content = stacked(beside(title, badge("your words", "done"), None), editor)
        if has_moved(wording, slot):
            content.addWidget(badge("▲ the facts have moved since you wrote this", "care"))
            for words, text in (("Written against", wording.basis), ("It would be now", slot.text)):
                content.addWidget(label(words, "label"))
                content.addWidget(label(text, "quiet", wrap=True))
        acts = beside(gap=GRID)
        acts.addWidget(button("Take the template’s words", lambda: self._take(wording)))
        if has_moved(wording, slot):
            acts.addWidget(button("Keep mine", lambda: self._keep(wording, slot)))
        acts.addStretch(1)
        content.addLayout(acts)
        return card(content)

    def _editor(self, wording: Wording) -> WordsEditor:
        editor = WordsEditor(_TEXT)
        editor.scan = self._bench.scan
        editor.focused_part().setAccessibleName(_TITLES[wording.slot])
        editor.setObjectName(f"field:wording:{wording.slot.name}")
        editor.show_value(wording.text)
        editor.edited.connect(lambda text: self._bench.set_field(wording.id, "text", text))
        editor.left.connect(self._bench.leave_field)
        self._editors[wording.id] = editor
        return editor

    def _replace(self, slot: SlotText) -> None:
        of_case = slot.slot in (Slot.SUMMARY, Slot.DECISION)
        record = "" if of_case else self._bench.ordinals.record(slot.record)
        made = Wording(slot=slot.slot, record=record, text=slot.text, basis=slot.text)
        self._bench.add_record("wordings", made, len(self._bench.case.wordings))
        self._bench.compose_now()

    def _take(self, wording: Wording) -> None:
        self._bench.remove_record(wording.id)
        self._bench.compose_now()

    def _keep(self, wording: Wording, slot: SlotText) -> None:
        self._bench.set_field(wording.id, "basis", slot.text)
        self._bench.compose_now()
