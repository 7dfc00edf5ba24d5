"""Numbers for blocks: one sequence through the document, letters restarting under each."""

from collections.abc import Iterable
from dataclasses import dataclass

from drafter.document.builder import RawBlock
from drafter.document.grammar import letter
from drafter.document.markdown import SkeletonKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbered:
    """A block with its place: ``parent`` is a sub-paragraph's paragraph, 0 elsewhere."""

    ordinal: int
    raw: RawBlock
    number: int = 0
    letter: str = ""
    parent: int = 0


def number(blocks: Iterable[RawBlock], *, numbered: bool) -> tuple[Numbered, ...]:
    """Number the blocks of a document in printed order, from 1.

    Headings and styled paragraphs have no number; where ``numbered`` is false no paragraph has,
    and sub-paragraphs keep their letters.
    """
    done: list[Numbered] = []
    count = items = parent = 0
    for ordinal, raw in enumerate(blocks, start=1):
        if raw.kind is SkeletonKind.PARAGRAPH:
            count, items, parent = count + 1, 0, ordinal
            done.append(Numbered(ordinal=ordinal, raw=raw, number=count if numbered else 0))
        elif raw.kind is SkeletonKind.ITEM:
            items += 1
            done.append(Numbered(ordinal=ordinal, raw=raw, letter=letter(items), parent=parent))
        else:
            done.append(Numbered(ordinal=ordinal, raw=raw))
    return tuple(done)
