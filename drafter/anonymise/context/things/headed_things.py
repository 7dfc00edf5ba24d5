"""Words with a capital that begin a notice or a note as things: "Water Bill", "School Bell"."""

from typing import Final

from drafter.anonymise.sentence.behind import does_act
from drafter.anonymise.text.inflected import Use, uses_of
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import TIMES, is_common

_SO: Final = frozenset({"be", "being", "too", "very"})
_OBJECTS: Final = frozenset({"her", "him", "it", "them", "us", "your"})
_COSTS: Final = frozenset({"asked", "came", "is", "said", "says", "was"})
_MADE: Final = frozenset(
    ["air", "finance", "front", "kerb", "kite", "outstanding", "public", "salt", "school", "stone",
     "traffic", "water"]
)  # fmt: skip
"""What begins the name of a thing, though somebody may do it: "School Bell", "Water Bill"."""
_TO_TIMES: Final = frozenset({"before", "by", "till", "until"})


def is_headed(tokens: list[Token], at: int) -> bool:
    """Whether a noun that begins a sentence makes one thing with a word: "Water Bill arrived"."""
    if not at or tokens[at].gap != " " or tokens[at].shape is not Shape.CAPITAL:
        return False
    before = tokens[at - 1]
    if tokens[at].is_possessive or not before.starts:
        return False
    if before.shape is not Shape.CAPITAL or before.is_possessive:
        return False
    return before.norm in _MADE and is_common(tokens[at].norm)


def is_so(tokens: list[Token], at: int) -> bool:
    """Whether a quality or a deed is meant: "to be Frank", "tried to Rob him", "X-Ray"."""
    if not at:
        return False
    before, word = tokens[at - 1].norm, tokens[at].norm
    if tokens[at].gap == "-":
        return (before, word) == ("x", "ray")
    if tokens[at].gap != " ":
        return False
    if before in _SO and is_common(word):
        return at + 1 >= len(tokens) or tokens[at + 1].gap != " " or not does_act(tokens, at + 1)
    if before not in ("please", "to") or Use.VERB not in uses_of(word) or at + 1 >= len(tokens):
        return False
    return tokens[at + 1].gap == " " and tokens[at + 1].norm in _OBJECTS


def is_sum(tokens: list[Token], at: int) -> bool:
    """Whether it is told how much it says or costs: "Bill said £400", "Bill came to £50"."""
    behind = tokens[at + 1 : at + 4]
    if not behind or behind[0].gap != " " or behind[0].norm not in _COSTS:
        return False
    return any(one.gap == " £" for one in behind[1:])


def is_until(tokens: list[Token], at: int) -> bool:
    """Whether something is told to be before a time: "before Dawn the crew left"."""
    if not at or tokens[at].norm not in TIMES | {"dawn"} or tokens[at].is_possessive:
        return False
    led = tokens[at].gap == " " and tokens[at - 1].norm in _TO_TIMES
    return led and not does_act(tokens, at + 1)
