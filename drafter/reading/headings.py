"""The headings that drafts and notes go by, and the part of a case each opens."""

import re

from drafter.reading.heading_words import WORDS, Part

SECTIONS = frozenset(Part)
_PARTS = {words: part for part, several in WORDS.items() for words in several}
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
    (
        Part.WANTED,
        re.compile(
            r"(?:outcomes?|remed(?:y|ies)|redress|resolution|results?)"
            r" (?:sought|wanted|desired|requested|(?:asked|hoped) for"
            rf"|{_SOMEBODY} (?:wants?|seeks?))"
        ),
    ),
    (
        Part.WANTED,
        re.compile(
            r"(?:desired|preferred|requested)"
            r" (?:outcomes?|remed(?:y|ies)|redress|resolution|result)"
        ),
    ),
    (Part.ANALYSIS, re.compile(rf"(?:was|were) (?:there (?:any )?fault|{_SOMEBODY} at fault)")),
    (Part.ANALYSIS, re.compile(r"did (?:the |any |this )?fault cause (?:an |any )?injustice")),
    (Part.ANALYSIS, re.compile(r"reasons? for (?:my|our|the) (?:view|decision|findings?)")),
    (Part.ANALYSIS, re.compile(r"what (?:i|we)(?:’ve| have) decided(?:\W+and why)?")),
)
"""Headings that name somebody: "How it has affected Ms Example and her son"; and questions."""
_YOU = r"(?=.*\b(?:you|we)\b)"
"""Asked of somebody else, the same is a writer's own question, and often of their analysis."""
_IT_RIGHT = r"(?:it|this|that|things|matters) right(?: for you)?"
_OF_FORMS: tuple[tuple[Part, re.Pattern[str]], ...] = tuple(
    (part, re.compile(asked))
    for part, asked in (
        (
            Part.COMPLAINT,
            (
                r"(?:what (?:is|are) |(?:please )?(?:tell us about|describe|explain) "
                r"|(?:details|description|summary) of )?your complaints?(?: about)?"
            ),
        ),
        (Part.COMPLAINT, r"what are you (?:complaining|unhappy) (?:about|with)"),
        (Part.COMPLAINT, r"what do you (?:want|wish) to complain about"),
        (Part.FOUND, r"(?:please )?tell us what happened(?: and when)?"),
        (
            Part.EFFECT,
            rf"{_YOU}how (?:has|have|did|does|do) {_SOMEBODY} affect(?:ed)?(?: {_SOMEBODY})?",
        ),
        (
            Part.EFFECT,
            (
                rf"{_YOU}what (?:impact|effect) (?:has|have|did|does) {_SOMEBODY} ha(?:d|ve)"
                rf"(?: {_SOMEBODY})?"
            ),
        ),
        (Part.WANTED, rf"what (?:do|would) you (?:want|like|hope|expect|wish)(?: {_SOMEBODY})?"),
        (
            Part.WANTED,
            (
                r"what (?:outcome|result|remedy)s? (?:(?:do|would) you (?:want|like|expect)"
                rf"|are you (?:seeking|looking for|hoping for))(?: {_SOMEBODY})?"
            ),
        ),
        (Part.WANTED, rf"{_YOU}(?:how|what) {_SOMEBODY} put {_IT_RIGHT}"),
    )
)
"""The questions of forms, which whoever complains answers."""
_QUALIFIERS: dict[str, frozenset[Part]] = (
    dict.fromkeys(("my", "our", "the investigator’s", "the ombudsman’s"), SECTIONS)
    | dict.fromkeys(
        ("proposed", "suggested", "recommended", "agreed", "draft", "provisional"),
        frozenset({Part.ACTION, Part.ANALYSIS, Part.DECISION, Part.CONCLUSION}),
    )
    | dict.fromkeys(
        ("key", "main", "brief", "relevant", "legal"),
        frozenset({Part.FOUND, Part.LAW, Part.SUMMARY, Part.ANALYSIS, Part.CONSIDERED}),
    )
)
"""What may stand before a heading's words, and in which parts it changes nothing.

"The" is none of them: "The decision" is often the body's, and a sub-heading of what happened.
"""
_JOINED = re.compile(r"\s*(?:[/&+,]|\band\b)\s*")
_MOST_WORDS = 12
_LONGEST = 200
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")
_NUMBERED = re.compile(r"^(?:\d{1,2}(?:\.\d{1,2})*[.):]?|[A-Z][.)])\s+")
_BRACKETED = re.compile(r"\s*\([^()]*\)\s*$")
_WORDS_OF_TEXT = frozenset(
    ["dates", "evidence", "guidance", "history", "law", "legislation", "orders", "policies",
     "policy", "reasons", "scope", "view"]
)  # fmt: skip
"""Headings that lead a mere remark where a colon and more follow: "Evidence: a letter"."""


def section_of(heading: str) -> Part | None:
    """The part that a heading opens, numbered or not; None where it opens none.

    What is known may be joined to what is known ("Analysis and findings"): the first counts.
    """
    if len(heading) > _LONGEST:
        return None
    typed = _NUMBERED.sub("", heading.strip())
    words = _plain(typed)
    known = _known(words) or _known(_plain(_BRACKETED.sub("", typed)))
    if known is not None or len(words.split()) > _MOST_WORDS:
        return known
    found = next((part for part, named in (*_OPEN, *_OF_FORMS) if named.fullmatch(words)), None)
    if found is not None:
        return found
    parts = [_known(each) for each in _JOINED.split(words)]
    return parts[0] if len(parts) > 1 and all(parts) else None


def label_of(words: str) -> Part | None:
    """The part that words before a colon open, with the text behind it; None for most."""
    return None if _plain(words) in _WORDS_OF_TEXT else section_of(words)


def _plain(heading: str) -> str:
    return _EDGES.sub("", " ".join(heading.replace("'", "’").casefold().split()))


def _known(words: str) -> Part | None:
    """The part of words in the table, by themselves or behind a qualifier."""
    if words in _PARTS:
        return _PARTS[words]
    for qualifier, parts in _QUALIFIERS.items():
        rest = words.removeprefix(f"{qualifier} ")
        if rest != words and (part := _known(rest)) in parts:
            return part
    return None
