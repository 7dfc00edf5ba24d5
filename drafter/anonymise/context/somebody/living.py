"""A forename that is a word besides, before what takes hands, a mind or a life of one's own."""

from typing import Final

from drafter.anonymise.context.somebody.circumstances import is_in_circumstances
from drafter.anonymise.context.somebody.handling import handles_something
from drafter.anonymise.context.somebody.in_play import is_one_of_many
from drafter.anonymise.context.somebody.of_people import is_calling
from drafter.anonymise.context.somebody.routines import is_in_a_life
from drafter.anonymise.text.tokens import Token
from drafter.anonymise.text.vocabulary import COUNTED, TIMES

COSTED: Final = frozenset(
    ["bill", "blessing", "bond", "charity", "chase", "chip", "clay", "grant", "merit", "page",
     "price", "rain", "rent", "rock", "silver", "snow", "star", "stone", "trust", "unity", "wood"]
)  # fmt: skip
"""What is itself paid, moved or delivered, or pays as a body does."""
_BILLED: Final = frozenset({"bill", "chase", "chip", "clay", "grant", "page", "price", "star"})
"""What has costs, and no life."""
_BY_BODY: Final = frozenset(
    ["carried", "carries", "drives", "feeds", "forgot", "lost", "mislaid", "owned", "owns",
     "parked", "walks", "wears", "wore"]
)  # fmt: skip
"""What no bill, grant or price does to things."""
_PAYING: Final = frozenset(
    {"business", "cash", "credit", "luck", "money", "royalty", "sky", "storm"}
)
"""What buys, keeps or makes things, too."""
_MOST_TO_VERB: Final = 2


def is_lived(tokens: list[Token], at: int, last: int) -> bool:
    """Whether what takes hands, a mind or a life is told: "shares a room", "lost the report"."""
    word = tokens[at].norm
    if word in _BILLED:
        by_body = any(token.norm in _BY_BODY for token in tokens[last : last + _MOST_TO_VERB])
        return is_in_a_life(tokens, last) or (by_body and handles_something(tokens, last))
    if word in TIMES | COSTED | _PAYING or is_calling(word):
        return False
    many = is_one_of_many(word) and word not in COUNTED
    if handles_something(tokens, last, counted=many):
        return True
    return is_in_circumstances(tokens, last) or is_in_a_life(tokens, last)
