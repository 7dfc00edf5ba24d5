"""The sentence that an action prints, and where. Nothing here knows Qt."""

from dataclasses import dataclass

from drafter.case.statement import Slot
from drafter.document.compose import Composed
from drafter.document.model import SubParagraph
from drafter.document.slots import SlotText


@dataclass(frozen=True, slots=True, kw_only=True)
class BuiltSentence:
    """What is printed for an action. ``number`` is "23a)", or empty; ``slot`` what words it."""

    text: str
    number: str
    slot: SlotText | None


def built_sentence(composed: Composed | None, action: str) -> BuiltSentence:
    """The sentence of the action of this ordinal, as in print; empty where it has none."""
    if composed is None or not action:
        return BuiltSentence(text="", number="", slot=None)
    slot = next(
        (each for each in composed.slots if each.slot is Slot.ACTION and each.record == action),
        None,
    )
    records = {action, slot.replaced_by if slot else ""} - {""}
    numbers = composed.document.numbers()
    blocks = [
        block
        for block in composed.document.blocks
        if block.record in records and block.field != Slot.ACTION_LEAD.value
    ]
    if not blocks:
        return BuiltSentence(text=slot.text if slot else "", number="", slot=slot)
    first = blocks[0]
    text = "\n".join(
        f"{block.printed_number} {block.text}"
        if isinstance(block, SubParagraph) and block is not first
        else block.text
        for block in blocks
    )
    return BuiltSentence(text=text, number=numbers.get(first.ordinal, ""), slot=slot)
