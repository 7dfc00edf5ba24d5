import dataclasses
import datetime as dt

from drafter.anonymise.ledger import ledger_of
from drafter.anonymise.questions import Question, questions
from drafter.case.account import ChronologyEntry
from drafter.case.case import Case
from drafter.case.people import Party, Pronouns, Role
from drafter.case.statement import Answer, Dismissal, Scope, Verdict
from drafter.reviewing.answered import as_text, sheet

DAY = dt.date(2026, 5, 5)
QUILL = Party(
    id="p",
    title="Miss",
    forenames="Ada",
    surname="Quill",
    roles=(Role.COMPLAINANT,),
    pronouns=Pronouns.SHE,
)
OTHER = Party(id="o", title="Mr", forenames="Bram", surname="Larkin", roles=(Role.OTHER,))
TEXT = "Miss Quill rang. Wilfred Nkemelu answered on 020 7946 0123."
CASE = Case(
    id="case",
    reference="1",
    parties=(QUILL, OTHER),
    chronology=(ChronologyEntry(id="e", text=TEXT),),
)


def open_questions(case: Case) -> list[Question]:
    return list(questions(case))


def test_the_sheet_has_every_decision_with_its_reason_and_day() -> None:
    answer = Answer(
        id="a",
        place="e",
        field="text",
        sentence=TEXT,
        word="Wilfred Nkemelu",
        verdict=Verdict.KEEP,
        reason="Published.",
        given_on=DAY,
    )
    other = dataclasses.replace(answer, id="b", verdict=Verdict.REPLACE, party="p", reason="")
    whole = dataclasses.replace(answer, id="c", scope=Scope.CASE)
    aside = Dismissal(id="d", check="x", place="e", basis="Too long.", reason="It must be.")
    case = dataclasses.replace(CASE, answers=(answer, other, whole), dismissals=(aside,))
    lines = sheet(case, ledger_of(case))
    assert [(line.record, line.decision) for line in lines] == [
        ("a", "kept in its sentence"),
        ("b", "means Miss X"),
        ("c", "kept everywhere"),
        ("d", "set aside"),
    ]
    assert lines[0].when == "5 May 2026"
    assert as_text(lines[:1]) == (
        f"“Wilfred Nkemelu”: kept in its sentence\n{TEXT}\nReason: Published.\n5 May 2026"
    )
    assert as_text(lines[3:]) == "Too long.: set aside\nReason: It must be."
