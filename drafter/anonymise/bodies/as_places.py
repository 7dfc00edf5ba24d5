"""Whether words beside a body's name that is a place's too tell of the place."""

import re
from typing import Final

from drafter.anonymise.revealing import KINDS_OF_BODY
from drafter.anonymise.text.vocabulary import (
    ADVERBS,
    AUXILIARIES,
    POSTS,
    ROLES,
    SPEECH_VERBS,
)

_NEAR: Final = 24
_AS_A_PLACE = re.compile(
    r"\b(?:in|near|around|across|throughout|into|outside|inside|within|towards|via"
    r"|(?:mov(?:e|ed|es|ing)|relocat(?:e|ed|ing)|travel(?:s|led|ling)?|drove|driving|went|going"
    r"|came|coming|return(?:s|ed|ing)?) (?:back )?(?:to|from)"
    r"|(?:bishop|dean|diocese|duke|earl|east|north|outskirts|south|town|university|vale|village|west)"
    r" of) $"
)
_GOES_ON = re.compile(
    r"[ -](?!(?:Adult|Benefits|Borough|Children|Council|Customer|Education|Environmental|Finance"
    r"|Highways|Homelessness|Housing|Inclusion|Legal|Licensing|Parking|Planning|Revenues|SEND"
    r"|Social|Waste)\b)([A-Z][a-z]+|(?:AFC|CAB|CCG|CMHT|FC|ICB|MP|NHS|RFC|UTC)\b)"
)
_IN_ADDRESS = re.compile(r"\.?(?:, ?|\n| )[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b")
"""The postcode behind the last line of an address."""
_TOWNS = re.compile(
    r" (?:town|city|village) (?:cent(?:re|er)|hall|square)\b| residents?\b| high street\b"
    r"| (?:is|was) (?:a|an|the)(?: \w+){0,2} (?:city|district|place|region|suburb|town|village)\b"
    r"| (?:is|was) (?:about |over |some )?\w+ (?:kilometres|km|miles?|minutes) ",
    re.IGNORECASE,
)
"""What is a town's, and is told of it: "Harbourne town centre", "Harbourne is a small town"."""
_ATTRIBUTED = re.compile(
    r" (?:area|branch|bus|bypass|coach|derby|exit|ferry|festival|game|junction|line|market|match"
    r"|road|station|train|police|buses|fire (?:brigade|crew|engine|service|station))\b"
)
"""What is called after a place and not after a council: "the Harbourne ferry"."""
_ARTICLE = re.compile(r"\b[Tt]he $")
_THING = re.compile(r" ([a-z]+)\b")
_NO_PLACES: Final = KINDS_OF_BODY | frozenset(
    ["&", "and", "city", "community", "foundation", "homes", "hospitals", "living", "medical",
     "metropolitan", "nhs", "parish", "partnership", "police", "support", "town", "university"]
)  # fmt: skip
"""Words that make a body of a place's name."""
_GONE_TO: Final = frozenset(
    ["academy", "care", "centre", "clinic", "college", "home", "hospice", "hospital", "house",
     "nursery", "nursing", "practice", "primary", "residential", "school", "surgery", "university"]
)  # fmt: skip
"""Kinds of bodies that somebody lives in or goes to."""


_OF_BODIES: Final = (
    ROLES
    | POSTS
    | {"complaints", "contact", "lettings", "maintenance", "repairs", "team", "tenancy"}
)
"""What a body has behind its name: "West Penbury Complaints Team"."""


def is_like_a_place(name: str, own: frozenset[str]) -> bool:
    """Whether a bare name may be a place's; ``own`` are the words of all names of the body."""
    words = name.split()
    plain = all(word.isalpha() and not word.isupper() for word in words)
    return (
        plain
        and not _NO_PLACES & set(name.lower().split())
        and (len(words) == 1 or not own & _GONE_TO)
    )


def is_told_of_a_place(text: str, start: int, end: int, *, is_led: bool) -> bool:
    """Whether the words before or behind the name are those of a place."""
    if _AS_A_PLACE.search(text[max(0, start - _NEAR) : start].lower()):
        return True
    if any(one.match(text, end) for one in (_ATTRIBUTED, _TOWNS, _IN_ADDRESS)):
        return True
    if not is_led and _is_things(text, start, end):
        return True
    goes_on = _GOES_ON.match(text, end)
    return goes_on is not None and goes_on[1].lower() not in _OF_BODIES


def _is_things(text: str, start: int, end: int) -> bool:
    """Whether an article leads over a place's name to a thing: "the Harbourne estate"."""
    thing = _THING.match(text, end)
    if thing is None or thing[1] in ADVERBS | AUXILIARIES | SPEECH_VERBS:
        return False
    return _ARTICLE.search(text, max(0, start - _NEAR), start) is not None
