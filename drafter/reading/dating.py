"""The day that a paragraph of an account begins with, as people write such days."""

import re
from dataclasses import dataclass

from drafter.case.dates import PartialDate, read_date

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)(?![A-Za-z])\.?"
)
_WHOLE = r"January|February|March|April|May|June|July|August|September|October|November|December"
_YEAR = r"(?:\d{4}|['’]\d{2})(?!\d)"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = (
    rf"(?:{_DAY}\s+(?:of\s+)?{_MONTH}(?:,?\s+{_YEAR})?|{_MONTH},?\s+{_YEAR}"
    r"|\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})|\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})"
    r"|\d{4}-\d{1,2}-\d{1,2})(?![\w/])"
)
_WEEKDAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tues?|Weds?|Thurs?|Fri|Sat|Sun)[,.]?\s+"
)
_HEAD = r"(?:From: [^\n]*\n)?(?:Date|Sent):\s*"
"""The first lines of an e-mail."""
_OPENING = re.compile(
    rf"(?:{_HEAD}|On\s+|In\s+|By\s+|Dated\s+|Late\s+in\s+|Early\s+in\s+)?(?:the\s+)?"
    rf"(?:{_WEEKDAY})?(?:the\s+)?"
    rf"(?P<lead>(?:About|Around|Circa|Approximately|Before|Prior\s+to)\s+)?(?P<date>{_DATE})",
    re.IGNORECASE,
)
_MONTH_ALONE = re.compile(
    rf"(?:(?:In|By|During|Since|Until|Late\s+in|Early\s+in)\s+(?:about\s+)?)"
    rf"(?P<date>(?:{_WHOLE}|(?:19|20)\d\d))\b(?!\s*%)",
    re.IGNORECASE,
)
_BOUND = re.compile(
    rf"(?P<date>(?:About|Around|Before|Prior\s+to)\s+(?:{_WHOLE}|(?:19|20)\d\d))\b(?!\s*%)",
    re.IGNORECASE,
)
_SPAN = re.compile(
    rf"(?P<date>Between\s+(?:{_DATE}|{_DAY}|{_WHOLE})\s+and\s+(?:{_DATE}))", re.IGNORECASE
)
_PERIOD = re.compile(
    rf"(?:From\s+)?(?:(?P<first>{_DATE})|(?P<day>{_DAY}))\s*(?:to|until|till|[-–—])\s*"
    rf"(?P<last>{_DATE})",
    re.IGNORECASE,
)
_FROM = re.compile(rf"From\s+(?P<date>{_DATE})", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """When what a paragraph tells happened, and until when it went on, if it says so."""

    happened_on: PartialDate | None = None
    until: PartialDate | None = None


def opening_of(text: str) -> Opening:
    """The date that a paragraph begins with: "On 21 April 2023, …", "Between 3 and 9 July …".

    A month or year by itself is a date behind "in", "before" and the like alone: "May I ask"
    has none. What no calendar has is none.
    """
    period = _PERIOD.match(text)
    if period is not None:
        return _period(period)
    for pattern in (_SPAN, _OPENING, _MONTH_ALONE, _BOUND, _FROM):
        found = pattern.match(text)
        if found is not None:
            lead = found.groupdict().get("lead") or ""
            return Opening(happened_on=_read(f"{lead}{found['date']}"))
    return Opening()


def _period(found: re.Match[str]) -> Opening:
    """From the first day to the last; "3 to 9 July 2024" says the month and the year once."""
    last = _read(found["last"])
    if found["first"]:
        return Opening(happened_on=_read(found["first"]), until=last)
    if last is None or not last.day:
        return Opening()
    first = last.printed().removeprefix(f"{last.day} ")
    return Opening(happened_on=_read(f"{found['day']} {first}"), until=last)


def _read(words: str) -> PartialDate | None:
    date = read_date(" ".join(words.replace(".,", ",").split()))
    return date if date.is_possible else None
