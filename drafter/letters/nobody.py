"""Words with a capital that look like somebody and are nobody: a room, a form, a car, a helpline.

Only what no person can be is left out. Whoever has a title, a known forename or a surname at the
end is asked about, and so is every word that no rule here speaks of: one question too many is a
click, one too few tells a stranger who somebody is.
"""

import re
from collections.abc import Iterable
from typing import Final

from drafter.anonymise.text.vocabulary import forenames, surnames


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_THINGS: Final = _words("""
    access account agreement allowance appointment assessment bathroom bedroom building bulletin
    calendar ceiling certificate charter checklist clinic committee contract corridor department
    desk diary directory entrance envelope escalator estimate folder garage guide guideline
    guidance handbook hallway helpline hotline inspection invoice leaflet lift lobby logbook logic
    lounge meeting memo newsletter notebook notice pamphlet panel pathway payment plan policy
    portal procedure programme protocol questionnaire receipt reception report schedule scheme
    sheet shower staircase statement survey system tariff team template timetable toilet toolkit
    tracker voucher website workshop
""")
"""What the last word of such a run is; none of them is anybody's surname."""
_KIN: Final = _words("mum mam mummy dad daddy grandad grandma granny gran grandpa")
_MAKERS: Final = _words("""
    vauxhall volkswagen vw toyota nissan peugeot citroen hyundai mazda suzuki mitsubishi
""")
"""Makers of cars that are nobody's forename."""
_PHRASES: Final = frozenset({"work coach", "my account"})
_TITLED: Final = re.compile(
    r"(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|lady|lord|dame|cllr|councillor|rev|reverend"
    r"|sister|father|nurse|judge|pc|sgt)\b\.?",
    re.IGNORECASE,
)
_IN_LAW: Final = re.compile(
    r"(?:mother|father|parents?|brother|sister|son|daughter)s?-in", re.IGNORECASE
)
_BEFORE_VERBS: Final = re.compile(
    r"\s(?:does|do|did|is|are|was|were|has|have|had|can|could|will|would|too|far)\b"
)
_HELPLINE: Final = re.compile(r"(?:NHS )?(?:101|105|111|119|999)")
_JOINING: Final = frozenset({"and", "of", "at", "from", "for", "the"})


def is_nobody(kind: str, text: str, start: int, end: int) -> bool:
    """Whether what was found at a place of a text, and is in no record, can be no person's."""
    words = text[start:end]
    if kind == "reference":
        return bool(_HELPLINE.fullmatch(words))
    if kind != "person" or _TITLED.match(words):
        return False
    if _IN_LAW.fullmatch(words) and text.startswith("-law", end):
        return True
    if words == "So":
        return bool(_BEFORE_VERBS.match(text, end))
    return _is_thing([word.casefold() for word in re.findall(r"[^\W\d_]+", words)])


def _is_thing(words: list[str]) -> bool:
    if len([word for word in words if word not in _JOINING]) < 2:  # noqa: PLR2004 - one may be a name
        return False
    if all(word in _KIN or word == "and" for word in words) or " ".join(words) in _PHRASES:
        return True
    if words[0] in _MAKERS:
        return len(words) == 2  # noqa: PLR2004 - maker and model
    is_thing = words[-1].removesuffix("s") in _THINGS or words[-1] in _THINGS
    return (
        is_thing and words[-1] not in surnames() and not any(word in forenames() for word in words)
    )


def is_made_of(words: str, own: Iterable[str]) -> bool:
    """Whether words are whole names of ours joined by small words: "Jo Example of Our Centre".

    ``words`` and ``own`` are squeezed, each word between spaces.
    """
    left = words
    for name in sorted(own, key=len, reverse=True):
        left = left.replace(name, "  ")
    return left != words and all(word in _JOINING for word in left.split())
