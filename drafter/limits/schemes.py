"""The rules as data: a scheme in each file of ``resources/limits/schemes``, and the routes.

A scheme is an Ombudsman's, or a procedure that a body follows before. Whatever is printed of a
rule is printed with where it was found; what was not found says so. How the files are written is
told in ``resources/limits/README.md``.
"""

import datetime as dt
import functools
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from types import MappingProxyType

from drafter import paths
from drafter.case.case import Nation
from drafter.case.dates import MONTHS
from drafter.case.people import BodyKind
from drafter.case.preparing import Procedure, Reply, StageKind
from drafter.errors import DrafterError
from drafter.limits.tables import Table, read_table


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

    It holds for these procedures only; none are all, and ``except_for`` takes some out again.
    ``first_day_counts`` is for a period "beginning with" a day. ``instead`` is how many working
    days after sending it counts from, where the moment it counts from did not come. ``at_most``
    is the most by which the body may extend, in the same unit; 0 where nothing is said.
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
    met_by: tuple[Moment, ...]
    soon: int
    words: str
    next: str
    late: str
    discretion: str
    source: Source

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


_OF_A_BODY = (
    frozenset([Moment.FIRST_AWARE, Moment.FIRST_COMPLAINT, Moment.FINAL]),
    frozenset([Moment.FIRST_COMPLAINT, Moment.FINAL, Moment.OMBUDSMAN]),
)
_OF_A_COMPLAINT = (
    frozenset([Moment.SENT, Moment.ACKNOWLEDGED, Moment.ANSWERED, Moment.STATEMENT]),
    frozenset([Moment.ACKNOWLEDGED, Moment.ANSWERED, Moment.NEXT, Moment.OMBUDSMAN]),
)
"""What a rule may be counted from, and met by: without stages, and with them."""


@functools.cache
def rules() -> Rules:
    """The shipped rules, read once; DrafterError where a file was spoilt."""
    return read_rules(paths.resources() / "limits")


def read_rules(folder: Path) -> Rules:
    """The rules of a folder: ``routes.toml``, and a scheme in every file of ``schemes``.

    Raises DrafterError, one sentence that names the file and the entry.
    """
    schemes: dict[str, Scheme] = {}
    for path in sorted((folder / "schemes").glob("*.toml")):
        schemes[path.stem] = _scheme(path)
    table = read_table(folder / "routes.toml")
    rows = tuple(_row(one, schemes) for one in table.tables("route"))
    questions = tuple(_asked(one) for one in table.tables("question"))
    table.require_nothing_else()
    known = {asked.id for asked in questions}
    for row in rows:
        if row.if_yes and row.if_yes not in known:
            table.refuse(f"no question is called “{row.if_yes}”")
    for scheme in schemes.values():
        for asked in scheme.questions:
            for outcome in asked.outcomes.values():
                _require(schemes, outcome.goes_to, f"{scheme.id}.toml")
                _require(schemes, outcome.stages, f"{scheme.id}.toml")
    return Rules(schemes=MappingProxyType(schemes), rows=rows, questions=questions)


def _scheme(path: Path) -> Scheme:
    table = read_table(path)
    scheme = Scheme(
        id=path.stem,
        name=table.text("name"),
        needs=table.text("needs", ""),
        rules=tuple(_rule(one) for one in table.tables("rule")),
        questions=tuple(_asked(one) for one in table.tables("question")),
    )
    table.require_nothing_else()
    ids = [rule.id for rule in scheme.rules] + [asked.id for asked in scheme.questions]
    if len(set(ids)) < len(ids):
        table.refuse("an id stands twice")
    return scheme


def _rule(table: Table) -> Rule:
    whose = table.one_of("whose", Whose)
    rule = Rule(
        id=table.text("id"),
        title=table.text("title"),
        whose=whose,
        stages=table.some_of("stages", StageKind),
        procedures=table.some_of("procedures", Procedure),
        except_for=table.some_of("except_for", Procedure),
        counted_from=table.one_of("counted_from", Moment),
        count=table.number("count"),
        unit=table.one_of("unit", Unit, Unit.WORKING_DAYS),
        first_day_counts=table.flag("first_day_counts"),
        instead=table.number("instead", 0),
        at_most=table.number("at_most", 0),
        met_by=table.some_of("met_by", Moment),
        soon=table.number("soon", 28 if whose is Whose.COMPLAINANT else 0),
        words=table.text("words"),
        next=table.text("next"),
        late=table.text("late", ""),
        discretion=table.text("discretion", ""),
        source=_source(table),
    )
    table.require_nothing_else()
    known = _OF_A_COMPLAINT if rule.stages else _OF_A_BODY
    if rule.counted_from not in known[0] or not set(rule.met_by) <= known[1]:
        table.refuse("it can’t be counted so for a complaint" if rule.stages else "it needs stages")
    if whose is Whose.WAIT and (rule.stages or rule.counted_from is not Moment.FIRST_COMPLAINT):
        table.refuse("a wait is counted from the first complaint, and has no stages")
    return rule


def _asked(table: Table) -> Asked:
    outcomes = {}
    for reply in (Reply.YES, Reply.NO):
        found = table.table(f"if_{reply.value}")
        outcomes[reply] = _outcome(found) if found else NOTHING
    asked = Asked(
        id=table.text("id"),
        bodies=table.some_of("bodies", BodyKind),
        procedures=table.some_of("procedures", Procedure),
        text=table.text("text"),
        help=table.text("help", ""),
        outcomes=MappingProxyType(outcomes),
        source=_source(table),
    )
    table.require_nothing_else()
    return asked


def _outcome(table: Table) -> Outcome:
    outcome = Outcome(
        effect=table.one_of("effect", Effect),
        reason=table.text("reason"),
        goes_to=table.text("goes_to", ""),
        stages=table.text("stages", ""),
    )
    table.require_nothing_else()
    return outcome


def _row(table: Table, schemes: Mapping[str, Scheme]) -> RouteRow:
    row = RouteRow(
        nations=table.some_of("nations", Nation),
        bodies=table.some_of("bodies", BodyKind),
        procedures=table.some_of("procedures", Procedure),
        if_yes=table.text("if_yes", ""),
        ombudsman=table.text("ombudsman", ""),
        stages=table.text("stages", ""),
        reason=table.text("reason"),
        source=_source(table),
    )
    table.require_nothing_else()
    _require(schemes, row.ombudsman, table.where)
    _require(schemes, row.stages, table.where)
    return row


def _source(table: Table) -> Source:
    return Source(
        citation=table.text("citation"),
        reference=table.text("reference"),
        checked_on=table.day("checked"),
        standing=table.one_of("standing", Standing),
    )


def _require(schemes: Mapping[str, Scheme], name: str, where: str) -> None:
    if name and name not in schemes:
        raise DrafterError(f"{where}: no scheme is called “{name}”.")
