"""What somebody does by habit and few others do: "who winds the town clock"."""

from typing import Final

from drafter.anonymise.residue.explaining import LISTED, is_official_word
from drafter.anonymise.residue.lexicon import KNOWN_NAMES
from drafter.anonymise.residue.phrases import (
    BOUNDS,
    WORDS,
    Rule,
    Scene,
    follows,
    joined,
    shaped_whole,
    triggers,
    words_on,
)
from drafter.anonymise.residue.shapes import Shaped
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import MONTHS, TITLES, WEEKDAYS, dictionary, forenames

_KIND = "job"
_MOST, _MOST_BEHIND = 3, 3
_CRAFTS: Final = WORDS["pursuits"]
_NOT_THEIRS: Final = WORDS["pursuits_of_all"]
_ARTICLES: Final = frozenset({"a", "an", "our", "the"})
_WHERE: Final = frozenset({"at", "for", "in", "of", "on"})
_SELVES: Final = frozenset({"he", "i", "she", "who"})
_CRAFTED: Final = frozenset(
    ["bred", "breed", "breeds", "brews", "carves", "design", "designed", "designs", "engraves",
     "herds", "rears", "reared", "referees", "restore", "restored", "restores", "shears", "taught",
     "teach", "teaches", "thatches", "train", "trains", "tunes", "umpires", "weaves"]
)  # fmt: skip
"""What may be done to things without an article: "breeds ferrets", "teaches Ladino"."""
_AFTER: Final = frozenset({"look", "looked", "looks"})
_NOBODY: Final = frozenset({"here", "it", "that", "there", "this", "what", "which"})
_BE: Final = frozenset({"am", "been", "is", "was", "were"})


def _pursuit(scene: Scene, at: int) -> Shaped | None:
    """As in "who keeps the weir", "Ines, who gilds the frames at the Assembly Rooms"."""
    tokens = scene.tokens
    if tokens[at].shape is Shape.CAPITAL or not _is_somebodys(scene, at):
        return None
    noun = _noun(tokens, at)
    last = words_on(tokens, noun, _MOST) if noun else 0
    if last == noun or not follows(tokens, noun):
        return None
    words = [token.norm for token in tokens[noun:last]]
    if any(word in _NOT_THEIRS or word in LISTED or is_official_word(word) for word in words):
        return None
    return shaped_whole(tokens, at, _where(tokens, last), _KIND)


def _noun(tokens: list[Token], at: int) -> int:
    """Where what is done something to begins, behind its article; 0 where nothing is."""
    article = at + 1
    if tokens[at].norm in _AFTER:
        if not follows(tokens, article) or tokens[article].norm != "after":
            return 0
        article += 1
    if not follows(tokens, article):
        return 0
    if tokens[article].norm in _ARTICLES:
        return article + 1
    return article if tokens[at].norm in _CRAFTED else 0


def _is_somebodys(scene: Scene, at: int) -> bool:
    """Whether somebody stands right before a verb: "who", "she", "Ines", "Mr Cole,"."""
    tokens = scene.tokens
    if not at or tokens[at].gap not in (" ", ", "):
        return False
    before = tokens[at - 1]
    if before.norm in _SELVES:
        return tokens[at].gap == " "
    return before.is_capital and _is_name(before, tokens[at - 2] if at > 1 else None)


def _is_name(token: Token, before: Token | None) -> bool:
    if token.norm in LISTED or token.norm in BOUNDS:
        return False
    if before is not None and before.norm in TITLES:
        return True
    known = token.norm in dictionary() or token.norm in KNOWN_NAMES
    return not known or token.norm in forenames()


def _where(tokens: list[Token], last: int) -> int:
    """Where "at the ferry", "for the Playhouse" ends behind what is done."""
    if not follows(tokens, last) or tokens[last].norm not in _WHERE:
        return last
    place = last + 1
    if follows(tokens, place) and tokens[place].norm in _ARTICLES:
        place += 1
    if not joined(tokens, place) or tokens[place].norm in MONTHS | WEEKDAYS:
        return last
    end = words_on(tokens, place, _MOST_BEHIND)
    return end if end > place and not tokens[place].norm.isdigit() else last


def _workplace(scene: Scene, at: int) -> Shaped | None:
    """As in "was a lampman at the colliery", "as a rigger on the night ferry"."""
    tokens = scene.tokens
    first = at
    while first and at - first < 2 and follows(tokens, first) and tokens[first].norm != "the":  # noqa: PLR2004 - "the night ferry"
        first -= 1
    noun, article, led = first - 2, first - 3, first - 4
    if led < 1 or tokens[first].norm != "the" or tokens[first - 1].norm not in ("at", "on", "in"):
        return None
    if tokens[article].norm not in ("a", "an") or any(
        tokens[place].gap != " " for place in range(noun, at + 1)
    ):
        return None
    if tokens[noun].norm in _NOT_THEIRS or tokens[noun].norm in LISTED:
        return None
    being = tokens[led].norm in _BE and tokens[led - 1].norm not in _NOBODY
    told = tokens[led].norm == "as" and tokens[led - 1].norm not in WORDS["jobs_as"]
    if not being and not told:
        return None
    return shaped_whole(tokens, article, at + 1, _KIND)


RULES: Final[tuple[dict[str, Rule], ...]] = (
    triggers(_CRAFTS | _CRAFTED, _pursuit),
    triggers(WORDS["workplaces"], _workplace),
)
