"""A preview out of sight: its room, the way back to it on the screen, and keys in its window."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QScreen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from drafter.ui.pieces.finder import Finder
from drafter.ui.window import Window
from drafter.ui.work.casework import Casework
from tests.ui.conftest import named

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def casework(window: Window, qtbot: QtBot) -> Casework:
    window.resize(1280, 720)
    window.look_around()
    assert window.casework is not None
    qtbot.waitUntil(window.casework.preview.isVisible)
    return window.casework


def press(within: QWidget, words: str) -> None:
    found = [
        each
        for each in within.findChildren(QPushButton)
        if each.isVisible() and each.text() == words
    ]
    assert found, words
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)


def ways_back(casework: Casework) -> list[str]:
    found = casework.rail.findChildren(QPushButton)
    return [each.text() for each in found if each.isVisible()]


def torn_off(casework: Casework, qtbot: QtBot) -> QWidget:
    """The window of the torn-off preview, with the keyboard on the sheet."""
    casework.pane.tear_off()
    torn = casework.pane.own_window
    assert torn is not None
    torn.activateWindow()
    qtbot.waitUntil(torn.isActiveWindow)
    casework.preview.setFocus()
    return torn


def width_of_page(casework: Casework) -> int:
    return named(casework, "page").width()


def test_a_hidden_preview_is_brought_back_by_something_on_screen(casework: Casework) -> None:
    assert ways_back(casework) == []
    press(casework, "Hide")
    assert not casework.preview.isVisible()
    assert ways_back(casework) == ["Show the preview"]
    press(casework, "Show the preview")
    assert casework.preview.isVisible()
    assert ways_back(casework) == []


def test_a_narrow_window_has_the_preview_one_press_away(window: Window, casework: Casework) -> None:
    window.resize(900, 700)
    assert not casework.preview.isVisible()
    press(casework, "Show the preview")
    assert casework.preview.isVisible()
    press(casework, "Hide")
    assert not casework.preview.isVisible()


def at(window: Window) -> QWidget:
    """What has the keyboard."""
    now = window.focusWidget()
    assert now is not None
    return now


def writing(casework: Casework) -> QPlainTextEdit:
    """A text on the page of what was found, with the keyboard in it."""
    casework.show_step(5)
    (text, *_) = [each for each in casework.findChildren(QPlainTextEdit) if each.isVisible()]
    text.setFocus()
    return text


@pytest.mark.parametrize("width", [900, 1280])
def test_a_preview_that_is_asked_for_by_its_button_has_the_keyboard(
    window: Window, casework: Casework, width: int
) -> None:
    window.resize(width, 700)
    if casework.preview.isVisible():
        press(casework, "Hide")
    press(casework, "Show the preview")
    assert at(window) is casework.preview


@pytest.mark.parametrize("width", [900, 1280])
def test_a_preview_that_is_hidden_by_its_button_gives_the_keyboard_back_to_the_text(
    window: Window, casework: Casework, width: int
) -> None:
    window.resize(width, 700)
    text = writing(casework)
    if not casework.preview.isVisible():
        press(casework, "Show the preview")
    (hide,) = [one for one in casework.pane.findChildren(QPushButton) if one.text() == "Hide"]
    hide.setFocus()
    QTest.keyClick(hide, Qt.Key.Key_Space)
    assert not casework.preview.isVisible()
    assert at(window) is text


@pytest.mark.parametrize("width", [900, 1280])
def test_a_preview_that_comes_and_goes_by_its_key_leaves_one_writing(
    window: Window, casework: Casework, width: int
) -> None:
    window.resize(width, 700)
    text = writing(casework)
    for _ in range(2):
        QTest.keyClick(window, Qt.Key.Key_P, CONTROL)
        assert at(window).isVisible()
        assert at(window) is (text if text.isVisible() else casework.preview)
    assert at(window) is text


def test_a_step_that_is_gone_to_by_its_key_has_the_keyboard_and_by_the_rail_the_rail(
    window: Window, casework: Casework
) -> None:
    for width in (900, 1280):
        window.resize(width, 700)
        QTest.mouseClick(casework.rail.buttons[10], Qt.MouseButton.LeftButton)
        assert at(window) is casework.rail.buttons[10]
        QTest.keyClick(window, Qt.Key.Key_6, Qt.KeyboardModifier.AltModifier)
        assert named(casework, "page").isAncestorOf(at(window))


def test_a_torn_off_preview_leaves_its_room_to_the_page(casework: Casework, qtbot: QtBot) -> None:
    before = width_of_page(casework)
    torn_off(casework, qtbot)
    qtbot.waitUntil(lambda: width_of_page(casework) > before + 200)
    assert ways_back(casework) == ["Put the preview back"]
    press(casework, "Put the preview back")
    assert not casework.pane.is_torn_off
    qtbot.waitUntil(lambda: width_of_page(casework) == before)


def test_a_preview_put_back_into_a_narrow_window_is_in_sight(
    window: Window, casework: Casework, qtbot: QtBot
) -> None:
    window.resize(900, 700)
    press(casework, "Show the preview")
    torn_off(casework, qtbot)
    assert named(casework, "page").isVisible()
    casework.toggle_preview()
    assert casework.preview.window() is window
    assert casework.preview.isVisible()


def test_a_torn_off_preview_is_no_larger_than_the_screen(
    window: Window, casework: Casework, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = window.screen().availableSize()
    torn = torn_off(casework, qtbot)
    assert torn.width() == 680, "it has the room it likes where there is that much"
    assert torn.frameGeometry().height() < screen.height()
    torn.close()
    monkeypatch.setattr(QScreen, "availableSize", lambda _screen: QSize(600, 500))
    again = torn_off(casework, qtbot)
    assert (again.width(), again.height()) == (584, 444)


def test_keys_work_in_the_window_of_a_torn_off_preview(
    window: Window, casework: Casework, qtbot: QtBot
) -> None:
    bench = window.bench
    assert bench is not None
    casework.show_step(2)
    (text, *_) = [each for each in casework.findChildren(QPlainTextEdit) if each.isVisible()]
    text.setFocus()
    QTest.keyClicks(text, "Zebra ")
    torn = torn_off(casework, qtbot)
    before = bench.case
    QTest.keyClick(casework.preview, Qt.Key.Key_Z, CONTROL)
    assert bench.case != before
    QTest.keyClick(casework.preview, Qt.Key.Key_K, CONTROL)
    (finder,) = window.findChildren(Finder)
    assert finder.parent() is torn
    finder.close()
    torn.activateWindow()
    qtbot.waitUntil(torn.isActiveWindow)
    QTest.keyClick(casework.preview, Qt.Key.Key_P, CONTROL)
    assert not casework.pane.is_torn_off


def test_the_cases_are_locked_from_the_window_of_a_torn_off_preview(
    window: Window, casework: Casework, qtbot: QtBot
) -> None:
    torn_off(casework, qtbot)
    QTest.keyClick(casework.preview, Qt.Key.Key_L, CONTROL)
    assert window.desk is None
    qtbot.waitUntil(lambda: window.findChild(QWidget, "torn-off") is None)


def test_the_preview_goes_to_what_a_step_is_about(window: Window, casework: Casework) -> None:
    bench = window.bench
    assert bench is not None
    sheet = casework.preview.verticalScrollBar()
    assert sheet.value() == 0
    QTest.keyClick(window, Qt.Key.Key_7, Qt.KeyboardModifier.AltModifier)
    first = bench.ordinals.records[bench.case.findings[0].id]
    assert casework.preview._marked[0] == first  # noqa: SLF001 - what is tinted
    assert casework.preview._marks  # noqa: SLF001 - the same
    assert sheet.value() > 0
    QTest.mouseClick(casework.rail.buttons[2], Qt.MouseButton.LeftButton)
    complaint = bench.ordinals.records[bench.case.complaints[0].id]
    assert casework.preview._marked[0] == complaint  # noqa: SLF001 - the same


def test_every_step_has_a_key(window: Window, casework: Casework) -> None:
    for key, at in (
        (Qt.Key.Key_1, 0),
        (Qt.Key.Key_9, 8),
        (Qt.Key.Key_0, 9),
        (Qt.Key.Key_Minus, 10),
    ):
        QTest.keyClick(window, key, Qt.KeyboardModifier.AltModifier)
        assert casework.standing().step == at


def test_words_are_found_from_any_field_and_enter_goes_to_theirs(
    window: Window, casework: Casework, qtbot: QtBot
) -> None:
    casework.show_step(2)
    casework.toggle_preview()
    QTest.keyClick(window, Qt.Key.Key_F, CONTROL)
    assert casework.preview.isVisible()
    line = casework.pane.find_bar.line
    assert line.hasFocus()
    QTest.keyClicks(line, "lift")
    QTest.keyClick(line, Qt.Key.Key_Return)
    QTest.keyClick(line, Qt.Key.Key_Escape)
    qtbot.waitUntil(casework.preview.hasFocus)
    with qtbot.waitSignal(casework.preview.chosen) as chosen:
        QTest.keyClick(casework.preview, Qt.Key.Key_Return)
    now = window.focusWidget()
    assert isinstance(now, QPlainTextEdit)
    assert chosen.args is not None
    assert now.toPlainText()[chosen.args[2] :].startswith("lift")
    assert now.textCursor().position() == chosen.args[2]


def test_enter_goes_to_the_field_of_what_is_marked(casework: Casework, qtbot: QtBot) -> None:
    bench = casework.bench
    finding = bench.case.findings[1].id
    bench.look_at(finding, "reasoning")
    casework.preview.setFocus()
    with qtbot.waitSignal(casework.preview.chosen) as chosen:
        QTest.keyClick(casework.preview, Qt.Key.Key_Return)
    assert chosen.args is not None
    assert chosen.args[:2] == [bench.ordinals.records[finding], "reasoning"]
    assert casework.standing()[2:4] == (finding, "reasoning")


def test_ctrl_y_does_it_again(window: Window, casework: Casework) -> None:
    bench = window.bench
    assert bench is not None
    bench.set_field(bench.case.id, "category", "Another")
    casework.preview.setFocus()
    QTest.keyClick(casework.preview, Qt.Key.Key_Z, CONTROL)
    assert bench.case.category != "Another"
    QTest.keyClick(casework.preview, Qt.Key.Key_Y, CONTROL)
    assert bench.case.category == "Another"


def test_what_is_found_is_counted_anew_and_the_sheet_stays(
    window: Window, casework: Casework
) -> None:
    bench, bar = window.bench, casework.pane.find_bar
    assert bench is not None
    bar.open_it()
    QTest.keyClicks(bar.line, "hotel")
    before = int(bar.told.text().split()[-1])
    sheet = casework.preview.verticalScrollBar()
    (complaint, *_) = bench.case.complaints
    bench.set_field(complaint.id, "text", f"{complaint.text} The hotel is a hotel.")
    sheet.setValue(sheet.maximum())
    bench.compose_now()
    assert bar.told.text().endswith(f" of {before + 2}")
    assert sheet.value() > sheet.maximum() // 2
    bar.close_it()
    bench.compose_now()
    assert bar.told.text().endswith(f" of {before + 2}"), "nothing is sought any more"
