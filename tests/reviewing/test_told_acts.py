import dataclasses
import datetime as dt

import pytest

from drafter.anonymise.questions import Question, questions
from drafter.case.account import ChronologyEntry
from drafter.case.case import Case
from drafter.case.people import Party, Pronouns, Role
from drafter.case.statement import Answer, Dismissal, Verdict
from drafter.checks.intruder import Told
from drafter.checks.particulars import Action, Item
from drafter.problem import Place
from drafter.reviewing.told_acts import (
    advice,
    blurring,
    keeping,
    keeping_all,
    open_in,
    removal,
    sentence_of,
    undecided,
    where,
)

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


def item(words: str, offered: str, kind: str = "age", text: str = "", **more: object) -> Item:
    start = text.index(words)
    fields: dict[str, object] = {
        "kind": kind,
        "words": words,
        "paragraphs": ("3",),
        "place": Place(record="e", field="text", start=start, end=start + len(words)),
        "asked": None,
        "weight": 2,
        "action": Action.BLUR,
        "offered": offered,
        "reason": "Few.",
        **more,
    }
    return Item(**fields)  # type: ignore[arg-type]  # the fields are those of an item


@pytest.mark.parametrize(
    "text, words, offered, after",
    [
        ("She was aged 43 then.", "43", "in her forties", "She was in her forties then."),
        ("She went to the Oak School.", "Oak School", "a school", "She went to a school."),
        ("Oak School wrote.", "Oak School", "a school", "A school wrote."),
        ("At Oak School.\n- Oak School wrote.", "Oak School", "a school", "At a school.\n- Oak"),
        ("A panthe Oak School.", "Oak School", "a school", "A panthe a school."),
    ],
)
def test_vaguer_words_fit_their_sentence(text: str, words: str, offered: str, after: str) -> None:
    case = dataclasses.replace(CASE, chronology=(ChronologyEntry(id="e", text=text),))
    fix = blurring(case, item(words, offered, text=text))
    assert fix is not None
    place = fix.place
    changed = text[: place.start] + fix.replacement + text[place.end :]
    assert changed.startswith(after)


@pytest.mark.parametrize(
    "text, words, after",
    [
        ("Ada, aged 43, rang.", "aged 43,", "Ada, rang."),
        ("She rang at 43 again.", "at 43", "She rang again."),
        ("43 years old, she rang.", "43 years old,", "she rang."),
        ("She said so, at home.", "at home", "She said so."),
        ("She is an 84-year-old woman.", "84-year-old", "She is a woman."),
        ("She is a 43-year-old aunt.", "43-year-old", "She is an aunt."),
        ("A 43-year-old hourly man.", "43-year-old", "An hourly man."),
        ("An 84-year-old aunt rang.", "84-year-old", "An aunt rang."),
        ("An 84-year-old united us.", "84-year-old", "A united us."),
        ("She is an 84-year-old.", "84-year-old", "She is an."),
    ],
)
def test_words_are_left_out_with_the_space_they_leave(text: str, words: str, after: str) -> None:
    case = dataclasses.replace(CASE, chronology=(ChronologyEntry(id="e", text=text),))
    fix = removal(case, item(words, "", text=text))
    assert fix is not None
    assert text[: fix.place.start] + fix.replacement + text[fix.place.end :] == after


def test_nothing_is_changed_where_it_is_not_known_where_the_words_were_typed() -> None:
    elsewhere = dataclasses.replace(item("rang", "", text=TEXT), place=Place(record="e", field=""))
    assert blurring(CASE, elsewhere) is None
    assert removal(CASE, elsewhere) is None
    assert sentence_of(CASE, elsewhere) == ("", -1)
    assert blurring(CASE, item("rang", "", text=TEXT)) is None


def test_the_sentence_is_shown_without_what_prints_nothing() -> None:
    text = "First. She was [[#old]] 43 then [[old]]."
    case = dataclasses.replace(CASE, chronology=(ChronologyEntry(id="e", text=text),))
    sentence, at = sentence_of(case, item("43", "", text=text))
    assert sentence == "She was  43 then [paragraph]."
    assert sentence[at:].startswith("43")


def test_what_is_decided_is_the_record_that_the_review_knows_again() -> None:
    asked = open_questions(CASE)[0]
    one = item("rang", "", text=TEXT)
    set_aside = keeping(one, " Known. ", DAY)
    assert isinstance(set_aside, Dismissal)
    assert (set_aside.check, set_aside.basis) == ("tells-of-person", "age: rang")
    words = Answer(sentence=asked.sentence, word=asked.word)
    answer = keeping(dataclasses.replace(one, asked=words), "Known.", DAY)  # type: ignore[arg-type]  # named alike
    assert isinstance(answer, Answer)
    assert (answer.verdict, answer.word, answer.given_on) == (Verdict.KEEP, asked.word, DAY)
    told = Told(party="p", called="Miss X", items=(one,), together="Both.")
    whole = keeping_all(told, "Agreed with her.", DAY)
    assert (whole.check, whole.place, whole.basis) == ("singled-out", "p", "Both.")
    assert (open_in(told), open_in(dataclasses.replace(told, decision="x"))) == (1, 0)


def test_advice_and_place_are_said_in_words() -> None:
    one = item("rang", "", text=TEXT)
    assert advice(one) == "▲ better blurred"
    assert advice(dataclasses.replace(one, action=Action.REMOVE)) == "■ better left out"
    assert advice(dataclasses.replace(one, action=Action.KEEP)) == "○ may stay"
    assert advice(dataclasses.replace(one, decision="Known.")) == "✓ kept"
    assert where(one) == "paragraph 3"
    assert where(dataclasses.replace(one, paragraphs=("3", "5", "9"))) == "paragraphs 3, 5 and 9"
    assert where(dataclasses.replace(one, paragraphs=())) == ""


def test_a_person_is_decided_when_every_thing_is() -> None:
    item = Item(
        kind="age",
        words="6",
        paragraphs=(),
        place=Place(record="e"),
        asked=None,
        weight=1,
        action=Action.KEEP,
        offered="",
        reason="",
    )
    told = Told(party="p", called="Miss X", items=(item,))
    kept = dataclasses.replace(item, decision="Everybody knows.")

    assert undecided(told)[0] == "○ not decided yet"
    assert undecided(dataclasses.replace(told, items=(kept,)))[0] == "✓ decided"
    assert undecided(dataclasses.replace(told, decision="Agreed."))[0] == "✓ decided"
