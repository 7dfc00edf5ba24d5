"""A folded text cut into words and sentences."""

import bisect
import functools
import re
from dataclasses import dataclass
from typing import ClassVar

from drafter.anonymise.memory import clears
from drafter.anonymise.text.folding import Folded

_WORD = re.compile(r"([^\W_]+(?:'[^\W\d_]+)*(?:(?<=[sS])'(?![\w']))?)([\W_]*)")
"""A word, and all that stands behind it."""
_BEFORE_WORDS = re.compile(r"[\W_]*")
_POSSESSIVE = re.compile(r"'(?:s|S)?$")
_OPENING = re.compile(r"(?:^|(?<=[\s(\[\"]))'(?=\w)")
_LONGEST_QUOTATION = 100
_STOPS = re.compile(r"[.!?:]['\")\]]*(?= )|\n")
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"'”’)\]]*\s+(?=[\"'“‘(\[]*[^\W\d_a-z]|[\"'“‘(\[]*\d)|\n+")
_VERBS = {"d": "had", "ll": "will", "ve": "have", "re": "are"}
"""Verbs that are joined to what is before them, as they are written out."""
_SHORT = 2
_PRONOUNS = frozenset(
    ["everybody", "everyone", "here", "how", "it", "nobody", "she", "somebody", "someone", "that",
     "there", "these", "they", "this", "those", "what", "when", "where", "which", "who", "why",
     "you"]
)  # fmt: skip
_ABBREVIATIONS = re.compile(
    r"(?:^|[\s(\"'“‘])(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Rev|Revd|Cllr|St|Sgt|Insp|No|[A-Z](?:\.[A-Z])*)\.$"
)


@dataclass(frozen=True, slots=True, eq=False)
class Shape:
    """How a word is written.

    No ``Enum``, whose members take four times as long to come by: rules ask at every word.
    """

    written: str
    LOWER: ClassVar["Shape"]
    CAPITAL: ClassVar["Shape"]
    CAPITALS: ClassVar["Shape"]
    OTHER: ClassVar["Shape"]


Shape.LOWER, Shape.CAPITAL = Shape("lower"), Shape("Capital")
Shape.CAPITALS, Shape.OTHER = Shape("CAPITALS"), Shape("other")

_KNOWN: dict[str, tuple[str, Shape, bool]] = {}
"""Words that were read: most words of a text are those of every text."""
_MOST_KNOWN = 20_000
clears(_KNOWN.clear)


@dataclass(slots=True)
class Token:
    """A word of a folded text; offsets are the folded text's.

    ``norm`` is lower case without apostrophes and possessive; ``gap`` what stands between the
    word before and this one; ``starts`` whether a sentence or line starts here. ``name_end``
    is where the word ends without its possessive; ``after_break`` whether a line starts here.
    """

    start: int
    end: int
    norm: str
    shape: Shape
    gap: str
    starts: bool
    name_end: int
    after_break: bool = False
    is_capital: bool = False
    """Whether the word is written with a capital."""
    is_possessive: bool = False
    """Whether the word ends in an apostrophe and s, or an apostrophe."""


def tokenise(folded: Folded) -> list[Token]:
    """Cut a folded text into words; linear in its length."""
    text, lower, breaks = folded.text, folded.lower, folded.breaks
    tokens: list[Token] = []
    seen, add = _KNOWN.get, tokens.append
    first = _BEFORE_WORDS.match(text)
    gap = first.group() if first else ""
    whole, is_first = 0, True
    for word, behind in _WORD.findall(text):
        start = whole + len(gap)
        name_end = end = whole = start + len(word)
        if "'" in word:
            possessive = _POSSESSIVE.search(word)
            if possessive and possessive.start():
                name_end = start + possessive.start()
                if word[-1] == "'" and _is_in_quotation(text, start):
                    end = name_end
            if word[0].isupper() and _joined_verb(word):
                end = name_end = start + word.index("'")
        starts = is_first or (gap != " " and _starts(gap))
        stem = word if name_end == whole else text[start:name_end]
        norm, shape, capital = seen(stem) or _read(stem, lower[start:name_end])
        broken = start - 1 in breaks
        owns = name_end < end
        add(Token(start, end, norm, shape, gap, starts, name_end, broken, capital, owns))
        gap, is_first = behind, False
        if end == whole:
            continue
        verb = _VERBS.get(lower[end + 1 : whole])
        if verb:
            tokens.append(Token(end, whole, verb, Shape.LOWER, " ", starts=False, name_end=whole))
        else:
            whole, gap = end, text[end:whole] + gap
    return tokens


def _read(stem: str, lower: str) -> tuple[str, Shape, bool]:
    """A word's folded form, how it is written, and whether it has a capital; kept for the next."""
    shape = Shape.LOWER if stem.islower() else _shape(stem)
    if len(_KNOWN) >= _MOST_KNOWN:
        _KNOWN.clear()
    capital = shape in (Shape.CAPITAL, Shape.CAPITALS)
    known = _KNOWN[stem] = lower.replace("'", ""), shape, capital
    return known


def _joined_verb(word: str) -> bool:
    """Whether a verb is joined to a name that is no pronoun: "Hope'd", not "They'd" or "Sa'd"."""
    name, _, verb = word.lower().partition("'")
    return verb in _VERBS and len(name) > _SHORT and name not in _PRONOUNS


def _is_in_quotation(text: str, start: int) -> bool:
    """Whether a quotation mark was opened before this word: "called 'Mrs Brooks'"."""
    before = max(0, start - _LONGEST_QUOTATION)
    return _OPENING.search(text, before, start + 1) is not None


@functools.lru_cache(maxsize=1_000)
def _starts(gap: str) -> bool:
    return _STOPS.search(gap) is not None or "\n" in gap or '"' in gap or "- " in gap


def _shape(word: str) -> Shape:
    if word.isupper():
        return Shape.CAPITALS if len(word) > 1 else Shape.CAPITAL
    return Shape.CAPITAL if word[0].isupper() else Shape.OTHER


def sentences(text: str) -> list[tuple[int, int]]:
    """Where each sentence of a typed text starts and ends, without the space round it."""
    spans: list[tuple[int, int]] = []
    start = 0
    for end in _SENTENCE_END.finditer(text):
        if "\n" not in end.group() and _ABBREVIATIONS.search(
            text[max(start, end.start() - 12) : end.start()]
        ):
            continue
        _add(spans, text, start, end.end())
        start = end.end()
    _add(spans, text, start, len(text))
    return spans


def _add(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    stripped = piece.strip()
    if stripped:
        first = start + len(piece) - len(piece.lstrip())
        spans.append((first, first + len(stripped)))


def sentence_at(text: str, start: int) -> tuple[int, int]:
    """The sentence of a typed text that holds the code point ``start``."""
    return Sentences(text).at(start)


class Sentences:
    """The sentences of a typed text, cut once for many questions."""

    def __init__(self, text: str) -> None:
        self._spans = sentences(text)
        self._ends = [last for _, last in self._spans]
        self._length = len(text)

    def at(self, start: int) -> tuple[int, int]:
        """Where the sentence begins and ends that holds the code point ``start``."""
        number = bisect.bisect_right(self._ends, start)
        return self._spans[number] if number < len(self._spans) else (0, self._length)
