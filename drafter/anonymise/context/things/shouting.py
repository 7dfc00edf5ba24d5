"""Which everyday words a text puts in capitals: signs, headings and whoever shouts do."""

from collections.abc import Iterator
from typing import Final

from drafter.anonymise.people.register import Register
from drafter.anonymise.text.inflected import Use, uses_of
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import TIMES, TITLES, surnames

_SHORTEST: Final = 4
_NO_SHOUTS: Final = TIMES | TITLES | frozenset({"aids", "draft", "send", "urgent", "with"})
"""What is an abbreviation, a date or a stamp in capitals."""


def shouted(tokens: list[Token], capitals: list[int], register: Register) -> Iterator[str]:
    """The words in capitals that nobody registered is called, and hardly anybody."""
    called = surnames()
    for at in capitals:
        token = tokens[at]
        if token.shape is not Shape.CAPITALS or len(token.norm) < _SHORTEST:
            continue
        if token.norm in register.by_word or token.norm in _NO_SHOUTS or token.norm in called:
            continue
        if uses_of(token.norm) & (Use.NOUN | Use.VERB | Use.QUALITY):
            yield token.norm
