"""Words that open with the day which stands beside them already: the day is not said twice.

"4 March: On 4 March, nobody came" reads as a slip. What was typed stays as it is; only where a
date is printed beside the words is the same date left off their start.
"""

import dataclasses
import re
from typing import Final

from drafter.case.dates import PartialDate, read_date
from drafter.document.grammar import capitalised
from drafter.document.model import Span, SpanKind
from drafter.document.pieces import Line, Piece, Which, Who
from drafter.document.rendering import Rendering
from drafter.document.values import TemplateValue, Value

_DATE: Final = (
    r"(?P<date>\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?[A-Za-z]{3,9}\.?(?:,?\s+\d{4})?"
    r"|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d{1,2}-\d{1,2}|[A-Za-z]{3,9}\s+\d{4})(?![\w/-])"
)
_OPENING: Final = re.compile(
    r"\s*(?:(?:on|in)\s+)?(?:the\s+)?"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+(?:the\s+)?)?"
    rf"{_DATE}(?P<mark>\s*[,:;.]\s*|\s+[-\u2013\u2014]\s+|\s+)",
    re.IGNORECASE,
)
_BEGINS: Final = re.compile(
    r"[A-Z“‘\"']|at \d|(?:a|an|the|this|that|these|those|there|i|we|you|he|she|it|they|my|our|your"
    r"|his|her|its|their|no|nobody|nothing|somebody|someone|everybody|everyone|all|both|each)\b"
)
"""What begins a sentence of its own behind a date and a space: "4 March nobody came"."""
_GOES_ON: Final = re.compile(
    r"(?:and|or|nor|not|but|to|until|till|through|onwards?|then|also|again|as|was|is|were|had|has|when"
    r"|by|before|after|of|at (?:the|least|latest|most)|about|around|between|during|since"
    r"|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*)\b|[-\u2013\u2014&,;/]",
    re.IGNORECASE,
)
"""What behind a date's comma makes it part of the sentence: "4 March, not 5 March, was the day"."""


def day_said(text: str, day: PartialDate | None) -> int:
    """How many characters at the start of a text say the day that stands beside it; 0 for none.

    Only the same date is left off: a year may be missing in the text, but nothing may differ, and
    no sentence is cut of which the date is a part. Beside "about" a day nothing is left off.
    """
    found = _OPENING.match(text)
    if day is None or day.about or found is None or not text[found.end() :].strip():
        return 0
    said = read_date(found["date"].replace(",", ""))
    if (said.day, said.month) != (day.day, day.month) or said.year not in {0, day.year}:
        return 0
    return 0 if _is_part(text, found) else found.end()


def _is_part(text: str, date: re.Match[str]) -> bool:
    """Whether what follows a date belongs to it: a list of days, a span, what the day was."""
    if _GOES_ON.match(text, date.end()):
        return True
    if not date["mark"].strip():
        return not _BEGINS.match(text, date.end())
    return date["mark"].strip() == "," and text[date.end()].isdigit()


def without_day(text: str, day: PartialDate | None) -> str:
    """A text without the day at its start, where that is the day beside it."""
    cut = day_said(text, day)
    return capitalised(text[cut:]) if cut else text


def undated(_: Rendering, value: TemplateValue, day: TemplateValue) -> TemplateValue:
    """The filter: the words of an entry to be printed beside ``day``."""
    if not isinstance(value, Value) or not isinstance(day, Value) or not value or not day:
        return value
    first, *rest = value.lines
    pieces = _cut(first.pieces, read_date(_text(day.lines[0].pieces)))
    return value.with_lines((Line(first.kind, pieces), *rest))


def _text(pieces: tuple[Piece, ...]) -> str:
    return "".join(piece.text for piece in pieces if isinstance(piece, Span))


def _cut(pieces: tuple[Piece, ...], day: PartialDate) -> tuple[Piece, ...]:
    opening, *others = pieces
    if not isinstance(opening, Span) or opening.kind is not SpanKind.PLAIN:
        return pieces
    named = others[0] if others else None
    # Whoever is named next follows the date as a word of the text would.
    follows = "X" if isinstance(named, Who | Which) else ""
    cut = min(day_said(opening.text + follows, day), len(opening.text))
    if not cut:
        return pieces
    if isinstance(named, Who | Which) and cut == len(opening.text):
        return (dataclasses.replace(named, capital=True), *others[1:])
    source = opening.source
    moved = dataclasses.replace(source, start=source.start + cut) if source else None
    left = dataclasses.replace(opening, text=capitalised(opening.text[cut:]), source=moved)
    return (left, *others)
