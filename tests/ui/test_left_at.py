"""Unlocking leads back to where somebody was, and the list keeps what was sought."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from drafter.session.left_at import Left, note_left, take_left
from drafter.store.left_at import keep_left
from drafter.store.vault import create_vault, unlock
from drafter.ui.cases.importing import ImportingPage
from drafter.ui.cases.page import CasesPage
from drafter.ui.vaults.forms import UnlockPage
from drafter.ui.window import Window
from tests.ui.conftest import named

WORDS = "copper lantern drizzle omit zebra"


@pytest.fixture
def at_work(window: Window, quick_vaults: None) -> Window:
    """A window on locked cases with one of them open."""
    assert quick_vaults is None
    vault, _ = create_vault(window.cases_folder, WORDS)
    window.open_vault(vault)
    window.new_case()
    return window


def unlocked(window: Window, qtbot: QtBot) -> None:
    window.show_locked()
    page = window.page
    assert isinstance(page, UnlockPage)
    page.line.setText(WORDS)
    page.unlock()
    qtbot.waitUntil(lambda: window.desk is not None, timeout=20_000)


def shows_list(window: Window) -> bool:
    return isinstance(window.page, CasesPage)


def test_unlocking_leads_back_to_the_field_that_was_worked_on(
    at_work: Window, qtbot: QtBot
) -> None:
    line = named(at_work, "field:category").focusProxy()
    assert isinstance(line, QLineEdit)
    line.setFocus()
    QTest.keyClicks(line, "Housing")
    at_work.lock()
    assert at_work.casework is None
    unlocked(at_work, qtbot)
    again = named(at_work, "field:category").focusProxy()
    assert isinstance(again, QLineEdit)
    assert again.hasFocus()
    assert again.text() == "Housing"


def test_a_step_is_come_back_to_once(at_work: Window, qtbot: QtBot) -> None:
    assert at_work.casework is not None
    at_work.casework.show_step(3)
    at_work.lock()
    unlocked(at_work, qtbot)
    assert at_work.casework is not None
    assert at_work.casework.standing().step == 3
    at_work.show_cases()
    at_work.lock()
    unlocked(at_work, qtbot)
    assert shows_list(at_work)


def test_a_file_that_waits_to_be_taken_in_comes_first(
    at_work: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    at_work.lock()
    at_work.bring(tmp_path / "one.drafter-case")
    unlocked(at_work, qtbot)
    assert isinstance(at_work.page, ImportingPage)


def test_a_case_that_is_gone_or_words_that_say_nothing_lead_to_the_list(
    at_work: Window, qtbot: QtBot
) -> None:
    at_work.show_cases()
    for words in ('["no such case", 0, 0, "", "", 0]', "[1]", "{", '["a", "b", 0, "", "", 0]'):
        assert at_work.desk is not None
        keep_left(at_work.desk.store.db, words)
        at_work.lock()
        unlocked(at_work, qtbot)
        assert shows_list(at_work)
        assert at_work.desk is not None
        assert at_work.desk.left_at == ""


def test_where_it_was_left_is_kept_in_the_vault_alone(at_work: Window) -> None:
    assert at_work.bench is not None
    case_id = at_work.bench.case.id
    at_work.lock()
    found = [path for path in at_work.folder.rglob("*") if path.is_file()]
    assert found
    assert not any(case_id.encode() in path.read_bytes() for path in found)
    at_work.show_locked()
    vault = unlock(at_work.cases_folder, WORDS)
    from drafter.session.desk import Desk  # noqa: PLC0415 - as another program would open it

    desk = Desk.open(vault)
    left = take_left(desk)
    assert left is not None
    assert left.case_id == case_id
    note_left(desk, Left(case_id, 1, 0, "", "", 0))
    assert take_left(desk) == Left(case_id, 1, 0, "", "", 0)
    assert take_left(desk) is None
    desk.close()


def search(window: Window) -> QLineEdit:
    line = named(window, "cases:search")
    assert isinstance(line, QLineEdit)
    return line


def test_words_that_were_sought_are_there_again_after_a_case_was_opened(
    at_work: Window, qtbot: QtBot
) -> None:
    line = named(at_work, "field:category").focusProxy()
    assert isinstance(line, QLineEdit)
    line.setFocus()
    QTest.keyClicks(line, "Quince")
    at_work.new_case()
    at_work.show_cases()
    QTest.keyClicks(search(at_work), "quince")
    QTest.keyClick(search(at_work), Qt.Key.Key_Return)
    assert at_work.bench is not None
    assert at_work.bench.case.category == "Quince"
    at_work.show_cases()
    page = at_work.page
    assert isinstance(page, CasesPage)
    assert (search(at_work).text(), search(at_work).selectedText()) == ("quince", "quince")
    assert page.table.model().rowCount() == 1
    search(at_work).clear()
    qtbot.waitUntil(lambda: page.table.model().rowCount() == 2)
    QTest.keyClicks(search(at_work), "quince")
    at_work.lock()
    unlocked(at_work, qtbot)
    assert search(at_work).text() == ""


def test_no_search_hides_a_case_that_was_made_after_it(at_work: Window) -> None:
    line = named(at_work, "field:category").focusProxy()
    assert isinstance(line, QLineEdit)
    line.setFocus()
    QTest.keyClicks(line, "Quince")
    at_work.show_cases()
    QTest.keyClicks(search(at_work), "quince")
    QTest.keyClick(search(at_work), Qt.Key.Key_Return)
    at_work.show_cases()
    assert search(at_work).text() == "quince"
    at_work.new_case()
    assert at_work.bench is not None
    made = at_work.bench.case.id
    at_work.show_cases()
    page = at_work.page
    assert isinstance(page, CasesPage)
    assert search(at_work).text() == ""
    assert page.table.model().rowCount() == 2
    assert page.table.currentIndex().row() == page.table.model().row_of(made)  # type: ignore[attr-defined]  # the page's own model
