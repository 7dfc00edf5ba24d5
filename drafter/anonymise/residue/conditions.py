"""Illnesses and disabilities, by name, by ending and by whose name they bear."""

import functools
from collections.abc import Iterator

from drafter.anonymise.register import name_words
from drafter.anonymise.residue.lexicon import CONDITIONS
from drafter.anonymise.residue.shapes import Shaped
from drafter.anonymise.tokens import Token
from drafter.anonymise.vocabulary import dictionary

_ENDINGS = ("itis", "osis", "aemia", "opathy", "plegia", "ectomy", "lymphoma", "sclerosis")
_NOT_DISEASES = frozenset(
    ["diagnosis", "prognosis", "hypnosis", "osmosis", "symbiosis", "academia"]
)
_HEADS = frozenset(
    ["disease", "syndrome", "ataxia", "palsy", "chorea", "disorder", "dystrophy", "lymphoma"]
)
_SHORTEST = 6
_MOST_BEFORE = 2


@functools.cache
def _phrases() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Conditions as words, the longest first, by their first word."""
    phrases: dict[str, tuple[tuple[str, ...], ...]] = {}
    split = {tuple(word.removesuffix("'s") for word in phrase.split()) for phrase in CONDITIONS}
    named = {tuple(part for word in phrase for part in name_words(word)) for phrase in split}
    for words in sorted(named, key=len, reverse=True):
        phrases[words[0]] = (*phrases.get(words[0], ()), words)
    return phrases


def find_conditions(tokens: list[Token]) -> Iterator[Shaped]:
    """Conditions, by offsets of the folded text; possessives count as the bare word."""
    phrases = _phrases()
    for at, token in enumerate(tokens):
        if token.norm in _HEADS:
            first = _eponym(tokens, at)
            if first < at:
                yield Shaped(tokens[first].start, token.name_end, "condition")
                continue
        for words in phrases.get(token.norm, ()):
            last = at + len(words)
            if tuple(each.norm for each in tokens[at:last]) == words:
                yield Shaped(token.start, tokens[last - 1].end, "condition")
                break
        else:
            long = len(token.norm) > _SHORTEST and token.norm not in _NOT_DISEASES
            if long and token.norm.endswith(_ENDINGS):
                yield Shaped(token.start, token.name_end, "condition")


def _eponym(tokens: list[Token], at: int) -> int:
    """Where "Friedreich's ataxia" begins: at the capitals right before its last word."""
    first = at
    while (
        first
        and at - first < _MOST_BEFORE
        and tokens[first].gap in (" ", "-", "' ")
        and tokens[first - 1].is_capital
        and not (tokens[first - 1].starts and tokens[first - 1].norm in dictionary())
    ):
        first -= 1
    return first
