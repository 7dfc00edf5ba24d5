"""Whether words beside a body's name make another body of it: "North Penbury Town Council"."""

import re
from typing import Final

from drafter.anonymise.text.folding import lowered
from drafter.anonymise.text.vocabulary import MONTHS, TITLES, WEEKDAYS, places

QUARTERS: Final = frozenset({"north", "south", "east", "west"})
_PARTS: Final = QUARTERS | frozenset({"great", "greater", "little", "lower", "nether", "upper"})
_PLACED: Final = _PARTS | frozenset({"inner", "mid", "new", "old", "outer"})
_OF_MAPS: Final = frozenset({"fort", "lake", "mount", "port", "river"})
_BEFORE: Final = re.compile(r"([A-Za-z]+)[ -]$")
_NEAR: Final = 24
_KINDS: Final = re.compile(
    r"((?: (?:Borough|City|Community|County|District|Metropolitan|Parish|Rural|Town|Urban"
    r"|BOROUGH|CITY|COMMUNITY|COUNTY|DISTRICT|METROPOLITAN|PARISH|RURAL|TOWN|URBAN)){0,3})"
    r" (?:Council|COUNCIL)\b"
)
_PAIRED: Final = re.compile(r" (?:and|&) (?:[A-Z][\w-]+ ){1,3}Council\b")
_CAUSE: Final = re.compile(r" for ([A-Z][a-z]+s)\b(?! [A-Z])")
_PLACE_BEHIND: Final = re.compile(r" of ([A-Z][a-z]+)\b")
_OF_NAMED: Final = re.compile(r" of (?:the )?[A-Z][a-z]+")
_OPENERS: Final = frozenset(
    ["a", "all", "although", "an", "and", "any", "as", "at", "because", "before", "both", "but",
     "by", "dear", "each", "for", "from", "her", "his", "how", "i", "if", "in", "its", "may", "my",
     "no", "of", "on", "our", "since", "so", "that", "the", "their", "then", "these", "this",
     "those", "though", "to", "what", "when", "where", "while", "who", "why", "will", "with",
     "your"]
)  # fmt: skip


def is_anothers(
    text: str, start: int, end: int, own: frozenset[str], *, may_be_place: bool
) -> bool:
    """Whether a word that the body's names lack stands before or behind one of its names.

    ``own`` are the words of all its names; ``may_be_place`` where the name found tells no kind.
    """
    before = _BEFORE.search(text, max(0, start - _NEAR), start)
    if before and _is_other_part(before[1], text[start:end], own, may_be_place=may_be_place):
        return True
    kinds = _KINDS.match(text, end) if may_be_place else None
    if kinds is not None:
        return not own.issuperset(["council", *lowered(kinds[1]).split()])
    if may_be_place and _PAIRED.match(text, end):
        return True
    cause = None if "council" in own else _CAUSE.match(text, end)
    if cause is not None and lowered(cause[1]) not in MONTHS | WEEKDAYS | TITLES:
        return True
    place = _PLACE_BEHIND.match(text, end)
    return place is not None and place[1].lower() in places() - own - TITLES


def is_a_kind_among_many(text: str, start: int, end: int, own: frozenset[str]) -> bool:
    """Whether a kind that a body goes by is in another's name: "the Parole Board"."""
    before = _BEFORE.search(text, max(0, start - _NEAR), start)
    if before and before[1][0].isupper() and before[1].lower() not in own | _OPENERS:
        return not text[start:end].isupper() or before[1].isupper()
    return bool(_OF_NAMED.match(text, end))


def is_other_quarter(written: str, own: frozenset[str]) -> bool:
    """Whether words have a quarter that no name of the body has: no slip makes East of West."""
    return bool(QUARTERS & set(lowered(written).split()) - own)


def _is_other_part(word: str, name: str, own: frozenset[str], *, may_be_place: bool) -> bool:
    small = word.lower()
    if small in own:
        return False
    if word[0].isupper():
        return small in _PLACED or (may_be_place and small in _OF_MAPS)
    return name.islower() and small in _PARTS
