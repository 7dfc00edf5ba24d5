"""Identifiers found by their shape, never validated: a mistyped number is still somebody's."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.anonymise.residue.home_shapes import HOME_SHAPES
from drafter.anonymise.residue.life_shapes import AGE_SHAPES, BIRTH_SHAPES, NUMBERS
from drafter.anonymise.residue.machine_shapes import MACHINE_SHAPES
from drafter.anonymise.residue.number_shapes import NUMBER_SHAPES, REFERENCE_SHAPES
from drafter.anonymise.residue.shape import Opening, Shape

SHAPES = (
    *MACHINE_SHAPES,
    *BIRTH_SHAPES,
    *NUMBER_SHAPES,
    *HOME_SHAPES,
    *AGE_SHAPES,
    *REFERENCE_SHAPES,
)
"""In the order in which they claim their words: the most particular first."""


@dataclass(frozen=True, slots=True)
class Shaped:
    """Words of some kind, by offsets of the folded text."""

    start: int
    end: int
    kind: str


_FIGURE = re.compile(r"\d")
_NUMBER_WORD = re.compile(rf"\b(?:{NUMBERS})\b", re.IGNORECASE)
"""What needs no word beside it needs a figure, or for an age a number in words; only what
stands near one is looked at closely."""
_PUBLIC_LINE = re.compile(r"\(?0[ -]?(?:30[ -]?[036]|80[ -]?[08])[\d ()-]{6,11}")
"""Ofcom keeps these for public bodies and charities, and freephone: nobody is at home there."""
_BEFORE, _AFTER = 44, 70
_BEFORE_NEED, _AFTER_NEED = 90, 110


def find_shapes(text: str) -> Iterator[Shaped]:
    """Everything in a folded text that has the shape of an identifier; they may overlap."""
    lower = text.lower()
    places = [match.span() for match in _FIGURE.finditer(text)]
    figures = _windows(text, places, _BEFORE, _AFTER)
    words = [match.span() for match in _NUMBER_WORD.finditer(text)]
    numbers = _windows(text, sorted(places + words), _BEFORE, _AFTER) if words else figures
    public = [match.span() for match in _PUBLIC_LINE.finditer(text)] if places else []
    starts = _figure_starts(text, places)
    for shape in SHAPES:
        if len(places) < shape.figures and shape.kind != "age":
            continue
        if shape.opening is Opening.FIGURE:
            matches = _at(shape, text, starts)
        elif shape.opening is Opening.NEED:
            matches = _at(shape, text, _need_starts(lower, shape.needs))
        elif shape.needs:
            matches = _within(shape, text, _needed(text, lower, shape.needs))
        else:
            matches = _within(shape, text, numbers if shape.kind == "age" else figures)
        for match in matches:
            if not any(first < match.end() and match.start() < last for first, last in public):
                yield from _found(shape, match)


def _at(shape: Shape, text: str, starts: list[int]) -> Iterator[re.Match[str]]:
    last = 0
    for start in starts:
        match = shape.pattern.match(text, start) if start >= last else None
        if match:
            last = match.end()
            yield match


def _within(shape: Shape, text: str, windows: list[tuple[int, int]]) -> Iterator[re.Match[str]]:
    for start, end in windows:
        yield from shape.pattern.finditer(text, start, end)


def _figure_starts(text: str, places: list[tuple[int, int]]) -> list[int]:
    """Where numbers begin, with the bracket or the plus before them."""
    starts: list[int] = []
    last = -1
    for at, end in places:
        if at != last:
            sign = at and text[at - 1] in "(+"
            starts.append(at - 1 if sign else at)
        last = end
    return starts


def _need_starts(lower: str, needs: tuple[str, ...]) -> list[int]:
    """Where the words a shape opens with begin."""
    starts: list[int] = []
    for word in needs:
        at = lower.find(word)
        while at >= 0:
            if not at or not lower[at - 1].isalnum():
                starts.append(at)
            at = lower.find(word, at + len(word))
    starts.sort()
    return starts


def _needed(text: str, lower: str, needs: tuple[str, ...]) -> list[tuple[int, int]]:
    """The stretches of a text round the words that a shape needs."""
    places: list[tuple[int, int]] = []
    for word in needs:
        at = lower.find(word)
        while at >= 0:
            places.append((at, at + len(word)))
            at = lower.find(word, at + len(word))
    places.sort()
    return _windows(text, places, _BEFORE_NEED, _AFTER_NEED)


def _windows(
    text: str, places: list[tuple[int, int]], before: int, after: int
) -> list[tuple[int, int]]:
    """The stretches of a text round some places, cut at spaces."""
    windows: list[tuple[int, int]] = []
    for first, last in places:
        start, end = max(0, first - before), last + after
        if windows and start <= windows[-1][1]:
            windows[-1] = (windows[-1][0], max(end, windows[-1][1]))
        else:
            windows.append((start, end))
    return [
        (start and max(0, text.rfind(" ", 0, start)), _space(text, end, after))
        for start, end in windows
    ]


def _space(text: str, at: int, most: int) -> int:
    found = text.find(" ", at)
    return len(text) if found < 0 else min(found, at + most)


def _found(shape: Shape, match: re.Match[str]) -> Iterator[Shaped]:
    """What matched, or each of its groups, if the shape passes it."""
    groups = range(1, match.re.groups + 1) if match.re.groups else (0,)
    for group in groups:
        words = match.group(group)
        if words and (shape.passes is None or shape.passes(words)):
            yield Shaped(match.start(group), match.end(group), shape.kind)
