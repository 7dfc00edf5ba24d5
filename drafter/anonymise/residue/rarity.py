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


_INFLECTIONS: Final = ("", "s", "es", "d", "ed", "ing", "ment", "ments")
_DERIVED: Final = (
    ("e", "ing"), ("y", "ies"), ("y", "ied"), ("ise", "isation"), ("ify", "ification"),
    ("ate", "ation"), ("ate", "ations"),
)  # fmt: skip


@functools.cache
def rarities() -> frozenset[str]:
    """Rare words that are nobody's name and that no council, landlord or school uses."""
    told = rare() - forenames() - surnames()
    usual = {form for word in WORDS["rare_usual"] for form in forms_of(word)}
    return frozenset(word for word in told - usual if not word.endswith(_QUALITIES))


def forms_of(word: str) -> Iterator[str]:
    """What grammar makes of a word: "finalise", "finalised", "finalising", "finalisation"."""
    yield from (word + ending for ending in _INFLECTIONS)
    yield from (word + word[-1] + ending for ending in ("ed", "ing"))
    for ending, instead in _DERIVED:
        if word.endswith(ending):
            yield word.removesuffix(ending) + instead


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
