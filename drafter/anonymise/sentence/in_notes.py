"""What notes say behind a name: how somebody is in a list, and whom they are to see."""

from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import ROLES

_WHO = frozenset({"a", "birth", "foster", "her", "his", "new", "own", "the", "their"})
_SEEN = frozenset(
    {"consultant", "dentist", "gp", "gran", "grandad", "nan", "paediatrician", "psychologist"}
)
_BEHIND_SEEN = frozenset(
    {
        "about",
        "after",
        "again",
        "at",
        "for",
        "in",
        "next",
        "on",
        "re",
        "today",
        "tomorrow",
        "twice",
        "w",
        "with",
    }
)
_STATES = frozenset(
    ["calm", "clean", "cold", "dirty", "dressed", "fed", "fine", "happy", "late", "not", "ok",
     "quiet", "settled", "thin", "tidy", "tired", "warm", "well"]
)  # fmt: skip
"""How things are too, in notes; a feeling behind it makes it somebody's."""


def is_whoever_seen(tokens: list[Token], at: int) -> bool:
    """Whether somebody is who is to be seen: "to see birth mum Donna", not "tenant numbers"."""
    if at < len(tokens) and tokens[at].norm in _WHO and tokens[at].gap == " ":
        at += 1
    if at >= len(tokens) or tokens[at].gap != " " or tokens[at].is_possessive:
        return False
    if tokens[at].norm not in ROLES | _SEEN or tokens[at].is_capital:
        return False
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is None or after.gap != " " or after.is_capital or after.norm[0].isdigit():
        return True
    return after.norm in _BEHIND_SEEN


def is_in_list(tokens: list[Token], at: int) -> bool:
    """Whether one word that may be said of things too stands before a comma."""
    if at + 1 >= len(tokens) or tokens[at].gap != " " or tokens[at].shape is not Shape.LOWER:
        return False
    return tokens[at + 1].gap == ", " and tokens[at].norm in _STATES
