"""One rule applied to what was sent: when time is up, whether it was kept, what to do next."""

import datetime as dt
from dataclasses import dataclass, replace
from enum import Enum
from typing import Final

from drafter.case.case import Nation
from drafter.case.dates import printed_day
from drafter.limits.days import (
    is_working_day,
    last_of_months_beginning,
    months_after,
    working_days_after,
)
from drafter.limits.met import Judged, Met
from drafter.limits.moments import FORMAL, Against, Day, Taken
from drafter.limits.phrases import ASKED_FOR, DONE, EXACTLY
from drafter.limits.schemes import Moment, Rule, Source, Standing, Unit, Whose
from drafter.problem import Place

_ONE_DAY: Final = dt.timedelta(days=1)


class LimitState(Enum):
    """How a limit stands on a day."""

    MET = "met"
    RUNNING = "running"
    SOON = "soon"
    LATE = "late"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """One time limit of a case. ``due`` is its last day, or for a wait the first day after it.

    ``words`` tells the rule and how it was counted; ``what_next`` what to do, or which date to
    give where the state is unknown; empty where the limit is met. ``place`` is the field that
    the counting starts from; ``body`` the id of the body, empty where the case has none.
    ``was_sent`` is for what is late because it went late: no act makes it earlier. ``is_done_late``
    says that what ended it came late, ``late_by`` how late ("97 working days") where both days
    are exact. ``done_by`` is what ended it, ``done_on`` the exact day, ``done_when`` that day in
    words ("on 5 May 2026"). ``receipt`` is for an acknowledgement: less than an answer.
    """

    id: str
    rule: str
    title: str
    words: str
    due: dt.date | None
    counted_from: dt.date | None
    state: LimitState
    what_next: str
    discretion: str
    source: Source
    whose: Whose
    body: str
    place: Place
    step: str = ""
    """The id of the complaint it is of; empty where it is of the body as a whole."""
    is_answer: bool = False
    """Whether it says when the body has to answer."""
    was_sent: bool = False
    receipt: bool = False
    is_done_late: bool = False
    late_by: str = ""
    done_by: Moment | None = None
    done_on: dt.date | None = None
    done_when: str = ""


@dataclass(frozen=True, slots=True)
class Counting:
    """One rule applied to one complaint, or to a body as a whole (``taken`` is None then)."""

    rule: Rule
    against: Against
    taken: Taken | None
    nation: Nation
    today: dt.date

    def limit(self) -> Limit:
        """The limit as it stands today."""
        rule, start = self.rule, self._start()
        # Of a date known in part the complainant's own time ends early, and the body's late.
        counted_from = start.first if rule.whose is Whose.COMPLAINANT else start.last
        met = self._met()
        limit = Limit(
            id=f"{rule.id}:{self.taken.step.id}" if self.taken else rule.id,
            rule=rule.id,
            title=rule.title,
            words=self._rule_told(),
            due=None,
            counted_from=counted_from,
            state=LimitState.UNKNOWN,
            what_next=start.fault or ASKED_FOR[rule.counted_from],
            discretion=rule.discretion,
            source=rule.source,
            whose=rule.whose,
            body=self.against.body.id if self.against.body else "",
            place=start.place,
            step=self.taken.step.id if self.taken else "",
            is_answer=rule.is_of_answer,
            receipt=rule.is_receipt,
        )
        if rule.whose is Whose.WAIT:
            return self._waited(limit, met)
        if counted_from is None:
            return self._uncounted(limit, met)
        limit, is_certain = self._counted(limit, start)
        return self._settled(limit, met, is_certain=is_certain)

    def _rule_told(self) -> str:
        """The rule in words; what was only remembered never stands there as if it were law."""
        words = self.rule.words.replace("{body}", self.against.name)
        words = words[:1].upper() + words[1:]
        source = self.rule.source
        if source.standing is Standing.UNCONFIRMED:
            words += f" This is not confirmed: check with {source.reference}."
        return words

    def _start(self) -> Day:
        """The day from which time runs; one of nothing where there is no such complaint yet."""
        against, taken, moment = self.against, self.taken, self.rule.counted_from
        nothing = Day(place=against.aware.place)
        if taken is None:
            awaited = Day(place=against.formal[-1].answered.place) if against.formal else nothing
            days = {
                Moment.FIRST_AWARE: against.aware,
                Moment.FINAL: against.final.answered if against.final else awaited,
                Moment.FIRST_COMPLAINT: self._earliest(against.formal) or nothing,
                Moment.TOLD: self._earliest(against.told) or nothing,
            }
            return days[moment]
        acknowledged = taken.acknowledged if taken.acknowledged.first else taken.sent
        return {
            Moment.SENT: taken.sent,
            Moment.ACKNOWLEDGED: acknowledged,
            Moment.ANSWERED: taken.answered,
            Moment.STATEMENT: against.statement,
        }[moment]

    def _earliest(self, which: tuple[Taken, ...]) -> Day | None:
        sent = [taken.sent for taken in which]
        dated = [day for day in sent if day.first]
        return (
            min(dated, key=lambda day: day.first or dt.date.max)
            if dated
            else next(iter(sent), None)
        )

    def _met(self) -> Met | None:
        """What met the rule; of several acts the one that it names first."""
        done = (self._done(moment) for moment in self.rule.met_by)
        return next(filter(None, done), None)

    def _done(self, moment: Moment) -> Met | None:
        against, taken = self.against, self.taken
        if moment is Moment.OMBUDSMAN:
            step = against.ombudsman
            return Met(moment, step.sent) if step else None
        if moment is Moment.FINAL:
            return Met(moment, against.final.answered) if against.final else None
        if moment is Moment.FIRST_COMPLAINT:
            day = self._earliest(against.formal)
            return Met(moment, day) if day else None
        assert taken  # the rest are acts of one complaint; a rule of a body names none of them
        if moment is Moment.NEXT:
            at = FORMAL.index(taken.step.stage)
            later = [one for one in against.formal if FORMAL.index(one.step.stage) > at]
            return Met(moment, later[0].sent) if later else None
        day = taken.answered if moment is Moment.ANSWERED else taken.acknowledged
        return Met(moment, day) if day.is_given and not day.is_to_come else None

    def _after(self, start: dt.date, count: int) -> dt.date:
        rule = self.rule
        if rule.unit is Unit.WORKING_DAYS:
            return working_days_after(start, count, self.nation)
        if rule.unit is Unit.WEEKS:
            return start + dt.timedelta(weeks=count)
        period = last_of_months_beginning if rule.first_day_counts else months_after
        return period(start, count)

    def _counted(self, limit: Limit, start: Day) -> tuple[Limit, bool]:
        """The limit with its last day, and how that was found; and whether that day is certain."""
        rule, taken, notes = self.rule, self.taken, [limit.words]
        assert limit.counted_from
        if rule.counted_from is Moment.FINAL:
            notes.append(self._assumed())
        began = limit.counted_from
        is_certain = start.is_exact
        if not is_certain:
            which = "first" if rule.whose is Whose.COMPLAINANT else "last"
            meant = f"the {which} day that “{start.typed}” means"
            if start.first == start.last:
                meant = f"though “{start.typed}” is not certain"
            notes.append(f"Counted from {printed_day(began)}, {meant}.")
        if rule.instead and taken and not taken.acknowledged.first:
            began = working_days_after(began, rule.instead, self.nation)
            notes.append(f"No day of acknowledgement: counted from {printed_day(began)}, its last.")
        due = self._after(began, rule.count)
        if rule.is_of_answer and taken and taken.extended.last and taken.extended.last > due:
            most = self._after(due, rule.at_most)
            due, is_certain = taken.extended.last, taken.extended.is_exact
            notes.append(f"They asked for time until {printed_day(due)}.")
            if rule.at_most and due > most:
                notes.append(f"That is more than the rule allows, which is {printed_day(most)}.")
        if rule.whose is Whose.COMPLAINANT and not is_working_day(due, self.nation):
            before = due
            while not is_working_day(before, self.nation):
                before -= _ONE_DAY
            notes.append(f"That is no working day: send it by {printed_day(before)}.")
        words = " ".join(filter(None, notes))
        return replace(limit, words=words, due=due, counted_from=began), is_certain

    def _assumed(self) -> str:
        """That an answer is taken for the final one; empty where it was said to be."""
        final = self.against.final
        if final is None or final.step.final:
            return ""
        stage = final.step.stage.value
        return (
            f"{stage[:1].upper()}{stage[1:]} is the last stage, so its answer is taken as the "
            "final one. If they say that another is to come, answer so at “Who can take it”."
        )

    def _settled(self, limit: Limit, met: Met | None, *, is_certain: bool) -> Limit:
        """The limit with its state and what to do next; ``is_certain`` is its last day."""
        rule, due = self.rule, limit.due
        assert due
        if met is None:
            left = (due - self.today).days
            if left < 0:
                # that nobody noted it done is no proof that it was not
                late = LimitState.UNKNOWN if rule.unseen else LimitState.LATE
                return replace(limit, state=late, what_next=rule.late)
            state = LimitState.SOON if rule.soon and left <= rule.soon else LimitState.RUNNING
            return replace(limit, state=state, what_next=rule.next)
        judged = Judged(rule, met, due, self.nation, is_certain)
        limit = _ended(limit, met, f"{limit.words} {judged.words}")
        if judged.is_late is None and judged.is_measured:
            wanted = EXACTLY[met.moment]
            return replace(limit, state=LimitState.UNKNOWN, what_next=wanted, place=met.day.place)
        limit = replace(limit, is_done_late=bool(judged.is_late), late_by=judged.late_by)
        if judged.is_late and rule.whose is Whose.COMPLAINANT:
            late = LimitState.LATE
            return replace(limit, state=late, what_next=rule.late, was_sent=True)
        return replace(limit, state=LimitState.MET, what_next="")

    def _uncounted(self, limit: Limit, met: Met | None) -> Limit:
        """A limit whose beginning is not known: settled where nothing more hangs on it."""
        is_own = self.rule.counted_from is Moment.FIRST_AWARE
        if met is None or (is_own and met.moment is not Moment.FINAL):
            return limit
        words = f"{limit.words} {DONE[met.moment]}."
        return replace(limit, words=words, state=LimitState.MET, what_next="")

    def _waited(self, limit: Limit, met: Met | None) -> Limit:
        rule = self.rule
        due = None
        if rule.count and limit.counted_from:
            due = self._after(limit.counted_from, rule.count)
        if met:
            notes = (limit.words, f"{DONE[met.moment]}: it is no longer too early.")
            words = " ".join(filter(None, (*notes, self._assumed())))
            limit = _ended(limit, met, words)
            return replace(limit, due=due, state=LimitState.MET, what_next="")
        if due and self.today >= due:
            words = f"{limit.words} That time is over: it is no longer too early."
            return replace(limit, words=words, due=due, state=LimitState.MET, what_next="")
        if not self.against.formal:
            return replace(limit, state=LimitState.RUNNING, what_next="Complain to the body first.")
        if rule.count and due is None:
            return limit
        return replace(limit, due=due, state=LimitState.RUNNING, what_next=rule.next)


def _ended(limit: Limit, met: Met, words: str) -> Limit:
    """A limit that something ended."""
    return replace(limit, words=words, done_by=met.moment, done_on=met.on, done_when=met.when)
