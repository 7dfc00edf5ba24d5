"""Everyday words that may be a registered forename cut short: "Told her Prim out" of Primrose."""

from typing import Final

from drafter.anonymise.people.fond import CLIP
from drafter.anonymise.people.register import Register
from drafter.anonymise.sentence.behind import is_helped
from drafter.anonymise.sentence.owning import owns
from drafter.anonymise.sentence.signing import signs_off
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import CALLED_AFTER, MADE_OF, OF_THINGS, TITLES

_SHORTEST: Final = 3
_DETERMINING: Final = frozenset(
    ["a", "all", "an", "any", "each", "every", "her", "his", "its", "my", "no", "one", "our",
     "some", "that", "the", "their", "these", "this", "those", "your"]
)  # fmt: skip
_BEGINNERS: Final = frozenset(
    ["all", "can", "chance", "ever", "far", "just", "long", "man", "many", "mar", "most", "nor",
     "nothing", "one", "other", "per", "ten", "tim", "win", "yes"]
)  # fmt: skip
"""What begins sentences besides, and forenames: "Ten were sent", "Nor was he told"."""


def may_be_clip(tokens: list[Token], at: int, register: Register) -> bool:
    """Whether an everyday word with a capital may be a forename cut short.

    At the start of a sentence a helping verb has to go on, or what only somebody has: "Bran was
    not there", "Den's mother"; within one the capital is enough: "Told her Prim out".
    """
    token = tokens[at]
    if token.shape is not Shape.CAPITAL or len(token.norm) < _SHORTEST or token.norm in _BEGINNERS:
        return False
    return is_clip_of(token.norm, register) and stands_as_clip(tokens, at)


def is_clip_of(norm: str, register: Register) -> bool:
    """Whether a folded word begins a registered forename."""
    return any(strength == CLIP for _, strength in register.fond(norm))


def stands_as_clip(tokens: list[Token], at: int) -> bool:
    """Whether the words round a capital leave it open whether it is somebody."""
    token = tokens[at]
    if owns(tokens, at + 1) or signs_off(tokens, at):
        return True
    if token.is_possessive or _is_of_a_thing(tokens, at):
        return False
    if token.starts:
        return is_helped(tokens, at + 1)
    return token.gap == " " and not tokens[at - 1].is_capital


def _is_of_a_thing(tokens: list[Token], at: int) -> bool:
    """Whether an article or what stands behind makes a thing of a word: "the Den", "Bran Lane"."""
    if at and tokens[at].gap == " " and tokens[at - 1].norm in _DETERMINING:
        return not _is_reported(tokens, at)
    after = tokens[at + 1] if at + 1 < len(tokens) and tokens[at + 1].gap in (" ", "-") else None
    if after is None:
        return False
    if after.is_capital:
        return after.norm not in TITLES
    return after.norm in CALLED_AFTER | MADE_OF | OF_THINGS


def _is_reported(tokens: list[Token], at: int) -> bool:
    """Whether somebody is told what follows: "told her Prim out"."""
    return at > 1 and tokens[at - 1].norm == "her" and tokens[at - 2].norm in _TOLD


_TOLD: Final = frozenset({"advised", "assured", "informed", "reminded", "tell", "told"})
