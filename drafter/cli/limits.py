"""The command that tells the time limits of a complaint, and who can take it."""

import dataclasses
import datetime as dt
import textwrap
from collections.abc import Iterator
from pathlib import Path

import click

from drafter.case.dates import printed_day
from drafter.case.links import name_of
from drafter.case.today import today
from drafter.cli.common import FILE, case_in, print_json
from drafter.errors import DrafterError
from drafter.limits.counting import Limit, LimitState
from drafter.limits.days import FIRST_YEAR, LAST_YEAR
from drafter.limits.limits import limits_of
from drafter.limits.problems import time_limit_problems
from drafter.limits.route import Question, Route, questions_for, routes_of
from drafter.limits.schemes import Source
from drafter.problem import Severity
from drafter.telling import counted, plain, told

_WIDTH = 80
_SIGNS = {
    LimitState.MET: "✓ met",
    LimitState.RUNNING: "… running",
    LimitState.SOON: "! soon",
    LimitState.LATE: "✗ late",
    LimitState.UNKNOWN: "? not known",
}


@click.command("limits")
@click.argument("case_file", metavar="CASE.json", type=FILE)
@click.option("--today", "said", metavar="DATE", help="Count as on this day, such as 2026-03-01.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def _limits(case_file: Path, said: str | None, *, as_json: bool) -> int:
    """Tell the time limits of a complaint, and which Ombudsman can take it.

    Exit 1 where a limit has run out, or a date is wrong or missing.
    """
    day = _day(said) if said else today()
    case = case_in(case_file)
    limits = limits_of(case, today=day)
    routes = routes_of(case, today=day)
    problems = time_limit_problems(case, today=day)
    if as_json:
        print_json(
            {
                "today": day.isoformat(),
                "limits": [_plain_limit(limit) for limit in limits],
                "routes": [_plain_route(route) for route in routes],
                "questions": [_plain_question(question) for question in questions_for(case)],
                "problems": [plain(problem) for problem in problems],
            }
        )
    else:
        names = {body.id: name_of(body) for body in case.bodies}
        for line in (*_limits_told(limits), *_routes_told(routes, names)):
            click.echo(line)
        for problem in problems:
            click.echo(told(problem, case))
        click.echo(counted(problems))
    return int(any(problem.severity is Severity.FIX for problem in problems))


def _day(said: str) -> dt.date:
    try:
        day = dt.date.fromisoformat(said)
    except ValueError:
        raise DrafterError(f"{said} is no day; write it as 2026-03-01.") from None
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise DrafterError(f"{said}: give a day between {FIRST_YEAR} and {LAST_YEAR}.")
    return day


def _limits_told(limits: tuple[Limit, ...]) -> Iterator[str]:
    yield "Time limits"
    for limit in limits:
        due = printed_day(limit.due) if limit.due else "no date"
        is_late = limit.is_done_late and limit.state is LimitState.MET
        yield f"\n{'▲ met late' if is_late else _SIGNS[limit.state]}  {due}  {limit.title}"
        for words in (limit.words, limit.what_next and f"Next: {limit.what_next}"):
            yield from _wrapped(words)
        if limit.state is LimitState.LATE and limit.discretion:
            yield from _wrapped(f"Late: {limit.discretion}")
        yield from _wrapped(f"Source: {limit.source.in_words()}")


def _routes_told(routes: tuple[Route, ...], names: dict[str, str]) -> Iterator[str]:
    for route in routes:
        about = f": {names[route.body]}" if route.body else ""
        yield f"\nWho can take it{about}"
        yield from _wrapped(route.answer)
        for reason in route.reasons:
            yield from _wrapped(f"- {reason}")
        if route.needs:
            yield from _wrapped(f"It asks for: {route.needs}")
        for question in route.open_questions:
            yield from _wrapped(f"Still open ({question.id}): {question.text}")


def _wrapped(words: str) -> list[str]:
    return textwrap.wrap(
        words, _WIDTH, initial_indent="  ", subsequent_indent="    ", break_on_hyphens=False
    )


def _plain_limit(limit: Limit) -> dict[str, object]:
    return {
        **dataclasses.asdict(limit),
        "due": limit.due.isoformat() if limit.due else None,
        "done_by": limit.done_by.value if limit.done_by else None,
        "done_on": limit.done_on.isoformat() if limit.done_on else None,
        "counted_from": limit.counted_from.isoformat() if limit.counted_from else None,
        "state": limit.state.value,
        "whose": limit.whose.value,
        "source": _plain_source(limit.source),
    }


def _plain_route(route: Route) -> dict[str, object]:
    return {
        **dataclasses.asdict(route),
        "verdict": route.verdict.value,
        "open_questions": [question.id for question in route.open_questions],
    }


def _plain_question(question: Question) -> dict[str, object]:
    return {
        "id": question.id,
        "text": question.text,
        "help": question.help,
        "reply": question.reply.value if question.reply else None,
        "source": _plain_source(question.source),
    }


def _plain_source(source: Source) -> dict[str, object]:
    return {
        **dataclasses.asdict(source),
        "checked_on": source.checked_on.isoformat(),
        "standing": source.standing.value,
        "in_words": source.in_words(),
    }


COMMANDS = (_limits,)
