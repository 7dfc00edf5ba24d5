"""Every answer and set-aside problem of a case, in one sheet that can be read."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.anonymise.ledger import Ledger, short_form
from drafter.case.case import Case
from drafter.case.dates import printed_day
from drafter.case.statement import Answer, Scope, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One decision. ``record`` is the answer or dismissal, ``place`` and ``field`` where it lies.

    ``what`` is the word or the problem, ``decision`` what was decided, ``where`` its sentence.
    """

    record: str
    what: str
    decision: str
    where: str
    reason: str
    when: str
    place: str
    field: str
    is_answer: bool


def sheet(case: Case, ledger: Ledger) -> tuple[Line, ...]:
    """Everything that was decided, in the order in which it was."""
    return (*_answers(case, ledger), *_dismissals(case))


def _answers(case: Case, ledger: Ledger) -> Iterator[Line]:
    others = {body.id: short_form(body, case) for body in case.bodies}
    others |= {each.id: each.name for each in case.organisations}
    for answer in case.answers:
        yield Line(
            record=answer.id,
            what=f"“{' '.join(answer.word.split())}”",
            decision=_decided(answer, others.get(answer.party) or ledger.pseudonym(answer.party)),
            where=answer.sentence if answer.scope is Scope.SENTENCE else "",
            reason=answer.reason,
            when=day(answer.given_on),
            place=answer.place,
            field=answer.field,
            is_answer=True,
        )


def _decided(answer: Answer, who: str) -> str:
    if answer.verdict is Verdict.REPLACE:
        return f"means {who}"
    return "kept everywhere" if answer.scope is Scope.CASE else "kept in its sentence"


def _dismissals(case: Case) -> Iterator[Line]:
    for dismissal in case.dismissals:
        yield Line(
            record=dismissal.id,
            what=dismissal.basis or dismissal.check,
            decision="set aside",
            where="",
            reason=dismissal.reason,
            when=day(dismissal.given_on),
            place=dismissal.place,
            field=dismissal.field,
            is_answer=False,
        )


def day(date: dt.date | None) -> str:
    """A day as it is printed: "5 May 2026"; empty for none."""
    return printed_day(date) if date else ""


def as_text(lines: tuple[Line, ...]) -> str:
    """The sheet as plain text, a decision a paragraph."""
    return "\n\n".join(
        "\n".join(
            filter(
                None,
                (
                    f"{line.what}: {line.decision}",
                    line.where,
                    f"Reason: {line.reason}" if line.reason else "",
                    line.when,
                ),
            )
        )
        for line in lines
    )
