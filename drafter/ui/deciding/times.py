"""Where the entries of a chronology lie on a line of time. Nothing here knows Qt."""

import dataclasses
import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.case.account import ChronologyEntry
from drafter.case.dates import PartialDate, printed_day
from drafter.ui.deciding.mark_words import in_words, says, when

_LONG = 14
"""Days between two entries from which the gap is named in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """An entry on the line: ``at`` and ``until`` from 0 to 1, ``until`` above ``at`` for a period.

    ``about`` is true where the day is not known; ``year`` is the last one that its date names.
    """

    record: str
    at: float
    until: float
    when: str
    words: str
    about: bool
    year: int

    def dated(self, shown: int) -> str:
        """When it was, with its year where the words before it on the line are of another."""
        year = str(self.year)
        return self.when if self.year == shown or year in self.when else f"{self.when} {year}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """A stretch between two entries, or what one of them took.

    ``began_by`` is the last day on which it can have begun, ``ended_from`` the first on which it
    can have ended; None where that is not known. ``is_known`` where both days are exact,
    ``end_known`` where the last is.
    """

    start: float
    end: float
    began: dt.date
    ended: dt.date
    began_by: dt.date | None
    ended_from: dt.date | None
    is_known: bool
    end_known: bool

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
        """How long it took: "9 weeks"; "about 9 weeks" where a day of it is not known."""
        return in_words(self.days) if self.is_known else f"about {in_words(self.days)}"

    @property
    def until(self) -> str:
        """When it ended: "3 May 2023", "about 1 May 2023"."""
        day = printed_day(self.ended)
        return day if self.end_known else f"about {day}"


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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Moment:
    """The day at which a date is drawn, and the first and last it can be, where they are known."""

    day: dt.date
    earliest: dt.date | None
    latest: dt.date | None

    @property
    def is_exact(self) -> bool:
        """Whether it can be no other day."""
        return self.earliest == self.day == self.latest


@dataclass(frozen=True, slots=True, kw_only=True)
class _Lying:
    """When an entry begins and ends."""

    told: _Told
    begins: _Moment
    ends: _Moment
    year: int

    @property
    def first(self) -> dt.date:
        """The day from which it is drawn."""
        return self.begins.day

    @property
    def last(self) -> dt.date:
        """The day up to which it is drawn."""
        return self.ends.day


def _told(entry: ChronologyEntry) -> _Told:
    return _Told(
        record=entry.id,
        begins=entry.happened_on,
        ends=entry.until,
        when=when(entry.happened_on),
        words=says(entry),
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
    lying = sorted(_lying(entries), key=lambda each: each.first)
    undated = len(entries) - len(lying)
    if not lying:
        return Timeline(marks=(), stretches=(), undated=undated)
    start = lying[0].first
    whole = max((max(each.last for each in lying) - start).days, 1)

    def at(day: dt.date) -> float:
        return (day - start).days / whole

    def interval(began: _Moment, ended: _Moment) -> Interval:
        return Interval(
            start=at(began.day),
            end=at(ended.day),
            began=began.day,
            ended=ended.day,
            began_by=began.latest,
            ended_from=ended.earliest,
            is_known=began.is_exact and ended.is_exact,
            end_known=ended.is_exact,
        )

    marks = tuple(
        Mark(
            record=each.told.record,
            at=at(each.first),
            until=at(each.last),
            when=each.told.when,
            words=each.told.words,
            about=each.told.about,
            year=each.year,
        )
        for each in lying
    )
    return Timeline(
        marks=marks,
        stretches=tuple(interval(*each) for each in _stretches(lying)),
        undated=undated,
        periods=tuple(interval(each.begins, each.ends) for each in lying if each.last > each.first),
        first=start,
        days=whole,
    )


def _lying(entries: Sequence[_Told]) -> Iterator[_Lying]:
    """Where the entries lie that have a date."""
    year = 0
    for told in entries:
        begins = _in_year(told.begins, year)
        first = _moment(begins)
        if begins is None or first is None:
            continue
        own = year = (begins.last or begins).year
        until = _in_year(told.ends, year)
        last = _moment(until)
        year = (until.last or until).year if until and last else year
        is_period = last is not None and last.day >= first.day
        ends = last if last and is_period else first
        yield _Lying(told=told, begins=first, ends=ends, year=own)


def _stretches(lying: Sequence[_Lying]) -> Iterator[tuple[_Moment, _Moment]]:
    """From the end of all entries so far to the beginning of the next."""
    reached = lying[0].ends
    for each in lying[1:]:
        if each.first > reached.day:
            yield reached, each.begins
        reached = _later(reached, each.ends)


def _later(one: _Moment, other: _Moment) -> _Moment:
    """The later of two; when it was at the latest is unknown where either might be it."""
    both = one, other
    day = max(one.day, other.day)
    vague = any(each.day == day and each.latest is None for each in both)
    latest = max((each.latest for each in both if each.latest), default=None)
    earliest = max((each.earliest for each in both if each.earliest), default=None)
    return _Moment(day=day, earliest=earliest, latest=None if vague else latest)


def _moment(date: PartialDate | None) -> _Moment | None:
    """When a date is drawn and what it can mean; None where it can't be placed."""
    day = date.placed() if date else None
    if date is None or day is None:
        return None
    if date.about and not date.before and date.last is None:
        return _Moment(day=day, earliest=None, latest=None)
    return _Moment(day=day, earliest=date.earliest(), latest=date.latest())


def _in_year(date: PartialDate | None, year: int) -> PartialDate | None:
    """A date with its own year, or with that of the entry before where it has none."""
    if date is None or date.year:
        return date
    last = date.last and dataclasses.replace(date.last, year=year)
    return dataclasses.replace(date, year=year, last=last)


def _is_about(date: PartialDate | None) -> bool:
    return date is not None and (date.about or not date.day)
