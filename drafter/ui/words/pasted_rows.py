"""What is pasted becomes rows of cells: tables of Word and Excel, tabs, or a line a row. No Qt.

Cells are plain paragraphs, as :mod:`pasting` makes them. Words round a table are rows of one
cell, so that nothing is lost.
"""

import html as markup_of
import re
from html.parser import HTMLParser
from typing import Final

from drafter.ui.words.pasting import from_html, from_plain

Row = tuple[str, ...]
_CELL: Final = re.compile(r'"((?:[^"\t]|"")*)"(?=\t|\n|\Z)|([^\t\n]*)')
"""A cell as Excel copies it: in quotation marks where it has line ends or such marks."""


def rows_in(html: str, text: str) -> tuple[Row, ...]:
    """The rows of what was copied, all of one length; ``html`` is empty where there is none."""
    if "<td" in html.lower() or "<th" in html.lower():
        reader = _Tables()
        reader.feed(html)
        reader.close()
        return _filled_up(reader.finish())
    if "\t" in text.strip("\n"):
        return _filled_up(_tabbed(text.replace("\r\n", "\n").replace("\r", "\n")))
    pasted = from_html(html).text if html else ""
    return _filled_up([(each,) for each in _paragraphs(pasted or from_plain(text).text)])


def _paragraphs(text: str) -> list[str]:
    """Paragraphs with the sub-paragraphs below them."""
    return [each for each in text.split("\n\n") if each.strip()]


def _tabbed(text: str) -> list[Row]:
    rows: list[Row] = []
    cells: list[str] = []
    at = 0
    while at < len(text):
        found = _CELL.match(text, at)
        assert found  # its second half takes anything, or nothing
        inner = found[1]
        is_quoted = inner is not None and ("\n" in inner or '""' in inner)
        cells.append(inner.replace('""', '"') if is_quoted else found[0])
        at = found.end() + 1
        if at > len(text) or text[at - 1] == "\n":
            rows.append(tuple(cells))
            cells = []
    return [*rows, tuple(cells)] if cells else rows


def _filled_up(rows: list[Row]) -> tuple[Row, ...]:
    """Rows of one length, without those that are empty; cells as plain paragraphs."""
    clean = [tuple(from_plain(cell, is_cell=True).text.strip() for cell in row) for row in rows]
    kept = [row for row in clean if any(row)]
    width = max(map(len, kept), default=0)
    return tuple(row + ("",) * (width - len(row)) for row in kept)


class _Tables(HTMLParser):
    """Gathers the cells of tables; of a table within a cell, only the words."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._rows: list[Row] = []
        self._cells: list[str] = []
        self._inner = ""
        self._depth = 0
        self._span = 1, 1
        self._is_in_cell = False
        self._below: dict[int, tuple[str, int]] = {}
        """By its column: a cell that goes on into further rows, and how many."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a table, a row or a cell; what is within a cell is kept as it is."""
        if tag == "table":
            self._depth += 1
            if self._depth == 1:
                self._end_words()
                return
        if self._depth == 1 and tag in ("tr", "td", "th"):
            self._end_cell()
            if tag == "tr":
                self._end_row()
            else:
                given = dict(attrs)
                self._span = _number(given.get("colspan")), _number(given.get("rowspan"))
                self._is_in_cell = True
            return
        if self._depth != 1 or self._is_in_cell:
            self._inner += self.get_starttag_text() or ""

    def handle_endtag(self, tag: str) -> None:
        """End a cell, a row or a table."""
        if self._depth == 1 and tag in ("td", "th", "tr", "table"):
            self._end_cell()
            if tag in ("tr", "table"):
                self._end_row()
        elif self._depth != 1 or self._is_in_cell:
            self._inner += f"</{tag}>"
        if tag == "table":
            self._depth = max(0, self._depth - 1)

    def handle_data(self, data: str) -> None:
        """Keep the words."""
        if self._depth != 1 or self._is_in_cell:
            self._inner += markup_of.escape(data)

    def _end_cell(self) -> None:
        if not self._is_in_cell:
            return
        self._continue()
        words = self._taken(is_cell=True)
        columns, rows = self._span
        if rows > 1:
            self._below[len(self._cells)] = words, rows
        self._cells += [words] + [""] * (columns - 1)
        self._is_in_cell = False

    def _continue(self) -> None:
        """A cell that reaches down from the row above says the same here."""
        while len(self._cells) in self._below and self._below[len(self._cells)][1] > 0:
            self._cells.append(self._below[len(self._cells)][0])

    def _end_row(self) -> None:
        if not self._cells:
            return
        self._continue()
        self._rows.append(tuple(self._cells))
        self._cells = []
        self._below = {
            column: (words, left - 1) for column, (words, left) in self._below.items() if left > 1
        }

    def _end_words(self) -> None:
        """What stands before or after a table: a row for each paragraph."""
        self._rows += [(each,) for each in _paragraphs(self._taken())]

    def _taken(self, *, is_cell: bool = False) -> str:
        words, self._inner = from_html(self._inner, is_cell=is_cell).text, ""
        return words

    def finish(self) -> list[Row]:
        """Every row, in order."""
        self._end_cell()
        self._end_row()
        self._end_words()
        return self._rows


def _number(given: str | None) -> int:
    """How many columns or rows a cell takes; no page may ask for thousands."""
    return min(max(int(given), 1), 100) if given and given.isascii() and given.isdigit() else 1
