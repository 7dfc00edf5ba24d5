"""The words beside a mark on a line of time: when it was and what was said. No Qt here."""

import re
from typing import Final

from drafter.anonymise.ordinals import MARK
from drafter.case.account import ChronologyEntry
from drafter.case.dates import PartialDate
from drafter.case.days import MONTHS

_LEAD: Final = re.compile(
    r"^(?:on|in|by|from|about)\s+(?:about\s+)?(?:\d{1,2}\s+)?(?:"
    + "|".join(name for name in MONTHS if name)
    + r")(?:\s+\d{4})?,?\s+",
    re.IGNORECASE,
)
"""The date that a sentence begins with: it stands over the mark already."""
_SHORT: Final = 60


def in_words(days: int) -> str:
    """A length of time as people say it: "18 days", "9 weeks", "7 months"."""
    weeks, months = round(days / 7), round(days / 30.44)
    if days < 42:  # noqa: PLR2004 - six weeks
        return f"{days} days"
    return f"{weeks} weeks" if weeks < 26 else f"{months} months"  # noqa: PLR2004 - half a year


def says(entry: ChronologyEntry) -> str:
    """The first words of an entry without its date; its kind where it has none."""
    line = MARK.sub("", entry.text).strip().split("\n")[0]
    words = " ".join(_LEAD.sub("", line).split())
    if not words:
        return entry.kind.value
    return words if len(words) <= _SHORT else words[:_SHORT].rsplit(" ", 1)[0] + "…"


def when(date: PartialDate | None) -> str:
    """A date short enough to stand over a mark."""
    if date is None:
        return ""
    if date.last is not None:
        return f"{_short(date)} – {_short(date.last)}"
    return f"before {_short(date)}" if date.before else _short(date)


def _short(date: PartialDate) -> str:
    month = MONTHS[date.month][:3] if date.month else ""
    parts = (str(date.day or ""), month, str(date.year or "") if not date.day else "")
    return " ".join(filter(None, parts))
