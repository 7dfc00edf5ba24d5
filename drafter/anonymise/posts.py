"""Whether a forename beside a post is a worker's who is called as somebody here is."""

from typing import Final

from drafter.anonymise.behind import does_act
from drafter.anonymise.names import Reading
from drafter.anonymise.tokens import Token
from drafter.anonymise.told import is_told
from drafter.anonymise.vocabulary import DEPARTMENTS, POSTS, SPEECH_VERBS, WORKPLACES

_WHOSE: Final = frozenset({"a", "an", "another", "her", "his", "my", "one", "our", "the", "their",
                           "your"})  # fmt: skip
_ANYBODY: Final = frozenset(
    ["gentleman", "guy", "lady", "man", "person", "somebody", "someone", "woman"]
)
_NEW: Final = frozenset({"a", "an", "another", "one"})
_NAMING: Final = frozenset({"called", "named"})
_BEHIND_POSTS: Final = frozenset({"at", "for", "from", "in", "of", "on", "who", "with"})
_WHERE: Final = frozenset({"at", "from", "in", "of"})
_CENTRES: Final = frozenset({"call", "contact", "control", "help"})
_CLOSING: Final = (",", ".", ";", ")", ":", " -", "\n", "?", "!")
_MOST_OF_POST = 4


def is_in_another_post(tokens: list[Token], reading: Reading) -> bool:
    """Whether a forename alone is said to be a worker's: "Hannah, the social worker".

    Whoever is registered with a post, as an officer or an adviser, is meant by it.
    """
    if reading.person.has_post or not set(reading.roles) <= set("FBf"):
        return False
    if tokens[reading.last - 1].is_possessive:
        return _is_led_by_post(tokens, reading.first, apposed=False)
    return (
        _is_led_by_post(tokens, reading.first, apposed=_is_closed(tokens, reading.last))
        or _is_named_anew(tokens, reading.first)
        or _is_called_by_post(tokens, reading.last)
        or _is_at_work(tokens, reading)
    )


def _is_closed(tokens: list[Token], at: int) -> bool:
    return at >= len(tokens) or tokens[at].gap.startswith(_CLOSING)


def _is_led_by_post(tokens: list[Token], at: int, *, apposed: bool) -> bool:
    """Whether a post stands right before: "the officer Hannah", "our clerk, Hannah,"."""
    if not at or tokens[at - 1].norm not in POSTS or tokens[at - 1].is_possessive:
        return False
    gap = tokens[at].gap
    if gap in (" ", " ("):
        return not tokens[at].starts
    return apposed and gap in (", ", " - ") and _has_article(tokens, at - 1)


def _has_article(tokens: list[Token], at: int) -> bool:
    """Whether a post has "the", "her" or the like before it, with no more than its own words."""
    for place in range(at, max(-1, at - _MOST_OF_POST), -1):
        if tokens[place].norm in _WHOSE or tokens[place].is_possessive:
            return True
        if tokens[place].gap != " ":
            return tokens[place].starts  # "Social worker, Hannah, rang"
    return False


def _is_named_anew(tokens: list[Token], at: int) -> bool:
    """Whether somebody is met for the first time: "a woman called Hannah"."""
    if at < 2 or tokens[at].gap != " " or tokens[at - 1].norm not in _NAMING:  # noqa: PLR2004
        return False
    if tokens[at - 1].gap != " " or tokens[at - 2].norm not in POSTS | _ANYBODY:
        return False
    # "The officer called Hannah to say so", but "A clerk called Hannah to say so" may be either
    return tokens[at - 1].norm == "named" or _is_new(tokens, at - 2) or does_act(tokens, at + 1)


def _is_new(tokens: list[Token], at: int) -> bool:
    """Whether "a" leads to somebody of whom nothing was told: "a very kind lady"."""
    near = tokens[max(0, at - _MOST_OF_POST) : at]
    return tokens[at].norm.startswith("some") or any(token.norm in _NEW for token in near)


def _is_called_by_post(tokens: list[Token], at: int) -> bool:
    """Whether a post goes on apart: "Hannah, the social worker,", "Hannah (housing officer)"."""
    if at >= len(tokens) or tokens[at].gap not in (", ", " (", " - "):
        return False
    if tokens[at].gap != " (" and tokens[at].norm not in _WHOSE:
        return False
    for place in range(at, min(len(tokens), at + _MOST_OF_POST + 1)):
        if place > at and tokens[place].gap not in (" ", "-"):
            return False
        if tokens[place].norm in POSTS and not tokens[place].is_possessive:
            after = tokens[place + 1] if place + 1 < len(tokens) else None
            if after is None or after.gap.startswith(_CLOSING):
                return True
            if after.gap == " " and after.norm in _BEHIND_POSTS:
                return True
    return False


def _is_at_work(tokens: list[Token], reading: Reading) -> bool:
    """Whether an office goes on: "Hannah in the contact centre", "Hannah from Housing rang"."""
    at = reading.last
    if at + 1 >= len(tokens) or tokens[at].gap != " " or tokens[at].norm not in _WHERE:
        return False
    for place in range(at + 1, min(len(tokens), at + _MOST_OF_POST + 1)):
        word = tokens[place]
        if word.gap not in (" ", "-") or word.norm in _BEHIND_POSTS:
            return False
        centre = word.norm == "centre" and tokens[place - 1].norm in _CENTRES
        if word.norm in DEPARTMENTS or centre:
            return True
        if word.norm in WORKPLACES:
            speaks = place + 1 < len(tokens) and tokens[place + 1].norm in SPEECH_VERBS
            return tokens[at].norm == "from" and (speaks or is_told(tokens, reading.first))
    return False
