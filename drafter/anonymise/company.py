"""Who is surely named somewhere in a text: it settles what a word alone would leave open."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from drafter.anonymise.register import Person, Register
from drafter.anonymise.tokens import Shape, Token
from drafter.anonymise.vocabulary import SAME_TITLES, TITLES, is_common

_SHORTEST = 3


@dataclass(frozen=True)
class Company:
    """A text's words, and whom of the registered people they surely name."""

    tokens: list[Token]
    register: Register
    present: frozenset[str]
    formal: frozenset[str] = frozenset()
    """Those of them who are called by title and surname."""
    _others: dict[str, bool] = field(default_factory=dict, repr=False)

    def has_other(self, letters: str) -> bool:
        """Whether capitals elsewhere in the text spell out these initials for somebody else.

        "Rent Assessment" explains "RA" in a text about Mr Rowan Ashe.
        """
        known = self._others.get(letters)
        if known is None:
            known = self._others[letters] = any(self._spelt_out(letters))
        return known

    def _spelt_out(self, letters: str) -> Iterator[bool]:
        tokens, count = self.tokens, len(letters)
        for at in range(len(tokens) - count + 1):
            if tokens[at].norm[0] != letters[0] or tokens[at].shape is not Shape.CAPITAL:
                continue
            if tokens[at].norm in self.register.by_word:
                continue
            run = tokens[at : at + count]
            yield all(
                word.shape is Shape.CAPITAL and word.norm[0] == letter and len(word.norm) > 1
                for word, letter in zip(run, letters, strict=True)
            ) and all(word.gap in (" ", "-") for word in run[1:])


def company_of(tokens: list[Token], register: Register) -> Company:
    """Whoever is named in a text by a particular word of theirs, or by two words of their name."""
    by_word = register.by_word
    present: set[str] = set()
    formal: set[str] = set()
    for at, token in enumerate(tokens):
        if len(token.norm) < _SHORTEST or token.norm not in by_word:
            continue
        before = tokens[at - 1] if at else None
        people = by_word[token.norm]
        for person in people:
            if before and _is_titled(token, before, person):
                formal.add(person.id)
                present.add(person.id)
            if person.id in present:
                continue
            alone = len(people) == 1 and token.is_capital and not is_common(token.norm)
            if (alone and token.norm in person.typed) or _is_named(token, before, person):
                present.add(person.id)
    return Company(tokens, register, frozenset(present), frozenset(formal))


def _is_titled(token: Token, before: Token, person: Person) -> bool:
    """Whether the word is a surname with this person's own title before it."""
    title = SAME_TITLES.get(before.norm, before.norm)
    named = token.norm in person.surname and token.is_capital and token.gap in (" ", ". ", ".")
    return named and title in TITLES and title == person.title


def _is_named(token: Token, before: Token | None, person: Person) -> bool:
    """Whether the word is a surname with this person's own forename before it."""
    if token.norm not in person.surname or before is None or token.gap not in (" ", "-", ". "):
        return False
    return before.norm in person.called
