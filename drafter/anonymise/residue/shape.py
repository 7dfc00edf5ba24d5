"""One shape of an identifier: a pattern, where it is worth looking, and what it must pass."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum


class Opening(Enum):
    """What a shape's pattern begins with: it is tried there alone."""

    ANYTHING = "anything"
    NEED = "one of the words it needs"
    FIGURE = "a figure, or a sign before one"
    CODE = "a word with a figure in it, or letters joined to one"
    LETTERS = "a letter, likewise"
    BESIDE = "the word right before a number"


@dataclass(frozen=True, slots=True)
class Shape:
    """A pattern over folded text, and the kind of what its group 1 (or all of it) is.

    Only near one of ``needs``, in small letters, and in a text of at least ``figures`` figures,
    can anything match; a shape that needs words is tried near them, whatever opens it.
    ``passes`` has the last word on the matched text; it never asks whether a number is valid.
    """

    kind: str
    pattern: re.Pattern[str]
    needs: tuple[str, ...] = ()
    figures: int = 1
    passes: Callable[[str], bool] | None = None
    opening: Opening = Opening.ANYTHING


def shape(
    kind: str,
    *pieces: str,
    needs: tuple[str, ...] = (),
    figures: int = 1,
    passes: Callable[[str], bool] | None = None,
    opening: Opening = Opening.ANYTHING,
) -> Shape:
    """A shape from the pieces of its pattern; case counts only within ``(?-i:...)``."""
    return Shape(kind, re.compile("".join(pieces), re.IGNORECASE), needs, figures, passes, opening)


def count_figures(words: str) -> int:
    """How many figures stand in ``words``."""
    return sum(map(str.isdigit, words))
