"""Callings told by how a word ends: "a harpsichord restorer", "Reader in Coinage"."""

from typing import Final

from drafter.anonymise.residue.explaining import LISTED, is_official_word
from drafter.anonymise.residue.jobs import SELVES, where_done, with_article
from drafter.anonymise.residue.lexicon import KNOWN_NAMES
from drafter.anonymise.residue.phrases import (
    ARTICLES,
    BOUNDS,
    WORDS,
    Rule,
    Scene,
    capitals_on,
    follows,
    shaped,
    shaped_whole,
    triggers,
    words_back,
    words_on,
)
from drafter.anonymise.residue.shapes import Shaped
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import dictionary

_KIND = "job"
_ENDS = (
    "er", "or", "ist", "ian", "smith", "wright", "man", "woman", "monger", "maid", "herd", "keeper",
)  # fmt: skip
_SHORTEST = 5
_MOST = 3
_BE = frozenset({"am", "is", "was", "became", "been", "being"})
_IS = frozenset({"hes", "shes", "im", "whos"})
_NOT_DOING = WORDS["callings_not"]


def _callings() -> frozenset[str]:
    """Words that end as callings do, those that are none left out."""
    ends = {word for word in dictionary() if word.endswith(_ENDS) and len(word) >= _SHORTEST}
    ends -= WORDS["no_trades"] | WORDS["jobs"]  # of the few that are left: a start waits for this
    return frozenset(word for word in ends if not is_official_word(word))


def _calling(scene: Scene, at: int) -> Shaped | None:
    """As in "was a lighthouse keeper", "ex-tram driver", with a noun before it."""
    tokens = scene.tokens
    if tokens[at].shape is Shape.CAPITAL and not tokens[at].starts:
        return None
    first = words_back(tokens, at, _MOST)
    words = [token.norm for token in tokens[first:at]]
    if not words or _NOT_DOING.intersection(words) or any(word in LISTED for word in words):
        return None
    if not _is_told(scene, first) and not WORDS["own_job"].intersection(words):
        return None
    return shaped_whole(tokens, with_article(scene, first), where_done(scene, at + 1), _KIND)


def _is_told(scene: Scene, first: int) -> bool:
    """Whether "she was a" or "my father, a" stands before a phrase."""
    tokens = scene.tokens
    article = first - 1
    if article < 1 or tokens[article].norm not in ("a", "an", "the"):
        return False
    if tokens[article].gap == ", ":
        return tokens[article - 1].is_capital or tokens[article - 1].norm in WORDS["somebody"]
    if tokens[article - 1].norm in _IS:
        return True
    being = tokens[article - 1].norm in _BE and article > 1
    return being and (tokens[article - 2].norm in SELVES or _is_name(tokens[article - 2]))


def _is_name(token: Token) -> bool:
    return token.is_capital and token.norm not in BOUNDS and token.norm not in LISTED


def _chair(scene: Scene, at: int) -> Shaped | None:
    """As in "Reader in Byzantine Coinage", "a lecturer in soil science"."""
    tokens = scene.tokens
    if not follows(tokens, at + 2) or tokens[at + 1].norm != "in":
        return None
    last = capitals_on(tokens, at + 2, _MOST)
    if last == at + 2:
        last = words_on(tokens, at + 2, 2) if tokens[at].norm not in _MAYBE else last
    if last == at + 2 or tokens[at + 2].norm in ARTICLES:
        return None
    return shaped(tokens, at, last, _KIND)


_MAYBE = frozenset({"reader", "chair"})


def _apposed(scene: Scene, at: int) -> Shaped | None:
    """As in "his father, chief judge of the land court,"."""
    tokens = scene.tokens
    first = words_back(tokens, at, 2)
    last = at + 1
    if follows(tokens, at + 3) and [token.norm for token in tokens[at + 1 : at + 3]] == [
        "of",
        "the",
    ]:
        last = words_on(tokens, at + 3, _MOST)
    if not first or tokens[first].gap != ", " or tokens[first].is_capital or last <= at + 3:
        return None
    whose = tokens[first - 1]
    told = whose.norm in WORDS["somebody"] or (whose.is_capital and whose.norm not in BOUNDS)
    return shaped(tokens, first, last, _KIND) if told else None


def _former(scene: Scene, at: int) -> Shaped | None:
    """As in "ex-BBC newsreader", "ex-Navy": not "ex-husband"."""
    tokens = scene.tokens
    if at + 1 >= len(tokens) or tokens[at + 1].gap != "-" or tokens[at + 1].norm in WORDS["exes"]:
        return None
    last = words_on(tokens, at + 1, 2)
    plain = last <= at + 2 and tokens[at + 1].norm in KNOWN_NAMES
    return None if plain else shaped(tokens, at, max(last, at + 2), _KIND)


RULES: Final[tuple[dict[str, Rule], ...]] = (
    triggers(_callings(), _calling),
    triggers(frozenset({"lecturer", "professor", "reader", "fellow", "chair"}), _chair),
    triggers(WORDS["jobs"], _apposed),
    triggers(frozenset({"ex"}), _former),
)
