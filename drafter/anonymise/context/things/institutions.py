"""Where a registered word is within an office's or a ward's name: "the National Park Authority"."""

from typing import Final

from drafter.anonymise.people.names import Reading
from drafter.anonymise.text.tokens import Shape, Token
from drafter.anonymise.text.vocabulary import ROLES, TITLES, forenames_known, is_common

_OFFICES: Final = frozenset(
    [
        "act", "agency", "association", "authorities", "authority", "board", "code", "commission",
        "committee", "council", "department", "federation", "forum", "framework", "fund", "guild",
        "ministry", "order", "panel", "partnership", "policy", "programme", "scheme", "service",
        "services", "strategy", "tribunal", "union",
    ]
)  # fmt: skip
_MOST_WORDS = 4
_OF_SOMEBODY: Final = frozenset(
    ["acting", "deputy", "dear", "former", "junior", "late", "old", "senior", "young"]
)
_PLACES: Final = {
    "beach": frozenset({"at", "in", "on"}),
    "island": frozenset({"at", "in", "on"}),
    "suite": frozenset({"in"}),
    "ward": frozenset({"on"}),
    "wing": frozenset({"in", "on"}),
}
"""What is called after a forename, and how one is there."""


def is_within_institution(tokens: list[Token], reading: Reading) -> bool:
    """Whether everyday capitals on both sides name an office that is no person's.

    "the Youth Justice Board" has a word before, so "the Justice Board" of a Ms Justice does not
    pass; nor does it behind a post or a forename: "the Deputy Ward Panel", "the Ida Ward Fund".
    """
    at, last = reading.first, reading.last
    if last >= len(tokens) or not _goes_on(tokens, last) or tokens[last - 1].is_possessive:
        return False
    if tokens[last].norm in _PLACES:
        return at > 0 and tokens[at].gap == " " and _is_there(tokens[at - 1], tokens[last])
    if not _goes_on(tokens, at) or not is_common(tokens[at].norm):
        return False
    return _is_led_by_words(tokens, at) and _ends_in_office(tokens, last)


def _goes_on(tokens: list[Token], at: int) -> bool:
    return (
        tokens[at].gap == " " and tokens[at].shape is Shape.CAPITAL and not tokens[at].after_break
    )


def _is_there(before: Token, place: Token) -> bool:
    return before.norm in _PLACES[place.norm] and before.shape is Shape.LOWER


def _is_led_by_words(tokens: list[Token], at: int) -> bool:
    """Whether "the" and an everyday word or two with capitals stand before."""
    first = at - 1
    while first > 0 and at - first < _MOST_WORDS and _is_plain(tokens[first]):
        if tokens[first].gap != " ":
            return False
        if tokens[first - 1].norm == "the":
            return True
        first -= 1
    return False


def _is_plain(token: Token) -> bool:
    """Whether a capital is an everyday word, and no forename, post or title."""
    if token.shape is not Shape.CAPITAL or token.is_possessive or not is_common(token.norm):
        return False
    return token.norm not in forenames_known() and token.norm not in _OF_SOMEBODY | ROLES | TITLES


def _ends_in_office(tokens: list[Token], last: int) -> bool:
    """Whether the capitals behind end in what an office is called by."""
    behind = range(last + 1, min(len(tokens), last + 1 + _MOST_WORDS))
    end = next((at for at in behind if not _goes_on(tokens, at)), last + 1 + len(behind))
    words = tokens[last:end]
    return words[-1].norm in _OFFICES and all(is_common(word.norm) for word in words)
