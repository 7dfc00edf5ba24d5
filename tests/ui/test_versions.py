"""What a case was: looked at, gone back to, taken back; by keyboard, and nothing is lost."""

import dataclasses

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from drafter.errors import DrafterError
from drafter.session.examples import example
from drafter.store import history
from drafter.store.vault import create_vault
from drafter.ui.cases.page import CasesPage
from drafter.ui.cases.versions import VersionsPage
from drafter.ui.window import Window
from tests.ui.reach import astray, cut, nameless, without_label
from tests.ui.test_keys import do

PASSPHRASE = "copper lantern drizzle omit zebra"
FIRST, SECOND = "As it was at first.", "As it came to be."


@pytest.fixture
def at_work(window: Window, quick_vaults: None) -> Window:
    """A vault with one case and two kept versions of it, the list shown."""
    assert quick_vaults is None
    vault, _ = create_vault(window.cases_folder, PASSPHRASE)
    window.open_vault(vault)
    case = example("fault-with-injustice")
    entry = dataclasses.replace(case.chronology[0], text=FIRST)
    made = dataclasses.replace(case, chronology=(entry, *case.chronology[1:]))
    bench = window.add_case(made)
    window.show_case()
    case_id = bench.case.id
    window.show_cases()
    window.open_case(case_id)
    assert window.bench is not None
    window.bench.set_field(entry.id, "text", SECOND)
    window.show_cases()
    return window


def page_in(window: Window) -> VersionsPage:
    page = window.page
    assert isinstance(page, VersionsPage)
    return page


def go_to(window: Window, spoken: str) -> QWidget:
    """Press Tab until the keyboard is at the part of that name."""
    for _ in range(60):
        focused = QApplication.focusWidget()
        if focused is not None and focused.accessibleName() == spoken:
            return focused
        QTest.keyClick(focused or window, Qt.Key.Key_Tab)
    raise AssertionError(f"{spoken} is not reached by Tab")


def test_by_keyboard_a_version_is_looked_at_gone_back_to_and_taken_back(
    at_work: Window, qtbot: QtBot
) -> None:
    assert isinstance(at_work.page, CasesPage)
    QTest.keyClick(go_to(at_work, "Versions of the chosen case"), Qt.Key.Key_Space)
    page = page_in(at_work)
    assert page.list.hasFocus()
    qtbot.waitUntil(lambda: "the first that is kept" in page.list.item(1).text())
    assert "(1)" in page.list.item(0).text()
    assert page.since.toPlainText() == "✓ Nothing: the case is what it was then."
    assert not page.go.isEnabled()
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    assert f"was “{FIRST}”, became “{SECOND}”" in page.since.toPlainText()
    QTest.keyClick(go_to(at_work, "What is shown of the version"), Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: FIRST in page.sheet.toPlainText(), timeout=20_000)
    assert SECOND not in page.sheet.toPlainText()
    QTest.keyClick(go_to(at_work, "Go back to this version"), Qt.Key.Key_Space)
    bench = at_work.bench
    assert bench is not None
    assert bench.case.chronology[0].text == FIRST
    QTest.keyClick(at_work, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert bench.case.chronology[0].text == SECOND
    do(at_work, "Kept versions of this case")
    called = [page_in(at_work).list.item(row).text() for row in range(3)]
    assert "before going back" in called[0]


def test_a_copy_of_a_version_stands_beside_the_case(at_work: Window) -> None:
    do(at_work, "Kept versions of this case")
    page = page_in(at_work)
    page.list.setCurrentRow(1)
    page.beside.click()
    assert at_work.bench is not None
    assert at_work.bench.case.chronology[0].text == FIRST
    assert "Brought back" in at_work.bench.case.about
    at_work.show_cases()
    assert at_work.desk is not None
    assert len(at_work.desk.page().cases) == 2


def test_in_the_privacy_view_no_word_of_the_case_is_shown(at_work: Window) -> None:
    at_work.privacy.toggle()
    do(at_work, "Kept versions of this case")
    page = page_in(at_work)
    page.list.setCurrentRow(1)
    assert "changed." in page.since.toPlainText()
    assert FIRST not in page.since.toPlainText()
    at_work.privacy.toggle()


@pytest.mark.parametrize("private", [False, True])
def test_in_the_privacy_view_no_letter_of_the_past_is_shown(
    at_work: Window,
    private: bool,  # noqa: FBT001 - both are tried
    qtbot: QtBot,
) -> None:
    bench = at_work.add_case(example("housing-repairs-complaint"))
    at_work.show_case()
    bench.set_field(bench.case.chronology[0].id, "text", SECOND)
    at_work.show_cases()
    assert at_work.desk is not None
    page = VersionsPage(
        at_work.desk, at_work.desk.store.load(bench.case.id), at_work.today, private=private
    )
    qtbot.addWidget(page)
    page.list.setCurrentRow(0)
    (tabs,) = page.findChildren(QTabBar)
    QTest.keyClick(tabs, Qt.Key.Key_Right)
    client = bench.case.parties[0].surname
    qtbot.waitUntil(lambda: bool(page.sheet.toPlainText() or "veiled" in page.outcome))
    assert (client in page.sheet.toPlainText()) is not private


def test_a_version_that_can_not_be_read_is_told_and_stays_where_it_is(
    at_work: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unreadable(*_: object) -> None:
        raise DrafterError("This version is of a newer drafter.")

    do(at_work, "Kept versions of this case")
    page = page_in(at_work)
    monkeypatch.setattr(history, "version", unreadable)
    page.list.setCurrentRow(1)
    assert page.since.toPlainText() == "■ This version is of a newer drafter."
    assert not page.go.isEnabled()
    assert not page.beside.isEnabled()
    page.went_back.emit(1)
    assert at_work.bench is not None
    assert at_work.bench.case.chronology[0].text == SECOND


def test_a_case_without_a_version_says_when_there_will_be_one(
    window: Window,
) -> None:
    window.look_around()
    assert window.desk is not None
    window.show_cases()
    made = window.desk.store.create(example("no-fault"))
    window.ways.chosen = made.id
    do(window, "Kept versions of this case")
    page = page_in(window)
    assert page.list.count() == 0
    assert not page.list.isVisible()
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert isinstance(window.page, CasesPage)


@pytest.mark.parametrize("size", [100, 200])
def test_everything_is_named_reached_and_whole(at_work: Window, size: int, qtbot: QtBot) -> None:
    at_work.dress(larger=size - 100)
    do(at_work, "Kept versions of this case")
    page = page_in(at_work)
    qtbot.waitUntil(lambda: "\n" in page.list.item(0).text())
    assert nameless(page) == []
    assert without_label(page) == []
    assert astray(page) == []
    assert cut(page) == []
