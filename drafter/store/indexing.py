"""The search index as a whole: words in and out, whether it is in step with the text, made anew.

It keeps no text, so a row's words are taken out by giving them again. Which fields count is
declared in ``case``; where that has changed since the index was made, it is made anew before
anything else is written.
"""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import closing
from typing import Any, Self

from sqlcipher3 import dbapi2

from drafter.store.database import Database
from drafter.store.excerpts import TOKENIZER
from drafter.store.facts import keep_fact
from drafter.store.faults import SqlError
from drafter.store.numbering import first_row, last_row
from drafter.store.rows import CASES, TABLES
from drafter.store.shape import DECLARED, MADE_OF
from drafter.store.statements import select_all_searched
from drafter.store.transactions import immediate

_AT_ONCE = 200
_RULES = 2  # one more wherever an index made before is not the one that would be made now
_SHORTEST_PREFIX = 2  # of those the index keeps, in characters: words of it have any longer one too
_CORRUPT = 11  # SQLITE_CORRUPT: what the index does not hold can't be taken out of it
_PUT = "INSERT INTO words (rowid, text) VALUES (?, ?)"
_TAKE = "INSERT INTO words (words, rowid, text) VALUES ('delete', ?, ?)"

Progress = Callable[[float], None]
"""Told the share done, 0 to 1; what it raises stops the work and is passed on."""


class Terms:
    """Tells the words of a text as the index takes them. For one thread; close it."""

    def __init__(self) -> None:
        self._conn: Any = None  # a case that is new asks for no words

    def __enter__(self) -> Self:
        """Tell words for a block."""
        return self

    def __exit__(self, *_: object) -> None:
        """Forget the last text."""
        if self._conn is not None:
            self._conn.close()

    def of(self, text: str) -> set[str]:
        """The words of a text, each once. Those of these words, told again, are the same."""
        if self._conn is None:
            self._conn = in_memory()
        self._conn.execute("INSERT INTO read (read) VALUES ('delete-all')")
        self._conn.execute("INSERT INTO read (rowid, text) VALUES (1, ?)", (text,))
        return {term for (term,) in self._conn.execute("SELECT DISTINCT term FROM met")}


def in_memory() -> Any:  # noqa: ANN401 - sqlcipher3 is untyped
    """A connection with an empty index ``read`` of its own, and what it has met in ``met``."""
    conn = dbapi2.connect(":memory:", isolation_level=None)
    conn.execute(
        "CREATE VIRTUAL TABLE read USING fts5 (text, content = '', columnsize = 0,"
        f" detail = none, tokenize = '{TOKENIZER}')"
    )
    conn.execute("CREATE VIRTUAL TABLE met USING fts5vocab (read, instance)")
    return conn


def index_words(db: Database, row: int, text: str) -> None:
    """Put the words of a row into the search index, which has none of that row."""
    if text:
        _write(db, _PUT, row, text)


def unindex_words(db: Database, row: int, words: set[str]) -> None:
    """Take a row out of the search index; these are all its words."""
    if words:
        _write(db, _TAKE, row, " ".join(words))


def replace_words(db: Database, row: int, was: set[str], now: set[str]) -> None:
    """Change the words of a row in the search index.

    The index keeps pairs of word and row and nothing else (``detail = none``), so only the pairs
    that differ are touched: each costs a page of its own, and a paragraph has dozens. It counts
    rows as well, so that where a row stays, what is taken and put must both be given, even if
    one is nothing. Of words that begin alike it keeps one pair for that beginning (``prefix``):
    taking one word would take it from the others, and putting one again would leave a second
    that no taking finds. So those go out and come in together.
    """
    if was == now:
        return
    beginnings = {word[:_SHORTEST_PREFIX] for word in was ^ now}
    alike = {word for word in was & now if word[:_SHORTEST_PREFIX] in beginnings}
    if was:
        _write(db, _TAKE, row, " ".join((was - now) | alike))
    if now:
        _write(db, _PUT, row, " ".join((now - was) | alike))


def _write(db: Database, statement: str, row: int, text: str) -> None:
    """Write to the index. Where it is damaged, it is noted to be made anew, and nothing fails.

    The index has nothing that the cases have not: it is no reason to lose what somebody typed.
    """
    try:
        db.conn.execute(statement, (row, text))
    except SqlError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF != _CORRUPT:
            raise
        keep_fact(db, MADE_OF, "")


def texts_between(db: Database, first: int, last: int) -> Iterator[tuple[int, str]]:
    """Each row of the cases with these numbers, with its searched words; a table after another."""
    for table in TABLES:
        among = (first, last) if table is CASES else (first_row(first), last_row(last))
        for row, *kept in db.conn.execute(select_all_searched(table), among):
            yield (first_row(row) if table is CASES else row), "\n".join(table.texts(kept).values())


def made_of() -> str:
    """What the index is made of today, as a digest: its rules and every searched field."""
    declared = repr((_RULES, TOKENIZER, [(table.name, table.searched) for table in TABLES]))
    return hashlib.sha256(declared.encode()).hexdigest()


def make_anew(db: Database) -> None:
    """Empty the index and put in every word of every case. One transaction."""
    with immediate(db):
        db.conn.execute("INSERT INTO words (words) VALUES ('delete-all')")
        (last,) = db.conn.execute("SELECT coalesce(max(number), 0) FROM cases").fetchone()
        for row, text in texts_between(db, 0, last):
            index_words(db, row, text)
        keep_fact(db, MADE_OF, DECLARED)


def is_in_step(db: Database, progress: Progress = lambda _: None) -> bool:
    """Whether the index has exactly the words of the text, each for the rows that have it.

    Reads all of both; the sums of what each pair of word and row hashes to must be the same.
    """
    held = sum(hash(pair) for pair in db.conn.execute("SELECT term, doc FROM words_met"))
    (last,) = db.conn.execute("SELECT coalesce(max(number), 0) FROM cases").fetchone()
    wanted = 0
    for start in range(0, last + 1, _AT_ONCE):
        progress(start / (last + 1))
        wanted += _sum_of(texts_between(db, start, start + _AT_ONCE - 1))
    return held == wanted


def _sum_of(texts: Iterator[tuple[int, str]]) -> int:
    """What the pairs of these texts hash to, read by the same tokenizer in memory."""
    with closing(in_memory()) as conn:
        conn.execute("BEGIN")
        conn.executemany("INSERT INTO read (rowid, text) VALUES (?, ?)", texts)
        return sum(hash(pair) for pair in conn.execute("SELECT term, doc FROM met"))
