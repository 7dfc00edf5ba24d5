"""Charities, schemes, forms and teams by their whole names: they single nobody out.

They are known before an illness, a school or a street in them can tell.
"""

from collections.abc import Iterable
from typing import Final

from drafter.anonymise.residue import lexicon
from drafter.anonymise.residue.explaining import is_official_word
from drafter.anonymise.text.folding import fold
from drafter.anonymise.text.tokens import Token, tokenise

_GAPS = frozenset({" ", "-", "\n", " & "})
_NAMED = lexicon.STREET_WORDS | lexicon.ORGANISATION_WORDS | lexicon.ORGANISATION_MAYBE
"""What makes a house or a firm of a term before it: "Green Light Nursery"."""


def _names(names: Iterable[str]) -> frozenset[tuple[str, ...]]:
    """The names as words, also with a sign for "and", which is no word."""
    found = {tuple(token.norm for token in tokenise(fold(name))) for name in names}
    return frozenset(found | {tuple(word for word in name if word != "and") for name in found})


_NATIONAL: Final = _names(lexicon.NATIONAL_NAMES)
_SINGULAR: Final = _names(lexicon.OFFICIAL_TERMS)
_TERMS: Final = _SINGULAR | {(*words[:-1], f"{words[-1]}s") for words in _SINGULAR}


def _by_two() -> dict[str, dict[str, list[tuple[str, ...]]]]:
    """All of them by their first word and their second, "" where there is none; longest first."""
    names: dict[str, dict[str, list[tuple[str, ...]]]] = {}
    for words in sorted(_NATIONAL | _TERMS, key=lambda words: (-len(words), words)):
        first, second = (*words, "")[:2]
        names.setdefault(first, {}).setdefault(second, []).append(words)
    return names


_NAMES: Final = _by_two()


def mark_nationals(tokens: list[Token], taken: bytearray) -> None:
    """Mark whole names, capitals and all, as found: "Macmillan Cancer Support", "Right of Way"."""
    names = _NAMES.get
    for at, token in enumerate(tokens):
        begun = names(token.norm) if token.is_capital else None
        if begun is None:
            continue
        second = tokens[at + 1].norm if at + 1 < len(tokens) else ""
        for name in (*begun.get(second, ()), *begun.get("", ())):
            if _is_named(tokens, at, name):
                start, end = _start(tokens, at, taken), tokens[at + len(name) - 1].end
                taken[start:end] = b"\x01" * (end - start)
                break


def _start(tokens: list[Token], at: int, taken: bytearray) -> int:
    """Where a name begins: at its article, or at the "'s" of whoever is found before it."""
    before = tokens[at - 1]
    if not at or tokens[at].gap != " ":
        return tokens[at].start
    if before.is_possessive and taken[before.start]:
        return before.name_end
    return before.start if before.norm == "the" else tokens[at].start


def _is_named(tokens: list[Token], at: int, name: tuple[str, ...]) -> bool:
    """Whether the words of a name stand in a row; of a term, with no other name round them."""
    words = tokens[at : at + len(name)]
    if len(words) < len(name) or not (words[-1].is_capital or words[-1].norm.isdigit()):
        return False
    if not all(
        word.norm == part and (not place or word.gap in _GAPS)
        for place, (word, part) in enumerate(zip(words, name, strict=True))
    ):
        return False
    return name in _NATIONAL or not _is_part_of_name(tokens, at, at + len(name))


def _is_part_of_name(tokens: list[Token], first: int, last: int) -> bool:
    """Whether a term is the end or the beginning of a name: "Ouzeby Memory Clinic"."""
    before = tokens[first - 1] if first and not tokens[first].starts else None
    if before and before.is_capital and tokens[first].gap == " " and not before.is_possessive:
        return not is_official_word(before.norm)
    behind = tokens[last] if last < len(tokens) else None
    return bool(behind and behind.is_capital and behind.gap == " " and behind.norm in _NAMED)
