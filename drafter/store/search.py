"""Cases by the words in them, wherever in the case each of the words stands.

A word is rare or common. Where one of those typed is rare, all its rows are read and the cases
come in order of merit: names and references first, then cases that have it oftenest, then the
newest. Where all are common (a council's name in every case) there is no merit to tell them by,
and ranking would read every row of the index: they come newest first, as far as is asked.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from drafter.problem import Place
from drafter.store.database import Database
from drafter.store.excerpts import Excerpt, Reader, excerpt
from drafter.store.filters import ALL, Condition, Filters, all_hold, conditions, few_members
from drafter.store.numbering import case_of_row, first_row, last_row
from drafter.store.rows import CASES, table_of_row
from drafter.store.statements import select_searched
from drafter.store.transactions import reading

RARE = 4000
"""A word in so many rows or fewer is rare."""

_INDEXED_PREFIX, _MOST_ENDINGS = 3, 400
_TRIED = 2000
_MOST_ROWS = 200
_NAMING = frozenset({"cases", "parties", "identifiers", "bodies", "organisations"})
_ASIDE = frozenset({"answers", "dismissals", "versions", "wordings", "learning_notes"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A case that has all the words, and the place that has most of them.

    ``table`` is the kind of record ("chronology"), ``place`` its record, field and the first of
    the words in it; ``excerpt`` is what stands around that.
    """

    case_id: str
    reference: str
    table: str
    place: Place
    excerpt: Excerpt


@dataclass(frozen=True, slots=True, kw_only=True)
class _Word:
    """One typed word: its expression in the index, and its newest rows by case.

    Of a rare word that is all its rows. Of a common one, those of the cases from the number
    ``known_from`` on; that is the higher, the commoner the word.
    """

    match: str
    rows: dict[int, list[int]]
    known_from: int

    @property
    def rare(self) -> bool:
        """Whether all its rows are known."""
        return not self.known_from


def search(db: Database, typed: str, filters: Filters = ALL, size: int = 50) -> tuple[Hit, ...]:
    """The first cases that have all the words typed, and are what the filters ask.

    What is typed is words and nothing else: quotes, operators and signs part them. The last is
    taken for the beginning of one, unless a space follows it or it is one letter. Nothing typed
    finds nothing.
    """
    with Reader() as reader, reading(db):
        typed_words = reader.words(typed)
        if not typed_words:
            return ()
        open_end = typed[-1:].strip() != "" and len(typed_words[-1]) > 1
        words = [_read(db, f'"{word}"') for word in typed_words[: -1 if open_end else None]]
        if open_end:
            words.append(_beginning(db, typed_words[-1]))
        shown = " OR ".join(
            [f'"{word}"' for word in typed_words] + ([f'"{typed_words[-1]}"*'] if open_end else [])
        )
        found = _found(db, sorted(words, key=lambda word: word.known_from), conditions(filters))
        hits = (_hit(db, reader, number, words, shown) for number in found)
        return tuple(islice((hit for hit in hits if hit), size))


def _beginning(db: Database, word: str) -> _Word:
    """Words that begin so. A short beginning has an index; for a long one, its words are named.

    The index would else gather every row of every such word before it gives the first.
    """
    if len(word) > _INDEXED_PREFIX:
        endings = list(islice(_endings(db, word), _MOST_ENDINGS))
        if len(endings) < _MOST_ENDINGS:
            return _read(db, " OR ".join(f'"{ending}"' for ending in endings or [word]))
    return _read(db, f'"{word}"*')


def _endings(db: Database, beginning: str) -> Iterator[str]:
    """The index's words that begin so, each by one look."""
    at = beginning
    while True:
        found = db.conn.execute(
            "SELECT term FROM words_met WHERE term >= ? LIMIT 1", (at,)
        ).fetchone()
        if found is None or not found[0].startswith(beginning):
            return
        yield found[0]
        at = found[0] + "\x01"


def _read(db: Database, match: str) -> _Word:
    found = db.conn.execute(
        "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT ?",
        (match, RARE + 1),
    ).fetchall()
    rows: dict[int, list[int]] = {}
    for (row,) in found:
        rows.setdefault(case_of_row(row), []).append(row)
    known_from = case_of_row(found[-1][0]) + 1 if len(found) > RARE else 0
    return _Word(match=match, rows=rows, known_from=known_from)


def _found(db: Database, words: Sequence[_Word], asked: Sequence[Condition]) -> Iterator[int]:
    """The numbers of the cases that have all the words, the rarest first, in the order shown."""
    rare = [word.rows for word in words if word.rare]
    common = [word for word in words if not word.rare]
    if rare:
        candidates = _by_merit(rare)
    elif (few := few_members(db, asked)) is not None:
        candidates = few[::-1]
    else:
        yield from _newest(db, common, asked)
        return
    for number in _allowed(db, candidates, asked):
        if all(_has(db, word, number) for word in common):
            yield number


def _by_merit(rare: Sequence[dict[int, list[int]]]) -> list[int]:
    """The cases that have every rare word, best first."""
    both = set.intersection(*(set(rows) for rows in rare))

    def merit(number: int) -> tuple[int, int, int, int]:
        met = Counter(row for rows in rare for row in rows[number])
        return max(met.values()), max(map(_weight, met)), len(met), number

    return sorted(both, key=merit, reverse=True)


def _weight(row: int) -> int:
    name = table_of_row(row).name
    return 3 if name in _NAMING else 1 if name in _ASIDE else 2


def _newest(db: Database, words: Sequence[_Word], asked: Sequence[Condition]) -> Iterator[int]:
    """Cases newest first, along the least common word; the others are looked up in each.

    Where that goes on without finding, the words hardly ever meet: then each word's cases are
    read once and for all.
    """
    first, *others = words
    last = tried = 0
    for (row,) in db.conn.execute(
        "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC", (first.match,)
    ):
        number = case_of_row(row)
        if number == last:
            continue
        last = number
        if all(_has(db, word, number) for word in others) and [*_allowed(db, [number], asked)]:
            tried = 0
            yield number
        elif (tried := tried + 1) > _TRIED:
            break
    else:
        return
    both = set.intersection(*(_cases_before(db, word, last) for word in words))
    yield from _allowed(db, sorted(both, reverse=True), asked)


def _cases_before(db: Database, word: _Word, number: int) -> set[int]:
    found = db.conn.execute(
        "SELECT DISTINCT rowid / ? FROM words WHERE words MATCH ? AND rowid < ?",
        (first_row(1), word.match, first_row(number)),
    )
    return {number for (number,) in found}


def _allowed(db: Database, numbers: Iterable[int], asked: Sequence[Condition]) -> Iterator[int]:
    """Those of the numbers that are cases and what is asked, in their order."""
    holds, values = all_hold(asked)
    for number in numbers:
        if db.conn.execute(
            f"SELECT 1 FROM cases c WHERE c.number = ? AND {holds}",  # noqa: S608 - our own columns
            (number, *values),
        ).fetchone():
            yield number


def _has(db: Database, word: _Word, number: int) -> bool:
    return bool(_rows_in(db, word, number, 1))


def _rows_in(db: Database, word: _Word, number: int, most: int) -> list[int]:
    """Rows of a case that have the word."""
    if number >= word.known_from:
        return word.rows.get(number, [])
    found = db.conn.execute(
        "SELECT rowid FROM words WHERE words MATCH ? AND rowid BETWEEN ? AND ? LIMIT ?",
        (word.match, first_row(number), last_row(number), most),
    )
    return [row for (row,) in found]


def _hit(
    db: Database, reader: Reader, number: int, words: Sequence[_Word], shown: str
) -> Hit | None:
    """The case with the row that has most of the words; None where the index is out of step."""
    rows = Counter(row for word in words for row in _rows_in(db, word, number, _MOST_ROWS))
    case_id, reference = db.conn.execute(
        "SELECT id, reference FROM cases WHERE number = ?", (number,)
    ).fetchone()
    for row in sorted(rows, key=lambda row: (-rows[row], -_weight(row), row)):
        table = table_of_row(row)
        kept = db.conn.execute(
            select_searched(table), (number if table is CASES else row,)
        ).fetchone()
        if kept is None:
            continue
        texts = table.texts(kept[1:])
        marks = {field: reader.marks(text, shown) for field, text in texts.items() if text}
        field = max(marks, key=lambda field: len(marks[field]), default="")
        if not field or not marks[field]:
            continue
        start, end = marks[field][0]
        return Hit(
            case_id=case_id,
            reference=reference,
            table=table.name,
            place=Place(record=kept[0], field=field, start=start, end=end),
            excerpt=excerpt(texts[field], marks[field]),
        )
    return None
