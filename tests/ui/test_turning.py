"""Undo and redo take whoever writes to what they change."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from drafter.case.case import Case, KindOfWork
from drafter.case.people import Party, Role
from drafter.case.statement import Answer, Dismissal
from drafter.session.stretch import Stretch, stretch_of
from drafter.ui.window import Window
from drafter.ui.words.area import WritingArea
from drafter.ui.work.casework import Casework
from drafter.ui.work.records import RecordsPage
from drafter.ui.work.turning import turn
from tests.ui.conftest import named
from tests.ui.test_window import press

Keys = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CASE, PEOPLE, FOUND, REVIEW = 0, 1, 5, 10


@pytest.fixture
def casework(window: Window) -> Casework:
    press(window, "Open the example")
    assert window.casework is not None
    return window.casework


def part(casework: Casework, field: str) -> QWidget:
    found = named(casework, f"field:{field}").focusProxy()
    assert isinstance(found, QWidget)
    found.setFocus()
    return found


def text_in(casework: Casework) -> WritingArea:
    """The text of the first thing that was found, with the keyboard."""
    casework.show_step(FOUND)
    found = part(casework, "text")
    assert isinstance(found, WritingArea)
    return found


def put(text: WritingArea, place: int) -> None:
    cursor = text.textCursor()
    cursor.setPosition(place)
    text.setTextCursor(cursor)


def undo(casework: Casework) -> None:
    QTest.keyClick(casework.window(), Keys.Key_Z, CONTROL)


def redo(casework: Casework) -> None:
    QTest.keyClick(casework.window(), Keys.Key_Z, CONTROL | SHIFT)


@pytest.mark.parametrize(
    "old, new, stretch",
    [
        ("", "", (0, 0, 0)),
        ("one two", "one and two", (4, 4, 8)),
        ("one and two", "one two", (4, 8, 4)),
        ("aa", "aaa", (2, 2, 3)),
        ("one", "two", (0, 3, 3)),
    ],
)
def test_the_stretch_that_differs_is_found(
    old: str, new: str, stretch: tuple[int, int, int]
) -> None:
    assert stretch_of(old, new) == Stretch(*stretch)


def test_the_cursor_and_the_view_go_to_what_undo_changed(casework: Casework) -> None:
    text = text_in(casework)
    text.moveCursor(QTextCursor.MoveOperation.End)
    text.insertPlainText("\nA line of the letter." * 40)
    casework.bench.leave_field()
    whole = text.words()
    QTest.keyClicks(text, " tail")
    text.moveCursor(QTextCursor.MoveOperation.Start)
    QApplication.processEvents()
    assert not text.viewport().rect().contains(_end_of(text))
    undo(casework)
    assert text.words() == whole + " "
    assert text.textCursor().position() == len(whole) + 1
    assert text.viewport().rect().contains(_end_of(text))


def _end_of(text: WritingArea) -> QPoint:
    cursor = text.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    return text.cursorRect(cursor).center()


def test_the_cursor_stands_behind_what_undo_and_redo_put_back(casework: Casework) -> None:
    text = text_in(casework)
    whole = text.words()
    put(text, 10)
    QTest.keyClicks(text, "AAA")
    put(text, 50)
    QTest.keyClicks(text, "BBB")
    undo(casework)
    assert text.textCursor().position() == 50
    undo(casework)
    assert text.words() == whole
    assert text.textCursor().position() == 10
    redo(casework)
    assert text.textCursor().position() == 13
    redo(casework)
    assert text.textCursor().position() == 53


def test_what_was_deleted_comes_back_with_the_cursor_behind_it(casework: Casework) -> None:
    text = text_in(casework)
    whole = text.words()
    text.selectAll()
    QTest.keyClick(text, Keys.Key_Delete)
    assert text.words() == ""
    undo(casework)
    assert text.words() == whole
    assert text.textCursor().position() == len(whole)


def test_letters_beyond_the_basic_plane_put_the_cursor_nowhere_else(casework: Casework) -> None:
    text = text_in(casework)
    text.moveCursor(QTextCursor.MoveOperation.Start)
    text.insertPlainText("😀 ")
    casework.bench.leave_field()
    text.insertPlainText("one")
    text.moveCursor(QTextCursor.MoveOperation.End)
    undo(casework)
    assert text.textCursor().position() == len("xx ")
    redo(casework)
    assert text.textCursor().position() == len("xx one")


def test_the_cursor_of_a_line_goes_along_too(casework: Casework) -> None:
    casework.show_step(CASE)
    line = part(casework, "category")
    assert isinstance(line, QLineEdit)
    line.setCursorPosition(3)
    QTest.keyClicks(line, "xyz")
    undo(casework)
    assert line.cursorPosition() == 3
    redo(casework)
    assert line.cursorPosition() == 6


def test_undo_from_another_step_shows_the_field_that_it_changes(casework: Casework) -> None:
    text = text_in(casework)
    put(text, 10)
    QTest.keyClicks(text, "AAA")
    casework.show_step(CASE)
    assert not text.isVisible()
    undo(casework)
    assert text.isVisible()
    assert text.hasFocus()
    assert text.textCursor().position() == 10


def test_undo_shows_the_record_whose_field_it_changes(casework: Casework) -> None:
    text = text_in(casework)
    put(text, 10)
    QTest.keyClicks(text, "AAA")
    page = casework.findChild(RecordsPage)
    assert page is not None
    first, other = casework.bench.case.chronology[0].id, casework.bench.case.chronology[4].id
    page.choose(other)
    assert text.textCursor().position() == 0, "another record is read from its beginning"
    undo(casework)
    assert page.form.record.id == first
    assert text.textCursor().position() == 10


def test_a_record_that_comes_back_is_shown(casework: Casework) -> None:
    people = casework.show_step(PEOPLE).open_tab(3)
    assert isinstance(people, RecordsPage)
    gone = casework.bench.case.relations[1].id
    casework.bench.remove_record(gone)
    casework.show_step(FOUND)
    undo(casework)
    assert people.isVisible()
    assert people.prints() == (gone, "")


def test_a_record_that_goes_is_missed_in_its_list(casework: Casework) -> None:
    found = casework.show_step(FOUND).open_tab(0)
    assert isinstance(found, RecordsPage)
    found.add()
    casework.bench.leave_field()
    assert found.isVisible()
    before = QApplication.focusWidget()
    undo(casework)
    assert len(casework.bench.case.chronology) == 11
    assert QApplication.focusWidget() is before, "in its own list nothing is to be gone to"
    redo(casework)
    casework.show_step(CASE)
    undo(casework)
    assert found.isVisible()


def test_a_line_of_a_person_keeps_the_keyboard(
    opened_that_day: Callable[[Case], Casework],
) -> None:
    sam = Party(id="p", forenames="Sam", surname="Example", roles=(Role.COMPLAINANT,))
    made = opened_that_day(Case(kind_of_work=KindOfWork.PREPARING, parties=(sam,)))
    made.show_step(0)
    line = part(made, "phone")
    assert isinstance(line, QLineEdit)
    QTest.keyClicks(line, "01632 960 123")
    turn(made, made.bench.undo)
    assert line.text() == "01632 960 "
    assert line.hasFocus()
    made.show_step(1)
    assert not line.isVisible()
    turn(made, made.bench.undo)
    assert line.isVisible()


def test_whoever_reviews_stays_in_the_review(casework: Casework) -> None:
    text = text_in(casework)
    before = text.words()
    QTest.keyClicks(text, "AAA")
    review = casework.show_step(REVIEW)
    undo(casework)
    assert review.isVisible()
    assert casework.bench.case.chronology[0].text == before


def test_what_no_page_shows_leaves_one_where_one_is(casework: Casework) -> None:
    bench, page = casework.bench, casework.show_step(PEOPLE)
    undo(casework)  # there is nothing to take back
    assert page.isVisible()
    before = bench.case.dismissals
    dismissed = Dismissal(id="d", check="length")
    bench.session.apply("a reason", replace(bench.case, dismissals=(*before, dismissed)))
    undo(casework)
    assert bench.case.dismissals == before
    assert page.isVisible()


def test_an_answer_that_is_taken_back_is_missed_in_the_sheet_of_answers(
    casework: Casework,
) -> None:
    bench, page = casework.bench, casework.show_step(PEOPLE)
    answered = Answer(id="asked", word="lift")
    bench.session.apply("an answer", replace(bench.case, answers=(answered,)))
    undo(casework)
    assert bench.case.answers == ()
    assert not page.isVisible()
    now = casework.standing()
    assert casework.steps[now.step].tabs[now.tab].title == "Answers"
