"""Whether a name stands where a town or a month does: "Leeds, Bolton or Hull", "HMP Bolton"."""

import itertools
from typing import Final

from drafter.anonymise.context.things.called_after import IN_PLACES
from drafter.anonymise.people.names import Reading
from drafter.anonymise.people.register import Register
from drafter.anonymise.text.tokens import Token
from drafter.anonymise.text.vocabulary import MONTHS, towns

_BEFORE_PLACES: Final = frozenset({"fled", "hmp", "hmpyoi", "hmyoi", "raf"})
_THERE: Final = IN_PLACES | {"at", "from", "to"}
_LIVING: Final = frozenset(
    ["based", "born", "drove", "flat", "home", "house", "live", "lived", "lives", "living",
     "moved", "moving", "relocated", "resident", "travelled", "travels"]
)  # fmt: skip
_BEING: Final = frozenset({"being", "is", "lies", "was"})
_FAR: Final = frozenset(
    ["hour", "hours", "kilometres", "km", "mile", "miles", "minutes", "mins"]
)  # fmt: skip
_AT_TIME: Final = frozenset({"early", "late"})
_MOST_TO_FAR = 6
_JOINS: Final = frozenset({", ", "/", " / ", " & ", " - "})
_AND: Final = frozenset({"and", "or", "to"})
_COUNTRIES: Final = frozenset(
    ["england", "france", "germany", "italy", "poland", "scotland", "spain", "wales"]
)
_AWAITED: Final = frozenset({"due", "ending", "starting"})
_MOST_TO_MONTH = 5


def is_among_places(tokens: list[Token], reading: Reading, register: Register) -> bool:
    """Whether one word of a name is beside another town, or is so and so far away."""
    first, last = reading.first, reading.last
    word = tokens[first]
    if last - first != 1 or word.is_possessive or not word.is_capital:
        return False
    before = tokens[first - 1].norm if first and word.gap == " " else ""
    lives = before in _THERE and first > 1 and tokens[first - 2].norm in _LIVING
    if before in _BEFORE_PLACES or lives or _is_far(tokens, last):
        return True
    return _is_listed(tokens, first, register) or _is_month(tokens, first, before)


def _is_far(tokens: list[Token], last: int) -> bool:
    """Whether it is told how far off it is: "Bolton is 40 miles away"."""
    near = tokens[last : last + _MOST_TO_FAR]
    if not near or near[0].norm not in _BEING or near[0].gap != " ":
        return False
    if any(token.norm in _AT_TIME for token in near):
        return False  # "Robin was ten minutes late"
    return any(
        token.norm in _FAR and token.gap in (" ", "-") and before.norm != "the"
        for before, token in itertools.pairwise(near)
    )  # "is spelt correctly in the minutes"


def _is_listed(tokens: list[Token], at: int, register: Register) -> bool:
    """Whether a town that is nobody's name here stands before it or behind it in a list."""
    return _is_town_at(tokens, at, -1, register) or _is_town_at(tokens, at, 1, register)


def _is_town_at(tokens: list[Token], at: int, step: int, register: Register) -> bool:
    other = at + step
    if not 0 <= other < len(tokens):
        return False
    joined = tokens[max(at, other)].gap in _JOINS
    if not joined and tokens[other].norm in _AND and tokens[max(at, other)].gap == " ":
        joined = 0 <= other + step < len(tokens) and tokens[max(other, other + step)].gap == " "
        other += step
    if not joined:
        return False
    word = tokens[other]
    is_town = word.norm in _COUNTRIES or word.norm in towns()
    return is_town and word.is_capital and word.norm not in register.by_word


def _is_month(tokens: list[Token], at: int, before: str) -> bool:
    """Whether a month stands with its sum or what was due: "March £50, April £50"."""
    if tokens[at].norm not in MONTHS:
        return False
    if before in _AWAITED:
        return True
    if at + 1 >= len(tokens) or not tokens[at + 1].norm[0].isdigit():
        return False
    near = tokens[max(0, at - _MOST_TO_MONTH) : at]
    return any(token.norm in MONTHS for token in near)
