"""What is called after somebody who may be another: "the Ida Lane Trust", "Reede v Hackney"."""

from typing import Final

from drafter.anonymise.people.names import Reading
from drafter.anonymise.sentence.owning import is_versus
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import CALLED_AFTER, is_common

_FOUNDED: Final = frozenset(
    ["academy", "award", "awards", "bursary", "centre", "charity", "college", "foundation", "fund",
     "gallery", "hall", "hospice", "hospital", "house", "library", "museum", "prize", "scholarship",
     "school", "stadium", "theatre", "trust", "wing"]
)  # fmt: skip
"""What is called after one who gave for it, or died."""
_BEFORE_PLACES: Final = frozenset({"at", "in", "near", "on", "the"})
_PUBLISHED: Final = frozenset(
    ["inquiry", "judgment", "principle", "principles", "report", "reports", "review", "ruling",
     "test"]
)  # fmt: skip
"""What is known by whoever wrote it: "the Lane review"; of somebody here it may be theirs."""


def is_called_after(tokens: list[Token], at: int, reading: Reading) -> bool:
    """Whether what goes on makes a thing's name of a run that starts at ``at``."""
    last = reading.last
    if tokens[last - 1].is_possessive:
        return False
    near = not reading.is_exact
    place = at == reading.first and reading.is_full and _is_place(tokens, reading)
    if place or (near and (is_versus(tokens, at) or is_versus(tokens, last + 1))):
        return True
    if last >= len(tokens) or tokens[last].gap != " " or tokens[last].after_break:
        return False
    behind = tokens[last]
    if behind.shape is Shape.CAPITAL:
        return behind.norm in _FOUNDED or (near and behind.norm in CALLED_AFTER)
    return _is_published(tokens, at, reading)


def _is_place(tokens: list[Token], reading: Reading) -> bool:
    """Whether a whole name is that of a room or a street: "the Robin Room", "in Carol Road"."""
    at, word = reading.first, tokens[reading.last - 1].norm
    led = at > 0 and tokens[at].gap == " " and tokens[at - 1].norm in _BEFORE_PLACES
    return led and reading.roles[0] == "F" and (word in CALLED_AFTER or word in ("court", "room"))


def _is_published(tokens: list[Token], at: int, reading: Reading) -> bool:
    """Whether a paper is known by a surname: "the Lane report"; no word's, which is asked about."""
    if at != reading.first or not set(reading.roles) <= set("SsB") or not at:
        return False
    the = tokens[at - 1].norm == "the" and tokens[at].gap == " "
    return the and tokens[reading.last].norm in _PUBLISHED and not is_common(tokens[at].norm)
