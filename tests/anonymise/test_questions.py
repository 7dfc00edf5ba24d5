"""What a caseworker has still to answer."""

import dataclasses

from drafter.anonymise.questions import questions
from drafter.case.account import ChronologyEntry
from drafter.case.case import Case
from drafter.case.statement import Answer, Scope
from tests.anonymise.marking import person

MAY = dataclasses.replace(person("may", "Mrs|Rose|May"), pseudonym="May", first_called="In May")
CASE = Case(
    parties=(MAY,),
    chronology=(ChronologyEntry(id="e", text="It was for May. Mrs May said it. [[#May]]"),),
)


def test_unsure_words_are_questions_and_sure_ones_and_labels_are_not() -> None:
    asked = list(questions(CASE))
    assert [(one.record, one.field, one.word, one.nth) for one in asked] == [
        ("e", "text", "May", 0)
    ]
    assert asked[0].sentence == "It was for May."
    assert asked[0].earlier is None
    assert asked[0].found.candidates == ("may",)


def answered(sentence: str, scope: Scope = Scope.SENTENCE) -> Case:
    answer = Answer(
        id="a", place="e", field="text", sentence=sentence, word="May", reason="month", scope=scope
    )
    return dataclasses.replace(CASE, answers=(answer,))


def test_an_answered_question_is_gone() -> None:
    assert list(questions(answered("It was for May."))) == []
    assert list(questions(answered("", Scope.CASE))) == []


def test_an_edited_sentence_asks_again_with_the_old_answer_first() -> None:
    case = answered("It was by May.")
    assert [one.earlier for one in questions(case)] == list(case.answers)
