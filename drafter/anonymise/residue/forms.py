"""What a form's labels say of their values: "EMPLOYER: ...", "Religion: ..."."""

from typing import Final

from drafter.anonymise.residue.explaining import LISTED, Run, is_public
from drafter.anonymise.residue.lexicon import SMALL_WORDS
from drafter.anonymise.residue.phrases import LABELS, WORDS, Rule, Scene, shaped_whole, triggers
from drafter.anonymise.residue.shapes import Shaped
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import (
    AUXILIARIES,
    PERSON_VERBS,
    SPEECH_VERBS,
    TITLES,
    forenames,
)

_LONGEST = 8
_LONGEST_LABEL = 4
_NAME = 2
_GOING_ON = PERSON_VERBS | SPEECH_VERBS | AUXILIARIES | SMALL_WORDS
"""What begins no name: a note goes on behind its heading."""
_LAWS = frozenset({"act", "code", "guidance", "regulations"})
"""Of which a label is only a part: "Special Needs and Disability Code of Practice: 0 to 25"."""
_NOTHING = WORDS["forms_nothing"]


def _labelled(scene: Scene, at: int) -> Shaped | None:
    """The value behind a label, up to the end of its line or the next separator."""
    tokens = scene.tokens
    first = at + 1
    while first < len(tokens) and first - at < _LONGEST_LABEL and _is_label_gap(tokens[first]):
        first += 1
    law = any(token.norm in _LAWS for token in tokens[max(0, at - 2) : first])
    if law or first >= len(tokens) or tokens[first].gap not in (": ", " : ", ") : ", "): ", " | "):
        return None
    starts = tokens[at].starts or tokens[at].after_break or tokens[at].is_capital
    if not starts or tokens[first].after_break or tokens[first].norm in _NOTHING:
        return None
    last = first + 1
    while last < len(tokens) and last - first < _LONGEST and _goes_on(tokens[last]):
        last += 1
    kind = LABELS[tokens[at].norm]
    words = [token.norm for token in tokens[first:last]]
    if tokens[first].shape is Shape.LOWER and words[0] in _GOING_ON:
        return None  # "church: says damp worse"
    if (words[0] in TITLES and tokens[first].shape is not Shape.CAPITALS) or (
        kind == "organisation" and words[0] in forenames() and last - first <= _NAME
    ):
        return None
    plain = all(word in LISTED or word in scene.explained for word in words)
    if (plain and kind != "condition") or is_public(tokens, Run(first, last)):
        return None
    return shaped_whole(tokens, first, last, kind)


def _is_label_gap(token: Token) -> bool:
    return token.gap in (" ", " / ", "/", " & ", " (", "-") and not token.after_break


def _goes_on(token: Token) -> bool:
    return token.gap in (" ", "-", "'", " & ", ". ") and not token.after_break and not token.starts


RULES: Final[tuple[dict[str, Rule], ...]] = (triggers(frozenset(LABELS), _labelled),)
