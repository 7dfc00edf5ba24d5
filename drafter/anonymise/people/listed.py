"""What stands behind a surname and its comma: the same person's forename, or a list's next name."""

from drafter.anonymise.people.register import Person, Register
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import (
    ACRONYMS,
    MONTHS,
    PARTICLES,
    TITLES,
    WEEKDAYS,
    is_common,
    is_word,
    surnames,
)

_JOINTS = frozenset({" ", "-", ".", ".-", ". "})
"""What stands between the words of one name: "I.-B. Banks", "Craig Penny"."""
_ACRONYM = 3


def is_title_behind(tokens: list[Token], at: int, person: Person) -> bool:
    """Whether a title leads to the forename behind a surname: "LANE, MRS I", "Lane, Dr Ida"."""
    if tokens[at].gap != ", " or not _is_title(tokens, at):
        return False
    return _is_forename(tokens[at + 1].norm, person)


def is_next_in_list(tokens: list[Token], at: int, person: Person, register: Register) -> bool:
    """Whether another name begins behind the comma: "Sharples, Mr C. Penny", not "Sharples, C."."""
    if tokens[at].gap != ", ":
        return False
    first = last = at + _is_title(tokens, at)
    while last < len(tokens) and (last == first or tokens[last].gap in _JOINTS):
        if not _is_forename(tokens[last].norm, person):
            return last > first and _is_surname(tokens, last, register)
        last += 1
    return False


def _is_title(tokens: list[Token], at: int) -> bool:
    if tokens[at].norm not in TITLES or not tokens[at].is_capital or at + 1 >= len(tokens):
        return False
    return tokens[at + 1].gap in (" ", ". ", ".")


def _is_forename(word: str, person: Person) -> bool:
    """Whether it is a forename of theirs, or letters of theirs."""
    if word in person.called or word in person.forenames:
        return True
    return word == person.letters[: len(word)] or (len(word) == 1 and word in person.letters)


def _is_surname(tokens: list[Token], at: int, register: Register) -> bool:
    """Whether somebody's surname goes on behind a forename or letters."""
    token, led = tokens[at], tokens[at - 1]
    if token.gap not in _JOINTS or token.after_break or led.is_possessive:
        return False
    if token.norm in PARTICLES and token.shape is Shape.LOWER:
        return at + 1 < len(tokens) and tokens[at + 1].is_capital and tokens[at + 1].gap == " "
    if not _may_be_name(tokens, at):
        return False
    if any(token.norm in one.surnames for one in register.by_word.get(token.norm, ())):
        return True
    short = token.shape is Shape.CAPITALS and len(token.norm) <= _ACRONYM
    if short or token.norm in ACRONYMS or (len(led.norm) > 1 and token.gap not in (" ", "-")):
        return False
    return _is_anybodys(tokens, at)


def _may_be_name(tokens: list[Token], at: int) -> bool:
    """Whether a capital is no letter, title or month, and no field of a form."""
    token = tokens[at]
    if not token.is_capital or len(token.norm) == 1 or token.norm in TITLES | MONTHS | WEEKDAYS:
        return False
    return at + 1 >= len(tokens) or not tokens[at + 1].gap.startswith((":", " :"))


def _is_anybodys(tokens: list[Token], at: int) -> bool:
    """Whether a word that nobody here has is a surname, and begins no sentence behind a stop."""
    token = tokens[at]
    if not is_common(token.norm) and not is_word(token.norm):
        return True
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    ends = behind is None or behind.norm == "and" or behind.gap[:1] in (",", ".", ";", "\n")
    return token.norm in surnames() and (token.gap != ". " or ends)
