"""The small CommonMark of templates: headings, paragraphs, items, strong and emphasis.

It reads the skeleton that a template rendered to, in which every value is a token of a few
characters, so no typed word is ever read as structure.
"""

import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.token import Token

from drafter.document.characters import CLOSE, LINE
from drafter.document.faults import did_you_mean, template_error
from drafter.errors import DrafterError

STYLES: Final = (
    "title", "version", "summary", "note", "sign-off", "body",
    "letterhead", "address", "date", "subject", "signatory",
)  # fmt: skip
"""What ``@style `` may say; the second line is for letters."""

ROWS: Final = ("head", "row")
"""``@head `` and ``@row `` are the rows of a table, cells parted by " | "."""

MORE: Final = "more"
"""``@more `` goes on with the paragraph before it."""

_MARK = re.compile(f"{LINE}(\\d+){CLOSE}")
_STYLE = re.compile(r"@([\w-]+)(?: +|$)")
_INLINE = re.compile(r"[*\\_]")
_DEEPEST_HEADING = 2


_known: dict[str, tuple[str, tuple["Skeleton", ...]]] = {}
"""What each template rendered to last, and its blocks. No typed word is in it."""
_MOST_KNOWN: Final = 200


class SkeletonKind(Enum):
    """What a block of a rendered template is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    STYLED = "styled"
    ROW = "row"
    MORE = "more"
    """Words that go on with the block before."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look."""

    text: str
    strong: bool = False
    emphasis: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Skeleton:
    """A block as the template made it: tokens not yet turned into words."""

    kind: SkeletonKind
    runs: tuple[Run, ...]
    line: int
    style: str = ""
    level: int = 0


def read_skeleton(rendered: str, template: str) -> tuple[Skeleton, ...]:
    """The blocks of a rendered template; ``template`` is its name for messages.

    Raises :class:`DrafterError` with the template's line for what would silently go wrong: an
    ordered list, two lines that would run together, an item in an item.
    """
    known = _known.get(template)
    if known is None or known[0] != rendered:
        text, lines = _unmarked(rendered)
        known = rendered, tuple(_Blocks(lines, template).read(_reader().parse(text)))
        if len(_known) >= _MOST_KNOWN:
            _known.clear()
        _known[template] = known
    return known[1]


@functools.cache
def _reader() -> MarkdownIt:
    reader = MarkdownIt("zero", {"html": False}).enable(["heading", "list", "emphasis", "escape"])
    return reader.disable("inline")  # most lines have nothing in them that would need it


def _unmarked(rendered: str) -> tuple[str, list[int]]:
    """The text without its line marks, and for each of its lines the template's line."""
    texts: list[str] = []
    lines: list[int] = []
    for line in rendered.split("\n"):
        mark = _MARK.search(line)
        lines.append(int(mark[1]) if mark else lines[-1] if lines else 1)
        texts.append(_MARK.sub("", line) if mark else line)
    return "\n".join(texts), lines


class _Blocks:
    """Walks the tokens of a text; knows whether it is within a heading or an item."""

    def __init__(self, lines: Sequence[int], template: str) -> None:
        self._lines, self._template = lines, template
        self._heading = self._items = self._in_this_item = 0

    def read(self, tokens: Sequence[Token]) -> Iterator[Skeleton]:
        for token in tokens:
            line = self._lines[token.map[0]] if token.map else 1
            if token.type == "inline":
                yield from self._inline(token.content, line)
            elif token.type == "heading_open":
                self._open_heading(int(token.tag[1:]), line)
            elif token.type == "list_item_open":
                self._open_item(line)
            elif token.type == "list_item_close":
                self._items -= 1
            elif token.type == "ordered_list_open":
                raise self._fault(line, 'a list with figures; write "- " and let the numbers come')

    def _open_heading(self, level: int, line: int) -> None:
        if level > _DEEPEST_HEADING or self._items:
            raise self._fault(line, 'a heading is "# " or "## ", at the start of a line')
        self._heading = level

    def _open_item(self, line: int) -> None:
        self._items, self._in_this_item = self._items + 1, 0
        if self._items > 1:
            raise self._fault(line, "an item can't stand inside an item")

    def _inline(self, content: str, line: int) -> Iterator[Skeleton]:
        self._in_this_item += 1
        if self._items and self._in_this_item > 1:
            raise self._fault(line, 'an item is one line; start the next with "- "')
        if "\n" in content:
            raise self._fault(line, "two lines would run together; put an empty line between them")
        heading, self._heading = self._heading, 0
        if not content:
            return
        if heading:
            yield _skeleton(SkeletonKind.HEADING, content, line, level=heading)
        elif self._items:
            yield _skeleton(SkeletonKind.ITEM, content, line)
        elif content.startswith("@"):
            yield self._styled(content, line)
        else:
            yield _skeleton(SkeletonKind.PARAGRAPH, content, line)

    def _styled(self, content: str, line: int) -> Skeleton:
        style = _STYLE.match(content)
        if style is None or style[1] not in (*STYLES, *ROWS, MORE):
            word = style[1] if style else content.split(" ", 1)[0][1:21]
            remedy = did_you_mean(word, (*STYLES, *ROWS, MORE))
            raise self._fault(line, f"`@{word}` is no style{remedy}")
        if style[1] == MORE:
            return _skeleton(SkeletonKind.MORE, content[style.end() :], line)
        kind = SkeletonKind.ROW if style[1] in ROWS else SkeletonKind.STYLED
        return _skeleton(kind, content[style.end() :], line, style=style[1])

    def _fault(self, line: int, sentence: str) -> DrafterError:
        return template_error(self._template, line, sentence)


def _skeleton(
    kind: SkeletonKind, content: str, line: int, *, style: str = "", level: int = 0
) -> Skeleton:
    return Skeleton(kind=kind, runs=_runs(content), line=line, style=style, level=level)


def _runs(content: str) -> tuple[Run, ...]:
    """The words of a block, cut where strong or emphasised words begin and end."""
    if not _INLINE.search(content):
        return (Run(content),)
    runs: list[Run] = []
    strong = emphasis = 0
    reader = _reader()
    tokens: list[Token] = []
    reader.inline.parse(content, reader, {}, tokens)
    for token in tokens:
        strong += token.nesting if token.tag == "strong" else 0
        emphasis += token.nesting if token.tag == "em" else 0
        if token.content:
            runs.append(Run(token.content, strong > 0, emphasis > 0))
    return tuple(runs)
