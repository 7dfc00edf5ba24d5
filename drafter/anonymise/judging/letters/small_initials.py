"""Initials in small letters, as messages have them: "gl rang", "told gl"."""

from collections.abc import Iterator
from typing import Final

from drafter.anonymise.context.beside import begins_clause
from drafter.anonymise.context.company import Company
from drafter.anonymise.judging.letters.dotted import found_letters
from drafter.anonymise.judging.letters.told_of import CASEWORK
from drafter.anonymise.people.register import Register
from drafter.anonymise.sentence.behind import does_act
from drafter.anonymise.sentence.told import is_told
from drafter.anonymise.text.found import Found
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import ACRONYMS, PARTICLES, TITLES, dictionary

_FEWEST, _MOST = 2, 3
_SHORT: Final = frozenset(["appt", "cl", "msg", "mo", "pls", "ppl", "pt", "pts", "tc", "th", "wkr"])
"""What messages cut short to a few letters, and what rings as somebody does."""


def find_small_initials(
    tokens: list[Token], register: Register, company: Company
) -> Iterator[Found]:
    """Small letters of somebody whom the text names, to be asked about where they act."""
    if not register.by_initials:
        return
    for at, token in enumerate(tokens):
        if token.shape is not Shape.LOWER or not _FEWEST <= len(token.norm) <= _MOST:
            continue
        persons = register.by_initials.get(token.norm, ())
        if not persons or not any(one.id in company.present for one in persons):
            continue
        if token.norm in register.by_word or _is_word(token.norm):
            continue
        acts = begins_clause(tokens, at) and does_act(tokens, at + 1)
        if acts or is_told(tokens, at):
            yield found_letters(token.start, token.name_end, persons, token, sure=False)


def _is_word(norm: str) -> bool:
    kinds = (ACRONYMS, CASEWORK, TITLES, PARTICLES, _SHORT, dictionary())
    return any(norm in kind for kind in kinds)
