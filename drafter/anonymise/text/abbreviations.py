"""What letters abbreviate in casework, and what a text then speaks of."""

import functools
import tomllib
from dataclasses import dataclass

from drafter import paths

_WHOLE = 3
"""A beginning as short as this is a word, in the singular or in the plural."""


@dataclass(frozen=True, slots=True)
class Subject:
    """The words of which one stands wherever something is spoken of: whole, or how they begin."""

    words: frozenset[str]
    beginnings: tuple[str, ...]

    def is_among(self, words: set[str]) -> bool:
        """Whether one of them is among the words of a text, in small letters."""
        if not self.words.isdisjoint(words):
            return True
        return any(word.startswith(self.beginnings) for word in words)


@functools.cache
def abbreviations() -> dict[str, Subject]:
    """Letters that abbreviate something, and that of which a text speaks that has them for it.

    Letters of which any text makes use ("MP", "NB") are not among them.
    """
    table = (paths.resources() / "words" / "abbreviations.toml").read_text(encoding="utf-8")
    return {letters: _subject(about.split()) for letters, about in tomllib.loads(table).items()}


def _subject(starts: list[str]) -> Subject:
    short = [start for start in starts if len(start) <= _WHOLE]
    return Subject(
        frozenset([*short, *(f"{word}s" for word in short)]),
        tuple(start for start in starts if len(start) > _WHOLE),
    )
