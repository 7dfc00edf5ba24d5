"""What of a name tells which school, home or firm is meant, and what only says its kind."""

from typing import Final

from drafter.anonymise.residue.explaining import LISTED, Run, is_national, is_public
from drafter.anonymise.residue.lexicon import CITIES, KNOWN_NAMES, OFFICIAL_WORDS, PUBLIC_BODIES
from drafter.anonymise.residue.phrases import ARTICLES, BOUNDS, WORDS, Scene
from drafter.anonymise.text.vocabulary import TITLES

BUSINESS = WORDS["business"]
HEADS = WORDS["heads"] | BUSINESS
WEAK = WORDS["weak_heads"] | BUSINESS
_TELLING = frozenset(
    ["abbey", "forge", "grange", "granary", "lodge", "manor", "mill", "priory", "towers", "villa"]
)
GENERIC = (WORDS["generic"] | HEADS) - _TELLING
ROYAL = frozenset({"king", "kings", "prince", "princes", "princess", "queen", "queens"})
_OFFICIAL = LISTED | WORDS["administration"] | OFFICIAL_WORDS
_WHOSE = (
    WORDS["somebody"]
    | frozenset(f"{word}s" for word in WORDS["somebody"])
    | WORDS["particular_whose"]
)
PLAIN: Final = LISTED | BOUNDS | (GENERIC - WORDS["weak_heads"]) | ARTICLES | TITLES
_NAMED = PUBLIC_BODIES | KNOWN_NAMES
_FIRMS_TOO = frozenset({"association", "service", "services", "team"})
FIRMS = (HEADS - WEAK) | _FIRMS_TOO | BUSINESS


def is_particular(scene: Scene, first: int, at: int) -> bool:
    """Whether a word before a head is no office's, nor anybody's in particular."""
    return any(
        len(token.norm) > 1
        and not token.norm[0].isdigit()
        and token.norm not in GENERIC
        and token.norm not in _OFFICIAL
        and token.norm not in _WHOSE
        for token in scene.tokens[first:at]
    )


def is_told(scene: Scene, first: int, last: int) -> bool:
    """Whether any word between tells which one is meant."""
    head = scene.tokens[min(last, len(scene.tokens) - 1)].norm
    for token in scene.tokens[first:last]:
        word = token.norm
        if word in ROYAL and token.is_possessive:
            return True
        if word in GENERIC or word in TITLES or len(word) == 1 or word[0].isdigit():
            continue
        if head in WEAK and (word in scene.explained or word in LISTED):
            continue
        if word not in LISTED or word in CITIES or word in scene.explained:
            return True
    return False


def is_body(scene: Scene, first: int, last: int) -> bool:
    """Whether words are a body of the state, or hold a title."""
    words = [token.norm for token in scene.tokens[first:last]]
    return is_state(scene, first, last) or any(word in TITLES for word in words)


def is_state(scene: Scene, first: int, last: int) -> bool:
    """Whether words are a body of the state; "Gannet Hygiene Services" is a firm."""
    words = [token.norm for token in scene.tokens[first:last]]
    if is_national(words):
        return True
    if words[-1] in FIRMS:
        named = " ".join(words) in _NAMED
        return named or not is_told(scene, first, last - 1)
    return is_public(scene.tokens, Run(first, last))
