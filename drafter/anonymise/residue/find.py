"""Find residue in a folded text."""

from collections.abc import Iterator
from dataclasses import dataclass

from drafter.anonymise.folding import Folded
from drafter.anonymise.residue.conditions import find_conditions
from drafter.anonymise.residue.lexicon import KNOWN_WORDS
from drafter.anonymise.residue.runs import find_runs, mark_laws
from drafter.anonymise.residue.shapes import Shaped
from drafter.anonymise.tokens import Shape, Token
from drafter.anonymise.vocabulary import MONTHS, TITLES, dictionary, forenames, surnames

_SHORTEST = 4


@dataclass(frozen=True)
class Unread:
    """A folded text, and what of it is known already.

    ``taken`` marks what is found, and is written into; ``explained`` holds folded words of
    bodies; ``standing`` are stretches that explain themselves, such as the case's reference.
    """

    folded: Folded
    tokens: list[Token]
    taken: bytearray
    explained: frozenset[str] = frozenset()
    standing: tuple[tuple[int, int], ...] = ()


def find_residue(text: Unread, shapes: list[Shaped]) -> Iterator[Shaped]:
    """Everything unexplained, by offsets of the folded text.

    ``shapes`` are what :func:`drafter.anonymise.residue.shapes.find_shapes` gave for it.
    """
    taken = text.taken
    for found in _all(text, shapes):
        if taken.find(1, found.start, found.end) < 0:
            taken[found.start : found.end] = b"\x01" * (found.end - found.start)
            yield found


def _all(text: Unread, shapes: list[Shaped]) -> Iterator[Shaped]:
    tokens, taken = text.tokens, text.taken
    for shaped in shapes:
        if not any(start <= shaped.start and shaped.end <= end for start, end in text.standing):
            yield shaped
    yield from find_conditions(tokens)
    for start, end in text.standing:
        taken[start:end] = b"\x01" * (end - start)
    mark_laws(tokens, taken)
    yield from find_runs(tokens, taken, text.explained, text.folded.breaks)
    yield from _unknown(tokens, taken)


def _unknown(tokens: list[Token], taken: bytearray) -> Iterator[Shaped]:
    """Words in small letters that no dictionary has: a name's, if somebody is called so."""
    known = dictionary()
    for at, token in enumerate(tokens):
        word = token.norm
        if token.shape is not Shape.LOWER or word in known or len(word) < _SHORTEST:
            continue
        if word not in KNOWN_WORDS | MONTHS and word.isalpha() and not taken[token.start]:
            titled = at > 0 and tokens[at - 1].norm in TITLES
            named = titled or word in surnames() or word in forenames()
            yield Shaped(token.start, token.name_end, "person" if named else "word")
