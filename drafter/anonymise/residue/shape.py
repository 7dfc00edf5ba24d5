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
    ``begins`` tells, of a text and where the match starts, where it starts in truth.
    """

    kind: str
    pattern: re.Pattern[str]
    needs: tuple[str, ...] = ()
    figures: int = 1
    passes: Callable[[str], bool] | None = None
    opening: Opening = Opening.ANYTHING
    begins: Callable[[str, int], int] | None = None


def shape(  # noqa: PLR0913 - one argument for each field of a shape
    kind: str,
    *pieces: str,
    needs: tuple[str, ...] = (),
    figures: int = 1,
    passes: Callable[[str], bool] | None = None,
    opening: Opening = Opening.ANYTHING,
    begins: Callable[[str, int], int] | None = None,
) -> Shape:
    """A shape from the pieces of its pattern; case counts only within ``(?-i:...)``."""
    pattern = re.compile("".join(pieces), re.IGNORECASE)
    return Shape(kind, pattern, needs, figures, passes, opening, begins)


def count_figures(words: str) -> int:
    """How many figures stand in ``words``."""
    return sum(map(str.isdigit, words))
