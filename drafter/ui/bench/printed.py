"""Where a record stands in the statement: its paragraph, and who refers to it. No Qt here."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from drafter.anonymise.ordinals import Ordinals
from drafter.document.model import Document, Paragraph, Reference, SubParagraph


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """The numbers of the paragraphs that a record prints, and of those that refer to them."""

    numbers: tuple[int, ...] = ()
    referred_by: tuple[int, ...] = ()

    def heading(self) -> str:
        """Its paragraphs in words ("Paragraph 12"); empty where it prints none."""
        if not self.numbers:
            return ""
        first, last = self.numbers[0], self.numbers[-1]
        if first == last:
            return f"Paragraph {first}"
        return f"Paragraphs {first} {'and' if last == first + 1 else 'to'} {last}"

    def references(self) -> str:
        """Who refers to it ("referred to by 21 and 22"); empty where nothing does."""
        told = [str(number) for number in self.referred_by]
        if not told:
            return ""
        *most, last = told
        return "referred to by " + (f"{', '.join(most)} and {last}" if most else last)


NOWHERE = Printed()
"""Of a record that prints no paragraph."""


def printed_places(document: Document, ordinals: Ordinals) -> Mapping[str, Printed]:
    """Each record's place by its id."""
    ids = {ordinal: record for record, ordinal in ordinals.records.items()}
    numbers: dict[str, list[int]] = defaultdict(list)
    homes: dict[int, tuple[str, int]] = {}
    """By a block's ordinal: the record it prints, and the number of its paragraph."""
    paragraphs: dict[int, int] = {}
    for block in document.blocks:
        if isinstance(block, Paragraph) and block.number:
            paragraphs[block.ordinal] = block.number
            number = block.number
        elif isinstance(block, SubParagraph):
            number = paragraphs.get(block.parent, 0)
        else:
            continue
        record = ids.get(block.record, "")
        homes[block.ordinal] = record, number
        if record and number and number not in numbers[record]:
            numbers[record].append(number)
    referring: dict[str, list[int]] = defaultdict(list)
    for block in document.blocks:
        if not isinstance(block, Paragraph | SubParagraph) or block.ordinal not in homes:
            continue
        own, here = homes[block.ordinal]
        for inline in block.inlines:
            if isinstance(inline, Reference):
                record, _ = homes.get(inline.target, ("", 0))
                if record and record != own and here and here not in referring[record]:
                    referring[record].append(here)
    return {
        record: Printed(numbers=tuple(found), referred_by=tuple(referring[record]))
        for record, found in numbers.items()
    }
