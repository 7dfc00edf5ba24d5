"""A place whose words a template gives: those words, or the caseworker's own in their place."""

import secrets
from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from drafter.case.fields import declared_fields
from drafter.case.statement import Slot, Wording
from drafter.document.slots import SlotText
from drafter.ui.bench.workbench import Workbench
from drafter.ui.deciding.differing import Differing
from drafter.ui.pieces.flow import Flow
from drafter.ui.pieces.order import in_order_of_sight
from drafter.ui.pieces.parts import badge, button, emptied, holding, label
from drafter.ui.pieces.theme import GRID
from drafter.ui.words.writing import WordsEditor

TITLES = {
    Slot.SUMMARY: "Summary",
    Slot.DECISION: "Decision",
    Slot.ACTION: "Action",
    Slot.ACTION_LEAD: "Sentence that opens the actions",
}
_TEXT = dict(declared_fields(Wording))["text"]


def has_moved(wording: Wording, slot: SlotText) -> bool:
    """Whether the template gives other words now than when the wording was written."""
    return bool(wording.basis.strip()) and wording.basis.split() != slot.text.split()


class SlotCard(QWidget):
    """The words of one slot. Where facts moved under the caseworker's, all three are shown."""

    def __init__(self, bench: Workbench, slot: SlotText, *, titled: bool = False) -> None:
        super().__init__()
        self._bench, self._slot, self._titled = bench, slot, titled
        self._shown: object = None
        self._editor: WordsEditor | None = None
        self._content = QVBoxLayout()
        self._content.setSpacing(GRID)
        self._content.setContentsMargins(0, 0, 0, 0)
        self.setLayout(self._content)
        self.show_slot(slot)

    def _wording(self) -> Wording | None:
        record = self._bench.ordinals.record(self._slot.replaced_by)
        wordings = self._bench.case.wordings
        return next((each for each in wordings if record and each.id == record), None)

    def show_slot(self, slot: SlotText) -> None:
        """Show the slot as it is now; an editor that is shown stays where it is."""
        self._slot = slot
        wording = self._wording()
        shape = (slot, wording and wording.id, wording and wording.basis)
        if shape != self._shown:
            self._shown = shape
            self._editor = None
            emptied(self._content)
            self._fill(wording)
        if wording is not None and self._editor is not None:
            self._editor.show_value(wording.text)

    def prints(self) -> tuple[str, str]:
        """The record and field that the words on the card are printed from."""
        wording = self._wording()
        if wording is not None:
            return wording.id, "text"
        return self._bench.ordinals.record(self._slot.record), self._slot.slot.value

    def go_to(self, record: str, field: str) -> bool:
        """Take the keyboard to the words that are printed from there, or to writing one's own."""
        own = self._wording()
        if own.id != record if own is not None else (record, field) != self.prints():
            return False
        part = self._editor or next(iter(in_order_of_sight(self)), None)
        if part is not None:
            part.setFocus(Qt.FocusReason.OtherFocusReason)
        return part is not None

    def _fill(self, wording: Wording | None) -> None:
        title = TITLES[self._slot.slot]
        heading = [label(title, "heading")] if self._titled else []
        if wording is None:
            own = button("Write my own words", self._replace, spoken=f"Write my own {title}")
            origin = badge("from the template")
            self._content.addWidget(holding(Flow(*heading, origin, own, spread=True)))
            if self._titled:
                words = self._slot.text or "Nothing yet."
                self._content.addWidget(label(words, "quiet", wrap=True))
            return
        moved = has_moved(wording, self._slot)
        self._content.addWidget(holding(Flow(*heading, badge("your words", "done"))))
        editor = self._edited(wording, title)
        above = heading[0] if heading else label("In your words", "label")
        above.setBuddy(editor.focused_part())
        if not heading:
            self._content.addWidget(above)
        self._content.addWidget(editor)
        self._content.addWidget(label(_TEXT.help, "help", wrap=True))
        acts: list[QWidget] = [
            button("Take the template’s words", lambda: self._take(wording)),
        ]
        if moved:
            sign = badge("▲ the facts have moved since you wrote this", "care")
            self._content.addWidget(sign)
            both = Differing("Written against", "It would be now")
            both.show_texts(wording.basis, self._slot.text)
            self._content.addWidget(both)
            acts.append(button("Keep mine", lambda: self._keep(wording)))
        self._content.addWidget(holding(Flow(*acts)))

    def _edited(self, wording: Wording, title: str) -> WordsEditor:
        editor = WordsEditor(_TEXT)
        editor.scan = self._bench.scan
        editor.focused_part().setAccessibleName(title)
        editor.focused_part().setAccessibleDescription(_TEXT.help)
        editor.setObjectName(f"field:wording:{wording.slot.name}")
        editor.show_value(wording.text)
        editor.edited.connect(lambda text: self._bench.set_field(wording.id, "text", text))
        editor.left.connect(self._bench.leave_field)
        self._editor = editor
        return editor

    def _slot_now(self) -> SlotText:
        """The slot as the case has it now: the one shown may be of before the last words typed."""
        bench, kind = self._bench, self._slot.slot
        record = bench.ordinals.record(self._slot.record)
        if not bench.is_settled:
            bench.compose_now()
        for each in bench.composed.slots if bench.composed else ():
            if each.slot is kind and bench.ordinals.record(each.record) == record:
                return each
        return self._slot

    def _replace(self) -> None:
        slot = self._slot_now()
        of_case = slot.slot in (Slot.SUMMARY, Slot.DECISION)
        record = "" if of_case else self._bench.ordinals.record(slot.record)
        made = Wording(
            id=f"wordings-{secrets.token_hex(6)}",
            slot=slot.slot,
            record=record,
            text=slot.text,
            basis=slot.text,
        )
        self._change("own words for the", (*self._bench.case.wordings, made))

    def _take(self, wording: Wording) -> None:
        left = (each for each in self._bench.case.wordings if each.id != wording.id)
        self._change("the template’s words for the", left)

    def _keep(self, wording: Wording) -> None:
        basis = self._slot_now().text
        kept = (
            replace(each, basis=basis) if each.id == wording.id else each
            for each in self._bench.case.wordings
        )
        self._change("keeping your words for the", kept)

    def _change(self, undo: str, wordings: Iterable[Wording]) -> None:
        """Change the case's wordings in one step, which undo calls by what was done."""
        title = TITLES[self._slot.slot]
        case = replace(self._bench.case, wordings=tuple(wordings))
        self._bench.session.apply(f"{undo} {title[:1].lower()}{title[1:]}", case)
        self._bench.compose_now()
