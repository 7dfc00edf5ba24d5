"""The rules as data: a scheme in each file of ``resources/limits/schemes``, and the routes.

A scheme is an Ombudsman's, or a procedure that a body follows before. Whatever is printed of a
rule is printed with where it was found; what was not found says so. :mod:`drafter.limits.reading`
reads them.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from drafter.case.case import Nation
from drafter.case.dates import printed_day
from drafter.case.people import BodyKind
from drafter.case.preparing import Procedure, Reply, StageKind


class Standing(Enum):
    """How a rule is known."""

    CONFIRMED = "confirmed"
    """Read in the law or scheme itself, or on the pages of whoever made it."""
    SECOND_HAND = "second hand"
    """Read on somebody else's page: an adviser's, a council's, a firm's."""
    UNCONFIRMED = "unconfirmed"
    """Remembered only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a rule comes from: its citation, where it was read, and when."""

    citation: str
    reference: str
    checked_on: dt.date
    standing: Standing

    def in_words(self) -> str:
        """One line to print under a rule, which says so where it was not confirmed."""
        day = printed_day(self.checked_on)
        if self.standing is Standing.CONFIRMED:
            return f"{self.citation} ({self.reference}; checked {day})."
        if self.standing is Standing.SECOND_HAND:
            return f"{self.citation} (as told by {self.reference}; checked {day}). Check it."
        return f"{self.citation} (not confirmed on {day}). Check with {self.reference}."


class Whose(Enum):
    """Who has to act in time."""

    COMPLAINANT = "complainant"
    BODY = "body"
    WAIT = "wait"
    """Nobody: until then it is too early to go to the Ombudsman."""


class Moment(Enum):
    """A day from which time runs, or an act by which a limit is met."""

    FIRST_AWARE = "first aware"
    FIRST_COMPLAINT = "first complaint"
    TOLD = "body told"
    SENT = "sent"
    ACKNOWLEDGED = "acknowledged"
    ANSWERED = "answered"
    STATEMENT = "statement agreed"
    FINAL = "final answer"
    NEXT = "next stage"
    OMBUDSMAN = "Ombudsman"


class Unit(Enum):
    """What a limit is counted in."""

    WORKING_DAYS = "working days"
    WEEKS = "weeks"
    MONTHS = "months"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One time limit. ``stages`` empty: once for a body; else for each complaint at those stages.

    It holds for these procedures only; none are all, and ``except_for`` takes some out again.
    ``first_day_counts`` is for a period "beginning with" a day. ``instead`` is how many working
    days after sending it counts from, where the moment it counts from did not come. ``at_most``
    is the most by which the body may extend, in the same unit; 0 where nothing is said.
    ``if_yes`` names the question that has to be answered "yes" for the rule to hold; ``begins`` is
    the first day from which it may be counted. ``unseen``: the case can't tell whether it was done.
    """

    id: str
    title: str
    whose: Whose
    stages: tuple[StageKind, ...]
    procedures: tuple[Procedure, ...]
    except_for: tuple[Procedure, ...]
    counted_from: Moment
    count: int
    unit: Unit
    first_day_counts: bool
    instead: int
    at_most: int
    if_yes: str
    begins: dt.date
    unseen: bool
    met_by: tuple[Moment, ...]
    soon: int
    words: str
    next: str
    late: str
    discretion: str
    source: Source

    @property
    def is_of_answer(self) -> bool:
        """Whether it says when the body has to answer; an acknowledgement is less."""
        own = self.whose is Whose.BODY and Moment.ANSWERED in self.met_by
        return own and not self.is_receipt

    @property
    def is_receipt(self) -> bool:
        """Whether it says when the body has to say that it has the complaint."""
        return Moment.ACKNOWLEDGED in self.met_by

    def holds_for(self, procedure: Procedure) -> bool:
        """Whether the rule is one of a case under that procedure."""
        if procedure in self.except_for:
            return False
        return not self.procedures or procedure in self.procedures


class Effect(Enum):
    """What an answer of the guided check means."""

    NOTHING = "nothing"
    DOUBT = "doubt"
    """A reason for which the Ombudsman may refuse."""
    ELSEWHERE = "elsewhere"
    """Somebody else is the one to ask."""
    OUTSIDE = "outside"
    """The Ombudsman can't look at such a body at all, and no rule of the procedure binds it."""
    NOTE = "note"
    """It stands in nobody's way: it brings rules of its own, or tells of the procedure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What one answer means, in a sentence; ``goes_to`` is a scheme, where one is known.

    ``instead`` says where to go where the Ombudsman can't be asked.
    """

    effect: Effect
    reason: str = ""
    goes_to: str = ""
    stages: str = ""
    instead: str = ""


NOTHING = Outcome(effect=Effect.NOTHING)


class About(Enum):
    """What else an answer of the guided check is read for."""

    NOTHING = "nothing"
    LEGAL_CASE = "legal case"
    """Whether there is, or was, a court case, a tribunal or an appeal."""
    POSSIBLE_CASE = "possible case"
    """Whether there could be one."""
    WHY_LATE = "why late"
    """What kept the person from coming sooner."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question of the guided check, as its file has it. No outcome is known for "not sure".

    It is asked for these kinds of body and procedures only; an empty tuple is for all.
    """

    id: str
    about: About
    bodies: tuple[BodyKind, ...]
    procedures: tuple[Procedure, ...]
    text: str
    help: str
    outcomes: Mapping[Reply, Outcome]
    source: Source

    @property
    def decides(self) -> bool:
        """Whether an answer may change who can take the complaint."""
        return all(one.effect is not Effect.NOTE for one in self.outcomes.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheme:
    """An Ombudsman, or a procedure: its rules and questions, in the order of their file.

    A procedure's questions are asked once its ``last_stage`` is answered; a yes to any of them
    says that this answer is not the final one. ``if_silent`` tells what an Ombudsman can do about
    a body that does not answer.
    """

    id: str
    name: str
    needs: str
    """What the Ombudsman asks for besides, in a sentence or two; may be empty."""
    rules: tuple[Rule, ...]
    questions: tuple[Asked, ...]
    last_stage: StageKind | None = None
    if_silent: str = ""

    @property
    def ends_with(self) -> StageKind | None:
        """The stage after which the procedure has no other; None where its rules name none."""
        named = [stage for rule in self.rules if rule.whose is Whose.BODY for stage in rule.stages]
        return self.last_stage or max(named, key=tuple(StageKind).index, default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteRow:
    """Which Ombudsman and procedure are for a kind of body; the first row that fits counts.

    An empty tuple fits everything. ``if_yes`` asks for that question to be answered "yes".
    """

    nations: tuple[Nation, ...]
    bodies: tuple[BodyKind, ...]
    procedures: tuple[Procedure, ...]
    if_yes: str
    ombudsman: str
    stages: str
    reason: str
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """All schemes by id, and the rows of routes with the questions they depend on."""

    schemes: Mapping[str, Scheme]
    rows: tuple[RouteRow, ...]
    questions: tuple[Asked, ...]
