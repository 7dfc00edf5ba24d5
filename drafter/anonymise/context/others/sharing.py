"""Whether a forename shares the surname of the next, which is not theirs: "Lena and Frank Lane"."""

from drafter.anonymise.people.names import Reading
from drafter.anonymise.people.register import Register
from drafter.anonymise.text.tokens import Token
from drafter.anonymise.text.vocabulary import (
    MONTHS,
    TITLES,
    forenames_known,
    is_common,
    is_word,
    surnames,
)


def shares_other_surname(tokens: list[Token], reading: Reading, register: Register) -> bool:
    """Whether "and", another forename and a surname go on that somebody of the name has not.

    Where the other is a party as well, the two are: "Lena and Frank Lane" of a case of theirs.
    """
    last = reading.last
    if reading.is_full or not set(reading.roles) <= set("FBf") or tokens[last - 1].is_possessive:
        return False
    other = _behind_and(tokens, last)
    if not other or other + 1 >= len(tokens):
        return False
    forename, surname = tokens[other], tokens[other + 1]
    called = forename.norm in forenames_known() or _is_strange(forename)
    if not called or not forename.is_capital:
        return False
    if surname.norm in reading.person.surnames or surname.norm in MONTHS | TITLES:
        return False
    if any(forename.norm in one.called for one in register.by_word.get(surname.norm, ())):
        return False
    joined = surname.gap == " " and surname.is_capital and not surname.after_break
    return joined and (_is_strange(surname) or surname.norm in surnames())


def _behind_and(tokens: list[Token], last: int) -> int:
    """Where the second of two begins behind "and" or "&", and a title; 0 for none."""
    if last + 1 >= len(tokens):
        return 0
    if tokens[last].gap.strip(" ") == "&":
        other = last
    elif tokens[last].norm == "and" and tokens[last].gap == " ":
        other = last + 1
    else:
        return 0
    return other + (tokens[other].norm in TITLES)


def _is_strange(token: Token) -> bool:
    """Whether a word is in no dictionary, as a name may be."""
    return len(token.norm) > 1 and not is_common(token.norm) and not is_word(token.norm)
