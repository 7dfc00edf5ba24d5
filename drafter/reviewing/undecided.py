"""What a statement tells of a person that nobody has decided yet, as problems of the case."""

import dataclasses
import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from drafter.case.case import Case, KindOfWork
from drafter.case.statement import Answer, Dismissal
from drafter.checks.intruder import Told
from drafter.checks.particulars import CHECK_OF_ITEM, Item
from drafter.problem import Problem, Severity
from drafter.reviewing.putting import text_at
from drafter.reviewing.told_acts import blurring, keeping, keeping_all

QUESTIONS: Final = frozenset(("open-name", "open-identifier", "may-identify"))
"""The checks that ask whom words mean: the questions of the review."""
_WHY: Final = "A statement must not carry what identifies a person (LGA 1974, section 30(3))."
_RANK: Final = {severity: rank for rank, severity in enumerate(Severity)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Undecided:
    """Something told of somebody that is still to be decided, and the problem it is."""

    problem: Problem
    item: Item

    def set_aside(self, reason: str, today: dt.date) -> Answer | Dismissal:
        """The record that lets it stay: the same that the review of people makes."""
        return keeping(self.item, reason, today)


def is_asked(problem: Problem) -> bool:
    """Whether the review asks for an answer or a decision about it."""
    return problem.check in QUESTIONS or problem.check == CHECK_OF_ITEM


def undecided(
    case: Case, told: Sequence[Told], problems: Iterable[Problem]
) -> tuple[Undecided, ...]:
    """What is told of people and to be decided, where no question is open about the same words.

    Of words that were typed, those are left out that no longer stand where they were read. A
    complaint that is prepared goes under real names: nothing is undecided in it.
    """
    if case.kind_of_work is KindOfWork.PREPARING:
        return ()
    asked = [each.place for each in problems if each.check in QUESTIONS]

    def is_asked_already(item: Item) -> bool:
        mine = item.place
        return any(
            (mine.record, mine.field) == (place.record, place.field)
            and mine.start < place.end
            and place.start < mine.end
            for place in asked
        )

    return tuple(
        Undecided(problem=_problem(case, each, item), item=item)
        for each in told
        for item in each.items
        if item.is_open and not each.decision and not _is_decided(case, each, item)
        if not is_asked_already(item)
        if not item.place.record or item.place.end == 0 or text_at(case, item.place, item.words)
    )


def _is_decided(case: Case, told: Told, item: Item) -> bool:
    """Whether an answer or dismissal was given since this was read."""
    day = dt.date.min
    records: tuple[Answer | Dismissal, ...] = (keeping(item, "", day), keeping_all(told, "", day))
    keys = set(map(_key, records))
    given: tuple[Answer | Dismissal, ...] = (*case.answers, *case.dismissals)
    return any(_key(each) in keys for each in given)


def _key(record: Answer | Dismissal) -> tuple[object, ...]:
    """What an answer or dismissal is about."""
    if isinstance(record, Answer):
        return (record.place, record.field, record.sentence, record.word, record.nth)
    return (record.check, record.place, record.field, record.basis)


def _problem(case: Case, told: Told, item: Item) -> Problem:
    fix = blurring(case, item)
    return Problem(
        check=CHECK_OF_ITEM,
        severity=Severity.FIX,
        message=f"The statement tells “{item.words}” of {told.called}. {item.reason}",
        place=item.place,
        why=_WHY,
        fix=dataclasses.replace(fix, label=f"Say “{fix.replacement}”") if fix else None,
    )


def together(problems: Sequence[Problem], found: Sequence[Undecided]) -> tuple[Problem, ...]:
    """All problems, the gravest first; what is undecided stands behind others as grave."""
    both = (*problems, *(each.problem for each in found))
    return tuple(sorted(both, key=lambda problem: _RANK[problem.severity]))


def still_open(problems: Iterable[Problem]) -> str:
    """What whoever takes a statement out is told: what is asked and undecided; "" for nothing."""
    asked = [each for each in problems if is_asked(each)]
    undecided_ = sum(each.check == CHECK_OF_ITEM for each in asked)
    questions = len(asked) - undecided_
    parts = []
    if questions:
        parts.append(f"{_counted(questions, 'question')} under Questions")
    if undecided_:
        parts.append(f"{_counted(undecided_, 'thing')} to decide under What it tells")
    return f"Still open: {' and '.join(parts)}." if parts else ""


def _counted(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"
