import dataclasses
import datetime as dt

from drafter.anonymise.ledger import ledger_of
from drafter.anonymise.questions import Question, questions
from drafter.case.account import ChronologyEntry
from drafter.case.case import Case
from drafter.case.people import Party, Pronouns, Role
from drafter.case.statement import Scope
from drafter.reviewing.answering import candidates, earlier_reason, kept, meant, with_answer

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


def test_whoever_fits_is_offered_and_everyone_where_nobody_does() -> None:
    question = open_questions(CASE)[0]
    assert question.word == "Wilfred Nkemelu"
    offered = candidates(question, CASE, ledger_of(CASE))
    assert [each.party for each in offered] == ["p", "o"]
    assert [each.words for each in offered] == ["Miss X", "Mr Y"]


def test_a_number_is_nobody_to_choose_from() -> None:
    phone = open_questions(CASE)[1]
    assert phone.found.kind == "phone"
    assert candidates(phone, CASE, ledger_of(CASE)) == ()


def test_an_earlier_answer_comes_first() -> None:
    question = open_questions(CASE)[0]
    before = meant(question, "o", DAY)
    again = dataclasses.replace(question, earlier=before)
    assert [(each.party, each.was_before) for each in candidates(again, CASE, ledger_of(CASE))] == [
        ("o", True),
        ("p", False),
    ]
    reasoned = dataclasses.replace(
        question, earlier=kept(question, " It is published. ", Scope.SENTENCE, DAY)
    )
    assert earlier_reason(reasoned) == "It is published."
    assert (earlier_reason(again), earlier_reason(question)) == ("", "")


def test_an_answer_takes_the_place_of_one_for_the_same_words() -> None:
    question = open_questions(CASE)[0]
    first = with_answer(CASE, dataclasses.replace(meant(question, "o", DAY), id="a"))
    assert [each.word for each in open_questions(first)] == ["020 7946 0123"]
    second = with_answer(first, dataclasses.replace(meant(question, "p", DAY), id="b"))
    assert [each.id for each in second.answers] == ["b"]
    everywhere = dataclasses.replace(kept(question, "Why.", Scope.CASE, DAY), id="c")
    both = with_answer(with_answer(CASE, everywhere), first.answers[0])
    assert [each.id for each in both.answers] == ["c", "a"]
