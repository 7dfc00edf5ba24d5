"""Injuries told by what was done to a part of the body, and letters told by an aid beside them."""

from typing import Final

from drafter.anonymise.residue.phrases import BOUNDS, WORDS, Rule, Scene, follows, shaped, triggers
from drafter.anonymise.residue.shapes import Shaped
from drafter.anonymise.text.tokens import Shape

_KIND = "condition"
_INJURED = WORDS["injured"]
_PARTS = WORDS["body_parts"]
_MOST = 4


def _injury(scene: Scene, at: int) -> Shaped | None:
    """As in "a ruptured Achilles", "broke her left wrist"; with a comma, "left wrist" alone."""
    tokens = scene.tokens
    first = at
    while first and at - first < _MOST and follows(tokens, first):
        first -= 1
        if tokens[first].norm in _INJURED:
            return shaped(tokens, first, at + 1, _KIND)
        if tokens[first].norm in _BROKE and tokens[first + 1].norm in _WHOSE:
            return shaped(tokens, first, at + 1, _KIND)
    sided = follows(tokens, at) and tokens[at - 1].norm in ("left", "right")
    noted = sided and tokens[at - 1].gap in (", ", " (", ": ")
    return shaped(tokens, at - 1, at + 1, _KIND) if noted else None


_BROKE = frozenset({"broke", "breaking", "fractured", "dislocated", "shattered", "tore", "snapped"})
_WHOSE = frozenset({"her", "his", "my", "their", "both", "a", "the"})


def _letters(scene: Scene, at: int) -> Shaped | None:
    """As in "MS, wheelchair": letters of an illness before an aid."""
    tokens = scene.tokens
    if tokens[at].shape is not Shape.CAPITALS or at + 1 >= len(tokens):
        return None
    after = tokens[at + 1]
    aided = after.gap in (", ", " + ", "/", "; ") and after.norm in WORDS["aids"]
    return shaped(tokens, at, at + 1, _KIND) if aided else None


_WENT = frozenset(
    ["almost", "am", "are", "been", "born", "going", "im", "is", "hes", "legally", "nearly", "shes",
     "totally", "was", "went", "were"]
)  # fmt: skip


def _blind(scene: Scene, at: int) -> Shaped | None:
    """As in "he is blind", "went blind at six"; not "a blind eye", "the blind"."""
    tokens = scene.tokens
    if not follows(tokens, at) or tokens[at - 1].norm not in _WENT:
        return None
    after = tokens[at + 1] if follows(tokens, at + 1) else None
    ends = after is None or after.norm in BOUNDS
    return shaped(tokens, at, at + 1, _KIND) if ends else None


RULES: Final[tuple[dict[str, Rule], ...]] = (
    triggers(_PARTS, _injury),
    triggers(frozenset({"blind"}), _blind),
    triggers(WORDS["conditions_letters"], _letters),
)
