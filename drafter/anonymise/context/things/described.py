"""A name in small letters behind a quality with an article: "a regular booker", "the old reed"."""

from typing import Final

from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import FEELINGS, KIN, ROLES, dictionary

_ARTICLES: Final = frozenset({"a", "an", "another", "any", "each", "every", "no", "the"})
_NO_QUALITIES: Final = ROLES | KIN | FEELINGS | frozenset(
    ["boy", "father", "girl", "lad", "lady", "man", "mother", "mum", "other", "woman"]
)  # fmt: skip
"""What notes put before a name: "the tenant booker says", "a tearful booker"."""

_OF_CARS: Final = frozenset(
    ["battered", "black", "blue", "brown", "dented", "gold", "green", "grey", "maroon", "orange",
     "purple", "red", "rusty", "secondhand", "shiny", "silver", "used", "vintage", "white",
     "yellow"]
)  # fmt: skip


def is_described(tokens: list[Token], at: int) -> bool:
    """Whether an article and one plain word that is nobody's calling stand before a word."""
    if at < 2 or tokens[at].gap != " " or tokens[at - 1].gap != " ":  # noqa: PLR2004 - two words
        return False
    quality, article = tokens[at - 1], tokens[at - 2]
    if article.norm not in _ARTICLES or quality.shape is not Shape.LOWER:
        return False
    return quality.norm in dictionary() and quality.norm not in _NO_QUALITIES


def is_made_so(tokens: list[Token], at: int) -> bool:
    """Whether a capital stands behind an article and what a car is: "a grey Ford"."""
    if at < 2 or tokens[at].gap != " " or tokens[at - 1].gap != " ":  # noqa: PLR2004 - two words
        return False
    word, quality, article = tokens[at], tokens[at - 1], tokens[at - 2]
    if word.shape is not Shape.CAPITAL or word.is_possessive or quality.norm not in _OF_CARS:
        return False
    if at + 1 < len(tokens) and tokens[at + 1].gap == " " and tokens[at + 1].is_capital:
        return False  # a Ford Fiesta is no name at all
    return article.norm in _ARTICLES and quality.shape is Shape.LOWER  # not the Red Cross
