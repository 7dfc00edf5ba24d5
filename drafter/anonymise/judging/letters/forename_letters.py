"""Somebody called by the letters of two forenames: "MJ" of Maria José."""

from collections.abc import Iterator
from typing import Final

from drafter.anonymise.context.beside import is_determined
from drafter.anonymise.context.company import Company
from drafter.anonymise.judging.letters.dotted import found_letters
from drafter.anonymise.judging.letters.told_of import CASEWORK, LEADS
from drafter.anonymise.people.register import Person, Register
from drafter.anonymise.sentence.behind import does_act, is_followed_by_name
from drafter.anonymise.sentence.told import is_told
from drafter.anonymise.text.found import Found
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import ACRONYMS, TITLES, dictionary

_FEWEST, _MOST = 2, 3
_DEGREES: Final = frozenset({"ba", "jp", "ma", "mba", "md", "mr", "rn", "sen"})


def find_forename_letters(
    tokens: list[Token], register: Register, company: Company
) -> Iterator[Found]:
    """Letters of forenames alone, to be asked about: many another is called so."""
    if not register.by_letters:
        return
    for at, token in enumerate(tokens):
        if token.shape is not Shape.CAPITALS or not _FEWEST <= len(token.norm) <= _MOST:
            continue
        persons = _called_by(tokens, at, register, company)
        if persons:
            yield found_letters(token.start, token.name_end, persons, token, sure=False)


def _called_by(
    tokens: list[Token], at: int, register: Register, company: Company
) -> tuple[Person, ...]:
    """Whose forenames have these letters and no more, where somebody acts or is acted on."""
    token = tokens[at]
    own = register.by_letters.get(token.norm, ())
    own = tuple(one for one in own if one.letters == token.norm and one.id in company.present)
    if not own or token.norm in register.by_initials or token.norm in register.by_word:
        return ()
    kinds = (ACRONYMS, CASEWORK, TITLES, _DEGREES, dictionary())
    if any(token.norm in kind for kind in kinds):
        return ()
    if is_determined(tokens, at) or is_followed_by_name(tokens, at + 1):
        return ()
    if does_act(tokens, at + 1) or is_told(tokens, at) or token.is_possessive:
        return own
    before = tokens[at - 1].norm if at and token.gap == " " else ""
    return own if before in LEADS or before.endswith("ed") else ()
