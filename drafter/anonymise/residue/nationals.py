"""Charities, schemes and services of the whole country: dealing with them singles nobody out."""

from typing import Final

from drafter.anonymise.residue import lexicon
from drafter.anonymise.text.folding import fold
from drafter.anonymise.text.tokens import Token, tokenise

_GAPS = frozenset({" ", "-", "\n", " & "})


def _by_first() -> dict[str, list[tuple[str, ...]]]:
    """The names as words, by the first of them, the longest first."""
    names: dict[str, list[tuple[str, ...]]] = {}
    for name in lexicon.NATIONAL_NAMES:
        words = tuple(token.norm for token in tokenise(fold(name)))
        names.setdefault(words[0], []).append(words)
        if "and" in words:  # written as a sign, which is no word
            names[words[0]].append(tuple(word for word in words if word != "and"))
    return {first: sorted(found, key=len, reverse=True) for first, found in names.items()}


_NAMES: Final = _by_first()


def mark_nationals(tokens: list[Token], taken: bytearray) -> None:
    """Mark whole names, capitals and all, as found: "Macmillan Cancer Support", "Dogs Trust"."""
    for at, token in enumerate(tokens):
        if token.norm in _NAMES and token.is_capital:
            for name in _NAMES[token.norm]:
                if _is_named(tokens, at, name):
                    led = at and tokens[at - 1].norm == "the" and token.gap == " "
                    start = tokens[at - 1 if led else at].start
                    end = tokens[at + len(name) - 1].end
                    taken[start:end] = b"\x01" * (end - start)
                    break


def _is_named(tokens: list[Token], at: int, name: tuple[str, ...]) -> bool:
    """Whether the words of a name stand in a row."""
    words = tokens[at : at + len(name)]
    if len(words) < len(name) or not (words[-1].is_capital or words[-1].norm.isdigit()):
        return False
    return all(
        word.norm == part and (not place or word.gap in _GAPS)
        for place, (word, part) in enumerate(zip(words, name, strict=True))
    )
