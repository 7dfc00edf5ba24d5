"""Where the entries of a chronology lie on a line of time. Nothing here knows Qt."""

import datetime as dt
import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from drafter.anonymise.ordinals import MARK
from drafter.case.account import ChronologyEntry
from drafter.case.dates import PartialDate
from drafter.case.days import MONTHS

_LONG = 14
"""Days between two entries from which the gap is named in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """An entry on the line: ``at`` and ``until`` from 0 to 1, ``until`` above ``at`` for a period.

    ``about`` is true where the day is not known.
    """

    record: str
    at: float
    until: float
    when: str
    words: str
    about: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """A stretch between two entries, named in words."""

    start: float
    end: float
    words: str
    days: int = 0

    def is_late(self, limit: int) -> bool:
        """Whether it took more days than a limit allows; no limit is 0."""
        return 0 < limit < self.days


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """The marks in order of time, the long stretches between them, and how many have no date."""

    marks: tuple[Mark, ...]
    intervals: tuple[Interval, ...]
    undated: int
    first: dt.date | None = None
    days: int = 1
    """How long all of it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """What an entry says on the line, wherever it lies there."""

    record: str
    begins: PartialDate | None
    ends: PartialDate | None
    when: str
    words: str
    about: bool


def _told(entry: ChronologyEntry) -> _Told:
    return _Told(
        record=entry.id,
        begins=entry.happened_on,
        ends=entry.until,
        when=_when(entry.happened_on),
        words=_says(entry),
        about=_is_about(entry.happened_on),
    )


class Timelines:
    """Makes lines of time. Entries that are the same objects as before are not read again.

    After each pause thousands of entries are asked for their line, and one of them has changed.
    """

    def __init__(self) -> None:
        self._read: dict[int, tuple[ChronologyEntry, _Told]] = {}
        self._before: tuple[list[_Told], Timeline] | None = None

    def line(self, entries: Sequence[ChronologyEntry]) -> Timeline:
        """The line of these entries: the one made last where they say the same on it."""
        before, self._read = self._read, {}
        told = []
        for entry in entries:
            known = before.get(id(entry))
            if known is None or known[0] is not entry:
                known = entry, _told(entry)
            self._read[id(entry)] = known
            told.append(known[1])
        if self._before is None or told != self._before[0]:
            self._before = told, _line(told)
        return self._before[1]


def timeline(entries: Sequence[ChronologyEntry]) -> Timeline:
    """The line of time of these entries; a date without a year takes the last year before it."""
    return Timelines().line(entries)


def _line(entries: Sequence[_Told]) -> Timeline:
    dated: list[tuple[dt.date, dt.date, _Told]] = []
    year = 0
    undated = 0
    for entry in entries:
        first = _day(entry.begins, year)
        if first is None:
            undated += 1
            continue
        year = first.year
        last = _day(entry.ends, year) or first
        dated.append((first, max(first, last), entry))
    dated.sort(key=lambda each: each[0])
    if not dated:
        return Timeline(marks=(), intervals=(), undated=undated)
    start = dated[0][0]
    whole = max((max(last for _, last, _ in dated) - start).days, 1)
    ends = list(itertools.accumulate((last for _, last, _ in dated), max))
    marks = tuple(
        Mark(
            record=entry.record,
            at=(first - start).days / whole,
            until=(last - start).days / whole,
            when=entry.when,
            words=entry.words,
            about=entry.about,
        )
        for first, last, entry in dated
    )
    intervals = tuple(
        Interval(
            start=(end - start).days / whole,
            end=(after - start).days / whole,
            words=in_words((after - end).days),
            days=(after - end).days,
        )
        for end, (after, _, _) in zip(ends, dated[1:], strict=False)
        if (after - end).days >= _LONG
    )
    return Timeline(marks=marks, intervals=intervals, undated=undated, first=start, days=whole)


LIMITS = (
    (0, "No time limit"),
    (14, "14 days"),
    (28, "20 working days"),
    (42, "6 weeks"),
    (56, "8 weeks"),
    (84, "12 weeks"),
    (182, "6 months"),
)
"""Days within which bodies have to act by law or by their own word, to choose from.

Working days are taken as weeks of five; bank holidays are not known here.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """When time was up: ``at`` as a mark has it, above 1 where that is after the last entry."""

    at: float
    words: str


def due(line: Timeline, record: str, limit: int) -> Due | None:
    """When a limit that ran from an entry was up; None without a limit or such an entry."""
    mark = next((each for each in line.marks if each.record == record), None)
    if mark is None or line.first is None or not limit:
        return None
    began = line.first + dt.timedelta(days=round(mark.until * line.days))
    ended = began + dt.timedelta(days=limit)
    at = mark.until + limit / line.days
    return Due(at=at, words=f"time was up {ended.day} {MONTHS[ended.month][:3]}")


def in_words(days: int) -> str:
    """A length of time as people say it: "18 days", "9 weeks", "7 months"."""
    weeks, months = round(days / 7), round(days / 30.44)
    if days < 42:  # noqa: PLR2004 - six weeks
        return f"{days} days"
    return f"{weeks} weeks" if weeks < 26 else f"{months} months"  # noqa: PLR2004 - half a year


def _day(date: PartialDate | None, year: int) -> dt.date | None:
    """The first day a date can mean; without a year of its own, that of the entry before."""
    if date is None or not date.is_possible:
        return None
    if date.year:
        return date.earliest()
    try:
        return dt.date(year, date.month or 1, date.day or 1) if year else None
    except ValueError:
        return None


_LEAD = re.compile(
    r"^(?:on|in|by|from|about)\s+(?:about\s+)?(?:\d{1,2}\s+)?(?:"
    + "|".join(name for name in MONTHS if name)
    + r")(?:\s+\d{4})?,?\s+",
    re.IGNORECASE,
)
"""The date that a sentence begins with: it stands over the mark already."""
_SHORT = 60


def _says(entry: ChronologyEntry) -> str:
    """The first words of an entry without its date; its kind where it has none."""
    line = MARK.sub("", entry.text).strip().split("\n")[0]
    words = " ".join(_LEAD.sub("", line).split())
    if not words:
        return entry.kind.value
    return words if len(words) <= _SHORT else words[:_SHORT].rsplit(" ", 1)[0] + "…"


def _is_about(date: PartialDate | None) -> bool:
    return date is not None and (date.about or not date.day)


def _when(date: PartialDate | None) -> str:
    """A date short enough to stand over a mark."""
    if date is None:
        return ""
    month = MONTHS[date.month][:3] if date.month else ""
    parts = (str(date.day or ""), month, str(date.year or "") if not date.day else "")
    return " ".join(filter(None, parts))
