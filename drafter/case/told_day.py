"""The day of an entry in its own words: whether a text tells it, and how one begins with it."""

import re
from typing import Final

from drafter.case.account import ChronologyEntry
from drafter.case.dates import PartialDate
from drafter.case.days import MONTHS

_UNIT: Final = (
    r"(?:hours?|days?|nights?|mornings?|afternoons?|evenings?|weeks?|months?|years?|fortnight"
    r"|weekend)"
)
_BESIDE: Final = re.compile(
    rf"\b(?:(?:same|next|following|previous) (?:working )?{_UNIT}|that {_UNIT}"
    rf"|(?:later|earlier) (?:that|the same) {_UNIT}"
    rf"|{_UNIT} (?:later|earlier|before|after|afterwards|that followed)"
    r"|in the meantime|since then|until then|meanwhile)\b",
    re.IGNORECASE,
)
"""What tells a time by the entry before: "the next day", "two weeks later"."""
_CLOCK: Final = re.compile(r"\b\d{1,2}(?:[.:]\d{2})?\s?(?:am|pm)\b|\b\d{1,2}:\d{2}\b")
_SENTENCE_END: Final = re.compile(r"[.!?](?=\s|$)")
_LOWERED: Final = frozenset(
    ["a", "after", "all", "although", "an", "another", "any", "as", "at", "because", "before",
     "both", "by", "despite", "during", "each", "every", "following", "for", "from", "he", "her",
     "his", "however", "in", "it", "its", "neither", "no", "nobody", "nothing", "on", "one", "our",
     "several", "she", "since", "some", "that", "the", "their", "then", "there", "these", "they",
     "this", "those", "three", "to", "two", "unhappy", "until", "we", "when", "where", "while",
     "with", "within", "without"]
)  # fmt: skip
"""Words that begin a sentence with a capital for no other reason."""
_WORD: Final = re.compile(r"[A-Z][a-z]*(?![\w’'-])")


def day_opening(day: PartialDate, until: PartialDate | None = None) -> str:
    """How a sentence begins that tells a day: "On 4 May 2026", "In May", "From … to …".

    Empty for what no calendar has.
    """
    first, last = day.printed(), until.printed() if until else ""
    if not first:
        return ""
    if day.about:
        return first[:1].upper() + first[1:]
    if last and last != first:
        return f"From {first} to {last}"
    return f"{'On' if day.day else 'In'} {first}"


def first_word(text: str) -> str:
    """The word a text begins with, if only the sentence gives it its capital; else empty."""
    found = _WORD.match(text)
    return found[0] if found and found[0].lower() in _LOWERED else ""


def with_day(text: str, day: PartialDate, until: PartialDate | None = None) -> str:
    """A text that begins with a day: "On 4 May 2026, the Council wrote."; else as it is."""
    lead, word = day_opening(day, until), first_word(text)
    return f"{lead}, {word.lower()}{text[len(word) :]}" if lead else text


def tells_day(text: str, day: PartialDate) -> bool:
    """Whether a text says a day, its month alone, or begins with a time by another's."""
    ends = _SENTENCE_END.search(text)
    if _BESIDE.search(text, 0, ends.start() if ends else len(text)):
        return True
    days = (day, day.last) if day.last else (day,)
    return any(_says(text, each) for each in days)


def entry_tells_day(entry: ChronologyEntry) -> bool:
    """Whether an entry's text or sub-heading says when it was; so does one without a date."""
    words = f"{entry.heading}\n{entry.text}"
    days = [each for each in (entry.happened_on, entry.until) if each and each.is_possible]
    return not days or any(tells_day(words, each) for each in days)


def tells_clock(text: str) -> bool:
    """Whether a text says the time of day, as the next step of a day's story does."""
    return _CLOCK.search(text) is not None


def _says(text: str, day: PartialDate) -> bool:
    if not day.month:
        return re.search(rf"(?<!\d){day.year}(?!\d)", text) is not None
    name = MONTHS[day.month]
    month = rf"(?:{name}|{name[:4]}|{name[:3]})(?![A-Za-z])"
    if re.search(rf"\b{month}", text) is not None:
        number = rf"\b{day.day}(?:st|nd|rd|th)?\b"
        alone = rf"(?<!\d )(?<!st )(?<!nd )(?<!rd )(?<!th )(?<! of )\b{month}(?! \d{{1,2}}(?!\d))"
        return not day.day or any(re.search(each, text) for each in (number, alone))
    figures = rf"(?<!\d)0?{day.day or ''}[/.-]0?{day.month}(?:[/.-]\d{{2,4}})?(?!\d)"
    iso = rf"\b\d{{4}}-0?{day.month}-0?{day.day or ''}(?!\d)"
    return re.search(rf"{figures}|{iso}", text) is not None
