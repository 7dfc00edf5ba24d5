"""Where the entries of a chronology lie on a line of time. Nothing here knows Qt."""

import dataclasses
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
    """A stretch between two entries, or what one of them took."""

    start: float
    end: float
    began: dt.date
    ended: dt.date

    @property
    def days(self) -> int:
        """How many days it took."""
        return (self.ended - self.began).days

    @property
    def is_long(self) -> bool:
        """Whether it is named on the line."""
        return self.days >= _LONG

    @property
    def words(self) -> str:
        """How long it took: "9 weeks"."""
        return in_words(self.days)


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """The marks in order of time, the stretches between them, and how many have no date."""

    marks: tuple[Mark, ...]
    stretches: tuple[Interval, ...]
    undated: int
    periods: tuple[Interval, ...] = ()
    """How long those entries took that went on."""
    first: dt.date | None = None
    days: int = 1
    """How long all of it is."""

    @property
    def intervals(self) -> tuple[Interval, ...]:
        """The long stretches, which are named on the line."""
        return tuple(each for each in self.stretches if each.is_long)


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
    """The line of time of these entries; a date without a year takes the last year before it.

    That is the year that was typed: "before January 2024" says 2024, though it is placed in 2023.
    """
    return Timelines().line(entries)


def _line(entries: Sequence[_Told]) -> Timeline:
    dated: list[tuple[dt.date, dt.date, _Told]] = []
    year = 0
    undated = 0
    for entry in entries:
        begins = _in_year(entry.begins, year)
        first = begins.placed() if begins else None
        if begins is None or first is None:
            undated += 1
            continue
        year = (begins.last or begins).year
        until = _in_year(entry.ends, year)
        last = (until.placed() if until else None) or first
        year = until.year if until and until.is_possible else year
        dated.append((first, max(first, last), entry))
    dated.sort(key=lambda each: each[0])
    if not dated:
        return Timeline(marks=(), stretches=(), undated=undated)
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
    stretches = tuple(
        Interval(
            start=(end - start).days / whole,
            end=(after - start).days / whole,
            began=end,
            ended=after,
        )
        for end, (after, _, _) in zip(ends, dated[1:], strict=False)
        if after > end
    )
    periods = tuple(
        Interval(
            start=(first - start).days / whole,
            end=(last - start).days / whole,
            began=first,
            ended=last,
        )
        for first, last, _ in dated
        if last > first
    )
    return Timeline(
        marks=marks,
        stretches=stretches,
        undated=undated,
        periods=periods,
        first=start,
        days=whole,
    )


def in_words(days: int) -> str:
    """A length of time as people say it: "18 days", "9 weeks", "7 months"."""
    weeks, months = round(days / 7), round(days / 30.44)
    if days < 42:  # noqa: PLR2004 - six weeks
        return f"{days} days"
    return f"{weeks} weeks" if weeks < 26 else f"{months} months"  # noqa: PLR2004 - half a year


def _in_year(date: PartialDate | None, year: int) -> PartialDate | None:
    """A date with its own year, or with that of the entry before where it has none."""
    if date is None or date.year:
        return date
    last = date.last and dataclasses.replace(date.last, year=year)
    return dataclasses.replace(date, year=year, last=last)


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
    if date.last is not None:
        return f"{_short(date)} – {_short(date.last)}"
    return f"before {_short(date)}" if date.before else _short(date)


def _short(date: PartialDate) -> str:
    month = MONTHS[date.month][:3] if date.month else ""
    parts = (str(date.day or ""), month, str(date.year or "") if not date.day else "")
    return " ".join(filter(None, parts))
