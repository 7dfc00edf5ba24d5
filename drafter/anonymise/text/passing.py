"""Why a registered word with a capital may stand: these reasons, and no other.

Whatever else begins with a capital and is a word of somebody's name here is replaced or asked
about (:mod:`drafter.anonymise.judging.remains` asks about what nothing has claimed).
"""

from dataclasses import dataclass
from enum import Enum
from typing import Final


class Passing(Enum):
    """A rule by which a registered word is passed over, in words for the certificate."""

    DATE = "a month or day beside a figure"
    TIME = "a month, a day or a season"
    QUESTION = "the beginning of a question"
    SIGN_OFF = "the end of a letter"
    LONGER_NAME = "part of the name of a street, a firm or the like"
    LAW = "part of the name of a law or a judgment"
    TOWN = "a town"
    FAITH = "a language or a faith"
    GRAMMAR = "an everyday word by its grammar"
    SAYING = "part of a saying, or a word spoken of"
    SHOUTED = "an everyday word among capitals"
    PARTICLE = "a small word of a surname"
    SOMEBODY_ELSE = "part of somebody else's whole name"


NOBODY: Final = frozenset(
    {
        Passing.DATE,
        Passing.TIME,
        Passing.QUESTION,
        Passing.TOWN,
        Passing.GRAMMAR,
        Passing.SAYING,
        Passing.SHOUTED,
    }
)
"""The rules by which a word is nobody's name, not even somebody else's."""


@dataclass(frozen=True, slots=True)
class Passed:
    """A registered word that stands, from ``start`` to ``end``, and the rule that let it."""

    start: int
    end: int
    rule: Passing
