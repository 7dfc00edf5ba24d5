"""A document as plain text: numbers and letters written out, one line a block."""

from drafter.document.model import AnyBlock, Document, Paragraph, SubParagraph
from drafter.render.characters import printable
from drafter.render.look import HouseStyle


def write(document: Document, _house_style: HouseStyle | None = None) -> bytes:
    """UTF-8 with line feeds alone, an empty line between blocks, nothing wrapped.

    A watermark is the first line, the words of the foot of the page the last.
    """
    lines = [document.watermark, *(_line(block) for block in document.blocks), document.footer]
    return "".join(f"{printable(line)}\n\n" for line in lines if line)[:-1].encode()


def _line(block: AnyBlock) -> str:
    """A block's number and words."""
    if isinstance(block, SubParagraph):
        return f"    {block.printed_number} {block.text}"
    if isinstance(block, Paragraph) and block.number:
        return f"{block.printed_number} {block.text}"
    return block.text
