"""Everything that tells of somebody beside other things: each word asks its own rules."""

import functools
from collections.abc import Iterator

from drafter.anonymise.residue import (
    ages,
    callings,
    circumstances,
    disasters,
    feats,
    forms,
    injuries,
    jobs,
    named,
    organisations,
    places,
    pursuits,
    renown,
    singular,
    trades,
    whereabouts,
    years,
)
from drafter.anonymise.residue.phrases import Rule, Scene
from drafter.anonymise.residue.shapes import Shaped
from drafter.anonymise.residue.sums import find_sums
from drafter.anonymise.residue.tails import with_tail
from drafter.anonymise.text.folding import Folded
from drafter.anonymise.text.tokens import Token

_IN_ORDER = (
    forms, renown, singular, trades, pursuits, jobs, callings, ages, years, named, organisations,
    whereabouts, places, circumstances, feats, disasters, injuries,
)  # fmt: skip


@functools.cache
def _rules() -> dict[str, tuple[Rule, ...]]:
    """The rules that each word sets off, in the order in which they are asked."""
    rules: dict[str, tuple[Rule, ...]] = {}
    for room in _IN_ORDER:
        for table in room.RULES:
            for word, rule in table.items():
                rules[word] = (*rules.get(word, ()), rule)
    return rules


def find_telling(
    folded: Folded, tokens: list[Token], explained: frozenset[str]
) -> Iterator[Shaped]:
    """What may single somebody out, by offsets of the folded text; findings may overlap."""
    scene = Scene(tokens, explained)
    rules = _rules()
    yield from find_sums(folded.text)
    yield from ages.find_half_years(folded.text)
    for at, token in enumerate(tokens):
        if token.norm in rules:
            for rule in rules[token.norm]:
                found = rule(scene, at)
                if found:
                    yield with_tail(tokens, at, found)
        if token.starts and token.is_capital:
            begun = named.find_begun(scene, at)
            if begun:
                yield begun
