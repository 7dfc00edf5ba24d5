"""What is pasted becomes plain paragraphs, as fields keep them. Nothing here knows Qt.

A paragraph ends at an empty line, a sub-paragraph begins with "- ". Formatting is dropped, words
never are: lists keep their lines, tables their cells, and a non-breaking space stays one. A
statement has no list within a list: such a one stands in its item, as (i), (ii).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Final

_CONTROL: Final = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff]")
_LINE_ENDS: Final = re.compile("\r\n|[\r\u0085\u2028\u2029\x0b\x0c]")
_MARKER: Final = re.compile(
    "[ \t\u00a0]*(?:"
    "[•·▪▫◦‣⁃●○■□\u2023\uf0b7\uf0a7\uf0d8][ \t\u00a0]*"
    "|[-–—*o][ \t\u00a0]+"
    r"|\(?[a-z]\)[ \t\u00a0]+"
    r"|\(?(?:i{1,3}|iv|v|vi{1,3}|ix|x)\)[ \t\u00a0]+"
    ")(?=\\S)"
)
_NUMBER: Final = re.compile(r"[ \t\u00a0]*\(?\d{1,3}[.)]\t[ \t\u00a0]*(?=\S)")
_ENDS: Final = re.compile("[.!?:;…][\"'”’)]*$")
_SPACES: Final = re.compile("[ \t\n\f]+")
_EMPTY_LINES: Final = re.compile("\n{3,}")
_BREAK: Final = "\u2028"
"""A line broken by hand while its paragraph is read: clean text has none."""
_WRAPPED_AT: Final = 82
"""E-mail is wrapped at 72 to 80 characters; a paragraph of Word's is one long line."""
_FEWEST_WRAPPED: Final = 3


@dataclass(frozen=True, slots=True)
class Pasted:
    """Paragraphs ready for a field, and how many characters nobody can see were left out."""

    text: str
    removed: int
    has_inner: bool = False
    """Whether a list stood within a list."""

    @property
    def remark(self) -> str:
        """What to say of it; empty where all stayed as it was."""
        said = []
        if self.removed:
            what = "character" if self.removed == 1 else "characters"
            said.append(f"Left out of what was pasted: {self.removed} control {what}.")
        if self.has_inner:
            said.append("A list within a list stands in its item now, as (i), (ii): read it over.")
        return " ".join(said)


def from_plain(text: str, *, is_cell: bool = False) -> Pasted:
    """Plain text as paragraphs.

    Without an empty line in it every line is a paragraph, as Word gives them, unless the lines
    look wrapped as an e-mail's are; with one, and in a table's cell, line ends are kept as they
    are.
    """
    clean, removed = _cleaned(text)
    lines = clean.strip("\n").split("\n")
    is_whole = is_cell or not all(line.strip() for line in lines)
    if len(lines) > 1 and not is_whole and not _is_wrapped(lines):
        return Pasted(_joined((0, line) for line in lines)[0], removed)
    return Pasted("\n".join(_item(line) for line in lines), removed)


def from_html(markup: str, *, is_cell: bool = False) -> Pasted:
    """The paragraphs of Word's or a web page's markup; nothing of it is loaded or run.

    A line that is broken by hand ends a paragraph, but in a table's cell.
    """
    clean, removed = _cleaned(markup)
    reader = _Paragraphs(is_cell=is_cell)
    reader.feed(clean)
    reader.close()
    text, has_inner = _joined(reader.finish())
    return Pasted(text, removed, has_inner)


def _cleaned(text: str) -> tuple[str, int]:
    ended = _LINE_ENDS.sub("\n", text)
    clean, removed = _CONTROL.subn("", ended)
    lone = sum("\ud800" <= character <= "\udfff" for character in clean)
    if lone:
        clean = "".join(each for each in clean if not "\ud800" <= each <= "\udfff")
    return clean, removed + lone


def _is_wrapped(lines: list[str]) -> bool:
    """Whether the lines are one text broken to fit a page, not paragraphs."""
    if len(lines) < _FEWEST_WRAPPED or max(map(len, lines)) > _WRAPPED_AT:
        return False
    broken = [line for line in lines[:-1] if not _ENDS.search(line.rstrip())]
    marked = any(_MARKER.match(line) or _NUMBER.match(line) for line in lines)
    return (
        not marked and len(broken) * 2 > len(lines) - 1 and min(map(len, broken)) > _WRAPPED_AT // 2
    )


def _item(line: str) -> str:
    """The line, with a bullet, "a)" or "ii)" at its start turned into "- ".

    Word's own paragraph number is left out: the statement numbers itself.
    """
    marker = _MARKER.match(line)
    if marker:
        return "- " + line[marker.end() :]
    number = _NUMBER.match(line)
    return line[number.end() :] if number else line


def _joined(lines: Iterable[tuple[int, str]]) -> tuple[str, bool]:
    """Lines as paragraphs, and whether any is an item of a list within a list.

    Each comes with how deep in lists it stands. Items follow their paragraph without an empty
    line; those of an inner list follow their item, in it.
    """
    made, has_inner, outer, nth = "", False, 0, 0
    for depth, each in lines:
        line = _item(each).strip(" \t\n")
        if not line:
            continue
        if 0 < outer < depth:
            nth, has_inner = nth + 1, True
            made += f"\n({_roman(nth)}) {line.removeprefix('- ')}"
            continue
        is_item = line.startswith("- ")
        outer, nth = (max(depth, 1) if is_item else 0), 0
        gap = "" if not made else "\n" if is_item else "\n\n"
        made += gap + line
    return made, has_inner


def _roman(number: int) -> str:
    """A number in small Roman numerals."""
    made = ""
    for value, sign in _ROMAN:
        made += sign * (number // value)
        number %= value
    return made


_ROMAN: Final = ((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def _with_breaks(words: str) -> str:
    """Words with the line ends that they were broken by; an empty line ends a paragraph."""
    lines = (_item(line.strip(" ")) for line in words.split(_BREAK))
    return _EMPTY_LINES.sub("\n\n", "\n".join(lines)).strip("\n")


class _Paragraphs(HTMLParser):
    """Gathers the words of each block; what is not seen on the page is left out."""

    _BLOCKS: Final = frozenset(
        [
            "p",
            "div",
            "li",
            "ul",
            "ol",
            "dl",
            "dt",
            "dd",
            "tr",
            "table",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "pre",
            "section",
            "article",
            "header",
            "footer",
            "hr",
            "body",
            "title",
            "caption",
        ]
    )
    _UNSEEN: Final = frozenset(
        ("style", "script", "head", "title", "template", "del", "s", "strike")
    )

    def __init__(self, *, is_cell: bool) -> None:
        super().__init__(convert_charrefs=True)
        self._is_cell = is_cell
        self._lines: list[tuple[int, str]] = []
        self._words = ""
        self._hidden = self._depth = self._of_word = 0
        """How many unseen parts and lists are open; how deep Word says that its paragraph is."""
        self._label = ""
        """The bullet, letter or number that Word has before such a paragraph."""
        self._spans: list[bool] = []
        """Of each open span whether it has that."""
        self._is_item = False

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        """Begin a block, an item or a line."""
        if tag == "span":
            self._spans.append("mso-list:ignore" in _style(attributes))
        elif tag in self._UNSEEN:
            self._hidden += 1
        elif tag == "br" and self._is_cell:
            self._words += _BREAK
        elif tag == "br":
            self._end()
        elif tag in self._BLOCKS:
            self._end()
            self._is_item = self._is_item or tag == "li"
            self._depth += tag in _LISTS
            level = _LEVEL.search(_style(attributes)) if tag == "p" else None
            self._of_word = int(level[1]) if level else 0
        elif tag in ("td", "th") and self._words.strip():
            self._words += "\t"

    def handle_endtag(self, tag: str) -> None:
        """End a block."""
        if tag == "span":
            del self._spans[-1:]
        elif tag in self._UNSEEN:
            self._hidden = max(0, self._hidden - 1)
        elif tag in self._BLOCKS:
            self._end()
            self._is_item = self._is_item and tag != "li"
            self._depth = max(0, self._depth - (tag in _LISTS))

    def handle_data(self, data: str) -> None:
        """Keep the words."""
        if any(self._spans):
            self._label += data
        elif not self._hidden:
            self._words += data

    def _end(self) -> None:
        words = _SPACES.sub(" ", _CONTROL.sub("", self._words)).strip(" ")
        self._words = ""
        if _BREAK in words:
            words = _with_breaks(words)
        if words.strip(" \u00a0"):
            is_item = self._is_item or bool(self._of_word and not self._is_numbered())
            depth = self._of_word or self._depth
            self._lines.append((depth, f"• {words}" if is_item else words))
            self._is_item = False
        self._label = ""

    def _is_numbered(self) -> bool:
        """Whether Word numbers the paragraph as a statement does, and not as an item of a list."""
        label = self._label.strip(" \t\n\u00a0")
        return bool((_ONE if self._of_word == 1 else _SEVERAL).fullmatch(label))

    def finish(self) -> list[tuple[int, str]]:
        """The lines in order, each with how deep in lists it stands."""
        self._end()
        return self._lines


def _style(attributes: list[tuple[str, str | None]]) -> str:
    return (dict(attributes).get("style") or "").replace(" ", "").lower()


_LISTS: Final = ("ul", "ol")
_ONE: Final = re.compile(r"\(?\d+(?:\.\d+)*[.)]?|")
_SEVERAL: Final = re.compile(r"\d+(?:\.\d+)+\.?")
"""Numbers of paragraphs: "12.", and "12.1" where one stands below another."""
_LEVEL: Final = re.compile(r"mso-list:\w+level(\d)")
