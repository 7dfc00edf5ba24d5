"""Times told by what everybody there remembers: "since the fire at Tansy Wharf"."""

from typing import Final

from drafter.anonymise.residue.phrases import Rule, Scene, follows, shaped, triggers, words_on
from drafter.anonymise.residue.shapes import Shaped
from drafter.anonymise.text.vocabulary import MONTHS, TIMES

_KIND = "fact"
_EVENTS: Final = frozenset(
    ["avalanche", "blast", "blaze", "bombing", "carnival", "collapse", "coronation", "crash",
     "earthquake", "explosion", "fire", "flood", "floods", "gale", "hurricane", "jubilee",
     "landslide", "landslip", "murder", "pageant", "riot", "riots", "storm", "strike", "wreck"]
)  # fmt: skip
_GREAT: Final = frozenset({"big", "famous", "great", "notorious", "terrible"})
_SINCE: Final = frozenset({"after", "before", "during", "in", "of", "since", "survived", "until"})
_MOST = 3


def _disaster(scene: Scene, at: int) -> Shaped | None:
    """An event that is called great, or that happened at a place with a name."""
    tokens = scene.tokens
    first = at
    while first and at - first < _MOST and follows(tokens, first) and tokens[first].norm != "the":
        first -= 1
    if tokens[first].norm != "the" or not first or tokens[first - 1].norm not in _SINCE:
        return None
    great = any(token.norm in _GREAT for token in tokens[first:at])
    place = at + 2
    if follows(tokens, place) and tokens[at + 1].norm in ("at", "in", "on"):
        named = place + 1 if tokens[place].norm == "the" else place
        if named < len(tokens) and tokens[named].is_capital and tokens[named].gap == " ":
            known = tokens[named].norm in scene.explained or tokens[named].norm in TIMES | MONTHS
            end = words_on(tokens, named, _MOST)
            return None if known or end == named else shaped(tokens, first, end, _KIND)
    return shaped(tokens, first, at + 1, _KIND) if great else None


RULES: Final[tuple[dict[str, Rule], ...]] = (triggers(_EVENTS, _disaster),)
