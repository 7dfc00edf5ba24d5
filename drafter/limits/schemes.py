"""What a rule is: an Ombudsman's scheme or a body's procedure, its time limits and questions.

Whatever is printed of a rule is printed with where it was found; what was not found says so.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from drafter.case.case import Nation
from drafter.case.dates import MONTHS
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
        day = f"{self.checked_on.day} {MONTHS[self.checked_on.month]} {self.checked_on.year}"
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

    ``first_day_counts`` is for a period "beginning with" a day. ``instead`` is how many working
    days after sending it counts from, where the moment it counts from did not come. ``at_most``
    is the most by which the body may extend, in the same unit; 0 where nothing is said.
    """

    id: str
    title: str
    whose: Whose
    stages: tuple[StageKind, ...]
    counted_from: Moment
    count: int
    unit: Unit
    first_day_counts: bool
    instead: int
    at_most: int
    met_by: tuple[Moment, ...]
    soon: int
    words: str
    next: str
    late: str
    discretion: str
    source: Source


class Effect(Enum):
    """What an answer of the guided check means."""

    NOTHING = "nothing"
    DOUBT = "doubt"
    """A reason for which the Ombudsman may refuse."""
    ELSEWHERE = "elsewhere"
    """Somebody else is the one to ask."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What one answer means, in a sentence; ``goes_to`` is a scheme, where one is known."""

    effect: Effect
    reason: str = ""
    goes_to: str = ""
    stages: str = ""


NOTHING = Outcome(effect=Effect.NOTHING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question of the guided check, as its file has it. No outcome is known for "not sure".

    It is asked for these kinds of body and procedures only; an empty tuple is for all.
    """

    id: str
    bodies: tuple[BodyKind, ...]
    procedures: tuple[Procedure, ...]
    text: str
    help: str
    outcomes: Mapping[Reply, Outcome]
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheme:
    """An Ombudsman, or a procedure: its rules and questions, in the order of their file."""

    id: str
    name: str
    needs: str
    """What the Ombudsman asks for besides, in a sentence or two; may be empty."""
    rules: tuple[Rule, ...]
    questions: tuple[Asked, ...]


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
