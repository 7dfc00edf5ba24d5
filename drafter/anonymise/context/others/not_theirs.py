"""Whether what is said beside a name fits nobody registered so: a child's age, a citation."""

from typing import Final

from drafter.anonymise.people.names import Reading
from drafter.anonymise.sentence.behind import YEARS
from drafter.anonymise.text.tokens import Token

_OLDEST_CHILD = 15
_GROWN: Final = frozenset({"mr", "mrs"})
_BABIES: Final = frozenset({"baby", "newborn", "toddler"})
_AGEING: Final = frozenset({"is", "turned", "was"})
_SMALL_YEARS: Final = {"one", "two"} | YEARS - {"sixteen", "seventeen", "eighteen"}
_FIRMS: Final = frozenset(["inc", "limited", "llp", "ltd", "plc", "solicitors"])
_CALLED_BY: Final = frozenset(
    ["boiler", "boilers", "disease", "doctrine", "formula", "judgment", "judgments", "principle",
     "ruling", "scale", "syndrome"]
)  # fmt: skip
"""What is called after somebody whom nobody here knows."""
_LONGEST_FIRM = 3
_YEAR = 4


def is_of_a_child(  # noqa: PLR0911 - a ladder of rules, one return each
    tokens: list[Token], at: int, reading: Reading
) -> bool:
    """Whether a grown person's forename has a child's age: "Hannah, 6,", of Mrs Hannah Lane."""
    person, last = reading.person, reading.last
    if at != reading.first or person.is_child or person.title not in _GROWN:
        return False
    if not set(reading.roles) <= set("FBf"):
        return False
    if at and tokens[at].gap in (" ", ", ") and tokens[at - 1].norm in _BABIES:
        return True
    if last >= len(tokens):
        return False
    if tokens[last].norm in _AGEING and tokens[last].gap == " " and last + 1 < len(tokens):
        return _is_small_age(tokens[last + 1]) and _closes(tokens, last + 2)
    if tokens[last].gap not in (", ", " ("):
        return False
    aged = tokens[last].norm == "aged" and last + 1 < len(tokens)
    return _is_small_age(tokens[last + aged]) and _closes(tokens, last + aged + 1)


def _is_small_age(token: Token) -> bool:
    if token.norm.isdigit():
        return int(token.norm[:_YEAR]) <= _OLDEST_CHILD
    return token.norm in _SMALL_YEARS


def _closes(tokens: list[Token], at: int) -> bool:
    return at >= len(tokens) or tokens[at].gap[:1] in (")", ",", ".", ";", "\n")


def is_cited(tokens: list[Token], at: int, reading: Reading) -> bool:
    """Whether a surname alone is an author's, a case's or a firm's: "Lane (2019)", "Lane LLP"."""
    last = reading.last
    if at != reading.first or last >= len(tokens) or not set(reading.roles) <= set("SB"):
        return False
    after = tokens[last]
    if tokens[last - 1].is_possessive or after.after_break:
        return after.norm in _CALLED_BY and after.gap == " "
    if after.gap in (" (", " [", ", ") and after.norm.isdigit() and len(after.norm) == _YEAR:
        return last + 1 >= len(tokens) or tokens[last + 1].gap[:1] in (")", "]")
    if after.gap == " " and (after.norm in _CALLED_BY or _is_et_al(tokens, last)):
        return True
    return _is_firms(tokens, last)


def _is_et_al(tokens: list[Token], at: int) -> bool:
    return [token.norm for token in tokens[at : at + 2]] == ["et", "al"]


def _is_firms(tokens: list[Token], at: int) -> bool:
    """Whether a firm's name goes on to its end: "Lane LLP", "Lane & Brown Ltd"."""
    for place in range(at, min(len(tokens), at + _LONGEST_FIRM)):
        token = tokens[place]
        joined = token.gap in (" ", " & ") and not token.after_break
        if not joined or not (token.is_capital or token.norm == "and"):
            return False
        if token.norm in _FIRMS:
            return True
    return False
