"""Entries of an office's list that let nothing through."""

import datetime as dt

from drafter.anonymise.allowed import AllowedWords, AllowList
from drafter.anonymise.known import Known
from drafter.checks.review import review
from drafter.problem import Problem, Severity
from tests.checks.cases import CLEAN, composed

TODAY = dt.date(2026, 11, 20)


def problems(**entry: object) -> tuple[Problem, ...]:
    plain = {"words": "Zorvina House", "reason": "Public.", "date": TODAY, "line": 4, **entry}
    allowed = AllowList(name="office.toml", entries=(AllowedWords(**plain),), today=TODAY)  # type: ignore[arg-type]
    known = Known(allowed=allowed)
    return tuple(p for p in review(CLEAN, composed(CLEAN), known) if "allow" in p.check)


def test_a_sound_entry_is_no_problem() -> None:
    assert problems() == ()
    assert problems(words="Lower Sedding Borough Council") == ()


def test_an_entry_without_a_day_is_one_to_fix() -> None:
    (problem,) = problems(date=None)
    assert problem.severity is Severity.FIX
    assert problem.message == (
        "office.toml, line 4: the entry “Zorvina House” has no date, so it lets nothing through."
    )
    assert problem.place.line == 4


def test_an_entry_with_somebodys_name_says_that_it_does_not_count() -> None:
    (problem,) = problems(words="Thackwray House")
    assert problem.check == "allow-list-name"
    assert "does not let through" in problem.message
    assert "Thackwray" not in problem.message
