"""The answers of the Ombudsman's form as they are printed, to be copied one by one."""

import datetime as dt

from drafter.case.case import Case
from drafter.document.letter import Answered
from drafter.letters.form import FORM, FormAnswer, counted, form_answers
from drafter.letters.outputs import Output

_SHORT = 80
"""Characters of a line that surely takes one line of print."""


def answers_to(case: Case, output: Output, today: dt.date) -> tuple[Answered, ...]:
    """Every question of the form with its answer; nothing for any other output."""
    if output.id != FORM:
        return ()
    return tuple(map(_answered, form_answers(case, today=today)))


def _answered(one: FormAnswer) -> Answered:
    """Short lines are a list, each beneath the other; else a line is a paragraph of its own."""
    lines = tuple(one.answer.splitlines())
    if len(lines) > 1 and all(0 < len(line) <= _SHORT for line in lines):
        return Answered(question=one.ask, answer="", lines=lines, counted=counted(one))
    words = one.answer.replace("\n", "\n\n")
    return Answered(question=one.ask, answer=words, counted=counted(one))
