"""What is told of people and undecided is a problem as all others are, until it is decided."""

import dataclasses
import datetime as dt

from drafter.anonymise.answers import Asked
from drafter.case.account import ChronologyEntry
from drafter.case.case import Case, KindOfWork
from drafter.case.statement import Answer, Dismissal
from drafter.checks.intruder import Told
from drafter.checks.particulars import Action, Item
from drafter.problem import Place, Problem, Severity
from drafter.reviewing.undecided import is_asked, still_open, together, undecided

TEXT = "She went to the children’s hospital at 43."
DAY = dt.date(2026, 5, 5)
CASE = Case(id="case", chronology=(ChronologyEntry(id="e", text=TEXT),))


def item(words: str = "children’s hospital", **changes: object) -> Item:
    start = TEXT.index(words)
    made = Item(
        kind="health",
        words=words,
        paragraphs=("3",),
        place=Place(record="e", field="text", start=start, end=start + len(words)),
        asked=None,
        weight=2,
        action=Action.BLUR,
        offered="a hospital",
        reason="Few go there.",
    )
    return dataclasses.replace(made, **changes)  # type: ignore[arg-type]  # any field


def told(*items: Item, decision: str = "", all_in_all: str = "") -> tuple[Told, ...]:
    return (Told(party="p", called="Miss X", items=items, together=all_in_all, decision=decision),)


def question(start: int, end: int) -> Problem:
    place = Place(record="e", field="text", start=start, end=end)
    return Problem(check="may-identify", severity=Severity.CONSIDER, message="?", place=place)


def test_what_is_open_is_a_problem_with_its_fix() -> None:
    (found,) = undecided(CASE, told(item()), ())
    problem = found.problem
    assert problem.severity is Severity.FIX
    assert problem.message == "The statement tells “children’s hospital” of Miss X. Few go there."
    assert problem.place == item().place
    assert problem.fix is not None
    assert (problem.fix.label, problem.fix.replacement) == ("Say “a hospital”", "a hospital")
    assert is_asked(problem)
    (bare,) = undecided(CASE, told(item(offered="")), ())
    assert bare.problem.fix is None


def test_what_is_decided_or_may_stay_is_none() -> None:
    assert undecided(CASE, told(item()), ()) != ()
    assert undecided(CASE, told(item(action=Action.KEEP)), ()) == ()
    assert undecided(CASE, told(item(decision="Known.")), ()) == ()
    assert undecided(CASE, told(item(), decision="Agreed."), ()) == ()


def test_a_decision_that_was_given_since_holds_at_once() -> None:
    (found,) = undecided(CASE, told(item()), ())
    aside = found.set_aside(" Known. ", DAY)
    assert isinstance(aside, Dismissal)
    case = dataclasses.replace(CASE, dismissals=(aside,))
    assert undecided(case, told(item()), ()) == ()
    asked = item(asked=Asked(TEXT, "children’s hospital", 0))
    (found,) = undecided(CASE, told(asked), ())
    answer = found.set_aside("Known.", DAY)
    assert isinstance(answer, Answer)
    assert undecided(dataclasses.replace(CASE, answers=(answer,)), told(asked), ()) == ()
    whole = Dismissal(check="singled-out", place="p", basis="Both.", reason="Agreed.")
    case = dataclasses.replace(CASE, dismissals=(whole,))
    assert undecided(case, told(asked, all_in_all="Both."), ()) == ()
    assert undecided(case, told(asked, all_in_all="All three."), ()) != ()


def test_words_that_are_asked_about_already_count_once() -> None:
    place = item().place
    assert undecided(CASE, told(item()), (question(place.start, place.end),)) == ()
    assert undecided(CASE, told(item()), (question(0, 3),)) != ()
    other = dataclasses.replace(question(place.start, place.end), check="long-sentence")
    assert undecided(CASE, told(item()), (other,)) != ()


def test_words_that_moved_on_are_left_until_they_are_read_again() -> None:
    later = dataclasses.replace(CASE, chronology=(ChronologyEntry(id="e", text="No. " + TEXT),))
    assert undecided(later, told(item()), ()) == ()
    chosen = item(place=Place(record="e", field="kind"))
    assert len(undecided(later, told(chosen, item(place=Place(paragraph="3"))), ())) == 2


def test_nothing_is_undecided_in_what_goes_under_real_names() -> None:
    preparing = dataclasses.replace(CASE, kind_of_work=KindOfWork.PREPARING)
    assert undecided(preparing, told(item()), ()) == ()


def test_all_problems_stand_the_gravest_first() -> None:
    def of(severity: Severity) -> Problem:
        return Problem(check="x", severity=severity, message=severity.value, place=Place())

    found = undecided(CASE, told(item()), ())
    both = together(tuple(map(of, Severity)), found)
    assert [each.severity for each in both] == [
        Severity.BLOCKS,
        Severity.FIX,
        Severity.FIX,
        Severity.CONSIDER,
    ]
    assert both[2] == found[0].problem


def test_whoever_takes_it_out_is_told_what_is_open() -> None:
    found = undecided(CASE, told(item(), item("43")), ())
    problems = together((question(0, 3),), found)
    assert still_open(problems) == (
        "Still open: 1 question under Questions and 2 things to decide under What it tells."
    )
    assert still_open(problems[:1]) == "Still open: 1 thing to decide under What it tells."
    assert still_open((question(0, 3), question(1, 3))) == (
        "Still open: 2 questions under Questions."
    )
    assert still_open(()) == ""
