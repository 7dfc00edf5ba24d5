"""Words that few texts use: what they tell of somebody is seldom told of another."""

import functools
from collections.abc import Iterator
from typing import Final

from drafter.anonymise.residue.phrases import WORDS
from drafter.anonymise.residue.shapes import Shaped
from drafter.anonymise.tokens import Shape, Token
from drafter.anonymise.vocabulary import forenames, rare, surnames

_KIND: Final = "fact"
_QUALITIES: Final = ("able", "edly", "ful", "ible", "ingly", "ive", "less", "ly", "ness", "ous")
"""How words end that tell how something is, and not what somebody has or does."""


@functools.cache
def rarities() -> frozenset[str]:
    """Rare words that are nobody's name and that no council, landlord or school uses."""
    told = rare() - WORDS["rare_usual"] - forenames() - surnames()
    return frozenset(word for word in told if not word.endswith(_QUALITIES))


def find_rarities(tokens: list[Token]) -> Iterator[Shaped]:
    """Rare words in small letters: "herpetologist", "caracal"; the phrase is found round them."""
    words = rarities()
    for token in tokens:
        if token.norm in words and token.shape is Shape.LOWER:
            yield Shaped(token.start, token.name_end, _KIND)
