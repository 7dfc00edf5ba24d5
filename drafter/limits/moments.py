"""The days of a case from which time runs, as far as they can be counted from."""

import dataclasses
import datetime as dt
from dataclasses import dataclass
from typing import Final

from drafter.case.case import Case, KindOfWork
from drafter.case.dates import PartialDate
from drafter.case.people import BodyInJurisdiction, BodyKind
from drafter.case.preparing import ComplaintStep, Procedure, StageKind, steps_in_order
from drafter.limits.days import FIRST_YEAR, LAST_YEAR
from drafter.problem import Place

FORMAL: Final = (StageKind.STAGE_1, StageKind.STAGE_2, StageKind.STAGE_3)
"""The stages at which a body deals with a complaint, in their order."""
UNREAL: Final = "unreal-date"
FUTURE: Final = "future-date"
_LAST_COUNTED: Final = LAST_YEAR - 10
_FIRST_MEANT, _LAST_MEANT = 1900, 2100
_KINDS: Final = {
    Procedure.COUNCIL: BodyKind.COUNCIL,
    Procedure.CHILDREN: BodyKind.COUNCIL,
    Procedure.ADULT_CARE: BodyKind.COUNCIL,
    Procedure.LANDLORD: BodyKind.LANDLORD,
    Procedure.HEALTH: BodyKind.HEALTH,
}
"""What sort of body a procedure speaks of, where no body is in the case yet."""
_USUAL: Final = {
    BodyKind.COUNCIL: Procedure.COUNCIL,
    BodyKind.LANDLORD: Procedure.LANDLORD,
    BodyKind.HEALTH: Procedure.HEALTH,
}
"""The procedure of a body where nobody said whose it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A date of the case. ``first`` and ``last`` are the days it can mean; None: not to be had.

    ``about`` is a day that whoever typed it was not sure of.
    ``fault`` is a sentence for a date that was given and can't be used, ``check`` its rule's
    name. Where nothing was given both are empty.
    """

    place: Place
    first: dt.date | None = None
    last: dt.date | None = None
    typed: str = ""
    about: bool = False
    fault: str = ""
    check: str = ""

    @property
    def is_given(self) -> bool:
        """Whether anything was typed."""
        return bool(self.typed)

    @property
    def is_to_come(self) -> bool:
        """Whether it lies after the day on which the case is looked at."""
        return self.check == FUTURE

    @property
    def is_exact(self) -> bool:
        """Whether it can mean one day only."""
        return self.first is not None and self.first == self.last and not self.about


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """One complaint or escalation, with its days read."""

    step: ComplaintStep
    sent: Day
    acknowledged: Day
    answered: Day
    extended: Day


@dataclass(frozen=True, slots=True, kw_only=True)
class Against:
    """All that was sent about one body; ``body`` is None while none is in the case.

    ``procedure`` is whose applies to it: as the case says, else the usual one for its kind.
    ``last_stage`` is the stage whose answer is final though nobody said so; None: none is.
    ``taken`` is in the order of :func:`drafter.case.preparing.steps_in_order`.
    """

    body: BodyInJurisdiction | None
    kind: BodyKind
    procedure: Procedure
    name: str
    aware: Day
    statement: Day
    taken: tuple[Taken, ...]
    ombudsman: Taken | None
    last_stage: StageKind | None = None

    @property
    def id(self) -> str:
        """The body's id; empty while none is in the case."""
        return self.body.id if self.body else ""

    @property
    def formal(self) -> tuple[Taken, ...]:
        """The complaints at one of the body's stages, as one follows another."""
        return tuple(
            taken
            for taken in self.taken
            if taken.step.stage in FORMAL and not taken.sent.is_to_come
        )

    @property
    def told(self) -> tuple[Taken, ...]:
        """Everything that was sent to the body itself, the first contact among it."""
        return tuple(
            taken
            for taken in self.taken
            if taken.step.stage is not StageKind.OMBUDSMAN and not taken.sent.is_to_come
        )

    @property
    def final(self) -> Taken | None:
        """The last complaint whose answer is final; None while none has come.

        It was said to be, or it answers the last stage of the procedure and nothing was sent since.
        """
        said = (
            taken
            for taken in reversed(self.formal)
            if taken.step.final and not taken.answered.is_to_come
        )
        return next(said, None) or self.answered_last(self.last_stage)

    def answered_last(self, stage: StageKind | None) -> Taken | None:
        """The complaint at that stage, if it is answered and the last that was sent."""
        last = self.formal[-1] if self.formal else None
        if last is None or last.step.stage is not stage or last.answered.is_to_come:
            return None
        return last if last.answered.is_given else None


def read_day(
    date: PartialDate | None, place: Place, today: dt.date, *, may_come: bool = False
) -> Day:
    """Read a date of a case; ``may_come`` allows a day after ``today``."""
    if date is None or not date.typed.strip():
        return Day(place=place)
    typed = " ".join(date.typed.split())
    fault = _unreal(date, typed)
    if fault:
        return Day(place=place, typed=typed, fault=fault, check=UNREAL)
    first = date.placed()
    if first is None or not FIRST_YEAR <= first.year <= _LAST_COUNTED:
        why = "Give the year as well, as in 21 April 2023."
        if first:
            why = f"Time limits are counted from {FIRST_YEAR} to {_LAST_COUNTED}."
        return Day(place=place, typed=typed, fault=why, check="uncountable-date")
    if date.before:
        why = "No time can be counted from “before”: give the day or month as nearly as you know."
        return Day(place=place, typed=typed, fault=why, check="uncountable-date")
    if first > today and not may_come:
        fault = f"{date.printed()} has not come yet."
        return Day(place=place, typed=typed, fault=fault, check=FUTURE)
    return Day(place=place, first=first, last=date.latest(), typed=typed, about=date.about)


def all_against(case: Case, today: dt.date) -> tuple[Against, ...]:
    """What was sent about each body of the case, in the case's order.

    A complaint that names no body counts for the only one; where there are several it counts
    for none, but one to the Ombudsman counts for all. With no body in the case there is one
    ``Against`` without.
    """
    taken = tuple(_taken(step, today) for step in steps_in_order(case.steps_so_far))
    bodies: tuple[BodyInJurisdiction | None, ...] = case.bodies or (None,)
    return tuple(_against(case, body, taken, today) for body in bodies)


def _against(
    case: Case, body: BodyInJurisdiction | None, taken: tuple[Taken, ...], today: dt.date
) -> Against:
    known = {one.id for one in case.bodies}
    own = []
    for one in taken:
        goes_to = one.step.body if one.step.body in known else ""
        is_for_all = len(case.bodies) < 2 or one.step.stage is StageKind.OMBUDSMAN  # noqa: PLR2004 - one, or none
        if (body and goes_to == body.id) or (not goes_to and is_for_all):
            own.append(one)
    name = (body.short_form or body.name).strip() if body else ""
    kind = body.kind if body else _KINDS.get(case.procedure, BodyKind.OTHER)
    is_usual = case.procedure is Procedure.USUAL
    return Against(
        body=body,
        kind=kind,
        procedure=_USUAL.get(kind, Procedure.OTHER) if is_usual else case.procedure,
        name=name or "the body",
        aware=_of_case(case, "first_aware_on", today),
        statement=_of_case(case, "statement_agreed_on", today),
        taken=tuple(own),
        ombudsman=next(
            (
                one
                for one in (*own, *_received(case, today))
                if one.step.stage is StageKind.OMBUDSMAN and not one.sent.is_to_come
            ),
            None,
        ),
    )


def _of_case(case: Case, field: str, today: dt.date) -> Day:
    return read_day(getattr(case, field), Place(record=case.id, field=field), today)


def _taken(step: ComplaintStep, today: dt.date) -> Taken:
    def day(field: str, *, may_come: bool = False) -> Day:
        place = Place(record=step.id, field=field)
        return read_day(getattr(step, field), place, today, may_come=may_come)

    return Taken(
        step=step,
        sent=day("sent_on"),
        acknowledged=day("acknowledged_on"),
        answered=day("answered_on"),
        extended=day("extended_to", may_come=True),
    )


def _received(case: Case, today: dt.date) -> tuple[Taken, ...]:
    """The complaint that a decision is about: the Ombudsman received it, as the case says."""
    if case.kind_of_work is KindOfWork.PREPARING or case.received_on is None:
        return ()
    step = ComplaintStep(id=case.id, stage=StageKind.OMBUDSMAN, sent_on=case.received_on)
    received = _of_case(case, "received_on", today)
    return (dataclasses.replace(_taken(step, today), sent=received),)


def _unreal(date: PartialDate, typed: str) -> str:
    """What the check of unreal dates says of it, word for word; empty where the date is real."""
    if not date.is_read:
        return "This date can’t be read; write it as 21 April 2023."
    if not date.is_possible:
        return f"The calendar has no “{typed}”."
    if date.year and not _FIRST_MEANT <= date.year <= _LAST_MEANT:
        return f"The year {date.year} can’t be meant."
    return ""
