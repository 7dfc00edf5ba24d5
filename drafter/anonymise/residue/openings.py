"""Where in a text the shapes of identifiers may begin: one walk over its words for all of them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from drafter.anonymise.residue.life_shapes import NUMBER_WORDS
from drafter.anonymise.residue.shape import Shape

_WORD = re.compile(r"[^\W_]+")
_JOINS = "/-.:_"
_MOST_JOINED = 7
_LONGEST_LETTERS = 6
_LONGEST_SMALL = 2
_LONGEST_GAP = 3
_KEY = 2


@dataclass(slots=True)
class Openings:
    """Offsets at which shapes are tried. ``figures`` counts figures, not numbers.

    ``needs`` holds, by the number of a shape, where the words begin that open it; ``numbers``
    are stretches of figures, and of numbers in words.
    """

    figures: int = 0
    codes: list[int] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    beside: list[int] = field(default_factory=list)
    numbers: list[tuple[int, int]] = field(default_factory=list)
    needs: dict[int, list[int]] = field(default_factory=dict)


Needs = dict[str, tuple[tuple[str, int], ...]]
"""Words that open shapes with the shapes' numbers, by the first two letters."""


def needs_of(shapes: Iterable[tuple[int, Shape]]) -> Needs:
    """The words that open some numbered shapes; each begins with two letters."""
    table: Needs = {}
    for number, shape in shapes:
        for need in shape.needs:
            table[need[:_KEY]] = (*table.get(need[:_KEY], ()), (need, number))
    return table


def openings(text: str, lower: str, needs: Needs) -> Openings:
    """Where shapes may begin in a folded text; linear in its length."""
    found = Openings()
    spans: list[tuple[int, int]] = []
    for match in _WORD.finditer(text):
        start, end = span = match.span()
        for need, number in needs.get(lower[start : start + _KEY], ()):
            if lower.startswith(need, start):
                places = found.needs.setdefault(number, [])
                if not places or places[-1] != start:
                    places.append(start)
        word = match.group()
        if not word.isalpha():
            _add_figures(found, text, spans, span)
        elif lower[start:end] in NUMBER_WORDS:
            found.numbers.append(span)
            _add_beside(found, text, spans, start)
        spans.append(span)
    return found


def _add_beside(found: Openings, text: str, spans: list[tuple[int, int]], start: int) -> None:
    """Note the word before a number, and that before its apostrophe: "he's"."""
    if not spans or start - spans[-1][1] > _LONGEST_GAP:
        return
    first = spans[-1][0]
    if len(spans) > 1 and spans[-2][1] == first - 1 and text[first - 1] == "'":
        found.beside.append(spans[-2][0])
    found.beside.append(first)


def _add_figures(
    found: Openings, text: str, spans: list[tuple[int, int]], span: tuple[int, int]
) -> None:
    """Note a word with figures, and the letters that may belong to it."""
    start, end = span
    found.figures += sum(map(str.isdigit, text[start:end]))
    found.numbers.append(span)
    if text[start].isdigit():
        signed = start and text[start - 1] in "(+"
        found.starts.append(start - 1 if signed else start)
    _add_beside(found, text, spans, start)
    chain = [start]
    for first, last in reversed(spans[-_MOST_JOINED:]):
        gap = text[last : chain[-1]]
        letters = text[first:last]
        short = len(letters) <= _LONGEST_LETTERS and (
            letters.isupper() or len(letters) <= _LONGEST_SMALL
        )
        if len(gap) != 1 or not (gap in _JOINS or (gap == " " and short)):
            break
        chain.append(first)
    seen = found.codes[-1] if found.codes else -1
    found.codes.extend(at for at in reversed(chain) if at > seen)
