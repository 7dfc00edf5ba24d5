"""Words as the search index takes them, and where they stand in a text.

Both are asked of the same tokenizer as the index's, in a database in memory: what is marked is
what was found.
"""

from dataclasses import dataclass
from typing import Self

from sqlcipher3 import dbapi2

TOKENIZER = "unicode61 remove_diacritics 2"
"""How the search index takes words, as its table declares."""

_MOST_TYPED, _MOST_WORDS = 1000, 12
_BEFORE, _LONGEST = 60, 220


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """A piece of a text; each range of ``marks`` (code points, end excluded) is a found word."""

    text: str
    marks: tuple[tuple[int, int], ...]


class Reader:
    """Reads words. Belongs to one thread, and is closed when the search is done."""

    def __init__(self) -> None:
        self._conn = dbapi2.connect(":memory:", isolation_level=None)
        for statement in (
            f"CREATE VIRTUAL TABLE read USING fts5 (text, tokenize = '{TOKENIZER}')",
            "CREATE VIRTUAL TABLE seen USING fts5vocab (read, instance)",
        ):
            self._conn.execute(statement)

    def __enter__(self) -> Self:
        """Read for a block."""
        return self

    def __exit__(self, *_: object) -> None:
        """Forget what was read."""
        self._conn.close()

    def words(self, typed: str) -> list[str]:
        """The first words of what was typed, as the index has them, in order, each once."""
        self._put(typed[:_MOST_TYPED])
        found = self._conn.execute('SELECT term FROM seen ORDER BY "offset"').fetchall()
        return list(dict.fromkeys(word for (word,) in found))[:_MOST_WORDS]

    def marks(self, text: str, words: str) -> tuple[tuple[int, int], ...]:
        """Where the text has any of the words; ``words`` is an expression of the index."""
        start, end = _unused(text)
        self._put(text)
        found = self._conn.execute(
            "SELECT highlight(read, 0, ?, ?) FROM read WHERE read MATCH ?", (start, end, words)
        ).fetchone()
        return _ranges(found[0], start, end) if found else ()

    def _put(self, text: str) -> None:
        """Make the text the only one that is read. What marks it ends at a NUL, so it has none."""
        plain = text.encode("utf-8", "replace").decode().replace("\0", " ")
        self._conn.execute("INSERT OR REPLACE INTO read (rowid, text) VALUES (1, ?)", (plain,))


def _unused(text: str) -> tuple[str, str]:
    """Two characters that the text does not have."""
    free = (chr(code) for code in range(0xE000, 0xF8FF) if chr(code) not in text)
    return next(free), next(free)


def _ranges(marked: str, start: str, end: str) -> tuple[tuple[int, int], ...]:
    ranges: list[tuple[int, int]] = []
    at = opened = 0
    for character in marked:
        if character == start:
            opened = at
        elif character == end:
            ranges.append((opened, at))
        else:
            at += 1
    return tuple(ranges)


def excerpt(text: str, marks: tuple[tuple[int, int], ...]) -> Excerpt:
    """The piece around the first mark, cut between words; "…" stands where more follows."""
    first = marks[0][0] if marks else 0
    start = max(0, first - _BEFORE)
    if start:
        start = min(first, text.find(" ", start, first) + 1 or start)
    end = min(len(text), start + _LONGEST)
    if end < len(text):
        end = max(marks[0][1] if marks else 0, text.rfind(" ", start, end)) or end
    lead, tail = ("…" if start else ""), ("…" if end < len(text) else "")
    shift = len(lead) - start
    return Excerpt(
        text=lead + text[start:end] + tail,
        marks=tuple((a + shift, b + shift) for a, b in marks if b <= end),
    )
