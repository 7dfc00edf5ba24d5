"""A table of what happened, known by its titles ("Date", "Who", "What"): its rows as sentences."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from enum import Enum, auto
from typing import Final

from drafter.case.told_day import with_day
from drafter.reading.dating import opening_of
from drafter.reading.pieces import Kind, Piece


class _Column(Enum):
    WHEN = auto()
    WHO = auto()
    WHAT = auto()
    COUNT = auto()


_TITLES: Final = {
    title: column
    for column, titles in {
        _Column.WHEN: "date|when|day|date of event|date/time|date and time",
        _Column.WHO: "who|by|by whom|from|from whom|person|source|said by|author|who by",
        _Column.WHAT: "what|what happened|event|events|description|details|detail|action|entry|text"
        "|note|notes|comment|comments|incident|summary|contact",
        _Column.COUNT: "no|number|#|nr|item",
    }.items()
    for title in titles.split("|")
}
_LONGEST_TITLE: Final = 40


def told_rows(found: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces of a text; rows below titles that are known begin with their day and say who.

    The titles are left behind, as a heading is. A table without them is let stand, and so are
    rows that say nothing in the column of what happened.
    """
    titles: dict[int, str] = {}
    for at, piece in enumerate(found):
        if piece.kind is Kind.ITEM:
            yield piece
        elif not piece.cells:
            titles = {}
            yield piece
        elif again := _titles(piece.cells, _cells_below(found, at)):
            titles = again  # also where a page repeats them, or another table follows
        else:
            yield _told(piece, titles) if titles else piece


def _cells_below(found: Sequence[Piece], at: int) -> tuple[str, ...]:
    return found[at + 1].cells if at + 1 < len(found) else ()


def _titles(cells: Sequence[str], below: Sequence[str]) -> dict[int, str]:
    """The titles of columns, in small letters; none where a first row has none, or stands alone."""
    titles = {at: " ".join(cell.casefold().strip(" ?:.").split()) for at, cell in enumerate(cells)}
    known = [_TITLES[title] for title in titles.values() if title in _TITLES]
    is_titled = (
        bool(below)
        and {_Column.WHEN, _Column.WHAT} <= set(known)
        and 2 * len(known) >= sum(map(bool, cells))
        and all(len(cell) <= _LONGEST_TITLE for cell in cells)
    )
    return titles if is_titled else {}


def _told(piece: Piece, titles: Mapping[int, str]) -> Piece:
    """A row as "On 4 May 2026, Ms Example: Rang."; a date that can't be read as it stands."""
    said: dict[_Column, str] = {}
    rest: list[str] = []
    for at, cell in enumerate(piece.cells):
        column = _TITLES.get(titles.get(at, ""))
        if column is not None and column not in said:
            said[column] = cell
        elif cell:
            title = titles.get(at, "")
            rest.append(f" ({title[:1].upper()}{title[1:]}: {cell})" if title else f" – {cell}")
    what, when = said.get(_Column.WHAT, ""), said.get(_Column.WHEN, "")
    if not what:
        return piece
    text = ": ".join(filter(None, (said.get(_Column.WHO, ""), what))) + "".join(rest)
    day = opening_of(when)
    is_told = bool(opening_of(text).happened_on)
    if day.happened_on is None:
        text = " – ".join(filter(None, (when, text)))
    elif not is_told:
        text = with_day(text, day.happened_on, day.until)
    return replace(piece, text=text)
