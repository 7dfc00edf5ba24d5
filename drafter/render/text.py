"""A document as plain text: numbers and letters written out, one line a block."""

from drafter.document.model import (
    AnyBlock,
    Document,
    Paragraph,
    Styled,
    SubParagraph,
    TableRow,
)
from drafter.render.characters import printable
from drafter.render.look import HouseStyle


def write(document: Document, _house_style: HouseStyle | None = None) -> bytes:
    """UTF-8 with line feeds alone, an empty line between blocks, nothing wrapped.

    The lines of an address and the rows of a table stand together. A watermark is the first
    line, the words of the foot of the page the last.
    """
    lines = [(document.watermark, 2)]
    for block, follower in zip(document.blocks, [*document.blocks, None][1:], strict=True):
        lines.append((_line(block), 1 if _goes_on(block, follower) else 2))
    lines.append((document.footer, 2))
    written = (printable(line) + "\n" * breaks for line, breaks in lines if line)
    return "".join(written)[:-1].encode()


def _goes_on(block: AnyBlock, follower: AnyBlock | None) -> bool:
    """Whether the next block is a further line of the same address or table."""
    if isinstance(block, TableRow):
        return isinstance(follower, TableRow) and not follower.is_head
    heads = ("letterhead", "address", "signatory")
    is_line = isinstance(block, Styled) and block.style in heads
    return is_line and isinstance(follower, Styled) and follower.style == "address"


def _line(block: AnyBlock) -> str:
    """A block's number and words."""
    if isinstance(block, SubParagraph):
        return f"    {block.printed_number} {block.text}"
    if isinstance(block, Paragraph) and block.number:
        return f"{block.printed_number} {block.text}"
    return block.text
