"""Records inside a record, by the keyboard alone: after each act it is where one goes on."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from drafter.ui import app
from drafter.ui.bench.workbench import Workbench
from drafter.ui.window import Window
from drafter.ui.work.records import RecordsPage
from tests.ui.conftest import named

Keys = Qt.Key
STEPS = {"people": 1, "findings": 6}


@pytest.fixture(params=[100, 200], ids=["100 %", "200 %"])
def looking(window: Window, request: pytest.FixtureRequest) -> Window:
    app.wear(text_size=request.param)
    window.resize(1280, 720)
    window.look_around()
    return window


def bench_of(window: Window) -> Workbench:
    assert window.bench is not None
    return window.bench


def page_of(window: Window, step: str) -> RecordsPage:
    """The first page of a step, with every field shown."""
    assert window.casework is not None
    page = window.casework.show_step(STEPS[step]).open_tab(0)
    assert isinstance(page, RecordsPage)
    page.form.open_more()
    return page


def at() -> QWidget:
    now = QApplication.focusWidget()
    assert now is not None
    return now


def at_called() -> str:
    return at().accessibleName()


def press(widget: QWidget, key: Qt.Key = Keys.Key_Space) -> None:
    """Press a control by its key, as whoever has come to it by Tab."""
    widget.setFocus()
    QTest.keyClick(widget, key)


def remover(window: Window, called: str) -> QPushButton:
    (found,) = [
        each
        for each in window.findChildren(QPushButton)
        if each.accessibleName() == called and each.isVisible()
    ]
    return found


@pytest.mark.parametrize(
    "step, field, following",
    [
        ("people", "identifiers", ["As it is written", "Remove identifiers"]),
        ("people", "represents", ["Authority", "Authority given on"]),
        ("findings", "injustices", ["To whom", "What it was"]),
    ],
)
def test_what_is_added_has_the_keyboard_in_its_first_field_and_tab_goes_on_there(
    looking: Window, qtbot: QtBot, step: str, field: str, following: list[str]
) -> None:
    page = page_of(looking, step)
    for count in (1, 2):
        before = getattr(page.form.record, field)
        press(named(looking, f"add:{field}"))
        (*_, added) = getattr(page.form.record, field)
        assert len(getattr(page.form.record, field)) == len(before) + 1
        first = at()
        assert isinstance(first, QComboBox)
        qtbot.waitUntil(lambda now=first: not now.visibleRegion().isEmpty())  # type: ignore[misc]
        is_last = first.currentIndex() == first.count() - 1
        QTest.keyClick(first, Keys.Key_Up if is_last else Keys.Key_Down)
        (*_, chosen) = getattr(page.form.record, field)
        assert chosen.id == added.id
        assert chosen != added, "a key chooses in what was added"
        for words in following:
            QTest.keyClick(at(), Keys.Key_Tab)
            assert at_called().startswith(words), count


def test_words_are_typed_into_what_was_just_added(looking: Window) -> None:
    page = page_of(looking, "people")
    press(named(looking, "add:identifiers"))
    QTest.keyClick(at(), Keys.Key_Tab)
    line = at()
    assert isinstance(line, QLineEdit)
    QTest.keyClicks(line, "07700 900123")
    assert page.form.record.identifiers[-1].value == "07700 900123"


def test_a_removal_leaves_the_keyboard_at_the_neighbour_and_at_the_end_at_add(
    looking: Window, qtbot: QtBot
) -> None:
    page = page_of(looking, "people")
    add = named(looking, "add:represents")
    for _ in range(3):
        press(add)
    first, second, third = (each.id for each in page.form.record.represents)

    def left() -> list[str]:
        return [each.id for each in page.form.record.represents]

    press(remover(looking, "Remove represents 3"))
    assert (left(), at_called()) == ([first, second], "Remove represents 2")
    qtbot.waitUntil(lambda: not at().visibleRegion().isEmpty())
    press(remover(looking, "Remove represents 1"))
    assert (left(), at_called()) == ([second], "Remove represents 1")
    QTest.keyClick(at(), Keys.Key_Space)
    assert (left(), at()) == ([], add)
    QTest.keyClick(add, Keys.Key_Space)
    assert at_called() == "Represents", "and can be added again from there"
    assert third not in left()


def test_what_is_added_to_a_list_is_in_sight_with_the_keyboard_in_it(
    looking: Window, qtbot: QtBot
) -> None:
    page = page_of(looking, "people")
    press(next(each for each in page.acts.findChildren(QPushButton) if each.text()[:3] == "Add"))
    assert at_called() == "Title"
    qtbot.waitUntil(lambda: not at().visibleRegion().isEmpty())
    QTest.keyClicks(at(), "Ms")
    QTest.keyClick(at(), Keys.Key_Tab)
    assert at_called() == "Forenames"
    assert bench_of(looking).case.parties[1].title == "Ms"


def test_what_is_kept_or_removed_all_the_same_leaves_the_keyboard_at_the_list(
    looking: Window,
) -> None:
    page, bench = page_of(looking, "people"), bench_of(looking)
    before = bench.case.parties
    for answer, left in (("Keep it", len(before)), ("Remove it all the same", len(before) - 1)):
        press(remover(looking, "Remove: the chosen line"))
        assert at_called() == "Keep it"
        press(remover(looking, answer))
        assert at() is named(looking, "list:parties")
        assert len(bench.case.parties) == left
    assert page.form.record is before[1], "its neighbour is chosen"
