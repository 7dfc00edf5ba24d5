import dataclasses
import datetime as dt
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from drafter.anonymise.ledger import ledger_of
from drafter.anonymise.questions import Question, questions
from drafter.case.account import ChronologyEntry
from drafter.case.case import Case
from drafter.case.people import Organisation, Party, Pronouns, Role
from drafter.case.statement import Answer, Dismissal, Scope, Verdict
from drafter.checks.intruder import Told
from drafter.checks.particulars import Action, Item
from drafter.problem import Place, Problem, Severity
from drafter.session import operations
from drafter.ui import app
from drafter.ui.bench.workbench import Workbench
from drafter.ui.review.answered import as_text, sheet
from drafter.ui.review.answers_sheet import AnswersPage
from drafter.ui.review.asking import (
    candidates,
    earlier_reason,
    kept,
    meant,
    somebody_new,
    with_answer,
)
from drafter.ui.review.people_told import PeopleToldPage
from drafter.ui.review.problems import ProblemsPage
from drafter.ui.review.questions import QuestionsPage
from drafter.ui.review.sifting import sifted, steps_with
from drafter.ui.review.told_acts import (
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
from drafter.ui.window import Window

Keys = Qt.Key
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


def words_in(widget: QWidget) -> str:
    return "\n".join(each.text() for each in widget.findChildren(QLabel) if not each.isHidden())


def answers_in(bench: Workbench) -> int:
    return len(bench.case.answers)


def press(widget: QWidget, words: str) -> None:
    found = [each for each in widget.findChildren(QPushButton) if each.text() == words]
    assert found, words
    found[0].click()


def test_problems_are_sifted_by_how_grave_they_are_and_by_step() -> None:
    grave = Problem(
        check="a", severity=Severity.BLOCKS, message="!", place=Place(record="e", field="text")
    )
    light = Problem(check="b", severity=Severity.CONSIDER, message="?", place=Place(record="p"))
    homes = {"e": "found", "p": "people"}
    both = (grave, light)
    assert sifted(both, homes) == both
    assert sifted(both, homes, Severity.BLOCKS) == (grave,)
    assert sifted(both, homes, None, "people") == (light,)
    assert sifted(both, homes, Severity.BLOCKS, "people") == ()
    assert dict(steps_with(both, homes)) == {"found": 1, "people": 1}


def test_the_page_of_problems_shows_those_that_are_asked_for(
    bench_of: Callable[[Case], Workbench], qtbot: QtBot
) -> None:
    page = ProblemsPage(bench_of(CASE))
    qtbot.addWidget(page)
    everything = words_in(page)
    assert "■ blocks a final" in everything or "▲ to put right" in everything
    chip = page.findChild(QPushButton, "sift:consider")
    assert chip is not None
    chip.click()
    assert "▲ to put right" not in words_in(page)
    press(page, "All")
    assert words_in(page) == everything


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


@pytest.mark.parametrize(
    "words, named",
    [
        ("Wilfred Nkemelu", ("", "Wilfred", "Nkemelu")),
        ("Mrs Jane Ann Roe", ("Mrs", "Jane Ann", "Roe")),
        ("Roe", ("", "", "Roe")),
        ("", ("", "", "")),
    ],
)
def test_somebody_new_is_called_by_the_words_found(words: str, named: tuple[str, str, str]) -> None:
    made = somebody_new(words)
    assert (made.title, made.forenames, made.surname) == named


def test_keys_answer_in_the_window(window: Window, qtbot: QtBot) -> None:
    window.look_around()
    bench, casework = window.bench, window.casework
    assert bench is not None
    assert casework is not None
    entry = bench.case.chronology[0]
    text = f"{entry.text} Wilfred Nkemelu knew Tamsin Oglethorpe."
    bench.set_field(entry.id, "text", text)
    bench.compose_now()
    page = casework.show_step(len(casework.steps) - 1).open_tab(1)
    assert isinstance(page, QuestionsPage)
    qtbot.waitUntil(page.hasFocus)
    assert "“Wilfred Nkemelu”" in words_in(page)
    QTest.keyClick(page, Keys.Key_Right)
    assert "“Tamsin Oglethorpe”" in words_in(page)
    QTest.keyClick(page, Keys.Key_Left)
    QTest.keyClick(page, Keys.Key_1)
    answer = bench.case.answers[-1]
    assert (answer.word, answer.party) == ("Wilfred Nkemelu", bench.case.parties[0].id)
    assert answer.verdict is Verdict.REPLACE
    QTest.keyClick(page, Keys.Key_K)
    reason = page.findChild(QLineEdit, "keep:reason")
    assert reason is not None
    qtbot.waitUntil(reason.hasFocus)
    QTest.keyClicks(reason, "known 1 KN")
    QTest.keyClick(reason, Keys.Key_Return)
    answer = bench.case.answers[-1]
    assert (answer.verdict, answer.reason) == (Verdict.KEEP, "known 1 KN")
    assert answer.scope is Scope.SENTENCE
    assert bench.session.undo_name == "an answer: words kept"
    bench.undo()
    bench.compose_now()
    assert "“Tamsin Oglethorpe”" in words_in(page)
    QTest.keyClick(page, Keys.Key_N)
    QApplication.processEvents()
    assert bench.case.parties[-1].surname == "Oglethorpe"


def test_a_reason_is_asked_for_before_words_are_kept(
    bench_of: Callable[[Case], Workbench], qtbot: QtBot
) -> None:
    bench = bench_of(CASE)
    page = QuestionsPage(bench)
    qtbot.addWidget(page)
    press(page, "Keep in this sentence")
    assert answers_in(bench) == 0
    reason = page.findChild(QLineEdit, "keep:reason")
    assert reason is not None
    reason.setText("He is a minister.")
    press(page, "Keep everywhere in this case")
    answer = bench.case.answers[0]
    assert (answer.scope, answer.reason) == (Scope.CASE, "He is a minister.")


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
    ],
)
def test_words_are_left_out_with_the_space_they_leave(text: str, words: str, after: str) -> None:
    case = dataclasses.replace(CASE, chronology=(ChronologyEntry(id="e", text=text),))
    fix = removal(case, item(words, "", text=text))
    assert fix is not None
    assert text[: fix.place.start] + text[fix.place.end :] == after


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


SCHOOL = "Miss Quill went to St Brannock’s Primary School with her son."


def test_what_is_told_of_somebody_is_blurred_kept_and_taken_back(
    bench_of: Callable[[Case], Workbench], qtbot: QtBot
) -> None:
    case = dataclasses.replace(CASE, chronology=(ChronologyEntry(id="e", text=SCHOOL),))
    bench = bench_of(case)
    page = PeopleToldPage(bench)
    qtbot.addWidget(page)
    assert "Miss X" in words_in(page)
    say = [each for each in page.findChildren(QPushButton) if each.text().startswith("Say “")]
    assert say
    say[0].click()
    assert "St Brannock" not in bench.case.chronology[0].text
    assert bench.session.undo_name.startswith("blurring of")
    bench.undo()
    assert bench.case == case


def test_what_nobody_decided_is_not_said_to_be_decided(
    bench_of: Callable[[Case], Workbench], qtbot: QtBot
) -> None:
    told = "Miss Quill has a son of 6. Mrs Penhaligon, from the flat below, heard him cough."
    below = Party(id="below", title="Mrs", surname="Penhaligon", pseudonym="Mrs Y")
    case = dataclasses.replace(
        CASE,
        parties=(*CASE.parties, below),
        chronology=(ChronologyEntry(id="e", text=told),),
    )
    page = PeopleToldPage(bench_of(case))
    qtbot.addWidget(page)

    assert "not decided yet" in words_in(page)
    assert "✓ decided" not in words_in(page)
    assert "Mrs Y, from the flat below" in words_in(page)


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


def test_a_decision_is_taken_back_in_a_step_that_undo_undoes(
    bench_of: Callable[[Case], Workbench], qtbot: QtBot
) -> None:
    question = open_questions(CASE)[0]
    bench = bench_of(with_answer(CASE, dataclasses.replace(meant(question, "o", DAY), id="a")))
    page = AnswersPage(bench)
    qtbot.addWidget(page)
    assert "means Mr Y" in words_in(page)
    search = page.findChild(QLineEdit, "answers:search")
    assert search is not None
    search.setText("nothing like it")
    assert "means Mr Y" not in words_in(page)
    search.clear()
    press(page, "Copy the sheet")
    assert "means Mr Y" in QApplication.clipboard().text()
    press(page, "Take back")
    assert answers_in(bench) == 0
    assert "Nothing has been decided yet" in words_in(page)
    bench.undo()
    assert len(bench.case.answers) == 1
    operations.remove_record(bench.session, record="a")
    assert "Nothing has been decided yet" in words_in(page)


def test_long_words_take_more_lines_and_leave_the_page_as_narrow(
    bench_of: Callable[[Case], Workbench], qtbot: QtBot
) -> None:
    long = "The Fernhollow and District Association for Boats, Locks, Weirs and Towing Paths"
    asked = open_questions(CASE)[0]
    before = dataclasses.replace(meant(asked, "x", DAY), id="a", sentence="It was another.")
    case = dataclasses.replace(
        CASE,
        organisations=(Organisation(id="x", name=long),),
        chronology=(ChronologyEntry(id="e", text=TEXT.replace("rang", "wrote")),),
        answers=(dataclasses.replace(before, word="Wilfred Nkemelu"),),
    )
    app.wear(text_size=200)
    page = QuestionsPage(bench_of(case))
    qtbot.addWidget(page)
    offered = page.findChildren(QPushButton, "main")
    assert [long in each.accessibleName() for each in offered] == [True]
    assert page.minimumSizeHint().width() < 873
