"""Streets of which only a public building is told: they single nobody out."""

from drafter.anonymise.residue import lexicon
from drafter.anonymise.residue.explaining import Run
from drafter.anonymise.text.tokens import Token

_BUILDINGS = frozenset(
    ["court", "courts", "depot", "depots", "headquarters", "library", "office", "offices", "pound",
     "station", "tip", "toilets"]
)  # fmt: skip
_IN = frozenset({"at", "in", "off", "on"})
_WHOSE = frozenset({"councils", "its", "our", "the"})
_BESIDE = frozenset({"above", "behind", "beside", "below", "near", "opposite", "over", "to"})
_BODIES = frozenset({"authority", "borough", "council", "county", "district", "town"})
_OUTSIDE = frozenset({"borough", "city", "county", "district", "town"})
_MOST_BEFORE = 4


def is_public_street(tokens: list[Token], run: Run) -> bool:
    """Whether a street is told as where a body has a building: "the depot in Mill Lane".

    A home above the office in Mill Lane is somebody's, and so is a house by its number.
    """
    if tokens[run.last - 1].norm not in lexicon.STREET_WORDS or run.last - run.first < 2:  # noqa: PLR2004 - "Mill Lane"
        return False
    return _houses_before(tokens, run.first) or _told_behind(tokens, run.last)


def _houses_before(tokens: list[Token], first: int) -> bool:
    """As in "the council's depot in Mill Lane"."""
    before = [token.norm for token in tokens[max(0, first - _MOST_BEFORE) : first]]
    if before[-1:] == [] or before[-1] not in _IN or before[-2:-1] == []:
        return False
    whose = before[-3:-2]
    told = before[-2] in _BUILDINGS and tokens[first].gap == " " and _BESIDE.isdisjoint(before)
    return told and bool(whose) and (whose[0] in _WHOSE or before[0] == "the")


def _told_behind(tokens: list[Token], last: int) -> bool:
    """As in "Mill Lane, where the Council has its pound", "Mill Lane is not in the borough"."""
    words = [token.norm for token in tokens[last : last + 5]]
    if words[:2] == ["where", "the"] and words[2:3] and words[2] in _BODIES:
        return tokens[last].gap == ", "
    return words[:1] == ["is"] and words[-1] in _OUTSIDE and words[-3:-1] == ["in", "the"]
