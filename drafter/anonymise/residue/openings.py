"""Where in a text the shapes of identifiers may begin: one walk over its words for all of them."""

import bisect
import itertools
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Final, TypeAlias

from drafter.anonymise.memory import clears
from drafter.anonymise.residue.life_shapes import NUMBER_WORDS
from drafter.anonymise.residue.shape import Opening, Shape

_WORD = re.compile(r"[^\W_]+")
_JOINS = "/-.:_"
_MOST_JOINED = 7
_LONGEST_LETTERS = 6
_LONGEST_SMALL = 2
_LONGEST_GAP = 3
_KEY = 2


Place: TypeAlias = tuple[int, int]
"""Where a shape may begin, and how many figures stand there or close behind."""


@dataclass(slots=True)
class Openings:
    """Offsets at which shapes are tried. ``figures`` counts figures, not numbers.

    ``needs`` holds, by the number of a shape, where the words begin that open it; ``numbers``
    are stretches of figures, and of numbers in words.
    """

    figures: int = 0
    codes: list[Place] = field(default_factory=list)
    letters: list[Place] = field(default_factory=list)
    """Those of the codes that begin with a letter."""
    starts: list[Place] = field(default_factory=list)
    beside: list[Place] = field(default_factory=list)
    numbers: list[tuple[int, int]] = field(default_factory=list)
    needs: dict[int, list[int]] = field(default_factory=dict)


OpenedBy: TypeAlias = Callable[[Openings], list[Place]]
OPENED_BY: Final[dict[Opening, OpenedBy]] = {
    Opening.CODE: attrgetter("codes"),
    Opening.LETTERS: attrgetter("letters"),
    Opening.FIGURE: attrgetter("starts"),
    Opening.BESIDE: attrgetter("beside"),
}
_REACH = 120
"""No shape of an identifier is longer: one that needs many figures is tried where they stand."""
_FIGURES, _NUMBER, _PLAIN = range(3)
"""What a word is: one with figures, a number in letters, any other."""
_DULL: Final[tuple[int, tuple[tuple[str, int], ...]]] = (_PLAIN, ())
"""What most words of a text are."""
_MOST_KNOWN = 20_000


@dataclass(slots=True)
class Needs:
    """Words that open shapes with the shapes' numbers, by the first two letters.

    ``known`` keeps what each word of the texts read so far is, and what it may open; ``dull``
    are those of them that open nothing and are no numbers.
    """

    table: dict[str, tuple[tuple[str, int], ...]] = field(default_factory=dict)
    known: dict[str, tuple[int, tuple[tuple[str, int], ...]]] = field(default_factory=dict)
    dull: set[str] = field(default_factory=set)

    def read(self, word: str) -> tuple[int, tuple[tuple[str, int], ...]]:
        """What a folded word is, with each need that it begins, or that begins it."""
        if len(self.known) + len(self.dull) >= _MOST_KNOWN:
            self.forget()
        kind = _FIGURES
        if word.isalpha():
            kind = _NUMBER if word in NUMBER_WORDS else _PLAIN
        found = kind, self._opened(word)
        if found == _DULL:
            self.dull.add(word)
        else:
            self.known[word] = found
        return found

    def forget(self) -> None:
        """Let go of the words that were read."""
        self.known.clear()
        self.dull.clear()

    def _opened(self, word: str) -> tuple[tuple[str, int], ...]:
        if len(word) < _KEY:
            same = (needs for key, needs in self.table.items() if key[0] == word)
            needs = tuple(itertools.chain.from_iterable(same))
        else:
            needs = self.table.get(word[:_KEY], ())
        return tuple([need for need in needs if _begins(need[0], word)])


def _begins(need: str, word: str) -> bool:
    """Whether a need may stand where a whole word does: it is, or begins, or goes on from it."""
    return word.startswith(need) or (need.startswith(word) and not need[len(word)].isalnum())


def needs_of(shapes: Iterable[tuple[int, Shape]]) -> Needs:
    """The words that open some numbered shapes; each begins with two letters."""
    needs = Needs()
    for number, shape in shapes:
        for need in shape.needs:
            needs.table[need[:_KEY]] = (*needs.table.get(need[:_KEY], ()), (need, number))
    clears(needs.forget)
    return needs


class _Walk:
    """What a walk over the words of a text has met so far."""

    def __init__(self, text: str, words: list[re.Match[str]]) -> None:
        self.text, self.words = text, words
        self.figures: list[int] = []
        """Where every figure stands."""
        self.codes: list[int] = []
        self.starts: list[int] = []
        self.beside: list[int] = []

    def add_beside(self, at: int) -> None:
        """Note the word before a number, and that before its apostrophe: "he's"."""
        words = self.words
        if not at or words[at].start() - words[at - 1].end() > _LONGEST_GAP:
            return
        first = words[at - 1].start()
        if at > 1 and words[at - 2].end() == first - 1 and self.text[first - 1] == "'":
            self.beside.append(words[at - 2].start())
        self.beside.append(first)

    def add_figures(self, at: int) -> None:
        """Note a word with figures, and the letters that may belong to it."""
        text, word = self.text, self.words[at]
        start = word.start()
        self.figures.extend(start + place for place, sign in enumerate(word[0]) if sign.isdigit())
        if text[start].isdigit():
            signed = start and text[start - 1] in "(+"
            self.starts.append(start - 1 if signed else start)
        self.add_beside(at)
        chain = [start]
        for before in reversed(self.words[max(0, at - _MOST_JOINED) : at]):
            first, last = before.span()
            gap = text[last : chain[-1]]
            if len(gap) != 1:
                break
            if gap not in _JOINS and not (gap == " " and _is_short(text[first:last])):
                break
            chain.append(first)
        seen = self.codes[-1] if self.codes else -1
        self.codes.extend(place for place in reversed(chain) if place > seen)

    def places(self, starts: list[int]) -> list[Place]:
        """Some places, with how many figures stand close behind each."""
        figures, before = self.figures, bisect.bisect_left
        return [(at, before(figures, at + _REACH) - before(figures, at)) for at in starts]


def openings(text: str, lower: str, needs: Needs) -> Openings:
    """Where shapes may begin in a folded text; linear in its length."""
    words = list(_WORD.finditer(lower))
    found, walk = Openings(), _Walk(text, words)
    known, dull = needs.known, needs.dull
    for at, match in enumerate(words):
        word = match[0]
        if word in dull:
            continue  # most words of a text
        kind, opened = known.get(word) or needs.read(word)
        start = match.start()
        for need, number in opened:
            if lower.startswith(need, start):
                places = found.needs.setdefault(number, [])
                if not places or places[-1] != start:
                    places.append(start)
        if kind == _FIGURES:
            found.numbers.append(match.span())
            walk.add_figures(at)
        elif kind == _NUMBER:
            found.numbers.append(match.span())
            walk.add_beside(at)
    found.figures = len(walk.figures)
    found.codes, found.starts = walk.places(walk.codes), walk.places(walk.starts)
    found.letters = [place for place in found.codes if not text[place[0]].isdigit()]
    found.beside = walk.places(walk.beside)
    return found


def _is_short(word: str) -> bool:
    """Whether a word before figures may be the letters of their code: "AB 1234"."""
    return len(word) <= _LONGEST_LETTERS and (word.isupper() or len(word) <= _LONGEST_SMALL)
