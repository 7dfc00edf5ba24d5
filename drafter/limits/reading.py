"""Reading the rules from their files; ``resources/limits/README.md`` says how they are written."""

import datetime as dt
import functools
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from drafter import paths
from drafter.case.case import Nation
from drafter.case.people import BodyKind
from drafter.case.preparing import Procedure, Reply, StageKind
from drafter.errors import DrafterError
from drafter.limits.schemes import (
    NOTHING,
    About,
    Asked,
    Effect,
    Moment,
    Outcome,
    RouteRow,
    Rule,
    Rules,
    Scheme,
    Source,
    Standing,
    Unit,
    Whose,
)
from drafter.limits.tables import Table, read_table

_OF_A_BODY = (
    frozenset([Moment.FIRST_AWARE, Moment.FIRST_COMPLAINT, Moment.TOLD, Moment.FINAL]),
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
        last_stage=next(iter(table.some_of("last_stage", StageKind)), None),
        if_silent=table.text("if_silent", ""),
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
        if_yes=table.text("if_yes", ""),
        begins=table.day("begins", dt.date.min),
        unseen=table.flag("unseen"),
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
        about=table.one_of("about", About, About.NOTHING),
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
        instead=table.text("instead", ""),
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
