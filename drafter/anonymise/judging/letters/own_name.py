"""Letters in a clause that has the whole name besides: "Hal Boon rang HB" is somebody else's."""

from typing import Final

from drafter.anonymise.people.register import Person
from drafter.anonymise.text.tokens import Token
from drafter.anonymise.text.vocabulary import TITLES

_APART: Final = frozenset({"and", "but", "or"})
_GIVEN: Final = frozenset({"as", "by", "called", "initialled", "initials", "is", "signed"})
"""What leads from somebody to their letters: "Mr Boon signs as HB"."""
_FARTHEST = 12


def is_told_besides(tokens: list[Token], at: int, person: Person) -> bool:
    """Whether the clause of letters names whoever would have them, with a title or both names."""
    if at and tokens[at - 1].norm in _GIVEN:
        return False
    place = at
    while place > max(0, at - _FARTHEST) and _goes_on(tokens[place]):
        place -= 1
        if tokens[place].norm in _APART:
            break
        if _is_named(tokens, place, person):
            return True
    place = at + 1
    while place < min(len(tokens), at + _FARTHEST) and _goes_on(tokens[place]):
        if tokens[place].norm in _APART:
            break
        if _is_named(tokens, place, person):
            return True
        place += 1
    return False


def _goes_on(token: Token) -> bool:
    return token.gap == " " and not token.starts and not token.after_break


def _is_named(tokens: list[Token], at: int, person: Person) -> bool:
    """Whether a surname stands there behind a title or a forename of theirs."""
    word, before = tokens[at], tokens[at - 1] if at else None
    if before is None or word.gap not in (" ", ". ") or not word.is_capital:
        return False
    return word.norm in person.typed and (before.norm in TITLES or before.norm in person.typed)
