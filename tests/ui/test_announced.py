"""What a control is called follows what it says, and every part of a field has its label."""

import dataclasses
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QPlainTextEdit, QPushButton, QWidget

from drafter.case.case import Case
from drafter.case.people import Role
from drafter.ui.deciding.comments import CommentView
from drafter.ui.pieces.parts import button, retitle
from drafter.ui.window import Window
from drafter.ui.work.casework import Casework
from drafter.ui.work.records import RecordsPage

Opened = Callable[[Case], Casework]
PEOPLE, COMMENTS = 1, 9


@pytest.fixture
def people(opened_that_day: Opened, example: Case) -> RecordsPage:
    page = opened_that_day(example).show_step(PEOPLE).open_tab(0)
    assert isinstance(page, RecordsPage)
    return page


def press(part: QWidget, words: str) -> QPushButton:
    """Press a button that shows these words by the space bar."""
    (found,) = [
        each for each in part.findChildren(QPushButton) if each.isVisible() and each.text() == words
    ]
    found.setFocus()
    QTest.keyClick(found, Qt.Key.Key_Space)
    return found


def test_fewer_fields_are_announced_as_fewer_and_more_as_more(people: RecordsPage) -> None:
    opener = press(people, "More fields")
    assert opener.accessibleName() == opener.text() == "Fewer fields"
    press(people, "Fewer fields")
    assert opener.accessibleName() == opener.text() == "More fields"


def test_every_tick_of_a_field_says_which_field_it_is_of(people: RecordsPage) -> None:
    editor = people.form.rows["roles"].editor
    first = next(iter(editor.parts()))
    first.setFocus()
    told = []
    for _ in Role:
        now = QApplication.focusWidget()
        assert isinstance(now, QCheckBox)
        told.append((now.accessibleName(), bool(now.accessibleDescription())))
        QTest.keyClick(now, Qt.Key.Key_Tab)
    roles = [f"{role.value[:1].upper()}{role.value[1:]}" for role in Role]
    assert told == [(f"Roles: {role}", True) for role in roles]
    assert people.form.rows["is_child"].editor.focused_part().accessibleName() == (
        "Child or young person"
    )


def test_how_many_comments_are_added_is_announced(opened_that_day: Opened, example: Case) -> None:
    opened = opened_that_day(dataclasses.replace(example, comments=()))
    opened.show_step(COMMENTS)
    (view,) = opened.findChildren(CommentView)
    press(view, "Paste a reply…")
    now = QApplication.focusWidget()
    assert isinstance(now, QPlainTextEdit)
    now.insertPlainText("1. This is wrong.\n2. So is this.")
    add = press(view, "Add 2 comments")
    assert add.accessibleName() == "Add 2 comments"
    assert len(opened.bench.case.comments) == 2
    at = QApplication.focusWidget()
    assert at is not None
    assert at.accessibleName() == "From", "the keyboard is in the first comment's first field"


def test_a_preview_in_its_own_window_offers_to_be_put_back(window: Window) -> None:
    window.look_around()
    assert window.casework is not None
    tear = press(window, "Tear off")
    assert (tear.text(), tear.accessibleName()) == ("Put back", "Put back the preview")
    QTest.keyClick(tear, Qt.Key.Key_Space)
    assert (tear.text(), tear.accessibleName()) == ("Tear off", "Preview in its own window")


def test_an_ampersand_in_other_words_is_shown_and_underlines_nothing() -> None:
    made = button("One", lambda: None)
    retitle(made, "This & that")
    assert (made.text(), made.accessibleName()) == ("This && that", "This & that")
    made.deleteLater()
