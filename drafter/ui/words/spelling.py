"""British spelling from the program's own word lists. Nothing here knows Qt.

Only a small letter at a word's start can be wrong: a capital is somebody's or something's name,
and names are the anonymiser's affair. What the case itself registers is known. A few words are
right alone and wrong together.
"""

import functools
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Final

from drafter import paths
from drafter.anonymise.text.vocabulary import british
from drafter.ui.words.slips import BEFORE_T, EVERYDAY, NO_PLURAL, SLIPS, meant, phrases

_WORD: Final = re.compile(r"(?<![\w@./:#_-])[a-z][a-z'’]*[a-z](?![\w@/_]|[.:][\w/])")
_LETTERS: Final = 3
"""Words shorter than this are not looked at."""
_MOST_LINES: Final = 5_000


@dataclass
class Speller:
    """Knows English and the words that a case registers (in small letters)."""

    known: Collection[str] = frozenset()
    _seen: dict[str, bool] = field(default_factory=dict)
    _lines: dict[str, tuple[tuple[int, int], ...]] = field(default_factory=dict)

    def misspelt(self, text: str) -> Iterator[tuple[int, int]]:
        """Where words stand that nobody knows; offsets in code points.

        A line that stayed the same is not read again: a text is asked about at each key.
        """
        start = 0
        for line in text.split("\n"):
            wrong = self._lines.get(line)
            if wrong is None:
                if len(self._lines) >= _MOST_LINES:
                    self._lines.clear()
                wrong = self._lines[line] = tuple(self._misspelt(line))
            for first, last in wrong:
                yield start + first, start + last
            start += len(line) + 1

    def _misspelt(self, line: str) -> Iterator[tuple[int, int]]:
        seen = self._seen
        for found in _WORD.finditer(line):
            word = found.group()
            good = seen.get(word)
            if good is None:
                good = seen[word] = self.knows(word)
            if not good:
                yield found.span()
        for start, end in phrases(line):
            if line[start:end].lower() not in self.known:
                yield start, end

    def wrong(self, words: str) -> str:
        """What is wrong with words that :meth:`misspelt` found, in a sentence."""
        instead = meant(words)
        if not instead:
            return f"“{words}” is in no dictionary"
        if words.lower().startswith(instead.lower()):
            return f"“{instead}” stands there twice"
        return f"“{words}”: is “{instead}” meant?"

    def knows(self, word: str) -> bool:
        """Whether a word is English, or the case's own."""
        plain = word.replace("’", "'").removesuffix("'s").lower()
        if plain in self.known:
            return True
        if plain in SLIPS:
            return False
        if len(plain) < _LETTERS or plain in british():
            return True
        if "'" in plain:
            return _is_contracted(plain)
        return plain.endswith("s") and plain[:-1] not in NO_PLURAL and plain[:-1] in british()

    def suggestions(self, word: str, most: int = 5) -> list[str]:
        """The words that may be meant, the likeliest first.

        What people slip into, and what is wrong together, is known by heart; else those come
        first that need the fewest changes, have the same letters in another order, begin alike,
        and are used most.
        """
        if meant(word):
            return [meant(word)]
        from rapidfuzz import process  # noqa: PLC0415 - a menu's affair, not the window's start
        from rapidfuzz.distance import DamerauLevenshtein  # noqa: PLC0415 - the same

        plain = word.replace("’", "'").lower()
        near = sorted({each for each in british() if abs(len(each) - len(plain)) <= _LETTERS - 1})
        found = process.extract(
            plain,
            near,
            scorer=DamerauLevenshtein.distance,
            score_cutoff=2 if len(plain) > _LETTERS + 1 else 1,
            limit=None,
        )
        common, letters = _common(), sorted(plain)

        def turn(each: tuple[str, float, int]) -> tuple[object, ...]:
            other, distance = each[0], each[1]
            is_everyday = other in EVERYDAY
            return (
                distance,
                sorted(other) != letters,
                not is_everyday,
                other[:1] != plain[:1],
                other not in common,
                other,
            )

        ranked = [each[0] for each in sorted(found, key=turn) if each[0] != plain]
        first = [SLIPS[plain]] if SLIPS.get(plain) else []
        offered: dict[str, str] = {}
        for each in (*first, *ranked):
            offered.setdefault(each.replace("’", "'"), each)
        return list(offered.values())[:most]


def _is_contracted(plain: str) -> bool:
    """Whether a word with an apostrophe is one that is written so: "don't", "they'll"."""
    stem, _, tail = plain.partition("'")
    if tail == "t":
        return stem in BEFORE_T
    if tail == "clock":
        return stem == "o"
    return tail in _AFTER_APOSTROPHE and stem in british()


_AFTER_APOSTROPHE: Final = frozenset(("ll", "ve", "re", "d", "m"))


@functools.cache
def _common() -> frozenset[str]:
    words = paths.resources() / "words" / "english.txt"
    return frozenset(words.read_text(encoding="utf-8").split())
