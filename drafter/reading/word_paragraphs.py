"""The paragraphs, items and rows of a part of a Word file, in their order."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from drafter.reading.word_numbering import Numbered, Numbering, figure
from drafter.reading.word_xml import Walk

_BREAKS = frozenset({"tab", "br", "cr", "ptab"})
_HEADINGS = ("heading", "title", "toc")


@dataclass(slots=True)
class _Paragraph:
    """A paragraph as it is being read."""

    words: list[str] = field(default_factory=list)
    style: str = ""
    number: str = ""
    level: int | None = None


@dataclass(frozen=True, slots=True)
class _Line:
    """A paragraph as it was read, or a whole row of a table."""

    words: str
    place: Numbered | None = None
    is_plain: bool = False
    """Whether it is a paragraph of running text without a number."""


class Paragraphs(Walk):
    """Reads "document.xml", or a header, footer or note."""

    def __init__(self, numbering: Numbering) -> None:
        super().__init__()
        self._numbering = numbering
        self._open: list[_Paragraph] = []
        self._lines: list[_Line] = []
        self._rows: list[list[list[_Line]]] = []
        """The cells of the open row of each open table, the innermost last."""
        self._in_text = False

    def opened(self, name: str, value: str, attributes: dict[str, str]) -> None:  # noqa: ARG002, C901 - one line an element
        """Take the start of an element."""
        if name == "p":
            self._open.append(_Paragraph())
        elif name == "tr":
            self._rows.append([])
        elif name == "tc" and self._rows:
            self._rows[-1].append([])
        elif not self._open:
            return
        elif name == "t":
            self._in_text = True
        elif name in _BREAKS:
            self._open[-1].words.append(" ")
        elif name == "noBreakHyphen":
            self._open[-1].words.append("-")
        elif name == "ilvl":
            self._open[-1].level = figure(value)
        elif name == "numId":
            self._open[-1].number = value
        elif name == "pStyle":
            self._open[-1].style = value

    def closed(self, name: str) -> None:
        """Take the end of an element."""
        if name == "t":
            self._in_text = False
        elif name == "p" and self._open:
            self._take(self._line(self._open.pop()))
        elif name == "tr" and self._rows:
            row = _row(self._rows.pop())
            items = row.find("\n")  # of all cells they stand below the row
            self._take(_Line(row if items < 0 else _items_last(row)))

    def words(self, words: str) -> None:
        """Take words."""
        if self._in_text and self._open:
            self._open[-1].words.append(words)

    def _take(self, line: _Line) -> None:
        if not line.words.strip():
            return
        if self._rows and self._rows[-1]:
            self._rows[-1][-1].append(line)
        else:
            self._lines.append(line)

    def _line(self, read: _Paragraph) -> _Line:
        words = " ".join("".join(read.words).split())
        place = self._numbering.place(read.style, read.number, read.level)
        known = self._numbering.styles.get(read.style)
        called = (known.name if known else read.style).casefold()
        return _Line(words, place, is_plain=place is None and not called.startswith(_HEADINGS))

    def text(self) -> str:
        """All of it: paragraphs parted by empty lines, an item right below its lead."""
        return "".join(self._joined()).strip()

    def _joined(self) -> Iterator[str]:
        main = self._main()
        for line in self._lines:
            is_item = line.place is not None and (line.place.level > 0 or line.place.kind != main)
            yield f"\n- {line.words}" if is_item else f"\n\n{line.words}"

    def _main(self) -> str | None:
        """The list by which the paragraphs themselves are numbered; None where none is.

        In a statement most paragraphs have a figure; elsewhere figures list what a paragraph
        leads to.
        """
        top = [line.place for line in self._lines if line.place and not line.place.level]
        counted = Counter(place.kind for place in top if place.is_figure)
        plain = sum(line.is_plain for line in self._lines)
        ((kind, count),) = counted.most_common(1) or [("", 0)]
        return kind if count > plain else None


def _row(cells: list[list[_Line]]) -> str:
    """A row's cells parted by tabs, empty ones, too, so that columns keep their place."""
    said = [_cell(cell) for cell in cells]
    return "\t".join(said).rstrip("\t") if len(list(filter(None, said))) > 1 else "".join(said)


def _cell(lines: list[_Line]) -> str:
    """What a cell says on one line, its items below."""
    plain = " ".join(line.words for line in lines if line.place is None)
    items = "".join(f"\n- {line.words}" for line in lines if line.place is not None)
    return plain + items if plain else items.removeprefix("\n- ")


def _items_last(row: str) -> str:
    """A row with the items of its cells below it."""
    cells = [cell.split("\n") for cell in row.split("\t")]
    leads = "\t".join(cell[0] for cell in cells)
    return "\n".join([leads, *(item for cell in cells for item in cell[1:])])
