"""How long a body had, and what took longer than that on a line of time. Nothing here knows Qt."""

import datetime as dt
import re
from dataclasses import dataclass
from typing import Final, Self

from drafter.case.case import Case, Nation
from drafter.case.dates import printed_day
from drafter.case.reasoning import DeadlineUnit, counted
from drafter.case.time_limit import TimeLimit
from drafter.errors import DrafterError
from drafter.limits.days import months_after, working_days_after
from drafter.ui.deciding.times import Interval, Mark, Timeline

NO_LIMIT: Final = "No time limit"
LIMITS: Final = (
    TimeLimit(count=14, unit=DeadlineUnit.DAYS),
    TimeLimit(count=10, unit=DeadlineUnit.WORKING_DAYS),
    TimeLimit(count=20, unit=DeadlineUnit.WORKING_DAYS),
    TimeLimit(count=6, unit=DeadlineUnit.WEEKS),
    TimeLimit(count=8, unit=DeadlineUnit.WEEKS),
    TimeLimit(count=12, unit=DeadlineUnit.WEEKS),
    TimeLimit(count=6, unit=DeadlineUnit.MONTHS),
)
"""Time that bodies often have by law or by their own word, to choose from."""
HOW_TO: Final = "Type a number and days, working days, weeks or months."
_TYPED: Final = re.compile(
    r"(\d{1,4})\s*(d|days?|w\.?d\.?|(?:working|business|school)\s+days?|w|wks?|weeks?|m|mths?|months?)\.?",
    re.IGNORECASE,
)
_MOST: Final = 3
"""Of what took longer, so much is told one by one."""
_UNITS: Final = {"d": DeadlineUnit.DAYS, "w": DeadlineUnit.WEEKS, "m": DeadlineUnit.MONTHS}


def limit_words(limit: TimeLimit | None) -> str:
    """A limit as people say it: "20 working days", "1 week"."""
    return (counted(limit.count, limit.unit) if limit else "") or NO_LIMIT


def read_limit(typed: str) -> TimeLimit | None:
    """The limit that words mean; None for no words. Raises DrafterError for others."""
    words = " ".join(typed.split())
    if not words or words.casefold() in (NO_LIMIT.casefold(), "no limit", "none", "0"):
        return None
    found = _TYPED.fullmatch(words)
    if found is None or re.match("school", found[2], re.IGNORECASE):
        raise DrafterError(f"“{words[:40]}” is no time limit. {HOW_TO}")
    unit = found[2].casefold()
    is_working = unit.startswith(("working", "business", "wd", "w.d"))
    made = TimeLimit(
        count=int(found[1]), unit=DeadlineUnit.WORKING_DAYS if is_working else _UNITS[unit[0]]
    )
    return made if made.count else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """When time was up: ``at`` as a mark has it, above 1 where that is after the last entry."""

    at: float
    day: dt.date
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowed:
    """A limit, and the nation whose working days it counts."""

    limit: TimeLimit | None = None
    nation: Nation = Nation.ENGLAND

    @classmethod
    def of(cls, case: Case) -> Self:
        """The limit of a case."""
        return cls(limit=case.time_limit, nation=case.nation)

    def ends(self, start: dt.date) -> dt.date | None:
        """The last day of the time from a day on; None without a limit, or where none can be told.

        The day itself is not counted, and months end with the corresponding date.
        """
        limit = self.limit
        if limit is None or not limit.count:
            return None
        try:
            if limit.unit is DeadlineUnit.WORKING_DAYS:
                return working_days_after(start, limit.count, self.nation)
            if limit.unit is DeadlineUnit.MONTHS:
                return months_after(start, limit.count)
            days = 7 * limit.count if limit.unit is DeadlineUnit.WEEKS else limit.count
            return start + dt.timedelta(days=days)
        except (DrafterError, OverflowError):
            return None

    def late(self, line: Timeline) -> tuple[Interval, ...]:
        """What took longer: stretches between two entries, then entries that went on.

        Where a date is known in part, only what took longer whichever day it was.
        """
        return tuple(
            each
            for each in (*line.stretches, *line.periods)
            if self._is_over(each.began_by, each.ended_from)
        )

    def perhaps_late(self, line: Timeline) -> tuple[Interval, ...]:
        """What may have taken longer: it did as it is drawn, but not whichever day it was."""
        vague = (each for each in (*line.stretches, *line.periods) if not each.is_known)
        return tuple(
            each
            for each in vague
            if self._is_over(each.began, each.ended)
            and not self._is_over(each.began_by, each.ended_from)
        )

    def _is_over(self, began: dt.date | None, ended: dt.date | None) -> bool:
        count = self.limit.count if self.limit else 0
        if began is None or ended is None or not 0 < count < (ended - began).days:
            return False
        return ended > (self.ends(began) or ended)

    def due(self, line: Timeline, record: str, today: dt.date) -> Due | None:
        """When time from an entry was up; None without a limit or such an entry."""
        mark = next((each for each in line.marks if each.record == record), None)
        if mark is None or line.first is None:
            return None
        began = line.first + dt.timedelta(days=round(mark.until * line.days))
        ended = self.ends(began)
        if ended is None:
            return None
        verb = "was" if ended < today else "is"
        about = "about " if mark.about else ""
        return Due(
            at=(ended - line.first).days / line.days,
            day=ended,
            words=f"time {verb} up on {about}{printed_day(ended)}",
        )


def _few(late: tuple[Interval, ...]) -> str:
    told = [f"{each.words} until {each.until}" for each in late[:_MOST]]
    return ", ".join([*told, f"and {len(late) - _MOST} more"] if len(late) > _MOST else told)


def lateness(
    late: tuple[Interval, ...],
    due: Due | None,
    allowed: Allowed,
    chosen: Mark | None,
    perhaps: tuple[Interval, ...] = (),
) -> str:
    """What a limit makes of the line, in words; empty where there is no limit.

    ``perhaps`` is what may have taken longer.
    """
    if allowed.limit is None or not allowed.limit.count:
        return ""
    if chosen is None:
        told = ["choose an entry with a date: the time limit runs from it"]
    elif due is None:
        told = ["so long a time can’t be counted from there"]
    else:
        told = [due.words]
    if late:
        told.append(f"▲ longer than that: {_few(late)}")
    if perhaps:
        told.append(f"perhaps longer: {_few(perhaps)}")
    words = "; ".join(told)
    return words[:1].upper() + words[1:]
