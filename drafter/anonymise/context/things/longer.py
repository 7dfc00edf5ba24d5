"""Whether one word is part of a longer name of a thing: "Swan Lake", "Ida the vacuum cleaner"."""

from typing import Final

from drafter.anonymise.people.names import Reading
from drafter.anonymise.sentence.behind import does_act
from drafter.anonymise.text.inflected import Use, uses_of
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import KIN, POSTS, ROLES, is_word

_KNOWN_BY: Final = frozenset(
    ["amazing", "babe", "black", "blue", "bog", "bounty", "buffalo", "burning", "cutting",
     "eastern", "flying", "golden", "jet", "jolly", "killer", "lion", "moaning", "mustang",
     "northern", "pink", "purple", "rolling", "smooth", "southern", "sponge", "storming", "swan",
     "ultra", "western"]
)  # fmt: skip
"""What stands with a capital before a name of a show, a ship or a shop, and of nobody here."""
_WARES: Final = frozenset(
    ["bakery", "bazaar", "beer", "biscuits", "brewery", "cereal", "chocolate", "crisps",
     "dealership", "gin", "grocers", "ketchup", "mayonnaise", "mustard", "porage",
     "porridge", "sausages", "whiskey", "whisky"]
)  # fmt: skip
"""What shops and makers have behind a possessive."""
_TIMES: Final = frozenset(
    ["afternoon", "autumn", "day", "evening", "first", "following", "last", "minute", "moment",
     "month", "morning", "new", "next", "night", "once", "only", "other", "previous", "right",
     "same", "second", "spring", "summer", "third", "time", "usual", "very", "way", "week",
     "weekend", "whole", "winter", "wrong", "year"]
)  # fmt: skip
_PAPERS: Final = frozenset({"act", "code", "regulations", "rules"})
"""What is given or sent to somebody, with a capital: "gave Ida the Code"."""
_LEADING: Final = frozenset({"and", "as", "by", "for", "in", "of", "on", "or", "to", "with"})
_PEOPLE: Final = ROLES | POSTS | KIN | frozenset(
    ["applicant", "baby", "boy", "child", "claimant", "complainant", "girl", "lodger", "man",
     "occupier", "older", "elder", "eldest", "owner", "patient", "pupil", "resident", "student",
     "younger", "youngest", "woman"]
)  # fmt: skip


def is_part_of_longer(tokens: list[Token], reading: Reading) -> bool:
    """Whether what stands before or behind one word of a name makes a thing of it."""
    at, last = reading.first, reading.last
    if last - at != 1 or tokens[at].shape is not Shape.CAPITAL or not reading.is_exact:
        return False
    return _is_behind_capital(tokens, at) or _is_ware(tokens, last) or _is_the(tokens, at, last)


def _is_behind_capital(tokens: list[Token], at: int) -> bool:
    """Whether a capital before it makes one name of two: "Swan Lake", "Fisher-Price"."""
    before = tokens[at - 1] if at else None
    if before is None or before.shape is not Shape.CAPITAL or before.is_possessive:
        return False
    return tokens[at].gap == " " and before.norm in _KNOWN_BY


def _is_ware(tokens: list[Token], last: int) -> bool:
    """Whether a maker or a shop owns it: "Lane's biscuits", "Lane's the grocers"."""
    if not tokens[last - 1].is_possessive or last >= len(tokens) or tokens[last].gap != " ":
        return False
    ware = last + (tokens[last].norm == "the")
    if ware >= len(tokens):
        return False
    return tokens[ware].norm in _WARES or (tokens[ware].norm == "own" and tokens[ware].is_capital)


def _is_the(tokens: list[Token], at: int, last: int) -> bool:
    """Whether "the" and what no party is goes on: "Ida the vacuum cleaner", "Ida the Great"."""
    if last + 1 >= len(tokens) or tokens[last].norm != "the" or tokens[at].is_possessive:
        return False
    kind = tokens[last + 1]
    if tokens[last].gap != " " or tokens[last].is_capital or kind.gap != " ":
        return False
    if kind.norm in _TIMES | _PEOPLE | _PAPERS or not is_word(kind.norm) or _is_object(tokens, at):
        return False
    if kind.is_capital:
        return True
    use = uses_of(kind.norm)
    plain = bool(use & Use.NOUN) and not use & Use.QUALITY
    return plain and not does_act(tokens, last + 2)  # "Ida the fish says so"


def _is_object(tokens: list[Token], at: int) -> bool:
    """Whether a verb before the name may have two objects: "gave Ida the form"."""
    return at > 0 and tokens[at].gap == " " and tokens[at - 1].norm not in _LEADING
