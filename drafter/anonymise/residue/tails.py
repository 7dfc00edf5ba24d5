"""What goes on round something told of somebody: when, how and how far it has come."""

from typing import Final

from drafter.anonymise.residue.phrases import ARTICLES, follows, words_on
from drafter.anonymise.residue.shapes import Shaped
from drafter.anonymise.text.tokens import Token

_KINDS: Final = frozenset({"condition", "fact"})
_YEAR: Final = 4
_WHEN: Final = frozenset({"in", "since"})
_YOUNG: Final = frozenset({"baby", "boy", "child", "girl", "newborn", "teenager", "toddler"})
_HOW: Final = frozenset(
    ["accident", "ambush", "avalanche", "baler", "blast", "collision", "combine", "crash",
     "earthquake", "explosion", "fire", "flood", "lathe", "machine", "mine", "quarry", "raid",
     "tractor", "war"]
)  # fmt: skip
_GRADES: Final = frozenset(
    {"1", "2", "3", "4", "i", "ii", "iii", "iv", "one", "two", "three", "four"}
)
_SENSES: Final = frozenset({"ear", "ears", "eye", "eyes"})
_LONGEST = 5


def with_tail(tokens: list[Token], at: int, found: Shaped) -> Shaped:
    """The same with "in 2011", "as a child", "in a farm accident" or "stage four" beside it.

    ``at`` is a word of it, or one close before or behind.
    """
    if found.kind not in _KINDS:
        return found
    first, last = at, at
    while first and tokens[first - 1].end > found.start:
        first -= 1
    while last < len(tokens) and tokens[last].start < found.end:
        last += 1
    start = _lead(tokens, first) if found.kind == "condition" else first
    end = _tail(tokens, last)
    opens = tokens[start].start if start < first else found.start
    return Shaped(opens, tokens[end - 1].name_end if end > last else found.end, found.kind)


def _lead(tokens: list[Token], first: int) -> int:
    """Where "stage four" begins right before an illness."""
    graded = first > 1 and follows(tokens, first) and follows(tokens, first - 1)
    if graded and tokens[first - 1].norm in _GRADES and tokens[first - 2].norm == "stage":
        return first - 2
    return first


def _tail(tokens: list[Token], last: int) -> int:
    """Where what goes on behind ends; ``last`` where nothing does."""
    if not follows(tokens, last) or not follows(tokens, last + 1):
        return last
    link, further = tokens[last].norm, tokens[last + 1].norm
    if link in _WHEN and len(further) == _YEAR and further[:2] in ("18", "19", "20"):
        return last + 2
    if link == "as" and follows(tokens, last + 2) and tokens[last + 2].norm in _YOUNG:
        return last + 3
    return _where(tokens, last) if link == "in" else last


def _where(tokens: list[Token], last: int) -> int:
    """Where "in one ear" or "in a farm accident" ends."""
    further = tokens[last + 1].norm
    if further in ("both", "her", "his", "one", "my", "the"):
        for place in (last + 2, last + 3):
            if follows(tokens, place) and tokens[place].norm in _SENSES:
                return place + 1
    behind = words_on(tokens, last + 2, _LONGEST) if further in ARTICLES else last
    heads = [place for place in range(last + 2, behind) if tokens[place].norm in _HOW]
    return heads[-1] + 1 if heads else last
