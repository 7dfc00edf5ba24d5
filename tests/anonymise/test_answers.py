"""A caseworker's answers: for a sentence or the whole case, and lapsed when it changes."""

import dataclasses

from drafter.anonymise.answers import Asked, Asking, answer_book, asked_at, plain_sentence
from drafter.case.account import ChronologyEntry
from drafter.case.case import Case
from drafter.case.people import Party
from drafter.case.statement import Answer, Scope, Verdict
from tests.anonymise.marking import body, person

TEXT = "May came. In May she told May. May left."
KEEP = Answer(
    id="k",
    place="e",
    field="text",
    sentence="In May she told May.",
    word="May",
    nth=0,
    verdict=Verdict.KEEP,
    reason="It is the month.",
)


def case_with(*answers: Answer) -> Case:
    return Case(
        parties=(person("may", "Mrs|Rose|May"),),
        bodies=(body("b", "Rosewood"),),
        chronology=(ChronologyEntry(id="e", text=TEXT),),
        answers=answers,
    )


def test_a_word_is_asked_about_by_its_sentence_and_its_turn_in_it() -> None:
    second = TEXT.index("May", 13)
    third = TEXT.index("May", second + 1)
    assert asked_at(TEXT, second, second + 3) == Asked("In May she told May.", "May", 0)
    assert asked_at(TEXT, third, third + 3) == Asked("In May she told May.", "May", 1)


def test_many_words_of_a_text_are_counted_in_turn() -> None:
    asking = Asking("May, May and May. May")
    assert [asking.at(at, at + 3).nth for at in (0, 5, 13, 18)] == [0, 1, 2, 0]


def test_an_answer_is_for_its_own_place_field_and_turn() -> None:
    book = answer_book(case_with(KEEP))
    asked = Asked(KEEP.sentence, "May", 0)
    assert book.answer("e", "text", asked) is KEEP
    assert book.answer("e", "heading", asked) is None
    assert book.answer("f", "text", asked) is None
    assert book.answer("e", "text", dataclasses.replace(asked, nth=1)) is None


def test_an_answer_lapses_when_the_sentence_changes_and_is_offered_again() -> None:
    book = answer_book(case_with(KEEP))
    changed = Asked("In May she told him.", "May", 0)
    assert book.answer("e", "text", changed) is None
    assert book.lapsed("e", "text", changed) is KEEP
    assert book.lapsed("e", "text", dataclasses.replace(changed, word="Will")) is None


def test_an_answer_for_the_case_holds_everywhere_but_behind_one_for_a_sentence() -> None:
    whole = dataclasses.replace(KEEP, id="c", scope=Scope.CASE)
    book = answer_book(case_with(whole, KEEP))
    assert book.answer("x", "text", Asked("Other.", "May", 0)) is whole
    assert book.answer("e", "text", Asked(KEEP.sentence, "May", 0)) is KEEP


def test_keeping_without_a_reason_and_replacing_by_nobody_do_not_count() -> None:
    no_reason = dataclasses.replace(KEEP, reason=" ")
    nobody = dataclasses.replace(KEEP, verdict=Verdict.REPLACE, party="gone")
    assert not answer_book(case_with(no_reason, nobody))
    somebody = dataclasses.replace(nobody, party="may")
    assert answer_book(case_with(somebody))
    assert answer_book(case_with(dataclasses.replace(nobody, party="b")))


def test_a_sentence_is_known_as_people_quote_it() -> None:
    text = "First.\n- She  went to [[#label]] May’s. [[other|above]]"
    start = text.index("May")
    asked = asked_at(text, start, start + 3)
    assert asked.sentence == "She went to May’s."
    assert plain_sentence(" - She went\nto May’s. ") == asked.sentence


def test_a_common_word_is_never_replaced_for_the_whole_case() -> None:
    party = Party(id="p", forenames="May", surname="Quillfeather")
    book = answer_book(
        Case(
            id="c",
            parties=(party,),
            answers=tuple(
                Answer(id=word, word=word, verdict=Verdict.REPLACE, party="p", scope=Scope.CASE)
                for word in ("May", "Quilly")
            ),
        )
    )
    assert book.answer("r", "text", asked_at("In May it rained.", 3, 6)) is None
    assert book.answer("r", "text", asked_at("Quilly rang.", 0, 6)) is not None
