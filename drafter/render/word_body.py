"""The blocks of a document as WordprocessingML paragraphs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from drafter.document.model import (
    AnyBlock,
    Document,
    Heading,
    Inline,
    Paragraph,
    Reference,
    Span,
    SpanKind,
    Styled,
    SubParagraph,
    TableRow,
)
from drafter.render.characters import escaped
from drafter.render.word_list import list_ids
from drafter.render.word_table import LETTER, rows_together, table

STYLED: Mapping[str, str] = {
    "title": "Title",
    "version": "Version",
    "summary": "Summary",
    "note": "Note",
    "sign-off": "SignOff",
    "body": "Normal",
    "letterhead": "Letterhead",
    "address": "Address",
    "date": "LetterDate",
    "subject": "Subject",
    "signatory": "Signatory",
}
"""The Word style of each style of an unnumbered paragraph."""

_LINES = frozenset({"letterhead", "address"})
_SIGNED = frozenset({"signatory", "address"})
_LIGHT = '<w:b w:val="0"/><w:bCs w:val="0"/>'
_RUN_STYLES = {SpanKind.UNRESOLVED: "Unresolved", SpanKind.MISSING: "Missing"}


@dataclass(frozen=True, slots=True)
class Signed:
    """The lines under a sign-off: one paragraph, so that no page ends among them.

    Word keeps any number of paragraphs together; LibreOffice, which prints our PDF, lets go of
    some of them.
    """

    lines: tuple[Styled, ...]


Gathered: TypeAlias = AnyBlock | tuple[TableRow, ...] | Signed


def field(instruction: str, cached: str, properties: str = "") -> str:
    """A complex field, with ``cached`` as the result a reader sees before any refresh."""
    return (
        f'<w:r>{properties}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r>{properties}<w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        f'<w:r>{properties}<w:fldChar w:fldCharType="separate"/></w:r>'
        f"<w:r>{properties}<w:t>{escaped(cached)}</w:t></w:r>"
        f'<w:r>{properties}<w:fldChar w:fldCharType="end"/></w:r>'
    )


def bookmark_name(ordinal: int) -> str:
    """The hidden bookmark round the block of that ordinal."""
    return f"_Ref{ordinal}"


_AFTER_TABLE = '<w:spacing w:before="220"/>'
_BETWEEN_TABLES = '<w:p><w:pPr><w:pStyle w:val="Address"/></w:pPr></w:p>'
_AFTER_THE_LAST = (  # Word wants a paragraph after a table; a full line could open an empty page
    '<w:p><w:pPr><w:pStyle w:val="Address"/>'
    '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>'
)
"""Word joins tables that touch, and wants a paragraph at the end."""


def body(document: Document, width: int, letter: int = LETTER) -> str:
    """All paragraphs and tables of ``document``, in order.

    ``width`` is from margin to margin, ``letter`` that of a letter in a table.

    A bookmark stands round each referenced block and has a ``w:id`` from one sequence.
    ``ValueError`` where a reference says another number than Word will.
    """
    numbers = _own_numbers(document)
    targets = {
        inline.target: numbers[inline.target]
        for block in document.blocks
        for inline in block.inlines
        if isinstance(inline, Reference) and inline.target in numbers
    }
    lists = list_ids(document)
    blocks = _signed_together(rows_together(document.blocks))
    bookmarks = 0
    paragraphs: list[str] = []
    before: Gathered | None = None
    for block, follower in zip(blocks, [*blocks, None][1:], strict=True):
        before, last = block, before
        if isinstance(block, tuple):
            paragraphs.append(table(block, width, letter, lambda _, cell: _words(cell, targets)))
            if follower is None:
                paragraphs.append(_AFTER_THE_LAST)
            elif isinstance(follower, tuple):
                paragraphs.append(_BETWEEN_TABLES)
            continue
        if isinstance(block, Signed):
            paragraphs.append(_signature(block, targets))
            continue
        runs = _words(block.inlines, targets)
        if block.ordinal in targets:
            bookmarks += 1
            runs = (
                f'<w:bookmarkStart w:id="{bookmarks}" w:name="{bookmark_name(block.ordinal)}"/>'
                f'{runs}<w:bookmarkEnd w:id="{bookmarks}"/>'
            )
        room = _AFTER_TABLE if isinstance(last, tuple) and not isinstance(block, Heading) else ""
        paragraphs.append(f"<w:p>{_properties(block, follower, lists, room)}{runs}</w:p>")
    return "".join(paragraphs)


def _signed_together(blocks: Sequence[AnyBlock | tuple[TableRow, ...]]) -> list[Gathered]:
    """The blocks with the lines under each sign-off gathered."""
    gathered: list[Gathered] = []
    for block in blocks:
        last = gathered[-1] if gathered else None
        is_line = isinstance(block, Styled) and block.style in _SIGNED
        if is_line and isinstance(block, Styled) and isinstance(last, Signed):
            gathered[-1] = Signed((*last.lines, block))
        elif is_line and isinstance(block, Styled) and _is_sign_off(last):
            gathered.append(Signed((block,)))
        else:
            gathered.append(block)
    return gathered


def _is_sign_off(block: Gathered | None) -> bool:
    return isinstance(block, Styled) and block.style == "sign-off"


def _signature(signed: Signed, targets: Mapping[int, str]) -> str:
    """Who signs: the first line gives the paragraph its style, the others are light under it."""
    first, *others = signed.lines
    lines = [_words(first.inlines, targets)]
    for line in others:
        light = _LIGHT if line.style != first.style else ""
        lines.append(f"<w:r><w:br/></w:r>{_words(line.inlines, targets, light)}")
    style = f'<w:pStyle w:val="{_style(first)}"/><w:keepLines/>'
    return f"<w:p><w:pPr>{style}</w:pPr>{''.join(lines)}</w:p>"


def _words(inlines: Sequence[Inline], targets: Mapping[int, str], light: str = "") -> str:
    return "".join([_inline(inline, targets, light) for inline in inlines])


def _own_numbers(document: Document) -> dict[int, str]:
    """What a field that refers to each numbered block prints: "12", or "b)" alone."""
    return {
        block.ordinal: block.printed_number.removesuffix(".")
        for block in document.blocks
        if isinstance(block, Paragraph | SubParagraph) and block.printed_number
    }


def _properties(
    block: AnyBlock,
    follower: Gathered | None,
    lists: Mapping[int, int],
    room: str,
) -> str:
    """The style of a block, and what its neighbours ask of it: ``room`` under a table."""
    style = f'<w:pStyle w:val="{_style(block)}"/>'
    if isinstance(block, SubParagraph):
        if block.ordinal in lists:
            number = f'<w:numId w:val="{lists[block.ordinal]}"/>'
            style += f'<w:numPr><w:ilvl w:val="0"/>{number}</w:numPr>'
    elif isinstance(follower, SubParagraph | tuple | Signed) or _stands_with(block, follower):
        style += "<w:keepNext/>"  # a lead-in is not left alone at the foot of a page
    return f"<w:pPr>{style}{room}</w:pPr>"


def _stands_with(block: AnyBlock, follower: Gathered | None) -> bool:
    """Whether both are lines of one address: no page ends between them."""
    return (
        isinstance(block, Styled)
        and block.style in _LINES
        and isinstance(follower, Styled)
        and follower.style in _LINES
    )


def _style(block: AnyBlock) -> str:
    """The id of the block's Word style."""
    if isinstance(block, Heading):
        return "Heading1" if block.level == 1 else "Heading2"
    if isinstance(block, Paragraph):
        return "NumberedParagraph" if block.number else "Normal"
    if isinstance(block, Styled):
        return STYLED[block.style]
    return "SubParagraph"


def _inline(inline: Inline, targets: Mapping[int, str], light: str = "") -> str:
    """A run, or a live reference where its target is in the document and has a number."""
    if isinstance(inline, Span):
        return _run(inline, light)
    if inline.target not in targets:
        return _run(Span(text=inline.text, kind=SpanKind.MISSING))
    if inline.text != targets[inline.target]:
        raise ValueError(f"a reference to block {inline.target} does not have its number")
    return field(rf"REF {bookmark_name(inline.target)} \n \h", inline.text)


def _run(span: Span, light: str = "") -> str:
    """One run of words. Emphasis is a property, so that a run may have it and a style too.

    ``light`` are the properties of a run that has none of its own.
    """
    properties = light
    if span.kind in _RUN_STYLES:
        properties = f'<w:rStyle w:val="{_RUN_STYLES[span.kind]}"/>'
    elif span.strong and not span.emphasis:
        properties = '<w:rStyle w:val="Strong"/>'
    elif span.emphasis and not span.strong:
        properties = '<w:rStyle w:val="Emphasis"/>'
    elif span.strong:
        properties = '<w:rStyle w:val="Strong"/><w:i/><w:iCs/>'
    if properties:
        properties = f"<w:rPr>{properties}</w:rPr>"
    return f'<w:r>{properties}<w:t xml:space="preserve">{escaped(span.text)}</w:t></w:r>'
