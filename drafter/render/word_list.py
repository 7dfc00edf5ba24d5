"""The one numbered list of a Word file, and the lettered lists of running text.

Word counts, not we: paragraph styles are linked to the levels of one list, so that a paragraph
added in Word numbers itself and letters restart under each number.
"""

from collections.abc import Iterator

from drafter.document.model import AnyBlock, Document, Paragraph, SubParagraph

MAIN_LIST = 1
"""The ``w:numId`` of the numbered paragraphs; lists of running text follow it."""

NUMBER_INDENT = 567
LETTER_INDENT = 1134
"""Twentieths of a point from the margin to the words: 1 cm a level."""

_ALPHABET = 26


def letter(nth: int) -> str:
    """The ``nth`` letter, from 1, as Word counts: a to z, then aa, bb, cc."""
    repeats, index = divmod(nth - 1, _ALPHABET)
    return chr(ord("a") + index) * (repeats + 1)


def first_number(document: Document) -> int:
    """The number that the list starts at: 1 unless the document's first is another."""
    return next((b.number for b in document.blocks if isinstance(b, Paragraph) and b.number), 1)


def list_ids(document: Document) -> dict[int, int]:
    """The ``w:numId`` of each sub-paragraph under running text, by its ordinal.

    Word restarts letters after a number only; under running text each list has its own id.
    ``ValueError`` where Word would count otherwise than the document does: a wrong number must
    never be printed.
    """
    numbered = {b.ordinal for b in document.blocks if isinstance(b, Paragraph) and b.number}
    ids: dict[int, int] = {}
    lists: dict[int, int] = {}
    for block in _counted(document):
        if isinstance(block, SubParagraph) and block.parent not in numbered:
            ids[block.ordinal] = lists.setdefault(block.parent, MAIN_LIST + 1 + len(lists))
    return ids


def _counted(document: Document) -> Iterator[AnyBlock]:
    """Every block, once it is sure that Word counts it as the model did."""
    number, parent, letters = first_number(document) - 1, 0, 0
    for block in document.blocks:
        if isinstance(block, Paragraph) and block.number:
            number += 1
            if block.number != number:
                raise ValueError(f"block {block.ordinal} is not the {number}th paragraph")
        elif isinstance(block, SubParagraph):
            letters = letters + 1 if block.parent == parent else 1
            parent = block.parent
            if block.letter != letter(letters):
                raise ValueError(f"block {block.ordinal} is not item {letter(letters)}")
        yield block


_LEVEL = (
    '<w:lvl w:ilvl="{level}"><w:start w:val="{start}"/><w:numFmt w:val="{counted}"/>{style}'
    '<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
    '<w:pPr><w:ind w:left="{left}" w:hanging="567"/></w:pPr></w:lvl>'
)


def numbering(start: int, plain_lists: int) -> str:
    """The children of ``w:numbering``: one list linked to styles, and a plain one of letters.

    ``plain_lists`` counts the lists of running text, each of which restarts at a).
    """
    number = _LEVEL.format(
        level=0,
        start=start,
        counted="decimal",
        style='<w:pStyle w:val="NumberedParagraph"/>',
        text="%1.",
        left=NUMBER_INDENT,
    )
    lettered = _LEVEL.format(
        level=1,
        start=1,
        counted="lowerLetter",
        style='<w:pStyle w:val="SubParagraph"/>',
        text="%2)",
        left=LETTER_INDENT,
    )
    plain = _LEVEL.format(
        level=0, start=1, counted="lowerLetter", style="", text="%1)", left=NUMBER_INDENT
    )
    # Word takes two lists without an nsid, or with the same, for one list when text is pasted.
    abstracts = (
        '<w:abstractNum w:abstractNumId="1"><w:nsid w:val="1D0A5E01"/>'
        f'<w:multiLevelType w:val="multilevel"/>{number}{lettered}</w:abstractNum>'
        '<w:abstractNum w:abstractNumId="2"><w:nsid w:val="1D0A5E02"/>'
        f'<w:multiLevelType w:val="singleLevel"/>{plain}</w:abstractNum>'
    )
    nums = [f'<w:num w:numId="{MAIN_LIST}"><w:abstractNumId w:val="1"/></w:num>']
    nums += [
        f'<w:num w:numId="{MAIN_LIST + nth}"><w:abstractNumId w:val="2"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        for nth in range(1, plain_lists + 1)
    ]
    return abstracts + "".join(nums)
