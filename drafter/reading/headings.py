"""The headings that drafts and notes go by, and the part of a case each opens."""

import re
from enum import Enum, auto


class Part(Enum):
    """A part of a case that a heading opens."""

    SUMMARY = auto()
    COMPLAINT = auto()
    EFFECT = auto()
    WANTED = auto()
    POWERS = auto()
    CONSIDERED = auto()
    LAW = auto()
    FOUND = auto()
    ANALYSIS = auto()
    ACTION = auto()
    DECISION = auto()
    NOTES = auto()


SECTIONS = frozenset(Part)

_WORDS: dict[Part, tuple[str, ...]] = {
    Part.SUMMARY: ("summary", "summary of the complaint and decision"),
    Part.COMPLAINT: (
        "the complaint",
        "complaint",
        "what the complaint is about",
        "what i am complaining about",
        "my complaint",
        "details of complaint",
        "what went wrong",
        "what has gone wrong",
        "what is wrong",
        "what they did wrong",
        "why i complain",
        "why this does not put it right",
    ),
    Part.EFFECT: (
        "impact",
        "the impact",
        "effect",
        "the effect",
        "effects",
        "what it meant",
        "injustice claimed",
    ),
    Part.WANTED: (
        "what they want",
        "what i want",
        "outcome wanted",
        "outcomes sought",
        "desired outcome",
        "what would put it right",
        "what i would like to happen",
        "what would put things right",
        "what should happen now",
        "what we want",
        "what we ask for",
        "what i ask for",
        "outcome we want",
    ),
    Part.POWERS: (
        "the ombudsman’s role and powers",
        "ombudsman’s role and powers",
        "role and powers",
        "our role and powers",
        "what i have and have not investigated",
        "what i have investigated",
        "parts of the complaint that i did not investigate",
    ),
    Part.CONSIDERED: (
        "how i considered this complaint",
        "how we considered this complaint",
        "how i considered the complaint",
        "evidence considered",
        "what i considered",
    ),
    Part.LAW: (
        "relevant law and guidance",
        "law and guidance",
        "relevant law",
        "the law",
        "legal background",
        "legislation and guidance",
        "law, guidance and policy",
    ),
    Part.FOUND: (
        "what i found",
        "what we found",
        "what happened",
        "what has happened",
        "what happened, day by day",
        "background",
        "chronology",
        "key events",
        "timeline",
        "facts",
        "the facts",
        "events",
    ),
    Part.ANALYSIS: (
        "analysis",
        "my findings",
        "findings",
        "finding",
        "was there fault",
        "fault",
        "injustice",
        "consideration",
        "was there fault and did it cause injustice",
    ),
    Part.ACTION: (
        "action",
        "actions",
        "agreed action",
        "agreed actions",
        "recommended action",
        "recommended actions",
        "recommendations",
        "remedy",
        "proposed action",
    ),
    Part.DECISION: (
        "decision",
        "final decision",
        "draft decision",
        "my decision",
        "my draft decision",
        "outcome",
    ),
    Part.NOTES: ("notes", "note", "call note", "file note"),
}
_PARTS = {words: part for part, several in _WORDS.items() for words in several}
_SOMEBODY = r"[\w’ -]{1,60}"
_OPEN: tuple[tuple[Part, re.Pattern[str]], ...] = (
    (
        Part.EFFECT,
        re.compile(rf"how (?:it|this|that) (?:has |had )?(?:affected|affects) {_SOMEBODY}"),
    ),
    (Part.EFFECT, re.compile(rf"(?:the )?(?:impact|effect) (?:it had )?on {_SOMEBODY}")),
    (
        Part.EFFECT,
        re.compile(rf"what (?:it|this) (?:has )?(?:meant for|did to|done to) {_SOMEBODY}"),
    ),
    (Part.COMPLAINT, re.compile(rf"what {_SOMEBODY} (?:did|got|has done) wrong")),
    (Part.WANTED, re.compile(rf"what {_SOMEBODY} (?:wants?|asks? for|would like)")),
)
"""Headings that name somebody: "How it has affected Ms Example and her son"."""
_MOST_WORDS = 12
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")


def section_of(heading: str) -> Part | None:
    """The part that a heading opens; None where it opens none."""
    plain = " ".join(heading.replace("'", "’").casefold().split())
    words = _EDGES.sub("", plain)
    if words in _PARTS or len(words.split()) > _MOST_WORDS:
        return _PARTS.get(words)
    return next((part for part, known in _OPEN if known.fullmatch(words)), None)
