"""What met a limit, and whether that was in time as far as its day is known."""

import datetime as dt
from dataclasses import dataclass

from drafter.case.case import Nation
from drafter.case.dates import printed_day
from drafter.limits.days import working_days_between
from drafter.limits.moments import Day
from drafter.limits.phrases import DONE
from drafter.limits.schemes import Moment, Rule, Unit, Whose


@dataclass(frozen=True, slots=True)
class Met:
    """That something was done; ``day`` is when, as far as that is known."""

    moment: Moment
    day: Day

    @property
    def on(self) -> dt.date | None:
        """The day on which it was done; None where several can be meant, or none is known."""
        return self.day.first if self.day.is_exact else None

    @property
    def when(self) -> str:
        """That day in words: "on 5 May 2026"; one known in part as it was typed."""
        if self.on:
            return f"on {printed_day(self.on)}"
        return f"on a day given as “{self.day.typed}”" if self.day.first else ""


@dataclass(frozen=True, slots=True)
class Judged:
    """An act beside the last day of its limit; ``is_late`` is None where its day would tell.

    The complainant is judged by the last day that a date can mean, the body by neither: it is
    late only if the first of them is, and in time only if the last is.
    """

    rule: Rule
    met: Met
    due: dt.date
    nation: Nation
    is_certain: bool
    """Whether the last day was counted from an exact one."""

    @property
    def is_measured(self) -> bool:
        """Whether it was to be in time at all: going on without an answer, the body's was not."""
        others = (Moment.NEXT, Moment.OMBUDSMAN) if self.rule.whose is Whose.BODY else ()
        return self.met.moment not in (Moment.FINAL, *others)

    @property
    def is_late(self) -> bool | None:
        """Whether it was done after its last day; False where no day is known at all."""
        first, last = self.met.day.first, self.met.day.last
        if first is None or last is None or self.met.moment is Moment.FINAL:
            return False
        if self.rule.whose is Whose.COMPLAINANT:
            return last > self.due
        if self.met.day.about:
            return None
        late, in_time = self._units(first) > 0, self._units(last) <= 0
        return late if late or in_time else None

    @property
    def late_by(self) -> str:
        """How late: "97 working days", as the rule counts; counted for one certain day alone."""
        day = self.met.on
        if day is None or not self.is_late or not self.is_certain:
            return ""
        count, unit = self._units(day), "working " if self.rule.unit is Unit.WORKING_DAYS else ""
        if not count:  # sent on the weekend after
            count, unit = (day - self.due).days, ""
        return f"{count} {unit}{'day' if count == 1 else 'days'}"

    @property
    def words(self) -> str:
        """What was done, when, and whether in time: a sentence."""
        done = DONE[self.met.moment]
        if not self.met.when:
            return f"{done}; the day is not known."
        done = f"{done} {self.met.when}"
        if not self.is_measured:
            return f"{done}."
        if self.late_by:
            return f"{done}, {self.late_by} late."
        return f"{done}{self._so_far_as_known()}"

    def _so_far_as_known(self) -> str:
        first, last = self.met.day.first, self.met.day.last
        assert first
        assert last
        if self.is_late is None:
            return ": the exact day is needed to tell whether that was in time."
        if not self.is_late:
            return ", in time." if last <= self.due else ", before the next working day."
        if first <= self.due:
            return (
                f", which can mean {printed_day(last)}: late. Give the exact day if it was earlier."
            )
        return ", late."

    def _units(self, day: dt.date) -> int:
        """How much later a day is than the last, as the rule counts; 0 or less is not late."""
        if self.rule.unit is Unit.WORKING_DAYS and day > self.due:
            return working_days_between(self.due, day, self.nation)
        return (day - self.due).days
