"""Identifiers found by their shape, never validated: a mistyped number is still somebody's."""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from operator import itemgetter
from typing import TypeAlias

from drafter.anonymise.residue.dictated import DICTATED_SHAPES
from drafter.anonymise.residue.home_shapes import HOME_SHAPES
from drafter.anonymise.residue.life_shapes import AGE_SHAPES, BIRTH_SHAPES
from drafter.anonymise.residue.machine_shapes import MACHINE_SHAPES
from drafter.anonymise.residue.number_shapes import NUMBER_SHAPES
from drafter.anonymise.residue.openings import OPENED_BY, OpenedBy, Openings, needs_of, openings
from drafter.anonymise.residue.reference_shapes import REFERENCE_SHAPES
from drafter.anonymise.residue.shape import Opening, Shape

SHAPES = (
    *MACHINE_SHAPES,
    *BIRTH_SHAPES,
    *DICTATED_SHAPES,
    *NUMBER_SHAPES,
    *HOME_SHAPES,
    *AGE_SHAPES,
    *REFERENCE_SHAPES,
)
"""In the order in which they claim their words: the most particular first."""


@dataclass(slots=True)
class Shaped:
    """Words of some kind, by offsets of the folded text; frozen, it takes thrice as long."""

    start: int
    end: int
    kind: str


_PUBLIC_LINE = re.compile(r"\(?0[ -]?(?:30[ -]?[036]|80[ -]?[08])[\d ()-]{6,11}")
"""Ofcom keeps these for public bodies and charities, and freephone: nobody is at home there."""
_DOT = re.compile(r"\.\w")
_BEFORE, _AFTER = 44, 70
_BEFORE_NEED, _AFTER_NEED = 90, 110
_MOST_FIGURES = 16
_FEW = 8
_FEWEST_CLOSE = 3
"""Shapes that need fewer figures are tried wherever they may begin."""


def _is_open(shape: Shape) -> bool:
    """Whether one of the words a shape needs opens it; letters, so that words show it."""
    return shape.opening is Opening.NEED and all(need[:1].isalpha() for need in shape.needs)


def _has_figures(shape: Shape, figures: int) -> bool:
    """Whether a text has the figures for a shape; ages are told in words too."""
    return figures >= shape.figures or shape.kind == "age"


_OPENED = needs_of((number, shape) for number, shape in enumerate(SHAPES) if _is_open(shape))


def _is_dotted(shape: Shape) -> bool:
    return all(need.startswith(".") for need in shape.needs)


_REST = [(number, shape) for number, shape in enumerate(SHAPES) if not _is_open(shape)]
_NEEDING = [(number, shape) for number, shape in _REST if shape.needs]
_DOTTED = frozenset(number for number, shape in _NEEDING if _is_dotted(shape))
"""The shapes that need one of many endings behind a dot: they are looked for by the dot."""


def _by_need(figures: int) -> dict[str, list[int]]:
    """The other shapes that no word opens, by each word that they need."""
    numbers: dict[str, list[int]] = {}
    for number, shape in _NEEDING:
        if number not in _DOTTED and _has_figures(shape, figures):
            for need in shape.needs:
                numbers.setdefault(need, []).append(number)
    return numbers


def _by_opening(figures: int) -> list[tuple[OpenedBy, int, list[tuple[int, Shape]]]]:
    """The shapes that need no word, by what opens them and how many figures stand close behind."""
    alike: dict[tuple[Opening, int], list[tuple[int, Shape]]] = {}
    for number, shape in _REST:
        if shape.opening in OPENED_BY and not shape.needs and _has_figures(shape, figures):
            fewest = shape.figures if shape.figures >= _FEWEST_CLOSE else 0
            alike.setdefault((shape.opening, fewest), []).append((number, shape))
    return [(OPENED_BY[opening], fewest, shapes) for (opening, fewest), shapes in alike.items()]


def _anywhere(figures: int) -> list[tuple[int, Shape]]:
    """Those that nothing opens: they are tried round numbers."""
    return [
        (number, shape)
        for number, shape in _REST
        if shape.opening not in OPENED_BY and not shape.needs and _has_figures(shape, figures)
    ]


_BY_NEED = [_by_need(figures) for figures in range(_MOST_FIGURES + 1)]
_BY_OPENING = [_by_opening(figures) for figures in range(_MOST_FIGURES + 1)]
_ANYWHERE = [_anywhere(figures) for figures in range(_MOST_FIGURES + 1)]
"""All by how many figures a text has."""


Tried: TypeAlias = tuple[int, Shape, list[re.Match[str]]]
"""A shape with its number, and whatever matches."""


def find_shapes(text: str) -> Iterator[Shaped]:
    """Everything in a folded text that has the shape of an identifier; they may overlap."""
    lower = text.lower()
    found = openings(text, lower, _OPENED)
    public = [match.span() for match in _PUBLIC_LINE.finditer(text)] if found.figures else []
    tried = [*_begun(text, found), *_needing(text, lower, found), *_opened(text, found)]
    for _, shape, matches in sorted(tried, key=itemgetter(0)):
        for match in matches:
            if not any(first < match.end() and match.start() < last for first, last in public):
                yield from _found(shape, match)


def _begun(text: str, found: Openings) -> Iterator[Tried]:
    """The shapes that begin with a word that they need."""
    for number, starts in found.needs.items():
        shape = SHAPES[number]
        if _has_figures(shape, found.figures) and (matches := _at(shape, text, starts)):
            yield number, shape, matches


def _needing(text: str, lower: str, found: Openings) -> Iterator[Tried]:
    """The shapes that stand near a word that they need."""
    by_need = _BY_NEED[min(found.figures, _MOST_FIGURES)]
    here = [need for need in by_need if need in lower]
    wanted = {number for need in here for number in by_need[need]}
    if _DOT.search(text):
        wanted |= _DOTTED
    stretches: dict[tuple[str, ...], list[tuple[int, int]]] = {}
    for number in wanted:
        shape = SHAPES[number]
        near = shape.needs
        if number not in _DOTTED:
            near = tuple([need for need in near if need in here])
        if near not in stretches:  # several shapes need the same words
            stretches[near] = _needed(text, lower, near)
        if matches := _within(shape, text, stretches[near]):
            yield number, shape, matches


def _opened(text: str, found: Openings) -> Iterator[Tried]:
    """The shapes that need no word, where something opens them."""
    figures = min(found.figures, _MOST_FIGURES)
    for places, fewest, shapes in _BY_OPENING[figures]:
        starts = [start for start, behind in places(found) if behind >= fewest]
        for number, shape in shapes if starts else ():
            if matches := _at(shape, text, starts):
                yield number, shape, matches
    if _ANYWHERE[figures]:
        windows = _windows(text, found.numbers, _BEFORE, _AFTER)
        for number, shape in _ANYWHERE[figures]:
            if matches := _within(shape, text, windows):
                yield number, shape, matches


def _at(shape: Shape, text: str, starts: list[int]) -> list[re.Match[str]]:
    last = 0
    matches: list[re.Match[str]] = []
    look = shape.pattern.match
    for start in starts:
        match = look(text, start) if start >= last else None
        if match:
            last = match.end()
            matches.append(match)
    return matches


def _within(shape: Shape, text: str, windows: list[tuple[int, int]]) -> list[re.Match[str]]:
    return [match for start, end in windows for match in shape.pattern.finditer(text, start, end)]


def _needed(text: str, lower: str, needs: tuple[str, ...]) -> list[tuple[int, int]]:
    """The stretches of a text round the words that a shape needs."""
    places: list[tuple[int, int]] = []
    if len(needs) > _FEW:
        places = [match.span() for match in _any_of(needs).finditer(lower)]
    else:
        for word in needs:
            at = lower.find(word)
            while at >= 0:
                places.append((at, at + len(word)))
                at = lower.find(word, at + len(word))
        places.sort()
    return [] if not places else _windows(text, places, _BEFORE_NEED, _AFTER_NEED)


@functools.lru_cache(maxsize=200)
def _any_of(needs: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for any of many words; the longer first, which begin alike."""
    return re.compile("|".join(re.escape(need) for need in sorted(needs, key=len, reverse=True)))


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
            start = match.start(group)
            start = shape.begins(match.string, start) if shape.begins else start
            yield Shaped(start, match.end(group), shape.kind)
