"""A name in small letters behind a quality with an article: "a regular booker", "the old reed"."""

from typing import Final

from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import FEELINGS, KIN, ROLES, dictionary

_ARTICLES: Final = frozenset({"a", "an", "another", "any", "each", "every", "no", "the"})
_NO_QUALITIES: Final = ROLES | KIN | FEELINGS | frozenset(
    ["boy", "father", "girl", "lad", "lady", "man", "mother", "mum", "other", "woman"]
)  # fmt: skip
"""What notes put before a name: "the tenant booker says", "a tearful booker"."""


def is_described(tokens: list[Token], at: int) -> bool:
    """Whether an article and one plain word that is nobody's calling stand before a word."""
    if at < 2 or tokens[at].gap != " " or tokens[at - 1].gap != " ":  # noqa: PLR2004 - two words
        return False
    quality, article = tokens[at - 1], tokens[at - 2]
    if article.norm not in _ARTICLES or quality.shape is not Shape.LOWER:
        return False
    return quality.norm in dictionary() and quality.norm not in _NO_QUALITIES
