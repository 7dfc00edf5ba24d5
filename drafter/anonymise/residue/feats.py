"""What somebody has done that few have: told by a verb and what it was done to."""

from typing import Final

from drafter.anonymise.residue.explaining import LISTED
from drafter.anonymise.residue.phrases import (
    ARTICLES,
    WORDS,
    Rule,
    Scene,
    capitals_on,
    follows,
    shaped,
    triggers,
    words_back,
    words_on,
)
from drafter.anonymise.residue.shapes import Shaped

_KIND = "fact"
_MOST = 3
_FOR = frozenset({"for", "with", "against", "at", "in", "across", "round", "over", "up"})


def _feat(scene: Scene, at: int) -> Shaped | None:
    """As in "swam Windermere in 1956", "danced with the Wexby Players"."""
    tokens = scene.tokens
    name = at + 1
    if follows(tokens, name) and tokens[name].norm in _FOR:
        name += 1
    if follows(tokens, name) and tokens[name].norm == "the":
        name += 1
    if not follows(tokens, name) or not tokens[name].is_capital or tokens[name].norm in LISTED:
        return None
    last = capitals_on(tokens, name, _MOST)
    if follows(tokens, last + 1) and tokens[last].norm == "in" and tokens[last + 1].norm.isdigit():
        last += 2
    return shaped(tokens, at, last, _KIND)


def _won(scene: Scene, at: int) -> Shaped | None:
    """As in "he won that baking programme"; not an appeal, nor a claim."""
    tokens = scene.tokens
    if not follows(tokens, at + 1) or tokens[at + 1].norm not in ARTICLES | {"that"}:
        return None
    last = words_on(tokens, at + 2, _MOST)
    words = {token.norm for token in tokens[at + 2 : last]}
    return None if not words or words & WORDS["won_at_law"] else shaped(tokens, at, last, _KIND)


def _shares(scene: Scene, at: int) -> Shaped | None:
    """As in "his distillery shares", "shares in a quarry"."""
    tokens = scene.tokens
    first = words_back(tokens, at, 2)
    if first < at and not any(token.norm in LISTED for token in tokens[first:at]):
        return shaped(tokens, first, at + 1, _KIND)
    if not follows(tokens, at + 2) or tokens[at + 1].norm != "in":
        return None
    last = at + 3 if tokens[at + 2].norm in ARTICLES else at + 2
    return shaped(tokens, at, max(last, words_on(tokens, last, _MOST)), _KIND)


_WON = frozenset({"won", "wins", "winning"})
RULES: Final[tuple[dict[str, Rule], ...]] = (
    triggers(WORDS["deeds"] - _WON, _feat),
    triggers(_WON, _won),
    triggers(frozenset({"shares"}), _shares),
)
