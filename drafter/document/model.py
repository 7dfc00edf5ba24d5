"""The composed text: what every writer writes and the preview shows.

A document holds only printed words. Numbers and references are computed before it is made;
nothing in it is a real name unless it was composed from an identifiable case.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias


class SpanKind(Enum):
    """Why a run of words is there; the preview tints by it, Word ignores it."""

    PLAIN = "plain"
    MENTION = "mention"
    UNRESOLVED = "unresolved"
    MISSING = "missing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where printed words came from: a field of a record (an ordinal), or a template's line.

    ``start`` is the offset of the first printed character in the field as typed, in code
    points, where the words were typed; -1 where they were made from choices.
    """

    record: str = ""
    field: str = ""
    start: int = -1
    template: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A run of printed words. No line break is in it."""

    text: str
    kind: SpanKind = SpanKind.PLAIN
    source: Source | None = None
    strong: bool = False
    emphasis: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """The number of another block, kept live by Word.

    ``target`` is the ordinal of a block of the same document; ``text`` its number as it is
    now ("12", or "b)" for a sub-paragraph, which follows its parent's "12"). The words round
    it ("paragraph ", " (above)") are ordinary spans.
    """

    target: int
    text: str
    source: Source | None = None


Inline: TypeAlias = Span | Reference


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One block of print. ``ordinal`` counts from 1 through the document and is its only id.

    ``record`` is the ordinal of the record the block came from ("" where a template gave it),
    ``field`` the field.
    """

    ordinal: int
    inlines: tuple[Inline, ...]
    record: str = ""
    field: str = ""

    @property
    def text(self) -> str:
        """The words alone, without the block's own number."""
        return "".join(inline.text for inline in self.inlines)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading(Block):
    """An unnumbered heading. ``level`` 1 is a section of the statement, 2 a sub-heading."""

    level: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph(Block):
    """A paragraph of the one numbered sequence ("12"), or of running text where not numbered.

    ``number`` is 0 where the template pack says ``numbered = false``.
    """

    number: int = 0

    @property
    def printed_number(self) -> str:
        """The number as Word prints it before the paragraph."""
        return f"{self.number}." if self.number else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SubParagraph(Block):
    """A lettered item under a paragraph; ``letter`` restarts at "a" under each."""

    letter: str
    parent: int
    """The ordinal of the paragraph it stands under."""

    @property
    def printed_number(self) -> str:
        """The letter as Word prints it."""
        return f"{self.letter})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Styled(Block):
    """An unnumbered paragraph in a style of its own.

    ``style`` is one of "title", "version", "summary", "note", "sign-off" and "body", or of
    those of letters: "letterhead", "address", "date", "subject", "signatory".
    """

    style: str = "body"


SEPARATOR = Span(text=" · ")
"""What parts the cells of a row where it is read as one line of text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow(Block):
    """A row of a table. Rows that follow each other are one table; a head row begins another.

    ``inlines`` has the words of all cells, parted by ``SEPARATOR`` at the places in ``cuts``.
    """

    cuts: tuple[int, ...] = ()
    is_head: bool = False

    @property
    def cells(self) -> tuple[tuple[Inline, ...], ...]:
        """The words of each cell; a cell may be empty, to be filled in by hand."""
        starts = (0, *(cut + 1 for cut in self.cuts))
        ends = (*self.cuts, len(self.inlines))
        return tuple(self.inlines[start:end] for start, end in zip(starts, ends, strict=True))


AnyBlock: TypeAlias = Heading | Paragraph | SubParagraph | Styled | TableRow


class Identity(Enum):
    """Whether real names may stand in a document."""

    ANONYMISED = "anonymised"
    IDENTIFIABLE = "identifiable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading and the blocks under it; ``heading`` is None before the first one."""

    heading: Heading | None
    blocks: tuple[AnyBlock, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A whole composed text, ready for any writer.

    ``title`` is the neutral title of the file's properties; ``footer`` is printed on every
    page beside the page number ("Draft", "Final"); ``watermark`` across every page where not
    empty; ``language`` is a BCP 47 tag.
    """

    title: str
    blocks: tuple[AnyBlock, ...]
    identity: Identity
    template: str
    footer: str = ""
    watermark: str = ""
    language: str = "en-GB"

    def sections(self) -> Iterator[Section]:
        """The document cut at its level 1 headings."""
        heading: Heading | None = None
        blocks: list[AnyBlock] = []
        for block in self.blocks:
            if isinstance(block, Heading) and block.level == 1:
                if heading or blocks:
                    yield Section(heading=heading, blocks=tuple(blocks))
                heading, blocks = block, []
            else:
                blocks.append(block)
        if heading or blocks:
            yield Section(heading=heading, blocks=tuple(blocks))

    def numbers(self) -> dict[int, str]:
        """The number that a reference to each numbered block prints: "12", "12b)"."""
        numbers: dict[int, str] = {}
        for block in self.blocks:
            if isinstance(block, Paragraph) and block.number:
                numbers[block.ordinal] = str(block.number)
            elif isinstance(block, SubParagraph):
                numbers[block.ordinal] = numbers.get(block.parent, "") + block.printed_number
        return numbers
