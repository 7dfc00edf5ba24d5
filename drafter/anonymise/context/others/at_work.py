"""Whether it is told where a worker is who is called as somebody here: "Hannah in Housing"."""

from typing import Final

from drafter.anonymise.people.names import Reading
from drafter.anonymise.sentence.told import is_told
from drafter.anonymise.text.tokens import Token
from drafter.anonymise.text.vocabulary import (
    DEPARTMENTS,
    MONTHS,
    SPEECH_VERBS,
    TIMES,
    WEEKDAYS,
    WORKPLACES,
    towns,
)

WHOSE: Final = frozenset(
    ["a", "an", "another", "her", "his", "my", "one", "our", "the", "their", "your"]
)
BEHIND_POSTS: Final = frozenset({"at", "for", "from", "in", "of", "on", "who", "with"})
WHERE: Final = frozenset({"at", "from", "in", "of", "on"})
_CENTRES: Final = frozenset({"call", "contact", "control", "help"})
_BEING_THERE: Final = frozenset({"court", "group", "home", "hospice", "hospital"})
"""Workplaces where clients are as well."""
_ENDS_OF_BODIES: Final = frozenset({"cic", "ltd", "plc", "trust", "uk"})
_GAPS: Final = (" ", ", ", " (")
_MOST_WORDS = 4


def is_at_work(tokens: list[Token], reading: Reading) -> bool:
    """Whether an office goes on: "Hannah in the contact centre", "Hannah from Housing rang"."""
    at = reading.last
    if at + 1 >= len(tokens) or tokens[at].norm not in WHERE or tokens[at].gap not in _GAPS:
        return False
    if tokens[at].norm in ("at", "from", "of") and _is_of_a_body(tokens, reading):
        return True
    for place in range(at + 1, min(len(tokens), at + _MOST_WORDS + 1)):
        word = tokens[place]
        if word.gap not in (" ", "-") or word.norm in BEHIND_POSTS:
            return False
        centre = word.norm == "centre" and tokens[place - 1].norm in _CENTRES
        if word.norm in DEPARTMENTS or centre or is_care(tokens, place):
            return True
        if word.norm in WORKPLACES:
            there = tokens[at].norm == "at" and tokens[at + 1].norm in WHOSE
            return (there or tokens[at].norm == "from") and _is_met(tokens, reading, place + 1)
    return False


def is_care(tokens: list[Token], at: int) -> bool:
    """Whether two words are an office: "Adult Social Care"."""
    return tokens[at].norm == "care" and tokens[at - 1].norm == "social" and tokens[at].gap == " "


def is_place_of_work(word: Token) -> bool:
    """Whether a word in brackets tells where somebody works: "Hannah (School)", "(Age UK)"."""
    return word.norm in WORKPLACES - _BEING_THERE or word.norm in _ENDS_OF_BODIES


def _is_of_a_body(tokens: list[Token], reading: Reading) -> bool:
    """Whether whoever is told or speaks is from what has a name: "Hannah from Age UK rang"."""
    at = end = reading.last + 1
    while end < len(tokens) and tokens[end].is_capital and tokens[end].gap in (" ", "-", " & "):
        end += 1
    word = tokens[at].norm
    if end == at or word in towns() or word in MONTHS | WEEKDAYS | TIMES:
        return False
    return _is_met(tokens, reading, end)


def _is_met(tokens: list[Token], reading: Reading, end: int) -> bool:
    """Whether they are told or speak, or where they work stands apart: "Hannah, of Age UK,"."""
    behind = tokens[end] if end < len(tokens) else None
    if tokens[reading.last].gap in (", ", " ("):
        return behind is not None and behind.gap.startswith((",", ")"))
    speaks = behind is not None and behind.gap == " " and behind.norm in SPEECH_VERBS
    if speaks or not is_told(tokens, reading.first):
        return speaks
    # whoever was rung at a body may be there as a client
    talked = tokens[reading.first - 1].norm in ("to", "with")
    return talked or tokens[reading.last].norm != "at"
