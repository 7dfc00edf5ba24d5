"""Words that few texts use: what they tell of somebody is seldom told of another."""

import functools
from collections.abc import Iterator
from typing import Final

from drafter.anonymise.residue.phrases import WORDS
from drafter.anonymise.residue.shapes import Shaped
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import forenames, rare, surnames

_KIND: Final = "fact"
_NEAR: Final = 4
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
    for at, token in enumerate(tokens):
        if token.norm in words and token.shape is Shape.LOWER and not _grows(tokens, at):
            yield Shaped(token.start, token.name_end, _KIND)


def _grows(tokens: list[Token], at: int) -> bool:
    """Whether a plant, a bird or a food is told of, and nobody who shows or collects such."""
    if tokens[at].norm not in WORDS["growing"]:
        return False
    if at > 1 and tokens[at - 1].norm == "of" and tokens[at - 2].norm in WORDS["driven"]:
        return False  # "under a lorry of daffodils"
    near = tokens[max(0, at - _NEAR) : at + _NEAR]
    return not any(token.norm in WORDS["growing_as"] for token in near)
