import dataclasses
import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from drafter.anonymise.questions import Question, questions
from drafter.case.account import ChronologyEntry
from drafter.case.case import Case
from drafter.case.people import Organisation, Party, Pronouns, Role
from drafter.case.statement import Scope, Verdict
from drafter.problem import Place, Problem, Severity
from drafter.reviewing.answering import (
    meant,
    with_answer,
)
from drafter.session import operations
from drafter.ui import app
from drafter.ui.bench.workbench import Workbench
from drafter.ui.review.answers_sheet import AnswersPage
from drafter.ui.review.people_told import PeopleToldPage
from drafter.ui.review.problems import ProblemsPage
from drafter.ui.review.questions import QuestionsPage
from drafter.ui.review.sifting import sifted, steps_with
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


def test_who_is_only_named_is_decided_on_their_card(
    bench_of: Callable[[Case], Workbench], qtbot: QtBot
) -> None:
    told = "Miss Quill rang. Mrs Penhaligon, from the flat below, heard it."
    below = Party(id="below", title="Mrs", surname="Penhaligon", pseudonym="Mrs Y")
    case = dataclasses.replace(
        CASE,
        parties=(*CASE.parties, below),
        chronology=(ChronologyEntry(id="e", text=told),),
    )
    bench = bench_of(case)
    page = PeopleToldPage(bench)
    qtbot.addWidget(page)
    assert "not decided yet" in words_in(page)
    assert "✓ decided" not in words_in(page)
    with qtbot.waitSignal(bench.wanted) as went:
        press(page, "Go there")
    assert went.args == ["e", "text"]
    press(page, "No, it may stay…")
    (line,) = page.findChildren(QLineEdit)
    line.setText("The flat below is not named.")
    line.returnPressed.emit()

    assert [each.place for each in bench.case.dismissals] == ["below"]
    again = PeopleToldPage(bench)
    qtbot.addWidget(again)
    assert "not decided yet" not in words_in(again)
    assert "Kept: The flat below is not named." in words_in(again)


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
    press(page, "Copy the decisions")
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
