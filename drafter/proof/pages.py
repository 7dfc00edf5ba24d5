"""Reads web pages and rich text: what shows, and everything that does not."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Final

from drafter.proof.decoding import as_text, strings
from drafter.proof.view import Part, View, ViewKind, raw_views

_BLOCKS: Final = frozenset(
    {"address", "article", "aside", "blockquote", "body", "br", "dd", "div", "dl", "dt",
     "figcaption", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li",
     "main", "nav", "ol", "p", "section", "table", "tbody", "td", "th", "thead", "tr", "ul"}
)  # fmt: skip
_UNSEEN: Final = frozenset({"script", "style", "title", "noscript", "template"})
_LONGEST: Final = 8_000_000
"""Bytes of one page that are parsed; the rest is searched as bytes alone."""


class _Page(HTMLParser):
    """Gathers text by block, and what a reader of the page never sees."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[str] = []
        self.whole: list[str] = []
        self.values: list[tuple[str, str]] = []
        self._line: list[str] = []
        self._unseen = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.values.extend((f"attribute {name} of {tag}", value) for name, value in attrs if value)
        self.values.append(("a name of an element", " ".join([tag, *(name for name, _ in attrs)])))
        if tag in _BLOCKS:
            self.end_block()
        if tag in _UNSEEN:
            self._unseen = tag

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.end_block()
        if tag == self._unseen:
            self._unseen = ""

    def handle_data(self, data: str) -> None:
        if self._unseen:
            self.values.append((f"element {self._unseen}", data))
            return
        self._line.append(data)
        self.whole.append(data)

    def handle_comment(self, data: str) -> None:
        self.values.append(("a comment", data))

    def handle_decl(self, decl: str) -> None:
        self.values.append(("a declaration", decl))

    def handle_pi(self, data: str) -> None:
        self.values.append(("an instruction", data))

    def unknown_decl(self, data: str) -> None:
        self.values.append(("a declaration", data))

    def end_block(self) -> None:
        line = "".join(self._line).strip()
        if line:
            self.blocks.append(line)
        self._line = []


def html_views(part: Part) -> Iterator[View]:
    """Views of a web page: text by block, run together, attributes, comments, scripts, bytes."""
    page = _Page()
    page.feed(as_text(part.data[:_LONGEST]))
    page.close()
    page.end_block()
    for number, block in enumerate(page.blocks, start=1):
        where = f"{part.where}, block {number}"
        yield View(where=where, text=block, kind=ViewKind.PROSE, part=part.name, of_body=True)
    yield View(
        where=f"{part.where}, text run together",
        text="".join(page.whole),
        kind=ViewKind.RAW,
        part=part.name,
        of_body=True,
    )
    for words, value in page.values:
        yield View(where=f"{part.where}, {words}", text=value, kind=ViewKind.VALUE, part=part.name)
    for words, text in strings(part.data):
        yield View(
            where=f"{part.where}, {words}",
            text=text,
            kind=ViewKind.RAW,
            part=part.name,
            of_body=True,
        )


_RICH_ESCAPE: Final = re.compile(r"\\'([0-9a-fA-F]{2})|\\u(-?\d{1,5})\s?\??")
_RICH_WORD: Final = re.compile(r"\\[a-z]+-?\d* ?|\\\*|[{}\r\n]")
_RICH_BREAK: Final = re.compile(r"\\(?:par|line|cell|row|sect|page)\b ?")


def _rich_letter(match: re.Match[str]) -> str:
    if match[1]:
        return bytes([int(match[1], 16)]).decode("cp1252", "replace")
    return chr(int(match[2]) % 0x10000)


def rich_text_views(part: Part) -> Iterator[View]:
    """Views of a rich text file: its words by paragraph, run together, and its bytes.

    Properties, comments and hidden groups count as text here: nothing is left out.
    """
    text = _RICH_ESCAPE.sub(_rich_letter, part.data.decode("latin-1"))
    lines = [_RICH_WORD.sub("", line) for line in _RICH_BREAK.split(text)]
    for number, line in enumerate(lines, start=1):
        if line.strip():
            where = f"{part.where}, paragraph {number}"
            yield View(where=where, text=line, kind=ViewKind.PROSE, part=part.name, of_body=True)
    joined = [("text run together", "".join(lines)), *strings(part.data)]
    yield from raw_views(part, joined)
