"""Small places that look like everyday words: "Upper Cullock", "moved to Battle"."""

from typing import Final

from drafter.anonymise.residue.explaining import LISTED, Run, is_official_word, is_public
from drafter.anonymise.residue.lexicon import KNOWN_WORDS
from drafter.anonymise.residue.phrases import (
    BOUNDS,
    WORDS,
    Rule,
    Scene,
    Style,
    capitals_on,
    follows,
    is_casual,
    joined,
    shaped,
    style_of,
    triggers,
)
from drafter.anonymise.residue.shapes import Shaped
from drafter.anonymise.text.tokens import Shape
from drafter.anonymise.text.vocabulary import TITLES, dictionary, forenames, places

_KIND = "place"
_FIRST_PARTS = WORDS["places_first_parts"]
LAST_PARTS = WORDS["places_last_parts"]
_LEADS = WORDS["places_leads"]
_SURE_LEADS = frozenset({"from", "in", "near", "outside"})
_LINKS = frozenset({"by", "cum", "in", "juxta", "le", "next", "on", "under", "upon", "with"})
_MOST = 4


def _begun(scene: Scene, at: int) -> Shaped | None:
    """As in "Upper Cullock", "LITTLE SNORING", "long pellow": a first part, and an odd word."""
    tokens = scene.tokens
    if not joined(tokens, at + 1):
        return None
    name = tokens[at + 1]
    odd = name.norm not in dictionary() and name.norm not in KNOWN_WORDS and name.norm.isalpha()
    style = style_of(tokens, at)
    if style is Style.TITLE:
        last = capitals_on(tokens, at, _MOST)
        named = last > at + 1 and odd and not is_public(tokens, Run(at, last))
        known = name.norm in TITLES or name.norm in forenames() or name.norm in LISTED
        return shaped(tokens, at, last, _KIND) if named and not known else None
    led = at > 0 and tokens[at - 1].norm in _LEADS
    if not (odd and led and name.norm not in forenames()):
        return None
    return shaped(tokens, at, at + 2, _KIND)


def _ended(scene: Scene, at: int) -> Shaped | None:
    """As in "in sallow ford", "AT TOLLEY BANK": a last part behind a word of place."""
    tokens = scene.tokens
    first = at - 1
    if first < 1 or not follows(tokens, at) or not follows(tokens, first):
        return None
    if tokens[first - 1].norm not in _LEADS or tokens[first].norm in LISTED:
        return None
    style = style_of(tokens, at)
    if style is Style.TITLE or not tokens[first].norm.isalpha():
        return None
    if tokens[first].norm in scene.explained | BOUNDS | WORDS["generic"]:
        return None
    odd = tokens[first].norm not in dictionary()
    if not odd and style is Style.SMALL and not is_casual(tokens, at):
        return None
    return shaped(tokens, first, at + 1, _KIND)


def _owned(scene: Scene, at: int) -> Shaped | None:
    """As in "Dabbler's Wood": a last part that bears an owner's name."""
    tokens = scene.tokens
    if not follows(tokens, at) or not (tokens[at].is_capital and tokens[at - 1].is_capital):
        return None
    owner = tokens[at - 1]
    told = owner.is_possessive and owner.norm not in LISTED and owner.norm not in forenames()
    return shaped(tokens, at - 1, at + 1, _KIND) if told else None


def _capital(scene: Scene, at: int) -> Shaped | None:
    """As in "near Battle": one everyday word with a capital behind a word of place."""
    tokens = scene.tokens
    name = at + 1
    if not follows(tokens, name) or tokens[name].shape is not Shape.CAPITAL:
        return None
    word = tokens[name].norm
    if word not in dictionary() or is_official_word(word) or word in WORDS["generic"]:
        return None
    if word not in places() and tokens[at].norm not in _SURE_LEADS:
        return None
    if word in scene.explained or word in forenames():
        return None
    last = capitals_on(tokens, name, _MOST)
    return shaped(tokens, name, name + 1, _KIND) if last == name + 1 else None


def _linked(scene: Scene, at: int) -> Shaped | None:
    """As in "Wotton-under-Edge", "ASHBY-DE-LA-ZOUCH", "stow on the wold"."""
    tokens = scene.tokens
    if not at or tokens[at].gap != "-" or at + 1 >= len(tokens) or tokens[at + 1].gap != "-":
        return None
    last = at + 2
    while last < len(tokens) and tokens[last].gap == "-" and last - at < _MOST:
        last += 1
    if not (tokens[at - 1].is_capital and tokens[last - 1].is_capital):
        return None
    return shaped(tokens, at - 1, last, _KIND)


RULES: Final[tuple[dict[str, Rule], ...]] = (
    triggers(_LINKS, _linked),
    triggers(_FIRST_PARTS, _begun),
    triggers(LAST_PARTS, _ended),
    triggers(LAST_PARTS, _owned),
    triggers(_LEADS, _capital),
)
